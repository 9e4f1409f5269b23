"""A brand's people of influence: keeping and deleting what is known of them, and of whom else."""

import uuid
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from cmdesk.desk.changes import Change, What, only_one
from cmdesk.domain.errors import InfluencerKnown, InfluencerNameMissing
from cmdesk.domain.influencer import Influencer, Person, Relation
from cmdesk.domain.names import folded, handle_key, has_sign
from cmdesk.domain.roster import Roster, roster
from cmdesk.storage.vault import Vault

INFLUENCERS = frozenset({What.INFLUENCERS})


def list_influencers(vault: Vault, brand_id: str) -> tuple[Influencer, ...]:
    """Return whom a brand knows, by name. Milliseconds for thousands: photos are left out."""
    people = {person.id: person for person in vault.people.all(brand_id)}
    found = [Influencer(people[item.person_id], item) for item in vault.relations.all(brand_id)]
    return tuple(sorted(found, key=lambda item: (folded(item.name), item.id)))


def roster_of(vault: Vault, brand_id: str) -> Roster:
    """Return whom a brand knows, ready to be recognised in a text."""
    return roster(list_influencers(vault, brand_id))


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What another brand is to the same person."""

    brand: str
    relation: Relation


def elsewhere(vault: Vault, influencer: Influencer) -> tuple[Elsewhere, ...]:
    """Return what every other brand is to the same person, by the brand's place in the rail."""
    relations = {item.brand_id: item for item in vault.relations.of((influencer.person.id,))}
    return tuple(
        Elsewhere(brand.name, relations[brand.id])
        for brand in vault.brands.all()
        if brand.id in relations and brand.id != influencer.brand_id
    )


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a card: the person's photo, and what other brands are to them."""

    photo: bytes = b""
    elsewhere: tuple[Elsewhere, ...] = ()


def beside(vault: Vault, influencer: Influencer) -> Beside:
    """Return what stands beside a card."""
    return Beside(vault.people.photo(influencer.person.id), elsewhere(vault, influencer))


def photos_of(vault: Vault, person_ids: Iterable[str]) -> dict[str, bytes]:
    """Return the photos of those people who have one."""
    pictured = vault.people.pictured()
    return {id_: vault.people.photo(id_) for id_ in person_ids if id_ in pictured}


@dataclass(frozen=True, slots=True)
class Surrounding:
    """What an editor of a card needs: everybody, at which brands, tags in use, the photo.

    ``own`` are those whom the card's brand knows.
    """

    everyone: tuple[Person, ...] = ()
    brands: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    own: frozenset[str] = frozenset()
    tags: tuple[str, ...] = ()
    photo: bytes = b""


def surrounding(vault: Vault, influencer: Influencer) -> Surrounding:
    """Return what an editor of this card needs."""
    names = {brand.id: brand.name for brand in vault.brands.all()}
    brands, own = defaultdict[str, list[str]](list), set[str]()
    for relation in vault.relations.all():
        brands[relation.person_id].append(names[relation.brand_id])
        if relation.brand_id == influencer.brand_id:
            own.add(relation.person_id)
    everyone = everybody(vault)
    return Surrounding(
        everyone,
        {id_: tuple(found) for id_, found in brands.items()},
        frozenset(own),
        tuple(sorted({tag for person in everyone for tag in person.tags}, key=folded)),
        vault.people.photo(influencer.person.id),
    )


def everybody(vault: Vault) -> tuple[Person, ...]:
    """Return everybody whom any brand knows, by name."""
    return tuple(sorted(vault.people.all(), key=lambda item: (folded(item.name), item.id)))


def save_influencer(
    vault: Vault, influencer: Influencer, *, photo: bytes | None = None
) -> Change[Influencer]:
    """Keep a person and what the brand is to them; what has no id is new.

    The person is the same for every brand that knows them. ``photo``: a new one, empty for none;
    without it, it stays. Raises InfluencerNameMissing, BrandUnknown, and InfluencerKnown where
    the brand has a relation to that person already.
    """
    person, relation = influencer.person, influencer.relation
    name = " ".join(person.name.split())
    if not has_sign(name):
        raise InfluencerNameMissing
    vault.brands.require(relation.brand_id)
    code = "influencer.edit" if relation.id else "influencer.create"
    person = replace(person, id=person.id or uuid.uuid4().hex, name=name)
    relation = replace(relation, id=relation.id or uuid.uuid4().hex, person_id=person.id)
    _check_single(vault, person, relation)
    with vault.step(code) as made:
        stored = Influencer(vault.people.put(person), vault.relations.put(relation))
        if photo is not None:
            vault.people.put_photo(person.id, photo)
    return Change(stored, INFLUENCERS, None, made.code)


def delete_influencers(vault: Vault, ids: Iterable[str]) -> Change[int]:
    """Put relations into the bin, with the people whom no brand knows then; return how many."""
    found = [item for id_ in dict.fromkeys(ids) if (item := vault.relations.get(id_))]
    with vault.step("influencer.delete", len(found)) as made:
        count = vault.relations.delete(item.id for item in found)
        vault.people.delete_unknown()
    brand_id = only_one(item.brand_id for item in found)
    return Change(count, INFLUENCERS, brand_id, made.code, count)


@dataclass(frozen=True, slots=True)
class TakenHandle:
    """A handle that somebody else has too: one person may be there twice."""

    handle: str
    person: Person


def taken_handles(person: Person, everyone: Sequence[Person]) -> tuple[TakenHandle, ...]:
    """Return those of a person's handles that another has too. Pure."""
    holders = {
        key: other for other in everyone if other.id != person.id for key in other.handle_keys
    }
    return tuple(
        TakenHandle(handle, holders[key])
        for handle in person.handles
        if (key := handle_key(handle)) in holders
    )


def note_contact(vault: Vault, ids: Iterable[str], day: date) -> Change[int]:
    """Note that one was in contact on a day; return for how many that is news."""
    found = (relation for id_ in ids if (relation := vault.relations.get(id_)))
    news = [replace(item, last_contact=day) for item in found if item.last_contact != day]
    with vault.step("influencer.contact", len(news)) as made:
        count = vault.relations.put_all(news)
    return Change(count, INFLUENCERS, None, made.code, count)


def tag_influencers(vault: Vault, ids: Iterable[str], tag: str) -> Change[int]:
    """Give a tag to all these people; return how many had it not."""
    word = " ".join(tag.split())

    def tagged(tags: tuple[str, ...]) -> tuple[str, ...]:
        return (*tags, word) if word and folded(word) not in map(folded, tags) else tags

    return _retagged(vault, ids, tagged, "influencer.tag")


def untag_influencers(vault: Vault, ids: Iterable[str], tag: str) -> Change[int]:
    """Take a tag from all these people; return how many had it."""

    def bare(tags: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(item for item in tags if folded(item) != folded(tag))

    return _retagged(vault, ids, bare, "influencer.untag")


def _retagged(
    vault: Vault,
    ids: Iterable[str],
    change: Callable[[tuple[str, ...]], tuple[str, ...]],
    code: str,
) -> Change[int]:
    found = (relation for id_ in ids if (relation := vault.relations.get(id_)))
    people = (vault.people.get(id_) for id_ in dict.fromkeys(item.person_id for item in found))
    news = [
        replace(person, tags=tags)
        for person in people
        if person is not None and (tags := change(person.tags)) != person.tags
    ]
    with vault.step(code, len(news)) as made:
        count = vault.people.put_all(news)
    return Change(count, INFLUENCERS, None, made.code, count)


def _check_single(vault: Vault, person: Person, relation: Relation) -> None:
    """Refuse a second relation of one brand to one person."""
    for other in vault.relations.of((person.id,)):
        if other.brand_id == relation.brand_id and other.id != relation.id:
            raise InfluencerKnown(name=person.name)
