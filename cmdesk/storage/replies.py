"""The reply libraries, as rows, and the search over them."""

from collections.abc import Collection, Sequence
from typing import cast

from cmdesk.domain.errors import BrandUnknown
from cmdesk.domain.network import Network, Situation
from cmdesk.domain.reply import Reply, ReplyStatus
from cmdesk.storage import search
from cmdesk.storage.database import Database, Row
from cmdesk.storage.store import BrandedStore
from cmdesk.storage.texts import (
    from_day,
    from_list,
    from_moment,
    storable,
    to_day,
    to_list,
    to_moment,
)

_COLUMNS = (
    *("id", "brand_id", "status", "uses", "last_used", "created", "modified"),
    *("situations", "networks", "tags", "shortcut", "title", "approved_by", "approved_on"),
    *("expires_on", "body", "notes"),
)
_SHIFT = 40
_NAMES = "title shortcut tags"


class ReplyStore(BrandedStore[Reply]):
    """All canned replies."""

    order = "title, id"

    def __init__(self, database: Database) -> None:
        super().__init__(database, "reply", _COLUMNS, _value, _row, hidden=("seq",))

    def search(  # noqa: PLR0913  all but three by keyword
        self,
        brand_id: str | None,
        query: str = "",
        *,
        situations: Collection[Situation] = (),
        statuses: Collection[ReplyStatus] = (),
        fit: Collection[Situation] = (),
        limit: int = 50,
        offset: int = 0,
    ) -> tuple[Reply, ...]:
        """Return the replies in which, for each word of ``query``, a word begins like it.

        ``situations`` and ``statuses`` keep those that have one of them (all, where empty).
        Ranked by match (the whole shortcut, then title, shortcut and tags, then the body), by how
        many situations of ``fit`` they answer, by use, then by title. Without a brand, all brands
        are searched; without a word, all replies are found.
        """
        where, values = self._where(brand_id, query, situations, statuses)
        ranks, rank_values = _ranks(query, fit)
        return self._select(
            f"WHERE {where} ORDER BY {ranks}uses DESC, title, id LIMIT ? OFFSET ?",
            (*values, *rank_values, limit, offset),
        )

    def count_found(
        self,
        brand_id: str | None,
        query: str = "",
        *,
        situations: Collection[Situation] = (),
        statuses: Collection[ReplyStatus] = (),
    ) -> int:
        """Return how many replies ``search`` would find without a limit."""
        where, values = self._where(brand_id, query, situations, statuses)
        return self._database.number(f"SELECT count(*) FROM reply WHERE {where}", values)

    def _where(
        self,
        brand_id: str | None,
        query: str,
        situations: Collection[Situation],
        statuses: Collection[ReplyStatus],
    ) -> tuple[str, list[object]]:
        parts, values = ["1"], list[object]()
        if found := search.words(query):
            parts.append("seq IN (SELECT rowid FROM reply_search WHERE reply_search MATCH ?")
            values.append(search.match(found))
            if brand_id is not None:
                first = self._number(brand_id) << _SHIFT
                parts[-1] += " AND rowid BETWEEN ? AND ?"
                values += (first, first + (1 << _SHIFT) - 1)
            parts[-1] += ")"
        elif query.strip():
            # Only signs: nothing is indexed under them.
            parts.append("0")
        elif brand_id is not None:
            parts.append("brand_id = ?")
            values.append(brand_id)
        if statuses:
            parts.append(f"status IN ({', '.join('?' * len(statuses))})")
            values += map(str, statuses)
        if situations:
            parts.append("(" + " OR ".join(["instr(situations, ?)"] * len(situations)) + ")")
            values += (f'"{situation}"' for situation in situations)
        return " AND ".join(parts), values

    def _rows(self, values: Sequence[Reply]) -> list[Row]:
        """Place each reply in its brand's range of the index; it keeps its place there."""
        numbers = {brand_id: self._number(brand_id) for brand_id in {v.brand_id for v in values}}
        last = self._database.number(
            "INSERT INTO counter (name, value) VALUES ('reply', ?) ON CONFLICT (name) "
            "DO UPDATE SET value = value + excluded.value RETURNING value",
            (len(values),),
        )
        rows = list[Row]()
        for index, value in enumerate(values):
            number = numbers[value.brand_id]
            row = self._database.row("SELECT seq FROM reply WHERE id = ?", (value.id,))
            old = cast("int", row[0]) if row else 0
            fresh = number << _SHIFT | (last - index)
            rows.append((old if old >> _SHIFT == number else fresh, *_row(value)))
        return rows

    def _number(self, brand_id: str) -> int:
        number = self._database.number("SELECT number FROM brand WHERE id = ?", (brand_id,))
        if not number:
            raise BrandUnknown(name=brand_id, known="")
        return number


def _ranks(query: str, fit: Collection[Situation]) -> tuple[str, list[object]]:
    ranks, values = "", list[object]()
    if found := search.words(query):
        ranks = (
            "shortcut = ? DESC, "
            "seq IN (SELECT rowid FROM reply_search WHERE reply_search MATCH ?) DESC, "
        )
        values += (query.strip(), search.match(found, _NAMES))
    if fit:
        ranks += " + ".join(["(instr(situations, ?) > 0)"] * len(fit)) + " DESC, "
        values += (f'"{situation}"' for situation in fit)
    return ranks, values


def _value(row: Row) -> Reply:
    id_, brand_id, status, uses, last_used, created, modified, *texts = row
    situations, networks, tags, shortcut, title, by, on, expires_on, body, notes = texts
    return Reply(
        id=cast("str", id_),
        brand_id=cast("str", brand_id),
        title=cast("str", title),
        body=cast("str", body),
        situations=tuple(map(Situation, to_list(situations))),
        tags=to_list(tags),
        networks=tuple(map(Network, to_list(networks))),
        status=ReplyStatus(cast("str", status)),
        approved_by=cast("str", by),
        approved_on=to_day(on),
        expires_on=to_day(expires_on),
        shortcut=cast("str", shortcut),
        notes=cast("str", notes),
        uses=cast("int", uses),
        last_used=to_moment(last_used),
        created=to_moment(created),
        modified=to_moment(modified),
    )


def _row(reply: Reply) -> Row:
    return (
        reply.id,
        reply.brand_id,
        str(reply.status),
        reply.uses,
        from_moment(reply.last_used),
        from_moment(reply.created),
        from_moment(reply.modified),
        from_list(reply.situations),
        from_list(reply.networks),
        from_list(reply.tags),
        storable(reply.shortcut),
        storable(reply.title),
        storable(reply.approved_by),
        from_day(reply.approved_on),
        from_day(reply.expires_on),
        storable(reply.body),
        storable(reply.notes),
    )
