"""What the program says of itself: versions, whole licences, what is new, told once."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

import cmdesk
from cmdesk.desk.news import is_upgrade, read_news
from cmdesk.system import resources
from cmdesk.system.notices import Notice, read_notices
from cmdesk.system.paths import Paths
from cmdesk.ui.about.dialog import AboutDialog
from cmdesk.ui.about.news import NewsDialog
from cmdesk.ui.frame.menus import Menus
from cmdesk.ui.frame.state import read_state, write_state
from cmdesk.ui.theme import Theme
from tests.ui.driving import Running, leave
from tests.ui.own import first_desk, opened
from tests.ui.test_everybody import silent

ROOT = Path(__file__).resolve().parents[3]
STATE = "window.json"


def help_of(running: Running) -> dict[str, QAction]:
    """Return the help menu's commands by name."""
    menus = running.window.findChild(Menus)
    assert menus is not None
    return {action.text(): action for action in menus.help.actions()}


@pytest.fixture
def about(demo: Running) -> AboutDialog:
    help_of(demo)["À propos de CM Desk"].trigger()
    dialog = demo.dialog(AboutDialog)
    assert isinstance(dialog, AboutDialog)
    demo.wait(lambda: dialog.list.count() > 20)
    return dialog


def test_every_licence_stands_there_in_full(about: AboutDialog) -> None:
    assert about.list.item(0).text().startswith("CM Desk")
    assert "Permission is hereby granted" in about.page.toPlainText()
    assert not silent(about)
    QTest.keyClicks(about.search, "pyside6")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in about.page.toPlainText()
    assert "GNU GENERAL PUBLIC LICENSE" in about.page.toPlainText()
    about.search.setText("no such library")
    assert "Rien de ce nom" in about.page.toPlainText()
    about.search.setText("dictionnaire")
    assert "Mozilla Public License" in about.page.toPlainText()


def test_no_library_comes_without_its_words() -> None:
    notices = read_notices()
    assert [notice.name for notice in notices if not notice.text.strip()] == []
    names = " ".join(notice.name.casefold() for notice in notices)
    for name in ("pyside6", "sqlcipher3", "cryptography", "keyring", "phosphor", "python"):
        assert name in names


def test_a_package_shows_the_list_that_it_brings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    items = [{"name": "libx 1", "licence": "MIT", "text": "words"}]
    (tmp_path / "notices.json").write_text(json.dumps(items), encoding="utf-8")
    monkeypatch.setattr(resources, "root", lambda: tmp_path)
    assert read_notices() == (Notice("libx 1", "MIT", "words"),)


def test_the_platforms_find_what_belongs_to_their_own_menu(demo: Running) -> None:
    menus = demo.window.findChild(Menus)
    assert menus is not None
    bar = (menus.file, menus.edit, menus.brand, menus.view, menus.help)
    actions = [action for menu in bar for action in menu.actions()]
    roles = [a.menuRole() for a in actions if not isinstance(a.menu(), QMenu)]
    guessed = QAction.MenuRole.TextHeuristicRole
    separators = sum(action.isSeparator() for action in actions)
    assert roles.count(guessed) == separators
    for role in (
        QAction.MenuRole.AboutRole,
        QAction.MenuRole.PreferencesRole,
        QAction.MenuRole.QuitRole,
    ):
        assert roles.count(role) == 1


@pytest.fixture
def left(theme: Theme, qtbot: QtBot) -> Iterator[Path]:
    """A desk that was opened and left once; the file that remembers how."""
    running, _code = first_desk(qtbot, "Une")
    assert running.window.banners.banner("news") is None
    leave(running)
    yield Paths.real().config / STATE


def test_what_is_new_is_said_once_after_an_upgrade(left: Path, qtbot: QtBot) -> None:
    assert read_state(left).version == cmdesk.__version__
    write_state(left, replace(read_state(left), version="0.0.9"))
    running = opened(qtbot)
    running.wait(lambda: running.window.banners.banner("news"))
    assert read_state(left).version == cmdesk.__version__
    banner = running.window.banners.banner("news")
    assert banner is not None
    banner.buttons[0].click()
    dialog = running.dialog(NewsDialog)
    assert cmdesk.__version__ in " ".join(_labels(dialog))
    assert running.window.banners.banner("news") is None
    leave(running)
    again = opened(qtbot)
    again.wait(lambda: again.window.brand is not None)
    assert again.window.banners.banner("news") is None
    if shiboken6.isValid(again.window):
        leave(again)


def _labels(dialog: object) -> list[str]:
    assert isinstance(dialog, NewsDialog)
    return [item.text() for item in dialog.findChildren(QLabel)]


def test_a_later_version_is_told_from_an_earlier_one() -> None:
    assert is_upgrade("0.9.0", "0.10.0")
    assert not is_upgrade("0.10.0", "0.9.0")
    assert not is_upgrade("0.1.0", "0.1.0")
    assert not is_upgrade("", "0.1.0")


def test_the_news_are_the_changelogs_own_words() -> None:
    changelog = " ".join((ROOT / "CHANGELOG.md").read_text("utf-8").split())
    english, french = read_news("en"), read_news("fr")
    assert english[0].version == cmdesk.__version__
    assert [len(item.lines) for item in english] == [len(item.lines) for item in french]
    for item in english:
        assert 1 <= len(item.lines) <= 6
        for line in item.lines:
            assert f"- {line}" in changelog
