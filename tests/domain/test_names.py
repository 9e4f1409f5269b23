"""Names are found as whole words in any text, however they are spelt."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.names import folded, has_sign, whole_words


@pytest.mark.parametrize(
    ("name", "text", "count"),
    [
        ("Zoe", "Zoé, ZOÉ et zoë ; Zoélie non", 3),
        ("Zoé", "zoe ZOE\u0301", 2),
        ("l’Émile", "L'emile", 1),
        ("Jean  Paul", "jean\npaul", 1),
        ("@zephy", "@Zephy zephy", 1),
        ("C++", "c++", 1),
        (" ", "n’importe quoi", 0),
    ],
)
def test_whole_words_are_found_without_case_and_accents(name: str, text: str, count: int) -> None:
    assert len(whole_words([name]).findall(text)) == count


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Anne-Marie d’Août", "anne‑marie  d'AOUT"),
        ("Weiß", "Weiss"),
        ("Weiß", "WEISS"),
        ("Weiß", "weiß"),
        ("Сергей", "СЕРГЕЙ"),
        ("민준", unicodedata.normalize("NFD", "민준")),
        ("Νίκος", "νίκος"),
        ("豈", "豈"),
        ("🦊", "🦊"),
    ],
)
def test_a_name_of_any_script_is_found(name: str, text: str) -> None:
    assert whole_words([name]).findall(f"Oui, {text} !") == [text]
    assert not whole_words([name]).search(f"x{text}x")


@given(st.text(max_size=8))
def test_any_name_that_shows_is_found_as_it_is(name: str) -> None:
    clean = name.strip()
    found = whole_words([name]).search(f" {clean} ")
    assert (found is not None) == has_sign(clean)
    assert folded(folded(name)) == folded(name)


def test_what_is_folded_stays_as_it_is() -> None:
    assert folded("‘a’ ｀b｀ ´c´ ʼd") == "'a' 'b' 'c' 'd"


def test_what_shows_nothing_finds_nothing() -> None:
    assert not whole_words(["", "  ", "\u200b"]).search("a \u200b b")
