"""A box to tick, drawn from the theme: the platform's own is lost on a dark ground."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from cmdesk.ui.contrast import mixed
from cmdesk.ui.theme import FOCUS_WIDTH, Space, Theme

_BOX, _TICK = 16, 12


class CheckBox(QCheckBox):
    """A box and its words; its text is its accessible name."""

    def __init__(self, theme: Theme, text: str = "") -> None:
        super().__init__(text)
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self._restyled)
        self._restyled()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Fit box and words."""
        width = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(_BOX + Space.S + width + 2 * FOCUS_WIDTH, self._theme.px(24))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Never be cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw it."""
        t, on = self._theme.tokens, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - _BOX) / 2
        box = QRectF(FOCUS_WIDTH, top, _BOX, _BOX)
        over = 0.06 if self.underMouse() else 0
        painter.setBrush(QColor(t.accent if on else mixed(t.surface, t.text, over)))
        painter.setPen(QPen(QColor(t.accent if on else t.text_3), 1.2))
        painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), 4, 4)
        if on:
            inset = (_BOX - _TICK) / 2
            tick = box.adjusted(inset, inset, -inset, -inset)
            self._theme.icons.paint(painter, "check", self._theme.text_on(t.accent), tick)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.accent), FOCUS_WIDTH))
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 5, 5)
        painter.setPen(QColor(t.text))
        painter.setFont(self.font())
        words = QRectF(self.rect()).adjusted(box.right() + Space.S, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _restyled(self) -> None:
        self.setFont(self._theme.font(13))
        self.updateGeometry()
        self.update()
