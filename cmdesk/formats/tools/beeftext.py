"""Replies for Beeftext, a text expander for Windows: its backup file (JSON, version 10).

Keys after Beeftext's own ``Combo`` and ``ComboList``: ``keyword``, ``snippet``, ``group`` by uuid.
A variable asks: ``#{input:prénom}``; Beeftext offers no choice, so a choice becomes a question.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from cmdesk.domain.reply import Reply
from cmdesk.formats.entries import Entry, entries
from cmdesk.formats.json_node import Node, refuse
from cmdesk.formats.library import Batch, Library
from cmdesk.formats.placeholders import Asked
from cmdesk.formats.tally import Hear, unheard
from cmdesk.formats.tools.json_file import dumped

FILE_VERSION = 10
_ASKED = re.compile(r"#\{(input|date|dateTime|clipboard|cursor)(?::([^{}\n]{0,200}))?\}")
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


def _read(found: "re.Match[str]") -> str | None:
    if found[1] == "input":
        return (found[2] or "").replace(" / ", "|").strip() or None
    return "date" if found[1].startswith("date") else None


SYNTAX = Asked(
    ask=lambda name: f"#{{input:{name}}}",
    choose=None,
    pattern=_ASKED,
    read=_read,
)


def write(libraries: Sequence[Library], hear: Hear = unheard) -> bytes:
    """Return the file, one group a brand."""
    groups = {library.brand.name: _group(library) for library in libraries}
    combos = [_combo(entry, str(groups[entry.brand]["uuid"])) for entry in entries(libraries, hear)]
    return dumped(
        {
            "fileFormatVersion": FILE_VERSION,
            "combos": combos,
            "groups": list(groups.values()),
        }
    )


def _group(library: Library) -> dict[str, object]:
    brand = library.brand
    return {
        "uuid": _uuid("group", brand.id),
        "name": brand.name,
        "description": "",
        "creationDateTime": _moment(_EPOCH),
        "modificationDateTime": _moment(_EPOCH),
        "enabled": True,
    }


def _combo(entry: Entry, group: str) -> dict[str, object]:
    reply = entry.reply
    return {
        "uuid": _uuid("combo", f"{reply.id} {entry.shortcut}"),
        "name": entry.title,
        "keyword": entry.shortcut,
        "snippet": SYNTAX.out(entry.body),
        "description": "",
        "matchingMode": 0,
        "caseSensitivity": 0,
        "group": group,
        "creationDateTime": _moment(reply.created or _EPOCH),
        "modificationDateTime": _moment(reply.modified or _EPOCH),
        "enabled": True,
    }


def read(data: bytes, file: str = "") -> tuple[Batch, ...]:
    """Return one batch a group. Raises FileUnreadable as ``Node`` does."""
    root = Node.parsed(data, file)
    if "combos" not in root.data:
        raise refuse(file, "not-a-library")
    names = {node.text("uuid", ""): node.text("name", "") for node in root.nodes("groups")}
    found: dict[str, list[Reply]] = {}
    for node in root.nodes("combos"):
        group = names.get(node.text("group", ""), "")
        found.setdefault(group, []).append(_reply(node))
    return _batches(found.items())


def _batches(found: "Iterable[tuple[str, list[Reply]]]") -> tuple[Batch, ...]:
    return tuple(Batch(tuple(replies), name=name) for name, replies in found)


def _reply(node: Node) -> Reply:
    keyword = node.text("keyword", "")
    return Reply(
        id="",
        brand_id="",
        title=node.text("name", "") or keyword,
        body=SYNTAX.back(node.text("snippet")).replace("#{cursor}", ""),
        shortcut=keyword,
        notes=node.text("description", ""),
        created=node.moment("creationDateTime"),
        modified=node.moment("modificationDateTime"),
    )


def _uuid(kind: str, id_: str) -> str:
    """Return the same uuid at each export, so that a second import finds the first."""
    return f"{{{uuid5(NAMESPACE_URL, f'cmdesk:{kind}:{id_}')}}}"


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds")
