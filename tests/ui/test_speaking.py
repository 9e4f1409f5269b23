"""The window in another language: made anew over the open desk, nothing lost, nothing asked."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from cmdesk.desk import wording
from cmdesk.desk.undo import peek
from cmdesk.desk.wording import spoken, words
from cmdesk.domain.errors import DiskFull
from cmdesk.system.paths import Paths
from cmdesk.ui.frame.menus import Menus
from cmdesk.ui.frame.places import Place
from cmdesk.ui.frame.state import read_state
from cmdesk.ui.language import NAMES, chosen, language_of, speak
from cmdesk.ui.messages import counted, decimal, number
from tests.ui.driving import Running, leave
from tests.ui.own import compose_of, first_desk, next_window

TEXT = "Nous reprenons votre dossier"


@pytest.fixture(autouse=True)
def _french_again(  # pyright: ignore[reportUnusedFunction] -- a fixture
    dressed: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    monkeypatch.setattr(wording, "_SPEAKING", {})
    yield
    speak(dressed, "fr")
    dressed.setProperty("cmdesk.language", "")


def menus_of(running: Running) -> Menus:
    found = running.window.findChild(Menus)
    assert found is not None
    return found


def choose(running: Running, name: str) -> None:
    """Choose a language in the View menu, as one would."""
    inner = [action.menu() for action in menus_of(running).view.actions()]
    menus = [menu for menu in inner if isinstance(menu, QMenu)]
    choices: list[QAction] = [action for menu in menus for action in menu.actions()]
    next(action for action in choices if action.text() == name).trigger()


def desk_with_text(qtbot: QtBot) -> Running:
    running, _code = first_desk(qtbot, "Une", "Deux")
    compose_of(running).editor.setFocus()
    QTest.keyClicks(compose_of(running).editor, TEXT)
    QTest.keyClick(compose_of(running).editor, Qt.Key.Key_Left)
    return running


def test_another_language_comes_without_a_restart(qtbot: QtBot) -> None:
    running = desk_with_text(qtbot)
    assert menus_of(running).file.title() == "&Fichier"
    choose(running, NAMES["en"])
    english = next_window(running.window, qtbot)
    english.wait(lambda: english.window.brand is not None)
    compose = compose_of(english)
    english.wait(lambda: compose.editor.toPlainText() == TEXT)
    assert menus_of(english).file.title() == "&File"
    assert english.window.brand is not None
    assert english.window.brand.name == "Deux"
    assert compose.editor.textCursor().position() == len(TEXT) - 1
    assert not [item for item in english.window.findChildren(QDialog) if item.isVisible()]
    steps: list[object] = []
    english.desk.run(peek, steps.append)
    english.wait(lambda: steps)  # the vault was not closed in between, and answers the new window
    choose(english, NAMES["fr"])
    french = next_window(english.window, qtbot)
    french.wait(lambda: compose_of(french).editor.toPlainText() == TEXT)
    assert menus_of(french).file.title() == "&Fichier"
    leave(french)


def test_the_choice_is_kept(qtbot: QtBot) -> None:
    running = desk_with_text(qtbot)
    choose(running, NAMES["en"])
    english = next_window(running.window, qtbot)
    english.wait(lambda: english.window.brand is not None)
    leave(english)
    assert read_state(Paths.real().config / "window.json").language == "en"


def test_a_text_that_cannot_be_kept_keeps_the_window(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = desk_with_text(qtbot)

    def full(*_: object, **__: object) -> None:
        raise DiskFull(path="/desk")

    monkeypatch.setattr("cmdesk.ui.compose.drafts.keeper.keep_draft", full)
    QTest.keyClicks(compose_of(running).editor, " demain")
    choose(running, NAMES["en"])
    running.wait(lambda: "La langue n’a pas changé" in running.toast())
    assert running.window.isVisible()
    assert chosen() == ""
    monkeypatch.undo()
    running.wait(lambda: not compose_of(running).keeper.failing)
    leave(running)


def test_numbers_plurals_and_failures_follow(dressed: QApplication) -> None:
    say = partial(counted, one="one", many="many")
    assert (number(2200), decimal(1.25), decimal(3.0)) == ("2\u202f200", "1,2", "3")
    assert (say(0), say(1), say(2)) == ("0\u00a0one", "1\u00a0one", "2\u00a0many")
    speak(dressed, "en")
    assert (number(2200), decimal(1.25)) == ("2,200", "1.2")
    assert (say(0), say(1), say(2)) == ("0\u00a0many", "1\u00a0one", "2\u00a0many")
    assert words(DiskFull(path="/desk")).what.startswith("There is no room")
    assert QLocale().name() == "en_GB"
    assert Place.REPLIES.title == "Replies"


def test_the_system_decides_until_somebody_does(monkeypatch: pytest.MonkeyPatch) -> None:
    for said, language in (("fr_CA.UTF-8", "fr"), ("en_IE.UTF-8", "en"), ("de_DE.UTF-8", "en")):
        monkeypatch.setenv("LC_ALL", said)
        assert language_of("") == language
        assert language_of("fr") == "fr"
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert language_of("") == language_of("xx") == "fr"
    assert spoken() in NAMES
