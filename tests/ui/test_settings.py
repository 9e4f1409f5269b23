"""Settings in one place: found by a word, in force at once, kept at once, all by keyboard."""

from collections.abc import Iterator
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cmdesk.desk import wording
from cmdesk.desk.spelling import load_spelling
from cmdesk.desk.typesetting import load_typesetting
from cmdesk.system.paths import Paths
from cmdesk.ui.compose.length.limits import LimitsDialog
from cmdesk.ui.dialogs.handbook import HandbookDialog
from cmdesk.ui.frame.menus import Menus
from cmdesk.ui.frame.state import read_state
from cmdesk.ui.language import speak
from cmdesk.ui.locking import Lock
from cmdesk.ui.settings.appearance import Appearance
from cmdesk.ui.settings.dialog import SettingsDialog
from cmdesk.ui.settings.lines import Line, marked
from cmdesk.ui.settings.writing import Writing
from cmdesk.ui.theme import Scheme, Theme
from cmdesk.ui.vault.backups import BackupsDialog
from cmdesk.ui.vault.protection import ProtectionDialog
from cmdesk.ui.widgets.button import Button
from cmdesk.ui.widgets.choice_button import ValueButton
from tests.ui.driving import Running, leave
from tests.ui.own import first_desk, next_window
from tests.ui.test_everybody import silent

CTRL = Qt.KeyboardModifier.ControlModifier


def opened(running: Running) -> SettingsDialog:
    """Open the settings by their key."""
    running.window.activateWindow()
    running.wait(running.window.isActiveWindow)
    running.key(Qt.Key.Key_Comma, CTRL)
    dialog = running.dialog(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    running.wait(dialog.isActiveWindow)
    return dialog


def titles(dialog: SettingsDialog) -> list[str]:
    """Return what is in sight, whatever is marked in it."""
    return [line.title.accessibleName() for line in seen(dialog)]


def seen(dialog: SettingsDialog) -> list[Line]:
    return [line for line in dialog.lines if line.isVisible()]


@pytest.fixture
def own(theme: Theme, qtbot: QtBot) -> Iterator[Running]:
    running, _code = first_desk(qtbot, "Une")
    yield running
    if shiboken6.isValid(running.window):
        leave(running)


def test_a_word_finds_a_setting_in_any_group_and_is_marked(own: Running) -> None:
    dialog = opened(own)
    assert dialog.search.hasFocus()
    assert titles(dialog)[0] == "Langue"
    QTest.keyClicks(dialog.search, "Deces ecran introuvable")
    assert not titles(dialog)
    assert dialog.nothing.isVisible()
    assert "introuvable" in dialog.nothing.title.text()
    dialog.nothing.buttons[0].click()
    assert titles(dialog)
    QTest.keyClicks(dialog.search, "ORTHOGRAPHE")
    assert titles(dialog) == ["Orthographe", "Mon dictionnaire"]
    assert "background-color" in seen(dialog)[0].title.text()
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.focusWidget() is seen(dialog)[0].control
    dialog.search.clear()
    assert "background-color" not in seen(dialog)[0].title.text()


def test_arrows_walk_the_groups_and_every_control_has_a_name(own: Running) -> None:
    dialog = opened(own)
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.list.hasFocus()
    found = list[str]()
    for _ in range(dialog.list.count()):
        assert not silent(dialog)
        found += titles(dialog)
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert len(found) == len(set(found)) > 10
    assert "Sauvegardes" in found


def test_a_choice_of_looks_is_in_force_and_kept_at_once(own: Running) -> None:
    dialog = opened(own)
    looks = dialog.findChild(Appearance)
    assert looks is not None
    looks.scheme.pick(Scheme.DARK)
    looks.scale.pick(1.3)
    assert own.conductor.theme.dark
    kept = read_state(Paths.real().config / "window.json")
    assert (kept.scheme, kept.text_scale) == ("dark", 1.3)
    assert looks.scale.text() == "130\u00a0%"
    own.conductor.theme.set_scheme(Scheme.LIGHT)
    assert looks.scheme.text() == "Claire"


def test_another_language_comes_at_once(
    own: Running, dressed: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wording, "_SPEAKING", {})
    looks = opened(own).findChild(Appearance)
    assert looks is not None
    looks.language.pick("en")
    english = next_window(own.window, qtbot)
    english.wait(lambda: english.window.brand is not None)
    assert "Settings" in _words(english)
    dialog = english.dialog(SettingsDialog)  # where the person was, in the other language
    looks = dialog.findChild(Appearance)
    assert looks is not None
    assert dialog.focusWidget() is looks.language
    assert looks.language.text() == "English"
    leave(english)
    speak(dressed, "fr")
    dressed.setProperty("cmdesk.language", "")


def _words(running: Running) -> list[str]:
    menus = running.window.findChild(Menus)
    assert menus is not None
    return [action.text().rstrip("…") for action in menus.file.actions()]


def test_writing_is_set_in_the_vault_at_once(own: Running) -> None:
    dialog = opened(own)
    dialog.list.setCurrentRow(1)
    writing = dialog.findChild(Writing)
    assert writing is not None
    own.wait(writing.typeset.isChecked)
    writing.typeset.click()
    writing.spelling.click()
    writing.words.field.setFocus()
    QTest.keyClicks(writing.words.field, "viennoiserie-maison")
    QTest.keyClick(writing.words.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    found: list[object] = []
    own.desk.run(load_typesetting, found.append)
    own.desk.run(load_spelling, found.append)
    own.wait(lambda: len(found) == 2)
    assert found[0] is False
    assert found[1] == writing.choice
    assert not writing.choice.on
    assert writing.choice.words == ("viennoiserie-maison",)


def test_idle_minutes_are_those_of_the_lock(own: Running) -> None:
    dialog = opened(own)
    dialog.search.setText("verrouillage")
    button = seen(dialog)[0].control
    assert isinstance(button, ValueButton)
    button.pick(5)
    lock = own.window.findChild(Lock)
    assert lock is not None
    own.wait(lambda: lock.minutes == 5)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("limites", LimitsDialog),
        ("f1", HandbookDialog),
        ("trousseau", ProtectionDialog),
        ("restaurer", BackupsDialog),
    ],
)
def test_what_has_a_page_of_its_own_opens_over_the_settings(
    own: Running, word: str, kind: type
) -> None:
    own.wait(lambda: own.desk.checker is not None)
    dialog = opened(own)
    dialog.search.setText(word)
    button = seen(dialog)[0].control
    assert isinstance(button, Button)
    QTest.keyClick(button, Qt.Key.Key_Space)
    over = own.dialog(kind)
    assert over.parent() is dialog
    over.close()
    assert dialog.isVisible()


def test_the_demo_desk_has_no_lock_to_set(demo: Running) -> None:
    dialog = opened(demo)
    groups = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert "Protection" not in groups
    dialog.search.setText("exports")
    assert titles(dialog) == ["Exports tenus à jour"]


def test_the_menu_has_the_platforms_role(demo: Running) -> None:
    menus = demo.window.findChild(Menus)
    assert menus is not None
    action = next(item for item in menus.file.actions() if item.text() == "Paramètres…")
    assert action.menuRole() is QAction.MenuRole.PreferencesRole


def test_marks_fall_on_the_letters_that_were_sought() -> None:
    mark = partial(marked, ground="#FFF")
    assert mark("Sécurité", ["secu"]) == '<span style="background-color: #FFF">Sécu</span>rité'
    assert mark("a<b", ["zz"]) == "a&lt;b"
    assert mark("ﬁn à", ["fi", "a"]).count("</span>") == 2
