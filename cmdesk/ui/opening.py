"""Opening the vault: tried in its own thread, as a keyring may be slow and a hash must be."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject, Signal

from cmdesk.desk.opening import Opened, Shut
from cmdesk.domain.errors import DeskError
from cmdesk.ui.crossing import sender_to
from cmdesk.ui.tasks import Opener

Attempt = Callable[[], Opened | Shut]


class _Refused(Exception):
    """Carries a Shut out of the vault's thread, where an opener must return a vault."""

    def __init__(self, shut: Shut) -> None:
        super().__init__(shut.keyring)
        self.shut = shut


class Opening(QObject):
    """Tries a way into the vault and says here how it ended: one signal for each attempt."""

    opened = Signal(object)
    """An ``Opened``."""
    shut = Signal(object)
    """A ``Shut``: ask for what may open it."""
    failed = Signal(object)
    """A ``DeskError``."""
    crashed = Signal(object)

    def __init__(self, worker: Opener, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._sender = sender_to(self, self._deliver)

    def attempt(self, attempt: Attempt) -> None:
        """Try ``attempt`` in the vault's thread; the vault it opens is kept there."""
        found: list[Opened] = []

        def opener() -> Any:
            outcome = attempt()
            if isinstance(outcome, Shut):
                raise _Refused(outcome)
            found.append(outcome)
            return outcome.vault

        sender = self._sender
        self._worker.open(opener).add_done_callback(lambda outcome: sender.send((found, outcome)))

    def _deliver(self, said: "tuple[list[Opened], Future[None]]") -> None:
        found, outcome = said
        problem = outcome.exception()
        if problem is None:
            self.opened.emit(found[0])
        elif isinstance(problem, _Refused):
            self.shut.emit(problem.shut)
        elif isinstance(problem, DeskError):
            self.failed.emit(problem)
        else:
            self.crashed.emit(problem)
