"""A brand's avatar: its initials on its colour, in the rail and wherever the brand is named."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cmdesk.ui.theme import Theme

SIDE = 40
_ROUND = 0.25


class Avatar(QWidget):
    """An avatar that only shows."""

    def __init__(self, theme: Theme, colour: str, initials: str, side: int = SIDE) -> None:
        super().__init__()
        self._theme, self._colour, self._initials, self._side = theme, colour, initials, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_brand(self, colour: str, initials: str) -> None:
        """Show another brand."""
        self._colour, self._initials = colour, initials
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Be square."""
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_avatar(painter, self._theme, QRectF(self.rect()), self._colour, self._initials)
        painter.end()


def paint_avatar(painter: QPainter, theme: Theme, rect: QRectF, colour: str, initials: str) -> None:
    """Draw an avatar into the square ``rect``."""
    radius = rect.width() * _ROUND
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.avatar_colour(colour)))
    painter.drawRoundedRect(rect, radius, radius)
    if theme.dark:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(255, 255, 255, 28), 1))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    font = theme.font(13, semibold=True)
    font.setPixelSize(round(rect.width() * 0.335))
    painter.setFont(font)
    painter.setPen(QColor("#FFFFFF"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials)


def paint_dot(painter: QPainter, centre: QPointF, colour: str, ring: str) -> None:
    """Draw a small disc with a ring of the ground's colour, so that it stands apart."""
    painter.setPen(QPen(QColor(ring), 2))
    painter.setBrush(QColor(colour))
    painter.drawEllipse(centre, 5.5, 5.5)
