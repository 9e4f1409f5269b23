"""A brand's avatar: its picture, or its initials on its colour, wherever the brand is named."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cmdesk.domain.brand import Brand
from cmdesk.ui.theme import Theme

SIDE = 40
_ROUND = 0.25


class Avatar(QWidget):
    """An avatar that only shows."""

    def __init__(self, theme: Theme, colour: str, initials: str, side: int = SIDE) -> None:
        super().__init__()
        self._theme, self._colour, self._initials, self._side = theme, colour, initials, side
        self._image = b""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_brand(self, colour: str, initials: str, image: bytes = b"") -> None:
        """Show another brand."""
        self._colour, self._initials, self._image = colour, initials, image
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Be square."""
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = (self._colour, self._initials, self._image)
        paint_avatar(painter, self._theme, QRectF(self.rect()), *look)
        painter.end()


def look_of(brand: Brand) -> tuple[str, str, bytes]:
    """Return what ``paint_avatar`` draws of a brand."""
    return brand.colour, brand.initials, brand.avatar


def paint_avatar(
    painter: QPainter, theme: Theme, rect: QRectF, colour: str, initials: str, image: bytes = b""
) -> None:
    """Draw an avatar into the square ``rect``: the picture, or initials where it has none."""
    radius = rect.width() * _ROUND
    picture = _picture(image) if image else QImage()
    painter.setPen(Qt.PenStyle.NoPen)
    if picture.isNull():
        painter.setBrush(QColor(theme.avatar_colour(colour)))
        painter.drawRoundedRect(rect, radius, radius)
    else:
        _paint_picture(painter, rect, radius, picture)
    if theme.dark:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(255, 255, 255, 28), 1))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    if not picture.isNull():
        return
    font = theme.font(13, semibold=True)
    font.setPixelSize(round(rect.width() * 0.335))
    painter.setFont(font)
    painter.setPen(QColor("#FFFFFF"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials)


@lru_cache(maxsize=64)
def _picture(image: bytes) -> QImage:
    """Return a brand's PNG, read once; one that is broken is no picture at all."""
    return QImage.fromData(image)


def _paint_picture(painter: QPainter, rect: QRectF, radius: float, picture: QImage) -> None:
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    painter.save()
    painter.setClipPath(path)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.fillRect(rect, QColor("#FFFFFF"))
    painter.drawImage(rect, picture)
    painter.restore()


def paint_dot(painter: QPainter, centre: QPointF, colour: str, ring: str) -> None:
    """Draw a small disc with a ring of the ground's colour, so that it stands apart."""
    painter.setPen(QPen(QColor(ring), 2))
    painter.setBrush(QColor(colour))
    painter.drawEllipse(centre, 5.5, 5.5)
