"""People of influence: one person, known to several brands, each with a relation of its own.

A person names no brand and no other person, and a relation names one of each: nothing that is
shared can come round to itself.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cmdesk.domain.brand import Account
from cmdesk.domain.names import handle_key, name_key
from cmdesk.domain.others import ContractKind, InfluencerCard
from cmdesk.domain.tone_profile import Address


@dataclass(frozen=True, slots=True)
class Person:
    """One person, whoever knows them. ``audience`` counts all who follow them, or is None.

    ``other_names`` are those that they also go by, ``topics`` what they speak of, ``tags`` the
    desk's own words for them. Their photo stands beside the value: it is big.
    """

    id: str
    name: str
    other_names: tuple[str, ...] = ()
    accounts: tuple[Account, ...] = ()
    links: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    audience: int | None = None

    @property
    def handles(self) -> tuple[str, ...]:
        """Every handle once, in the order of the accounts."""
        known = {handle_key(item.handle): item.handle for item in self.accounts if item.handle}
        return tuple(known.values())

    @property
    def names(self) -> tuple[str, ...]:
        """The name, then the others."""
        return (self.name, *self.other_names)

    @property
    def keys(self) -> frozenset[str]:
        """What the spellings of their names and handles have in common."""
        return frozenset(
            {name_key(name) for name in (*self.names, *self.handles)} | self.handle_keys
        ) - {""}

    @property
    def handle_keys(self) -> frozenset[str]:
        """What the spellings of their handles have in common."""
        return frozenset(handle_key(handle) for handle in self.handles)


@dataclass(frozen=True, slots=True)
class Portrait:
    """A person's photo: a PNG of at most 256 pixels a side. ``id`` is the person's."""

    id: str
    image: bytes


class Standing(StrEnum):
    """Whether a reference may be made on some day."""

    GOOD = "good"
    EXPIRED = "expired"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Reference:
    """Something that pleases a person to hear of: until a day, or never again, for a reason."""

    text: str
    until: date | None = None
    never: bool = False
    reason: str = ""

    def standing(self, day: date) -> Standing:
        """Return how it stands on a day; its last day is still good."""
        if self.never:
            return Standing.NEVER
        return Standing.EXPIRED if self.until is not None and self.until < day else Standing.GOOD


@dataclass(frozen=True, slots=True)
class Contract:
    """An agreement, from a day to a day, both included; one that is not given is open."""

    kind: ContractKind
    since: date | None = None
    until: date | None = None

    def runs(self, day: date) -> bool:
        """Tell whether it is in force on a day."""
        begun = self.since is None or self.since <= day
        return begun and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Relation:
    """What one brand is to one person: ``tone`` and ``notes`` are free text, never shown in public.

    ``address`` is how this brand speaks to them, None as to anybody.
    """

    id: str
    brand_id: str
    person_id: str
    address: Address | None = None
    tone: str = ""
    references: tuple[Reference, ...] = ()
    avoid: tuple[str, ...] = ()
    contract: Contract | None = None
    last_contact: date | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Influencer:
    """A person as one brand knows them."""

    person: Person
    relation: Relation

    @property
    def id(self) -> str:
        """The relation's id: what a brand's list is made of."""
        return self.relation.id

    @property
    def brand_id(self) -> str:
        """The brand's id."""
        return self.relation.brand_id

    @property
    def name(self) -> str:
        """The person's name."""
        return self.person.name

    def card(self, day: date) -> InfluencerCard:
        """Return what a check sees on a day.

        A reference that has expired is not offered; one never to be made again is to be avoided.
        """
        relation = self.relation
        standing = [(item.text, item.standing(day)) for item in relation.references]
        good = tuple(text for text, how in standing if how is Standing.GOOD)
        never = (text for text, how in standing if how is Standing.NEVER)
        contract = relation.contract
        return InfluencerCard(
            name=self.person.name,
            handles=self.person.handles,
            address=relation.address,
            references=good,
            avoid=tuple(dict.fromkeys((*relation.avoid, *never))),
            contract=contract.kind if contract is not None and contract.runs(day) else None,
        )
