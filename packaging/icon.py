"""The app's icon in every form that a system asks for, drawn from the SVGs of ``resources/app``.

    python packaging/icon.py              draws the PNGs of resources/app anew
    python packaging/icon.py FOLDER       writes cmdesk.ico and cmdesk.icns there

Three drawings, because a small icon is not a large one made smaller: what would blur is left out.
"""

import os
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "app"
SIZES = (16, 24, 32, 48, 64, 128, 256)
"""The sizes that travel with the app, in pixels."""
_SMALL = 16
_MIDDLE = 24
_ICO_SIZES = (16, 24, 32, 48, 64, 256)
_ICNS_KINDS = {
    b"icp4": 16,
    b"icp5": 32,
    b"ic11": 32,
    b"ic12": 64,
    b"ic07": 128,
    b"ic13": 256,
    b"ic08": 256,
    b"ic14": 512,
    b"ic09": 512,
    b"ic10": 1024,
}
"""Apple's names for its sizes; half of them are twice a smaller one."""


def drawing(size: int) -> Path:
    """Return the SVG that is meant for a size in pixels."""
    if size <= _SMALL:
        return FOLDER / "cmdesk-16.svg"
    return FOLDER / ("cmdesk-24.svg" if size <= _MIDDLE else "cmdesk.svg")


def draw(size: int) -> QImage:
    """Return the icon at a size in pixels, on a transparent ground."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(drawing(size))).render(painter)
    painter.end()
    return image


def png(size: int) -> bytes:
    """Return the icon as the bytes of a PNG file."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(draw(size))
    return bytes(held.data())


def write_ico(path: Path) -> Path:
    """Write the icon as Windows wants it: a table of PNGs."""
    pictures = [(size, png(size)) for size in _ICO_SIZES]
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    for size, data in pictures:
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), at)
        at += len(data)
    path.write_bytes(head + b"".join(data for _, data in pictures))
    return path


def write_icns(path: Path) -> Path:
    """Write the icon as macOS wants it: PNGs, each under its kind and length."""
    parts = [(kind, png(size)) for kind, size in _ICNS_KINDS.items()]
    body = b"".join(kind + struct.pack(">I", len(data) + 8) + data for kind, data in parts)
    path.write_bytes(b"icns" + struct.pack(">I", len(body) + 8) + body)
    return path


def main(arguments: list[str]) -> int:
    """Draw what the command line asks for."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _app = QGuiApplication(sys.argv[:1])
    if arguments:
        folder = Path(arguments[0])
        folder.mkdir(parents=True, exist_ok=True)
        write_ico(folder / "cmdesk.ico")
        write_icns(folder / "cmdesk.icns")
        return 0
    for size in SIZES:
        (FOLDER / f"cmdesk-{size}.png").write_bytes(png(size))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
