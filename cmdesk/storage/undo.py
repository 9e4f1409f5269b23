"""Named undo for everything at once: what a step did to rows is kept, and can be taken back.

While a step is open, temporary triggers on every table of ``TRACKED`` write each change of a
row to the table ``change``, as JSON: nobody who writes to the vault has to think of undo.
The log lies in the vault, so that it is encrypted with it and survives a restart.
"""

import json
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from typing import cast

from cmdesk.storage.database import Database, Row
from cmdesk.storage.texts import from_moment

TRACKED = (
    *("brand", "reply", "replyversion", "fragment", "person", "relation", "draft", "journal"),
    *("version", "moment"),
)
KEEP_STEPS = 500
KEEP_BIN = timedelta(days=30)


class State(IntEnum):
    """Where a step stands."""

    DONE = 0
    UNDONE = 1
    PAST = 2
    """Neither to undo nor to redo any more; only its deleted rows are kept, for the bin."""


@dataclass(frozen=True, slots=True)
class Step:
    """A named step: ``code`` and ``count`` are what its wording is made of.

    ``brands`` are those whose rows it changed, by id, with their names.
    """

    id: int
    code: str
    count: int
    tables: frozenset[str]
    brands: Mapping[str, str]


@dataclass(slots=True)
class Made:
    """What came of a step: ``code`` is its own once it has ended, empty where it left nothing."""

    code: str = ""


class UndoLog:
    """The steps of one vault. All calls come from the vault's thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._brand_ids: dict[int, tuple[str, ...]] = {}
        """Whose rows each step changed: a step is asked for often, and may be of many rows."""
        self._open: Made | None = None

    def watch(self) -> None:
        """Set up this connection's triggers."""
        run = self._database.run
        run("CREATE TEMP TABLE IF NOT EXISTS open_step (id INTEGER)")
        for table in TRACKED:
            for statement in _triggers(table, self._database.columns(table)):
                run(statement)

    @contextmanager
    def step(self, code: str, count: int = 1) -> Generator[Made]:
        """Make all changes inside one transaction and one step that undo knows by ``code``.

        A step inside a step is part of it. A step that changed nothing leaves nothing.
        """
        if self._open is not None:
            yield self._open
            return
        database = self._database
        self._open = made = Made()
        try:
            with database.transaction():
                id_ = database.number(
                    "INSERT INTO step (code, count, at, undone) VALUES (?, ?, ?, 0) RETURNING id",
                    (code, count, from_moment(datetime.now(UTC))),
                )
                database.run("INSERT INTO open_step VALUES (?)", (id_,))
                yield made
                database.run("DELETE FROM open_step")
                if database.row("SELECT 1 FROM change WHERE step_id = ?", (id_,)):
                    made.code = code
                    # The way forward is closed: what was undone stays only in the bin.
                    database.run("UPDATE step SET undone = 2 WHERE undone = 1")
                else:
                    database.run("DELETE FROM step WHERE id = ?", (id_,))
        finally:
            self._open = None

    def tidy(self, now: datetime) -> None:
        """Forget deleted rows after 30 days, and the way back beyond the latest steps."""
        database, old = self._database, from_moment(now - KEEP_BIN)
        last = "SELECT id FROM step WHERE undone < 2 ORDER BY id DESC LIMIT 1 OFFSET ?"
        edge = database.number(last, (KEEP_STEPS,))
        if not edge and not database.row("SELECT 1 FROM step WHERE at < ?", (old,)):
            return
        with database.transaction():
            database.run("UPDATE step SET undone = 2 WHERE undone < 2 AND id <= ?", (edge,))
            # A step without its changes, or with some only, could not be taken back.
            database.run("DELETE FROM step WHERE at < ?", (old,))
            database.run(
                "DELETE FROM change WHERE was IS NOT NULL AND became IS NOT NULL "
                "AND step_id IN (SELECT id FROM step WHERE undone = 2)"
            )

    def peek(self, state: State) -> Step | None:
        """Return the step that undo (``DONE``) or redo (``UNDONE``) would take, or None."""
        order = "DESC" if state is State.DONE else "ASC"
        row = self._database.row(
            f"SELECT id, code, count FROM step WHERE undone = ? ORDER BY id {order} LIMIT 1",
            (int(state),),
        )
        if row is None:
            return None
        tables = self._database.rows(
            "SELECT DISTINCT table_name FROM change WHERE step_id = ?", (row[0],)
        )
        names = frozenset(cast("str", name) for (name,) in tables)
        id_, code, count = cast("tuple[int, str, int]", row)
        if id_ not in self._brand_ids:
            self._brand_ids[id_] = self._brands_of(id_, names)
        brands = {brand_id: self._brand_name(brand_id) for brand_id in self._brand_ids[id_]}
        return Step(id_, code, count, names, brands)

    def undo(self) -> Step | None:
        """Take back the last step and return it; None where there is none."""
        return self._replay(State.DONE)

    def redo(self) -> Step | None:
        """Do again the last step taken back and return it; None where there is none."""
        return self._replay(State.UNDONE)

    def _replay(self, state: State) -> Step | None:
        step = self.peek(state)
        if step is None:
            return None
        back = state is State.DONE
        with self._database.transaction():
            # Rows of a brand come back before or after it, as they went.
            self._database.run("PRAGMA defer_foreign_keys = ON")
            changes = self._database.rows(
                "SELECT id, table_name, row_id, was, became FROM change WHERE step_id = ? "
                f"ORDER BY id {'DESC' if back else 'ASC'}",
                (step.id,),
            )
            for change in changes:
                self._apply(change, back=back)
            self._database.run(
                "UPDATE step SET undone = ? WHERE id = ?",
                (int(State.UNDONE if back else State.DONE), step.id),
            )
        return step

    def _apply(self, change: Row, *, back: bool) -> None:
        id_, table, row_id, was, became = cast(
            "tuple[int, str, str, str | None, str | None]", change
        )
        source, target = (became, was) if back else (was, became)
        if target is None:
            if was is None:
                # An added row goes: keep how it was last, for redo and for the bin.
                self._keep_image(id_, table, row_id)
            self._database.run(f"DELETE FROM {table} WHERE id = ?", (row_id,))
        elif source is None:
            insert_image(self._database, table, target)
        else:
            columns = cast("dict[str, object]", json.loads(target))
            news = ", ".join(f"{name} = ?" for name in columns)
            self._database.run(
                f"UPDATE {table} SET {news} WHERE id = ?",
                (*columns.values(), row_id),
            )

    def _brands_of(self, step_id: int, tables: frozenset[str]) -> tuple[str, ...]:
        """Return the ids of the brands whose rows a step changed, those moved between two too."""
        found: dict[str, None] = {}
        for table in sorted(tables - {"person"}):
            own, image = ("row_id", "id") if table == "brand" else ("live.brand_id", "brand_id")
            # A changed row's images hold only what is different: the row itself tells whose it is.
            rows = self._database.rows(
                f"SELECT DISTINCT {own}, json_extract(was, '$.{image}'), "
                f"json_extract(became, '$.{image}') "
                f"FROM change LEFT JOIN {table} AS live ON live.id = row_id "
                "WHERE step_id = ? AND table_name = ?",
                (step_id, table),
            )
            found |= dict.fromkeys(str(value) for row in rows for value in row if value)
        return tuple(found)

    def _brand_name(self, brand_id: str) -> str:
        """Return a brand's name, or the last one of a brand that is gone."""
        row = self._database.row("SELECT name FROM brand WHERE id = ?", (brand_id,))
        row = row or self._database.row(
            "SELECT coalesce(json_extract(became, '$.name'), json_extract(was, '$.name')) AS name "
            "FROM change WHERE table_name = 'brand' AND row_id = ? AND name IS NOT NULL "
            "ORDER BY id DESC LIMIT 1",
            (brand_id,),
        )
        return str(row[0]) if row else ""

    def _keep_image(self, change_id: int, table: str, row_id: str) -> None:
        cursor = self._database.connection.execute(
            f"SELECT * FROM {table} WHERE id = ?",
            (row_id,),
        )
        row = cursor.fetchone()
        if row:
            image = dict(zip((item[0] for item in cursor.description), row, strict=True))
            self._database.run(
                "UPDATE change SET became = ? WHERE id = ?",
                (json.dumps(image, ensure_ascii=False), change_id),
            )


def insert_image(database: Database, table: str, image: str) -> None:
    """Put a row back as its image shows it, in the columns that the table has today."""
    plain = cast("dict[str, object]", json.loads(image))
    columns = {name: plain[name] for name in database.columns(table) if name in plain}
    database.run(
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
        list(columns.values()),
    )


def _triggers(table: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    """Return the statements that log every change of a table while a step is open."""
    whole = ", ".join(f"'{name}', old.{name}" for name in columns)
    pairs = " UNION ALL ".join(f"SELECT '{c}' AS c, old.{c} AS o, new.{c} AS n" for c in columns)
    head = f"INSERT INTO change (step_id, table_name, row_id, was, became) SELECT id, '{table}'"
    when = "WHEN (SELECT id FROM open_step) IS NOT NULL"
    differs = " OR ".join(f"old.{name} IS NOT new.{name}" for name in columns)
    return (
        f"CREATE TEMP TRIGGER watch_{table}_added AFTER INSERT ON main.{table} {when} BEGIN "
        f"{head}, new.id, NULL, NULL FROM open_step; END",
        f"CREATE TEMP TRIGGER watch_{table}_gone AFTER DELETE ON main.{table} {when} BEGIN "
        f"{head}, old.id, json_object({whole}), NULL FROM open_step; END",
        f"CREATE TEMP TRIGGER watch_{table}_changed AFTER UPDATE ON main.{table} {when} "
        f"AND ({differs}) BEGIN "
        f"{head}, old.id, (SELECT json_group_object(c, o) FROM ({pairs}) WHERE o IS NOT n), "
        f"(SELECT json_group_object(c, n) FROM ({pairs}) WHERE o IS NOT n) FROM open_step; END",
    )
