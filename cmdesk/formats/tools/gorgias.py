"""Replies for Gorgias: macros that set the response's text, as its API takes and lists them."""

import re
from collections.abc import Mapping, Sequence

from cmdesk.domain.reply import Reply
from cmdesk.formats.entries import Entry, entries
from cmdesk.formats.json_node import Node
from cmdesk.formats.library import Batch, Library
from cmdesk.formats.placeholders import Known, Meaning
from cmdesk.formats.tally import Hear, unheard
from cmdesk.formats.tools.json_file import dumped
from cmdesk.formats.tools.markup import from_html, to_html

_TEXT, _TAGS = "setResponseText", "addTags"

SYNTAX = Known(
    written={
        Meaning.FIRST_NAME: "ticket.customer.firstname",
        Meaning.LAST_NAME: "ticket.customer.lastname",
        Meaning.FULL_NAME: "ticket.customer.name",
        Meaning.EMAIL: "ticket.customer.email",
        Meaning.TICKET: "ticket.id",
        Meaning.AGENT: "current_user.firstname",
    },
    opening="{{",
    closing="}}",
    pattern=re.compile(r"\{\{([^{}\n]{1,120})\}\}"),
)


def write(libraries: Sequence[Library], hear: Hear = unheard) -> bytes:
    """Return the macros; ``external_id`` is the reply's id, so that a second import finds it."""
    languages = {item.brand.id: (*item.brand.profile.languages, "fr")[0] for item in libraries}
    macros = [_macro(entry, languages[entry.reply.brand_id]) for entry in entries(libraries, hear)]
    return dumped({"data": macros})


def _macro(entry: Entry, language: str) -> dict[str, object]:
    body = SYNTAX.out(entry.body)
    actions = [_action(_TEXT, "Add response text", {"body_text": body, "body_html": to_html(body)})]
    if entry.reply.tags:
        tags = ", ".join(tag.replace(",", " ") for tag in entry.reply.tags)
        actions.append(_action(_TAGS, "Add tags", {"tags": tags}))
    return {
        "external_id": entry.reply.id,
        "name": entry.title,
        "intent": None,
        "language": language[:2].lower(),
        "usage": entry.reply.uses,
        "actions": actions,
    }


def _action(name: str, title: str, arguments: dict[str, object]) -> dict[str, object]:
    return {"name": name, "title": title, "type": "user", "arguments": arguments}


def read(data: bytes, file: str = "") -> tuple[Batch, ...]:
    """Return the macros that write a text. Raises FileUnreadable as ``Node`` does."""
    macros = Node.listed(data, file, "data")
    return (Batch(tuple(reply for node in macros if (reply := _reply(node)) is not None)),)


def _reply(node: Node) -> Reply | None:
    arguments = {item.text("name", ""): item.table("arguments") for item in node.nodes("actions")}
    said = arguments.get(_TEXT, {})
    text = _text(said, "body_text") or from_html(_text(said, "body_html"))
    if not text:
        return None
    tags = _text(arguments.get(_TAGS, {}), "tags")
    return Reply(
        id="",
        brand_id="",
        title=node.text("name"),
        body=SYNTAX.back(text),
        tags=tuple(tag.strip() for tag in tags.split(",") if tag.strip()),
        uses=max(0, node.whole("usage", 0)) if node.data.get("usage") is not None else 0,
    )


def _text(arguments: Mapping[str, object], key: str) -> str:
    value = arguments.get(key)
    return value if isinstance(value, str) else ""
