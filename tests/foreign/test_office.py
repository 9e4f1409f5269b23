"""LibreOffice opens the workbook, the table and the document, and finds what was put there."""

import csv
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from cmdesk.domain.network import Situation
from cmdesk.formats import library_docx
from cmdesk.formats.plain_text import plainly
from cmdesk.formats.words import FRENCH
from tests.foreign.conftest import BODIES, Written
from tests.foreign.programs import found, office, run

CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
"""All sheets, in UTF-8, with commas and values as they are shown."""
SEMICOLONS = "CSV:59,34,76,1,,0,true,false"


@dataclass(frozen=True)
class Opened:
    """What LibreOffice made of each file."""

    sheet: list[list[str]]
    table: list[list[str]]
    text: str
    pages: Path


@pytest.fixture(scope="session")
def opened(written: Written, tmp_path_factory: pytest.TempPathFactory) -> Opened:
    found("soffice")
    folder, profile = tmp_path_factory.mktemp("office"), tmp_path_factory.mktemp("profile")
    office([written.file("xlsx")], CSV, folder, profile)
    office([written.file("csv")], "xlsx", folder, profile, as_=SEMICOLONS)
    office([written.file("docx")], "txt:Text (encoded):UTF8", folder, profile)
    (sheet,) = folder.glob("library*.csv")
    book = openpyxl.load_workbook(folder / "library.xlsx")
    rows = book.worksheets[0].iter_rows(values_only=True)
    with sheet.open(encoding="utf-8", newline="") as file:
        cells = list(csv.reader(file))
    return Opened(
        cells,
        [["" if cell is None else str(cell) for cell in row] for row in rows],
        (folder / "library.txt").read_text("utf-8-sig"),
        folder,
    )


def bodies(rows: list[list[str]]) -> list[str]:
    place = FRENCH.columns.index("Réponse")
    return [plainly(row[place]) for row in rows[1:] if not row[-1]]


def test_the_workbook_s_texts_are_texts(opened: Opened, written: Written) -> None:
    assert tuple(opened.sheet[0]) == FRENCH.columns
    assert bodies(opened.sheet) == list(BODIES)
    # One row for each wording, and nothing was computed.
    assert len(opened.sheet) == 2 + len(written.library.replies)


def test_the_workbook_s_days_and_numbers_are_typed(opened: Opened, written: Written) -> None:
    row = dict(zip(FRENCH.columns, opened.sheet[1], strict=True))
    assert row["Validée le"] == "2026-02-03"
    assert row["Envois"] == "38"
    book = openpyxl.load_workbook(written.file("xlsx"))
    cells = [cell.value for cell in next(book.worksheets[0].iter_rows(min_row=2, max_row=2))]
    assert datetime(2026, 2, 3) in cells  # noqa: DTZ001  spreadsheets know no zone
    assert 38 in cells


def test_the_table_opens_as_french_spreadsheets_open_it(opened: Opened) -> None:
    assert tuple(opened.table[0]) == FRENCH.columns
    assert bodies(opened.table) == list(BODIES)
    row = dict(zip(FRENCH.columns, opened.table[1], strict=True))
    assert row["Situations"] == "Plainte, Question"
    assert row["Validée le"].startswith("2026-02-03")


def test_the_document_reads_as_it_was_written(opened: Opened, written: Written) -> None:
    for reply in written.library.replies:
        assert reply.title in opened.text
    flat = " ".join(opened.text.split())
    for body in BODIES:
        assert " ".join(body.split())[:200] in flat
    assert "validée par Inès Martin le 3 février 2026" in flat
    assert "Sommaire" in flat


def test_the_document_s_contents_tell_the_pages(written: Written, tmp_path: Path) -> None:
    """Found by the program that opens the file, chapter by chapter."""
    reader = found("pdftotext")
    chapters = tuple(Situation)
    replies = tuple(
        replace(written.library.replies[0], id=str(n), situations=(chapters[n % 7],), variants=())
        for n in range(70)
    )
    path = tmp_path / "long.docx"
    path.write_bytes(library_docx.write([replace(written.library, replies=replies)]))
    office([path], "pdf", tmp_path, tmp_path / "profile")
    pages = run(reader, "-layout", path.with_suffix(".pdf"), "-").decode().split("\f")
    rows = [line.split() for line in pages[1].splitlines() if "·" in line and "....." in line]
    assert len(rows) == 7
    assert len({row[-1] for row in rows}) == 7
    for row in rows:
        assert row[0] in pages[int(row[-1]) - 1]
