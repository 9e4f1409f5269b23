"""A picture becomes a small square PNG, or is refused in words; nothing a file holds is trusted."""

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from cmdesk.desk.wording import words
from cmdesk.domain.errors import ImageUnusable
from cmdesk.ui.brands.picture_file import SIDE, avatar_from
from cmdesk.ui.images import MAX_PIXELS

GIF = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff"
    b"!\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00"
)
FRAME = b"!\xf9\x04\x00\x0a\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00"


def picture(path: Path, width: int, height: int, kind: str = "PNG") -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#AA3300"))
    assert image.save(str(path), kind)  # pyright: ignore[reportCallIssue, reportArgumentType] -- Qt's own
    return path


def chunk(kind: bytes, data: bytes) -> bytes:
    checked = kind + data
    return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))


def claims(path: Path, width: int, height: int) -> Path:
    """Write a PNG that only says it is that large."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 99)) + chunk(b"IEND", b"")
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + data)
    return path


def refused(path: Path) -> str:
    with pytest.raises(ImageUnusable) as caught:
        avatar_from(path)
    assert path.name in str(words(caught.value))
    return str(caught.value.params["problem"])


@pytest.mark.usefixtures("qapp")
class TestPictures:
    """Files as people have them, and as nobody should."""

    @pytest.mark.parametrize(("width", "height"), [(600, 400), (40, 900), (256, 256), (3000, 20)])
    @pytest.mark.parametrize("kind", ["PNG", "JPEG", "BMP"])
    def test_a_picture_becomes_a_small_square(
        self, tmp_path: Path, width: int, height: int, kind: str
    ) -> None:
        suffix = {"PNG": ".png", "JPEG": ".jpg", "BMP": ".bmp"}[kind]
        data = avatar_from(picture(tmp_path / f"a{suffix}", width, height, kind))
        made = QImage.fromData(data)
        assert made.width() == made.height() <= SIDE
        assert data.startswith(b"\x89PNG")
        assert len(data) < 200_000

    def test_a_hundred_megapixels(self, tmp_path: Path) -> None:
        assert MAX_PIXELS < 10_000 * 10_000
        assert refused(claims(tmp_path / "huge.png", 10_000, 10_000)) == "image-huge"

    def test_one_that_only_claims_to_be_sound(
        self, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        assert refused(claims(tmp_path / "short.png", 500, 500)) == "image-broken"
        assert "libpng" in capfd.readouterr().err  # it says so by itself

    def test_a_photo_cut_short_is_refused_instead_of_half_grey(self, tmp_path: Path) -> None:
        path = picture(tmp_path / "cut.jpg", 600, 400, "JPEG")
        whole = path.read_bytes()
        path.write_bytes(whole[: len(whole) * 2 // 3])
        assert refused(path) == "image-broken"
        thumbnail = b"\xff\xe1" + (len(whole) + 2).to_bytes(2) + whole
        path.write_bytes(whole[:2] + thumbnail + whole[2 : len(whole) * 2 // 3])
        assert refused(path) == "image-broken"
        path.write_bytes(whole[:2] + thumbnail + whole[2:] + b"a film that moves behind it")
        assert avatar_from(path)

    def test_one_that_moves(self, tmp_path: Path) -> None:
        path = tmp_path / "moves.gif"
        path.write_bytes(GIF + FRAME + FRAME + b";")
        assert refused(path) == "image-animated"

    def test_one_under_a_false_name(self, tmp_path: Path) -> None:
        picture(tmp_path / "a.png", 30, 30).rename(tmp_path / "a.jpg")
        assert refused(tmp_path / "a.jpg") == "image-disguised"
        svg = tmp_path / "b.png"
        svg.write_text('<svg xmlns="http://www.w3.org/2000/svg"><rect width="9"/></svg>')
        assert refused(svg) == "image-unknown"

    def test_one_that_is_not_there(self, tmp_path: Path) -> None:
        assert refused(tmp_path / "nowhere.png") == "no-access"
        assert refused(tmp_path) == "no-access"


@given(cut=st.integers(0, 400), at=st.integers(0, 400), byte=st.integers(0, 255))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_damage_never_breaks_anything(
    qapp: QApplication,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    cut: int,
    at: int,
    byte: int,
) -> None:
    del qapp
    data = bytearray(picture(tmp_path / "a.png", 64, 48).read_bytes())
    data[at % len(data)] = byte
    (tmp_path / "b.png").write_bytes(data[: len(data) - cut % len(data)])
    try:
        made = avatar_from(tmp_path / "b.png")
    except ImageUnusable:
        return
    finally:
        capfd.readouterr()  # libpng tells the terminal what it thinks of the file
    assert not QImage.fromData(made).isNull()
