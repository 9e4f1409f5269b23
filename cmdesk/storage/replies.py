"""The reply libraries, as rows, and the search over them."""

from collections.abc import Collection, Sequence
from typing import cast

from cmdesk.domain.errors import BrandUnknown
from cmdesk.domain.network import Network, Situation
from cmdesk.domain.reply import Reply, ReplyKind, ReplyStatus
from cmdesk.domain.reply_filter import EVERYTHING, ReplyFilter
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
from cmdesk.storage.variants import aspects_of, bodies_of, variants_from

_COLUMNS = (
    *("id", "brand_id", "status", "kind", "uses", "last_used", "created", "modified"),
    *("situations", "networks", "tags", "folder", "audience", "source", "shortcut", "title"),
    *("approved_by", "approved_on", "expires_on", "aspects", "body", "bodies", "notes"),
)
_SHIFT = 40


class ReplyStore(BrandedStore[Reply]):
    """All canned replies."""

    order = "title, seq"

    def __init__(self, database: Database) -> None:
        super().__init__(database, "reply", _COLUMNS, _value, _row, hidden=("seq",))

    def search(
        self,
        brand_id: str | None,
        query: str = "",
        *,
        only: ReplyFilter = EVERYTHING,
        fit: Collection[Situation] = (),
        limit: int = 50,
        offset: int = 0,
    ) -> tuple[Reply, ...]:
        """Return the replies in which, for each word of ``query``, a word begins like it.

        ``only`` narrows what is found. Ranked by match (the whole shortcut, then title, shortcut
        and tags, then the texts), by how many situations of ``fit`` they answer, by use, the newest
        first. Without a word, all replies are found. Without a brand all brands are searched: then
        only the 500 newest matches of each kind are ranked.
        """
        query = storable(query)
        found = Finding(self._range(brand_id), query, only)
        if found.nothing:
            return ()
        seqs = list[int]()
        for ranked in found.ranked(brand_id, fit):
            page = (*ranked.values, limit, offset)
            rows = self._database.rows(f"{ranked.sql} LIMIT ? OFFSET ?", page)
            seqs = [cast("int", seq) for (seq,) in rows]
            if len(seqs) == limit:
                break
        # Only the rows shown are read whole: ranking itself stays within the indexes.
        holes = ", ".join("?" * len(seqs))
        rows = self._database.rows(
            f"SELECT seq, {self._columns} FROM reply WHERE seq IN ({holes})", seqs
        )
        by_seq = {row[0]: _value(row[1:]) for row in rows}
        return tuple(by_seq[seq] for seq in seqs)

    def count_found(
        self, brand_id: str | None, query: str = "", *, only: ReplyFilter = EVERYTHING
    ) -> int:
        """Return how many replies ``search`` would find without a limit."""
        found = Finding(self._range(brand_id), query, only)
        if found.nothing:
            return 0
        where = found.where(brand_id)
        return self._database.number(f"SELECT count(*) FROM reply WHERE {where.sql}", where.values)

    def ids_found(
        self, brand_id: str, query: str = "", *, only: ReplyFilter = EVERYTHING
    ) -> tuple[str, ...]:
        """Return the ids of all that ``search`` would find, in no order."""
        found = Finding(self._range(brand_id), query, only)
        if found.nothing:
            return ()
        where = found.where(brand_id)
        rows = self._database.rows(f"SELECT id FROM reply WHERE {where.sql}", where.values)
        return tuple(cast("str", id_) for (id_,) in rows)

    def folders(self, brand_id: str) -> dict[str, int]:
        """Return the folders of a brand by name, with how many replies lie in each."""
        rows = self._database.rows(
            "SELECT folder, count(*) FROM reply WHERE brand_id = ? AND folder <> '' "
            "GROUP BY folder ORDER BY folder",
            (brand_id,),
        )
        return dict(cast("list[tuple[str, int]]", rows))

    def tags(self, brand_id: str, limit: int = 500) -> dict[str, int]:
        """Return the tags of a brand, the most used first, with how many replies have each."""
        rows = self._database.rows(
            "SELECT value, count(*) AS number FROM reply, json_each(tags) WHERE brand_id = ? "
            "GROUP BY value ORDER BY number DESC, value LIMIT ?",
            (brand_id, limit),
        )
        return dict(cast("list[tuple[str, int]]", rows))

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
    columns = dict(zip(_COLUMNS, row, strict=True))
    text = cast("dict[str, str]", columns)
    return Reply(
        id=text["id"],
        brand_id=text["brand_id"],
        title=text["title"],
        body=text["body"],
        situations=tuple(map(Situation, to_list(text["situations"]))),
        tags=to_list(text["tags"]),
        networks=tuple(map(Network, to_list(text["networks"]))),
        status=ReplyStatus(text["status"]),
        approved_by=text["approved_by"],
        approved_on=to_day(columns["approved_on"]),
        expires_on=to_day(columns["expires_on"]),
        shortcut=text["shortcut"],
        notes=text["notes"],
        uses=cast("int", columns["uses"]),
        last_used=to_moment(columns["last_used"]),
        created=to_moment(columns["created"]),
        modified=to_moment(columns["modified"]),
        kind=ReplyKind(text["kind"]),
        folder=text["folder"],
        audience=text["audience"],
        source=text["source"],
        variants=variants_from(text["aspects"], text["bodies"]),
    )


def _row(reply: Reply) -> Row:
    return (
        reply.id,
        reply.brand_id,
        str(reply.status),
        str(reply.kind),
        reply.uses,
        from_moment(reply.last_used),
        from_moment(reply.created),
        from_moment(reply.modified),
        from_list(reply.situations),
        from_list(reply.networks),
        from_list(reply.tags),
        storable(reply.folder),
        storable(reply.audience),
        storable(reply.source),
        storable(reply.shortcut),
        storable(reply.title),
        storable(reply.approved_by),
        from_day(reply.approved_on),
        from_day(reply.expires_on),
        aspects_of(reply.variants),
        storable(reply.body),
        bodies_of(reply.variants),
        storable(reply.notes),
    )
