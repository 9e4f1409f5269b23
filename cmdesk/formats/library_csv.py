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
from cmdesk.formats.plain_text import writable
from cmdesk.formats.words import NETWORKS, Words, words_for

_RUN = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First characters that make a formula of a cell; the full-width ones do so in Excel too."""


def write(libraries: Sequence[Library]) -> bytes:
    """Return the libraries as one table with a header row, in the first brand's language."""
    words = words_for(libraries)
    target = io.StringIO(newline="")
    table = csv.writer(target, delimiter=";", lineterminator="\r\n")
    table.writerow(words.columns)
    for library in libraries:
        for reply in library.replies:
            table.writerow(_cell(value) for value in _row(library.brand.name, reply, words))
    return target.getvalue().encode("utf-8-sig")


def _row(brand: str, reply: Reply, words: Words) -> tuple[str, ...]:
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


def _cell(text: str) -> str:
    text = writable(text)
    return f"'{text}" if text.startswith(_RUN) else text
