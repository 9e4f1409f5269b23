"""Reads what stands around a draft, and reads it again where the vault could not be read."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from cmdesk.desk.surroundings import Surroundings, surroundings
from cmdesk.domain.draft import Draft
from cmdesk.domain.errors import BrandUnknown, DeskError
from cmdesk.ui.tasks import Desk

RETRY_MS = 3_000
"""How long after a reading that failed another is tried, in milliseconds."""


class Fetching(QObject):
    """Brings ``loaded`` the surroundings last asked for, and the id of the draft named, or ""."""

    def __init__(
        self, desk: Desk, loaded: Callable[[Surroundings, str], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._loaded = desk, loaded
        self._brand_id, self._draft = "", None
        self._told = False
        self._again = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._again.timeout.connect(self._ask)

    def fetch(self, brand_id: str, draft: Draft | None) -> None:
        """Ask for what stands around this draft, or around the one the brand was left with."""
        self._brand_id, self._draft, self._told = brand_id, draft, False
        self._ask()

    def give_up(self) -> None:
        """Try no more: nothing is to be shown."""
        self._brand_id = ""
        self._again.stop()

    def _ask(self) -> None:
        self._again.stop()
        work = partial(surroundings, brand_id=self._brand_id, draft=self._draft)
        done = partial(self._fetched, self._draft.id if self._draft else "")
        self._desk.run(work, done, self._failed, owner=self, topic="brand")

    def _fetched(self, wanted: str, around: Surroundings) -> None:
        self._loaded(around, wanted)

    def _failed(self, error: DeskError) -> None:
        """Say why once, and try again; a brand that is gone does not come back by itself."""
        if not self._told:
            self._desk.failed.emit(error)
        self._told = True
        if self._brand_id and not isinstance(error, BrandUnknown):
            self._again.start()
