"""People of influence at the desk's door: out as a table or as contacts, in after a look.

A file is read by ``look`` in any thread; ``plan`` says what would come of it, and ``take_in`` does
just that, in one step that can be taken back.
"""

import uuid
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from cmdesk.desk.changes import Change
from cmdesk.desk.incoming import content_of
from cmdesk.desk.influencers import INFLUENCERS, list_influencers, photos_of
from cmdesk.desk.library import put_file
from cmdesk.domain.errors import FileUnreadable, FormatUnknown
from cmdesk.domain.influencer import Influencer, Person, Relation
from cmdesk.domain.joining import Worded, join
from cmdesk.domain.names import handle_key, name_key
from cmdesk.formats import people_csv, people_table, people_vcard
from cmdesk.formats.people_table import Column, Doubt, Layout
from cmdesk.formats.tabular import Rows
from cmdesk.storage.vault import Vault

__all__ = [
    "Column",
    "Doubles",
    "Doubt",
    "Layout",
    "PeopleIntake",
    "PeoplePlan",
    "export_people",
    "laid_out",
    "look",
    "plan",
    "take_in",
]

MAX_FILE = 64 * 1024 * 1024
"""Largest file read, in bytes: contacts may hold their photos."""
_TABLES = (".csv", ".tsv", ".txt")
_CONTACTS = (".vcf", ".vcard")


class Doubles(StrEnum):
    """What to do with somebody whom the desk knows already, by handle or by name."""

    SKIP = "skip"
    MERGE = "merge"
    KEEP_BOTH = "keep-both"


@dataclass(frozen=True, slots=True)
class PeopleIntake:
    """Whom a file tells of. A table's columns may be said otherwise, those of contacts may not.

    ``photos`` are small ones, each by the line of its person; ``lines`` are those of ``people``;
    ``photoless`` are the names of those whose photo cannot be read.
    """

    path: Path
    rows: Rows
    layout: Layout
    people: tuple[Influencer, ...]
    doubts: tuple[Doubt, ...] = ()
    contacts: bool = False
    lines: tuple[int, ...] = ()
    photos: Mapping[int, bytes] = field(default_factory=dict[int, bytes])
    photoless: tuple[str, ...] = ()


def look(path: Path, photo: Callable[[bytes], bytes] | None = None) -> PeopleIntake:
    """Read a file, in any thread. Raises FormatUnknown, FileUnreadable.

    ``photo`` makes a small photo of any picture, or nothing of what is none; without it, photos are
    left out.
    """
    suffix = path.suffix.lower()
    if suffix not in (*_TABLES, *_CONTACTS):
        known = ", ".join((_TABLES[0], _CONTACTS[0]))
        raise FormatUnknown(format=suffix or path.name, known=known)
    data = content_of(path, MAX_FILE)
    photos = dict[int, bytes]()
    if suffix in _CONTACTS:
        found = people_vcard.read(data, path.name)
        rows = found.rows
        if photo is not None:
            photos = {line: image and photo(image) for line, image in found.photos.items()}
    else:
        rows = people_csv.rows(data, path.name)
    layout = people_table.layout_of(rows)
    contacts = suffix in _CONTACTS
    read = laid_out(PeopleIntake(path, rows, layout, (), contacts=contacts, photos=photos))
    named = zip(read.lines, read.people, strict=True)
    broken = tuple(item.name for line, item in named if photos.get(line) == b"")
    return replace(read, photoless=broken)


def laid_out(intake: PeopleIntake, layout: Layout | None = None) -> PeopleIntake:
    """Return the intake read anew, by the layout that a person gave.

    Raises FileUnreadable ``no-people``.
    """
    chosen = layout or intake.layout
    reading = people_table.read(intake.rows, chosen)
    if not reading.people:
        raise FileUnreadable(file=intake.path.name, problem="no-people", where="", line=0)
    return replace(
        intake,
        layout=chosen,
        people=reading.people,
        doubts=reading.doubts,
        lines=reading.lines,
    )


@dataclass(slots=True)
class PeoplePlan:
    """What is to become of them: what to keep by id, and how many people of each kind.

    ``shared`` are people whom another brand knew, ``merged`` those whose cards were added to.
    """

    people: dict[str, Person] = field(default_factory=dict[str, Person])
    relations: dict[str, Relation] = field(default_factory=dict[str, Relation])
    photos: dict[str, bytes] = field(default_factory=dict[str, bytes])
    added: int = 0
    shared: int = 0
    merged: int = 0
    skipped: int = 0

    @property
    def count(self) -> int:
        """How many are taken in."""
        return self.added + self.shared + self.merged


def plan(
    vault: Vault, intake: PeopleIntake, doubles: Doubles, brand_id: str, worded: Worded
) -> PeoplePlan:
    """Return what would become of each; nothing is written. Raises BrandUnknown.

    Somebody is known by a handle, else by name; the same person twice in the file is a double too.
    ``worded`` says, for the notes, what a merged card said that cannot stand beside another.
    """
    vault.brands.require(brand_id)
    sorter = _Sorter(vault.people.all(), vault.relations.all(brand_id), brand_id, worded)
    pictured = vault.people.pictured()
    for line, influencer in zip(intake.lines, intake.people, strict=True):
        taken, photo = sorter.take(influencer, doubles), intake.photos.get(line)
        if taken and photo and taken not in pictured:
            sorter.plan.photos.setdefault(taken, photo)
    return sorter.plan


def take_in(
    vault: Vault, intake: PeopleIntake, doubles: Doubles, brand_id: str, worded: Worded
) -> Change[PeoplePlan]:
    """Bring them in, in one undo step, or none of them. Raises what ``plan`` raises."""
    planned = plan(vault, intake, doubles, brand_id, worded)
    with vault.step("influencer.import", planned.count) as made:
        vault.people.put_all(planned.people.values())
        vault.relations.put_all(planned.relations.values())
        for id_, photo in planned.photos.items():
            vault.people.put_photo(id_, photo)
    return Change(planned, INFLUENCERS, None, made.code, planned.count)


def export_people(
    vault: Vault, brand_id: str, path: Path, ids: Collection[str] | None = None
) -> Change[int]:
    """Write whom a brand knows (only ``ids``, where given): contacts to a ``.vcf``, else a table.

    Raises BrandUnknown, FolderMissing, FolderNotWritable, DiskFull.
    """
    vault.brands.require(brand_id)
    everyone = list_influencers(vault, brand_id)
    people = [item for item in everyone if ids is None or item.id in ids]
    if path.suffix.lower() in _CONTACTS:
        photos = photos_of(vault, (item.person.id for item in people))
        put_file(people_vcard.write(people, photos), path)
    else:
        put_file(people_csv.write(people), path)
    return Change(len(people), frozenset(), brand_id, count=len(people))


class _Sorter:
    """Sorts incoming people into new ones, known ones and those left out."""

    def __init__(
        self,
        everyone: Iterable[Person],
        relations: Iterable[Relation],
        brand_id: str,
        worded: Worded,
    ) -> None:
        self.plan = PeoplePlan()
        self._brand_id, self._worded = brand_id, worded
        self._known = {person.id: person for person in everyone}
        self._relations = {relation.person_id: relation for relation in relations}
        self._by_mark = dict[str, str]()
        for person in self._known.values():
            self._mark(person)

    def take(self, influencer: Influencer, doubles: Doubles) -> str:
        """Sort one of them; return the id of the person whom they added or added to, if any."""
        found = None if doubles is Doubles.KEEP_BOTH else self._twin(influencer.person)
        if found is None:
            return self._add(influencer)
        relation = self._relations.get(found.id)
        if relation is None:
            self.plan.shared += 1
        elif doubles is Doubles.SKIP:
            self.plan.skipped += 1
            return ""
        else:
            self.plan.merged += 1
        merge = doubles is Doubles.MERGE
        self._join(found, relation, influencer, merge=merge)
        return found.id if merge else ""

    def _add(self, influencer: Influencer) -> str:
        person = replace(influencer.person, id=uuid.uuid4().hex)
        self._keep(person)
        self._relate(replace(influencer.relation, person_id=person.id))
        self.plan.added += 1
        return person.id

    def _join(
        self, found: Person, relation: Relation | None, influencer: Influencer, *, merge: bool
    ) -> None:
        own = replace(influencer.relation, brand_id=self._brand_id, person_id="new")
        if not merge:
            self._relate(replace(own, person_id=found.id))
            return
        relations = [own] if relation is None else [relation, own]
        double = replace(influencer.person, id="new")
        joined = join((found, double), relations, found.id, self._worded)
        self._keep(joined.person)
        self._relate(joined.relations[0])

    def _keep(self, person: Person) -> None:
        self.plan.people[person.id] = self._known[person.id] = person
        self._mark(person)

    def _relate(self, relation: Relation) -> None:
        kept = replace(relation, id=relation.id or uuid.uuid4().hex, brand_id=self._brand_id)
        self.plan.relations[kept.id] = self._relations[kept.person_id] = kept

    def _twin(self, person: Person) -> Person | None:
        """Return who is known by one of their handles, or else by their name."""
        for mark in _marks(person):
            if mark in self._by_mark:
                return self._known[self._by_mark[mark]]
        return None

    def _mark(self, person: Person) -> None:
        for mark in _marks(person):
            self._by_mark.setdefault(mark, person.id)


def _marks(person: Person) -> list[str]:
    handles = [f"@{handle_key(handle)}" for handle in person.handles]
    return [*handles, *(key for name in person.names if (key := name_key(name)))]
