"""Looks for the replies nearest to the message received, whenever that or its reading changes."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer

from cmdesk.desk.insertion import Sought, offered
from cmdesk.desk.nearest import Memory
from cmdesk.tone.model import Context, Report
from cmdesk.ui.compose.replies.nearest import SHOWN, NearestReplies, Offer
from cmdesk.ui.tasks import Desk

_PAUSE_MS = 8
"""Long enough for the key to be painted first."""
_KEPT = 500
"""How many words are remembered with what they found, and wordings with their address."""


class Suggesting(QObject):
    """Fills the list of nearest replies. ``sought`` tells what for, or None."""

    def __init__(
        self,
        desk: Desk,
        shown: NearestReplies,
        sought: Callable[[], Sought | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._shown, self._sought = desk, shown, sought
        self._last: tuple[object, ...] | None = None
        self._memory: Memory = {}
        self._addresses: dict[str, str] = {}
        """How wordings address their reader, as found in the vault's thread."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Look soon, whatever was found before."""
        self._last, self._memory = None, {}
        self._timer.start()

    def look_again(self) -> None:
        """Look soon if something else is sought by now."""
        sought = self._sought()
        if (sought.key if sought is not None else None) != self._last:
            self._timer.start()

    def take_focus(self) -> None:
        """Put the keyboard on the first reply."""
        if not self._shown.take_focus():
            self._desk.notify(self.tr("Aucune réponse proche pour l’instant."))

    def _look(self) -> None:
        sought = self._sought()
        self._last = sought.key if sought is not None else None
        if sought is None:
            return
        if len(self._memory) > _KEPT:
            self._memory = {}
        checker = self._desk.checker
        reading = _Reading(checker.check if checker is not None else None, self._addresses)
        work = partial(_offers, sought=sought, memory=self._memory, reading=reading)
        done = partial(self._found, message=bool(sought.message))
        self._desk.run(work, done, owner=self, topic="nearest")

    def _found(self, offers: tuple[Offer, ...], *, message: bool) -> None:
        empty = self.tr("Aucune réponse de la bibliothèque ne s’en approche encore.")
        if not message:
            empty = self.tr(
                "Collez un message\u00a0: les réponses qui s’en approchent viendront ici."
            )
        self._shown.show_offers(offers, empty=empty)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What tells how a wording addresses its reader: the checker's ``check``, or nothing yet."""

    check: Callable[[str, Context], Report] | None
    known: dict[str, str]

    def address_of(self, body: str) -> str:
        if self.check is None:
            return ""
        if body not in self.known:
            if len(self.known) >= _KEPT:
                self.known.clear()
            self.known[body] = self.check(body, Context()).address.found
        found = self.known[body]
        return found if found in {"tu", "vous"} else ""


def _offers(vault: Any, *, sought: Sought, memory: Memory, reading: _Reading) -> tuple[Offer, ...]:
    """Search and read in the vault's thread; nothing here is Qt's."""
    replies = offered(vault, sought, limit=SHOWN, memory=memory)
    return tuple(Offer(reply, reading.address_of(reply.body)) for reply in replies)
