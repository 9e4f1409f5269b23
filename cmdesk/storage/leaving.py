"""A brand taken out of the vault for good: rows, undo log, bin, settings and free pages."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from cmdesk.storage.database import Database, Row
from cmdesk.storage.for_good import for_good
from cmdesk.storage.undo import TRACKED, State

_Row = tuple[str, str]
"""A table, and the id of one of its rows."""


@dataclass(frozen=True, slots=True)
class BrandErasure:
    """How many rows of each table went; ``binned`` are those that waited in the bin or in undo."""

    rows: Mapping[str, int]
    binned: int
    settings: int


def erase_brand(database: Database, brand_id: str) -> BrandErasure:
    """Delete a brand with all its own, also where it is only remembered. There is no way back.

    A step that concerned it can no longer be undone; what other brands have in the bin stays there.
    Raises DiskFull, VaultReadOnly, and then nothing has changed.
    """
    with for_good(database):
        people = _people(database, brand_id)
        there = frozenset(_rows(database, brand_id))
        database.run("DELETE FROM brand WHERE id = ?", (brand_id,))
        there |= frozenset(_unknown(database, people))
        binned = _forget_changes(database, brand_id, there)
        ids = frozenset(id_ for _table, id_ in there) | binned | {brand_id}
        settings = _forget_settings(database, ids)
    return BrandErasure(Counter(table for table, _id in there), len(binned), settings)


def _rows(database: Database, brand_id: str) -> Iterator[_Row]:
    """Yield the brand's own rows of every table."""
    for table in (name for name in TRACKED if "brand_id" in database.columns(name)):
        for (id_,) in database.rows(f"SELECT id FROM {table} WHERE brand_id = ?", (brand_id,)):
            yield table, cast("str", id_)


def _people(database: Database, brand_id: str) -> frozenset[str]:
    """Return the people whom the brand knows, or knew as far as undo and bin remember."""
    found = database.rows("SELECT person_id FROM relation WHERE brand_id = ?", (brand_id,))
    images = database.rows("SELECT was, became FROM change WHERE table_name = 'relation'")
    past = [_image(image) for row in images for image in row if image]
    known = {row["person_id"] for row in past if row.get("brand_id") == brand_id}
    return frozenset(cast("str", person) for person in (*known, *(row[0] for row in found)))


def _image(image: object) -> dict[str, object]:
    return cast("dict[str, object]", json.loads(cast("str", image)))


def _unknown(database: Database, people: frozenset[str]) -> Iterator[_Row]:
    """Forget those of these people whom no brand knows any more, and yield them."""
    for id_ in people:
        gone = database.run(
            "DELETE FROM person WHERE id = ? AND id NOT IN (SELECT person_id FROM relation)",
            (id_,),
        )
        if gone:
            yield "person", id_


def _forget_changes(database: Database, brand_id: str, rows: frozenset[_Row]) -> frozenset[str]:
    """Forget what the undo log knows of the brand, whose ``rows`` were; return the ids it knew."""
    found = database.rows("SELECT id, step_id, table_name, row_id, was, became FROM change")
    owners = dict(_owners(found)) | dict.fromkeys(rows, brand_id)
    mine, known = list[tuple[int, int]](), set[str]()
    for id_, step, *place, _was, _became in found:
        row = cast("_Row", tuple(place))
        owner = owners.get(row)
        if brand_id in (owner, row[1]) or (owner is None and not _is_there(database, row)):
            mine.append(cast("tuple[int, int]", (id_, step)))
            known.add(row[1])
    database.run_many("DELETE FROM change WHERE id = ?", [(id_,) for id_, _step in mine])
    for step in sorted({step for _id, step in mine}):
        # Half a step can neither be taken back nor done again; what it deleted stays in the bin.
        database.run("UPDATE step SET undone = ? WHERE id = ?", (int(State.PAST), step))
        database.run(
            "DELETE FROM change WHERE step_id = ? AND was IS NOT NULL AND became IS NOT NULL",
            (step,),
        )
        database.run(
            "DELETE FROM step WHERE id = ? AND id NOT IN (SELECT step_id FROM change)", (step,)
        )
    return frozenset(known)


def _owners(changes: Sequence[Row]) -> Iterator[tuple[_Row, str]]:
    """Yield whose each row is that was added or deleted; of one changed, only that is noted."""
    for _id, _step, table, row_id, *images in changes:
        for image in images:
            row = _image(image) if image else {}
            if "brand_id" in row:
                yield (cast("str", table), cast("str", row_id)), cast("str", row["brand_id"])


def _is_there(database: Database, row: _Row) -> bool:
    table, row_id = row
    return database.row(f"SELECT 1 FROM {table} WHERE id = ?", (row_id,)) is not None


def _forget_settings(database: Database, ids: frozenset[str]) -> int:
    """Forget the settings whose names end with the id of the brand, or of a thing of its own."""
    names = [cast("str", row[0]) for row in database.rows("SELECT name FROM setting")]
    mine = [name for name in names if _ends(name) & ids]
    database.run_many("DELETE FROM setting WHERE name = ?", [(name,) for name in mine])
    return len(mine)


def _ends(name: str) -> set[str]:
    """Return what stands after each full stop: an id may hold some."""
    parts = name.split(".")
    return {".".join(parts[place:]) for place in range(1, len(parts))}
