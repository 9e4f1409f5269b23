"""The icon beside the clock: off at first, kept, and the desk stays behind it where wanted."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from cmdesk.system.paths import Paths
from cmdesk.ui.frame.state import read_state
from cmdesk.ui.frame.window import MainWindow
from cmdesk.ui.theme import Theme
from cmdesk.ui.tray import Tray
from tests.ui.driving import Running, leave
from tests.ui.own import compose_of, first_desk
from tests.ui.test_settings import opened, seen


@pytest.fixture
def own(theme: Theme, qtbot: QtBot) -> Iterator[Running]:
    running, _code = first_desk(qtbot, "Une")
    yield running
    if shiboken6.isValid(running.window):
        leave(running)


@pytest.fixture
def with_tray(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system with a place for icons, which the offscreen platform has not."""
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    for missing in ("show", "hide"):
        monkeypatch.setattr(QSystemTrayIcon, missing, _nothing)
    monkeypatch.setattr(MainWindow, "raise_", _nothing)


def _nothing(_owner: object) -> None:
    """Stand in for what the offscreen platform warns of."""


def tray_of(running: Running) -> Tray:
    found = running.window.findChild(Tray)
    assert found is not None
    return found


class ClickedAway(QCloseEvent):
    """A close that comes from the window's frame, as from a person's click."""

    def spontaneous(self) -> bool:
        return True


def test_where_there_is_no_place_for_it_nothing_speaks_of_it(own: Running) -> None:
    dialog = opened(own)
    dialog.search.setText("horloge")
    assert not seen(dialog)
    tray_of(own).choose(True)
    assert tray_of(own).icon is None


def test_it_is_off_until_it_is_asked_for_and_kept(own: Running, with_tray: None) -> None:
    assert tray_of(own).icon is None
    dialog = opened(own)
    dialog.search.setText("horloge")
    box = seen(dialog)[0].control
    assert isinstance(box, QCheckBox)
    box.click()
    assert tray_of(own).icon is not None
    assert read_state(Paths.real().config / "window.json").tray
    box.click()
    assert tray_of(own).icon is None


def test_a_window_clicked_away_stays_behind_it_and_comes_back(
    own: Running, with_tray: None
) -> None:
    tray = tray_of(own)
    tray.choose(True)
    tray.choose_stay(True)
    QApplication.sendEvent(own.window, ClickedAway())
    assert own.window.isHidden()
    _commands(tray)["Nouvelle réponse"].trigger()
    assert own.window.isVisible()
    own.wait(lambda: compose_of(own).current_draft() is not None)
    QApplication.sendEvent(own.window, ClickedAway())
    assert own.window.isHidden()
    closed: list[object] = []
    own.window.closed.connect(lambda: closed.append(1))
    _commands(tray)["Quitter"].trigger()
    assert closed


def test_without_the_icon_a_window_clicked_away_closes(own: Running, with_tray: None) -> None:
    tray_of(own).choose_stay(True)
    closed: list[object] = []
    own.window.closed.connect(lambda: closed.append(1))
    QApplication.sendEvent(own.window, ClickedAway())
    assert closed


def _commands(tray: Tray) -> dict[str, QAction]:
    assert tray.icon is not None
    menu = tray.icon.contextMenu()
    assert isinstance(menu, QMenu)
    return {action.text(): action for action in menu.actions()}
