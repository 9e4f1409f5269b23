"""A picture file made into an avatar: small, square, without its metadata, or refused in words."""

from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from cmdesk.domain.errors import ImageUnusable
from cmdesk.ui.images import kind_of, opened, reading, written

SIDE = 256
"""The side of an avatar, in pixels."""
_SUFFIXES = {".jpg": "jpeg", ".jpe": "jpeg", ".jfif": "jpeg"}


def avatar_from(path: Path) -> bytes:
    """Return the file's picture as a square PNG of at most 256 pixels a side. In any thread.

    The file's content decides what it is, never its name. Raises ImageUnusable.
    """
    with opened(path) as reader:
        _accept(reader, path)
        return _small(reader, path.name)


def avatar_of(data: bytes) -> bytes:
    """Return a picture that came inside another file as ``avatar_from`` does; nothing for none.

    Of one that moves, the first picture. In any thread.
    """
    try:
        with reading(data, "") as reader:
            return _small(reader, "")
    except ImageUnusable:
        return b""


def _small(reader: QImageReader, file: str) -> bytes:
    size = reader.size()
    reader.setScaledSize(size.scaled(QSize(SIDE, SIDE), _fit(size)))
    image = reader.read()
    if image.isNull():
        raise ImageUnusable(file=file, problem="image-broken")
    return written(_square(image), "png")


def _accept(reader: QImageReader, path: Path) -> None:
    """Refuse what is named for what it is not, and what moves."""
    suffix = path.suffix.lower()
    if _SUFFIXES.get(suffix, suffix.removeprefix(".")) != kind_of(reader):
        raise ImageUnusable(file=path.name, problem="image-disguised")
    if reader.supportsAnimation() and reader.imageCount() > 1:
        raise ImageUnusable(file=path.name, problem="image-animated")


def _fit(size: QSize) -> Qt.AspectRatioMode:
    """Fill the square, but never draw a small picture larger than it is, nor a long one huge."""
    extreme = max(size.width(), size.height()) > 16 * min(size.width(), size.height())
    keep = Qt.AspectRatioMode.KeepAspectRatio
    return keep if extreme else Qt.AspectRatioMode.KeepAspectRatioByExpanding


def _square(image: QImage) -> QImage:
    side = min(image.width(), image.height())
    left, top = (image.width() - side) // 2, (image.height() - side) // 2
    square = image.copy(QRect(left, top, side, side))
    return square.convertToFormat(QImage.Format.Format_ARGB32)
