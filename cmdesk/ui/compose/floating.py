"""A card that floats over the window beside a place of the text, with a soft shadow around it."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from cmdesk.ui.theme import RADIUS_CARD, Space, Theme

SHADOW = 14
"""Room around the card, inside the widget, that its shadow takes."""
_BELOW, _ABOVE = 6, 2
"""Gaps between the place and the card, in logical pixels."""


class FloatingCard(QFrame):
    """Lies over ``host``. What it holds keeps ``SHADOW`` away from its edges."""

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme, self._host = theme, host

    def stand_by(self, place: QRect, size: QSize) -> None:
        """Stand under ``place``, over it where room lacks, and always inside the host.

        ``place`` is in the host's coordinates; ``size`` is the widget's, shadow included.
        """
        free = self._host.rect()
        width, height = min(size.width(), free.width()), min(size.height(), free.height())
        below, above = place.bottom() + _BELOW - SHADOW, place.top() - _ABOVE - height + SHADOW
        fits = below + height - SHADOW <= free.height()
        y = below if fits or above < -SHADOW else above
        y = max(-SHADOW, min(y, free.height() - height + SHADOW))
        x = min(max(place.left() - SHADOW - Space.M, -SHADOW), free.width() - width + SHADOW)
        self.setGeometry(QRect(QPoint(x, y), QSize(width, height)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw shadow and card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 9 if self._theme.dark else 3))
        for out in range(SHADOW - 3):
            around = inner.adjusted(-out, -out + 3, out, out + 3)
            painter.drawRoundedRect(around, RADIUS_CARD + out, RADIUS_CARD + out)
        painter.setBrush(self._theme.colour("raised" if self._theme.dark else "surface"))
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawRoundedRect(inner.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CARD, RADIUS_CARD)
        painter.end()
