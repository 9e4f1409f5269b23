"""Brings a vault to the newest schema, whole or not at all."""

from cmdesk.domain.errors import VaultDamaged, VaultNewer
from cmdesk.storage.database import Database
from cmdesk.storage.migrations import NEWEST, STEPS


def version(database: Database) -> int:
    """Return the schema of the file: 0 for an empty one."""
    return database.number("PRAGMA user_version")


def migrate(database: Database) -> int:
    """Bring the file to the newest schema in one transaction; return the schema it had.

    Raises VaultNewer for a file of a newer version, which stays untouched.
    """
    found = version(database)
    if found > NEWEST:
        raise VaultNewer(path=str(database.path), found=found, known=NEWEST)
    if found == NEWEST:
        return found
    # Rebuilding a table with foreign keys on would delete the rows that refer to it.
    database.run("PRAGMA foreign_keys = OFF")
    try:
        with database.transaction():
            _run_steps(database, found)
    finally:
        database.run("PRAGMA foreign_keys = ON")
    return found


def _run_steps(database: Database, found: int) -> None:
    for number in range(found, NEWEST):
        for statement in STEPS[number]:
            database.run(statement)
        database.run(f"PRAGMA user_version = {number + 1}")
    orphans = database.rows("PRAGMA foreign_key_check")
    if orphans:
        raise VaultDamaged(path=str(database.path), detail=f"{len(orphans)} rows without owner")
