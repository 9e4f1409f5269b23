"""Does what the line under the list proposes: convert, retire, make one, read anew."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from cmdesk.desk.replies import find_ids
from cmdesk.ui.library.caring import Caring
from cmdesk.ui.library.deeds import Deeds
from cmdesk.ui.library.model import Query
from cmdesk.ui.library.shelf import Shelf
from cmdesk.ui.tasks import Desk


class Mending(QObject):
    """``query`` tells what the list shows now."""

    def __init__(
        self, desk: Desk, caring: Caring, deeds: Deeds, shelf: Shelf, query: Callable[[], Query]
    ) -> None:
        super().__init__(caring)
        self._desk, self._caring, self._deeds = desk, caring, deeds
        self._shelf, self._query = shelf, query

    def do(self, deed: str) -> None:
        """Do one of the deeds that the line names."""
        health = self._caring.health
        if deed == "stop":
            self._caring.stop()
        elif deed == "begin":
            self._caring.begin()
        elif deed == "retire":
            work = partial(find_ids, **self._query().filters())
            self._desk.run(work, self._deeds.retire_all, owner=self, topic="retire")
        elif deed == "findings":
            self._shelf.choose("findings")
        elif health is not None and deed == "turn":
            self._deeds.turn(health, health.astray)
        elif health is not None and deed == "twins":
            self._deeds.join_groups(health)

    def turn_one(self, reply_id: str) -> None:
        """Convert one reply, where it has been read."""
        health = self._caring.health
        if health is not None and reply_id in health.verdicts:
            self._deeds.turn(health, (reply_id,))
