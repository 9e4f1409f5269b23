"""A library as a spreadsheet that one works in: one sheet a brand, typed, filtered, readable.

Texts are written as texts, never as formulas, links or numbers; times are in UTC without a zone, as
spreadsheets know none.
"""

import io
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from cmdesk.formats.library import Library
from cmdesk.formats.plain_text import neutralised
from cmdesk.formats.rows import Cell, rows
from cmdesk.formats.tally import Hear, Tally, unheard
from cmdesk.formats.words import Words, words_for

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_WIDTHS = (18, 30, 80, 18, 18, 16, 12, 18, 13, 13, 16, 30, 8, 13, 13, 13, 14, 16, 16, 16, 18)
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")
OPTIONS = {
    "constant_memory": False,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": True,
    "remove_timezone": True,
    "default_date_format": "yyyy-mm-dd",
}
"""How every workbook is written: no text becomes a formula, a link or a number."""
_FIRST_DAY = date(1900, 1, 1)
"""Spreadsheets know no earlier one."""


def write(libraries: Sequence[Library], hear: Hear = unheard) -> bytes:
    """Return the workbook; without a library, one sheet that holds the header."""
    words, tally = words_for(libraries), Tally(libraries, hear)
    target = io.BytesIO()
    book = workbook(target)
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"})
    names = set[str]()
    for library in libraries or (None,):
        name = sheet_name(library.brand.name if library else "CM Desk", names)
        sheet = book.add_worksheet(name)
        _lay_out(sheet, words, head, _height(library))
        if library:
            wordings = (
                row
                for reply in tally.each(library.replies)
                for row in rows(library.brand.name, reply, words)
            )
            for place, row in enumerate(wordings, 1):
                _put(sheet, place, row, text, day)
    # The same library is the same file, whenever it is written.
    book.set_properties({"created": _latest(libraries)})
    book.close()
    return target.getvalue()


def _latest(libraries: Sequence[Library]) -> datetime:
    moments = [reply.modified for library in libraries for reply in library.replies]
    return max((at for at in moments if at), default=datetime(2000, 1, 1, tzinfo=UTC))


def _height(library: Library | None) -> int:
    return sum(len(reply.wordings) for reply in library.replies) if library else 0


def workbook(target: io.BytesIO) -> "Workbook":
    """Return an empty workbook that is written to ``target``."""
    # Loaded when it is needed: no start of the program is.
    from xlsxwriter import Workbook

    return Workbook(target, OPTIONS)


def _lay_out(sheet: "Worksheet", words: Words, head: "Format", rows: int) -> None:
    for column, (heading, width) in enumerate(zip(words.columns, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, heading, head)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, max(rows, 1), len(_WIDTHS) - 1)


def _put(
    sheet: "Worksheet", row: int, values: Sequence[Cell], text: "Format", day: "Format"
) -> None:
    for column, value in enumerate(values):
        if isinstance(value, str):
            if value:
                sheet.write_string(row, column, neutralised(value), text)
        elif isinstance(value, int):
            sheet.write_number(row, column, value, text)
        elif isinstance(value, datetime):
            _put_day(sheet, row, column, value.astimezone(UTC).replace(tzinfo=None), day)
        elif value is not None:
            _put_day(sheet, row, column, value, day)


def _put_day(sheet: "Worksheet", row: int, column: int, value: date, form: "Format") -> None:
    plain = value.date() if isinstance(value, datetime) else value
    if plain < _FIRST_DAY:
        sheet.write_string(row, column, plain.isoformat(), form)
    else:
        sheet.write_datetime(row, column, value, form)


def sheet_name(brand: str, taken: set[str]) -> str:
    """Return a sheet's name: 31 characters at most, some signs refused, each once in any case."""
    clean = _NOT_IN_A_NAME.sub(" ", neutralised(brand)).strip() or "CM Desk"
    name, number = clean[:31].strip(), 2
    while name.casefold() in taken or name.casefold() == "history":
        suffix = f" {number}"
        name, number = clean[: 31 - len(suffix)].strip() + suffix, number + 1
    taken.add(name.casefold())
    return name
