"""A schema that does not exist yet, to try migrations on: a table rebuilt, and a new one."""

from cmdesk.storage import migrations

STATEMENTS = (
    "CREATE TABLE note (id VARCHAR NOT NULL PRIMARY KEY, text VARCHAR NOT NULL)",
    # Rebuilding a table that others refer to: with foreign keys on, its rows' rows would die.
    "CREATE TABLE brand_new AS SELECT * FROM brand",
    "DROP TABLE brand",
    """CREATE TABLE brand (
        number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        id VARCHAR NOT NULL UNIQUE,
        name VARCHAR NOT NULL,
        name_key VARCHAR NOT NULL UNIQUE,
        colour VARCHAR NOT NULL,
        initials VARCHAR NOT NULL,
        position INTEGER NOT NULL,
        archived_at VARCHAR,
        in_group VARCHAR NOT NULL,
        contract_from VARCHAR,
        contract_until VARCHAR,
        profile VARCHAR NOT NULL,
        accounts VARCHAR NOT NULL,
        links VARCHAR NOT NULL,
        contact VARCHAR NOT NULL,
        crisis_call VARCHAR NOT NULL,
        words VARCHAR NOT NULL,
        notes VARCHAR NOT NULL,
        avatar VARCHAR NOT NULL,
        motto VARCHAR NOT NULL DEFAULT ''
    )""",
    "INSERT INTO brand SELECT *, '' FROM brand_new",
    "DROP TABLE brand_new",
    "UPDATE reply SET notes = notes || ' (relu)'",
    "INSERT INTO note SELECT id, name FROM brand",
)


def learn(statements: tuple[str, ...] = STATEMENTS) -> None:
    """Let this process know one schema more."""
    migrations.STEPS = (*migrations.STEPS, statements)
    migrations.NEWEST += 1  # pyright: ignore[reportConstantRedefinition] -- that is the trick
