"""One desk, one process: a second start brings the first one's window to the front and leaves."""

import sys
import time
from contextlib import suppress
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from cmdesk.domain.errors import VaultBusy
from cmdesk.system.instance import Instance
from cmdesk.ui.window import MainWindow

_TRIES, _PAUSE = 20, 0.1
"""A first process may hold the desk a moment before it listens; seconds between two tries."""


class Seat(QObject):
    """The one place at a desk; it is given up when the last window that holds it closes."""

    _called = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder, self._instance = folder, Instance(folder)
        self._window: MainWindow | None = None
        self._called.connect(self._come, Qt.ConnectionType.QueuedConnection)

    def take(self) -> bool:
        """Take the seat; False where another process has it, whose window now comes to the front.

        Raises VaultBusy where that process does not answer.
        """
        try:
            mine = self._instance.claim()
        except OSError:
            # A folder that cannot be written: the door says so when the vault is opened.
            return True
        if mine:
            # Without an ear the desk is still held alone; a later start then says it is busy.
            with suppress(OSError):
                self._instance.listen(self._hear)
            return True
        for _ in range(_TRIES):
            if self._instance.hand_over(sys.argv[1:]):
                return False
            time.sleep(_PAUSE)
        raise VaultBusy(path=str(self._folder))

    def hold(self, window: MainWindow) -> None:
        """Let ``window`` hold the seat from now on, in place of any other."""
        self._window = window
        window.closed.connect(partial(self._left, window))

    def keep(self) -> None:
        """Keep the seat while its window closes: another is about to hold it."""
        self._window = None

    def _left(self, window: MainWindow) -> None:
        if self._window is window:
            self._window = None
            self._instance.release()

    def _hear(self, _arguments: tuple[str, ...]) -> None:
        """Come over from the instance's own thread."""
        if shiboken6.isValid(self):
            self._called.emit()

    def _come(self) -> None:
        window = self._window
        if window is not None:
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
            window.show()
            window.raise_()
            window.activateWindow()
