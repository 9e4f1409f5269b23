"""Positions and texts cross the border to Qt unharmed, whatever the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from cmdesk.ui.utf16 import Utf16Map, length, text_of

ANY_TEXT = st.text(
    st.characters() | st.sampled_from("😂👩🏽‍🍳🇫🇷é\u00a0\u202f\u200f\ud83d\ude02\x00\n")
)


def units_of(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(ANY_TEXT)
def test_every_code_point_goes_to_qt_and_back(text: str) -> None:
    crossing = Utf16Map(text)
    for point in range(len(text) + 1):
        unit = crossing.to_units(point)
        assert unit == units_of(text[:point])
        assert crossing.to_points(unit) == point


@given(ANY_TEXT)
def test_length_is_what_utf16_takes(text: str) -> None:
    assert length(text) == units_of(text)


def test_inside_a_pair_is_the_pairs_start() -> None:
    crossing = Utf16Map("a😂b")
    assert [crossing.to_points(unit) for unit in range(5)] == [0, 1, 1, 2, 3]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "un\u00a0mot\u202f!",
        "a\x00b",
        "seul \ud83d puis 😂 puis \ude02",
        "\u200fעברית\u202c",
        "ligne\n\nligne\n",
        "😂" * 10_000,
        "👩🏽‍🍳🇫🇷#️⃣",
    ],
)
def test_a_document_gives_its_text_back_as_given(qtbot: QtBot, text: str) -> None:
    document = QTextDocument()
    QTextCursor(document).insertText(text)
    assert text_of(document) == text


def test_qt_positions_find_the_word_after_emoji(qtbot: QtBot) -> None:
    text = "😂 👩🏽‍🍳 \ud83d tu viens"
    document = QTextDocument()
    QTextCursor(document).insertText(text)
    crossing = Utf16Map(text)
    start = text.index("viens")
    cursor = QTextCursor(document)
    cursor.setPosition(crossing.to_units(start))
    cursor.setPosition(crossing.to_units(start + 5), QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "viens"
