"""People of influence in the rows of a table: which column holds what, guessed, then as one says.

A table may be our own or anybody's: a header in French or English is understood, and a table
without one is taken for names and accounts.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from cmdesk.domain.brand import Account
from cmdesk.domain.influencer import Contract, Influencer, Person, Reference, Relation
from cmdesk.domain.network import NETWORKS, Network
from cmdesk.domain.others import ContractKind
from cmdesk.domain.tone_profile import Address
from cmdesk.formats import records
from cmdesk.formats.records import day_of, places_named, plain
from cmdesk.formats.tabular import Rows

T = TypeVar("T")


class Column(StrEnum):
    """What a column may hold, in the order in which our own table has them."""

    NAME = "name"
    OTHER_NAMES = "other-names"
    X = "x"
    BLUESKY = "bluesky"
    MASTODON = "mastodon"
    THREADS = "threads"
    INSTAGRAM = "instagram"
    FACEBOOK = "facebook"
    LINKEDIN = "linkedin"
    TIKTOK = "tiktok"
    YOUTUBE = "youtube"
    GOOGLE = "google"
    ACCOUNTS = "accounts"
    AUDIENCE = "audience"
    TAGS = "tags"
    TOPICS = "topics"
    LINKS = "links"
    ADDRESS = "address"
    TONE = "tone"
    REFERENCES = "references"
    AVOID = "avoid"
    CONTRACT = "contract"
    CONTRACT_FROM = "contract-from"
    CONTRACT_UNTIL = "contract-until"
    LAST_CONTACT = "last-contact"
    NOTES = "notes"


FRENCH: Mapping[Column, str] = {
    Column.NAME: "Nom",
    Column.OTHER_NAMES: "Autres noms",
    **{Column(network.value): name for network, name in NETWORKS.items()},
    Column.ACCOUNTS: "Autres comptes",
    Column.AUDIENCE: "Abonnés",
    Column.TAGS: "Étiquettes",
    Column.TOPICS: "Sujets",
    Column.LINKS: "Liens",
    Column.ADDRESS: "On lui dit",
    Column.TONE: "Ton",
    Column.REFERENCES: "Références",
    Column.AVOID: "À éviter",
    Column.CONTRACT: "Contrat",
    Column.CONTRACT_FROM: "Contrat du",
    Column.CONTRACT_UNTIL: "Contrat jusqu’au",
    Column.LAST_CONTACT: "Dernier contact",
    Column.NOTES: "Notes",
}
"""The headings of our own table."""
_ALSO: Mapping[Column, tuple[str, ...]] = {
    Column.NAME: ("name", "full name", "nom complet", "influenceur", "influenceuse", "createur"),
    Column.OTHER_NAMES: ("alias", "surnom", "nickname", "pseudonyme", "other names", "prenom"),
    Column.X: ("twitter", "x twitter"),
    Column.INSTAGRAM: ("insta", "ig"),
    Column.YOUTUBE: ("chaine", "yt"),
    Column.TIKTOK: ("tik tok",),
    Column.ACCOUNTS: ("compte", "comptes", "pseudo", "handle", "handles", "accounts", "username"),
    Column.AUDIENCE: ("followers", "audience", "communaute", "abonne", "nombre d abonnes", "fans"),
    Column.TAGS: ("tags", "tag", "etiquette", "categorie", "category", "groupe", "labels"),
    Column.TOPICS: ("topics", "themes", "theme", "thematique", "niche", "sujet", "topic"),
    Column.LINKS: ("links", "lien", "url", "site", "website", "web", "blog"),
    Column.ADDRESS: ("address", "tutoiement", "tu ou vous", "tu vous", "adresse"),
    Column.TONE: ("tone", "voix"),
    Column.REFERENCES: ("references", "reference", "clins d oeil", "aime"),
    Column.AVOID: ("avoid", "a eviter", "eviter", "tabous", "interdits"),
    Column.CONTRACT: ("contract", "partenariat", "collaboration", "type de contrat"),
    Column.CONTRACT_FROM: ("contract from", "debut du contrat", "debut"),
    Column.CONTRACT_UNTIL: ("contract until", "fin du contrat", "fin"),
    Column.LAST_CONTACT: ("last contact", "derniere prise de contact", "contacte le"),
    Column.NOTES: ("note", "notes", "commentaire", "comment", "remarque", "remarques"),
}
"""Other people's headings, without accents."""
_HEADINGS = {
    **{plain(name): column for column, name in FRENCH.items()},
    **{name: column for column, names in _ALSO.items() for name in names},
}
_CONTRACTS = {
    **dict.fromkeys(("paye", "paid", "remunere", "oui", "yes", "sponsorise"), ContractKind.PAID),
    **dict.fromkeys(("cadeau", "cadeaux", "gift", "gifts", "dotation"), ContractKind.GIFT),
}
_NO_CONTRACT = frozenset({"aucun", "non", "no", "none", "sans"})
_ADDRESSES = {"tu": Address.TU, "vous": Address.VOUS, "tutoiement": Address.TU}
_ADDRESSES["vouvoiement"] = Address.VOUS
_NEVER = "plus jamais"
_URL = re.compile(r"https?://\S+", re.IGNORECASE)
_COUNT = re.compile(r"(\d+(?:[.,]\d+)?)\s*([km]?)", re.IGNORECASE)
_TIMES = {"": 1, "k": 1_000, "m": 1_000_000}


Doubt = records.Doubt[Column]
Layout = records.Layout[Column]


@dataclass(frozen=True, slots=True)
class Reading:
    """Whom the rows gave, their ids empty, and the cells that gave nothing.

    ``lines``: in which line each of them stands, from 1.
    """

    people: tuple[Influencer, ...]
    doubts: tuple[Doubt, ...] = ()
    lines: tuple[int, ...] = ()


def layout_of(rows: Rows) -> Layout:
    """Guess a table's layout by its first row, or else take it for names and accounts."""
    places = places_named(rows[0] if rows else (), _HEADINGS)
    if Column.NAME in places or len(places) > 1:
        return Layout(places, header=True)
    width = max((len(row) for row in rows[:50]), default=0)
    bare = {Column.NAME: 0, Column.ACCOUNTS: 1}
    return Layout({column: place for column, place in bare.items() if place < max(width, 1)})


def read(rows: Rows, layout: Layout) -> Reading:
    """Return whom the rows tell of; a row without a name goes by its first account."""
    people, doubts, lines = list[Influencer](), list[Doubt](), list[int]()
    for line, row in enumerate(rows, 1):
        if layout.header and line == 1:
            continue
        record = _Record(line, row, layout, doubts)
        person = _person(record)
        if person.name:
            people.append(Influencer(person, _relation(record)))
            lines.append(line)
    return Reading(tuple(people), tuple(doubts), tuple(lines))


def cells(influencer: Influencer) -> Iterator[str]:
    """Yield a person's row, in the order of the columns."""
    person, relation = influencer.person, influencer.relation
    contract = relation.contract
    told = {
        Column.NAME: person.name,
        Column.OTHER_NAMES: _listed(person.other_names),
        Column.ACCOUNTS: _accounts(person, None),
        Column.AUDIENCE: "" if person.audience is None else str(person.audience),
        Column.TAGS: _listed(person.tags),
        Column.TOPICS: _listed(person.topics),
        Column.LINKS: _lines(person.links),
        Column.ADDRESS: str(relation.address or ""),
        Column.TONE: relation.tone,
        Column.REFERENCES: _lines([_reference_text(item) for item in relation.references]),
        Column.AVOID: _listed(relation.avoid),
        Column.CONTRACT: {ContractKind.PAID: "payé", ContractKind.GIFT: "cadeaux"}[contract.kind]
        if contract
        else "",
        Column.CONTRACT_FROM: _day(contract.since) if contract else "",
        Column.CONTRACT_UNTIL: _day(contract.until) if contract else "",
        Column.LAST_CONTACT: _day(relation.last_contact),
        Column.NOTES: relation.notes,
    }
    networks = {Column(network.value): network for network in Network}
    for column in Column:
        yield told[column] if column in told else _accounts(person, networks[column])


def account_of(network: Network | None, text: str) -> Account | None:
    """Read an account: a handle, a link, or both; of a link alone, the handle is its last part."""
    url = _URL.search(text)
    handle = _URL.sub("", text).strip()
    link = url.group() if url else ""
    if not handle and link and network is not None:
        last = link.split("?")[0].rstrip("/").rpartition("/")[2].lstrip("@")
        handle = f"@{last}" if re.fullmatch(r"[\w.-]{2,60}", last) else ""
    return Account(network, handle, link) if handle or link else None


def _person(record: "_Record") -> Person:
    accounts = list[Account]()
    for network in Network:
        for text in record.lines(Column(network.value)):
            account = account_of(network, text)
            accounts += [account] if account else []
    for text in record.lines(Column.ACCOUNTS):
        before, sign, after = text.partition(":")
        named = _NETWORKS.get(plain(before)) if sign else None
        account = account_of(named, after.strip() if named else text)
        accounts += [account] if account else []
    name = " ".join(record.text(Column.NAME).split())
    if not name and accounts:
        name = accounts[0].handle.lstrip("@") or accounts[0].url
    return Person(
        id="",
        name=name,
        other_names=record.words(Column.OTHER_NAMES),
        accounts=tuple(accounts),
        links=record.lines(Column.LINKS),
        tags=record.words(Column.TAGS),
        topics=record.words(Column.TOPICS),
        audience=record.count(Column.AUDIENCE),
    )


def _relation(record: "_Record") -> Relation:
    text = record.text(Column.CONTRACT).strip()
    kind = None
    if text and plain(text) not in _NO_CONTRACT:
        kind = record.one(Column.CONTRACT, _CONTRACTS)
    since, until = record.day(Column.CONTRACT_FROM), record.day(Column.CONTRACT_UNTIL)
    if since and until and until < since:
        record.doubt(Column.CONTRACT_UNTIL, f"{until:%d/%m/%Y}")
        until = None
    return Relation(
        id="",
        brand_id="",
        person_id="",
        address=record.one(Column.ADDRESS, _ADDRESSES),
        tone=record.text(Column.TONE).strip(),
        references=tuple(map(_reference, record.lines(Column.REFERENCES))),
        avoid=record.words(Column.AVOID),
        contract=Contract(kind, since, until) if kind else None,
        last_contact=record.day(Column.LAST_CONTACT),
        notes=record.text(Column.NOTES).strip(),
    )


class _Record(records.Record[Column]):
    """One row of people."""

    def lines(self, column: Column) -> tuple[str, ...]:
        """Return what stands on each line, or between semicolons where there is one line alone."""
        text = self.text(column)
        parts = text.split("\n") if "\n" in text else text.split(";")
        return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))

    def words(self, column: Column) -> tuple[str, ...]:
        """Return what stands on each line, or between commas where there is one line alone."""
        text = self.text(column)
        parts = text.split("\n") if "\n" in text else re.split("[,;]", text)
        return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))

    def count(self, column: Column) -> int | None:
        """Return how many: «84 000», «84k», «1,2 M»."""
        text = "".join(self.text(column).split())
        found = _COUNT.fullmatch(text)
        if found is None or len(text) > 12:
            if text:
                self.doubt(column, text)
            return None
        times = _TIMES[found[2].lower()]
        return round(float(found[1].replace(",", ".")) * times) if times > 1 else _whole(found[1])


def _whole(text: str) -> int:
    """Read a whole number whose thousands may be parted by a sign: «84.000»."""
    return int(text.replace(",", "").replace(".", ""))


def _reference(line: str) -> Reference:
    """Read «la foire | 2026-03-01 | plus jamais | raison», of which the text alone must be."""
    text, *rest = (part.replace("¦", "|").strip() for part in line.split("|"))
    until = next((day for part in rest if (day := day_of(part))), None)
    never = any(plain(part) in (_NEVER, "never") for part in rest)
    told = (part for part in rest if not day_of(part) and plain(part) not in (_NEVER, "never"))
    return Reference(text, until, never, next((part for part in told if part), ""))


def _reference_text(reference: Reference) -> str:
    parts = (
        " ".join(reference.text.split()).replace("|", "¦"),
        _day(reference.until),
        _NEVER if reference.never else "",
        " ".join(reference.reason.split()).replace("|", "¦"),
    )
    return " | ".join(part for part in parts if part)


def _accounts(person: Person, network: Network | None) -> str:
    told = (item for item in person.accounts if item.network is network)
    return _lines([" ".join(f"{item.handle} {item.url}".split()) for item in told])


def _lines(texts: Sequence[str]) -> str:
    """Write each on its own line; one alone that could be parted ends its line too."""
    return "\n".join((*texts, "")) if any(";" in text for text in texts) else "\n".join(texts)


def _listed(words: Sequence[str]) -> str:
    """Write several on one line, or each on its own where one holds what would part it."""
    clean = [" ".join(word.split()) for word in words]
    if any(sign in word for word in clean for sign in ",;"):
        return "\n".join((*clean, ""))
    return ", ".join(clean)


def _day(day: date | None) -> str:
    return f"{day:%Y-%m-%d}" if day else ""


_NETWORKS = {
    **{plain(name): item for item, name in NETWORKS.items()},
    **{item.value: item for item in Network},
    "twitter": Network.X,
    "insta": Network.INSTAGRAM,
}
