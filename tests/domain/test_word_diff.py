"""Two texts compared word by word: nothing of either is lost, and long ones are no trap."""

import random

from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.word_diff import Piece, Turn, word_diff

TEXTS = st.text(st.sampled_from("ab é’-_.,\n😀"), max_size=40)


@given(TEXTS, TEXTS)
def test_the_pieces_are_both_texts(old: str, new: str) -> None:
    pieces = word_diff(old, new)
    assert "".join(piece.text for piece in pieces if piece.turn is not Turn.NEW) == old
    assert "".join(piece.text for piece in pieces if piece.turn is not Turn.GONE) == new
    assert all(piece.text for piece in pieces)


def test_only_what_changed_is_told() -> None:
    assert word_diff("Bonjour Zoé, merci !", "Bonjour Noé, merci !") == (
        Piece(Turn.KEPT, "Bonjour "),
        Piece(Turn.GONE, "Zoé"),
        Piece(Turn.NEW, "Noé"),
        Piece(Turn.KEPT, ", merci !"),
    )
    assert word_diff("Merci", "Merci") == (Piece(Turn.KEPT, "Merci"),)
    assert word_diff("", "Merci") == (Piece(Turn.NEW, "Merci"),)


def test_long_texts_of_few_words_take_no_minutes() -> None:
    chance = random.Random(1)
    words = [f"mot{number}" for number in range(40)]
    one, other = (" ".join(chance.choices(words, k=8_000)) for _ in range(2))
    pieces = word_diff(f"Bonjour {one}", f"Bonjour {other}")
    assert pieces[0].text.startswith("Bonjour ")
    assert "".join(piece.text for piece in pieces if piece.turn is not Turn.NEW)[8:] == one
