"""Finding one person in every text that the vault holds, and taking them out of it.

Which columns hold text is read off the schema's definition, so that no later column is
forgotten. The undo log and the bin are texts too. Many columns are JSON: only the texts in it are
changed, never its own words, so that whoever is called «Tu» or «X» leaves a vault that opens.
"""

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import cast

from cmdesk.domain.names import folded, has_sign, whole_words
from cmdesk.domain.network import OUTLETS
from cmdesk.storage.database import Database
from cmdesk.storage.for_good import for_good
from cmdesk.storage.texts import to_json

ERASED = "[…]"
"""What stands where a person stood."""

_NO_TEXT: frozenset[str] = frozenset(
    {
        *("id", "brand_id", "row_id", "table_name", "code", "colour", "initials", "name_key"),
        *("status", "kind", "address", "networks", "situations", "reach", "channel"),
        *("outlet", "outlets", "draft_id", "deleted_on", "picture", "findings", "heeded"),
        *("reply_id", "aspects", "person_id", "photo", "contract", "last_contact"),
        *("at", "modified", "created", "last_used", "archived_at", "approved_on", "expires_on"),
        *("avatar", "contract_from", "contract_until"),
        *("moment", "since", "until", "remind_at", "ended"),
    }
)
"""Columns that hold no text of anybody's."""
_NO_TEXT_IN_JSON = _NO_TEXT.union(
    ("voice", "humour", "firmness", "personhood", "languages", "language", "network"),
    ("answer", "asked_on", "on", "statuses", "kinds", "rule", "concern"),
    map(str, OUTLETS),
)
"""Keys inside JSON whose values are one of a few words, or a date."""
_WORDS = "preferred"
"""The key of the one table whose own keys are somebody's words."""
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
    found, named = list[Place](), _Named(names)
    for table, columns, (label, owner) in _texts():
        sql = f"SELECT {_key(table)}, {label}, {owner}, {', '.join(columns)} FROM {table}"
        for row_id, title, brand, *texts in database.each(sql):
            for column, text in zip(columns, texts, strict=True):
                whole = str(text or "")
                if count := named.count(whole):
                    name, whose = str(title)[:60], str(brand)
                    found.append(Place(table, str(row_id), column, name, count, whose, whole))
    return tuple(found)


def steps_naming(database: Database, names: Sequence[str], rows: Collection[str] = ()) -> int:
    """Return how many steps of the undo log, bin included, name the person or touch ``rows``."""
    return len(_guilty(database, _Named(names), rows))


def erase(database: Database, names: Sequence[str], people: Collection[str] = ()) -> Erasure:
    """Take the person out of every text, undo log and bin included. There is no way back.

    ``people`` are the ids of their own cards, which go with all that brands are to them, and with
    their past, even where that does not name them. The picture of a message goes where its draft
    names them: nobody can read a name out of it. Raises DiskFull, and then nothing has changed.
    """
    named, cards = _Named(names), to_json([*people])
    among = "IN (SELECT value FROM json_each(?))"
    with for_good(database):
        places = trace(database, names)
        relations = database.rows(f"SELECT id FROM relation WHERE person_id {among}", (cards,))
        rows = {*people, *(str(row[0]) for row in relations)}
        database.run(f"DELETE FROM person WHERE id {among}", (cards,))
        for place in places:
            database.run(
                f"UPDATE {place.table} SET {place.column} = ? WHERE {_key(place.table)} = ?",
                (named.taken_out(place.text), place.row_id),
            )
            if place.table == "draft":
                database.run("UPDATE draft SET picture = NULL WHERE id = ?", (place.row_id,))
        guilty = _guilty(database, named, rows)
        database.run_many("DELETE FROM step WHERE id = ?", [(step,) for step in sorted(guilty)])
    return Erasure(places, len(guilty))


def _guilty(database: Database, named: "_Named", rows: Collection[str]) -> set[int]:
    """Return the steps that name the person, or touch their card or what a brand is to them."""
    found = database.rows("SELECT step_id, table_name, row_id, was, became FROM change")
    changes = [
        (cast("int", step), table, str(row_id), (str(was or ""), str(became or "")))
        for step, table, row_id, was, became in found
    ]
    naming = {images for _, _, _, images in changes if any(map(named.count, images))}
    ids = {row_id for _, table, row_id, images in changes if table == "person" and images in naming}
    ids |= set(rows)
    # The image of a relation names nobody, but says whose it was.
    ids |= {
        row_id
        for _, table, row_id, images in changes
        if table == "relation" and any(id_ in image for id_ in ids for image in images)
    }
    return {step for step, _, row_id, images in changes if row_id in ids or images in naming}


class _Named:
    """One person's names, looked for in a column's texts."""

    def __init__(self, names: Sequence[str]) -> None:
        wanted = [name for name in names if has_sign(name)]
        self._pattern = whole_words(wanted)
        self._hints = {_longest_word(name) for name in wanted}

    def count(self, text: str) -> int:
        """Return how often one of the names stands there."""
        plain = folded(text)
        # A plain look spares most texts the slower pattern.
        if not any(hint in plain for hint in self._hints):
            return 0
        found = list[str]()

        def look(part: str) -> str:
            found.extend(match[0] for match in self._pattern.finditer(part))
            return part

        _changed(text, look)
        return len(found)

    def taken_out(self, text: str) -> str:
        """Return the text without the names."""
        return _changed(text, lambda part: self._pattern.sub(ERASED, part))


def _longest_word(name: str) -> str:
    """Return what stands in every text that holds the name, as JSON too; nothing for an emoji."""
    letters = "".join(char if char.isalnum() else " " for char in folded(name))
    return max(letters.split(), key=len, default="")


def _changed(text: str, change: Callable[[str], str]) -> str:
    """Return a column's text after a change of each text that it holds, be it JSON or not."""
    if text[:1] in ("[", "{", '"'):
        try:
            return to_json(_changed_in(json.loads(text), change))
        except (ValueError, RecursionError):
            pass  # a text that only begins like JSON
    return change(text)


def _changed_in(value: object, change: Callable[[str], str], key: str = "") -> object:
    if isinstance(value, str):
        return _changed(value, change)
    if isinstance(value, list):
        return [_changed_in(item, change, key) for item in cast("list[object]", value)]
    if not isinstance(value, dict):
        return value
    table = cast("dict[str, object]", value)
    if key == _WORDS:
        return {change(name): _changed_in(item, change) for name, item in table.items()}
    return {
        name: item if name in _NO_TEXT_IN_JSON else _changed_in(item, change, name)
        for name, item in table.items()
    }


def _key(table: str) -> str:
    return "name" if table == "setting" else "id"


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
