"""What left the desk, as rows."""

from datetime import datetime
from typing import cast

from cmdesk.domain.journal import JournalEntry
from cmdesk.domain.network import outlet_of
from cmdesk.storage.database import Database, Row
from cmdesk.storage.store import BrandedStore
from cmdesk.storage.texts import from_list, from_moment, storable, to_list, to_moment

_COLUMNS = (
    *("id", "brand_id", "at", "outlet", "draft_id", "deleted_on", "findings", "heeded", "reason"),
    *("author", "text", "incoming"),
)


class JournalStore(BrandedStore[JournalEntry]):
    """All entries, the latest first."""

    order = "at DESC, id"

    def __init__(self, database: Database) -> None:
        super().__init__(database, "journal", _COLUMNS, _value, _row)

    def page(
        self,
        brand_id: str,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        limit: int = 100,
        offset: int = 0,
    ) -> tuple[JournalEntry, ...]:
        """Return a page of a brand's entries from ``since`` up to, not including, ``until``."""
        return self._select(
            f"WHERE brand_id = ? AND at >= ? AND at < ? ORDER BY {self.order} LIMIT ? OFFSET ?",
            (brand_id, *_span(since, until), limit, offset),
        )

    def count_of(
        self, brand_id: str, *, since: datetime | None = None, until: datetime | None = None
    ) -> int:
        """Return how many entries of a brand lie in that span."""
        return self._database.number(
            "SELECT count(*) FROM journal WHERE brand_id = ? AND at >= ? AND at < ?",
            (brand_id, *_span(since, until)),
        )


def _span(since: datetime | None, until: datetime | None) -> tuple[str, str]:
    return from_moment(since) or "", from_moment(until) or "~"


def _value(row: Row) -> JournalEntry:
    id_, brand_id, at, outlet, draft_id, deleted_on, findings, heeded, *texts = row
    reason, author, text, incoming = cast("list[str]", texts)
    return JournalEntry(
        id=cast("str", id_),
        brand_id=cast("str", brand_id),
        at=datetime.fromisoformat(cast("str", at)),
        text=text,
        incoming=incoming,
        author=author,
        outlet=outlet_of(cast("str", outlet)),
        findings=to_list(findings),
        heeded=to_list(heeded),
        reason=reason,
        draft_id=cast("str", draft_id),
        deleted_on=to_moment(deleted_on),
    )


def _row(entry: JournalEntry) -> Row:
    return (
        entry.id,
        entry.brand_id,
        cast("str", from_moment(entry.at)),
        str(entry.outlet),
        entry.draft_id,
        from_moment(entry.deleted_on),
        from_list(entry.findings),
        from_list(entry.heeded),
        storable(entry.reason),
        storable(entry.author),
        storable(entry.text),
        storable(entry.incoming),
    )
