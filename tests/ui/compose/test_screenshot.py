"""A screenshot beside the message: dropped, pasted, refused in clear words, never a crash."""

import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from cmdesk.domain.errors import ImageUnusable
from cmdesk.ui.compose.message.screenshot import SIDE, made_small
from tests.ui.compose.conftest import Bench

GIF = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff"
    + b"!\xf9\x04\x00\x0a\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00" * 2
    + b";"
)


def png(width: int, height: int, data: bytes = b"") -> bytes:
    """Return a PNG that says this size; its pixels are whatever ``data`` is."""

    def chunk(name: bytes, body: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(name + body))
        return struct.pack(">I", len(body)) + name + body + check

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def image(width: int = 300, height: int = 200) -> QImage:
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.darkCyan)
    return made


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("huge.png", png(10_000, 10_000), "image-huge"),
        ("broken.png", png(40, 40, b"no pixels"), "image-broken"),
        ("cut.png", png(40, 40)[:30], "image-broken"),
        ("disguised.png", b"MZ\x90\x00 a program", "image-unknown"),
        ("empty.jpg", b"", "image-unknown"),
        ("drawing.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image-unknown"),
    ],
)
def test_what_is_no_sound_picture_is_refused(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], name: str, data: bytes, problem: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ImageUnusable) as caught:
        made_small(path)
    assert caught.value.params["problem"] == problem
    capfd.readouterr()  # what libpng says of it on its own


def test_a_picture_that_is_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImageUnusable) as caught:
        made_small(tmp_path / "gone.png")
    assert caught.value.params["problem"] == "no-access"


def test_a_big_one_is_kept_small_and_an_animation_stands_still(tmp_path: Path) -> None:
    kept = QImage.fromData(made_small(image(3_000, 1_000)))
    assert (kept.width(), kept.height()) == (SIDE, round(SIDE / 3))
    path = tmp_path / "moving.gif"
    path.write_bytes(GIF)
    assert made_small(path).startswith(b"\xff\xd8")


def test_a_picture_under_another_picture_s_name_is_read_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "really-a-png.jpg"
    assert image().save(str(path), "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType] -- Qt's own
    assert not QImage.fromData(made_small(path)).isNull()


def drop(bench: Bench, path: Path, on: QTextEdit | None = None) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    target = (on or bench.pane.received.words).viewport()
    what = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), *what, none)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), *what, none))


def test_a_dropped_screenshot_stays_with_its_draft(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "capture.png"
    assert image().save(str(path))
    words = bench.pane.received.words.text
    drop(bench, path)
    thumbnail = bench.pane.received.thumbnail
    bench.qtbot.waitUntil(thumbnail.isVisible)
    assert bench.pane.received.words.text == words
    bench.choose(next(name for name in bench.brands if name != "Fournil Lou"))
    assert not thumbnail.isVisible()
    bench.choose("Fournil Lou")
    assert thumbnail.isVisible()
    QTest.mouseClick(thumbnail, Qt.MouseButton.LeftButton)
    dialog = thumbnail.look()
    QTest.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: not thumbnail.isVisible())


def test_a_screenshot_dropped_on_the_answer_goes_beside_the_message(
    bench: Bench, tmp_path: Path
) -> None:
    written, path = bench.pane.editor.text, tmp_path / "capture.png"
    assert image().save(str(path))
    drop(bench, path, bench.pane.editor)
    bench.qtbot.waitUntil(bench.pane.received.thumbnail.isVisible)
    assert bench.pane.editor.text == written


def test_the_path_of_a_file_is_no_answer(bench: Bench, tmp_path: Path) -> None:
    written, data = bench.pane.editor.text, QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "Contrat.pdf"))])
    data.setText("file:///Contrat.pdf")
    bench.pane.editor.insertFromMimeData(data)
    assert bench.pane.editor.text == written


def test_a_pasted_image_is_a_screenshot_too(bench: Bench) -> None:
    data = QMimeData()
    data.setImageData(image())
    bench.pane.received.words.insertFromMimeData(data)
    bench.qtbot.waitUntil(bench.pane.received.thumbnail.isVisible)
    QTest.keyClick(bench.pane.received.thumbnail, Qt.Key.Key_Delete)
    bench.qtbot.waitUntil(lambda: not bench.pane.received.thumbnail.isVisible())


def test_a_bad_file_is_told_and_nothing_changes(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "capture.png"
    path.write_bytes(png(10_000, 10_000))
    failed: list[object] = []
    bench.desk.failed.connect(failed.append)
    drop(bench, path)
    bench.qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], ImageUnusable)
    assert not bench.pane.received.thumbnail.isVisible()
