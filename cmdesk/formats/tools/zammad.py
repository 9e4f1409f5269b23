"""Replies for Zammad: the CSV that its «text modules» import, content as HTML.

Columns after ``can_csv_import`` of Zammad's own models: a header in lower case, several values in a
cell joined by ``~~~``.
"""

import csv
import io
import re
from collections.abc import Mapping, Sequence

from cmdesk.domain.reply import Reply
from cmdesk.formats.entries import entries
from cmdesk.formats.json_node import refuse
from cmdesk.formats.library import Batch, Library
from cmdesk.formats.placeholders import Known, Meaning
from cmdesk.formats.plain_text import neutralised, plainly
from cmdesk.formats.tabular import csv_rows
from cmdesk.formats.tally import Hear, unheard
from cmdesk.formats.tools.markup import from_html, to_html

COLUMNS = ("name", "keywords", "content", "note", "active", "groups")
_JOINT = "~~~"

SYNTAX = Known(
    written={
        Meaning.FIRST_NAME: "ticket.customer.firstname",
        Meaning.LAST_NAME: "ticket.customer.lastname",
        Meaning.FULL_NAME: "ticket.customer.fullname",
        Meaning.EMAIL: "ticket.customer.email",
        Meaning.PHONE: "ticket.customer.phone",
        Meaning.TICKET: "ticket.number",
        Meaning.AGENT: "user.firstname",
    },
    opening="#{",
    closing="}",
    pattern=re.compile(r"#\{([^{}\n]{1,120})\}"),
)


def write(libraries: Sequence[Library], hear: Hear = unheard) -> bytes:
    """Return the table; the keywords are the shortcut and the tags."""
    target = io.StringIO(newline="")
    table = csv.writer(target, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for entry in entries(libraries, hear):
        words = (entry.shortcut, *entry.reply.tags)
        cells = (
            entry.title,
            ", ".join(words),
            to_html(SYNTAX.out(entry.body)),
            entry.reply.notes,
            "true",
            "",
        )
        table.writerow(map(neutralised, cells))
    return target.getvalue().encode()


def read(data: bytes, file: str = "") -> tuple[Batch, ...]:
    """Return the replies; inactive ones are left out. Raises FileUnreadable, see ``csv_rows``."""
    header, *rows = csv_rows(data, file, ",") or ((),)
    if not {"name", "content"} <= set(header):
        raise refuse(file, "not-a-library")
    records = (dict(zip(header, map(plainly, row), strict=False)) for row in rows if any(row))
    kept = (record for record in records if record.get("active", "true").lower() != "false")
    return (Batch(tuple(map(_reply, kept))),)


def _reply(record: Mapping[str, str]) -> Reply:
    joined = record.get("keywords", "").replace(_JOINT, ",")
    words = [word.strip() for word in joined.split(",") if word.strip()]
    return Reply(
        id="",
        brand_id="",
        title=record.get("name", ""),
        body=SYNTAX.back(from_html(record.get("content", ""))),
        tags=tuple(words[1:]),
        shortcut=words[0] if words else "",
        notes=record.get("note", ""),
    )
