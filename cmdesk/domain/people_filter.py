"""What narrows a list of people, and how it is ordered: pure, for thousands at a key press."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from cmdesk.domain.influencer import Influencer, Standing
from cmdesk.domain.names import folded
from cmdesk.domain.network import Network


class Order(StrEnum):
    """By name, by how many follow them, or those first whom nobody wrote to for longest."""

    NAME = "name"
    AUDIENCE = "audience"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """Keeps people who have one of each; what is empty leaves nobody out.

    ``under_contract``: one runs; ``expired``: a reference may be made no more; ``silent_days``: no
    contact for more than so many days, or none ever.
    """

    words: str = ""
    tag: str = ""
    network: Network | None = None
    under_contract: bool = False
    expired: bool = False
    silent_days: int | None = None

    @property
    def narrow(self) -> bool:
        """Whether anybody may be left out."""
        return replace(self, words=self.words.strip()) != PeopleFilter()


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody with all that a search goes through, folded once."""

    influencer: Influencer
    words: str
    tags: frozenset[str]


def listed(everyone: Iterable[Influencer]) -> tuple[Listed, ...]:
    """Ready people to be searched as one types."""
    return tuple(
        Listed(item, folded(" ".join(_words(item))), frozenset(map(folded, item.person.tags)))
        for item in everyone
    )


def kept(
    everyone: Iterable[Listed], only: PeopleFilter, order: Order, today: date
) -> tuple[Influencer, ...]:
    """Return whom a filter keeps, in order; ``everyone`` comes by name."""
    words, tag = folded(only.words).split(), folded(only.tag)
    found = [
        item.influencer
        for item in everyone
        if all(word in item.words for word in words)
        and (not tag or tag in item.tags)
        and _fits(item.influencer, only, today)
    ]
    if order is Order.AUDIENCE:
        found.sort(key=lambda item: -(item.person.audience or 0))
    elif order is Order.CONTACT:
        found.sort(key=lambda item: item.relation.last_contact or date.min)
    return tuple(found)


def tags_of(everyone: Iterable[Influencer]) -> tuple[str, ...]:
    """Return the tags in use, the most used first."""
    counts = Counter(tag for item in everyone for tag in item.person.tags)
    return tuple(sorted(counts, key=lambda tag: (-counts[tag], folded(tag))))


def out_of_use(influencer: Influencer, today: date) -> int:
    """Return how many references have expired or are never to be made again."""
    references = influencer.relation.references
    return sum(item.standing(today) is not Standing.GOOD for item in references)


def _fits(influencer: Influencer, only: PeopleFilter, today: date) -> bool:
    relation = influencer.relation
    networks: Sequence[Network | None] = [item.network for item in influencer.person.accounts]
    if only.network is not None and only.network not in networks:
        return False
    if only.under_contract and not (relation.contract and relation.contract.runs(today)):
        return False
    if only.expired and not any(
        item.standing(today) is Standing.EXPIRED for item in relation.references
    ):
        return False
    if only.silent_days is None:
        return True
    edge = today - timedelta(days=only.silent_days)
    return relation.last_contact is None or relation.last_contact < edge


def _words(influencer: Influencer) -> Iterable[str]:
    person, relation = influencer.person, influencer.relation
    yield from (*person.names, *person.handles, *person.tags, *person.topics)
    yield from (reference.text for reference in relation.references)
