"""What was deleted in the last 30 days, as the undo log still holds it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from cmdesk.storage.database import Database
from cmdesk.storage.undo import KEEP_BIN, TRACKED, insert_image

_LABELS = ("title", "name", "text", "reason")
_FOUND = """
    SELECT c.id, c.table_name, c.row_id, coalesce(c.was, c.became), s.at, s.id
    FROM change AS c JOIN step AS s ON s.id = c.step_id
    WHERE c.table_name = '{table}' AND (c.was IS NULL) <> (c.became IS NULL)
    AND NOT EXISTS (SELECT 1 FROM {table} AS t WHERE t.id = c.row_id)
    AND NOT EXISTS (
        SELECT 1 FROM change AS d WHERE d.table_name = c.table_name AND d.row_id = c.row_id
        AND d.id > c.id AND (d.was IS NULL) <> (d.became IS NULL)
    )
"""
"""The last image of each row that is in its table no more: deleted, or added and taken back."""


@dataclass(frozen=True, slots=True)
class Binned:
    """A deleted row. ``step`` is common to what went together; ``kind`` is its table."""

    id: int
    kind: str
    row_id: str
    brand_id: str
    label: str
    deleted: datetime
    expires: datetime
    step: int
    image: str
    owner_id: str = ""
    """The reply that a version belongs to, the person that a relation is to."""


class Bin:
    """The bin of one vault. All calls come from the vault's thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Binned, ...]:
        """Return everything in the bin, the latest first."""
        sql = " UNION ALL ".join(_FOUND.format(table=table) for table in TRACKED)
        rows = self._database.rows(f"SELECT * FROM ({sql}) ORDER BY 1 DESC")
        return tuple(_binned(cast("tuple[int, str, str, str, str, int]", row)) for row in rows)

    def put_back(self, items: Iterable[Binned]) -> int:
        """Put rows back in their tables, brands before what is theirs; return how many.

        Belongs inside a ``vault.step``. A row whose brand is neither there nor among ``items``
        breaks the step: look first.
        """
        count = 0
        with self._database.transaction():
            for item in sorted(items, key=lambda item: TRACKED.index(item.kind)):
                insert_image(self._database, item.kind, item.image)
                count += 1
        return count

    def forget(self, items: Iterable[Binned]) -> int:
        """Delete for good, and return how many; their steps can be undone no more."""
        count = 0
        with self._database.transaction():
            for item in items:
                self._database.run("UPDATE step SET undone = 2 WHERE id = ?", (item.step,))
                count += self._database.run(
                    "DELETE FROM change WHERE table_name = ? AND row_id = ?",
                    (item.kind, item.row_id),
                )
        return count


def _binned(row: tuple[int, str, str, str, str, int]) -> Binned:
    id_, kind, row_id, image, at, step = row
    plain = cast("dict[str, object]", json.loads(image))
    label = next((str(plain[name]) for name in _LABELS if plain.get(name)), "")
    brand_id = row_id if kind == "brand" else str(plain.get("brand_id", ""))
    deleted = datetime.fromisoformat(at)
    owner_id = str(plain.get("reply_id") or plain.get("person_id") or "")
    expires = deleted + KEEP_BIN
    return Binned(id_, kind, row_id, brand_id, label, deleted, expires, step, image, owner_id)
