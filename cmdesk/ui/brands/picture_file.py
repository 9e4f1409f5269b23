"""A picture file made into an avatar: small, square, without its metadata, or refused in words."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from cmdesk.domain.errors import ImageUnusable

SIDE = 256
"""The side of an avatar, in pixels."""
MAX_PIXELS = 40_000_000
MAX_BYTES = 64 * 1024 * 1024
_FORMATS = frozenset({"png", "jpeg", "webp", "bmp", "gif"})
_SUFFIXES = {".jpg": "jpeg", ".jpe": "jpeg", ".jfif": "jpeg"}


def avatar_from(path: Path) -> bytes:
    """Return the file's picture as a square PNG of at most 256 pixels a side. In any thread.

    The file's content decides what it is, never its name. Raises ImageUnusable.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ImageUnusable(file=path.name, problem="too-large")
        data = path.read_bytes()
    except OSError as error:
        raise ImageUnusable(file=path.name, problem="no-access") from error
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    _accept(reader, path)
    size = reader.size()
    reader.setScaledSize(size.scaled(QSize(SIDE, SIDE), _fit(size)))
    image = reader.read()
    if image.isNull():
        raise ImageUnusable(file=path.name, problem="image-broken")
    return _png(_square(image))


def _accept(reader: QImageReader, path: Path) -> None:
    """Refuse what is no still picture of a sound size."""
    found = reader.format().toStdString().lower()
    if not reader.canRead() or found not in _FORMATS:
        raise ImageUnusable(file=path.name, problem="image-unknown")
    suffix = path.suffix.lower()
    named = _SUFFIXES.get(suffix, suffix.removeprefix("."))
    if named != found:
        raise ImageUnusable(file=path.name, problem="image-disguised")
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        raise ImageUnusable(file=path.name, problem="image-broken")
    if size.width() * size.height() > MAX_PIXELS:
        raise ImageUnusable(file=path.name, problem="image-huge")
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


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType] -- Qt's own
    return bytes(buffer.data().data())
