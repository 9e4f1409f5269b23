"""Replies for Chatwoot: what its canned responses API takes, a list of code and content.

Keys after ``canned_response.rb`` of Chatwoot; variables are Liquid. A code is unique in an account.
"""

import re
from collections.abc import Sequence

from cmdesk.domain.reply import Reply
from cmdesk.formats.entries import entries
from cmdesk.formats.json_node import Node
from cmdesk.formats.library import Batch, Library
from cmdesk.formats.placeholders import Known, Meaning
from cmdesk.formats.tally import Hear, unheard
from cmdesk.formats.tools.json_file import dumped

SYNTAX = Known(
    written={
        Meaning.FIRST_NAME: "contact.first_name",
        Meaning.LAST_NAME: "contact.last_name",
        Meaning.FULL_NAME: "contact.name",
        Meaning.EMAIL: "contact.email",
        Meaning.PHONE: "contact.phone",
        Meaning.TICKET: "conversation.id",
        Meaning.AGENT: "agent.first_name",
    },
    opening="{{",
    closing="}}",
    pattern=re.compile(r"\{\{([^{}\n]{1,120})\}\}"),
)


def write(libraries: Sequence[Library], hear: Hear = unheard) -> bytes:
    """Return the list."""
    return dumped(
        [
            {"short_code": entry.shortcut, "content": SYNTAX.out(entry.body)}
            for entry in entries(libraries, hear)
        ]
    )


def read(data: bytes, file: str = "") -> tuple[Batch, ...]:
    """Return the replies. Raises FileUnreadable as ``Node`` does."""
    return (Batch(tuple(map(_reply, Node.listed(data, file, "payload")))),)


def _reply(node: Node) -> Reply:
    code = node.text("short_code")
    return Reply("", "", code, SYNTAX.back(node.text("content")), shortcut=code)
