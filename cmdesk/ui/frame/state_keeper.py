"""Writes down how the window stands whenever that changes, so that a killed one comes back too."""

import threading
from collections.abc import Callable
from itertools import count
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from cmdesk.ui.frame.state import WindowState, write_state
from cmdesk.ui.jobs import Job, Progress

DELAY_MS = 400
"""How long after the last change it is written: many come in a row."""
_MOVED = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange})


class StateKeeper(QObject):
    """Keeps the state file of one window true; ``look`` tells how the window stands."""

    def __init__(self, path: Path, window: QWidget, look: Callable[[], WindowState]) -> None:
        super().__init__(window)
        self._file, self._look = _StateFile(path), look
        self._numbers = count(1)
        self._timer = QTimer(self, interval=DELAY_MS, singleShot=True)
        self._timer.timeout.connect(self._write_beside)
        window.installEventFilter(self)

    def later(self) -> None:
        """Write it down once nothing more changes."""
        self._timer.start()

    def now(self) -> None:
        """Write it down before the window is gone."""
        self._timer.stop()
        self._file.write(next(self._numbers), self._look())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Follow the window's place and size."""
        if event.type() in _MOVED:
            self.later()
        return super().eventFilter(watched, event)

    def _write_beside(self) -> None:
        """Write in another thread: the window never waits for the disk."""
        file, number, state = self._file, next(self._numbers), self._look()

        def write(_progress: Progress) -> None:
            file.write(number, state)

        Job(write, self).start()


class _StateFile:
    """The file, written by one thread at a time; what is older never comes after what is newer."""

    def __init__(self, path: Path) -> None:
        self._path, self._turn, self._latest = path, threading.Lock(), 0

    def write(self, number: int, state: WindowState) -> None:
        with self._turn:
            if number > self._latest:
                self._latest = number
                write_state(self._path, state)
