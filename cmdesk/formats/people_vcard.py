"""People as contacts: vCard as any address book writes it (2.1 to 4.0), and 3.0 as all read it.

What a contact has no field for stands in properties of our own (``X-CMDESK-…``), which other
programs keep or leave out. Of a contact from elsewhere, names, accounts, links, categories and
notes and the photo are taken; mail, phone and post addresses are not: the desk has no use for them,
and a photo that lies elsewhere is not fetched.
"""

import binascii
import logging
import re
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import cast

from cmdesk.domain.influencer import Influencer
from cmdesk.domain.network import Network
from cmdesk.formats.json_node import refuse
from cmdesk.formats.people_table import FRENCH, Column, cells
from cmdesk.formats.plain_text import neutralised, writable
from cmdesk.formats.tabular import MAX_CELL, MAX_ROWS, Rows, decoded

# vobject logs each line that it cannot read: a contact's own words, which belong in no log.
logging.getLogger("vobject.base").disabled = True

MAX_CARD = 2 * 1024 * 1024
"""Longest contact read, in characters: some hold their photo."""
_BEGIN = re.compile(r"^BEGIN:VCARD[ \t]*\r?$", re.M | re.I)
_END = re.compile(r"^END:VCARD[ \t\r]*$", re.M | re.I)
_PHOTO = re.compile(
    r"^(?:[\w-]+\.)?PHOTO[;:][^\r\n]*(?:\r?\n[ \t][^\r\n]*)*(?:\r?\n|\Z)", re.M | re.I
)
_FOLD = re.compile(r"\r?\n[ \t]")
_HEAD = re.compile(r"[\w-]+(?:\.[\w-]+)?;")
_SOUND_HEAD = re.compile(
    r"""[\w-]+(?:\.[\w-]+)?(?:;[\w-]+(?:=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)?)*:"""
)
_MOST_PARTS = 16
"""How many parts a line's unsound head may have: vobject's time doubles with each."""
_OWN = "x-cmdesk-"
_BROKEN = (
    binascii.Error,
    *(ValueError, KeyError, IndexError, TypeError, AttributeError, LookupError, AssertionError),
)
"""What vobject raises, by trial, of a contact that is none, besides its own errors."""
_HOSTS: Mapping[str, Network] = {
    "instagram.com": Network.INSTAGRAM,
    "twitter.com": Network.X,
    "x.com": Network.X,
    "facebook.com": Network.FACEBOOK,
    "linkedin.com": Network.LINKEDIN,
    "tiktok.com": Network.TIKTOK,
    "youtube.com": Network.YOUTUBE,
    "bsky.app": Network.BLUESKY,
    "threads.net": Network.THREADS,
    "threads.com": Network.THREADS,
}
_COLUMNS = {f"{_OWN}{column}": column for column in Column}
_SAID_TWICE = (
    *(Column(network.value) for network in Network),
    *(Column.ACCOUNTS, Column.LINKS, Column.OTHER_NAMES),
)
_HOST = re.compile(r"https?://(?:www\.|m\.)?([\w.-]+)/", re.IGNORECASE)
_NAMES = {**{network.value: network for network in Network}, "twitter": Network.X}


@dataclass(frozen=True, slots=True)
class Contacts:
    """Contacts as rows of our own table, its header first, and the photos by line (from 1).

    A photo is whatever the file holds: huge, broken, or none; empty where it cannot be decoded.
    """

    rows: Rows
    photos: Mapping[int, bytes]


def write(people: Sequence[Influencer], photos: Mapping[str, bytes] | None = None) -> bytes:
    """Return the people as contacts, one after another, in UTF-8.

    ``photos``: a PNG by the id of its person, where there is one.
    """
    held = photos or {}
    return "".join(_card(item, held.get(item.person.id, b"")) for item in people).encode()


def read(data: bytes, file: str = "") -> Contacts:
    """Return the contacts. One that cannot be read is left out.

    Raises FileUnreadable: ``not-text``, ``no-contacts``, ``too-many-rows``.
    """
    text, _encoding = decoded(data, file)
    found, photos = [tuple(FRENCH[column] for column in Column)], dict[int, bytes]()
    for number, whole in enumerate(_cards(text)):
        if number == MAX_ROWS:
            raise refuse(file, "too-many-rows", line=number)
        if len(whole) > MAX_CARD:
            continue
        card, photo = _without_photo(whole)
        told = _read(card)
        if told:
            found.append(tuple(neutralised(told.get(column, "")) for column in Column))
            if photo is not None:
                photos[len(found)] = photo
    if len(found) == 1:
        raise refuse(file, "no-contacts")
    return Contacts(tuple(found), photos)


def _cards(text: str) -> Iterator[str]:
    """Yield the text of each contact; one that does not end before the next begins is none."""
    starts = (found.start() for found in _BEGIN.finditer(text))
    for start, following in pairwise(chain(starts, [len(text)])):
        end = _END.search(text, start, following)
        if end is not None:
            yield text[start : end.end()]


def _without_photo(text: str) -> tuple[str, bytes | None]:
    """Part a contact from its first photo: a broken one must not take the contact with it."""
    broken = False
    for line in _PHOTO.finditer(text):
        data = _embedded(_FOLD.sub("", line.group()))
        if data is not None:
            try:
                return _PHOTO.sub("", text), b64decode(data)
            except ValueError:  # not base64, or not whole
                broken = True
    return _PHOTO.sub("", text), b"" if broken else None


def _embedded(line: str) -> str | None:
    """Return the base64 of a photo's line, or None where it is a link."""
    head, _sign, value = line.partition(":")
    if not {"ENCODING=B", "ENCODING=BASE64"}.isdisjoint(head.upper().split(";")):
        return value
    kind, _sign, data = value.partition(",")
    kind = kind.lower().rstrip("\\")
    return data if kind.startswith("data:") and kind.endswith(";base64") else None


def _card(influencer: Influencer, photo: bytes) -> str:
    import vobject  # when it is needed: no start of the program is

    person = influencer.person
    card = vobject.vCard()
    name = writable(" ".join(person.name.split()))
    card.add("fn").value = name
    card.add("n").value = vobject.vcard.Name(given=name)
    told = dict(zip(Column, map(writable, cells(influencer)), strict=True))
    native = {Column.NAME, Column.TAGS, Column.NOTES}
    if person.tags:
        card.add("categories").value = [writable(" ".join(tag.split())) for tag in person.tags]
    if told[Column.NOTES].strip():
        card.add("note").value = told[Column.NOTES]
    for link in person.links:
        card.add("url").value = writable(link)
    for account in person.accounts:
        profile = card.add("x-socialprofile")
        profile.value = writable(account.url or account.handle)
        if account.network is not None:
            profile.type_param = account.network.value
    for column, text in told.items():
        if column not in native and text:
            card.add(f"{_OWN}{column}").value = text
    if photo:
        held = card.add("photo")
        held.value = photo
        held.params.update({"ENCODING": ["b"], "TYPE": ["PNG"]})
    return str(card.serialize())


def _read(text: str) -> dict[Column, str] | None:
    """Return a contact's cells by column, or None where it is none."""
    import vobject

    if any(map(_knotted, _FOLD.sub("", text).splitlines())):
        return None
    own, told = dict[Column, str](), dict[Column, list[str]]()
    try:
        card = vobject.readOne(text, ignoreUnreadable=True, allowQP=True)
        for name, lines in card.contents.items():
            column = _COLUMNS.get(str(name).lower())
            for line in lines:
                if column is not None:
                    own[column] = str(line.value)[:MAX_CELL]
                for place, said in _told(str(name).lower(), line.value, line.params):
                    told.setdefault(place, []).append(said[:MAX_CELL])
    except (vobject.base.VObjectError, *_BROKEN):
        return None
    found = {column: _joined(column, said) for column, said in told.items()}
    if own:
        # Our own properties say all of it: what stands elsewhere repeats them.
        for column in _SAID_TWICE:
            found.pop(column, None)
    return found | own


def _knotted(line: str) -> bool:
    """Tell a line over which vobject would try for ever to make parameters of what are none."""
    parts = line.count(";") + line.count(",")
    return parts > _MOST_PARTS and bool(_HEAD.match(line)) and not _SOUND_HEAD.match(line)


def _told(
    name: str, value: object, params: Mapping[str, Sequence[str]]
) -> Iterator[tuple[Column, str]]:
    """Yield what one property of a contact says, by column."""
    text = str(value).strip()
    kinds = [str(kind).lower() for kind in params.get("TYPE", ())]
    if name in ("fn", "n"):
        yield Column.NAME, " ".join(text.split())
    elif name in ("nickname", "org"):
        yield Column.OTHER_NAMES, _lines(value)
    elif name == "categories":
        yield Column.TAGS, _lines(value)
    elif name == "note":
        yield Column.NOTES, text
    elif name in ("url", "x-socialprofile", "impp"):
        network = next((_NAMES[kind] for kind in kinds if kind in _NAMES), None) or _network(text)
        if network is not None:
            yield Column(network.value), text
        elif name == "url":
            yield Column.LINKS, text
        else:
            yield Column.ACCOUNTS, text
    elif name.startswith("x-") and name[2:] in _NAMES:
        yield Column(_NAMES[name[2:]].value), text


def _lines(value: object) -> str:
    """Return the words of a property, each on its own line."""
    found = cast("list[object]", value) if isinstance(value, list) else str(value).split(",")
    return "\n".join(str(word).strip() for word in found)


def _network(link: str) -> Network | None:
    found = _HOST.match(f"{link}/")
    return _HOSTS.get(found[1].lower()) if found else None


def _joined(column: Column, said: Sequence[str]) -> str:
    """Return what several properties say: of a name the first, of notes all, else one a line."""
    if column is Column.NAME:
        return next((text for text in said if text), "")
    if column is Column.NOTES:
        return "\n\n".join(said)
    return "".join(f"{text}\n" for text in said if text)
