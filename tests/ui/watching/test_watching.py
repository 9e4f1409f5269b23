"""An export kept up to date by the window: by clicks, after a change, in trouble, turned off."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
import yaml
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cmdesk.desk.brands import archive_brand
from cmdesk.desk.replies import save_reply, search_replies
from cmdesk.domain.brand import Brand
from cmdesk.domain.reply import Reply
from cmdesk.ui.theme import Theme
from cmdesk.ui.watching import keeping
from cmdesk.ui.watching.dialog import WatchingDialog
from cmdesk.ui.watching.keeping import Watching
from tests.ui.driving import Running, leave
from tests.ui.own import first_desk

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def running(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Running]:
    monkeypatch.setattr(keeping, "PAUSE_MS", 20)
    monkeypatch.setattr(keeping, "AGAIN_MS", 100)
    (tmp_path / "match").mkdir()
    made, _code = first_desk(qtbot, "Fournil Lou")
    keep(made, "Un")
    yield made
    leave(made)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "match"


def brand_of(running: Running) -> Brand:
    brand = running.window.brand
    assert brand is not None
    return brand


def keep(running: Running, body: str) -> None:
    """Let the brand's one reply say this."""
    found: list[tuple[Reply, ...]] = []
    running.desk.run(partial(search_replies, brand_id=brand_of(running).id), found.append)
    running.wait(lambda: found)
    reply = found[0][0] if found[0] else Reply("", brand_of(running).id, "Titre", "")
    done: list[object] = []
    running.desk.run(partial(save_reply, reply=replace(reply, body=body)), done.append)
    running.wait(lambda: done)


def started(running: Running, folder: Path) -> WatchingDialog:
    """Keep the brand's replies up to date there, by the menu and the dialog's own controls."""
    actions = running.window.findChildren(QAction)
    next(item for item in actions if item.text() == "Exports tenus à jour…").trigger()
    dialog = running.dialog(WatchingDialog)
    assert isinstance(dialog, WatchingDialog)
    dialog.choose = partial(_chosen, folder)
    dialog.browse.click()
    dialog.confirm.click()
    running.wait(lambda: dialog.list.count() == 1)
    return dialog


def _chosen(folder: Path, *_asked: object) -> str:
    """Stand in for the system's dialog, which no test can click."""
    return str(folder)


def says(path: Path) -> str:
    told = yaml.safe_load(path.read_text("utf-8")) if path.exists() else None
    return told["matches"][0]["replace"] if told else ""


def banner(running: Running, name: str) -> str:
    found = running.window.banners.banner(name)
    return found.text.text() if found is not None else ""


def test_it_follows_each_change(running: Running, folder: Path) -> None:
    dialog = started(running, folder)
    assert "en clair" in " ".join(item.text() for item in dialog.findChildren(QLabel))
    path = folder / "cmdesk-fournil-lou.yml"
    running.wait(lambda: says(path) == "Un")
    running.wait(lambda: "à jour" in dialog.list.model().index(0, 0).data(ACCESSIBLE))
    dialog.close()
    keep(running, "Deux")
    running.wait(lambda: says(path) == "Deux")
    running.conductor.undo()
    running.wait(lambda: says(path) == "Un")
    assert [item.name for item in folder.iterdir()] == [path.name]


def test_a_folder_that_goes_is_said_and_tried_again(running: Running, folder: Path) -> None:
    path = folder / "cmdesk-fournil-lou.yml"
    started(running, folder).close()
    running.wait(lambda: says(path) == "Un")
    folder.rename(folder.with_name("away"))
    keep(running, "Deux")
    running.wait(lambda: "n’existe pas" in banner(running, "watch"))
    folder.with_name("away").rename(folder)
    running.wait(lambda: says(path) == "Deux")
    running.wait(lambda: not banner(running, "watch"))


def test_opened_later_the_list_tells_what_could_not_be_written(
    running: Running, folder: Path
) -> None:
    path = folder / "cmdesk-fournil-lou.yml"
    started(running, folder).close()
    running.wait(lambda: says(path) == "Un")
    folder.rename(folder.with_name("away"))
    keep(running, "Deux")
    running.wait(lambda: "n’existe pas" in banner(running, "watch"))
    watching = running.conductor.findChild(Watching)
    assert watching is not None
    for timer in watching.findChildren(QTimer):
        timer.stop()  # the next try would tell it by itself
    dialog = watching.show()
    running.wait(lambda: dialog.list.count() == 1)
    running.wait(lambda: "en attente" in dialog.list.model().index(0, 0).data(ACCESSIBLE))
    dialog.close()


def test_what_another_program_wrote_is_kept_and_said(running: Running, folder: Path) -> None:
    path = folder / "cmdesk-fournil-lou.yml"
    started(running, folder).close()
    running.wait(lambda: says(path) == "Un")
    path.write_text("# à moi", "utf-8")
    keep(running, "Deux")
    running.wait(lambda: says(path) == "Deux")
    running.wait(lambda: ".autre" in banner(running, "watch-aside"))
    (aside,) = folder.glob("*.autre")
    assert aside.read_text("utf-8") == "# à moi"


def test_turned_off_by_its_key_it_follows_no_more(running: Running, folder: Path) -> None:
    path = folder / "cmdesk-fournil-lou.yml"
    dialog = started(running, folder)
    running.wait(lambda: says(path) == "Un")
    dialog.activateWindow()
    running.wait(dialog.isActiveWindow)
    dialog.list.take_focus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    running.wait(lambda: dialog.list.count() == 0)
    assert not dialog.stop.isVisible()
    dialog.close()
    keep(running, "Deux")
    watching = running.window.findChild(Watching)
    assert watching is not None
    with running.qtbot.waitSignal(watching.brought, timeout=10_000):
        watching.look()
    assert says(path) == "Un"


def test_archived_its_brand_is_followed_no_more(running: Running, folder: Path) -> None:
    path = folder / "cmdesk-fournil-lou.yml"
    started(running, folder).close()
    running.wait(lambda: says(path) == "Un")
    running.desk.run(partial(archive_brand, brand_id=brand_of(running).id))
    running.wait(lambda: "plus tenu à jour" in running.toast())
    assert says(path) == "Un"


def test_without_a_folder_nothing_begins(running: Running) -> None:
    actions = running.window.findChildren(QAction)
    next(item for item in actions if item.text() == "Exports tenus à jour…").trigger()
    dialog = running.dialog(WatchingDialog)
    assert isinstance(dialog, WatchingDialog)
    dialog.folder.clear()
    dialog.confirm.click()
    assert dialog.problem.isVisible()
    dialog.folder.setText("/nulle/part")
    dialog.confirm.click()
    running.wait(lambda: "/nulle/part" in dialog.problem.text())
    assert dialog.confirm.isEnabled()
