"""The influencers' cards of each brand, as rows."""

from typing import cast

from cmdesk.domain.influencer import Influencer, InfluencerCard
from cmdesk.domain.tone_profile import Address
from cmdesk.storage.database import Database, Row
from cmdesk.storage.store import BrandedStore
from cmdesk.storage.texts import from_list, storable, to_list

_COLUMNS = ("id", "brand_id", "name", "handles", "address", "refs", "avoid", "notes")


class InfluencerStore(BrandedStore[Influencer]):
    """All cards."""

    order = "name, id"

    def __init__(self, database: Database) -> None:
        super().__init__(database, "influencer", _COLUMNS, _value, _row)


def _value(row: Row) -> Influencer:
    id_, brand_id, name, handles, address, refs, avoid, notes = row
    card = InfluencerCard(
        name=cast("str", name),
        handles=to_list(handles),
        address=None if address is None else Address(cast("str", address)),
        references=to_list(refs),
        avoid=to_list(avoid),
    )
    return Influencer(cast("str", id_), cast("str", brand_id), card, cast("str", notes))


def _row(influencer: Influencer) -> Row:
    card = influencer.card
    return (
        influencer.id,
        influencer.brand_id,
        storable(card.name),
        from_list(card.handles),
        None if card.address is None else str(card.address),
        from_list(card.references),
        from_list(card.avoid),
        storable(influencer.notes),
    )
