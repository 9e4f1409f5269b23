"""A row of tabs whose focus can be seen; arrows go from one to the next."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from cmdesk.ui.theme import FOCUS_WIDTH, RADIUS_CONTROL, Theme


class Tabs(QTabBar):
    """Dressed by the style sheet; the ring is its own."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setAccessibleName(name)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Keep no room for arrows that nothing needs."""
        return super().minimumSizeHint().boundedTo(self.sizeHint())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the tabs, and a ring round the one in hand while the keyboard is here."""
        super().paintEvent(event)
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.tokens.accent), FOCUS_WIDTH))
        rect = QRectF(self.tabRect(self.currentIndex())).adjusted(1, 1, -3, -1)
        painter.drawRoundedRect(rect, RADIUS_CONTROL, RADIUS_CONTROL)
        painter.end()
