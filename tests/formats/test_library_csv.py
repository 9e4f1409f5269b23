"""The CSV must open at a double click in a French spreadsheet, and run nothing there."""

import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given

from cmdesk.domain.network import Network, Situation
from cmdesk.domain.reply import ReplyStatus
from cmdesk.domain.tone_profile import ToneProfile
from cmdesk.formats import library_csv
from cmdesk.formats.library import Library
from tests.formats.strategies import libraries, one


def rows(*found: Library) -> list[list[str]]:
    data = library_csv.write(found)
    assert data.startswith(b"\xef\xbb\xbf")
    text = data.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def test_a_row_says_everything_in_the_brands_language() -> None:
    library = one("Bonjour {prénom} ; « à demain »\r\n“Lou”")
    reply = replace(
        library.replies[0],
        situations=(Situation.COMPLAINT, Situation.QUESTION),
        tags=("pain", "soir"),
        networks=(Network.INSTAGRAM,),
        status=ReplyStatus.APPROVED,
        approved_by="Lou",
        approved_on=date(2026, 3, 3),
        uses=38,
        last_used=datetime(2026, 4, 12, 9, tzinfo=UTC),
    )
    header, row = rows(replace(library, replies=(reply,)))
    record = dict(zip(header, row, strict=True))
    assert record["Réponse"] == reply.body
    assert record["Situations"] == "Plainte, Question"
    assert record["Réseaux"] == "Instagram"
    assert record["État"] == "Validée"
    assert record["Validée le"] == "2026-03-03"
    assert record["Envois"] == "38"
    assert record["Dernier envoi"] == "2026-04-12"


def test_an_english_brand_gets_english_headings() -> None:
    library = one("Hello")
    brand = replace(library.brand, profile=ToneProfile(languages=("en", "fr")))
    assert rows(replace(library, brand=brand))[0][:3] == ["Brand", "Title", "Reply"]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＠"])
def test_no_cell_starts_a_formula(sign: str) -> None:
    body = f"{sign}HYPERLINK(1)"
    assert rows(one(body, title=body, brand=body))[1][:3] == [f"'{body}"] * 3


def test_a_quote_cannot_break_out_of_its_cell() -> None:
    body = 'x";=1+1;"\r\n=2+2'
    table = rows(one(body))
    assert len(table) == 2
    assert table[1][2] == body


def test_nuls_and_lone_surrogates_become_visible() -> None:
    assert rows(one("a\x00b\ud800c"))[1][2] == "a\ufffdb\ufffdc"


@given(libraries)
def test_every_reply_is_one_row_of_one_width(library: Library) -> None:
    table = rows(library)
    assert len(table) == 1 + sum(len(reply.wordings) for reply in library.replies)
    assert {len(row) for row in table} == {21}
    for row in table[1:]:
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


@given(libraries)
def test_lines_end_as_the_standard_says(library: Library) -> None:
    assert library_csv.write([library]).endswith(b"\r\n")
