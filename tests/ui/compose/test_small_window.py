"""The small window: the same message, the same answer, over all others, where it stood."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cmdesk.desk.small_place import load_places
from tests.ui.compose.conftest import Bench

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
pytestmark = pytest.mark.qt_log_ignore("does not support raise", extend=True)


def test_it_borrows_the_sheet_and_gives_it_back(bench: Bench) -> None:
    bench.write("Bonjour")
    bench.key(Qt.Key.Key_M, CTRL | SHIFT)
    small = bench.pane.small.window
    assert small is not None
    assert small.isVisible()
    assert small.brand.text() == "Fournil Lou"
    assert small.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert bench.pane.editor.window() is small
    bench.type(" tu et vous")
    bench.settle()
    assert "point" in small.points.text()
    bench.key(Qt.Key.Key_Return, CTRL)
    assert bench.pane.sheet.look.isVisible()
    QTest.keyClick(bench.pane.sheet.look.reason, Qt.Key.Key_Escape)
    small.resize(430, 470)
    small.close()
    assert bench.pane.editor.window() is bench.pane.window()
    assert bench.pane.editor.text == "Bonjour tu et vous"
    bench.qtbot.waitUntil(lambda: bool(bench.ask(load_places)))
    ((_x, _y, width, height),) = bench.ask(load_places).values()
    assert (width, height) == (430, 470)


def test_where_it_first_stands_it_is_whole_whatever_it_borrows(bench: Bench) -> None:
    bench.pane.sheet.setMinimumWidth(640)  # as the tabs of several networks may ask for
    bench.key(Qt.Key.Key_M, CTRL | SHIFT)
    small = bench.pane.small.window
    assert small is not None
    bench.qtbot.waitUntil(small.isVisible, timeout=10_000)
    free = small.screen().availableGeometry()
    assert small.width() > 640
    assert free.contains(small.geometry())


def test_it_says_how_many_points_are_left_and_leads_to_them(bench: Bench) -> None:
    bench.write("Nous sommes désolés, le colis part 😂", caret=0)
    bench.key(Qt.Key.Key_F8)
    bench.key(Qt.Key.Key_Escape)
    bench.key(Qt.Key.Key_M, CTRL | SHIFT)
    small, away = bench.pane.small.window, bench.pane.small.away
    assert small is not None
    assert away is not None
    assert small.points.text() == "2 points · F8"
    QTest.mouseClick(small.points, Qt.MouseButton.LeftButton)
    popup = bench.pane.pointing.popup
    assert popup is not None
    assert popup.isVisible()
    assert popup.window() is small
    QTest.mouseClick(away.buttons[0], Qt.MouseButton.LeftButton)
    assert bench.pane.small.away is None
    bench.key(Qt.Key.Key_F8)
    popup = bench.pane.pointing.popup
    assert popup is not None
    assert popup.isVisible()
    assert popup.window() is bench.pane.window()


def test_the_same_keys_open_and_close_it(bench: Bench) -> None:
    bench.key(Qt.Key.Key_M, CTRL | SHIFT)
    bench.key(Qt.Key.Key_M, CTRL | SHIFT)
    assert bench.pane.small.window is not None
    assert not bench.pane.small.window.isVisible()
    bench.key(Qt.Key.Key_M, CTRL | SHIFT)
    assert bench.pane.editor.window() is not bench.pane.window()
    bench.pane.small.window.close()
