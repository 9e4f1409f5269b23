"""Whom a text may be about besides its own brand, as far as a check has to know them."""

from dataclasses import dataclass
from enum import StrEnum

from cmdesk.domain.tone_profile import Address


@dataclass(frozen=True, slots=True)
class BrandMarks:
    """What makes a brand recognisable in a text: the check contract's ``other_brands``."""

    name: str
    handles: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


class ContractKind(StrEnum):
    """What a brand gives a person in return: money, or things and services."""

    PAID = "paid"
    GIFT = "gift"


@dataclass(frozen=True, slots=True)
class InfluencerCard:
    """How a brand speaks to one person on one day: the check contract's ``influencer``.

    ``contract`` is there where one runs on that day.
    """

    name: str
    handles: tuple[str, ...] = ()
    address: Address | None = None
    references: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    contract: ContractKind | None = None
