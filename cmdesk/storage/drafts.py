"""The answers being written, as rows."""

from typing import cast

from cmdesk.domain.draft import Draft
from cmdesk.domain.network import Channel, Network, Reach
from cmdesk.storage.database import Database, Row
from cmdesk.storage.store import BrandedStore
from cmdesk.storage.texts import from_moment, storable, to_moment

_COLUMNS = (
    *("id", "brand_id", "network", "reach", "channel", "audience", "caret", "modified"),
    *("text", "incoming"),
)


class DraftStore(BrandedStore[Draft]):
    """All drafts, the latest first."""

    order = "modified DESC, id"

    def __init__(self, database: Database) -> None:
        super().__init__(database, "draft", _COLUMNS, _value, _row)

    def latest(self, brand_id: str) -> Draft | None:
        """Return the brand's draft that was touched last, or None."""
        found = self._select(f"WHERE brand_id = ? ORDER BY {self.order} LIMIT 1", (brand_id,))
        return found[0] if found else None


def _value(row: Row) -> Draft:
    id_, brand_id, network, reach, channel, audience, caret, modified, text, incoming = row
    return Draft(
        id=cast("str", id_),
        brand_id=cast("str", brand_id),
        text=cast("str", text),
        incoming=cast("str", incoming),
        network=None if network is None else Network(cast("str", network)),
        reach=Reach(cast("str", reach)),
        channel=Channel(cast("str", channel)),
        audience=cast("str | None", audience),
        caret=cast("int", caret),
        modified=to_moment(modified),
    )


def _row(draft: Draft) -> Row:
    return (
        draft.id,
        draft.brand_id,
        draft.network and str(draft.network),
        str(draft.reach),
        str(draft.channel),
        None if draft.audience is None else storable(draft.audience),
        draft.caret,
        from_moment(draft.modified),
        storable(draft.text),
        storable(draft.incoming),
    )
