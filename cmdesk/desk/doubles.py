"""One person who is there twice: found by handle or near name, and made one again."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cmdesk.desk.changes import Change
from cmdesk.desk.influencers import INFLUENCERS, everybody
from cmdesk.domain.errors import InfluencerUnknown
from cmdesk.domain.groups import Groups
from cmdesk.domain.influencer import Person, Relation
from cmdesk.domain.joining import Joined, Worded, join
from cmdesk.domain.names import name_key
from cmdesk.storage.vault import Vault

MOST = 8
"""Cards made one at once: more cannot be looked over."""
SHORTEST = 5
"""Names of fewer letters are doubles only where they are the same."""


def find_doubles(everyone: Sequence[Person]) -> tuple[tuple[Person, ...], ...]:
    """Return the groups of people who share a handle or nearly a name. Pure; see ``_marks``."""
    groups, first = Groups(), dict[str, str]()
    for person in everyone:
        for mark in _marks(person):
            groups.join(first.setdefault(mark, person.id), person.id)
    people = {person.id: person for person in everyone}
    return tuple(tuple(people[id_] for id_ in group) for group in groups.all())


def _marks(person: Person) -> Iterator[str]:
    """Yield what two cards of one person have in common.

    A handle as it is; a name without spaces, also with any one letter left out but a word's first,
    so that «Dupont» and «Dupond» meet, not «Zoé» and «Noé»; a handle that spells somebody's name.
    """
    for handle in person.handle_keys:
        yield f"@{handle}"
        yield _squeezed(handle)
    for name in person.names:
        word = _squeezed(name)
        yield word
        if len(word) >= SHORTEST:
            yield f"-{word}"
            for place in _inner(name_key(name)):
                yield f"-{word[:place]}{word[place + 1 :]}"


def _inner(name: str) -> Iterator[int]:
    """Yield where, without the spaces, the letters stand that begin no word."""
    place, first = 0, True
    for char in name:
        if char == " ":
            first = True
            continue
        if not first and char.isalpha():
            yield place
        place, first = place + 1, False


def _squeezed(name: str) -> str:
    return name_key(name).replace(" ", "")


@dataclass(frozen=True, slots=True)
class Doubles:
    """People to be made one, with every brand's relation to them, and who has a photo."""

    people: tuple[Person, ...]
    relations: tuple[Relation, ...]
    pictured: frozenset[str]
    brands: Mapping[str, str]
    """The names of the brands, by id."""

    @property
    def fullest(self) -> Person:
        """Return the one of whom brands say the most: whose card is the likeliest to stand."""
        said = dict.fromkeys((person.id for person in self.people), 0)
        for relation in self.relations:
            told = (relation.address, relation.contract, relation.tone, relation.notes)
            said[relation.person_id] += len(relation.references) + sum(map(bool, told))
        return max(self.people, key=lambda person: said[person.id])

    def joined(self, keep_id: str, worded: Worded) -> Joined:
        """Return what they become."""
        return join(self.people, self.relations, keep_id, worded)


def gather(vault: Vault, person_ids: Iterable[str]) -> Doubles:
    """Return what is known of these people. Raises InfluencerUnknown where one is gone."""
    ids = tuple(dict.fromkeys(person_ids))
    people = [person for id_ in ids if (person := vault.people.get(id_))]
    if len(people) != len(ids):
        raise InfluencerUnknown
    pictured = vault.people.pictured() & set(ids)
    return Doubles(tuple(people), vault.relations.of(ids), pictured, _brand_names(vault))


def _brand_names(vault: Vault) -> dict[str, str]:
    return {brand.id: brand.name for brand in vault.brands.all()}


def all_doubles(vault: Vault) -> tuple[Doubles, ...]:
    """Return every group of people who seem to be one."""
    groups = find_doubles(everybody(vault))
    if not groups:
        return ()
    pictured, brands = vault.people.pictured(), _brand_names(vault)
    relations = defaultdict[str, list[Relation]](list)
    for relation in vault.relations.all():
        relations[relation.person_id].append(relation)
    return tuple(
        Doubles(
            some,
            tuple(relation for person in some for relation in relations[person.id]),
            pictured & {person.id for person in some},
            brands,
        )
        for group in groups
        for some in (group[:MOST],)
    )


def merge_people(
    vault: Vault, person_ids: Iterable[str], keep_id: str, worded: Worded
) -> Change[Person]:
    """Make one person of several, in one undo step; the kept one's photo stands where it has one.

    Raises InfluencerUnknown.
    """
    found = gather(vault, person_ids)
    if keep_id not in {person.id for person in found.people}:
        raise InfluencerUnknown
    outcome = found.joined(keep_id, worded)
    others = [person.id for person in found.people if person.id != keep_id]
    with vault.step("influencer.merge", len(found.people)) as made:
        person = vault.people.put(outcome.person)
        giver = next((id_ for id_ in others if id_ in found.pictured), "")
        if giver and keep_id not in found.pictured:
            vault.people.put_photo(keep_id, vault.people.photo(giver))
        vault.relations.delete(outcome.gone)
        vault.relations.put_all(outcome.relations)
        vault.people.delete(others)
    return Change(person, INFLUENCERS, None, made.code, len(found.people))
