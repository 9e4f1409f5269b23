"""Long work beside the window and beside the vault's thread: told as it goes, given up if asked."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from time import sleep
from typing import Any

from PySide6.QtCore import QObject, Signal

from cmdesk.domain.errors import DeskError, FolderNotWritable, GivenUp
from cmdesk.ui.crossing import Sender, sender_to

Progress = Callable[[int, int], None]
"""Hears of what is left and of all there is, and raises GivenUp where the person gave up."""
_SHARE, _PAUSE = 100, 0.001


def gently(hear: Progress, left: int, total: int) -> None:
    """Tell how far work is that keeps Python busy, and leave the window its turn."""
    sleep(_PAUSE)
    hear(left, total)


@dataclass(frozen=True, slots=True)
class _Outcome:
    value: object
    problem: Exception | None = None


class _Ear:
    """What the other thread has of a ``Told``: nothing of Qt's."""

    def __init__(self, sender: Sender) -> None:
        self.sender, self.stopped, self._last = sender, threading.Event(), -1

    def hear(self, left: int, total: int) -> None:
        if self.stopped.is_set():
            raise GivenUp
        share = _SHARE - left * _SHARE // total if total else _SHARE
        if share != self._last:
            self._last = share
            self.sender.send(share)


class Told(QObject):
    """The progress of work in another thread, told in the window's; and the way to stop it."""

    progressed = Signal(int)
    """How much is done, in hundredths."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sender = sender_to(self, self._take)
        self._ear = _Ear(self._sender)
        # Whoever closes what the work was for gives it up. Partial, for Qt to keep: of a method it
        # keeps no hold, and the event may be gone before the signal comes.
        self.destroyed.connect(partial(self._ear.stopped.set))

    @property
    def hear(self) -> Progress:
        """What takes word of the work, in its thread; it raises GivenUp once nobody wants it."""
        return self._ear.hear

    def give_up(self) -> None:
        """Stop at the next step that may be the last; nothing is left half done."""
        self._ear.stopped.set()

    def _take(self, said: "int | _Outcome") -> None:
        if isinstance(said, int):
            self.progressed.emit(said)


class Job(Told):
    """One piece of such work; it ends with exactly one of ``done``, ``failed``, ``crashed``."""

    done = Signal(object)
    failed = Signal(object)
    """A ``DeskError``; ``GivenUp`` where the person stopped it."""
    crashed = Signal(object)

    def __init__(self, work: Callable[[Progress], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work

    def start(self) -> None:
        """Begin."""
        threading.Thread(target=_run, args=(self._work, self._ear), name="job", daemon=True).start()

    def _take(self, said: int | _Outcome) -> None:
        if isinstance(said, int):
            super()._take(said)
            return
        if said.problem is None:
            self.done.emit(said.value)
        elif isinstance(said.problem, DeskError):
            self.failed.emit(said.problem)
        else:
            self.crashed.emit(said.problem)
        self.deleteLater()


def _run(work: Callable[[Progress], Any], ear: _Ear) -> None:
    try:
        ear.sender.send(_Outcome(work(ear.hear)))
    except OSError as error:
        ear.sender.send(_Outcome(None, FolderNotWritable(path=str(error.filename or ""))))
    except Exception as error:  # noqa: BLE001 -- handed over to the window's thread
        ear.sender.send(_Outcome(None, error))
