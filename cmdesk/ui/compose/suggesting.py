"""Looks for the replies nearest to the message received, whenever that or its reading changes."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from cmdesk.desk.insertion import Sought, offered
from cmdesk.domain.reply import Reply
from cmdesk.tone.model import Context
from cmdesk.ui.compose.nearest import SHOWN, NearestReplies, Offer
from cmdesk.ui.tasks import Desk

_PAUSE_MS = 120


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
        self._last: Sought | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Look soon, whatever was found before."""
        self._last = None
        self._timer.start()

    def look_again(self) -> None:
        """Look soon if something else is sought by now."""
        if self._sought() != self._last:
            self._timer.start()

    def take_focus(self) -> None:
        """Put the keyboard on the first reply."""
        if not self._shown.take_focus():
            self._desk.notify(self.tr("Aucune réponse proche pour l’instant."))

    def _look(self) -> None:
        sought = self._last = self._sought()
        if sought is None:
            return
        work = partial(offered, sought=sought, limit=SHOWN)
        self._desk.run(work, self._found, owner=self, topic="nearest")

    def _found(self, replies: tuple[Reply, ...]) -> None:
        empty = self.tr("Aucune réponse de la bibliothèque ne s’en approche encore.")
        if self._last is not None and not self._last.message:
            empty = self.tr(
                "Collez un message\u00a0: les réponses qui s’en approchent viendront ici."
            )
        offers = [Offer(reply, self._address_of(reply)) for reply in replies]
        self._shown.show_offers(offers, empty=empty)

    def _address_of(self, reply: Reply) -> str:
        checker = self._desk.checker
        found = checker.check(reply.body, Context()).address.found if checker else ""
        return found if found in {"tu", "vous"} else ""
