"""How a search over replies is put to the database, so that it answers within a key press.

The full-text indexes say which replies match, over the brand's own range of row numbers; the
covering index ``reply_ranked`` says in which order. The rows themselves are not touched.
"""

from collections.abc import Collection
from dataclasses import dataclass

from cmdesk.domain.network import Situation
from cmdesk.domain.reply import ReplyStatus
from cmdesk.storage.search import NAMES, TEXTS, match, words

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
    situations: Collection[Situation]
    statuses: Collection[ReplyStatus]

    @property
    def nothing(self) -> bool:
        """Tell whether only signs were typed: nothing is indexed under them."""
        return bool(self.query.strip()) and not words(self.query)

    def where(self, brand_id: str | None, newest: int | None = None) -> Query:
        """Return the condition on ``reply``; ``newest`` limits what the index gives."""
        parts = [Query("1", ())]
        if brand_id is not None:
            parts.append(Query("brand_id = ?", (brand_id,)))
        if words(self.query):
            matches = self._matches(TEXTS, newest)
            if newest is not None:
                names = self._matches(NAMES, newest)
                sql = f"(seq IN ({names.sql}) OR seq IN ({matches.sql}))"
                parts.append(Query(sql, (*names.values, *matches.values)))
            else:
                parts.append(Query(f"seq IN ({matches.sql})", matches.values))
        if self.statuses:
            holes = ", ".join("?" * len(self.statuses))
            parts.append(Query(f"status IN ({holes})", tuple(map(str, self.statuses))))
        if self.situations:
            either = " OR ".join(["instr(situations, ?)"] * len(self.situations))
            parts.append(Query(f"({either})", _as_json(self.situations)))
        return Query(
            " AND ".join(part.sql for part in parts),
            tuple(value for part in parts for value in part.values),
        )

    def ranked(self, brand_id: str | None, fit: Collection[Situation]) -> Query:
        """Return the row numbers of what is found, the best first."""
        newest = _RANKED_AT_MOST if brand_id is None else None
        where = self.where(brand_id, newest)
        order, values = "", list[object]()
        if words(self.query):
            names = self._matches(NAMES, newest)
            short = "SELECT seq FROM reply WHERE shortcut = ?"
            short += "" if brand_id is None else " AND brand_id = ?"
            order = f"seq IN ({short}) DESC, seq IN ({names.sql}) DESC, "
            values += (self.query.strip(), *([brand_id] if brand_id else ()), *names.values)
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


def _as_json(situations: Collection[Situation]) -> tuple[str, ...]:
    return tuple(f'"{situation}"' for situation in situations)
