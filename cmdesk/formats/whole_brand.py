"""A whole brand in one JSON file: voice and its past, replies, people, and, if asked, the journal.

Everything but the drafts, which are work in hand. Read back equal to what was written; version 2
added what replies said before.
"""

import json
import re
from dataclasses import dataclass

from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import FileNewer
from cmdesk.domain.fragment import Fragment
from cmdesk.domain.history import MomentRecord, ProfileVersion
from cmdesk.domain.influencer import Influencer
from cmdesk.domain.journal import JournalEntry
from cmdesk.domain.reply import Reply, ReplyVersion
from cmdesk.formats import brand_json
from cmdesk.formats.json_node import Node, refuse
from cmdesk.formats.plain_value import built, plain

FORMAT = "cmdesk.brand"
VERSION = 2
_SURROGATE = re.compile("[\ud800-\udfff]")
_PARTS = {
    "fragments": Fragment,
    "replies": Reply,
    "reply_versions": ReplyVersion,
    "influencers": Influencer,
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
    influencers: tuple[Influencer, ...] = ()
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
    root.only("format", "version", "brand", *_PARTS)
    about = Node(file, "brand", root.table("brand"))
    about.only(*brand_json.KEYS)
    parts = {
        name: tuple(built(kind, node) for node in root.nodes(name)) for name, kind in _PARTS.items()
    }
    return WholeBrand(brand_json.brand_in(about), **parts)
