"""The reply libraries, as rows, and the search over them."""

from collections.abc import Collection, Sequence
from typing import cast

from cmdesk.domain.errors import BrandUnknown
from cmdesk.domain.network import Network, Situation
from cmdesk.domain.reply import Reply, ReplyStatus
from cmdesk.storage.database import Database, Row
from cmdesk.storage.reply_search import Finding
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


class ReplyStore(BrandedStore[Reply]):
    """All canned replies."""

    order = "title, seq"

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
        many situations of ``fit`` they answer, by use, the newest first. Without a word, all
        replies are found. Without a brand all brands are searched: then only the 500 newest
        matches of each kind are ranked.
        """
        query = storable(query)
        found = Finding(self._range(brand_id), query, situations, statuses)
        if found.nothing:
            return ()
        ranked = found.ranked(brand_id, fit)
        seqs = [
            cast("int", seq)
            for (seq,) in self._database.rows(
                f"{ranked.sql} LIMIT ? OFFSET ?", (*ranked.values, limit, offset)
            )
        ]
        # Only the rows shown are read whole: ranking itself stays within the indexes.
        holes = ", ".join("?" * len(seqs))
        rows = self._database.rows(
            f"SELECT seq, {self._columns} FROM reply WHERE seq IN ({holes})", seqs
        )
        by_seq = {row[0]: _value(row[1:]) for row in rows}
        return tuple(by_seq[seq] for seq in seqs)

    def count_found(
        self,
        brand_id: str | None,
        query: str = "",
        *,
        situations: Collection[Situation] = (),
        statuses: Collection[ReplyStatus] = (),
    ) -> int:
        """Return how many replies ``search`` would find without a limit."""
        found = Finding(self._range(brand_id), query, situations, statuses)
        if found.nothing:
            return 0
        where = found.where(brand_id)
        return self._database.number(f"SELECT count(*) FROM reply WHERE {where.sql}", where.values)

    def _range(self, brand_id: str | None) -> tuple[int, int]:
        """Return the first and last place in the index that are a brand's, or everybody's."""
        if brand_id is None:
            return 0, (1 << 63) - 1
        first = self._number(brand_id) << _SHIFT
        return first, first + (1 << _SHIFT) - 1

    def _rows(self, values: Sequence[Reply]) -> list[Row]:
        """Place each reply in its brand's range of the index; it keeps its place there."""
        numbers = {brand_id: self._number(brand_id) for brand_id in {v.brand_id for v in values}}
        last = self._database.number(
            "INSERT INTO counter (name, value) VALUES ('reply', ?) ON CONFLICT (name) "
            "DO UPDATE SET value = value + excluded.value RETURNING value",
            (len(values),),
        )
        # In rising order, so that pages fill up: a falling one leaves each half empty.
        first, rows = last - len(values) + 1, list[Row]()
        for index, value in enumerate(values):
            number = numbers[value.brand_id]
            row = self._database.row("SELECT seq FROM reply WHERE id = ?", (value.id,))
            old = cast("int", row[0]) if row else 0
            fresh = number << _SHIFT | (first + index)
            rows.append((old if old >> _SHIFT == number else fresh, *_row(value)))
        return rows

    def _number(self, brand_id: str) -> int:
        number = self._database.number("SELECT number FROM brand WHERE id = ?", (brand_id,))
        if not number:
            raise BrandUnknown(name=brand_id, known="")
        return number


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
