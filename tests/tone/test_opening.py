"""An apology goes where a person would write it: after the greeting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.tone.model import Fix
from cmdesk.tone.opening import opened

SAID = "Nous sommes désolés."


def begun(text: str) -> str:
    fix = opened("", SAID, text)
    return text[: fix.start] + fix.replacement + text[fix.end :]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Un colis part demain.", "Nous sommes désolés. Un colis part demain."),
        ("", "Nous sommes désolés. "),
        ("Bonjour, merci.", "Bonjour, nous sommes désolés. Merci."),
        ("Bonjour Léa, merci.", "Bonjour Léa, nous sommes désolés. Merci."),
        ("bonsoir à tous, écrivez", "bonsoir à tous, nous sommes désolés. Écrivez"),
        ("Hello @lea.b, thanks", "Hello @lea.b, nous sommes désolés. Thanks"),
        (
            "Bonjour Madame Le Goff\u00a0! Merci.",
            "Bonjour Madame Le Goff\u00a0! Nous sommes désolés. Merci.",
        ),
        ("Bonjour Élodie,\n\nMerci.", "Bonjour Élodie,\n\nNous sommes désolés. Merci."),
        ("Bonjour. Merci.", "Bonjour. Nous sommes désolés. Merci."),
        ("Bonjour Léa", "Nous sommes désolés. Bonjour Léa"),
        ("Bonjour merci d’écrire, Léa", "Nous sommes désolés. Bonjour merci d’écrire, Léa"),
        ("Bonjour, 😂 oui", "Bonjour, nous sommes désolés. 😂 oui"),
    ],
)
def test_it_follows_the_greeting_where_there_is_one(text: str, wanted: str) -> None:
    assert begun(text) == wanted


@given(st.text(max_size=60) | st.text("Bonjour léaÉ,!. \n@", max_size=60).map("Bonjour ".__add__))
def test_whatever_stands_there_nothing_of_it_is_lost(text: str) -> None:
    fix = opened("", SAID, text)
    assert isinstance(fix, Fix)
    assert 0 <= fix.start <= fix.end <= len(text)
    assert SAID[1:] in fix.replacement
    assert begun(text).casefold().replace(SAID.casefold() + " ", "", 1) == text.casefold()
