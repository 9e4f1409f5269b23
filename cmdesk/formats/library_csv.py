"""A library for spreadsheets: CSV as French ones read it at a double click.

UTF-8 with a byte order mark, ``;`` between cells, otherwise RFC 4180 (CRLF, quotes doubled). One
row a reply. Cells that a spreadsheet would run as a formula are neutralised (OWASP, «CSV
Injection»). NULs and lone surrogates become U+FFFD.
"""

import csv
import io
from collections.abc import Sequence
from datetime import date, datetime

from cmdesk.domain.reply import Reply
from cmdesk.formats.library import Library
from cmdesk.formats.plain_text import neutralised
from cmdesk.formats.words import NETWORKS, Words, words_for


def write(libraries: Sequence[Library]) -> bytes:
    """Return the libraries as one table with a header row, in the first brand's language."""
    words = words_for(libraries)
    target = io.StringIO(newline="")
    table = csv.writer(target, delimiter=";", lineterminator="\r\n")
    table.writerow(words.columns)
    for library in libraries:
        for reply in library.replies:
            table.writerow(neutralised(value) for value in cells(library.brand.name, reply, words))
    return target.getvalue().encode("utf-8-sig")


def cells(brand: str, reply: Reply, words: Words) -> tuple[str, ...]:
    """Return a reply's row, in the order of ``words.columns``."""
    return (
        brand,
        reply.title,
        reply.body,
        ", ".join(words.situations[item] for item in reply.situations),
        ", ".join(reply.tags),
        ", ".join(NETWORKS[item] for item in reply.networks),
        words.statuses[reply.status],
        reply.approved_by,
        _date(reply.approved_on),
        _date(reply.expires_on),
        reply.shortcut,
        reply.notes,
        str(reply.uses),
        _date(reply.last_used),
        _date(reply.created),
        _date(reply.modified),
    )


def _date(value: date | datetime | None) -> str:
    """Write a day in ISO form, which every spreadsheet takes for a date; times are left out."""
    return "" if value is None else f"{value:%Y-%m-%d}"
