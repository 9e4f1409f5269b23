"""What is taken for a slip in a common word, and what for a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.spelling.slips import is_slip

WORDS = frozenset("évènement journée directeur bonjour clémence noyer".split())


@pytest.mark.parametrize("word", ["Evenement", "Journee", "Directeurr", "Directuer", "Dirceteur"])
def test_an_accent_a_doubled_letter_or_two_that_changed_places(word: str) -> None:
    assert is_slip(word, WORDS.__contains__)


@pytest.mark.parametrize("word", ["Clemence", "Noyrre", "Bonjuor", "Bruneau"])
def test_a_name_or_a_short_word_is_none(word: str) -> None:
    assert not is_slip(word, WORDS.__contains__)


@given(st.text(max_size=30))
def test_no_change_gives_the_word_itself(word: str) -> None:
    assert not is_slip(word, lambda other: other == word.lower())
