"""One stroke family of icons, tinted in the theme's colours and crisp at every scale."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

SIZE = 18
"""The side of an icon in logical pixels, before text scale."""
_RATIOS = (1.0, 1.25, 1.5, 1.75, 2.0, 3.0)


class Icons:
    """The icons of one folder of SVG files that use ``currentColor``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._renderer = lru_cache(maxsize=256)(self._load)
        self.icon = lru_cache(maxsize=128)(self._icon)
        """Return an icon for menus and fields: name, colour, and its side in pixels."""

    def paint(self, painter: QPainter, name: str, colour: str, rect: QRectF) -> None:
        """Draw icon ``name`` into ``rect`` at the device's own resolution."""
        self._renderer(name, colour).render(painter, rect)

    def _icon(self, name: str, colour: str, size: int = SIZE) -> QIcon:
        """Return an icon for menus and fields, rendered for every usual screen scale."""
        icon = QIcon()
        for ratio in _RATIOS:
            icon.addPixmap(self.pixmap(name, colour, size, ratio))
        return icon

    def pixmap(self, name: str, colour: str, size: int = SIZE, ratio: float = 1.0) -> QPixmap:
        """Return icon ``name`` as a picture of ``size`` logical pixels at a screen's ``ratio``."""
        pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, name, colour, QRectF(0, 0, size, size))
        painter.end()
        return pixmap

    def _load(self, name: str, colour: str) -> QSvgRenderer:
        source = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        tinted = source.replace("currentColor", QColor(colour).name())
        return QSvgRenderer(QByteArray(tinted.encode()))
