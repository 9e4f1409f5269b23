"""Opening the vault: the one piece of work that may need the person before anything is shown."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from cmdesk.domain.errors import DeskError
from cmdesk.ui.tasks import Opener


class Opening(QObject):
    """Runs an opener in the vault's thread and says here how it ended."""

    opened = Signal()
    failed = Signal(object)
    """A DeskError: the vault stays closed."""
    crashed = Signal(object)
    _arrived = Signal(object)

    def __init__(self, worker: Opener, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def open(self, opener: Callable[[], Any]) -> None:
        """Open a vault; one of the signals follows."""
        self._worker.open(opener).add_done_callback(self._hand_over)

    def _hand_over(self, outcome: "Future[None]") -> None:
        if shiboken6.isValid(self):
            self._arrived.emit(outcome)

    def _deliver(self, outcome: "Future[None]") -> None:
        problem = outcome.exception()
        if problem is None:
            self.opened.emit()
        elif isinstance(problem, DeskError):
            self.failed.emit(problem)
        else:
            self.crashed.emit(problem)
