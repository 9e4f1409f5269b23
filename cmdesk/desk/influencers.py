"""A brand's influencers: keeping and deleting their cards."""

import uuid
from collections.abc import Iterable
from dataclasses import replace

from cmdesk.desk.changes import Change, What
from cmdesk.domain.errors import BrandUnknown, InfluencerNameMissing
from cmdesk.domain.influencer import Influencer
from cmdesk.storage.vault import Vault

_INFLUENCERS = frozenset({What.INFLUENCERS})


def list_influencers(vault: Vault, brand_id: str) -> tuple[Influencer, ...]:
    """Return a brand's influencers by name."""
    return vault.influencers.all(brand_id)


def save_influencer(vault: Vault, influencer: Influencer) -> Change[Influencer]:
    """Keep a card; one without an id is new. Raises InfluencerNameMissing, BrandUnknown."""
    name = " ".join(influencer.card.name.split())
    if not name:
        raise InfluencerNameMissing
    if vault.brands.get(influencer.brand_id) is None:
        raise BrandUnknown(name=influencer.brand_id, known="")
    code = "influencer.edit" if influencer.id else "influencer.create"
    kept = replace(
        influencer,
        id=influencer.id or uuid.uuid4().hex,
        card=replace(influencer.card, name=name),
    )
    with vault.step(code):
        stored = vault.influencers.put(kept)
    return Change(stored, _INFLUENCERS, stored.brand_id, code)


def delete_influencers(vault: Vault, ids: Iterable[str]) -> Change[int]:
    """Put cards into the bin and return how many there were."""
    found = [item for id_ in dict.fromkeys(ids) if (item := vault.influencers.get(id_))]
    brands = {item.brand_id for item in found}
    with vault.step("influencer.delete", len(found)):
        count = vault.influencers.delete(item.id for item in found)
    brand_id = brands.pop() if len(brands) == 1 else None
    return Change(count, _INFLUENCERS, brand_id, "influencer.delete" if count else "", count)
