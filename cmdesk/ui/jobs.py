"""Long work beside the window and beside the vault's thread: told as it goes, given up if asked."""

import threading
from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from cmdesk.domain.errors import DeskError, FolderNotWritable, GivenUp

Progress = Callable[[int, int], None]
"""Hears of what is left and of all there is, and raises GivenUp where the person gave up."""
_SHARE = 100


class Told(QObject):
    """The progress of work in another thread, told in the window's; and the way to stop it."""

    progressed = Signal(int)
    """How much is done, in hundredths."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stopped = threading.Event()
        # Whoever closes what the work was for gives it up.
        self.destroyed.connect(self._stopped.set)
        self._last = -1

    def give_up(self) -> None:
        """Stop at the next step that may be the last; nothing is left half done."""
        self._stopped.set()

    def hear(self, left: int, total: int) -> None:
        """Take word of the work, in its thread. Raises GivenUp once nobody wants it any more."""
        if self._stopped.is_set():
            raise GivenUp
        share = _SHARE - left * _SHARE // total if total else _SHARE
        if share != self._last and shiboken6.isValid(self):
            self._last = share
            self.progressed.emit(share)


class Job(Told):
    """One piece of such work; it ends with exactly one of ``done``, ``failed``, ``crashed``."""

    done = Signal(object)
    failed = Signal(object)
    """A ``DeskError``; ``GivenUp`` where the person stopped it."""
    crashed = Signal(object)
    _arrived = Signal(object, object)

    def __init__(self, work: Callable[[Progress], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin."""
        threading.Thread(target=self._run, name="job", daemon=True).start()

    def _run(self) -> None:
        try:
            self._hand_over(self._work(self.hear), None)
        except OSError as error:
            self._hand_over(None, FolderNotWritable(path=str(error.filename or "")))
        except Exception as error:  # noqa: BLE001 -- handed over to the window's thread
            self._hand_over(None, error)

    def _hand_over(self, value: object, problem: Exception | None) -> None:
        if shiboken6.isValid(self):
            self._arrived.emit(value, problem)

    def _deliver(self, value: object, problem: Exception | None) -> None:
        if problem is None:
            self.done.emit(value)
        elif isinstance(problem, DeskError):
            self.failed.emit(problem)
        else:
            self.crashed.emit(problem)
        self.deleteLater()
