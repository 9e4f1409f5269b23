"""The first day at the window: language, code, examples, a first brand, each by real clicks."""

from collections.abc import Iterator

import keyring
import keyring.backends.fail
import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from cmdesk.desk import wording
from cmdesk.system.paths import Paths
from cmdesk.ui.dialogs.protect import ProtectDialog, RecoveryDialog
from cmdesk.ui.frame.menus import Menus
from cmdesk.ui.frame.places import Place
from cmdesk.ui.language import speak
from cmdesk.ui.theme import Theme
from cmdesk.ui.welcome.first_page import FirstPage
from tests.ui.driving import Running, leave
from tests.ui.own import (
    add_brand,
    brand_names,
    first_desk,
    make_first,
    next_window,
    opened,
    page_of,
    type_group,
)
from tests.ui.test_everybody import silent


@pytest.fixture
def own(theme: Theme, qtbot: QtBot) -> Iterator[Running]:
    running, _code = first_desk(qtbot)
    yield running
    if shiboken6.isValid(running.window):
        leave(running)


def test_nothing_is_made_before_the_person_says_so(theme: Theme, qtbot: QtBot) -> None:
    running = opened(qtbot)
    page = page_of(running)
    assert isinstance(page, FirstPage)
    assert not Paths.real().vault.exists()
    assert running.window.focusWidget() is page.buttons[0]
    assert not silent(running.window)
    QTest.keyClick(page.buttons[0], Qt.Key.Key_Return)
    running.dialog(RecoveryDialog)
    assert Paths.real().vault.exists()
    leave(running)


def test_the_language_is_chosen_before_anything_else(
    theme: Theme, qtbot: QtBot, dressed: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wording, "_SPEAKING", {})
    running = opened(qtbot)
    page = page_of(running)
    assert isinstance(page, FirstPage)
    assert page.languages["fr"].isChecked()
    page.languages["en"].click()
    english = next_window(running.window, qtbot)
    other = page_of(english)
    assert other.title.text() == "Welcome to CM Desk"
    assert isinstance(other, FirstPage)
    assert other.languages["en"].isChecked()
    make_first(english)
    assert "Your recovery code" in english.dialog(RecoveryDialog).windowTitle()
    leave(english)
    speak(dressed, "fr")
    dressed.setProperty("cmdesk.language", "")


def test_the_code_counts_as_noted_once_a_part_of_it_was_typed(theme: Theme, qtbot: QtBot) -> None:
    running = opened(qtbot)
    make_first(running)
    dialog = running.dialog(RecoveryDialog)
    assert isinstance(dialog, RecoveryDialog)
    assert dialog.asked in {2, 4, 6}
    for typed in ("", dialog.code.split("-")[0], dialog.code):
        dialog.typed.setText(typed)
        dialog.confirm.click()
        assert dialog.isVisible()
        assert "groupe" in dialog.problem.text()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.typed.clear()
    QTest.keyClicks(dialog.typed, dialog.code.split("-")[dialog.asked - 1].lower())
    QTest.keyClick(dialog.typed, Qt.Key.Key_Return)
    running.wait(running.window.welcome.isVisible)
    leave(running)


def test_examples_come_from_the_welcome_and_go_by_one_click(own: Running) -> None:
    own.window.welcome.buttons[1].click()
    own.wait(lambda: own.window.brand is not None)
    assert len(brand_names(own)) == 5
    own.wait(lambda: own.window.banners.banner("examples"))
    banner = own.window.banners.banner("examples")
    assert banner is not None
    banner.buttons[0].click()
    own.wait(own.window.welcome.isVisible)
    own.wait(lambda: own.window.banners.banner("examples") is None)
    assert "retirées" in own.toast()
    own.conductor.undo()
    own.wait(lambda: len(brand_names(own)) == 5)
    own.wait(lambda: own.window.banners.banner("examples"))


def test_examples_leave_ones_own_brands_and_the_menu_follows(own: Running) -> None:
    own.window.welcome.buttons[1].click()
    own.wait(lambda: own.window.brand is not None)
    add_brand(own, "La mienne")
    bar = own.window.menuBar().actions()
    text = "Retirer les marques d’exemple"
    action = next(a for menu in bar for a in _inner(menu) if a.text() == text)
    own.wait(action.isVisible)
    banner = own.window.banners.banner("examples")
    assert banner is not None
    banner.put_away.click()
    action.trigger()
    own.wait(lambda: brand_names(own) == ["La mienne"])
    own.wait(lambda: not action.isVisible())


def test_examples_stay_over_a_restart(own: Running, qtbot: QtBot) -> None:
    own.window.welcome.buttons[1].click()
    own.wait(lambda: own.window.brand is not None)
    leave(own)
    again = opened(qtbot)
    again.wait(lambda: again.window.banners.banner("examples"))
    leave(again)


def test_a_wrong_code_is_never_taken_for_the_right_one(theme: Theme, qtbot: QtBot) -> None:
    dialog = RecoveryDialog(theme, "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG", None)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.asked = 4
    dialog.typed.setText("CCCC")
    dialog.confirm.click()
    assert dialog.isVisible()
    type_group(dialog)
    assert not dialog.isVisible()


def _inner(action: QAction) -> list[QAction]:
    menu = action.menu()
    return menu.actions() if isinstance(menu, QMenu) else []


def test_who_wants_no_passphrase_yet_is_back_at_the_first_page(theme: Theme, qtbot: QtBot) -> None:
    keyring.set_keyring(keyring.backends.fail.Keyring())
    running = opened(qtbot)
    make_first(running)
    QTest.keyClick(running.dialog(ProtectDialog), Qt.Key.Key_Escape)
    page = page_of(running)
    assert isinstance(page, FirstPage)
    assert running.window.isVisible()
    assert not Paths.real().vault.exists()
    make_first(running)
    running.dialog(ProtectDialog)
    leave(running)


def test_a_desk_without_brands_offers_nothing_to_do_for_one(own: Running) -> None:
    (menus,) = own.window.findChildren(Menus)
    here = menus.here.menuAction()
    assert not here.isVisible()
    add_brand(own, "Une")
    assert here.isVisible()


@pytest.mark.parametrize("place", [Place.REPLIES, Place.INFLUENCE])
def test_an_empty_place_begins_with_its_first_step(own: Running, place: Place) -> None:
    add_brand(own, "Une")
    own.window.show_place(place)
    page = page_of(own)
    own.wait(lambda: own.window.focusWidget() is page.buttons[0])
