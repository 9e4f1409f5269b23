"""Backups as a person sees them: made by themselves, listed with dates and counts, put back."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from cmdesk.domain.errors import (
    BackupMissing,
    DeskError,
    FolderMissing,
    KeyringUnavailable,
    VaultKeyMissing,
)
from cmdesk.storage import archive, backup, keys, replacing
from cmdesk.storage.archive import SUFFIX
from cmdesk.storage.backup import Backup
from cmdesk.storage.copying import check
from cmdesk.storage.keys import PASSPHRASE, RECOVERY
from cmdesk.storage.replacing import RETIRED, Restored
from cmdesk.storage.vault import Vault
from cmdesk.system.paths import Paths
from cmdesk.system.secrets import KeyStore

Progress = Callable[[int, int], None]
_SECOND = "backup.second-folder"


@dataclass(frozen=True, slots=True)
class BackupReport:
    """What a run made. ``second`` is the code of the second folder's error, if any."""

    made: Backup
    second: str = ""


@dataclass(frozen=True, slots=True)
class BackupJob:
    """All that a backup needs, so that it runs beside the vault's thread and never holds it up."""

    vault: Path
    key: bytes = field(repr=False)
    folder: Path
    second: Path | None

    def due(self) -> bool:
        """Tell whether the vault changed since its last backup, an hour ago or more."""
        return backup.is_due(self.vault, self.folder, datetime.now(UTC))

    def catch_up(self) -> bool:
        """Carry the latest backup to a second folder that was away when it was made.

        False where there was nothing to do. Raises DiskFull, VaultReadOnly, FolderMissing.
        """
        latest = next(iter(backup.listed(self.folder)), None)
        if self.second is None or latest is None or not self.second.is_dir():
            return False
        if (self.second / latest.path.name).exists():
            return False
        try:
            backup.carry(latest, self.second)
        except OSError as error:
            raise FolderMissing(folder=str(self.second)) from error
        return True

    def run(self, progress: Progress | None = None) -> BackupReport:
        """Make one backup, checked by reopening, and carry it to the second folder if it is there.

        A second folder that is away or full never costs the first backup.
        ``progress`` hears of pages left and in all, and may raise to give up.
        Raises DiskFull, VaultDamaged, VaultReadOnly.
        """
        made = backup.take_into(self.vault, self.key, self.folder, progress=progress)
        if self.second is None:
            return BackupReport(made)
        try:
            backup.carry(made, self.second)
        except DeskError as error:
            return BackupReport(made, error.code)
        except OSError:
            return BackupReport(made, "file.folder-missing")
        return BackupReport(made)

    def export(self, target: Path, progress: Progress | None = None) -> Backup:
        """Write the whole desk into one file, which recovery code or passphrase opens anywhere.

        ``progress`` as for ``run``. Raises DiskFull, VaultDamaged, VaultReadOnly.
        """
        path = target if target.suffix == SUFFIX else target.with_name(target.name + SUFFIX)
        return backup.take(self.vault, self.key, path, progress=progress)


def plan(vault: Vault) -> BackupJob:
    """Gather what a backup needs, in the vault's thread; ``run`` it in another."""
    return BackupJob(vault.path, vault.key(), backup.folder_of(vault.path), second_folder(vault))


def second_folder(vault: Vault) -> Path | None:
    """Return the second folder that the person named, or None."""
    name = vault.settings.get(_SECOND)
    return Path(name) if isinstance(name, str) and name else None


def set_second_folder(vault: Vault, folder: Path | None) -> None:
    """Name a second folder (a synchronised one, a stick), or none."""
    vault.settings.put(_SECOND, str(folder) if folder else "")


@dataclass(frozen=True, slots=True)
class Second:
    """The second folder: whether it is there now, and when its latest copy was made (UTC)."""

    folder: Path
    there: bool
    latest: datetime | None


@dataclass(frozen=True, slots=True)
class Shelf:
    """All backups there are, the latest first, with each file's size in bytes."""

    backups: tuple[Backup, ...]
    sizes: Mapping[Path, int]
    second: Second | None = None


def shelf(paths: Paths, vault: Vault | None = None) -> Shelf:
    """Return what can be restored; without a vault (it does not open), of the first folder only."""
    named = second_folder(vault) if vault else None
    found = list_backups(paths, named)
    sizes = {item.path: item.path.stat().st_size for item in found if item.path.exists()}
    if named is None:
        return Shelf(found, sizes)
    copies = backup.listed(named)
    latest = copies[0].about.moment if copies else None
    return Shelf(found, sizes, Second(named, named.is_dir(), latest))


def about(path: Path) -> Backup:
    """Return what a file says of itself. Raises BackupMissing, VaultDamaged where it is none."""
    _there(path)
    return Backup(path, archive.read_about(path))


def list_backups(paths: Paths, second: Path | None = None) -> tuple[Backup, ...]:
    """Return the backups of both folders, the latest first, each once."""
    found = {item.path.name: item for item in backup.listed(second)} if second else {}
    found |= {item.path.name: item for item in backup.listed(paths.backups)}
    return tuple(sorted(found.values(), key=lambda item: item.about.number, reverse=True))


def export_archive(vault: Vault, target: Path, progress: Progress | None = None) -> Backup:
    """Write the whole desk into one file, which recovery code or passphrase opens anywhere."""
    return plan(vault).export(target, progress)


def key_for(path: Path, store: KeyStore, vault: Vault | None = None) -> bytes:
    """Return the key of a backup: the open vault's, a former one, or the keyring's.

    Raises VaultKeyMissing where it takes a passphrase or recovery code, BackupMissing.
    """
    _there(path)
    key_id = archive.read_salt(path).hex()
    if vault is not None:
        if keys.key_id(vault.path) == key_id:
            return vault.key()
        retired = vault.settings.get(RETIRED)
        if isinstance(retired, dict) and key_id in retired:
            return bytes.fromhex(str(retired[key_id]))
    try:
        key = store.get(key_id)
    except KeyringUnavailable:
        key = None
    if key is None:
        raise VaultKeyMissing(path=str(path))
    return key


def key_by(path: Path, secret: str) -> bytes:
    """Return the key of a backup by its recovery code or passphrase, whichever it is.

    Raises VaultKeyWrong, BackupMissing.
    """
    _there(path)
    key_id = archive.read_salt(path).hex()
    file = archive.read_keys(path).only(key_id)
    try:
        return file.open_by(RECOVERY, secret, path)[key_id]
    except DeskError:
        return file.open_by(PASSPHRASE, secret, path)[key_id]


def verify(
    path: Path, key: bytes, paths: Paths, progress: Progress | None = None
) -> dict[str, int]:
    """Read a backup to its last byte and return its counts. Raises VaultDamaged, VaultKeyWrong."""
    _there(path)
    return backup.verify(path, key, paths.ready().data, progress)


def verify_vault(vault: Vault) -> dict[str, int]:
    """Read the vault itself to its last byte and return its counts. Raises VaultDamaged."""
    return check(vault.path, vault.key())


def restore(
    paths: Paths,
    store: KeyStore | None,
    path: Path,
    key: bytes,
    progress: Progress | None = None,
) -> Restored:
    """Put a backup in the place of the closed vault, which is kept, and its key in ``store``.

    ``progress`` hears of the bytes left and in all, and may raise to give up.
    Raises VaultKeyWrong, VaultDamaged, VaultNewer, DiskFull: the vault is then as it was.
    """
    _there(path)
    paths.ready()
    done = replacing.restore(path, paths.vault, key, progress)
    if store is None:
        return done
    with suppress(KeyringUnavailable):
        # The passphrase or recovery code that opened the backup opens the vault as well.
        store.put(keys.key_id(paths.vault), key)
    return done


def _there(path: Path) -> None:
    if not path.is_file():
        raise BackupMissing(path=str(path))
