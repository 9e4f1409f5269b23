"""Going anywhere: replies, drafts and people of influence of every brand, by a few words."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from cmdesk.domain.brand import Brand
from cmdesk.domain.draft import Draft
from cmdesk.domain.names import folded
from cmdesk.domain.reply import Reply
from cmdesk.storage.vault import Vault

MOST = 12
_PER_BRAND = 4
_TITLE = 80


class Kind(StrEnum):
    """What was found."""

    REPLY = "reply"
    INFLUENCER = "influencer"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing to go to; ``rank`` is smaller for better. ``reply`` or ``draft`` is the thing."""

    kind: Kind
    brand_id: str
    brand: str
    id: str
    title: str
    rank: float
    reply: Reply | None = None
    draft: Draft | None = None


def find_anywhere(vault: Vault, query: str, brand_id: str = "") -> tuple[Found, ...]:
    """Return what the words of ``query`` lead to, the best first; ``brand_id`` is in force.

    Archived brands are left out. Takes some milliseconds a thousand cards.
    """
    words = folded(query).split()
    if not words:
        return ()
    brands = {brand.id: brand for brand in vault.brands.all() if brand.archived_at is None}
    found = [
        *_replies(vault, query, brands, brand_id),
        *_influencers(vault, words, brands),
        *_drafts(vault, words, brands),
    ]
    near = (replace(item, rank=_nearer(item, brand_id)) for item in found)
    return tuple(sorted(near, key=lambda item: (item.rank, item.title))[:MOST])


def rank_of(title: str, words: list[str]) -> float | None:
    """Return how well folded words fit a title: 0 begins with them … 3; None where one lacks.

    Pure. A title of which a word begins with each counts before one that only holds them.
    """
    plain = folded(title)
    if not all(word in plain for word in words):
        return None
    if plain.startswith(" ".join(words)):
        return len(plain) / 1000
    parts = plain.replace("’", " ").replace("'", " ").replace("@", " ").split()
    if all(any(part.startswith(word) for part in parts) for word in words):
        return 1 + len(plain) / 1000
    return 2 + len(plain) / 1000


def _nearer(item: Found, brand_id: str) -> float:
    """Let what is the brand in force's own come before as good a find elsewhere."""
    return item.rank + (0 if item.brand_id == brand_id else 0.9)


def _replies(vault: Vault, query: str, brands: dict[str, Brand], first: str) -> Iterator[Found]:
    words = folded(query).split()
    for id_, brand in brands.items():
        limit = MOST if id_ == first else _PER_BRAND
        for place, reply in enumerate(vault.replies.search(id_, query, limit=limit)):
            rank = rank_of(reply.title, words)
            # A reply that holds the words in its text only comes after every title.
            good = rank if rank is not None else 3 + place / 100
            title = reply.title or " ".join(reply.body.split())[:_TITLE]
            yield Found(Kind.REPLY, id_, brand.name, reply.id, title, good, reply)


def _influencers(vault: Vault, words: list[str], brands: dict[str, Brand]) -> Iterator[Found]:
    ranks = dict[str, tuple[float, str]]()
    for person in vault.people.all():
        found = (rank_of(name, words) for name in (*person.names, *person.handles))
        best = min((rank for rank in found if rank is not None), default=None)
        if best is not None:
            ranks[person.id] = best, person.name
    for relation in vault.relations.of(ranks):
        rank, name = ranks[relation.person_id]
        brand = brands.get(relation.brand_id)
        if brand is not None:
            yield Found(Kind.INFLUENCER, brand.id, brand.name, relation.id, name, rank)


def _drafts(vault: Vault, words: list[str], brands: dict[str, Brand]) -> Iterator[Found]:
    counts = Counter[str]()
    for draft in vault.drafts.all():
        brand = brands.get(draft.brand_id)
        text = " ".join(f"{draft.title} {draft.text} {draft.incoming}".split())
        rank = rank_of(text, words) if text else None
        if brand is None or rank is None or counts[brand.id] == _PER_BRAND:
            continue
        counts[brand.id] += 1
        title = " ".join((draft.title or draft.text).split())[:_TITLE] or text[:_TITLE]
        order = 2.5 + rank / 10
        yield Found(Kind.DRAFT, brand.id, brand.name, draft.id, title, order, draft=draft)
