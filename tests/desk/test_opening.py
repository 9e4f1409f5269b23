"""The way into the desk holds when keyring, passphrase or code fail, and never leads astray."""

from contextlib import closing

import keyring
import pytest
from keyring.backends import fail

from cmdesk.desk import backups, brands, opening
from cmdesk.desk.opening import Opened, Shut, State, Way
from cmdesk.domain.errors import (
    KeyringUnavailable,
    RecoveryCodeInvalid,
    VaultDamaged,
    VaultExists,
    VaultKeyMissing,
    VaultKeyWrong,
    VaultMissing,
)
from cmdesk.storage import backup, keys
from cmdesk.system.paths import Paths
from cmdesk.system.secrets import SERVICE, KeyStore
from tests.conftest import MemoryKeyring


@pytest.fixture
def paths() -> Paths:
    return Paths.real()


@pytest.fixture
def store() -> KeyStore:
    return KeyStore(timeout=1)


def made(paths: Paths, store: KeyStore, passphrase: str = "") -> str:
    """Make a desk with one brand, close it, and return its recovery code."""
    opened = opening.first(paths, store, passphrase)
    brands.create_brand(opened.vault, "Arnaud")
    opened.vault.close()
    return opened.recovery_code


def names(opened: Opened | Shut) -> list[str]:
    assert isinstance(opened, Opened)
    found = [brand.name for brand in opened.vault.brands.all()]
    opened.vault.close()
    return found


def test_the_keyring_opens_by_itself(paths: Paths, store: KeyStore) -> None:
    assert opening.look(paths) is State.NEW
    made(paths, store)
    assert opening.look(paths) is State.HERE
    assert names(opening.unlock(paths, store)) == ["Arnaud"]
    with pytest.raises(VaultExists):
        opening.first(paths, store)


def test_without_a_keyring_a_passphrase_is_asked_for_first(paths: Paths, store: KeyStore) -> None:
    keyring.set_keyring(fail.Keyring())
    with pytest.raises(KeyringUnavailable):
        opening.first(paths, store)
    assert opening.look(paths) is State.NEW
    made(paths, store, "quatre mots de passe")
    shut = opening.unlock(paths, store)
    assert shut == Shut(paths.vault, frozenset(Way), "absent")
    assert names(opening.unlock_by(paths, store, Way.PASSPHRASE, "quatre mots de passe")) == [
        "Arnaud"
    ]


@pytest.mark.parametrize("loss", ["emptied", "changed", "broken"])
def test_a_keyring_that_lost_the_key_never_means_an_empty_desk(
    loss: str, paths: Paths, store: KeyStore, memory_keyring: MemoryKeyring
) -> None:
    code = made(paths, store)
    (name,) = memory_keyring.kept
    if loss == "emptied":
        memory_keyring.kept.clear()
    else:
        memory_keyring.kept[name] = "A" * 43 + "=" if loss == "changed" else "?"
    shut = opening.unlock(paths, store)
    assert isinstance(shut, Shut)
    assert shut.ways == {Way.RECOVERY}
    assert shut.keyring == ("changed" if loss == "changed" else "empty")
    opened = opening.unlock_by(paths, store, Way.RECOVERY, code)
    opening.remember(opened.vault, store)
    assert names(opened) == ["Arnaud"]
    assert names(opening.unlock(paths, store)) == ["Arnaud"]


def test_a_code_is_forgiven_its_case_and_spaces_but_no_slip(paths: Paths, store: KeyStore) -> None:
    code = made(paths, store)
    loose = f"  {code.lower().replace('-', '  ')} ".replace("1", "l").replace("0", "o")
    assert names(opening.unlock_by(paths, store, Way.RECOVERY, loose)) == ["Arnaud"]
    slip = code[:3] + ("A" if code[3] != "A" else "B") + code[4:]
    for wrong in (slip, code[:-1], "", "été"):
        with pytest.raises(RecoveryCodeInvalid):
            opening.unlock_by(paths, store, Way.RECOVERY, wrong)
    with pytest.raises(VaultKeyWrong):
        opening.unlock_by(paths, store, Way.RECOVERY, opening.new_recovery_code())
    with pytest.raises(VaultKeyWrong):
        opening.unlock_by(paths, store, Way.PASSPHRASE, "never set")


def test_passphrase_and_code_can_be_changed(paths: Paths, store: KeyStore) -> None:
    code = made(paths, store)
    opened = opening.unlock(paths, store)
    assert isinstance(opened, Opened)
    opening.set_passphrase(opened.vault, "un é\ud800")
    opening.set_passphrase(opened.vault, "deux")
    fresh = opening.new_recovery_code()
    opening.set_recovery_code(opened.vault, fresh)
    opened.vault.close()
    for way, secret in ((Way.PASSPHRASE, "un é\ud800"), (Way.RECOVERY, code)):
        with pytest.raises(VaultKeyWrong):
            opening.unlock_by(paths, store, way, secret)
    for way, secret in ((Way.PASSPHRASE, "deux"), (Way.RECOVERY, fresh)):
        assert names(opening.unlock_by(paths, store, way, secret)) == ["Arnaud"]


def test_a_new_key_opens_and_the_old_one_no_more(
    paths: Paths, store: KeyStore, memory_keyring: MemoryKeyring
) -> None:
    code = made(paths, store, "deux mots")
    opened = opening.unlock(paths, store)
    assert isinstance(opened, Opened)
    key, salt = opened.vault.key(), keys.key_id(paths.vault)
    opened.vault.close()
    fresh = opening.new_recovery_code()
    again = opening.change_key(paths, store, key, fresh, "trois mots")
    assert again.vault.key() != key
    assert names(again) == ["Arnaud"]
    assert (SERVICE, salt) not in memory_keyring.kept
    assert names(opening.unlock(paths, store)) == ["Arnaud"]
    assert names(opening.unlock_by(paths, store, Way.RECOVERY, fresh)) == ["Arnaud"]
    assert names(opening.unlock_by(paths, store, Way.PASSPHRASE, "trois mots")) == ["Arnaud"]
    for way, secret in ((Way.PASSPHRASE, "deux mots"), (Way.RECOVERY, code)):
        with pytest.raises(VaultKeyWrong):
            opening.unlock_by(paths, store, way, secret)


def test_a_lost_vault_with_backups_is_not_started_over(paths: Paths, store: KeyStore) -> None:
    opened = opening.first(paths, store)
    backup.take_into(paths.vault, opened.vault.key(), paths.backups)
    opened.vault.close()
    paths.vault.unlink()
    assert opening.look(paths) is State.LOST
    with pytest.raises(VaultExists):
        opening.first(paths, store)
    with pytest.raises(VaultKeyMissing):
        opening.unlock(paths, store)


def test_a_damaged_start_is_not_taken_for_a_wrong_key(paths: Paths, store: KeyStore) -> None:
    code = made(paths, store)
    data = bytearray(paths.vault.read_bytes())
    for place in (3, 100):
        broken = bytearray(data)
        broken[place] ^= 1
        paths.vault.write_bytes(broken)
        with pytest.raises(VaultDamaged):
            opening.unlock(paths, store)
        with pytest.raises(VaultDamaged):
            opening.unlock_by(paths, store, Way.RECOVERY, code)
        assert paths.vault.read_bytes() == broken


CUT = '{"n": 1024, "salt": "AAAA", "nonce": "AAAA", "sealed": "AAAA"}'
BROKEN = pytest.mark.parametrize(
    "text",
    [
        *("", "{", "[]", '{"keys": {"zz": {}}}', '{"keys": 3}', "\udcff"),
        f'{{"keys": {{"00": {{"recovery": {CUT}}}}}}}',
    ],
)


def break_key_file(paths: Paths, text: str) -> bytes:
    broken = text.encode("utf-8", "surrogateescape")
    keys.key_path(paths.vault).write_bytes(broken)
    return broken


@BROKEN
def test_a_broken_key_file_is_said_to_be_broken(text: str, paths: Paths, store: KeyStore) -> None:
    made(paths, store)
    break_key_file(paths, text)
    keyring.set_keyring(fail.Keyring())
    with pytest.raises(VaultDamaged):
        opening.unlock(paths, store)


@BROKEN
def test_the_keyring_opens_past_a_broken_key_file_and_a_new_code_mends_it(
    text: str, paths: Paths, store: KeyStore
) -> None:
    made(paths, store)
    broken = break_key_file(paths, text)
    opened = opening.unlock(paths, store)
    assert isinstance(opened, Opened)
    assert not opening.ways(opened.vault)
    code = opening.new_recovery_code()
    opening.set_recovery_code(opened.vault, code)
    assert names(opened) == ["Arnaud"]
    assert keys.key_path(paths.vault).with_name("desk.keys.broken").read_bytes() == broken
    keyring.set_keyring(fail.Keyring())
    assert names(opening.unlock_by(paths, store, Way.RECOVERY, code)) == ["Arnaud"]


@pytest.mark.parametrize("text", [None, "{"])
def test_a_backup_knows_the_ways_that_the_key_file_lost(
    text: str | None, paths: Paths, store: KeyStore
) -> None:
    code = made(paths, store)
    opened = opening.unlock(paths, store)
    assert isinstance(opened, Opened)
    backups.plan(opened.vault).run()
    opened.vault.close()
    keys.key_path(paths.vault).unlink()
    if text is not None:
        break_key_file(paths, text)
    keyring.set_keyring(fail.Keyring())
    assert opening.unlock(paths, store) == Shut(paths.vault, frozenset({Way.RECOVERY}), "absent")
    assert names(opening.unlock_by(paths, store, Way.RECOVERY, code)) == ["Arnaud"]
    assert keys.read(keys.key_path(paths.vault)).ways() == {"recovery"}


def test_a_code_and_a_passphrase_are_checked_by_typing_them(paths: Paths, store: KeyStore) -> None:
    code = made(paths, store, "quatre mots de passe")
    opened = opening.unlock(paths, store)
    assert isinstance(opened, Opened)
    assert opening.ways(opened.vault) == set(Way)
    assert opening.opens(opened.vault, Way.RECOVERY, code.lower().replace("-", " "))
    assert not opening.opens(opened.vault, Way.RECOVERY, opening.new_recovery_code())
    assert opening.opens(opened.vault, Way.PASSPHRASE, "quatre mots de passe")
    assert not opening.opens(opened.vault, Way.PASSPHRASE, "quatre mots")
    with pytest.raises(RecoveryCodeInvalid):
        opening.opens(opened.vault, Way.RECOVERY, code[:-1])
    assert opening.same_code(code, f" {code.lower()} ")
    assert not opening.same_code(code, opening.new_recovery_code())
    opened.vault.close()


def test_the_keyring_forgets_and_says_so(paths: Paths, store: KeyStore) -> None:
    made(paths, store)
    opened = opening.unlock(paths, store)
    assert isinstance(opened, Opened)
    key = opened.vault.key()
    assert opening.remembers(opened.vault, store) == ""
    opening.forget(opened.vault, store)
    assert opening.remembers(opened.vault, store) == "empty"
    opened.vault.close()
    again = opening.open_with(paths, store, key)
    assert again.keyring == "empty"
    opening.remember(again.vault, store)
    again.vault.close()
    once_more = opening.open_with(paths, store, key)
    assert once_more.keyring == ""
    once_more.vault.close()


def test_the_demo_opens_without_anything() -> None:
    keyring.set_keyring(fail.Keyring())
    vault = opening.open_desk(demo=True)
    assert len(brands.list_brands(vault)) == 5
    vault.close()
    with pytest.raises(VaultMissing):
        opening.open_desk(demo=False)


def test_a_demo_desk_laid_out_otherwise_is_made_anew() -> None:
    paths = Paths.demo()
    with closing(opening.open_demo(paths)) as vault:
        vault.brands.delete([brand.id for brand in vault.brands.all()][1:])
    (paths.data / "layout").write_text("older", "utf-8")
    with closing(opening.open_demo(paths)) as vault:
        assert len(vault.brands.all()) == 5
        vault.brands.delete([vault.brands.all()[0].id])
    with closing(opening.open_demo(paths)) as vault:
        assert len(vault.brands.all()) == 4
