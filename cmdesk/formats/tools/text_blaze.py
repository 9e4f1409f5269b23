"""Replies for Text Blaze: its JSON of folders and snippets.

Commands: ``{formtext: name=prénom}`` asks, ``{formmenu: ce matin; ce soir}`` offers. A brace that
is no command is written with a backslash before it.
"""

import re
from collections.abc import Sequence

from cmdesk.domain.reply import Reply
from cmdesk.formats.entries import entries
from cmdesk.formats.json_node import Node
from cmdesk.formats.library import Batch, Library
from cmdesk.formats.placeholders import Asked
from cmdesk.formats.tally import Hear, unheard
from cmdesk.formats.tools.json_file import dumped

_COMMAND = re.compile(r"\{(formtext|formparagraph|formmenu|formdate|cursor)(?::([^{}\n]*))?\}")
_BRACE = re.compile(r"[{}\\]")
_ESCAPED = re.compile(r"\\([{}\\])")


def _said(text: str) -> str:
    return text.replace(";", ",").replace("=", " ").strip() or "champ"


def _read(found: "re.Match[str]") -> str | None:
    before = start = found.start()
    while before and found.string[before - 1] == "\\":
        before -= 1
    if (start - before) % 2:
        return None  # an escaped brace
    parts = [part.strip() for part in (found[2] or "").split(";")]
    named = dict(part.split("=", 1) for part in parts if "=" in part)
    if found[1] == "formmenu":
        return "|".join(part for part in parts if part and "=" not in part) or None
    if found[1] == "formdate":
        return "date"
    return named.get("name", "").strip() or None


SYNTAX = Asked(
    ask=lambda name: f"{{formtext: name={_said(name)}}}",
    choose=lambda _name, ways: f"{{formmenu: {'; '.join(map(_said, ways))}}}",
    pattern=_COMMAND,
    read=_read,
    literal=lambda text: _BRACE.sub(r"\\\g<0>", text),
    plain=lambda text: _ESCAPED.sub(r"\1", text),
)


def write(libraries: Sequence[Library], hear: Hear = unheard) -> bytes:
    """Return the file, one folder a brand."""
    folders: dict[str, list[dict[str, object]]] = {item.brand.name: [] for item in libraries}
    for entry in entries(libraries, hear):
        snippet = {"name": entry.title, "shortcut": entry.shortcut, "type": "text"}
        folders[entry.brand].append({**snippet, "text": SYNTAX.out(entry.body)})
    return dumped({"folders": [{"name": name, "snippets": s} for name, s in folders.items()]})


def read(data: bytes, file: str = "") -> tuple[Batch, ...]:
    """Return one batch a folder. Raises FileUnreadable as ``Node`` does."""
    return tuple(
        Batch(tuple(map(_reply, folder.nodes("snippets"))), name=folder.text("name", ""))
        for folder in Node.listed(data, file, "folders")
    )


def _reply(node: Node) -> Reply:
    shortcut = node.text("shortcut", "").lstrip("/")
    return Reply(
        "", "", node.text("name", "") or shortcut, SYNTAX.back(node.text("text")), shortcut=shortcut
    )
