"""The sign of each severity, a form as well as a colour: disc, triangle, diamond, and a tick."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from cmdesk.tone.model import Severity
from cmdesk.ui.theme import Theme

_SIDE = 12


class Sign(QWidget):
    """A small sign; None is the tick of what is settled."""

    def __init__(self, theme: Theme, severity: Severity | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._severity = severity
        theme.changed.connect(self._restyled)
        self._restyled()

    def show_severity(self, severity: Severity | None) -> None:
        """Show another sign."""
        if severity is not self._severity:
            self._severity = severity
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the sign in the middle of its line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, (self.height() - _SIDE) / 2, _SIDE, _SIDE)
        if self._severity is None:
            self._theme.icons.paint(painter, "check", self._theme.tokens.ok, box)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(self._severity.value))
            _draw(painter, self._severity, box.center())
        painter.end()

    def _restyled(self) -> None:
        self.setFixedSize(QSize(_SIDE, self._theme.px(20)))
        self.update()


def _draw(painter: QPainter, severity: Severity, middle: QPointF) -> None:
    if severity is Severity.ERROR:
        painter.drawEllipse(middle, 4.5, 4.5)
        return
    corners = [(0, -4.5), (5, 4), (-5, 4)]
    if severity is Severity.SUGGESTION:
        corners = [(0, -5), (5, 0), (0, 5), (-5, 0)]
    painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in corners]))
