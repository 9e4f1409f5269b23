"""Deleting what nothing shall bring back: out of the indexes, the free pages and the log too."""

import shutil
from collections.abc import Generator
from contextlib import contextmanager

from cmdesk.domain.errors import DiskFull
from cmdesk.storage.database import Database
from cmdesk.storage.search import INDEXES


@contextmanager
def for_good(database: Database) -> Generator[None]:
    """Hold one transaction, after which nothing that it took away stands anywhere in the file.

    Raises DiskFull where there is no room to write the file anew, and then nothing has changed.
    """
    if shutil.disk_usage(database.path.parent).free < database.path.stat().st_size:
        raise DiskFull(path=str(database.path))
    try:
        with database.transaction():
            database.run("PRAGMA secure_delete = ON")
            yield
            for index in INDEXES:
                # Merged into one, an index holds no word any more that no text holds.
                database.run(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
    finally:
        database.run("PRAGMA secure_delete = FAST")
    database.run("VACUUM")
    database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
