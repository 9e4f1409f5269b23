"""Brings what no slot caught to the one path for bugs."""

import sys
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from cmdesk.ui.conductor import Conductor


class Bugs(QObject):
    """Hears of every uncaught exception for as long as the window lives."""

    _caught = Signal(object)

    def __init__(self, conductor: Conductor) -> None:
        super().__init__(conductor)
        self._before = sys.excepthook
        self._caught.connect(conductor.crashed, Qt.ConnectionType.QueuedConnection)
        sys.excepthook = self._hook
        conductor.window.closed.connect(self._leave)

    def _hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self._before(kind, error, trace)
        if isinstance(error, Exception):
            self._caught.emit(error)

    def _leave(self) -> None:
        sys.excepthook = self._before
