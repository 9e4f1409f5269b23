"""Where the draft goes and what it says there: outlets added, looked at, worded apart, left."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from cmdesk.desk.changes import Change
from cmdesk.desk.compose import keep_draft
from cmdesk.desk.drafts import find_draft
from cmdesk.desk.hearers import Hearers, keep_hearers
from cmdesk.domain.draft import Draft, DraftStatus
from cmdesk.domain.errors import DeskError
from cmdesk.domain.network import OUTLETS, Outlet, network_of
from cmdesk.tone.length import Limits
from cmdesk.tone.model import Context, Fix
from cmdesk.tone.shortening import Shortening
from cmdesk.ui.compose.answer.outlets import turned, with_outlet
from cmdesk.ui.compose.answer.sheet import AnswerSheet
from cmdesk.ui.tasks import Desk


class Shaping(QObject):
    """Hears the sheet's controls. ``draft`` gives the draft as it stands, or None."""

    reshaped = Signal(object)
    """The ``Draft`` as it is to be from now on."""

    def __init__(
        self, desk: Desk, sheet: AnswerSheet, draft: Callable[[], Draft | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._sheet, self._draft = desk, sheet, draft
        self._hearers = dict[Outlet, Hearers]()
        self._brand_id, self._keeping = "", 0
        self._gone: set[tuple[str, Outlet]] = set()
        """Which drafts have left, and where to."""
        sheet.bar.audience.chosen.connect(self._remember)
        sheet.bar.network.chosen.connect(self.choose)
        sheet.bar.network.turned.connect(self.turn)
        sheet.tabs.chosen.connect(self.view)
        sheet.tabs.parted.connect(self.part)
        sheet.look.variant_chosen.connect(self.say)

    def stand(self, brand_id: str, hearers: Mapping[Outlet, Hearers]) -> None:
        """Know whom the brand spoke to last, by where; a choice still to be kept is newer."""
        if brand_id != self._brand_id or not self._keeping:
            self._hearers = dict(hearers)
        self._brand_id = brand_id

    def choose(self, index: int) -> None:
        """Write for one outlet alone."""
        self._take(lambda draft: self._heard(with_outlet(draft, OUTLETS[index])))

    def turn(self, outlet: Outlet) -> None:
        """Write for one outlet more, or one less."""
        self._take(lambda draft: turned(draft, outlet))

    def view(self, outlet: Outlet) -> None:
        """Look at the text of one outlet."""
        self._take(lambda draft: self._heard(replace(draft, outlet=outlet)))
        self._sheet.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def part(self, apart: bool) -> None:  # noqa: FBT001  Qt's
        """Give the outlet in view a text of its own, or the common one again."""
        before = self._draft()
        self._take(lambda draft: draft.with_own(draft.outlet, draft.shown if apart else None))
        if not apart and before is not None:
            again = partial(self._part_again, before)
            self._desk.notify(self.tr("Texte à part abandonné"), self.tr("Annuler"), again)

    def _part_again(self, before: Draft) -> None:
        """Give the text apart back to its draft, which another may have taken the place of."""
        draft = self._draft()
        if draft is not None and draft.id == before.id:
            self.reshaped.emit(_with_own_of(draft, before))
        else:
            self._desk.run(partial(_keep_own_of, before=before))

    def leave(self, draft: Draft) -> None:
        """Note where a draft has gone; it is sent once it has gone everywhere."""
        self._gone.add((draft.id, draft.outlet))
        if all((draft.id, outlet) in self._gone for outlet in draft.outlets):
            self._take(lambda shown: replace(shown, status=DraftStatus.SENT))

    def shorten(self, way: Shortening) -> None:
        """Make the text in view shorter, as one step to undo."""
        self._edit(way.edits)

    def say(self, text: str) -> None:
        """Say the text in view in other words, as one step to undo."""
        self._edit((Fix("", 0, len(self._sheet.editor.text), text),))

    def show_lengths(self, limits: Limits, context: Context) -> None:
        """Show how long the text is on each outlet."""
        draft = self._draft()
        if draft is None or len(draft.outlets) == 1:
            return
        lengths = {
            outlet: limits.length(
                draft.text_for(outlet), replace(context, network=network_of(outlet))
            )
            for outlet in draft.outlets
        }
        self._sheet.tabs.show_lengths(lengths)

    def _heard(self, draft: Draft) -> Draft:
        """Return the draft as it speaks to those who heard the brand last where it goes now."""
        known = self._hearers.get(draft.outlet)
        if known is None:
            return draft
        return replace(draft, reach=known.reach, audience=known.audience)

    def _remember(self) -> None:
        draft = self._draft()
        if draft is not None:
            self._hearers[draft.outlet] = Hearers(draft.reach, draft.audience)
            kept = dict(self._hearers)
            self._keeping += 1
            work = partial(keep_hearers, brand_id=draft.brand_id, hearers=kept)
            self._desk.run(work, self._kept, self._not_kept, owner=self)

    def _kept(self, _change: Change[None]) -> None:
        self._keeping -= 1

    def _not_kept(self, error: DeskError) -> None:
        self._keeping -= 1
        self._desk.failed.emit(error)

    def _edit(self, edits: tuple[Fix, ...]) -> None:
        self._sheet.editor.apply(edits)
        self._sheet.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, change: Callable[[Draft], Draft]) -> None:
        draft = self._draft()
        if draft is not None:
            self.reshaped.emit(change(draft))


def _with_own_of(draft: Draft, before: Draft) -> Draft:
    """Return the draft with the text that it showed ``before``; what else changed since stays."""
    if before.outlet not in draft.outlets:
        return draft
    return replace(draft.with_own(before.outlet, before.shown), outlet=before.outlet)


def _keep_own_of(vault: Any, before: Draft) -> Change[Draft] | None:
    draft = find_draft(vault, before.id)
    return keep_draft(vault, _with_own_of(draft, before)) if draft is not None else None
