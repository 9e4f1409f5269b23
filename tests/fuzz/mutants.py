"""Files that were sound once: bent, cut and crossed, the same ones for the same number."""

import io
import json
import random
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast

import yaml

from cmdesk.domain.brand import Account
from cmdesk.domain.influencer import Influencer, Person, Relation
from cmdesk.domain.network import Network
from cmdesk.formats import people_vcard, profile_toml, whole_brand
from cmdesk.formats.registry import FORMATS
from cmdesk.formats.whole_brand import WholeBrand
from tests.foreign.conftest import hard_library

Reader = Callable[[bytes, str], object]

READERS: Mapping[str, Reader] = {
    **{item.name: item.read for item in FORMATS if item.read is not None},
    "brand": whole_brand.read,
    "profile": profile_toml.read,
    "contacts": people_vcard.read,
}
"""Every reader of the project, by the name of its format."""

_TELLING = (
    *(b"\0", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b'"', b"'", b"{", b"}", b"[", b"]", b"<", b"&"),
    *(b";", b",", b"\t", b"\r\n", b"\n\n", b": ", b"- ", b"#", b"|", b"*", b"`", b"=", b"~~~"),
    *(b"{{", b"}}", b"#{", b"\\u0000", b"\\ud800", b"null", b"true", b"-1", b"1e999", b"9" * 40),
    *(b"!!python/name:os", b"&a *a", b"<<: *a", b"---\n", b"%YAML 9.9\n", b"\x1b[31m"),
    *("é".encode(), "\u2028".encode(), "🥐".encode(), "\u202e".encode(), b"\xc3", b"\x80"),
)
"""What a reader may trip over."""

_TREES = (
    '[null, true, false, 0, -1, 1e30, 0.5, "", " ", [], {}, [[]], [{}], [null], ["a", 1], {"": ""},'
    '{"id": {}}, "\\u0000", "\\ud800", "2026-02-30", "2026-03-01T12:00:00", "9999-12-31", "tu",'
    '"approved", "{{a}}", "#{input:", "~~~", "<p>a<br>b", "&lt;", "=1", "\\u202e"]'
)
_VALUES = (*cast("list[object]", json.loads(_TREES)), 10**30, "a" * 50_000)
"""What may stand where something else should."""


def seeds() -> dict[str, bytes]:
    """Return one sound file of each format, small, so that a bent byte is likely to matter."""
    library = hard_library()
    small = [replace(library, replies=library.replies[:3])]
    found = {item.name: item.write(small) for item in FORMATS if item.read and item.write}
    found["text"] = "Merci\n\nBonjour {prénom},\nà demain.\n\n# Titre\n\nDeux".encode()
    found["brand"] = whole_brand.write(WholeBrand(library.brand, replies=library.replies[:2]))
    found["profile"] = profile_toml.write(library.brand.profile)
    person = Person("a", "Zoé", ("Zo",), (Account(Network.X, "@zoe"),), tags=("lecture",))
    found["contacts"] = people_vcard.write((Influencer(person, Relation("r", "b", "a")),) * 3)
    return found


def mutant(number: int, files: Mapping[str, bytes]) -> tuple[str, bytes]:
    """Return a reader's name and a file for it: the ``number``-th, always the same."""
    chance = random.Random(number)
    name = sorted(READERS)[number % len(READERS)]
    data = files[name]
    if data.startswith(b"PK") and chance.random() < 0.7:
        return name, _repacked(data, chance, files)
    if data.startswith((b"{", b"[", b"matches")) and chance.random() < 0.7:
        return name, _regrown(data, chance)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        data = _bent(data, chance, files)
    return name, data


def _repacked(data: bytes, chance: random.Random, files: Mapping[str, bytes]) -> bytes:
    """Bend what is inside a package: a bent package as such is refused by its first bytes."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = chance.choice(sorted(parts))
    parts[name] = _bent(parts[name], chance, files)
    if chance.random() < 0.1:
        del parts[chance.choice(sorted(parts))]
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for part, content in parts.items():
            package.writestr(part, content)
    return target.getvalue()


def _regrown(data: bytes, chance: random.Random) -> bytes:
    """Bend the tree that a file holds: a bent text is no tree any more, and refused as such."""
    tree = yaml.safe_load(data)
    for _ in range(chance.choice((1, 1, 2, 5))):
        tree = _branched(tree, chance)
    escaped = chance.random() < 0.5
    return json.dumps(tree, ensure_ascii=escaped, default=str).encode("utf-8", "surrogatepass")


def _branched(tree: object, chance: random.Random) -> object:
    """Return a tree with one of its branches another, gone, doubled or under another name."""
    if isinstance(tree, dict) and tree and chance.random() < 0.92:
        table = dict(cast("dict[str, object]", tree))
        key = chance.choice(sorted(table, key=str))
        how = chance.random()
        if how < 0.75:
            table[key] = _branched(table[key], chance)
        elif how < 0.9:
            del table[key]
        else:
            table[f"{key}{chance.choice(('x', '', '_'))}"] = table.pop(key)
        return table
    if isinstance(tree, list) and tree and chance.random() < 0.92:
        items = list(cast("list[object]", tree))
        place = chance.randrange(len(items))
        if chance.random() < 0.85:
            items[place] = _branched(items[place], chance)
        else:
            items[place : place + 1] = [items[place]] * chance.choice((0, 2, 300))
        return items
    return chance.choice(_VALUES)


def _bent(data: bytes, chance: random.Random, files: Mapping[str, bytes]) -> bytes:
    at, to = sorted((chance.randint(0, len(data)), chance.randint(0, len(data))))
    near = min(to, at + chance.randint(0, 24))
    how = chance.randrange(9)
    if how == 0:
        return data[:at]
    if how == 1:
        return data[:at] + data[near:]
    if how == 2:
        return data[:at] + chance.choice(_TELLING) * chance.choice((1, 1, 3, 200)) + data[at:]
    if how == 3:
        return data[:at] + chance.choice(_TELLING) + data[near:]
    if how == 4:
        return data[:at] + data[at:near] * chance.choice((2, 5, 400)) + data[near:]
    if how == 5:
        other = files[chance.choice(sorted(files))]
        cut = chance.randint(0, len(other))
        return data[:at] + other[cut : cut + chance.randint(1, 200)] + data[at:]
    if how == 6:
        return data.replace(b'"', b"", 1) if chance.random() < 0.5 else data[at:]
    bent = bytearray(data or b"\0")
    place = chance.randrange(len(bent))
    bent[place] = chance.randrange(256) if how == 7 else bent[place] ^ 1 << chance.randrange(8)
    return bytes(bent)
