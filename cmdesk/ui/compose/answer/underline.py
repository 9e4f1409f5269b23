"""The four underlines, told apart by form as well as colour: wavy, dashed, dotted, doubled."""

from enum import Enum, auto
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from cmdesk.tone.model import Finding, Severity

HEIGHT = 4.0
"""Room below a line's descenders that an underline needs, in logical pixels."""
_HALF_WAVE = 3.5
_AMPLITUDE = 1.5
_DASH, _GAP = 5.0, 3.0
_DOT, _STEP = 1.8, 3.5
_TILE_WIDTH, _TILE_HEIGHT = 56, 6
"""A stretch of waves or dots that repeats seamlessly, on whole pixels at the usual scales."""


class Form(Enum):
    """What an underline looks like."""

    WAVES = auto()
    DASHES = auto()
    DOTS = auto()
    DOUBLE = auto()


_FORMS = {
    Severity.ERROR: Form.WAVES,
    Severity.WARNING: Form.DASHES,
    Severity.SUGGESTION: Form.DOTS,
}


def form_of(finding: Finding) -> Form:
    """Return how a finding's words are underlined: by severity, a misspelt word apart."""
    return Form.DOUBLE if finding.concern == "spelling" else _FORMS[finding.severity]


def draw_underline(
    painter: QPainter, left: float, right: float, top: float, form: Form, colour: QColor
) -> None:
    """Draw one underline from ``left`` to ``right``, just below ``top`` (the descenders' foot).

    It starts afresh at ``left``, so that typing elsewhere never makes it crawl, and lies on whole
    device pixels. Waves and dots are copied from a tile: stroking them anew at each key would cost
    more than all the rest of the paint.
    """
    ratio = painter.device().devicePixelRatio()
    left, top = round(left * ratio) / ratio, round(top * ratio) / ratio
    right = max(right, left + 2 * _HALF_WAVE)
    if form is Form.DASHES:
        _dashes(painter, left, right, top + 1, colour)
        return
    if form is Form.DOUBLE:
        for line in (0.0, 3.0):
            painter.fillRect(QRectF(left, top + line, right - left, 1), colour)
        return
    tile = _tile(form, colour.rgba(), ratio)
    room = QRectF(left, top - 1, ceil((right - left) * ratio) / ratio, _TILE_HEIGHT)
    painter.drawTiledPixmap(room, tile, QPointF(0, 0))


def _dashes(painter: QPainter, left: float, right: float, top: float, colour: QColor) -> None:
    """Dashes of one width, the last one whole: the gaps give way instead."""
    count = max(1, round((right - left + _GAP) / (_DASH + _GAP)))
    dash = _DASH if count > 1 else right - left
    step = (right - left - dash) / (count - 1) if count > 1 else 0.0
    for number in range(count):
        painter.fillRect(QRectF(left + number * step, top, dash, 2), colour)


@lru_cache(maxsize=24)
def _tile(form: Form, rgba: int, ratio: float) -> QPixmap:
    tile = QPixmap(round(_TILE_WIDTH * ratio), round(_TILE_HEIGHT * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor.fromRgba(rgba)
    if form is Form.WAVES:
        _wave(painter, colour)
    else:
        _dots(painter, colour)
    painter.end()
    return tile


def _wave(painter: QPainter, colour: QColor) -> None:
    middle, x, rising = _TILE_HEIGHT / 2, -2 * _HALF_WAVE, True
    path = QPainterPath(QPointF(x, middle + _AMPLITUDE))
    while x < _TILE_WIDTH + _HALF_WAVE:
        begin = middle + (_AMPLITUDE if rising else -_AMPLITUDE)
        end = middle - (_AMPLITUDE if rising else -_AMPLITUDE)
        half, to = x + _HALF_WAVE / 2, x + _HALF_WAVE
        path.cubicTo(QPointF(half, begin), QPointF(half, end), QPointF(to, end))
        x, rising = to, not rising
    painter.strokePath(path, QPen(colour, 1.3))


def _dots(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for number in range(round(_TILE_WIDTH / _STEP)):
        left = number * _STEP + (_STEP - _DOT) / 2
        painter.drawEllipse(QRectF(left, (_TILE_HEIGHT - _DOT) / 2, _DOT, _DOT))
