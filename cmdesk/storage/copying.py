"""A second file of the same vault: for backups, for a change of key, and before a migration."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from cmdesk.domain.errors import VaultDamaged
from cmdesk.storage.database import Database, connect, faults
from cmdesk.storage.files import new_file, remove, sync_file
from cmdesk.storage.pages import PAGE

COUNTED = ("brand", "reply", "person", "draft", "journal")
_PAGES = 2_000


def copy(
    source: Path,
    key: bytes,
    target: Path,
    *,
    salt: bytes,
    new_key: bytes | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> dict[str, int]:
    """Copy the vault into a new file of that salt, check it by reopening, and return its counts.

    Under ``new_key`` every page is sealed anew. The vault may be in use meanwhile, by this
    process: the copy shows one moment of it. ``progress`` hears of pages left and in all, and
    may raise to give up. Whatever fails, no target is left. Raises DiskFull, VaultDamaged.
    """
    try:
        new_file(target)
        with closing(connect(source, key, read_only=True)) as old:
            _fill(old, target, new_key or key, salt, progress)
        sync_file(target)
        return check(target, new_key or key)
    except BaseException:
        clear(target)
        raise


def check(path: Path, key: bytes) -> dict[str, int]:
    """Read every page, row and index entry of a vault file and return the counts of its tables.

    Takes about a second for 300 MB. Raises VaultDamaged at the first thing that is wrong.
    """
    if path.stat().st_size < PAGE:
        raise VaultDamaged(path=str(path), detail="too short")
    with closing(connect(path, key, read_only=True)) as database:
        for table in ("cipher_integrity_check", "integrity_check", "foreign_key_check"):
            found = database.rows(f"PRAGMA {table}")
            if found and found != [("ok",)]:
                raise VaultDamaged(path=str(path), detail=f"{table}: {len(found)}")
        return counts(database)


def counts(database: Database) -> dict[str, int]:
    """Return how many rows each table of a person's own data holds."""
    there = {name for (name,) in database.rows("SELECT name FROM sqlite_master")}
    return {
        table: database.number(f"SELECT count(*) FROM {table}")
        for table in COUNTED
        if table in there
    }


def beside(path: Path) -> tuple[Path, ...]:
    """Return what SQLite may keep beside a file while it is open."""
    return tuple(path.with_name(path.name + end) for end in ("-wal", "-shm", "-journal"))


def clear(path: Path) -> None:
    """Remove a vault's file, with what SQLite keeps beside it."""
    remove(path, *beside(path))


def _fill(
    old: Database,
    target: Path,
    key: bytes,
    salt: bytes,
    progress: Callable[[int, int], None] | None,
) -> None:
    def report(_: int, left: int, total: int) -> None:
        if progress:
            progress(left, total)

    with closing(connect(target, key, salt=salt)) as new:
        # One read transaction around all steps: otherwise a write starts the copy anew.
        with faults(target, writing=True):
            old.connection.execute("BEGIN")
            old.number("SELECT count(*) FROM sqlite_master")
            old.connection.backup(new.connection, pages=_PAGES, progress=report)
            old.connection.execute("COMMIT")
        # A backup is one file: nothing may wait in a log beside it.
        new.run("PRAGMA journal_mode = DELETE")
