"""Backups that were opened again before they count, thinned with age, never to the last."""

import secrets
import shutil
from collections.abc import Callable, Generator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cmdesk.domain.errors import DeskError
from cmdesk.storage import archive, keys
from cmdesk.storage.archive import SUFFIX, About
from cmdesk.storage.copying import check, copy
from cmdesk.storage.database import connect
from cmdesk.storage.files import (
    PART,
    file_faults,
    make_folder,
    move_into_place,
    new_file,
    part_of,
    remove,
    sync_file,
)
from cmdesk.storage.migration import version

ALWAYS_KEPT = 5
"""How many of the latest good ones no thinning removes, whatever the clock says."""

_HOUR, _DAY, _WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)
_RULES = ((_DAY, _HOUR), (2 * _WEEK, _DAY), (13 * _WEEK, _WEEK))
"""Up to that age, one is kept for each such span."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup file and what it says of itself."""

    path: Path
    about: About


def take(
    vault: Path,
    key: bytes,
    target: Path,
    *,
    number: int = 0,
    progress: Callable[[int, int], None] | None = None,
) -> Backup:
    """Write the vault into one archive, reopened and checked before it takes its name.

    The vault may be in use by this process, in any thread. Raises DiskFull, VaultDamaged,
    VaultReadOnly; nothing is left half written.
    """
    with closing(connect(vault, key, read_only=True)) as database:
        schema = version(database)
    source = fingerprint(vault)
    with _scratch(target.parent) as inner:
        salt = bytes.fromhex(keys.key_id(vault))
        counts = copy(vault, key, inner, salt=salt, progress=progress)
        made = datetime.now(UTC).isoformat(timespec="seconds")
        about = About(made, number, schema, counts, source)
        ways = keys.read(keys.key_path(vault)).only(salt.hex())
        archive.pack(inner, ways, about, target)
    return Backup(target, about)


def folder_of(vault: Path) -> Path:
    """Return where a vault's own backups lie."""
    return vault.parent / "backups"


def take_into(
    vault: Path,
    key: bytes,
    folder: Path,
    *,
    progress: Callable[[int, int], None] | None = None,
) -> Backup:
    """Add a backup to a folder under the next number, and thin the others."""
    make_folder(folder)
    sweep(folder)
    number = max((item.about.number for item in listed(folder)), default=0) + 1
    name = f"desk-{number:06d}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}{SUFFIX}"
    taken = take(vault, key, folder / name, number=number, progress=progress)
    thin(folder, datetime.now(UTC))
    return taken


def carry(backup: Backup, folder: Path) -> Backup:
    """Put a copy of a backup into a second folder, which may come and go, and thin it there.

    Raises VaultReadOnly or DiskFull where it cannot be written, FileNotFoundError where it is gone.
    """
    if not folder.is_dir():
        raise FileNotFoundError(folder)
    sweep(folder)
    target = folder / backup.path.name
    part = part_of(target)
    try:
        new_file(part)
        with file_faults(target):
            shutil.copyfile(backup.path, part)
        sync_file(part)
        move_into_place(part, target)
    finally:
        remove(part)
    thin(folder, datetime.now(UTC))
    return Backup(target, backup.about)


def listed(folder: Path) -> tuple[Backup, ...]:
    """Return the readable backups of a folder, the latest first, by number and not by clock."""
    found = list[Backup]()
    for path in folder.glob(f"desk-*{SUFFIX}") if folder.is_dir() else ():
        try:
            found.append(Backup(path, archive.read_about(path)))
        except (DeskError, OSError):
            continue
    return tuple(sorted(found, key=lambda item: (item.about.number, item.path.name), reverse=True))


def verify(
    path: Path,
    key: bytes,
    scratch: Path,
    progress: Callable[[int, int], None] | None = None,
) -> dict[str, int]:
    """Read a backup to its last byte and return its counts.

    It is unpacked, still encrypted, into the folder ``scratch``; ``progress`` hears of the bytes
    left and in all, and may raise to give up. Raises VaultDamaged, VaultKeyWrong.
    """
    with _scratch(scratch) as inner:
        archive.unpack(path, inner, progress)
        return check(inner, key)


def thin(folder: Path, now: datetime) -> tuple[Path, ...]:
    """Remove what age makes superfluous and return it; the latest few always stay."""
    backups = listed(folder)
    gone = superfluous([item.about.moment for item in backups], now)
    paths = tuple(backups[index].path for index in gone)
    for path in paths:
        remove(path)
    return paths


def superfluous(moments: Sequence[datetime], now: datetime) -> tuple[int, ...]:
    """Return the indexes to remove from backups made at these moments, the latest first.

    One an hour stays for a day, one a day for two weeks, one a week for three months: the
    oldest of each span, so that what is kept today is kept tomorrow. A moment still to come
    (the clock was set back) counts as now.
    """
    gone, taken = list[int](), set[tuple[timedelta, int]]()
    for index in range(len(moments) - 1, -1, -1):
        age = max(now - moments[index], timedelta(0))
        span = next((span for limit, span in _RULES if age < limit), None)
        place = (
            None
            if span is None
            else (span, int(moments[index].timestamp() // span.total_seconds()))
        )
        if index >= ALWAYS_KEPT and (place is None or place in taken):
            gone.append(index)
        elif place is not None:
            taken.add(place)
    return tuple(sorted(gone))


def is_due(vault: Path, folder: Path, now: datetime) -> bool:
    """Tell whether the vault changed since its last backup, and that is an hour ago or more."""
    latest = next(iter(listed(folder)), None)
    if latest is None:
        return True
    since = now - latest.about.moment
    # A negative span means that the clock was set back: no reason to wait for it.
    return not timedelta(0) <= since < _HOUR and fingerprint(vault) != latest.about.source


def fingerprint(vault: Path) -> tuple[int, ...]:
    """Return numbers that change whenever the vault's files do."""
    found = list[int]()
    for path in (vault, vault.with_name(vault.name + "-wal")):
        with suppress(FileNotFoundError):  # SQLite may take its log away at any moment
            stat = path.stat()
            found += (stat.st_mtime_ns, stat.st_size) if stat.st_size else ()
    return tuple(found)


def sweep(folder: Path) -> None:
    """Remove what a kill in the middle of a backup left."""
    remove(*folder.glob(f"desk-*{SUFFIX}{PART}"), *folder.glob(".backup-*"))


@contextmanager
def _scratch(folder: Path) -> Generator[Path]:
    """Name a file, encrypted like the vault, that is gone afterwards."""
    path = folder / f".backup-{secrets.token_hex(4)}"
    try:
        yield path
    finally:
        remove(*folder.glob(f"{path.name}*"))
