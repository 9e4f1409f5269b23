"""The caret, in the brand's colour: one more sign of whom one is writing as."""

from PySide6.QtCore import QObject, QRect, QRectF, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QPainter
from PySide6.QtWidgets import QTextEdit

from cmdesk.ui.theme import Theme

WIDTH = 2
"""In logical pixels."""


class Caret(QObject):
    """Paints and blinks the caret of one editor, in place of Qt's own."""

    def __init__(self, editor: QTextEdit, theme: Theme) -> None:
        super().__init__(editor)
        self._editor, self._theme = editor, theme
        self._lit = False
        self._place = QRect()
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._turn)
        editor.setCursorWidth(0)

    def sleep(self) -> None:
        """Go out until the editor has the focus again."""
        self._blink.stop()
        self._lit = False
        self._repaint()

    def rest(self) -> None:
        """Be lit, then blink as fast as the system asks; called anew at every key."""
        if not self._editor.hasFocus():
            return
        self._lit = True
        flash = QGuiApplication.styleHints().cursorFlashTime()
        if flash > 0:
            self._blink.start(flash // 2)
        self._repaint()

    def paint(self, painter: QPainter) -> None:
        """Draw the caret where the text goes on, if it is lit."""
        if self._lit and not self._editor.isReadOnly():
            place = QRectF(self._editor.cursorRect())
            place.setWidth(WIDTH)
            painter.fillRect(place, QColor(self._theme.accent))

    def _turn(self) -> None:
        self._lit = not self._lit
        self._repaint()

    def _repaint(self) -> None:
        """Repaint where the caret was and where it is."""
        before, self._place = self._place, self._editor.cursorRect().adjusted(-2, -1, 3, 1)
        self._editor.viewport().update(before)
        self._editor.viewport().update(self._place)
