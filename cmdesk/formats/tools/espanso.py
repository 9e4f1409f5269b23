"""Replies for espanso, which expands them in every other app: a match file (YAML).

The keys are those of espanso's own loader (``espanso-config``, ``matches/group/loader/yaml``):
``trigger``, ``replace`` or ``form``, ``form_fields``, ``label``, ``search_terms``. A reply with
variables is a form, since only a form asks. A double brace or bracket that a reply holds itself
would be read as a variable, and is parted by a zero-width joiner.
"""

import re
from collections.abc import Sequence
from typing import cast

from cmdesk.domain.reply import Reply
from cmdesk.domain.variables import pieces
from cmdesk.formats.entries import Entry, entries
from cmdesk.formats.json_node import Node, refuse
from cmdesk.formats.library import Batch, Library
from cmdesk.formats.placeholders import Asked, choices_of
from cmdesk.formats.plain_text import writable
from cmdesk.formats.safe_yaml import load
from cmdesk.formats.tally import Hear, unheard
from cmdesk.formats.tools.markup import from_html

_FIELD = re.compile(r"\[\[([^\[\]\n]{1,120})\]\]")
_NOT_IN_A_NAME = re.compile(r"\W+")
_PARTED = {
    "{{": "{\u200d{",
    "}}": "}\u200d}",
    "[[": "[\u200d[",
    "]]": "]\u200d]",
    "$|$": "$\u200d|$",
}
_DOUBLE = re.compile(r"\{\{\s*(?:form1\.)?(\w+)\s*\}\}")
_CHOICE = "choix"
_PREFIX = ";"


def _name(variable: str) -> str:
    """Return a field's name: letters, digits and underscores only."""
    return _NOT_IN_A_NAME.sub("_", variable.strip()).strip("_") or "champ"


def _parted(text: str) -> str:
    for sign, parted in _PARTED.items():
        text = text.replace(sign, parted)
    return text


def _whole(text: str) -> str:
    for sign, parted in _PARTED.items():
        text = text.replace(parted, sign)
    return text


SYNTAX = Asked(
    ask=lambda name: f"[[{_name(name)}]]",
    choose=lambda name, _ways: f"[[{_CHOICE}_{_name(name)}]]",
    pattern=_FIELD,
    read=lambda found: found[1].replace("_", " ").strip() or None,
    literal=_parted,
    plain=_whole,
)


def write(libraries: Sequence[Library], hear: Hear = unheard) -> bytes:
    """Return one match file; triggers begin with ``;``."""
    import yaml  # when it is needed: no start of the program is

    document = {"matches": [_match(entry) for entry in entries(libraries, hear)]}
    text = yaml.dump(
        document, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10_000
    )
    return text.encode()


def _match(entry: Entry) -> dict[str, object]:
    names = [text[1:-1] for text, is_one in pieces(entry.body) if is_one]
    match: dict[str, object] = {
        "trigger": _PREFIX + entry.shortcut.removeprefix(_PREFIX),
        "label": entry.title,
        "form" if names else "replace": SYNTAX.out(entry.body),
    }
    fields = {
        f"{_CHOICE}_{_name(name)}": {"type": "choice", "values": list(ways)}
        for name in names
        if (ways := choices_of(name))
    }
    if fields:
        match["form_fields"] = fields
    if entry.reply.tags:
        match["search_terms"] = [writable(tag) for tag in entry.reply.tags]
    return match


def read(data: bytes, file: str = "") -> tuple[Batch, ...]:
    """Return the text matches of a file; images, and matches that only run something, are left out.

    Raises what ``safe_yaml.load`` raises, and FileUnreadable: ``not-a-library``, ``wrong-type``.
    """
    root = load(data, file)
    if not isinstance(root, dict) or "matches" not in root:
        raise refuse(file, "not-a-library")
    nodes = Node(file, "", cast("dict[str, object]", root)).nodes("matches")
    return (Batch(tuple(reply for node in nodes if (reply := _reply(node)) is not None)),)


def _reply(node: Node) -> Reply | None:
    key = next((key for key in ("form", "replace", "markdown", "html") if key in node.data), None)
    if key is None:
        return None
    text = node.text(key).replace("$|$", "")
    form = key == "form"
    body = SYNTAX.back(_chosen(text, node)) if form else _whole(_DOUBLE.sub(r"{\1}", text))
    triggers = node.texts("triggers") if "triggers" in node.data else (node.text("trigger", ""),)
    shortcut = (triggers[0] if triggers else "").removeprefix(_PREFIX).removeprefix(":")
    return Reply(
        id="",
        brand_id="",
        title=node.text("label", "") or shortcut,
        body=from_html(body) if key == "html" else body,
        tags=node.texts("search_terms"),
        shortcut=shortcut,
    )


def _chosen(text: str, node: Node) -> str:
    """Put each field that offers a choice as ``{this|that}``."""
    for name, field in node.table("form_fields").items():
        if isinstance(field, dict):
            kept = Node(node.file, f"{node.path}.form_fields", cast("dict[str, object]", field))
            values = kept.texts("values") if isinstance(kept.data.get("values"), list) else ()
            if values:
                text = text.replace(f"[[{name}]]", f"{{{'|'.join(values)}}}")
    return text
