"""A brand's people for spreadsheets: CSV as French ones read it at a double click, and back.

UTF-8 with a byte order mark, ``;`` between cells, otherwise RFC 4180. Cells that a spreadsheet
would run as a formula are neutralised. A photo stays behind: no table holds one.
"""

import csv
import io
from collections.abc import Sequence

from cmdesk.domain.influencer import Influencer
from cmdesk.formats.people_table import FRENCH, Column, cells
from cmdesk.formats.plain_text import neutralised
from cmdesk.formats.tabular import Rows, csv_rows


def write(people: Sequence[Influencer]) -> bytes:
    """Return the people as one table with a header row."""
    target = io.StringIO(newline="")
    table = csv.writer(target, delimiter=";", lineterminator="\r\n")
    table.writerow(FRENCH[column] for column in Column)
    for influencer in people:
        table.writerow(map(neutralised, cells(influencer)))
    return target.getvalue().encode("utf-8-sig")


def rows(data: bytes, file: str = "") -> Rows:
    """Return the rows of any CSV file. Raises FileUnreadable as ``tabular.csv_rows`` does."""
    return csv_rows(data, file)
