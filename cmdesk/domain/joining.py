"""Cards that are of one person made one: nothing that either said is lost."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from cmdesk.domain.influencer import Contract, Person, Reference, Relation
from cmdesk.domain.names import folded, handle_key, name_key
from cmdesk.domain.tone_profile import Address


class Matter(StrEnum):
    """What two cards of one person may say differently, where only one can stand."""

    ADDRESS = "address"
    CONTRACT = "contract"


@dataclass(frozen=True, slots=True)
class Difference:
    """What the other card said where the kept one says something else."""

    matter: Matter
    said: Address | Contract


Worded = Callable[[Difference], str]
"""Words what did not fit, to be kept in the notes."""


@dataclass(frozen=True, slots=True)
class Joined:
    """What several cards become: one person, the relations as they are then, those that go."""

    person: Person
    relations: tuple[Relation, ...]
    gone: tuple[str, ...]


def join(
    people: Sequence[Person], relations: Iterable[Relation], keep_id: str, worded: Worded
) -> Joined:
    """Return the person ``keep_id`` with what the others bring, and every brand's one relation.

    ``relations`` are all that any brand has to them. Where a brand knew two of them, the kept
    person's relation stands, and what the other said differently goes into its notes.
    Raises ValueError where ``keep_id`` is not among ``people``.
    """
    kept = next((item for item in people if item.id == keep_id), None)
    if kept is None:
        raise ValueError(keep_id)
    person = kept
    for other in people:
        if other.id != keep_id:
            person = _person(person, other)
    by_brand = dict[str, Relation]()
    gone = list[str]()
    for relation in sorted(relations, key=lambda item: item.person_id != keep_id):
        own = replace(relation, person_id=keep_id)
        first = by_brand.get(own.brand_id)
        if first is not None:
            gone.append(own.id)
        by_brand[own.brand_id] = own if first is None else _relation(first, own, worded)
    return Joined(person, tuple(by_brand.values()), tuple(gone))


def _person(kept: Person, other: Person) -> Person:
    known = {(item.network, handle_key(item.handle), item.url) for item in kept.accounts}
    fresh = tuple(
        item
        for item in other.accounts
        if (item.network, handle_key(item.handle), item.url) not in known
    )
    return replace(
        kept,
        other_names=_united(kept.names, other.names, name_key)[1:],
        accounts=kept.accounts + fresh,
        links=_united(kept.links, other.links),
        tags=_united(kept.tags, other.tags, folded),
        topics=_united(kept.topics, other.topics, folded),
        audience=max((n for n in (kept.audience, other.audience) if n is not None), default=None),
    )


def _relation(kept: Relation, other: Relation, worded: Worded) -> Relation:
    different = list[Difference]()
    if kept.address and other.address and kept.address is not other.address:
        different.append(Difference(Matter.ADDRESS, other.address))
    if kept.contract and other.contract and kept.contract != other.contract:
        different.append(Difference(Matter.CONTRACT, other.contract))
    return replace(
        kept,
        address=kept.address or other.address,
        tone=_told(kept.tone, other.tone),
        references=_references((*kept.references, *other.references)),
        avoid=_united(kept.avoid, other.avoid, folded),
        contract=kept.contract or other.contract,
        last_contact=_later(kept.last_contact, other.last_contact),
        notes=_told(kept.notes, other.notes, *map(worded, different)),
    )


def _references(items: Iterable[Reference]) -> tuple[Reference, ...]:
    """Keep each reference once, as strictly as any card has it."""
    found = dict[str, Reference]()
    for item in items:
        first = found.setdefault(folded(item.text), item)
        days = [day for day in (first.until, item.until) if day is not None]
        found[folded(item.text)] = replace(
            first,
            until=min(days, default=None),
            never=first.never or item.never,
            reason=_told(first.reason, item.reason, mark=" ; "),
        )
    return tuple(found.values())


def _united(
    mine: Sequence[str], theirs: Sequence[str], key: Callable[[str], str] = str
) -> tuple[str, ...]:
    known = dict[str, str]()
    for item in (*mine, *theirs):
        known.setdefault(key(item), item)
    return tuple(known.values())


def _told(*texts: str, mark: str = "\n\n") -> str:
    return mark.join(dict.fromkeys(text.strip() for text in texts if text.strip()))


def _later(one: date | None, other: date | None) -> date | None:
    return max((day for day in (one, other) if day is not None), default=None)
