"""The way into the desk: by keyring, passphrase or recovery code, and never into an empty one.

All of it may take seconds (a slow keyring, a deliberately slow hash): it runs in the vault's
thread, for instance as ``worker.open(lambda: opening.open_demo(paths))``.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from cmdesk.desk import demo as demo_desk
from cmdesk.domain.errors import (
    DeskError,
    KeyringUnavailable,
    RecoveryCodeInvalid,
    VaultDamaged,
    VaultExists,
    VaultKeyMissing,
    VaultKeyWrong,
    VaultMissing,
)
from cmdesk.storage import archive, backup, keys, recovery, replacing
from cmdesk.storage import vault as vaults
from cmdesk.storage.copying import clear
from cmdesk.storage.keys import (
    KEY_BYTES,
    PASSPHRASE,
    RECOVERY,
    SALT_BYTES,
    KeyFile,
    Wrap,
    key_path,
)
from cmdesk.storage.migrations import LAYOUT
from cmdesk.storage.vault import Vault
from cmdesk.system import resources
from cmdesk.system.paths import Paths
from cmdesk.system.secrets import KeyStore

LAID_OUT = "layout"
"""The file beside a demo desk that tells which build laid it out."""
DEMO_KEY = b"cmdesk demo desk: nothing secret".ljust(KEY_BYTES, b".")
"""The demo desk holds invented texts only, so its key may be known."""


class Way(StrEnum):
    """What a person can open the desk with, where the keyring does not."""

    RECOVERY = RECOVERY
    PASSPHRASE = PASSPHRASE


class State(StrEnum):
    """What lies where the vault should be."""

    NEW = "new"
    """Nothing: a first desk may be made."""
    HERE = "here"
    LOST = "lost"
    """No vault, but backups of one: to be restored, never started over."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open desk. ``keyring`` is empty where the key is kept there, else why it is not.

    ``recovery_code`` is there after ``first`` only: it is shown once.
    """

    vault: Vault
    keyring: str = ""
    recovery_code: str = ""


@dataclass(frozen=True, slots=True)
class Shut:
    """A desk that the keyring did not open: what may, and why it did not.

    ``keyring`` is ``absent``, ``insecure``, ``locked``, ``slow``, ``failed``, ``empty`` (it
    holds no key) or ``changed`` (it holds another one).
    """

    path: Path
    ways: frozenset[Way]
    keyring: str


def look(paths: Paths) -> State:
    """Tell what lies there, without opening anything."""
    if paths.vault.exists():
        return State.HERE
    return State.LOST if backup.listed(paths.backups) else State.NEW


def open_demo(paths: Paths) -> Vault:
    """Open the demo desk at ``paths``, made and filled where it is not there yet.

    It is disposable: one that an earlier build laid out otherwise is made anew. Raises what
    ``storage.vault.open_`` raises.
    """
    paths.ready()
    stamp = paths.data / LAID_OUT
    if not stamp.is_file() or stamp.read_text("utf-8") != LAYOUT:
        clear(paths.vault)
        stamp.write_text(LAYOUT, "utf-8")
    there = paths.vault.exists()
    vault = (vaults.open_ if there else vaults.create)(paths.vault, DEMO_KEY)
    try:
        demo_desk.fill(vault, resources.root() / "demo")
    except BaseException:
        vault.close()
        raise
    return vault


def open_desk(*, demo: bool) -> Vault:
    """Open the demo, or the person's own desk by the keyring alone, for a command line.

    Raises VaultMissing where there is none, VaultKeyMissing where the keyring does not suffice,
    and what ``unlock`` raises.
    """
    if demo:
        return open_demo(Paths.demo())
    paths = Paths.real()
    if look(paths) is State.NEW:
        raise VaultMissing(path=str(paths.vault))
    found = unlock(paths, KeyStore())
    if isinstance(found, Shut):
        raise VaultKeyMissing(path=str(found.path))
    return found.vault


def first(paths: Paths, store: KeyStore, passphrase: str = "") -> Opened:
    """Make the first desk. Its key goes to the keyring, and under passphrase and recovery code.

    Raises KeyringUnavailable, with nothing made, where there is neither keyring nor passphrase:
    ask for one. Raises VaultExists where there is a vault, or backups of one.
    """
    if look(paths) is not State.NEW:
        raise VaultExists(path=str(paths.vault))
    paths.ready()
    key, salt, code = os.urandom(KEY_BYTES), os.urandom(SALT_BYTES), recovery.new()
    why = ""
    try:
        store.put(salt.hex(), key)
    except KeyringUnavailable as error:
        if not passphrase:
            raise
        why = str(error.params["reason"])
    file = keys.read(key_path(paths.vault)).with_key(salt.hex(), _wraps(key, code, passphrase))
    keys.write(key_path(paths.vault), file)
    return Opened(vaults.create(paths.vault, key, salt), why, code)


def unlock(paths: Paths, store: KeyStore) -> Opened | Shut:
    """Open the desk with the keyring's key, or say what else may open it.

    Raises VaultKeyMissing where there is no vault, VaultDamaged, VaultNewer, VaultReadOnly,
    VaultBusy.
    """
    if not paths.vault.exists():
        raise VaultKeyMissing(path=str(paths.vault))
    file = _key_file(paths)
    ids = dict.fromkeys((keys.key_id(paths.vault), *file.keys))
    why = "empty"
    try:
        for key_id in ids:
            if key := store.get(key_id):
                try:
                    return Opened(_opened(paths, store, key))
                except VaultKeyWrong:
                    why = "changed"
    except KeyringUnavailable as error:
        why = str(error.params["reason"])
    if not file.keys:
        keys.read(key_path(paths.vault))
    return Shut(paths.vault, frozenset(map(Way, file.ways())), why)


def open_with(paths: Paths, store: KeyStore, key: bytes) -> Opened:
    """Open the desk with a key that is at hand; the keyring is looked at, never written.

    Raises VaultKeyWrong, VaultDamaged, VaultNewer, VaultReadOnly, VaultBusy.
    """
    vault = _opened(paths, store, key)
    try:
        kept = store.get(keys.key_id(paths.vault))
    except KeyringUnavailable as error:
        return Opened(vault, str(error.params["reason"]))
    return Opened(vault, "" if kept == key else "changed" if kept else "empty")


def unlock_by(paths: Paths, store: KeyStore, way: Way, secret: str) -> Opened:
    """Open the desk with a passphrase or recovery code; ``remember`` may then keep its key.

    Raises VaultKeyWrong, RecoveryCodeInvalid, and all that ``unlock`` raises.
    """
    if not paths.vault.exists():
        raise VaultKeyMissing(path=str(paths.vault))
    found = _key_file(paths).open_by(way, secret, paths.vault)
    mine = keys.key_id(paths.vault)
    for key_id in sorted(found, key=lambda item: item != mine):
        try:
            return Opened(_opened(paths, store, found[key_id]), "empty")
        except VaultKeyWrong:
            continue
    raise VaultKeyWrong(path=str(paths.vault))


def unlock_with(paths: Paths, store: KeyStore, secret: str) -> Opened:
    """Open the desk with a recovery code or a passphrase, whichever it is.

    Raises what ``unlock_by`` raises, but for RecoveryCodeInvalid: no such text is a code.
    """
    try:
        return unlock_by(paths, store, Way.RECOVERY, secret)
    except (RecoveryCodeInvalid, VaultKeyWrong):
        return unlock_by(paths, store, Way.PASSPHRASE, secret)


def remember(vault: Vault, store: KeyStore) -> None:
    """Keep the key in the keyring, for the next start. Raises KeyringUnavailable."""
    store.put(keys.key_id(vault.path), vault.key())


def forget(vault: Vault, store: KeyStore) -> None:
    """Take the key out of the keyring: from now on each start asks. Raises KeyringUnavailable."""
    store.drop(keys.key_id(vault.path))


def remembers(vault: Vault, store: KeyStore) -> str:
    """Return nothing where the keyring keeps the key, else why not, as ``Opened.keyring``."""
    try:
        kept = store.get(keys.key_id(vault.path))
    except KeyringUnavailable as error:
        return str(error.params["reason"])
    return "" if kept == vault.key() else "changed" if kept else "empty"


def ways(vault: Vault) -> frozenset[Way]:
    """Return what opens this desk, and all that is backed up or carried away of it now."""
    known = _read(key_path(vault.path)).keys.get(keys.key_id(vault.path), {})
    return frozenset(map(Way, known))


def opens(vault: Vault, way: Way, secret: str) -> bool:
    """Tell whether a passphrase or code, typed to be sure of it, opens this desk. Takes 0.3 s.

    Raises RecoveryCodeInvalid for a code with a slip in it.
    """
    text = recovery.parse(secret) if way is Way.RECOVERY else secret
    wrap = _read(key_path(vault.path)).keys.get(keys.key_id(vault.path), {}).get(way)
    return wrap is not None and keys.unseal(wrap, text) == vault.key()


def same_code(code: str, typed: str) -> bool:
    """Tell whether a code was typed back right. Raises RecoveryCodeInvalid for a slip."""
    return recovery.parse(typed) == recovery.parse(code)


def same_group(code: str, number: int, typed: str) -> bool:
    """Tell whether one group of four of a code, counted from 1, was typed back right."""
    return recovery.same_group(code, number, typed)


def set_passphrase(vault: Vault, passphrase: str) -> None:
    """Set, change or (empty) remove the passphrase; the old one counts until the new one does."""
    file, mine = _writable(vault), keys.key_id(vault.path)
    wraps = {way: wrap for way, wrap in file.keys.get(mine, {}).items() if way != PASSPHRASE}
    if passphrase:
        wraps[PASSPHRASE] = keys.seal(vault.key(), passphrase)
    keys.write(key_path(vault.path), file.with_key(mine, wraps))


def new_recovery_code() -> str:
    """Return a fresh code to be shown; it counts only once ``set_recovery_code`` has it."""
    return recovery.new()


def set_recovery_code(vault: Vault, code: str) -> None:
    """Let a new recovery code count from now on; the person must have it in hand already."""
    file, mine = _writable(vault), keys.key_id(vault.path)
    wraps = {**file.keys.get(mine, {}), RECOVERY: keys.seal(vault.key(), recovery.parse(code))}
    keys.write(key_path(vault.path), file.with_key(mine, wraps))


def change_key(
    paths: Paths,
    store: KeyStore,
    key: bytes,
    code: str,
    passphrase: str = "",
    progress: Callable[[int, int], None] | None = None,
) -> Opened:
    """Seal the closed vault anew under a fresh key and open it.

    ``code`` is a new recovery code that the person has in hand already. Killed at any instant,
    the desk opens by what opened it before, or by the new code. ``progress`` hears of pages left
    and in all, and may raise to give up.
    Raises KeyringUnavailable where the key is not kept otherwise, DiskFull, VaultBusy.
    """
    why = list[str]()

    def put(key_id: str, fresh: bytes) -> None:
        try:
            store.put(key_id, fresh)
        except KeyringUnavailable as error:
            why.append(str(error.params["reason"]))
            if not passphrase:
                raise

    clean = recovery.parse(code)
    fresh = replacing.change_key(
        paths.vault, key, lambda fresh: _wraps(fresh, clean, passphrase), put, progress
    )
    return Opened(_opened(paths, store, fresh), "".join(why))


def _wraps(key: bytes, code: str, passphrase: str) -> dict[str, Wrap]:
    wraps = {RECOVERY: keys.seal(key, code)}
    return {**wraps, PASSPHRASE: keys.seal(key, passphrase)} if passphrase else wraps


def _opened(paths: Paths, store: KeyStore, key: bytes) -> Vault:
    file = _key_file(paths)
    vault = vaults.open_(paths.vault, key, [bytes.fromhex(key_id) for key_id in file.keys])
    with suppress(DeskError):
        # A disk that is full leaves it for the next opening.
        _mend(key_path(paths.vault), file)

    def drop(key_id: str) -> None:
        try:
            store.drop(key_id)
        except KeyringUnavailable:
            # An unused key stays in a keyring out of reach: it opens nothing any more.
            return

    with suppress(VaultDamaged):
        replacing.settle(paths.vault, drop)
    return vault


def _key_file(paths: Paths) -> KeyFile:
    """Read the key file; where it is gone or broken, what a backup knows of the same key."""
    file = _read(key_path(paths.vault))
    if file.keys:
        return file
    mine = keys.key_id(paths.vault)
    for item in backup.listed(paths.backups):
        with suppress(DeskError):
            known = archive.read_keys(item.path).only(mine)
            if known.keys:
                return known
    return file


def _read(path: Path) -> KeyFile:
    """Read a key file; a broken one holds no way in."""
    try:
        return keys.read(path)
    except VaultDamaged:
        return KeyFile()


def _writable(vault: Vault) -> KeyFile:
    """Return the key file to be written anew; a broken one is set aside."""
    path = key_path(vault.path)
    file = _read(path)
    _mend(path, file)
    return file


def _mend(path: Path, known: KeyFile) -> None:
    """Write the ways known where the file is gone or broken, which is kept under another name."""
    try:
        whole = bool(keys.read(path).keys) or not known.keys
    except VaultDamaged:
        keys.set_aside(path)
        whole = not known.keys
    if not whole:
        keys.write(path, known)
