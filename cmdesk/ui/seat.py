"""One desk, one process: a second start brings the first one's window to the front and leaves."""

import time
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cmdesk.domain.errors import VaultBusy
from cmdesk.system.instance import Instance
from cmdesk.ui.calls import Call
from cmdesk.ui.crossing import sender_to
from cmdesk.ui.frame.window import MainWindow

_TRIES, _PAUSE = 20, 0.1
"""A first process may hold the desk a moment before it listens; seconds between two tries."""


class Seat(QObject):
    """The one place at a desk; it is given up when the last window that holds it closes."""

    called = Signal(object)
    """What a later start asks for, a ``Call``; its window is in front already."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder, self._instance = folder, Instance(folder)
        self._window: MainWindow | None = None
        self._sender = sender_to(self, self._come)

    def take(self, call: Call | None = None) -> bool:
        """Take the seat; False where another process has it, whose window now comes to the front.

        There ``call`` is answered.

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
                self._instance.listen(self._sender.send)
            return True
        for _ in range(_TRIES):
            if self._instance.hand_over((call or Call()).arguments()):
                return False
            time.sleep(_PAUSE)
        raise VaultBusy(path=str(self._folder))

    def hold(self, window: MainWindow) -> None:
        """Let ``window`` hold the seat from now on, in place of any other."""
        self._window = window
        window.closed.connect(partial(self._left, window))

    def leave(self) -> None:
        """Give the seat up, where no window came to hold it."""
        self._window = None
        self._instance.release()

    def keep(self) -> None:
        """Keep the seat while its window closes: another is about to hold it."""
        self._window = None

    def _left(self, window: MainWindow) -> None:
        if self._window is window:
            self.leave()

    def _come(self, arguments: tuple[str, ...]) -> None:
        if self._window is not None:
            self._window.come_forward()
            self.called.emit(Call.of(arguments))
