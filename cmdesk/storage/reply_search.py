"""How a search over replies is put to the database, so that it answers within a key press.

The full-text indexes say which replies match, over the brand's own range of row numbers; the
covering index ``reply_ranked`` says in which order. The rows themselves are not touched.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cmdesk.domain.network import Situation
from cmdesk.domain.reply_filter import EVERYTHING, ReplyFilter
from cmdesk.storage.search import NAMES, TEXTS, match, words
from cmdesk.storage.texts import from_day, from_moment, storable, to_json

_RANKED_AT_MOST = 500
"""How many matches of each kind are ranked where every brand is searched."""


@dataclass(frozen=True, slots=True)
class Query:
    """A piece of SQL and its values."""

    sql: str
    values: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What is looked for, within ``places`` (first and last row number)."""

    places: tuple[int, int]
    query: str
    only: ReplyFilter = EVERYTHING

    @property
    def nothing(self) -> bool:
        """Tell whether only signs were typed: nothing is indexed under them."""
        return bool(self.query.strip()) and not words(self.query)

    def where(
        self, brand_id: str | None, newest: int | None = None, *, named: bool = False
    ) -> Query:
        """Return the condition on ``reply``; ``newest`` limits what the index gives.

        ``named`` asks for what matches in title, shortcut and tags alone.
        """
        parts = [Query("1", ())]
        if brand_id is not None:
            parts.append(Query("brand_id = ?", (brand_id,)))
        if named:
            names = self._matches(NAMES, newest)
            parts.append(Query(f"seq IN ({names.sql})", names.values))
        elif words(self.query):
            matches = self._matches(TEXTS, newest)
            if newest is not None:
                names = self._matches(NAMES, newest)
                sql = f"(seq IN ({names.sql}) OR seq IN ({matches.sql}))"
                parts.append(Query(sql, (*names.values, *matches.values)))
            else:
                parts.append(Query(f"seq IN ({matches.sql})", matches.values))
        parts += _narrowed(self.only)
        return Query(
            " AND ".join(part.sql for part in parts),
            tuple(value for part in parts for value in part.values),
        )

    def ranked(self, brand_id: str | None, fit: Collection[Situation]) -> Iterator[Query]:
        """Return the row numbers of what is found, the best first.

        As two queries, of which the first gives the first rows of the second, and far sooner:
        what matches by name comes before all else, and fills the first page more often than not.
        """
        if words(self.query):
            yield self._ranked(brand_id, fit, named=True)
        yield self._ranked(brand_id, fit, named=False)

    def _ranked(self, brand_id: str | None, fit: Collection[Situation], *, named: bool) -> Query:
        newest = _RANKED_AT_MOST if brand_id is None else None
        where = self.where(brand_id, newest, named=named)
        order, values = "", list[object]()
        if words(self.query):
            short = "SELECT seq FROM reply WHERE shortcut = ?"
            short += "" if brand_id is None else " AND brand_id = ?"
            order = f"seq IN ({short}) DESC, "
            values += (self.query.strip(), *([brand_id] if brand_id else ()))
            if not named:
                names = self._matches(NAMES, newest)
                order += f"seq IN ({names.sql}) DESC, "
                values += names.values
        if fit:
            order += " + ".join(["(instr(situations, ?) > 0)"] * len(fit)) + " DESC, "
            values += _as_json(fit)
        return Query(
            f"SELECT seq FROM reply WHERE {where.sql} ORDER BY {order}uses DESC, seq DESC",
            (*where.values, *values),
        )

    def _matches(self, index: str, newest: int | None) -> Query:
        sql = f"SELECT rowid FROM {index} WHERE {index} MATCH ? AND rowid BETWEEN ? AND ?"
        values = (match(words(self.query)), *self.places)
        if newest is None:
            return Query(sql, values)
        # A query of its own, so that the limit holds inside a condition.
        return Query(f"SELECT rowid FROM ({sql} ORDER BY rowid DESC LIMIT {newest})", values)


def _narrowed(only: ReplyFilter) -> Iterator[Query]:
    """Return a condition for each thing that ``only`` asks for, on columns of the index alone."""
    for column, values in (
        ("status", only.statuses),
        ("kind", only.kinds),
        ("folder", only.folders),
    ):
        if values:
            holes = ", ".join("?" * len(values))
            yield Query(f"{column} IN ({holes})", tuple(storable(value) for value in values))
    for column, values in (
        ("situations", only.situations),
        ("networks", only.networks),
        ("tags", only.tags),
    ):
        if values:
            either = " OR ".join([f"instr({column}, ?)"] * len(values))
            yield Query(f"({either})", _as_json(values))
    now = datetime.now(UTC)
    today = from_day(now.astimezone().date())
    if only.unused_days is not None:
        since = from_moment(now - timedelta(days=only.unused_days))
        sql = "coalesce(last_used, '') < ? AND coalesce(created, '') < ?"
        yield Query(f"({sql})", (since, since))
    if only.expired:
        yield Query("expires_on < ?", (today,))
    if only.lasting:
        yield Query("coalesce(expires_on, ?) >= ?", (today, today))
    if only.ids is not None:
        yield Query("id IN (SELECT value FROM json_each(?))", (to_json(only.ids),))


def _as_json(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(to_json(str(value)) for value in values)
