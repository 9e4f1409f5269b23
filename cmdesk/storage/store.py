"""What every store of the vault does alike: rows in, values out."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from cmdesk.storage.database import Database, Row

T = TypeVar("T")
CHUNK = 500


class Store(Generic[T]):
    """The rows of one table as values with an ``id``.

    Writes outside a ``vault.step`` leave no undo. All calls come from the vault's thread.
    """

    def __init__(
        self,
        database: Database,
        table: str,
        columns: Sequence[str],
        to_value: Callable[[Row], T],
        to_row: Callable[[T], Row],
        *,
        hidden: Sequence[str] = (),
    ) -> None:
        self._database = database
        self._table = table
        self._columns = ", ".join(columns)
        self._width = len(columns)
        self._to_value = to_value
        self._to_row = to_row
        written = (*hidden, *columns)
        holes = ", ".join("?" * len(written))
        news = ", ".join(f"{name} = excluded.{name}" for name in written if name != "id")
        self._upsert = (
            f"INSERT INTO {table} ({', '.join(written)}) VALUES ({holes}) "
            f"ON CONFLICT (id) DO UPDATE SET {news}"
        )

    def get(self, id_: str) -> T | None:
        """Return one value, or None."""
        found = self._select("WHERE id = ?", (id_,))
        return found[0] if found else None

    def put(self, value: T) -> T:
        """Add or replace one value and return it as stored."""
        with self._database.transaction():
            (row,) = self._rows((value,))
            self._database.run(self._upsert, row)
        return self._to_value(row[-self._width :])

    def put_all(self, values: Iterable[T]) -> int:
        """Add or replace many values, all or none, and return how many."""
        with self._database.transaction():
            rows = self._rows(tuple(values))
            self._database.run_many(self._upsert, rows)
        return len(rows)

    def delete(self, ids: Iterable[str]) -> int:
        """Delete by id and return how many were there."""
        wanted, gone = list(ids), 0
        with self._database.transaction():
            for start in range(0, len(wanted), CHUNK):
                some = wanted[start : start + CHUNK]
                holes = ", ".join("?" * len(some))
                gone += self._database.run(
                    f"DELETE FROM {self._table} WHERE id IN ({holes})",
                    some,
                )
        return gone

    def count(self) -> int:
        """Return how many there are."""
        return self._database.number(f"SELECT count(*) FROM {self._table}")

    def _rows(self, values: Sequence[T]) -> list[Row]:
        """Return the rows to write: ``hidden`` columns, which no value shows, come first."""
        return [self._to_row(value) for value in values]

    def _select(self, rest: str, values: Sequence[object] = ()) -> tuple[T, ...]:
        sql = f"SELECT {self._columns} FROM {self._table} {rest}"
        return tuple(map(self._to_value, self._database.rows(sql, values)))


class BrandedStore(Store[T]):
    """A store whose rows belong each to one brand."""

    order = "id"

    def all(self, brand_id: str | None = None) -> tuple[T, ...]:
        """Return all of a brand's values (of every brand without one), in the store's order."""
        if brand_id is None:
            return self._select(f"ORDER BY {self.order}")
        return self._select(f"WHERE brand_id = ? ORDER BY {self.order}", (brand_id,))
