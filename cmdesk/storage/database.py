"""One encrypted SQLite connection, whose failures come out as the desk's own errors."""

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
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
_NOT_WRITTEN = {3, 4, 5, 6, 16, 18, 19, 24}
"""The kinds of SQLITE_IOERR that come of writing: WRITE, FSYNC, DIR_FSYNC, TRUNCATE,
CLOSE, SHMOPEN, SHMSIZE, MMAP (https://www.sqlite.org/rescode.html)."""

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
        with self._faults():
            return self.connection.execute(sql, values).rowcount

    def run_many(self, sql: str, many: Iterable[Sequence[object]]) -> int:
        """Run one statement for each set of values and return how many rows changed."""
        self._sound()
        with self._faults():
            return self.connection.executemany(sql, many).rowcount

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
            # A full disk may already have rolled back.
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise

    @contextmanager
    def _faults(self) -> Generator[None]:
        try:
            with faults(self.path):
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
def faults(path: Path) -> Generator[None]:
    """Turn the driver's errors into the desk's: a bug in SQL stays what it is."""
    try:
        yield
    except dbapi2.DatabaseError as error:
        named = named_fault(path, error)
        if named is None:
            raise
        raise named from error


def named_fault(path: Path, error: dbapi2.Error) -> DeskError | None:
    """Name the expected failure behind a driver's error; None for a bug."""
    extended = getattr(error, "sqlite_errorcode", 0)
    match extended & 0xFF:
        case 13:  # SQLITE_FULL
            return DiskFull(path=str(path))
        case 10 if extended >> 8 in _NOT_WRITTEN:
            return DiskFull(path=str(path))
        case 3 | 8 | 14 | 23:  # PERM, READONLY, CANTOPEN, AUTH
            return VaultReadOnly(path=str(path))
        case 5 | 6:  # BUSY, LOCKED
            return VaultBusy(path=str(path))
        case 10 | 11 | 26:  # IOERR (a page that cannot be read), CORRUPT, NOTADB
            return VaultDamaged(path=str(path), detail=str(error))
        case _:
            return None
