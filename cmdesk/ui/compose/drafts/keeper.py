"""Keeps the draft: at the latest a second after the last key, and before anything else is shown.

A draft that the vault cannot take is held here and tried again until it is kept.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from cmdesk.desk.changes import Change
from cmdesk.desk.compose import keep_draft
from cmdesk.domain.draft import Draft
from cmdesk.domain.errors import DeskError
from cmdesk.ui.tasks import Desk

DELAY_MS = 500
"""After the last key, in milliseconds; the vault needs some more."""
RETRY_MS = 5_000
"""How often a draft that was refused is offered again, in milliseconds."""


class DraftKeeper(QObject):
    """Keeps what ``draft`` returns, and says whether it is safe."""

    told = Signal(str)
    """What to show: «Brouillon enregistré», or nothing while one types."""
    refused = Signal(object)
    """A ``DeskError``: a text is in this window, and nowhere else."""
    recovered = Signal()
    """All that was refused is kept now."""

    def __init__(self, desk: Desk, draft: Callable[[], Draft | None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._draft = desk, draft
        self._touched = False
        self._unsure: dict[str, Draft] = {}
        self._refused: set[str] = set()
        self._timer = self._clock(DELAY_MS, self.keep)
        self._again = self._clock(RETRY_MS, self.retry)

    @property
    def failing(self) -> bool:
        """Whether a text is in the window alone: the last try to keep it failed."""
        return bool(self._refused)

    @property
    def refusals(self) -> tuple[Draft, ...]:
        """The drafts that are in the window alone, as they stand now."""
        return tuple(self._newest(self._unsure[id_]) for id_ in sorted(self._refused))

    def held(self, brand_id: str, draft_id: str = "") -> Draft | None:
        """Return the draft where the vault has an older one; any of the brand's without an id."""
        if draft_id:
            return self._unsure.get(draft_id)
        mine = [item for item in self._unsure.values() if item.brand_id == brand_id]
        return mine[-1] if mine else None

    def touch(self, *, quietly: bool = False) -> None:
        """Note that the draft differs from what is kept; ``quietly`` where only the caret does."""
        if not quietly:
            self.told.emit("")
        self._touched = True
        self._timer.start()

    def keep(self) -> None:
        """Keep the draft now, if it was touched since."""
        self._timer.stop()
        draft = self._draft() if self._touched else None
        if draft is not None:
            self._touched = False
            self._hand_over(draft)

    def retry(self) -> None:
        """Offer again what was refused."""
        for draft in self.refusals:
            self._hand_over(draft)

    def settle(self) -> tuple[Draft, ...]:
        """Keep everything now, waiting for the vault, and return what it could not take.

        For a window that closes, and has nothing to draw any more.
        """
        self._timer.stop()
        draft = self._draft()
        if self._touched and draft is not None:
            self._unsure[draft.id] = draft
        left = [draft for draft in map(self._newest, self._unsure.values()) if _worth(draft)]
        return tuple(draft for draft in left if not self._desk.done(_keeping(draft)))

    def _hand_over(self, draft: Draft) -> None:
        self._unsure[draft.id] = draft
        kept, failed = partial(self._kept, draft), partial(self._failed, draft)
        self._desk.run(_keeping(draft), kept, failed, owner=self)

    def _newest(self, draft: Draft) -> Draft:
        """Return the draft as the editor has it, where it is the one shown."""
        shown = self._draft()
        return shown if shown is not None and shown.id == draft.id else draft

    def _kept(self, draft: Draft, _change: Change[Draft]) -> None:
        if self._unsure.get(draft.id) is draft:
            del self._unsure[draft.id]
        failed = self.failing
        self._refused.discard(draft.id)
        if failed and not self.failing:
            self._again.stop()
            self.recovered.emit()
        if not self._touched:
            self.told.emit(self.tr("Brouillon enregistré"))

    def _failed(self, draft: Draft, error: DeskError) -> None:
        self._unsure.setdefault(draft.id, draft)
        self._refused.add(draft.id)
        self._again.start()
        self.told.emit(self.tr("Brouillon non enregistré"))
        self.refused.emit(error)

    def _clock(self, pause: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(act)
        return timer


def _keeping(draft: Draft) -> "partial[Change[Draft]]":
    return partial(keep_draft, draft=draft)


def _worth(draft: Draft) -> bool:
    return not draft.blank
