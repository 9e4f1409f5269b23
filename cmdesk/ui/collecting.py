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
_ALL_AFTER, _AT_LATEST = 150, 1_500
"""After how many looks all is gone through: a minute, or ten while the person goes on typing."""
_RESTING = 200
"""Fewer new objects than that between two looks: nobody types, and nobody sees 50 ms go by."""


class Collector(QObject):
    """Takes the place of Python's own collector for as long as the program runs."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._looks = self._collected = self._since_all = self._before = 0
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
        self._since_all += 1
        if self._looks == _SETTLED:
            gc.freeze()
        if self._since_all >= (_ALL_AFTER if self._rests() else _AT_LATEST):
            self._since_all = 0
            gc.collect()
        elif gc.get_count()[0] > _YOUNG:
            self._collected += 1
            gc.collect(1 if self._collected % _MIDDLE == 0 else 0)
        self._before = gc.get_count()[0]

    def _rests(self) -> bool:
        return gc.get_count()[0] - self._before < _RESTING
