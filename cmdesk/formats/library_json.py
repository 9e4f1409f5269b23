"""The lossless library: JSON with a schema version, read back equal to what was written.

Every field travels, in UTF-8 and in a stable order, so that two exports can be compared; of a
profile, the keys that are not at their default (another default is another version). Text is
kept as it is: NULs and lone surrogates are written as hexadecimal escapes (RFC 8259, 8.2). A high
and a low surrogate that stand side by side are one character, and come back as that character.
Version 2 added the history of each reply; files of version 1 are read as they were.
"""

import json
import re
from collections.abc import Iterable, Sequence

from cmdesk.domain.errors import FileNewer
from cmdesk.domain.fragment import Fragment
from cmdesk.domain.network import Network, Situation
from cmdesk.domain.reply import Reply, ReplyKind, ReplyStatus, ReplyVersion, Size, Variant
from cmdesk.domain.tone_profile import Address
from cmdesk.formats import brand_json
from cmdesk.formats.json_node import Node, refuse
from cmdesk.formats.library import Batch, Library
from cmdesk.formats.tally import Hear, Tally, unheard

FORMAT = "cmdesk.library"
VERSION = 2

_SURROGATE = re.compile("[\ud800-\udfff]")


def write(libraries: Sequence[Library], hear: Hear = unheard) -> bytes:
    """Return the libraries as UTF-8 JSON, indented for people, ended by a line feed."""
    tally = Tally(libraries, hear)
    document = {
        "format": FORMAT,
        "version": VERSION,
        "brands": [_brand_out(library, tally) for library in libraries],
    }
    encoder = json.JSONEncoder(ensure_ascii=False, indent=2)
    text = "".join(tally.pieces(encoder.iterencode(document))) + "\n"
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text).encode()


def read(data: bytes, file: str = "") -> tuple[Library, ...]:
    """Return the libraries in ``data``; ``file`` names it in errors.

    Raises FileNewer for a later version, and FileUnreadable with one of these problems:
    ``not-utf8``, ``not-json``, ``too-deep``, ``not-a-library``, ``missing-key``, ``unknown-key``,
    ``wrong-type``, ``wrong-value``.
    """
    root = Node.parsed(data, file)
    check_root(root)
    return tuple(library_in(node, node.nodes("replies")) for node in root.nodes("brands"))


def batches(data: bytes, file: str = "") -> tuple[Batch, ...]:
    """Return what ``read`` returns, as every reader does."""
    return as_batches(read(data, file))


def as_batches(libraries: Iterable[Library]) -> tuple[Batch, ...]:
    """Return libraries as what a file brings."""
    return tuple(
        Batch(item.replies, item.brand, fragments=item.fragments, history=item.history)
        for item in libraries
    )


def _brand_out(library: Library, tally: Tally) -> dict[str, object]:
    past = dict[str, list[ReplyVersion]]()
    for version in library.history:
        past.setdefault(version.reply_id, []).append(version)
    replies = [
        {**_reply_out(reply), "history": [_version_out(item) for item in past.get(reply.id, ())]}
        for reply in tally.each(library.replies)
    ]
    fragments = [_fragment_out(fragment) for fragment in library.fragments]
    brand = brand_json.brand_out(library.brand)
    return {**brand, "fragments": fragments, "replies": replies}


def _fragment_out(fragment: Fragment) -> dict[str, object]:
    return {"id": fragment.id, "name": fragment.name, "body": fragment.body}


def _reply_out(reply: Reply) -> dict[str, object]:
    return {
        "id": reply.id,
        "title": reply.title,
        "body": reply.body,
        "situations": list(reply.situations),
        "tags": list(reply.tags),
        "networks": list(reply.networks),
        "status": reply.status,
        "approved_by": reply.approved_by,
        "approved_on": reply.approved_on and reply.approved_on.isoformat(),
        "expires_on": reply.expires_on and reply.expires_on.isoformat(),
        "shortcut": reply.shortcut,
        "notes": reply.notes,
        "uses": reply.uses,
        "last_used": reply.last_used and reply.last_used.isoformat(),
        "created": reply.created and reply.created.isoformat(),
        "modified": reply.modified and reply.modified.isoformat(),
        "kind": reply.kind,
        "folder": reply.folder,
        "audience": reply.audience,
        "source": reply.source,
        "variants": [_variant_out(variant) for variant in reply.variants],
    }


def _version_out(version: ReplyVersion) -> dict[str, object]:
    return {
        "id": version.id,
        "at": version.at.isoformat(),
        "title": version.title,
        "body": version.body,
        "variants": [_variant_out(variant) for variant in version.variants],
    }


def _variant_out(variant: Variant) -> dict[str, object]:
    return {
        "body": variant.body,
        "address": variant.address,
        "size": variant.size,
        "language": variant.language,
        "network": variant.network,
    }


_BRAND_KEYS = (*brand_json.KEYS, "fragments", "replies")
_REPLY_KEYS = (*_reply_out(Reply("", "", "", "")), "history")
_VERSION_KEYS = ("id", "at", "title", "body", "variants")
_VARIANT_KEYS = tuple(_variant_out(Variant("")))


def check_root(root: Node) -> None:
    """Refuse what is no library, or one of a later version; raises what ``read`` raises."""
    if root.text("format", "") != FORMAT:
        raise refuse(root.file, "not-a-library")
    version = root.whole("version")
    if version > VERSION:
        raise FileNewer(file=root.file, found=version, known=VERSION)
    root.only("format", "version", "brands")


def library_in(node: Node, replies: Iterable[Node]) -> Library:
    """Read a brand and its replies, one after the other; raises what ``read`` raises."""
    node.only(*_BRAND_KEYS)
    brand, found, history = brand_json.brand_in(node), list[Reply](), list[ReplyVersion]()
    fragments = tuple(_fragment_in(item, brand.id) for item in node.nodes("fragments"))
    for item in replies:
        reply = _reply_in(item, brand.id)
        found.append(reply)
        history += (_version_in(past, reply.id, brand.id) for past in item.nodes("history"))
    return Library(brand, tuple(found), fragments, tuple(history))


def _fragment_in(node: Node, brand_id: str) -> Fragment:
    node.only("id", "name", "body")
    return Fragment(node.text("id"), brand_id, node.text("name"), node.text("body"))


def _reply_in(node: Node, brand_id: str) -> Reply:
    node.only(*_REPLY_KEYS)
    return Reply(
        id=node.text("id"),
        brand_id=brand_id,
        title=node.text("title"),
        body=node.text("body"),
        situations=node.choices("situations", Situation),
        tags=node.texts("tags"),
        networks=node.choices("networks", Network),
        status=node.choice("status", ReplyStatus, ReplyStatus.DRAFT),
        approved_by=node.text("approved_by", ""),
        approved_on=node.day("approved_on"),
        expires_on=node.day("expires_on"),
        shortcut=node.text("shortcut", ""),
        notes=node.text("notes", ""),
        uses=node.whole("uses", 0),
        last_used=node.moment("last_used"),
        created=node.moment("created"),
        modified=node.moment("modified"),
        kind=node.choice("kind", ReplyKind, ReplyKind.ANSWER),
        folder=node.text("folder", ""),
        audience=node.text("audience", ""),
        source=node.text("source", ""),
        variants=tuple(_variant_in(item) for item in node.nodes("variants")),
    )


def _version_in(node: Node, reply_id: str, brand_id: str) -> ReplyVersion:
    node.only(*_VERSION_KEYS)
    at = node.moment("at")
    if at is None:
        raise node.refused("at", "missing-key")
    variants = tuple(_variant_in(item) for item in node.nodes("variants"))
    title, body = node.text("title"), node.text("body")
    return ReplyVersion(node.text("id"), reply_id, brand_id, at, title, body, variants)


def _variant_in(node: Node) -> Variant:
    node.only(*_VARIANT_KEYS)
    return Variant(
        body=node.text("body"),
        address=node.optional("address", Address),
        size=node.optional("size", Size),
        language=node.text("language", ""),
        network=node.optional("network", Network),
    )
