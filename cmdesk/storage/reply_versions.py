"""What replies said before they were changed, as rows."""

from datetime import datetime
from typing import cast

from cmdesk.domain.reply import ReplyVersion
from cmdesk.storage.database import Database, Row
from cmdesk.storage.store import BrandedStore
from cmdesk.storage.texts import from_moment, storable, to_moment
from cmdesk.storage.variants import aspects_of, bodies_of, variants_from

_COLUMNS = ("id", "reply_id", "brand_id", "at", "title", "aspects", "body", "bodies")


class ReplyVersionStore(BrandedStore[ReplyVersion]):
    """All earlier versions; they go with their reply."""

    order = "at, id"

    def __init__(self, database: Database) -> None:
        super().__init__(database, "replyversion", _COLUMNS, _value, _row)

    def of(self, reply_id: str) -> tuple[ReplyVersion, ...]:
        """Return the versions of one reply, the latest first."""
        return self._select("WHERE reply_id = ? ORDER BY at DESC, id DESC", (reply_id,))

    def changed(self, brand_id: str) -> frozenset[str]:
        """Return the ids of a brand's replies that once said something else."""
        found = self._database.rows(
            "SELECT DISTINCT reply_id FROM replyversion WHERE brand_id = ?", (brand_id,)
        )
        return frozenset(cast("str", row[0]) for row in found)

    def trim(self, reply_id: str, most: int) -> int:
        """Forget the oldest versions of a reply beyond ``most``; return how many."""
        return self._database.run(
            "DELETE FROM replyversion WHERE id IN (SELECT id FROM replyversion "
            "WHERE reply_id = ? ORDER BY at DESC, id DESC LIMIT -1 OFFSET ?)",
            (reply_id, most),
        )


def _value(row: Row) -> ReplyVersion:
    id_, reply_id, brand_id, at, title, aspects, body, bodies = row
    return ReplyVersion(
        id=cast("str", id_),
        reply_id=cast("str", reply_id),
        brand_id=cast("str", brand_id),
        at=cast("datetime", to_moment(at)),
        title=cast("str", title),
        body=cast("str", body),
        variants=variants_from(aspects, bodies),
    )


def _row(version: ReplyVersion) -> Row:
    return (
        version.id,
        version.reply_id,
        version.brand_id,
        from_moment(version.at),
        storable(version.title),
        aspects_of(version.variants),
        storable(version.body),
        bodies_of(version.variants),
    )
