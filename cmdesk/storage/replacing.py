"""Putting another file in the vault's place: a restored backup, or the same under a new key.

At every instant a whole vault lies under the vault's name, and a key that opens it is in the
key file. A log beside it must be gone before another file takes the name: SQLite would
replay it onto pages that it does not belong to.
"""

import os
import secrets
import shutil
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cmdesk.domain.errors import DeskError, VaultBusy, VaultDamaged, VaultKeyWrong, VaultNewer
from cmdesk.storage import archive, keys, migrations
from cmdesk.storage.copying import beside, check, clear, copy
from cmdesk.storage.database import connect
from cmdesk.storage.files import (
    file_faults,
    make_folder,
    move_into_place,
    part_of,
    remove,
    sync_folder,
)
from cmdesk.storage.keys import KeyFile, Wrap
from cmdesk.storage.migration import version
from cmdesk.storage.pages import belongs
from cmdesk.storage.settings import SettingStore

RETIRED = "retired-keys"
"""The setting that holds the vault's former keys, which its older backups still need."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore put in place, and where the vault that was there lies now, if one was."""

    counts: dict[str, int]
    kept: Path | None


def restore(
    backup: Path,
    vault: Path,
    key: bytes,
    progress: Callable[[int, int], None] | None = None,
) -> Restored:
    """Put a backup in the place of a closed vault, which is kept beside it.

    ``progress`` hears of the bytes left and in all, and may raise to give up.
    Raises VaultKeyWrong, VaultDamaged, VaultNewer, DiskFull: the vault is then as it was.
    """
    part = vault.with_name(vault.name + ".restoring")
    clear(part)
    try:
        make_folder(vault.parent)
        archive.unpack(backup, part, progress)
        if not belongs(part, key):
            raise VaultKeyWrong(path=str(backup))
        counts = check(part, key)
        _not_newer(part, key, backup)
        with suppress(DeskError):
            # What waits in the log of a sound vault goes into it; a damaged one stays as it is.
            _settle_log(vault, key)
        ways = _known_ways(keys.key_path(vault))
        for key_id, wraps in archive.read_keys(backup).keys.items():
            ways = ways.with_key(key_id, {**wraps, **ways.keys.get(key_id, {})})
        kept = _keep(vault)
        keys.write(keys.key_path(vault), ways)
        remove(*beside(vault))
        move_into_place(part, vault)
    finally:
        clear(part)
    return Restored(counts, kept)


def change_key(
    vault: Path,
    old: bytes,
    ways: Callable[[bytes], dict[str, Wrap]],
    put: Callable[[str, bytes], None],
    progress: Callable[[int, int], None] | None = None,
) -> bytes:
    """Seal a closed vault anew under a fresh key, and return it.

    ``ways`` wraps the new key, ``put`` stores it by its id: both before the vault changes.
    ``progress`` hears of pages left and in all, and may raise to give up.
    ``settle`` then drops the old one, or the new one where a kill came in between.
    Raises VaultBusy where another process has the vault open, DiskFull, KeyringUnavailable.
    """
    part = vault.with_name(vault.name + ".rekeyed")
    clear(part)
    key, salt = os.urandom(keys.KEY_BYTES), os.urandom(keys.SALT_BYTES)
    old_id = keys.key_id(vault)
    wraps = ways(key)
    file = keys.read(keys.key_path(vault))
    both = KeyFile({**file.keys, salt.hex(): wraps}, (old_id, salt.hex()))
    try:
        keys.write(keys.key_path(vault), both)
        put(salt.hex(), key)
        _retire(vault, old, old_id)
        copy(vault, old, part, salt=salt, new_key=key, progress=progress)
        _settle_log(vault, old)
        move_into_place(part, vault)
    finally:
        clear(part)
    return key


def settle(vault: Path, drop: Callable[[str], None]) -> None:
    """End a change of key, done or broken off: forget the key that the vault does not have."""
    file = keys.read(keys.key_path(vault))
    for left in (vault.with_name(vault.name + ".rekeyed"), part_of(keys.key_path(vault))):
        clear(left)
    if not file.pending:
        return
    mine = keys.key_id(vault)
    for key_id in file.pending:
        if key_id != mine:
            drop(key_id)
            file = file.without(key_id)
    keys.write(keys.key_path(vault), KeyFile(file.keys))


def _not_newer(part: Path, key: bytes, backup: Path) -> None:
    """Refuse what this version could not open: the vault in place is better than that."""
    with closing(connect(part, key, read_only=True)) as database:
        found = version(database)
    if found > migrations.NEWEST:
        raise VaultNewer(path=str(backup), found=found, known=migrations.NEWEST)


def _known_ways(path: Path) -> KeyFile:
    """Read the key file; a broken one, kept with the vault it belongs to, is no reason to stop."""
    try:
        return keys.read(path)
    except VaultDamaged:
        return KeyFile()


def _retire(vault: Path, key: bytes, key_id: str) -> None:
    with closing(connect(vault, key)) as database:
        settings = SettingStore(database)
        known = settings.get(RETIRED, {})
        settings.put(RETIRED, {**(known if isinstance(known, dict) else {}), key_id: key.hex()})


def _settle_log(vault: Path, key: bytes) -> None:
    if not vault.exists():
        return
    with closing(connect(vault, key)) as database:
        database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    if any(name.exists() and name.stat().st_size for name in beside(vault)):
        raise VaultBusy(path=str(vault))


def _keep(vault: Path) -> Path | None:
    """Give the present vault, with its log, a second name in a folder of its own."""
    if not vault.exists():
        return None
    stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{secrets.token_hex(2)}"
    folder = vault.parent / "replaced" / stamp
    make_folder(folder)
    for path in (vault, *beside(vault), keys.key_path(vault)):
        if path.exists() and not path.name.endswith("-shm"):
            _second_name(path, folder / path.name)
    sync_folder(folder)
    return folder / vault.name


def _second_name(path: Path, other: Path) -> None:
    with file_faults(other):
        try:
            os.link(path, other)
        except OSError:
            # Not every file system knows two names for one file.
            shutil.copy2(path, other)
