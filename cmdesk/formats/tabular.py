"""Tables from anywhere as rows of text: whatever the encoding, the separator or the spreadsheet.

Nothing is run, fetched or drawn: of a spreadsheet the values alone are read, and both kinds are
held to limits before they can fill the memory.
"""

import csv
import io
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from cmdesk.formats.json_node import refuse

MAX_ROWS, MAX_COLUMNS, MAX_CELL = 60_000, 256, 40_000
MAX_LINES, MAX_SIGNS = 500_000, 500_000
"""Most rows, empty ones included, and most separators in one line: no table of replies has more."""
MAX_UNZIPPED = 96 * 1024 * 1024
"""Largest spreadsheet, unpacked, in bytes: some 60,000 long replies."""
SEPARATORS = ";,\t|"
ENCODINGS = ("utf-8", "cp1252", "mac_roman", "utf-16")
"""What a person may say that a file is written in, by Python's names."""
_SAMPLE = 64 * 1024
_CONTROLS = [chr(code) for code in range(0x20) if chr(code) not in "\t\n\v\f\r"]
"""Signs that no text has, but for a stray one."""
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)

_NO_ZIP = (zipfile.BadZipFile, NotImplementedError)
"""What ``zipfile`` raises of a broken zip, and of one packed in a way that it does not know."""
_BROKEN = (
    *_NO_ZIP,
    *(zlib.error, EOFError, OSError),
    *(SyntaxError, LookupError, ValueError, TypeError, AttributeError, OverflowError, MemoryError),
)
"""What openpyxl and its XML readers raise, by trial, of a file that is none (a parser's error is a
SyntaxError, a forbidden entity a ValueError)."""

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Script:
    """How a text file is written: its encoding by Python's name, and what parts its cells.

    What is empty is found out, or plays no part.
    """

    encoding: str = ""
    separator: str = ""


UNTOLD = Script()
"""Nothing is said: all of it is found out."""


def decoded(data: bytes, file: str, told: str = "") -> tuple[str, str]:
    """Return a text file's text and the encoding it turned out to be in.

    What is ``told`` counts; else a byte order mark tells, else it is UTF-8 if that throughout,
    UTF-16 where every other byte is nil, else what French Windows writes (windows-1252). Raises
    FileUnreadable ``not-text``.
    """
    encoding = told or next((name for mark, name in _MARKS if data.startswith(mark)), "")
    head = data[:4096]
    if not encoding and head.count(0) > len(head) // 4:
        encoding = "utf-16-le" if head[1::2].count(0) >= head[::2].count(0) else "utf-16-be"
    for name in (encoding,) if encoding else ("utf-8", "cp1252", "latin-1"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if text.count("\0") > len(text) // 100 or _is_noise(text[:_SAMPLE]):
            break
        return text.removeprefix("\ufeff"), name
    raise refuse(file, "not-text")


def _is_noise(text: str) -> bool:
    """Tell whether it is a picture, a program or the like, read as if it were a text."""
    return sum(map(text.count, _CONTROLS)) > len(text) // 100 + 1


def separator_of(text: str, proposed: str = "") -> str:
    """Return the separator that cuts the first rows most evenly; ``proposed`` wins a draw."""
    sample = text[:_SAMPLE]
    best, most = proposed or SEPARATORS[0], (0.0, 0)
    for sign in dict.fromkeys(proposed + SEPARATORS):
        rows = [row for row in _sampled(sample, sign) if row]
        widths = [len(row) for row in rows]
        if not widths or max(widths) < 2:
            continue
        usual = max(set(widths), key=lambda width: (widths.count(width), width))
        score = (widths.count(usual) / len(widths) if usual > 1 else 0.0, usual)
        if sign == proposed and score[0] == 1.0:
            return sign
        if score > most:
            best, most = sign, score
    return best


def _sampled(sample: str, sign: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=sign)
    rows = list[list[str]]()
    try:
        for row in reader:
            rows.append(row)
            if len(rows) == 50:
                return rows
    except csv.Error:
        return rows
    return rows[:-1] if len(rows) > 1 and len(sample) == _SAMPLE else rows


def csv_rows(data: bytes, file: str, proposed: str = "") -> Rows:
    """Return the rows of a CSV file. Raises FileUnreadable as ``decoded`` and ``_bounded`` do."""
    text, _encoding = decoded(data, file)
    return _cut(text, separator_of(text, proposed), file)


def csv_table(data: bytes, file: str, told: Script) -> tuple[Rows, Script]:
    """Return the rows of a CSV file written as ``told``, and how it turned out to be written.

    Raises FileUnreadable as ``csv_rows`` does.
    """
    text, encoding = decoded(data, file, told.encoding)
    sign = told.separator or separator_of(text)
    return _cut(text, sign, file), Script(encoding, sign)


def _cut(text: str, sign: str, file: str) -> Rows:
    reader = csv.reader(_narrow(text, sign, file), delimiter=sign)
    return _bounded(_lines(reader, file), file)


def _narrow(text: str, sign: str, file: str) -> Iterator[str]:
    """Yield the text's lines; one that would make a row of countless cells is refused before."""
    for number, line in enumerate(io.StringIO(text, newline=""), 1):
        if line.count(sign) > MAX_SIGNS:
            raise refuse(file, "too-many-columns", line=number)
        yield line


def _lines(reader: "Iterable[list[str]]", file: str) -> Iterator[list[str]]:
    rows, line = iter(reader), 0
    while True:
        line += 1
        try:
            yield next(rows)
        except StopIteration:
            return
        except csv.Error as error:  # a cell of more than 131,072 characters
            raise refuse(file, "not-a-table", line=line) from error


def sheets(data: bytes, file: str) -> tuple[tuple[str, Rows], ...]:
    """Return name and rows of each sheet of an XLSX file; formulas as the values last computed.

    Raises FileUnreadable: ``not-a-spreadsheet``, ``too-large``, ``too-many-rows``…
    """
    from openpyxl import load_workbook

    _unpacks(data, file)
    try:
        with warnings.catch_warnings():
            # What openpyxl finds odd is no news to whoever imports; what it cannot read, it raises.
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            found = list[tuple[str, Rows]]()
            for sheet in book.worksheets:
                # A file may claim any size: rows are taken as they are.
                sheet.reset_dimensions()
                rows = cast("Iterable[tuple[object, ...]]", sheet.iter_rows(values_only=True))
                found.append((str(sheet.title), _bounded((map(_text, row) for row in rows), file)))
    except _BROKEN as error:
        raise refuse(file, "not-a-spreadsheet") from error
    return tuple(found)


def _unpacks(data: bytes, file: str) -> None:
    """Refuse a zip that would unpack to more than a library can be."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (*_NO_ZIP, ValueError) as error:
        raise refuse(file, "not-a-spreadsheet") from error
    if sum(part.file_size for part in parts) > MAX_UNZIPPED or len(parts) > 10_000:
        raise refuse(file, "too-large")


def _text(value: object) -> str:
    """Return a cell as a person reads it."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        midnight = not (value.hour or value.minute or value.second)
        return f"{value:%Y-%m-%d}" if midnight else value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _bounded(rows: Iterable[Iterable[str]], file: str) -> Rows:
    """Hold rows to the limits: ``too-many-rows``, ``too-many-columns``, ``too-long``.

    Empty rows stay, so that a row's place is its line, but for those at the end.
    """
    kept, full = list[tuple[str, ...]](), 0
    for number, row in enumerate(rows, 1):
        cells = _row(row, file, number)
        full += bool(cells)
        if full > MAX_ROWS or number > MAX_LINES:
            raise refuse(file, "too-many-rows", line=number)
        kept.append(cells)
    while kept and not kept[-1]:
        kept.pop()
    return tuple(kept)


def _row(row: Iterable[str], file: str, number: int) -> tuple[str, ...]:
    cells = list[str]()
    for cell in row:
        if len(cells) == MAX_COLUMNS:
            if cell:
                raise refuse(file, "too-many-columns", line=number)
            continue
        if len(cell) > MAX_CELL:
            raise refuse(file, "too-long", line=number)
        cells.append(cell)
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)
