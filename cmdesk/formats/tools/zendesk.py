"""Replies for Zendesk: macros that write a public comment, as its API takes and lists them."""

import re
from collections.abc import Sequence

from cmdesk.domain.reply import Reply
from cmdesk.formats.entries import entries
from cmdesk.formats.json_node import Node
from cmdesk.formats.library import Batch, Library
from cmdesk.formats.placeholders import Known, Meaning
from cmdesk.formats.tally import Hear, unheard
from cmdesk.formats.tools.json_file import dumped
from cmdesk.formats.tools.markup import from_html

_TEXT, _HTML, _TAGS = "comment_value", "comment_value_html", "current_tags"

SYNTAX = Known(
    written={
        Meaning.FIRST_NAME: "ticket.requester.first_name",
        Meaning.LAST_NAME: "ticket.requester.last_name",
        Meaning.FULL_NAME: "ticket.requester.name",
        Meaning.EMAIL: "ticket.requester.email",
        Meaning.PHONE: "ticket.requester.phone",
        Meaning.TICKET: "ticket.id",
        Meaning.AGENT: "current_user.first_name",
    },
    opening="{{",
    closing="}}",
    pattern=re.compile(r"\{\{([^{}\n]{1,120})\}\}"),
)


def write(libraries: Sequence[Library], hear: Hear = unheard) -> bytes:
    """Return the macros; a tag of ours becomes one of the ticket's, spaces as underscores."""
    macros: list[dict[str, object]] = []
    for position, entry in enumerate(entries(libraries, hear), 1):
        actions: list[dict[str, object]] = [{"field": _TEXT, "value": SYNTAX.out(entry.body)}]
        if entry.reply.tags:
            tags = " ".join("_".join(tag.split()) for tag in entry.reply.tags)
            actions.append({"field": _TAGS, "value": tags})
        macros.append(
            {
                "title": entry.title,
                "description": entry.reply.notes or None,
                "active": True,
                "position": position,
                "restriction": None,
                "actions": actions,
            }
        )
    return dumped({"macros": macros})


def read(data: bytes, file: str = "") -> tuple[Batch, ...]:
    """Return the active macros that write a comment. Raises FileUnreadable as ``Node`` does."""
    macros = Node.listed(data, file, "macros")
    return (Batch(tuple(reply for node in macros if (reply := _reply(node)) is not None)),)


def _reply(node: Node) -> Reply | None:
    values = {item.text("field", ""): item.data.get("value") for item in node.nodes("actions")}
    text = _said(values.get(_TEXT)) or from_html(_said(values.get(_HTML)))
    if not text or node.data.get("active") is False:
        return None
    notes = node.data.get("description")
    return Reply(
        id="",
        brand_id="",
        title=node.text("title"),
        body=SYNTAX.back(text),
        tags=tuple(_said(values.get(_TAGS)).split()),
        notes=notes if isinstance(notes, str) else "",
    )


def _said(value: object) -> str:
    """Return an action's text: some hold a list, the channel before the text."""
    if isinstance(value, list) and value and isinstance(value[-1], str):
        return value[-1]
    return value if isinstance(value, str) else ""
