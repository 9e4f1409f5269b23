"""Keeps the draft: at the latest a second after the last key, and before anything else is shown."""

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


class DraftKeeper(QObject):
    """Keeps what ``draft`` returns, and says whether it is safe."""

    told = Signal(str)
    """What to show: «Brouillon enregistré», or nothing while one types."""

    def __init__(self, desk: Desk, draft: Callable[[], Draft | None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._draft = desk, draft
        self._touched = False
        self.failing = False
        """The last try to keep the draft failed: its text is in the window alone."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self.keep)

    def touch(self, *, quietly: bool = False) -> None:
        """Note that the draft differs from what is kept; ``quietly`` where only the caret does."""
        if not quietly:
            self.told.emit("")
        self._touched = True
        self._timer.start()

    def keep(self) -> None:
        """Keep the draft now, if it was touched since."""
        self._timer.stop()
        draft = self._draft()
        if self._touched and draft is not None:
            self._touched = False
            self._desk.run(partial(keep_draft, draft=draft), self._kept, self._failed, owner=self)

    def _kept(self, _change: Change[Draft]) -> None:
        self.failing = False
        if not self._touched:
            self.told.emit(self.tr("Brouillon enregistré"))

    def _failed(self, error: DeskError) -> None:
        self._touched = self.failing = True
        self.told.emit(self.tr("Brouillon non enregistré"))
        self._desk.failed.emit(error)
