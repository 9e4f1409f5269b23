"""People of influence made in a line, for tests."""

from typing import Any

from cmdesk.domain.brand import Account
from cmdesk.domain.influencer import Influencer, Person, Reference, Relation


def influencer(
    brand_id: str, name: str, *handles: str, id_: str = "", **relation: Any
) -> Influencer:
    """Return somebody as a brand knows them; an ``id_`` is both the person's and the relation's."""
    person = Person(id_, name, accounts=tuple(Account(None, handle) for handle in handles))
    references = tuple(map(Reference, relation.pop("references", ())))
    return Influencer(person, Relation(id_, brand_id, id_, references=references, **relation))
