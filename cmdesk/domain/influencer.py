"""A person of influence around a brand, as that brand's own card describes them."""

from dataclasses import dataclass

from cmdesk.domain.tone_profile import Address


@dataclass(frozen=True, slots=True)
class InfluencerCard:
    """How a brand speaks to one person: the check contract's ``influencer``."""

    name: str
    handles: tuple[str, ...] = ()
    address: Address | None = None
    references: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Influencer:
    """One influencer of one brand; ``notes`` is free text, never shown in public."""

    id: str
    brand_id: str
    card: InfluencerCard
    notes: str = ""
