"""What a text does with Ctrl: which keys it keeps, so that the window's own reach the window.

On Linux a text would otherwise swallow Ctrl+E and Ctrl+K, Emacs' end and cut of a line.
"""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent

_NOTCH = 120
"""What a wheel turns by at one notch, in eighths of a degree."""
_OWN = {Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_Y, Qt.Key.Key_Z}


def zoom_of(event: QWheelEvent) -> int:
    """Return by how many steps a turn of the wheel wants the text larger: with Ctrl alone."""
    if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
        return 0
    return int(event.angleDelta().y() / _NOTCH)


def belongs_to_window(event: QEvent) -> bool:
    """Whether a text that is asked for its shortcuts should let this one go."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    letter = Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z
    return held == Qt.KeyboardModifier.ControlModifier and letter and event.key() not in _OWN
