"""Replies in the rows of a table: which column holds what, guessed first, then as a person says.

A table may be our own (CSV, XLSX) or anybody's: a header in French or English is understood, and a
table without one is taken for titles and texts.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeVar

from cmdesk.domain.network import NETWORKS, Network, Situation
from cmdesk.domain.reply import Reply, ReplyKind, ReplyStatus, Size, Variant
from cmdesk.domain.tone_profile import Address
from cmdesk.formats import records
from cmdesk.formats.library import Batch
from cmdesk.formats.records import day_of, moment_of, places_named, plain
from cmdesk.formats.tabular import Rows
from cmdesk.formats.words import ENGLISH, FRENCH

T = TypeVar("T")


class Column(StrEnum):
    """What a column may hold, in the order in which our own tables have them."""

    BRAND = "brand"
    TITLE = "title"
    BODY = "body"
    SITUATIONS = "situations"
    TAGS = "tags"
    NETWORKS = "networks"
    STATUS = "status"
    APPROVED_BY = "approved-by"
    APPROVED_ON = "approved-on"
    EXPIRES_ON = "expires-on"
    SHORTCUT = "shortcut"
    NOTES = "notes"
    USES = "uses"
    LAST_USED = "last-used"
    CREATED = "created"
    MODIFIED = "modified"
    KIND = "kind"
    FOLDER = "folder"
    AUDIENCE = "audience"
    SOURCE = "source"
    VARIANT = "variant"


_ALSO: Mapping[Column, tuple[str, ...]] = {
    Column.BRAND: ("client", "compte", "account", "brand name"),
    Column.TITLE: ("nom", "name", "sujet", "subject", "intitule", "objet", "label", "question"),
    Column.BODY: (
        *("texte", "text", "message", "contenu", "content", "corps", "body", "response", "answer"),
        *("reponse type", "canned response", "snippet", "modele", "template"),
    ),
    Column.SITUATIONS: ("situation", "categorie", "category", "intention", "intent", "type"),
    Column.TAGS: (
        "tag",
        "tags",
        "mots cles",
        "mot cle",
        "keywords",
        "labels",
        "etiquette",
        "theme",
    ),
    Column.NETWORKS: ("reseau", "network", "canal", "channel", "plateforme", "platform"),
    Column.STATUS: ("statut", "etat"),
    Column.APPROVED_BY: ("validee par", "valideur", "approver"),
    Column.APPROVED_ON: ("date de validation", "validation"),
    Column.EXPIRES_ON: ("expiration", "valable jusqu au", "expiry", "valid until"),
    Column.SHORTCUT: ("abreviation", "abbreviation", "trigger", "keyword", "short code", "code"),
    Column.NOTES: ("note", "commentaire", "comment", "remarque", "description"),
    Column.USES: ("utilisations", "usage", "nombre d envois"),
}
"""Other people's headings, without accents."""


Doubt = records.Doubt[Column]
Layout = records.Layout[Column]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the rows gave: replies by brand name, and the cells that gave nothing.

    ``textless`` are the lines, from 1, that hold something but no text of a reply.
    """

    batches: tuple[Batch, ...]
    doubts: tuple[Doubt, ...] = ()
    textless: tuple[int, ...] = ()


def layout_of(rows: Rows) -> Layout:
    """Guess a table's layout by its first row, or else by how many columns it has."""
    places = places_named(rows[0] if rows else (), _HEADINGS)
    if Column.BODY in places or len(places) > 1:
        return Layout(places, header=True)
    width = max((len(row) for row in rows[:50]), default=0)
    if width > 1:
        return Layout({Column.TITLE: 0, Column.BODY: _longest(rows, width)})
    return Layout({Column.BODY: 0})


def _longest(rows: Rows, width: int) -> int:
    """Return the column, of all but the first, that holds the most text."""
    weights = [sum(len(row[i]) for row in rows[:200] if i < len(row)) for i in range(1, width)]
    return 1 + weights.index(max(weights))


def read(rows: Rows, layout: Layout) -> Reading:
    """Return the replies that the rows hold; rows without a text are none."""
    found: dict[str, list[Reply]] = {}
    doubts, textless = list[Doubt](), list[int]()
    for line, row in enumerate(rows, 1):
        if line == 1 and layout.header:
            continue
        record = _Record(line, row, layout, doubts)
        if not record.text(Column.BODY).strip():
            textless += [line] if any(cell.strip() for cell in row) else []
            continue
        held = found.setdefault(record.text(Column.BRAND).strip(), [])
        if record.text(Column.VARIANT).strip() and held and _same(record, held[-1]):
            held[-1] = replace(held[-1], variants=(*held[-1].variants, _variant(record)))
        else:
            held.append(_reply(record))
    batches = (Batch(tuple(replies), name=name) for name, replies in found.items())
    return Reading(tuple(batches), tuple(doubts), tuple(textless))


def _same(record: "_Record", reply: Reply) -> bool:
    return record.text(Column.TITLE) == reply.title


def _variant(record: "_Record") -> Variant:
    """Read a wording by the words that set it apart, in any order."""
    found = Variant(record.text(Column.BODY))
    for part in record.text(Column.VARIANT).split("·"):
        word = plain(part)
        if word in _ADDRESSES:
            found = replace(found, address=_ADDRESSES[word])
        elif word in _SIZES:
            found = replace(found, size=_SIZES[word])
        elif word in _NETWORKS:
            found = replace(found, network=_NETWORKS[word])
        elif part.strip():
            found = replace(found, language=part.strip())
    return found


def _reply(record: "_Record") -> Reply:
    return Reply(
        id="",
        brand_id="",
        title=record.text(Column.TITLE),
        body=record.text(Column.BODY),
        situations=record.several(Column.SITUATIONS, _SITUATIONS),
        tags=record.words(Column.TAGS),
        networks=record.several(Column.NETWORKS, _NETWORKS),
        status=record.one(Column.STATUS, _STATUSES) or ReplyStatus.DRAFT,
        approved_by=record.text(Column.APPROVED_BY),
        approved_on=record.day(Column.APPROVED_ON),
        expires_on=record.day(Column.EXPIRES_ON),
        shortcut=record.text(Column.SHORTCUT),
        notes=record.text(Column.NOTES),
        uses=record.number(Column.USES),
        last_used=record.moment(Column.LAST_USED),
        created=record.moment(Column.CREATED),
        modified=record.moment(Column.MODIFIED),
        kind=record.one(Column.KIND, _KINDS) or ReplyKind.ANSWER,
        folder=record.text(Column.FOLDER),
        audience=record.text(Column.AUDIENCE),
        source=record.text(Column.SOURCE),
    )


class _Record(records.Record[Column]):
    """One row of replies."""

    def words(self, column: Column) -> tuple[str, ...]:
        parts = (part.strip() for part in re.split("[,;\n]", self.text(column)))
        return tuple(dict.fromkeys(part for part in parts if part))

    def several(self, column: Column, known: Mapping[str, T]) -> tuple[T, ...]:
        found = (self.known(column, word, known) for word in self.words(column))
        return tuple(dict.fromkeys(item for item in found if item is not None))

    def moment(self, column: Column) -> datetime | None:
        text = self.text(column).strip()
        found = moment_of(text)
        if found is None and (day := day_of(text)):
            found = datetime(day.year, day.month, day.day, tzinfo=UTC)
        if text and found is None:
            self.doubt(column, text)
        return found

    def number(self, column: Column) -> int:
        text = "".join(self.text(column).split())
        if not text:
            return 0
        if text.isascii() and text.isdecimal() and len(text) < 10:
            return int(text)
        self.doubt(column, text)
        return 0


def _headings() -> Iterator[tuple[str, Column]]:
    for words in (FRENCH, ENGLISH):
        yield from zip(map(plain, words.columns), Column, strict=True)
    for column, names in _ALSO.items():
        yield from ((name, column) for name in names)


_HEADINGS = dict(_headings())
_NETWORKS = {
    **{plain(name): item for item, name in NETWORKS.items()},
    **{item.value: item for item in Network},
    "twitter": Network.X,
}
_SITUATIONS = {
    **{item.value: item for item in Situation},
    **{plain(name): item for w in (ENGLISH, FRENCH) for item, name in w.situations.items()},
    "reclamation": Situation.COMPLAINT,
    "merci": Situation.PRAISE,
}
_STATUSES = {
    **{item.value: item for item in ReplyStatus},
    **{plain(name): item for w in (ENGLISH, FRENCH) for item, name in w.statuses.items()},
    "valide": ReplyStatus.APPROVED,
}
_KINDS = {
    **{item.value: item for item in ReplyKind},
    **{plain(name): item for w in (ENGLISH, FRENCH) for item, name in w.kinds.items()},
}
_SIZES = {
    **{item.value: item for item in Size},
    **{plain(name): item for w in (ENGLISH, FRENCH) for item, name in w.sizes.items()},
}
_ADDRESSES = {item.value: item for item in Address}
