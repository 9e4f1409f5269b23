"""The window as a picture, for a machine without a display and for whoever documents the app."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QMainWindow

from cmdesk.desk.brands import list_brands
from cmdesk.ui.conductor import Conductor
from cmdesk.ui.tasks import Desk

SETTLING = 300
"""How long the window may still draw once all that it asked for is there, in milliseconds."""
PATIENCE = 60_000
"""After so many milliseconds the picture is taken of whatever is there, and the app fails."""


class Picture(QObject):
    """Saves a shown window to a PNG file once its desk is open and read, then closes it."""

    def __init__(self, window: QMainWindow, path: Path) -> None:
        super().__init__(window)
        self._window, self._path = window, path
        self._desk = window.findChild(Desk)
        self._filled = False
        self._settling = QTimer(self, singleShot=True, interval=SETTLING)
        self._settling.timeout.connect(self._take)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._give_up)

    def start(self) -> None:
        """Begin to wait."""
        conductor = self._window.findChild(Conductor)
        if self._desk is not None and conductor is not None:
            conductor.ready.connect(self._fill)
            self._desk.checker_ready.connect(self._settle)
        self._patience.start()

    def _fill(self) -> None:
        self._filled = True
        self._settle()

    def _settle(self) -> None:
        if self._filled and self._desk is not None and self._desk.checker is not None:
            # The vault answers in order: with this, all that the panes asked for is there.
            self._desk.run(list_brands, lambda _: self._settling.start(), owner=self)

    def _take(self) -> None:
        self._patience.stop()
        self._window.grab().save(str(self._path))
        self._window.close()

    def _give_up(self) -> None:
        self._take()
        QCoreApplication.exit(1)
