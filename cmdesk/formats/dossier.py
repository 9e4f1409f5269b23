"""A library as a client reads it: a cover, contents, a chapter for each situation, its replies.

The pages that show it (HTML, Word, PDF) draw the same dossier, so that they tell the same.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from cmdesk.domain.fragment import Fragment, expand
from cmdesk.domain.network import NETWORKS, Situation
from cmdesk.domain.reply import Reply, ReplyKind, ReplyStatus
from cmdesk.formats.entries import fragments_of
from cmdesk.formats.library import Library
from cmdesk.formats.plain_text import writable
from cmdesk.formats.words import Words, counted, variant_named, words_for


@dataclass(frozen=True, slots=True)
class Entry:
    """One reply: ``state`` is its standing with the client, ``facts`` what else tells it apart.

    ``asked`` is the message that it answers, where it was published.
    """

    title: str
    body: str
    state: str
    approved: bool
    facts: tuple[str, ...] = ()
    note: str = ""
    variants: tuple[tuple[str, str], ...] = ()
    """Other wordings: what sets each apart, and its text."""
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """The replies to one situation. ``anchor`` is unique in the dossier."""

    anchor: str
    heading: str
    count: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One brand."""

    name: str
    colour: str
    facts: tuple[str, ...]
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """The dossier's own words."""

    language: str
    title: str
    contents: str
    edited: str
    search: str
    found: str
    none_found: str
    approved: tuple[str, str]
    replies: tuple[str, str]
    confidential: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """What a dossier says; ``edited`` is the day it was made, in words."""

    labels: Labels
    edited: str
    parts: tuple[Part, ...]


FRENCH = Labels(
    language="fr",
    title="Bibliothèque de réponses",
    contents="Sommaire",
    edited="Édition du {day}",
    search="Chercher une réponse",
    found="{count} sur {all}",
    none_found="Aucune réponse ne contient ces mots.",
    approved=("{count} validée", "{count} validées"),
    replies=("{count} réponse", "{count} réponses"),
    confidential="Document de travail confidentiel",
)
ENGLISH = Labels(
    language="en",
    title="Reply library",
    contents="Contents",
    edited="Issued on {day}",
    search="Find a reply",
    found="{count} of {all}",
    none_found="No reply holds these words.",
    approved=("{count} approved", "{count} approved"),
    replies=("{count} reply", "{count} replies"),
    confidential="Confidential working document",
)


def dossier(libraries: Sequence[Library], on: date | None = None) -> Dossier:
    """Return these libraries' dossier, in the first brand's language, as of ``on`` (today)."""
    words = words_for(libraries)
    labels = ENGLISH if words.first_day == "1" else FRENCH
    day = words.day(on or datetime.now(UTC).astimezone().date())
    parts = (_part(library, words, labels, number) for number, library in enumerate(libraries, 1))
    return Dossier(labels, labels.edited.format(day=day), tuple(parts))


def chapters(library: Library) -> Iterator[tuple[Situation | None, tuple[Reply, ...]]]:
    """Yield each situation with the replies that stand under it: a reply's first one, or none."""
    groups: tuple[Situation | None, ...] = (*Situation, None)
    for situation in groups:
        replies = tuple(item for item in library.replies if _first(item) == situation)
        if replies:
            yield situation, replies


def state_of(reply: Reply, words: Words) -> str:
    """Return a reply's standing with the client: «validée par Lou le 3 mars 2026»."""
    if reply.status is not ReplyStatus.APPROVED:
        return words.statuses[reply.status].lower()
    by = words.approved_by.format(name=writable(reply.approved_by))
    parts = [by if reply.approved_by else words.approved]
    if reply.approved_on:
        parts.append(words.approved_on.format(day=words.day(reply.approved_on)))
    return " ".join(parts)


def facts_of(reply: Reply, words: Words) -> Iterator[str]:
    """Yield what a reader wants to know of a reply besides, most telling first."""
    if reply.kind is not ReplyKind.ANSWER:
        yield words.kinds[reply.kind].lower()
    if reply.expires_on:
        yield words.expires.format(day=words.day(reply.expires_on))
    yield from (words.situations[item].lower() for item in reply.situations[1:])
    yield from (NETWORKS[item] for item in reply.networks)
    yield from (f"#{tag}" for tag in reply.tags)
    if reply.shortcut:
        yield words.shortcut.format(shortcut=reply.shortcut)
    if reply.uses:
        yield counted(reply.uses, words.uses)


def _part(library: Library, words: Words, labels: Labels, number: int) -> Part:
    brand, replies, fragments = library.brand, library.replies, fragments_of(library)
    approved = sum(item.status is ReplyStatus.APPROVED for item in replies)
    facts = [_counted(len(replies), labels.replies)]
    facts += [_counted(approved, labels.approved)] if approved else []
    facts += map(writable, brand.profile.handles)
    made = (
        Chapter(
            f"p{number}-{situation or 'any'}",
            words.situations[situation] if situation else words.any_situation,
            _counted(len(found), labels.replies),
            tuple(_entry(reply, words, fragments) for reply in found),
        )
        for situation, found in chapters(library)
    )
    return Part(writable(brand.name), brand.colour, tuple(facts), tuple(made))


def _entry(reply: Reply, words: Words, fragments: Sequence[Fragment]) -> Entry:
    """Return a reply as it is read: with the brand's own texts in place."""
    return Entry(
        writable(reply.title),
        expand(writable(reply.body), fragments),
        state_of(reply, words),
        reply.status is ReplyStatus.APPROVED,
        tuple(map(writable, facts_of(reply, words))),
        writable(reply.notes).strip(),
        tuple(
            (variant_named(variant, words), expand(writable(variant.body), fragments))
            for variant in reply.variants
        ),
    )


def _counted(number: int, forms: tuple[str, str]) -> str:
    return forms[number > 1].format(count=number)


def _first(reply: Reply) -> Situation | None:
    return reply.situations[0] if reply.situations else None
