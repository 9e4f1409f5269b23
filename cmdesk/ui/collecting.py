"""Collects what Python leaves behind in the window's thread alone, between two turns of its loop.

Python collects in whichever thread happens to allocate. Where that is the vault's or the
dictionaries', a widget may end there, and the program with it, or wait for ever for the window.
"""

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 400
_YOUNG, _MIDDLE = 4_000, 12
"""How many new objects there may be, and how many young collections before one goes deeper."""
_SETTLED = 25
"""After how many looks rules and desk are loaded: they stay as well."""
_ALL_AFTER = 150
"""After how many looks all is gone through, about once a minute."""


class Collector(QObject):
    """Takes the place of Python's own collector for as long as the program runs."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._looks = self._collected = 0
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin. What stands by now stays, and is never gone through again."""
        gc.disable()
        gc.freeze()
        self._timer.start()

    def look(self) -> None:
        """Collect as far as there is something to collect."""
        self._looks += 1
        if self._looks == _SETTLED:
            gc.freeze()
        if self._looks % _ALL_AFTER == 0:
            gc.collect()
        elif gc.get_count()[0] > _YOUNG:
            self._collected += 1
            gc.collect(1 if self._collected % _MIDDLE == 0 else 0)
