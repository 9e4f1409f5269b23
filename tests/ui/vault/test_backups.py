"""Backups on the window: made, verified, gone back to, carried, and offered at the door."""

import os
import threading
from functools import partial
from pathlib import Path
from typing import cast

import keyring
import keyring.backends.fail
import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from cmdesk.desk import backups
from cmdesk.desk.brands import create_brand
from cmdesk.domain.errors import DiskFull
from cmdesk.system.paths import Paths
from cmdesk.ui.backing import Backing
from cmdesk.ui.door import Door
from cmdesk.ui.theme import Theme
from cmdesk.ui.vault.backups import BackupsDialog
from cmdesk.ui.vault.carry import CarryDialog
from cmdesk.ui.vault.commands import VaultCommands
from cmdesk.ui.vault.restore import RestoreDialog
from tests.conftest import MemoryKeyring
from tests.ui.driving import Running, leave
from tests.ui.own import add_brand, answering, brand_names, first_desk, next_window, opened, page_of


def commands_of(running: Running) -> VaultCommands:
    found = running.window.findChild(VaultCommands)
    assert found is not None
    return found


def backed_up(running: Running) -> int:
    """Make a backup of the desk as it is now, and return how many there are."""
    backing = running.window.findChild(Backing)
    assert backing is not None
    running.wait(lambda: "sauvegardé à l’instant" in running.window.status.vault.text())
    with running.qtbot.waitSignal(backing.made, timeout=20_000):
        backing.now()
    return len(backups.list_backups(Paths.real()))


def listed(running: Running, dialog: BackupsDialog, count: int) -> BackupsDialog:
    running.wait(lambda: dialog.list.count() == count)
    return dialog


def restore_dialog(running: Running) -> RestoreDialog:
    return cast("RestoreDialog", running.dialog(RestoreDialog))


def test_made_verified_and_told_when_damaged(theme: Theme, qtbot: QtBot) -> None:
    running, _code = first_desk(qtbot, "Une")
    count = backed_up(running)
    dialog = listed(running, commands_of(running).show_backups(), count)
    dialog.confirm.click()
    listed(running, dialog, count + 1)
    running.wait(lambda: "faite et vérifiée" in dialog.told.text())
    dialog.verify.click()
    running.wait(lambda: "intacte" in dialog.told.text())
    assert "1\N{NO-BREAK SPACE}marque" in dialog.told.text()
    assert not dialog.progress.isVisible()
    latest = backups.list_backups(Paths.real())[0].path
    data = bytearray(latest.read_bytes())
    data[len(data) // 2] ^= 1
    latest.write_bytes(data)
    dialog.list.setCurrentIndex(dialog.list.model().index(0, 0))
    dialog.verify.click()
    running.wait(dialog.problem.isVisible)
    assert "abîmé" in dialog.problem.text()
    leave(running)


def test_the_second_folder_tells_how_it_stands(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    running, _code = first_desk(qtbot, "Une")
    dialog = listed(running, commands_of(running).show_backups(), backed_up(running))
    state, second = dialog.second.state, tmp_path / "clé"
    dialog.name_second(Paths.real().backups)
    assert "une panne emporterait les deux" in dialog.problem.text()
    dialog.name_second(second)
    running.wait(lambda: "Dossier absent" in state.text())
    second.mkdir()
    dialog.name_second(second)
    running.wait(lambda: "Dernière copie à l’instant" in state.text())
    latest = backups.list_backups(Paths.real())[0]
    assert [item.name for item in second.iterdir()] == [latest.path.name]
    dialog.second.forget.click()
    running.wait(lambda: not dialog.second.forget.isVisible())
    assert list(second.iterdir()), "what was copied there stays"
    leave(running)


def test_back_to_a_backup_and_back_again(theme: Theme, qtbot: QtBot) -> None:
    running, _code = first_desk(qtbot, "Une")
    count = backed_up(running)
    add_brand(running, "Deux")
    before = running.window
    dialog = listed(running, commands_of(running).show_backups(), count)
    dialog.restore.click()
    ask = restore_dialog(running)
    running.wait(ask.confirm.isEnabled)
    assert not ask.secret.isVisible(), "the desk has the key itself"
    ask.confirm.click()
    restored = next_window(before, qtbot)
    restored.wait(lambda: brand_names(restored) == ["Une"])
    restored.wait(lambda: "Bureau restauré" in restored.toast())
    assert not restored.window.banners.isVisible(), "the keyring has the key"
    kept = list((Paths.real().data / "replaced").glob("*/desk.vault"))
    assert len(kept) == 1
    # What was there heads the list: nothing is lost by going back.
    again = commands_of(restored).show_backups()
    restored.wait(lambda: again.list.count() > count)
    counts = [item.about.counts["brand"] for item in backups.list_backups(Paths.real())]
    assert 2 in counts[:2]
    leave(restored)


def test_a_restore_that_fails_or_is_given_up_leaves_all_as_it_was(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    running, _code = first_desk(qtbot, "Une")
    backed_up(running)
    add_brand(running, "Deux")

    def full(*_args: object, **_kept: object) -> None:
        raise DiskFull(path="there")

    with monkeypatch.context() as patch:
        patch.setattr("cmdesk.storage.archive.unpack", full)
        dialog = commands_of(running).show_backups()
        running.wait(lambda: dialog.list.count() >= 1)
        before = running.window
        dialog.restore.click()
        ask = restore_dialog(running)
        running.wait(ask.confirm.isEnabled)
        ask.confirm.click()
        other = next_window(before, qtbot)
        page = page_of(other)
        other.wait(lambda: "plus de place" in page_of(other).title.text())
        page = page_of(other)
    page.buttons[0].click()
    other.wait(lambda: brand_names(other) == ["Une", "Deux"])
    leave(other)


def watch_stat(monkeypatch: pytest.MonkeyPatch, name: str) -> set[str]:
    """Return the names of the threads that ask about files of this name, as they come."""
    asked, stat = set[str](), Path.stat

    def noted(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if path.name == name:
            asked.add(threading.current_thread().name)
        return stat(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", noted)
    return asked


def test_carried_to_another_machine(
    theme: Theme,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    memory_keyring: MemoryKeyring,
) -> None:
    running, code = first_desk(qtbot, "Une", "Deux")
    carry = commands_of(running).carry()
    running.wait(carry.confirm.isEnabled)
    assert "code de secours l’ouvrira" in carry.opened_by.text()
    carry.choose = answering(tmp_path / "bureau")
    carry.confirm.click()
    running.wait(lambda: "Bureau emporté dans bureau.cmdesk" in running.toast())
    leave(running)

    monkeypatch.setenv("CMDESK_HOME", str(tmp_path / "elsewhere"))
    memory_keyring.kept.clear()
    there, _other_code = first_desk(qtbot, "Trois")
    before = there.window
    commands_of(there).choose = answering(tmp_path / "bureau.cmdesk")
    commands_of(there).open_carried()
    ask = restore_dialog(there)
    there.wait(ask.secret.isVisible)
    ask.secret.setText("pas le bon secret")
    ask.confirm.click()
    there.wait(ask.problem.isVisible)
    ask.secret.setText(code.lower())
    ask.confirm.click()
    arrived = next_window(before, qtbot)
    arrived.wait(lambda: brand_names(arrived) == ["Une", "Deux"])
    # The key is offered to this machine's keyring, and not put there unasked.
    arrived.wait(lambda: arrived.window.banners.banner("keyring"))
    assert len(memory_keyring.kept) == 1, "the key of the desk that was there, alone"
    banner = arrived.window.banners.banner("keyring")
    assert banner is not None
    banner.buttons[0].click()
    arrived.wait(lambda: len(memory_keyring.kept) == 2)
    arrived.wait(lambda: not arrived.window.banners.isVisible())
    leave(arrived)


def test_the_window_never_asks_the_disk_about_what_is_carried(
    theme: Theme, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    running, _code = first_desk(qtbot, "Une")
    carry = commands_of(running).carry()
    running.wait(carry.confirm.isEnabled)
    carry.choose = answering(tmp_path / "bureau")
    with monkeypatch.context() as watched:
        asked = watch_stat(watched, "bureau.cmdesk")
        carry.confirm.click()
        running.wait(lambda: "Bureau emporté dans bureau.cmdesk" in running.toast())
    assert asked
    assert threading.main_thread().name not in asked
    leave(running)


def test_giving_up_a_carry_leaves_no_file(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    running, _code = first_desk(qtbot, "Une")
    carry = commands_of(running).carry()
    running.wait(carry.confirm.isEnabled)
    carry.choose = answering(tmp_path / "bureau.cmdesk")
    carry.progress.stop.click()
    carry.confirm.click()

    def ended() -> bool:  # a quick machine may be done before it can be stopped
        return not shiboken6.isValid(carry.progress)

    running.wait(lambda: ended() or carry.progress.isVisible())
    if not ended():
        carry.progress.stop.click()
    running.wait(lambda: ended() or not carry.progress.isVisible())
    assert {item.name for item in tmp_path.iterdir()} <= {"bureau.cmdesk"}, "no half a file"
    leave(running)


def test_a_file_that_is_no_desk_is_said_to_be_none(
    theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    running, _code = first_desk(qtbot, "Une")
    (tmp_path / "photo.cmdesk").write_bytes(b"no desk at all")
    commands_of(running).choose = answering(tmp_path / "photo.cmdesk")
    commands_of(running).open_carried()
    running.wait(lambda: "abîmé" in running.toast())
    leave(running)


@pytest.mark.parametrize("harm", ["bit", "cut", "gone"])
def test_a_damaged_or_lost_vault_is_gone_back_from_at_the_door(
    harm: str, theme: Theme, qtbot: QtBot
) -> None:
    running, _code = first_desk(qtbot, "Une")
    backed_up(running)
    leave(running)
    vault = Paths.real().vault
    data = bytearray(vault.read_bytes())
    if harm == "bit":
        data[100] ^= 1
    harmed = bytes(data if harm == "bit" else data[: len(data) // 2 + 100])
    if harm == "gone":
        vault.unlink()
    else:
        vault.write_bytes(harmed)
    again = opened(qtbot)
    page = page_of(again)
    assert page.buttons[0].text() == "Voir les sauvegardes"
    page.buttons[0].click()
    dialog = cast("BackupsDialog", again.dialog(BackupsDialog))
    again.wait(dialog.confirm.isEnabled)
    dialog.confirm.click()
    ask = restore_dialog(again)
    again.wait(ask.confirm.isEnabled)
    ask.confirm.click()
    again.wait(lambda: brand_names(again) == ["Une"])
    if harm != "gone":
        (kept,) = (Paths.real().data / "replaced").glob("*/desk.vault")
        assert kept.read_bytes() == harmed, "kept as it was"
    leave(again)


def test_at_the_door_without_keyring_the_code_restores(theme: Theme, qtbot: QtBot) -> None:
    running, code = first_desk(qtbot, "Une")
    backed_up(running)
    running.desk.run(partial(create_brand, name="Deux"))
    leave(running)
    vault = Paths.real().vault
    vault.write_bytes(vault.read_bytes()[:5000])
    keyring.set_keyring(keyring.backends.fail.Keyring())
    again = opened(qtbot)
    door = again.window.findChild(Door)
    assert door is not None
    door.rescue_wanted.emit()
    dialog = cast("BackupsDialog", again.dialog(BackupsDialog))
    again.wait(dialog.confirm.isEnabled)
    dialog.confirm.click()
    ask = restore_dialog(again)
    again.wait(ask.secret.isVisible)
    ask.secret.setText(code)
    ask.confirm.click()
    again.wait(lambda: len(brand_names(again)) >= 1 or again.window.welcome.isVisible())
    assert not again.window.banners.isVisible(), "there is no keyring to offer the key to"
    leave(again)


def test_the_carry_dialog_is_closed_by_escape(theme: Theme, qtbot: QtBot) -> None:
    running, _code = first_desk(qtbot, "Une")
    carry = commands_of(running).carry()
    carry.reject()
    running.wait(lambda: not running.window.findChildren(CarryDialog))
    leave(running)
