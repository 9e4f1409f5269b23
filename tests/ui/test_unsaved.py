"""A text that the vault refuses: in sight, offered again by itself, and never lost unasked."""

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cmdesk.domain.errors import DeskError, DiskFull, VaultDamaged, VaultReadOnly
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.frame.places import Place
from cmdesk.ui.theme import Theme
from cmdesk.ui.unsaved import CloseDialog, UnsavedText
from cmdesk.ui.widgets.banner import Banner
from tests.ui.driving import Running, leave
from tests.ui.own import first_desk

TEXT = "Nous reprenons votre dossier"


def pane_of(running: Running) -> ComposePane:
    pane = running.window.panes[Place.WRITE]
    assert isinstance(pane, ComposePane)
    return pane


def watch_of(running: Running) -> UnsavedText:
    found = running.window.findChild(UnsavedText)
    assert found is not None
    return found


def banner_of(running: Running) -> Banner:
    running.wait(lambda: running.window.banners.banner("unsaved"))
    banner = running.window.banners.banner("unsaved")
    assert banner is not None
    return banner


@contextmanager
def refusing(monkeypatch: pytest.MonkeyPatch, error: type[DeskError] = DiskFull) -> Generator[None]:
    def refuse(*_args: object, **_kept: object) -> None:
        raise error(path="desk.vault")

    with monkeypatch.context() as patch:
        patch.setattr("cmdesk.ui.compose.drafts.keeper.keep_draft", refuse)
        yield


@pytest.fixture
def running(theme: Theme, qtbot: QtBot) -> Iterator[Running]:
    made, _code = first_desk(qtbot, "Une", "Deux")
    yield made
    leave(made)


def write(running: Running, text: str) -> None:
    editor = pane_of(running).editor
    editor.setFocus()
    QTest.keyClicks(editor, text)


def answering(path: Path | str) -> Callable[[QWidget, str, str, str], str]:
    return lambda _parent, _title, _proposed, _kind: str(path)


def test_the_banner_says_what_is_safe_and_goes_by_itself(
    running: Running, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with refusing(monkeypatch):
        write(running, TEXT)
        banner = banner_of(running)
        assert "plus de place" in banner.text.text()
        assert "reste dans cette fenêtre" in banner.text.text()
        assert "s’enregistrera tout seul" in banner.text.text()
        copy, save, retry = banner.buttons
        copy.click()
        assert QApplication.clipboard().text() == TEXT
        watch_of(running).choose = answering(tmp_path / "texte.txt")
        save.click()
        running.wait((tmp_path / "texte.txt").exists)
        assert (tmp_path / "texte.txt").read_text("utf-8") == TEXT
        running.wait(lambda: "n’est pas chiffré" in running.toast())
        retry.click()
        assert banner_of(running) is banner, "nothing flickers"
    # There is room again, and nobody does anything.
    running.wait(lambda: running.window.banners.banner("unsaved") is None)
    assert not pane_of(running).keeper.failing
    assert "de nouveau enregistré" in running.toast()


@pytest.mark.parametrize(
    ("error", "said", "button"),
    [
        (VaultReadOnly, "Rendez ce dossier", "Réessayer"),
        (VaultDamaged, "restaurez une sauvegarde", "Voir les sauvegardes…"),
    ],
)
def test_each_reason_has_its_way_out(
    running: Running,
    monkeypatch: pytest.MonkeyPatch,
    error: type[DeskError],
    said: str,
    button: str,
) -> None:
    with refusing(monkeypatch, error):
        write(running, TEXT)
        banner = banner_of(running)
        assert said in banner.text.text()
        assert banner.buttons[-1].text() == button
    running.wait(lambda: not pane_of(running).keeper.failing)


def test_another_brand_does_not_take_the_text_away(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    with refusing(monkeypatch):
        write(running, TEXT)
        running.conductor.choose_nth(0)
        running.wait(lambda: pane_of(running).keeper.failing)
        running.wait(lambda: not pane_of(running).editor.text)
        running.conductor.choose_nth(1)
        running.wait(lambda: pane_of(running).editor.text == TEXT)
        running.conductor.choose_nth(0)
    running.wait(lambda: not pane_of(running).keeper.failing)
    running.conductor.choose_nth(1)
    running.wait(lambda: pane_of(running).editor.text == TEXT)


def test_closing_asks_once_and_may_save_to_a_file(
    running: Running, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = running.window
    with refusing(monkeypatch):
        write(running, TEXT)
        assert not window.close(), "even before the first try has failed"
        assert not window.close()
        dialogs = [item for item in window.findChildren(CloseDialog) if item.isVisible()]
        assert len(dialogs) == 1
        dialogs[0].cancel.click()
        assert window.isVisible()
        assert pane_of(running).editor.text == TEXT
        assert not window.close()
        dialog = running.dialog(CloseDialog)
        assert isinstance(dialog, CloseDialog)
        watch_of(running).choose = answering("")
        dialog.confirm.click()
        assert dialog.isVisible()
        watch_of(running).choose = answering(tmp_path / "nowhere" / "texte.txt")
        dialog.confirm.click()
        running.wait(dialog.problem.isVisible)
        watch_of(running).choose = answering(tmp_path / "texte.txt")
        dialog.confirm.click()
        running.wait(lambda: not window.isVisible())
    assert (tmp_path / "texte.txt").read_text("utf-8") == TEXT


def test_closing_without_it_is_the_persons_own_choice(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    with refusing(monkeypatch):
        write(running, TEXT)
        assert not running.window.close()
        dialog = running.dialog(CloseDialog)
        assert isinstance(dialog, CloseDialog)
        dialog.leave.click()
        assert not running.window.isVisible()


def test_an_empty_text_holds_nobody_back(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    with refusing(monkeypatch):
        write(running, " ")
        assert running.window.close()
