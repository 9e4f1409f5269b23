"""People of influence and what each brand is to them, as rows."""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable
from typing import TypedDict, cast

from cmdesk.domain.influencer import Contract, Person, Reference, Relation
from cmdesk.domain.others import ContractKind
from cmdesk.domain.tone_profile import Address
from cmdesk.storage.accounts import accounts_from, accounts_of
from cmdesk.storage.database import Database, Row
from cmdesk.storage.store import CHUNK, BrandedStore, Store
from cmdesk.storage.texts import (
    from_day,
    from_list,
    storable,
    to_day,
    to_json,
    to_list,
)

_PERSON = ("id", "name", "other_names", "accounts", "links", "tags", "topics", "audience")
_RELATION = (
    *("id", "brand_id", "person_id", "address", "contract", "contract_from", "contract_until"),
    *("last_contact", "tone", "refs", "avoid", "notes"),
)


class _Reference(TypedDict):
    """A reference as JSON holds it."""

    text: str
    until: str | None
    never: bool
    reason: str


class PersonStore(Store[Person]):
    """All people, whichever brands know them.

    A photo stands beside the value: it is big, and no list is made of photos.
    """

    def __init__(self, database: Database) -> None:
        super().__init__(database, "person", _PERSON, _person, _person_row)

    def all(self, brand_id: str | None = None) -> tuple[Person, ...]:
        """Return everybody, or all whom one brand knows, by name and id."""
        if brand_id is None:
            return self._select("ORDER BY name, id")
        known = "WHERE id IN (SELECT person_id FROM relation WHERE brand_id = ?) ORDER BY name, id"
        return self._select(known, (brand_id,))

    def photo(self, id_: str) -> bytes:
        """Return a person's photo, or nothing."""
        row = self._database.row("SELECT photo FROM person WHERE id = ?", (id_,))
        return b64decode(cast("str", row[0])) if row and row[0] else b""

    def put_photo(self, id_: str, photo: bytes) -> None:
        """Keep a photo with a person who is there; nothing takes it away."""
        kept = b64encode(photo).decode() if photo else None
        self._database.run("UPDATE person SET photo = ? WHERE id = ?", (kept, id_))

    def pictured(self) -> frozenset[str]:
        """Return the ids of all who have a photo."""
        rows = self._database.rows("SELECT id FROM person WHERE photo IS NOT NULL")
        return frozenset(cast("str", id_) for (id_,) in rows)

    def delete_unknown(self) -> int:
        """Delete those whom no brand knows any more, and return how many they were."""
        gone = "DELETE FROM person WHERE id NOT IN (SELECT person_id FROM relation)"
        with self._database.transaction():
            return self._database.run(gone)


class RelationStore(BrandedStore[Relation]):
    """All relations between a brand and a person, at most one of the same two."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "relation", _RELATION, _relation, _relation_row)

    def of(self, person_ids: Iterable[str]) -> tuple[Relation, ...]:
        """Return every brand's relation to these people."""
        wanted, found = list(person_ids), list[Relation]()
        for start in range(0, len(wanted), CHUNK):
            some = wanted[start : start + CHUNK]
            holes = ", ".join("?" * len(some))
            found += self._select(f"WHERE person_id IN ({holes}) ORDER BY id", some)
        return tuple(found)


def _person(row: Row) -> Person:
    id_, name, other_names, accounts, links, tags, topics, audience = row
    return Person(
        id=cast("str", id_),
        name=cast("str", name),
        other_names=to_list(other_names),
        accounts=accounts_from(accounts),
        links=to_list(links),
        tags=to_list(tags),
        topics=to_list(topics),
        audience=cast("int | None", audience),
    )


def _person_row(person: Person) -> Row:
    return (
        person.id,
        storable(person.name),
        from_list(person.other_names),
        accounts_of(person.accounts),
        from_list(person.links),
        from_list(person.tags),
        from_list(person.topics),
        person.audience,
    )


def _relation(row: Row) -> Relation:
    id_, brand_id, person_id, address, kind, begun, until, contact, tone, refs, avoid, notes = row
    contract = ContractKind(cast("str", kind)) if kind else None
    return Relation(
        id=cast("str", id_),
        brand_id=cast("str", brand_id),
        person_id=cast("str", person_id),
        address=None if address is None else Address(cast("str", address)),
        tone=cast("str", tone),
        references=tuple(map(_reference, json.loads(cast("str", refs)))),
        avoid=to_list(avoid),
        contract=Contract(contract, to_day(begun), to_day(until)) if contract else None,
        last_contact=to_day(contact),
        notes=cast("str", notes),
    )


def _reference(item: _Reference) -> Reference:
    return Reference(item["text"], to_day(item["until"]), item["never"], item["reason"])


def _relation_row(relation: Relation) -> Row:
    contract = relation.contract
    return (
        relation.id,
        relation.brand_id,
        relation.person_id,
        None if relation.address is None else str(relation.address),
        str(contract.kind) if contract else None,
        from_day(contract.since) if contract else None,
        from_day(contract.until) if contract else None,
        from_day(relation.last_contact),
        storable(relation.tone),
        to_json([_reference_json(item) for item in relation.references]),
        from_list(relation.avoid),
        storable(relation.notes),
    )


def _reference_json(item: Reference) -> _Reference:
    return {
        "text": item.text,
        "until": from_day(item.until),
        "never": item.never,
        "reason": item.reason,
    }
