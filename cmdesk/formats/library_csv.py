"""A library for spreadsheets: CSV as French ones read it at a double click.

UTF-8 with a byte order mark, ``;`` between cells, otherwise RFC 4180 (CRLF, quotes doubled). One
row a wording. Cells that a spreadsheet would run as a formula are neutralised (OWASP, «CSV
Injection»). NULs and lone surrogates become U+FFFD.
"""

import csv
import io
from collections.abc import Sequence
from datetime import date

from cmdesk.formats.library import Library
from cmdesk.formats.plain_text import neutralised
from cmdesk.formats.rows import Cell, rows
from cmdesk.formats.tally import Hear, Tally, unheard
from cmdesk.formats.words import words_for


def write(libraries: Sequence[Library], hear: Hear = unheard) -> bytes:
    """Return the libraries as one table with a header row, in the first brand's language."""
    words, tally = words_for(libraries), Tally(libraries, hear)
    target = io.StringIO(newline="")
    table = csv.writer(target, delimiter=";", lineterminator="\r\n")
    table.writerow(words.columns)
    for library in libraries:
        for reply in tally.each(library.replies):
            for row in rows(library.brand.name, reply, words):
                table.writerow(map(neutralised, map(_text, row)))
    return target.getvalue().encode("utf-8-sig")


def _text(value: Cell) -> str:
    """Write a day in ISO form, which every spreadsheet takes for a date; times are left out."""
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    return "" if value is None else str(value)
