"""What both texts of the pane have in common: keys they keep, pictures they pass on, the wheel.

On Linux a text would otherwise swallow Ctrl+E and Ctrl+K, Emacs' end and cut of a line.
"""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextBlockFormat, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from cmdesk.ui.compose.message.screenshot import pictured
from cmdesk.ui.theme import Theme

_NOTCH = 120
"""What a wheel turns by at one notch, in eighths of a degree."""
_OWN = {Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_Y, Qt.Key.Key_Z}


class TextBox(QTextEdit):
    """Plain text to write in; the window's shortcuts reach the window."""

    pictured = Signal(object)
    """A picture was pasted or dropped: a ``Path`` or a ``QImage``, which no text holds."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._held: list[tuple[int, Qt.KeyboardModifier, str]] | None = None
        """The keys pressed while another text is on its way; None: none is."""
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def event(self, event: QEvent) -> bool:
        """Let the window's shortcuts go to the window, and keep Ctrl+Y on every platform."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if _belongs_to_window(event):
                event.ignore()
                return False
            if _redoes(event):
                event.accept()
                return True
        return super().event(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 (Qt's name)
        """Take pictures as well as words: they go beside the message."""
        return pictured(source) is not None or super().canInsertFromMimeData(source)

    def space_lines(self, height: float) -> None:
        """Set every line of the text ``height`` pixels high."""
        spaced = QTextBlockFormat()
        spaced.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)

    def wait(self) -> None:
        """Take in nothing until ``go_on``: another text is on its way."""
        self._held = []
        self.setReadOnly(True)

    def go_on(self) -> None:
        """Write in the text that has come, beginning with what was typed before it came."""
        held, self._held = self._held, None
        self.setReadOnly(False)
        for key, modifiers, text in held or ():
            self.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Type, or do again what was undone."""
        if self._held is not None and _writes(event):
            self._held.append((event.key(), event.modifiers(), event.text()))
        elif _redoes(event):
            self.redo()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        """Make all text larger or smaller with Ctrl alone, else scroll."""
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._theme.step_text_scale(int(event.angleDelta().y() / _NOTCH))
        else:
            super().wheelEvent(event)


def _writes(event: QKeyEvent) -> bool:
    """Return whether a key changes the text, rather than calling a command."""
    if event.modifiers() in {Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier}:
        return False
    named = event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter}
    return named or (bool(event.text()) and event.text().isprintable())


def _redoes(event: QKeyEvent) -> bool:
    control = Qt.KeyboardModifier.ControlModifier
    return event.modifiers() == control and event.key() == Qt.Key.Key_Y


def _belongs_to_window(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    letter = Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z
    return held == Qt.KeyboardModifier.ControlModifier and letter and event.key() not in _OWN
