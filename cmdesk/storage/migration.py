"""Brings a vault to the newest schema, whole or not at all."""

from collections.abc import Callable

from cmdesk.domain.errors import VaultDamaged, VaultNewer
from cmdesk.storage import migrations
from cmdesk.storage.database import Database


def version(database: Database) -> int:
    """Return the schema of the file: 0 for an empty one."""
    return database.number("PRAGMA user_version")


def migrate(database: Database, before: Callable[[], object] = lambda: None) -> int:
    """Bring the file to the newest schema in one transaction; return the schema it had.

    ``before`` is called once a migration turns out to be needed: it makes the backup.
    Raises VaultNewer for a file of a newer version, which stays untouched.
    """
    found = version(database)
    if found > migrations.NEWEST:
        raise VaultNewer(path=str(database.path), found=found, known=migrations.NEWEST)
    if found == migrations.NEWEST:
        return found
    before()
    # Rebuilding a table with foreign keys on would delete the rows that refer to it.
    database.run("PRAGMA foreign_keys = OFF")
    try:
        with database.transaction():
            _run_steps(database, found)
    finally:
        database.run("PRAGMA foreign_keys = ON")
    return found


def _run_steps(database: Database, found: int) -> None:
    for number in range(found, migrations.NEWEST):
        for statement in migrations.STEPS[number]:
            database.run(statement)
        database.run(f"PRAGMA user_version = {number + 1}")
    # What was done under another schema can be taken back no more, only put back from the bin.
    database.run("UPDATE step SET undone = 2")
    orphans = database.rows("PRAGMA foreign_key_check")
    if orphans:
        raise VaultDamaged(path=str(database.path), detail=f"{len(orphans)} rows without owner")
