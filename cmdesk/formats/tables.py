"""CSV and XLSX files read as libraries, laid out as their own headings say."""

from cmdesk.formats.json_node import refuse
from cmdesk.formats.library import Batch
from cmdesk.formats.library_table import Column, Reading, layout_of, read
from cmdesk.formats.records import plain
from cmdesk.formats.tabular import (
    UNTOLD,
    Rows,
    Script,
    csv_rows,
    csv_table,
    decoded,
    separator_of,
    sheets,
)
from cmdesk.formats.tools import zammad


def read_csv(data: bytes, file: str = "") -> tuple[Batch, ...]:
    """Return the replies of a CSV file, by brand where a column tells it.

    Raises FileUnreadable as ``tabular.csv_rows`` does, and ``no-replies``.
    """
    return _batches(((_stem(file), csv_rows(data, file)),), file)


def read_xlsx(data: bytes, file: str = "") -> tuple[Batch, ...]:
    """Return the replies of every sheet; a sheet without a brand's column is one brand's.

    Raises FileUnreadable as ``tabular.sheets`` does, and ``no-replies``.
    """
    return _batches(sheets(data, file), file)


def readings(
    data: bytes, file: str, told: Script, *, spreadsheet: bool
) -> tuple[tuple[tuple[str, Rows], ...], Script]:
    """Return the tables of a file by name, for a person to say what their columns are.

    Of a CSV, how it is written as well; ``told`` is what the person said of that.
    """
    if spreadsheet:
        return sheets(data, file), UNTOLD
    rows, script = csv_table(data, file, told)
    return ((_stem(file), rows),), script


def csv_kind(data: bytes, file: str) -> str:
    """Return which kind of CSV a file is: ``zammad``, ``textexpander`` or ``csv``.

    Raises FileUnreadable as ``tabular.csv_rows`` does.
    """
    text, _encoding = decoded(data, file)
    rows = csv_rows(text[:65536].encode("utf-8", "replace"), file)
    first = rows[0] if rows else ()
    if {*zammad.COLUMNS[:3]} <= set(first):
        return "zammad"
    bare = not layout_of(rows).header and separator_of(text, ",") == ","
    return "textexpander" if bare and 2 <= len(first) <= 3 else "csv"


def _batches(named: tuple[tuple[str, Rows], ...], file: str) -> tuple[Batch, ...]:
    found = list[Batch]()
    for name, rows in named:
        layout = layout_of(rows)
        reading: Reading = read(rows, layout)
        single = Column.BRAND not in layout.places and len(named) > 1
        found += (Batch(batch.replies, name=name) if single else batch for batch in reading.batches)
    if not found:
        raise refuse(file, "no-replies")
    return tuple(found)


def _stem(file: str) -> str:
    return plain(file.partition(".")[0])
