"""A whole brand in one JSON file: voice and its past, replies, people, and, if asked, the journal.

Everything but the drafts, which are work in hand. Read back equal to what was written. Of people
whom other brands know too, the file tells who they are and what this brand alone is to them.
"""

import json
import re
from dataclasses import dataclass

from cmdesk.domain.brand import Account, Brand
from cmdesk.domain.errors import FileNewer
from cmdesk.domain.fragment import Fragment
from cmdesk.domain.history import MomentRecord, ProfileVersion
from cmdesk.domain.influencer import Person, Portrait, Reference, Relation
from cmdesk.domain.journal import JournalEntry
from cmdesk.domain.reply import Reply, ReplyVersion
from cmdesk.domain.tone_profile import Address
from cmdesk.formats import brand_json
from cmdesk.formats.json_node import Node, refuse
from cmdesk.formats.plain_value import built, plain

FORMAT = "cmdesk.brand"
VERSION = 3
"""2 added what replies said before; until 3, a person was one card, of handles and notes alone."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_PARTS = {
    "fragments": Fragment,
    "replies": Reply,
    "reply_versions": ReplyVersion,
    "people": Person,
    "portraits": Portrait,
    "relations": Relation,
    "versions": ProfileVersion,
    "moments": MomentRecord,
    "journal": JournalEntry,
}


@dataclass(frozen=True, slots=True)
class WholeBrand:
    """A brand with all that is its own."""

    brand: Brand
    fragments: tuple[Fragment, ...] = ()
    replies: tuple[Reply, ...] = ()
    people: tuple[Person, ...] = ()
    portraits: tuple[Portrait, ...] = ()
    relations: tuple[Relation, ...] = ()
    versions: tuple[ProfileVersion, ...] = ()
    moments: tuple[MomentRecord, ...] = ()
    journal: tuple[JournalEntry, ...] = ()
    reply_versions: tuple[ReplyVersion, ...] = ()


def write(whole: WholeBrand) -> bytes:
    """Return the brand as UTF-8 JSON, indented for people, ended by a line feed."""
    parts = {name: plain(getattr(whole, name)) for name in _PARTS}
    document = {
        "format": FORMAT,
        "version": VERSION,
        "brand": brand_json.brand_out(whole.brand),
        **parts,
    }
    text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text).encode()


def read(data: bytes, file: str = "") -> WholeBrand:
    """Return the brand in ``data``; ``file`` names it in errors.

    Raises FileNewer for a later version, FileUnreadable for anything else that is no such file.
    """
    root = Node.parsed(data, file)
    if root.text("format", "") != FORMAT:
        raise refuse(file, "not-a-brand")
    version = root.whole("version")
    if version > VERSION:
        raise FileNewer(file=file, found=version, known=VERSION)
    kinds = _PARTS if version > 2 else _PARTS_BEFORE
    root.only("format", "version", "brand", *kinds)
    about = Node(file, "brand", root.table("brand"))
    about.only(*brand_json.KEYS)
    parts = {
        name: tuple(built(kind, node) for node in root.nodes(name)) for name, kind in kinds.items()
    }
    cards = parts.pop("influencers", ())
    if version < 3:
        parts["people"] = tuple(card.person for card in cards)
        parts["relations"] = tuple(card.relation for card in cards)
    whole = WholeBrand(brand_json.brand_in(about), **parts)
    _check_people(whole, file)
    return whole


def _check_people(whole: WholeBrand, file: str) -> None:
    """Refuse a relation to nobody, and a second one to the same person."""
    known, met = {person.id for person in whole.people}, set[str]()
    for number, relation in enumerate(whole.relations):
        if relation.person_id not in known or relation.person_id in met:
            raise refuse(file, "wrong-value", f"relations[{number}].person_id")
        met.add(relation.person_id)


@dataclass(frozen=True, slots=True)
class _Card:
    """What a file before version 3 said of one person to one brand."""

    name: str
    handles: tuple[str, ...] = ()
    address: Address | None = None
    references: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Influencer:
    """Such a card with its own id."""

    id: str
    brand_id: str
    card: _Card
    notes: str = ""

    @property
    def person(self) -> Person:
        """The person, who has the card's id."""
        accounts = tuple(Account(None, handle) for handle in self.card.handles)
        return Person(self.id, self.card.name, accounts=accounts)

    @property
    def relation(self) -> Relation:
        """What the brand is to that person."""
        return Relation(
            id=self.id,
            brand_id=self.brand_id,
            person_id=self.id,
            address=self.card.address,
            references=tuple(map(Reference, self.card.references)),
            avoid=self.card.avoid,
            notes=self.notes,
        )


_SINCE_3 = frozenset({"people", "portraits", "relations"})
_PARTS_BEFORE = {
    "influencers": _Influencer,
    **{name: kind for name, kind in _PARTS.items() if name not in _SINCE_3},
}
