"""Finding one person in every text that the vault holds, and taking them out of it.

Which columns hold text is read off the schema's definition, so that no later column is
forgotten. The undo log and the bin are texts too.
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import cast

from cmdesk.domain.names import folded, whole_words
from cmdesk.storage.database import Database
from cmdesk.storage.search import INDEXES

ERASED = "[…]"
"""What stands where a person stood."""

_NO_TEXT: frozenset[str] = frozenset(
    {
        *("id", "brand_id", "row_id", "table_name", "code", "colour", "initials", "name_key"),
        *("status", "kind", "address", "networks", "situations", "reach", "channel"),
        *("outlet", "outlets", "draft_id", "deleted_on", "picture"),
        *("reply_id", "aspects", "person_id", "photo", "contract", "last_contact"),
        *("at", "modified", "created", "last_used", "archived_at", "approved_on", "expires_on"),
        *("avatar", "contract_from", "contract_until"),
        *("moment", "since", "until", "remind_at", "ended"),
    }
)
_NAME = frozenset({"name"})
_LOG = ("step", "change", "counter")
_LABELS = {"relation": "(SELECT name FROM person WHERE id = person_id)"}
"""What names a row for people where it does not name itself."""


@dataclass(frozen=True, slots=True)
class Place:
    """One text in which the person stands, ``count`` times. ``label`` names the row for people.

    ``text`` is all of it, as the column holds it; ``brand_id`` is whose it is, or empty.
    """

    table: str
    row_id: str
    column: str
    label: str
    count: int
    brand_id: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Erasure:
    """Where the person stood; ``steps`` of the undo log named them and are gone as a whole."""

    places: tuple[Place, ...]
    steps: int = 0


def trace(database: Database, names: Sequence[str]) -> tuple[Place, ...]:
    """Return every place outside the undo log that holds one of the names as a word.

    Case and accents do not count. Takes some seconds for 100 MB of text.
    """
    found = list[Place]()
    pattern, hints = whole_words(_forms(names)), _hints(names)
    for table, columns, (label, owner) in _texts():
        key = "name" if table == "setting" else "id"
        sql = f"SELECT {key}, {label}, {owner}, {', '.join(columns)} FROM {table}"
        for row_id, title, brand, *texts in database.each(sql):
            for column, text in zip(columns, texts, strict=True):
                whole = str(text or "")
                plain = folded(whole)
                # A plain look spares most texts the slower pattern.
                if not any(hint in plain for hint in hints):
                    continue
                if count := len(pattern.findall(whole)):
                    name, whose = str(title)[:60], str(brand)
                    found.append(Place(table, str(row_id), column, name, count, whose, whole))
    return tuple(found)


def steps_naming(database: Database, names: Sequence[str], rows: Collection[str] = ()) -> int:
    """Return how many steps of the undo log, bin included, name the person or touch ``rows``."""
    return len(_guilty(database, names, rows))


def erase(database: Database, names: Sequence[str], rows: Collection[str] = ()) -> Erasure:
    """Take the person out of every text, undo log and bin included. There is no way back.

    ``rows`` are the ids of what was theirs: its past is forgotten even where it does not name them.
    Raises DiskFull, and then nothing has changed.
    """
    pattern = whole_words(_forms(names))
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
        guilty = _guilty(database, names, rows)
        database.run_many("DELETE FROM step WHERE id = ?", [(step,) for step in sorted(guilty)])
        for index in INDEXES:
            # Merged into one, an index holds no word any more that no text holds.
            database.run(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
    database.run("PRAGMA secure_delete = FAST")
    # Nothing of what stood there stays in free pages or in the log.
    database.run("VACUUM")
    database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    return Erasure(places, len(guilty))


def _guilty(database: Database, names: Sequence[str], rows: Collection[str]) -> set[int]:
    """Return the steps that name the person, or touch their card or what a brand is to them."""
    pattern = whole_words(_forms(names))
    found = database.rows("SELECT step_id, table_name, row_id, was, became FROM change")
    changes = [
        (cast("int", step), table, str(row_id), f"{was or ''}\n{became or ''}")
        for step, table, row_id, was, became in found
    ]
    naming = {text for _, _, _, text in changes if pattern.search(text)}
    ids = {row_id for _, table, row_id, text in changes if table == "person" and text in naming}
    ids |= set(rows)
    # The image of a relation names nobody, but says whose it was.
    ids |= {
        row_id
        for _, table, row_id, text in changes
        if table == "relation" and any(id_ in text for id_ in ids)
    }
    return {step for step, _, row_id, text in changes if row_id in ids or text in naming}


def _forms(names: Sequence[str]) -> set[str]:
    """Return the names as they stand in a text and in JSON."""
    clean = {name.strip() for name in names} - {""}
    return {form for name in clean for form in (name, json.dumps(name, ensure_ascii=False)[1:-1])}


def _hints(names: Sequence[str]) -> tuple[str, ...]:
    """Return, of each form, its longest word: a text without any of them names nobody."""
    return tuple(max(folded(form).split(), key=len, default="") for form in _forms(names))


def _texts() -> list[tuple[str, list[str], tuple[str, str]]]:
    """Return each table that holds text, its columns of text, what names a row and its brand."""
    from sqlalchemy import Integer

    from cmdesk.storage.rows import TableRow

    found = list[tuple[str, list[str], tuple[str, str]]]()
    for table in TableRow.metadata.sorted_tables:
        names = [c.name for c in table.columns if not isinstance(c.type, Integer)]
        exempt = _NO_TEXT | (_NAME if table.name in {"brand", "setting"} else frozenset[str]())
        texts = [name for name in names if name not in exempt]
        if table.name not in _LOG and texts:
            labels = (name for name in ("title", "name", "text", "reason") if name in names)
            label = _LABELS.get(table.name) or ", ".join(f"nullif({name}, '')" for name in labels)
            owner = "brand_id" if "brand_id" in table.columns else "''"
            owner = "id" if table.name == "brand" else owner
            found.append((table.name, texts, (f"coalesce({label}, '')", owner)))
    return found
