"""What opens the desk, changed by clicks: code, passphrase, keyring, key; and what shuts it."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import cast

import keyring
import keyring.backends.fail
import pytest
import shiboken6
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from cmdesk.desk import opening
from cmdesk.desk.opening import Opened, Shut, Way
from cmdesk.domain.errors import FolderNotWritable, VaultKeyWrong
from cmdesk.storage import keys
from cmdesk.system.paths import Paths
from cmdesk.system.secrets import KeyStore
from cmdesk.ui.clipboard import ClipboardGuard, copy_secret, copy_text, forget_secret
from cmdesk.ui.dialogs.protect import UnlockDialog
from cmdesk.ui.locking import Lock
from cmdesk.ui.theme import Theme
from cmdesk.ui.vault.code import CheckCodeDialog, NewCodeDialog, write_pdf
from cmdesk.ui.vault.commands import VaultCommands
from cmdesk.ui.vault.protection import NewKeyDialog, PassphraseDialog, ProtectionDialog
from tests.conftest import MemoryKeyring
from tests.ui.driving import Running, leave
from tests.ui.own import answering, brand_names, first_desk, next_window, opened

PHRASE = "cheval pile agrafe correct"


@pytest.fixture
def started(theme: Theme, qtbot: QtBot) -> Iterator[tuple[Running, str]]:
    running, code = first_desk(qtbot, "Une")
    yield running, code
    if shiboken6.isValid(running.window):
        leave(running)


def protection_of(running: Running) -> ProtectionDialog:
    commands = running.window.findChild(VaultCommands)
    assert commands is not None
    dialog = commands.protection()
    running.wait(dialog.check_code.isVisible)
    running.wait(dialog.use_ring.isEnabled)
    return dialog


def opens(way: Way, secret: str) -> bool:
    """Tell whether a secret opens the desk that is now shut."""
    try:
        vault = opening.unlock_by(Paths.real(), KeyStore(), way, secret).vault
    except VaultKeyWrong:
        return False
    vault.close()
    return True


def test_a_new_code_counts_once_it_was_typed_back(started: tuple[Running, str]) -> None:
    running, old = started
    dialog = protection_of(running)
    new = dialog.renew_code()
    code = new.card.code
    new.typed.setText(code[:-1])
    new.confirm.click()
    assert "28" in new.problem.text()
    new.typed.setText(old)
    new.confirm.click()
    assert "pas ce code-là" in new.problem.text()
    new.typed.setText(code.lower().replace("-", " "))
    new.confirm.click()
    running.wait(lambda: "compte désormais" in running.toast())
    dialog.check_code.click()
    check = cast("CheckCodeDialog", running.dialog(CheckCodeDialog))
    check.typed.setText(old)
    check.confirm.click()
    running.wait(lambda: "n’ouvre pas ce bureau" in check.problem.text())
    check.typed.setText(code)
    check.confirm.click()
    running.wait(lambda: "ouvre bien" in running.toast())
    leave(running)
    assert opens(Way.RECOVERY, code)
    assert not opens(Way.RECOVERY, old)


def test_a_code_given_up_changes_nothing(started: tuple[Running, str]) -> None:
    running, old = started
    new = protection_of(running).renew_code()
    assert isinstance(new, NewCodeDialog)
    new.reject()
    leave(running)
    assert opens(Way.RECOVERY, old)


def test_a_passphrase_is_chosen_changed_and_taken_away(started: tuple[Running, str]) -> None:
    running, _code = started
    dialog = protection_of(running)
    assert not dialog.drop_phrase.isVisible()
    dialog.set_phrase.click()
    ask = cast("PassphraseDialog", running.dialog(PassphraseDialog))
    ask.phrase.setText("court")
    ask.confirm.click()
    assert "10" in ask.problem.text()
    ask.phrase.setText(PHRASE)
    ask.again.setText(PHRASE + "!")
    ask.confirm.click()
    assert "diffèrent" in ask.problem.text()
    ask.again.setText(PHRASE)
    ask.confirm.click()
    running.wait(dialog.drop_phrase.isVisible)
    assert dialog.set_phrase.text() == "Changer…"
    assert opening_ways() == set(Way)
    dialog.drop_phrase.click()
    running.wait(lambda: not dialog.drop_phrase.isVisible())
    assert opening_ways() == {Way.RECOVERY}


def opening_ways() -> set[Way]:
    return {Way(way) for way in keys.read(keys.key_path(Paths.real().vault)).ways()}


def test_the_keyring_lets_go_of_the_key_and_takes_it_back(
    started: tuple[Running, str], qtbot: QtBot, memory_keyring: MemoryKeyring
) -> None:
    running, code = started
    dialog = protection_of(running)
    assert dialog.use_ring.text() == "L’en retirer"
    dialog.use_ring.click()
    running.wait(lambda: dialog.use_ring.text() == "Y garder la clé")
    assert not memory_keyring.kept
    leave(running)
    again = opened(qtbot)
    ask = cast("UnlockDialog", again.dialog(UnlockDialog))
    ask.secret.setText(code)
    ask.confirm.click()
    again.wait(lambda: brand_names(again) == ["Une"])
    dialog = protection_of(again)
    assert not again.window.banners.isVisible(), "whoever took it out is not asked again"
    dialog.use_ring.click()
    again.wait(lambda: dialog.use_ring.text() == "L’en retirer")
    assert len(memory_keyring.kept) == 1
    leave(again)


def test_an_emptied_keyring_is_offered_the_key_until_that_is_declined(
    started: tuple[Running, str], qtbot: QtBot, memory_keyring: MemoryKeyring
) -> None:
    running, code = started
    leave(running)
    memory_keyring.kept.clear()
    for offered in (True, False):
        again = opened(qtbot)
        ask = cast("UnlockDialog", again.dialog(UnlockDialog))
        ask.secret.setText(code)
        ask.confirm.click()
        again.wait(lambda again=again: brand_names(again) == ["Une"])
        if offered:
            again.wait(lambda again=again: again.window.banners.banner("keyring"))
            banner = again.window.banners.banner("keyring")
            assert banner is not None
            assert "ne contient pas la clé" in banner.text.text()
            banner.put_away.click()
        else:
            protection_of(again)
            assert again.window.banners.banner("keyring") is None
        assert not memory_keyring.kept, "never unasked"
        leave(again)


def test_a_locked_keyring_says_why_it_cannot_keep_the_key(
    started: tuple[Running, str], qtbot: QtBot
) -> None:
    running, code = started
    leave(running)
    keyring.set_keyring(keyring.backends.fail.Keyring())
    again = opened(qtbot)
    ask = cast("UnlockDialog", again.dialog(UnlockDialog))
    ask.secret.setText(code)
    ask.confirm.click()
    again.wait(lambda: brand_names(again) == ["Une"])
    dialog = protection_of(again)
    assert "aucun n’est installé" in dialog.ring.state.text()
    dialog.use_ring.click()
    again.wait(dialog.problem.isVisible)
    again.wait(dialog.use_ring.isEnabled)
    gate = Event()
    again.desk.run(lambda _vault: gate.wait(10))
    dialog.use_ring.click()
    dialog.close()
    again.wait(lambda: not shiboken6.isValid(dialog))
    gate.set()
    again.wait(lambda: "trousseau" in again.toast())
    leave(again)


def test_a_lost_key_file_is_told_and_a_new_code_mends_it(
    started: tuple[Running, str], qtbot: QtBot
) -> None:
    running, _code = started
    leave(running)
    for item in Paths.real().backups.glob("*"):
        item.unlink()
    keys.key_path(Paths.real().vault).unlink()
    again = opened(qtbot)
    again.wait(lambda: again.window.banners.banner("ways"))
    banner = again.window.banners.banner("ways")
    assert banner is not None
    banner.buttons[0].click()
    new = cast("NewCodeDialog", again.dialog(NewCodeDialog))
    code = new.card.code
    new.typed.setText(code)
    new.confirm.click()
    again.wait(lambda: not again.window.banners.isVisible())
    leave(again)
    assert opens(Way.RECOVERY, code)


def test_a_new_key_comes_with_a_new_code_and_phrase(
    started: tuple[Running, str], qtbot: QtBot
) -> None:
    running, old = started
    before, old_id = running.window, keys.key_id(Paths.real().vault)
    protection_of(running).new_key.click()
    ask = cast("NewKeyDialog", running.dialog(NewKeyDialog))
    code = ask.card.code
    ask.typed.setText(code)
    ask.phrase.setText(PHRASE)
    ask.again.setText("autre chose encore")
    ask.confirm.click()
    assert "diffèrent" in ask.problem.text()
    ask.again.setText(PHRASE)
    ask.confirm.click()
    changed = next_window(before, qtbot)
    changed.wait(lambda: brand_names(changed) == ["Une"])
    changed.wait(lambda: "La clé est changée" in changed.toast())
    assert keys.key_id(Paths.real().vault) != old_id
    leave(changed)
    assert opens(Way.RECOVERY, code)
    assert opens(Way.PASSPHRASE, PHRASE)
    assert not opens(Way.RECOVERY, old)
    by_ring = opening.unlock(Paths.real(), KeyStore())
    assert not isinstance(by_ring, Shut)
    assert isinstance(by_ring, Opened)
    by_ring.vault.close()


def test_the_idle_lock_is_chosen_here_too(started: tuple[Running, str]) -> None:
    running, _code = started
    lock = running.window.findChild(Lock)
    assert lock is not None
    dialog = protection_of(running)
    action = next(item for item in dialog.minutes.menu().actions() if "5" in item.text())
    action.trigger()
    running.wait(lambda: lock.minutes == 5)
    assert dialog.minutes.text() == action.text()


def test_the_sheet_of_paper_is_a_pdf_of_one_page(
    started: tuple[Running, str], tmp_path: Path
) -> None:
    running, _code = started
    new = protection_of(running).renew_code()
    new.card.choose = answering(tmp_path / "code.pdf")
    new.card.pdf.click()
    data = (tmp_path / "code.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page") - data.count(b"/Type /Pages") == 1
    assert (tmp_path / "code.pdf").stat().st_mode & 0o777 == 0o600
    new.card.choose = answering(tmp_path / "nowhere" / "code.pdf")
    new.card.pdf.click()
    running.wait(new.problem.isVisible)


def test_a_pdf_that_cannot_be_written_is_refused(theme: Theme, tmp_path: Path) -> None:
    with pytest.raises(FolderNotWritable):
        write_pdf(opening.new_recovery_code(), tmp_path / "nowhere" / "code.pdf")


def test_replies_leave_the_clipboard_where_that_is_wanted(
    started: tuple[Running, str], qtbot: QtBot
) -> None:
    running, _code = started
    clipboard = QGuiApplication.clipboard()
    guard = ClipboardGuard(running.desk, running.window, stay=30)
    guard.start()
    clipboard.setText("Une réponse")
    qtbot.wait(80)
    assert clipboard.text() == "Une réponse", "off by default"
    dialog = protection_of(running)
    assert not dialog.forgets.isChecked()
    dialog.forgets.click()
    guard.start()
    running.wait(lambda: guard.clears)
    clipboard.setText("Un texte d’une autre fenêtre")
    qtbot.wait(80)
    assert clipboard.text(), "only what we copied goes"
    copy_text("Une autre réponse")
    running.wait(lambda: not clipboard.text())


def test_a_secret_goes_at_once_when_the_desk_shuts(theme: Theme) -> None:
    clipboard = QGuiApplication.clipboard()
    copy_secret("8V3K-secret")
    forget_secret()
    assert not clipboard.text()
    copy_secret("8V3K-secret")
    clipboard.setText("autre chose")
    forget_secret()
    assert clipboard.text() == "autre chose"


def test_a_dialog_closed_before_the_keyring_answers_is_no_bug(
    started: tuple[Running, str],
) -> None:
    running, _code = started
    commands = running.window.findChild(VaultCommands)
    assert commands is not None
    dialog = commands.protection()
    dialog.close()
    running.wait(lambda: not shiboken6.isValid(dialog))
    answered: list[object] = []
    running.desk.run(lambda _vault: None, answered.append)
    running.wait(lambda: answered)
