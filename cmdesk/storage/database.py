"""One encrypted SQLite connection, whose failures come out as the desk's own errors."""

import shutil
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlcipher3 import dbapi2

from cmdesk.domain.errors import (
    DeskError,
    DiskFull,
    VaultBusy,
    VaultDamaged,
    VaultReadOnly,
)

Value = str | int | float | bytes | None
Row = tuple[Value, ...]
BUSY_MS = 5_000
_NO_ROOM = 256 * 1024
"""Bytes free below which a failure counts as a full disk: a log and its index need as much."""

# Result codes: https://www.sqlite.org/rescode.html
_IOERR, _CORRUPT, _FULL, _NOTADB = 10, 11, 13, 26
_KINDS: dict[int, type[DeskError]] = {
    _FULL: DiskFull,
    **dict.fromkeys((3, 8, 14, 23), VaultReadOnly),  # PERM, READONLY, CANTOPEN, AUTH
    **dict.fromkeys((5, 6), VaultBusy),  # BUSY, LOCKED
}
_WORDS = {
    "database or disk is full": _FULL,
    "disk I/O error": _IOERR,
    "attempt to write a readonly database": 8,
    "unable to open database file": 14,
    "database is locked": 5,
    "database disk image is malformed": _CORRUPT,
    "file is not a database": _NOTADB,
}
CACHE_KIB = 64 * 1024
"""Pages kept deciphered: what a search in a library of 150,000 replies touches."""


class Database:
    """A connection opened with a raw 256-bit key, and nothing but SQL on it.

    It belongs to the thread that opened it. Transactions are only those of ``transaction``:
    the driver's own would let DDL survive a rollback.
    """

    def __init__(self, path: Path, connection: dbapi2.Connection, key: bytes) -> None:
        self.path = path
        self.connection = connection
        self.key = bytearray(key)
        self._damage: VaultDamaged | None = None
        self._columns = dict[str, tuple[str, ...]]()

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """Run one statement and return all of its rows."""
        with self._faults():
            return self.connection.execute(sql, values).fetchall()

    def each(self, sql: str) -> Iterator[Row]:
        """Run one statement and give its rows one by one, for what is too much for memory."""
        with self._faults():
            yield from self.connection.execute(sql)

    def row(self, sql: str, values: Sequence[object] = ()) -> Row | None:
        """Run one statement and return its first row, or None."""
        with self._faults():
            return self.connection.execute(sql, values).fetchone()

    def number(self, sql: str, values: Sequence[object] = ()) -> int:
        """Run one statement and return the whole number in its first row (0 without a row)."""
        row = self.row(sql, values)
        return row[0] if row and isinstance(row[0], int) else 0

    def run(self, sql: str, values: Sequence[object] = ()) -> int:
        """Run one statement and return how many rows it changed.

        Raises VaultDamaged once damage has shown, whatever the statement: nothing more is
        written into a damaged file.
        """
        self._sound()
        with self._faults(writing=True):
            return self.connection.execute(sql, values).rowcount

    def run_many(self, sql: str, many: Iterable[Sequence[object]]) -> int:
        """Run one statement for each set of values and return how many rows changed."""
        self._sound()
        with self._faults(writing=True):
            return self.connection.executemany(sql, many).rowcount

    def columns(self, table: str) -> tuple[str, ...]:
        """Return the names of a table's columns, which stay as they are while it is open."""
        if table not in self._columns:
            rows = self.rows(f"PRAGMA table_info({table})")
            self._columns[table] = tuple(str(row[1]) for row in rows)
        return self._columns[table]

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Hold one write transaction; inside another one, just be part of it."""
        if self.connection.in_transaction:
            yield
            return
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            # A full disk may already have rolled back, and may not even let that be said.
            if self.connection.in_transaction:
                with suppress(dbapi2.Error):
                    self.connection.execute("ROLLBACK")
            raise

    @contextmanager
    def _faults(self, *, writing: bool = False) -> Generator[None]:
        try:
            with faults(self.path, writing=writing):
                yield
        except VaultDamaged as error:
            self._damage = error
            raise

    def _sound(self) -> None:
        if self._damage is not None:
            raise self._damage

    def close(self) -> None:
        """Close the file and wipe the key; what was committed is in the file or in its log."""
        self.connection.close()
        self.key[:] = bytes(len(self.key))


def connect(path: Path, key: bytes, *, salt: bytes = b"", read_only: bool = False) -> Database:
    """Open an SQLCipher file, made (with ``salt``) where there is none unless ``read_only``.

    Raises VaultDamaged where its first page does not open under this key (``vault.py`` tells
    a wrong key from a damaged page), VaultReadOnly where the file cannot be opened at all.
    """
    mode = "ro" if read_only else "rwc"
    with faults(path):
        connection = dbapi2.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,
            timeout=BUSY_MS / 1000,
        )
        try:
            _unlock(connection, key + salt)
        except dbapi2.Error:
            connection.close()
            raise
    return Database(path, connection, key)


def _unlock(connection: dbapi2.Connection, key: bytes) -> None:
    # SQLCipher would write its own diagnosis to standard error.
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    # PRAGMA key never fails by itself: a wrong key shows at the first read.
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = FAST")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")


@contextmanager
def faults(path: Path, *, writing: bool = False) -> Generator[None]:
    """Turn the driver's errors into the desk's: a bug in SQL stays what it is."""
    try:
        yield
    except dbapi2.DatabaseError as error:
        named = named_fault(path, error, writing=writing)
        if named is None:
            raise
        raise named from error


def named_fault(path: Path, error: dbapi2.Error, *, writing: bool) -> DeskError | None:
    """Name the expected failure behind a driver's error; None for a bug."""
    detail = str(error)
    # Opening and copying give no code, only SQLite's own English words for it.
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    code = code or next((code for words, code in _WORDS.items() if words in detail), 0)
    if code == _IOERR:  # a write that failed, or a disk that can no longer be read
        full = writing or shutil.disk_usage(path.parent).free < _NO_ROOM
        code = _FULL if full else _CORRUPT
    if code in {_CORRUPT, _NOTADB}:
        return VaultDamaged(path=str(path), detail=detail)
    kind = _KINDS.get(code)
    return kind(path=str(path)) if kind else None
