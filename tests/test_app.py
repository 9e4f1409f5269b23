"""The app as a person starts it: the demo, a first desk with and without a keyring, a bug."""

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import keyring
import keyring.backends.fail
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cmdesk import app
from cmdesk.desk.brands import create_brand
from cmdesk.desk.compose import load_draft
from cmdesk.desk.wording import words
from cmdesk.domain.errors import VaultKeyWrong
from cmdesk.storage.vault import Vault
from cmdesk.system.paths import Paths
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.dialogs.crash import CrashDialog
from cmdesk.ui.dialogs.protect import ProtectDialog, UnlockDialog
from cmdesk.ui.frame.places import Place
from cmdesk.ui.frame.window import MainWindow
from tests.house.tree import PROJECT
from tests.ui.driving import Running, leave, show
from tests.ui.own import make_first, page_of, put_code_aside

pytestmark = pytest.mark.usefixtures("rules_at_hand")
PHRASE = "quatre mots au hasard"


@pytest.fixture
def qapp_dressed(qapp: QApplication) -> Iterator[QApplication]:
    qapp.setStyle("Fusion")
    yield qapp
    qapp.setStyleSheet("")


@pytest.fixture
def demo(qapp_dressed: QApplication, qtbot: QtBot) -> Iterator[Running]:
    running = Running(app.build(Paths.demo(), demo=True), qtbot)
    show(running)
    running.wait(lambda: running.window.brand is not None)
    yield running
    leave(running)


def start(qtbot: QtBot) -> Running:
    running = Running(app.build(Paths.real(), demo=False), qtbot)
    show(running)
    return running


def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    keyring.set_keyring(keyring.backends.fail.Keyring())


def test_a_first_desk_with_a_keyring_asks_for_nothing_but_shows_its_code(
    qapp_dressed: QApplication, qtbot: QtBot
) -> None:
    running = start(qtbot)
    make_first(running)
    assert put_code_aside(running)
    running.wait(running.window.welcome.isVisible)
    assert not running.window.places.isVisible()
    leave(running)
    again = start(qtbot)
    again.wait(again.window.welcome.isVisible)
    leave(again)


def test_a_first_desk_without_keyring_is_protected_by_a_passphrase(
    qapp_dressed: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    no_keyring(monkeypatch)
    running = start(qtbot)
    make_first(running)
    dialog = running.dialog(ProtectDialog)
    assert isinstance(dialog, ProtectDialog)
    QTest.keyClicks(dialog.phrase, "court")
    dialog.confirm.click()
    assert "10" in dialog.problem.text()
    dialog.phrase.clear()
    QTest.keyClicks(dialog.phrase, PHRASE)
    QTest.keyClicks(dialog.again, "autre chose")
    dialog.confirm.click()
    assert dialog.problem.isVisible()
    assert not Paths.real().vault.exists()
    dialog.again.clear()
    QTest.keyClicks(dialog.again, PHRASE)
    dialog.confirm.click()
    put_code_aside(running)
    running.wait(running.window.welcome.isVisible)
    leave(running)
    assert b"SQLite" not in Paths.real().vault.read_bytes()


def test_a_wrong_passphrase_is_said_and_the_right_one_opens(
    qapp_dressed: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    no_keyring(monkeypatch)
    first = start(qtbot)
    make_first(first)
    made = first.dialog(ProtectDialog)
    assert isinstance(made, ProtectDialog)
    made.phrase.setText(PHRASE)
    made.again.setText(PHRASE)
    made.confirm.click()
    code = put_code_aside(first)
    first.wait(first.window.welcome.isVisible)
    leave(first)

    running = start(qtbot)
    dialog = running.dialog(UnlockDialog)
    assert isinstance(dialog, UnlockDialog)
    dialog.secret.setText("une tout autre phrase")
    QTest.keyClick(dialog.secret, Qt.Key.Key_Return)
    running.wait(dialog.problem.isVisible)
    assert words(VaultKeyWrong(path=str(Paths.real().vault))).safe in dialog.problem.text()
    dialog.other.click()
    dialog.secret.setText(code)
    dialog.confirm.click()
    running.wait(running.window.welcome.isVisible)
    leave(running)


def test_a_bug_keeps_the_draft_writes_a_report_and_says_so(
    demo: Running, capsys: pytest.CaptureFixture[str]
) -> None:
    compose = demo.window.panes[Place.WRITE]
    assert isinstance(compose, ComposePane)
    demo.wait(lambda: compose.current_draft() is not None)
    QTest.keyClicks(compose.editor, "Et nous tenons parole")

    def bug(_vault: Vault) -> None:
        raise ZeroDivisionError("Et nous tenons parole")

    demo.desk.run(bug)
    dialog = demo.dialog(CrashDialog)
    reports = list(Paths.demo().logs.glob("crash-*.txt"))
    assert len(reports) == 1
    report = reports[0].read_text("utf-8")
    assert "ZeroDivisionError" in report
    assert "tenons parole" not in report
    brand = demo.window.brand
    assert brand is not None
    kept: list[str] = []
    demo.desk.run(
        partial(load_draft, brand_id=brand.id), lambda draft: kept.append(draft.text), owner=dialog
    )
    demo.wait(lambda: kept)
    assert "tenons parole" in kept[0]


def test_the_rules_let_the_desk_come_first(
    qapp_dressed: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine, asked = getattr(app, "_engine"), list[bool]()  # noqa: B009 -- the app's own
    windows = list[MainWindow]()

    def noted(cache: Path) -> object:
        asked.append(windows[0].brand is not None)
        return engine(cache)

    monkeypatch.setattr(app, "_engine", noted)
    windows.append(app.build(Paths.demo(), demo=True))
    running = Running(windows[0], qtbot)
    assert not asked
    show(running)
    running.wait(lambda: running.desk.checker is not None)
    assert asked == [True], "once, and not before a brand is on the screen"
    leave(running)


def test_the_rules_come_where_there_is_no_desk_yet(
    qapp_dressed: QApplication, qtbot: QtBot
) -> None:
    running = start(qtbot)
    page_of(running)
    running.wait(lambda: running.desk.checker is not None)
    leave(running)


def test_no_start_waits_for_what_the_rules_alone_need() -> None:
    asked = "import sys, cmdesk.app; print(*sorted(sys.modules))"
    command = [sys.executable, "-c", asked]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=PROJECT)
    loaded = set(done.stdout.split())
    assert not loaded & {"cmdesk.tone.kinds", "cmdesk.tone.convert", "cmdesk.tone.engine"}
    assert not loaded & {"sqlmodel", "docx", "openpyxl", "hunspell", "yaml"}


def test_a_look_at_the_demo_makes_no_desk(qapp_dressed: QApplication, qtbot: QtBot) -> None:
    running = start(qtbot)
    before = set(QApplication.topLevelWidgets())
    page_of(running).buttons[1].click()
    assert not running.window.isVisible()
    others = [item for item in QApplication.topLevelWidgets() if item not in before]
    window = next(item for item in others if isinstance(item, type(running.window)))
    demo = Running(window, qtbot)
    demo.wait(lambda: window.brand is not None)
    assert window.brand is not None
    assert window.brand.name == "Fournil Lou"
    assert not Paths.real().vault.exists()
    leave(demo)
    running.window.deleteLater()


def test_the_window_comes_back_as_it_was_left(qapp_dressed: QApplication, qtbot: QtBot) -> None:
    running = start(qtbot)
    make_first(running)
    put_code_aside(running)
    running.wait(running.window.welcome.isVisible)
    for name in ("Une", "Deux"):
        running.desk.run(partial(create_brand, name=name))
    running.wait(lambda: running.window.brand is not None and running.window.brand.name == "Deux")
    running.window.show_place(Place.PROFILE)
    leave(running)
    again = start(qtbot)
    again.wait(lambda: again.window.brand is not None)
    assert again.window.brand is not None
    assert again.window.brand.name == "Deux"
    assert again.window.place is Place.PROFILE
    leave(again)


@pytest.mark.parametrize(
    "broken", ['{"place": 3, "side": "wide", "text_scale"', '{"geometry": "\\ud800"}']
)
def test_a_broken_state_file_costs_only_the_habit(
    qapp_dressed: QApplication, qtbot: QtBot, broken: str
) -> None:
    folder: Path = Paths.demo().ready().config
    (folder / "window.json").write_text(broken, "utf-8")
    running = Running(app.build(Paths.demo(), demo=True), qtbot)
    show(running)
    running.wait(lambda: running.window.brand is not None)
    assert running.window.place is Place.WRITE
    leave(running)
