"""Finding one person in every text that the vault holds, and taking them out of it.

Which columns hold text is read off the schema's definition, so that no later column is
forgotten. The undo log and the bin are texts too.
"""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

from cmdesk.storage.database import Database
from cmdesk.storage.search import INDEXES

ERASED = "[…]"
"""What stands where a person stood."""

_NO_TEXT: frozenset[str] = frozenset(
    {
        *("id", "brand_id", "row_id", "table_name", "code", "colour", "initials", "name_key"),
        *("status", "kind", "address", "networks", "situations", "reach", "channel"),
        *("outlet", "outlets", "draft_id", "deleted_on", "picture"),
        *("reply_id", "aspects"),
        *("at", "modified", "created", "last_used", "archived_at", "approved_on", "expires_on"),
        *("avatar", "contract_from", "contract_until"),
        *("moment", "since", "until", "remind_at", "ended"),
    }
)
_NAME = frozenset({"name"})
_LOG = ("step", "change", "counter")


@dataclass(frozen=True, slots=True)
class Place:
    """One text in which the person stands, ``count`` times. ``label`` names the row for people."""

    table: str
    row_id: str
    column: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Erasure:
    """Where the person stood; ``steps`` of the undo log named them and are gone as a whole."""

    places: tuple[Place, ...]
    steps: int = 0


def trace(database: Database, names: Sequence[str]) -> tuple[Place, ...]:
    """Return every place outside the undo log that holds one of the names as a word.

    Case does not count. Takes some seconds for 100 MB of text.
    """
    found = list[Place]()
    pattern, hints = _pattern(names), _hints(names)
    for table, columns, label in _texts():
        key = "name" if table == "setting" else "id"
        sql = f"SELECT {key}, {label}, {', '.join(columns)} FROM {table}"
        for row_id, title, *texts in database.each(sql):
            for column, text in zip(columns, texts, strict=True):
                plain = str(text or "")
                folded = plain.casefold()
                # A plain look spares most texts the slower pattern.
                if not any(hint in folded for hint in hints):
                    continue
                if count := len(pattern.findall(plain)):
                    found.append(Place(table, str(row_id), column, str(title)[:60], count))
    return tuple(found)


def erase(database: Database, names: Sequence[str]) -> Erasure:
    """Take the person out of every text, undo log and bin included. There is no way back.

    Raises DiskFull, and then nothing has changed.
    """
    pattern = _pattern(names)
    with database.transaction():
        database.run("PRAGMA secure_delete = ON")
        places = trace(database, names)
        for place in places:
            key = "name" if place.table == "setting" else "id"
            where = f"WHERE {key} = ?"
            row = database.row(f"SELECT {place.column} FROM {place.table} {where}", (place.row_id,))
            text = pattern.sub(ERASED, cast("str", row[0])) if row else ""
            database.run(
                f"UPDATE {place.table} SET {place.column} = ? {where}", (text, place.row_id)
            )
        steps = _forget_steps(database, lambda text: bool(pattern.search(text)))
        for index in INDEXES:
            # Merged into one, an index holds no word any more that no text holds.
            database.run(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
    database.run("PRAGMA secure_delete = FAST")
    # Nothing of what stood there stays in free pages or in the log.
    database.run("VACUUM")
    database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    return Erasure(places, steps)


def _forget_steps(database: Database, names_them: Callable[[str], bool]) -> int:
    rows = database.rows("SELECT step_id, was, became FROM change")
    guilty = {
        cast("int", step)
        for step, *images in rows
        if any(names_them(cast("str", image)) for image in images if image)
    }
    database.run_many("DELETE FROM step WHERE id = ?", [(step,) for step in sorted(guilty)])
    return len(guilty)


def _pattern(names: Sequence[str]) -> "re.Pattern[str]":
    """Return what finds the names as whole words, as they stand in a text and in JSON."""
    forms = _forms(names)
    words = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)" if words else r"(?!)", re.IGNORECASE)


def _forms(names: Sequence[str]) -> set[str]:
    clean = {name.strip() for name in names} - {""}
    return {form for name in clean for form in (name, json.dumps(name, ensure_ascii=False)[1:-1])}


def _hints(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(form.casefold() for form in _forms(names))


def _texts() -> list[tuple[str, list[str], str]]:
    """Return each table that holds text, its columns of text, and the one that names a row."""
    from sqlalchemy import Integer

    from cmdesk.storage.rows import TableRow

    found = list[tuple[str, list[str], str]]()
    for table in TableRow.metadata.sorted_tables:
        names = [c.name for c in table.columns if not isinstance(c.type, Integer)]
        exempt = _NO_TEXT | (_NAME if table.name in {"brand", "setting"} else frozenset[str]())
        texts = [name for name in names if name not in exempt]
        if table.name not in _LOG and texts:
            labels = (name for name in ("title", "name", "text", "reason") if name in names)
            label = ", ".join(f"nullif({name}, '')" for name in labels)
            found.append((table.name, texts, f"coalesce({label}, '')"))
    return found
