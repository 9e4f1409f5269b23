"""Picture files from outside, opened with care; and pictures written to be kept."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from cmdesk.domain.errors import ImageUnusable

MAX_PIXELS = 40_000_000
MAX_BYTES = 64 * 1024 * 1024
_FORMATS = frozenset({"png", "jpeg", "webp", "bmp", "gif"})
_SCAN, _END = b"\xda", b"\xff\xd9"
"""Which part of a JPEG its picture begins with, and the mark that it ends with."""


@contextmanager
def opened(path: Path) -> Generator[QImageReader]:
    """Open a picture file as ``reading`` does its content. Raises ImageUnusable."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ImageUnusable(file=path.name, problem="too-large")
        data = path.read_bytes()
    except OSError as error:
        raise ImageUnusable(file=path.name, problem="no-access") from error
    with reading(data, path.name) as reader:
        yield reader


@contextmanager
def reading(data: bytes, file: str) -> Generator[QImageReader]:
    """Open a picture, of which nothing but its head was read. In any thread.

    Its content decides what it is, never the name of its ``file``. Raises ImageUnusable for what is
    no picture, what is too large, and what cannot be read.
    """
    buffer = QBuffer()  # the reader does not keep it alive: hence a context
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if not reader.canRead() or kind_of(reader) not in _FORMATS:
        raise ImageUnusable(file=file, problem="image-unknown")
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        raise ImageUnusable(file=file, problem="image-broken")
    if size.width() * size.height() > MAX_PIXELS:
        raise ImageUnusable(file=file, problem="image-huge")
    if kind_of(reader) == "jpeg" and _is_cut(data):
        raise ImageUnusable(file=file, problem="image-broken")
    yield reader


def _is_cut(jpeg: bytes) -> bool:
    """Tell whether a JPEG stops before its picture's end: Qt would fill what is missing with grey.

    What stands before the picture may hold another, whole one: each part says its length.
    """
    at = 2
    while jpeg[at : at + 1] == b"\xff" and jpeg[at + 1 : at + 2] != _SCAN:
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4])
    return jpeg.find(_END, at) < 0


def kind_of(reader: QImageReader) -> str:
    """Return what the content is, such as ``png``."""
    return reader.format().toStdString().lower()


def written(image: QImage, kind: str, quality: int = -1) -> bytes:
    """Return a picture as a file's bytes; ``quality`` from 0 to 100, or -1 for Qt's own."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    writer.setQuality(quality)
    writer.write(image)
    return bytes(buffer.data().data())
