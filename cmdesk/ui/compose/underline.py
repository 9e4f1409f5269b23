"""The three underlines, told apart by form as well as colour: wavy, dashed, dotted."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from cmdesk.tone.model import Severity

HEIGHT = 4.0
"""Room below a line's descenders that an underline needs, in logical pixels."""
_HALF_WAVE = 3.5
_AMPLITUDE = 1.6
_DASH, _GAP = 5.0, 3.0
_DOT, _STEP = 1.8, 4.0


def draw_underline(
    painter: QPainter, left: float, right: float, top: float, severity: Severity, colour: QColor
) -> None:
    """Draw one underline from ``left`` to ``right``, just below ``top`` (the descenders' foot).

    It starts afresh at ``left``, so that typing elsewhere never makes it crawl, and lies on whole
    device pixels.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ratio = painter.device().devicePixelRatio()
    middle = round((top + HEIGHT / 2) * ratio) / ratio
    right = max(right, left + 2 * _HALF_WAVE)
    if severity is Severity.ERROR:
        _wave(painter, left, right, middle, colour)
    elif severity is Severity.WARNING:
        _dashes(painter, left, right, middle, colour)
    else:
        _dots(painter, left, right, middle, colour)
    painter.restore()


def _wave(painter: QPainter, left: float, right: float, middle: float, colour: QColor) -> None:
    path = QPainterPath(QPointF(left, middle + _AMPLITUDE))
    x, rising = left, True
    while x < right:
        step = min(_HALF_WAVE, right - x)
        end = middle + (_AMPLITUDE if not rising else -_AMPLITUDE)
        begin = middle + (_AMPLITUDE if rising else -_AMPLITUDE)
        path.cubicTo(
            QPointF(x + step / 2, begin), QPointF(x + step / 2, end), QPointF(x + step, end)
        )
        x, rising = x + step, not rising
    pen = QPen(colour, 1.3)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)


def _dashes(painter: QPainter, left: float, right: float, middle: float, colour: QColor) -> None:
    """Dashes of one width, the last one whole: the gaps give way instead."""
    count = max(1, round((right - left + _GAP) / (_DASH + _GAP)))
    dash = _DASH if count > 1 else right - left
    step = (right - left - dash) / (count - 1) if count > 1 else 0.0
    for number in range(count):
        painter.fillRect(QRectF(left + number * step, middle - 1, dash, 2), colour)


def _dots(painter: QPainter, left: float, right: float, middle: float, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    x = left
    while x + _DOT <= right:
        painter.drawEllipse(QRectF(x, middle - _DOT / 2, _DOT, _DOT))
        x += _STEP
