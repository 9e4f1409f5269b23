"""French typography as one types: what turns into what, and what is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.typesetting import LOOKED_AT, typeset


def typed(keys: str) -> str:
    """Type key by key."""
    text = ""
    for key in keys:
        text += key
        turned = typeset(text)
        if turned is not None:
            text = text[: len(text) - turned.back] + turned.text
    return text


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("L'eau", "L’eau"),
        ("Super!", "Super\u202f!"),
        ("Super !", "Super\u202f!"),
        ("Vraiment ?!", "Vraiment\u202f?!"),
        ("Super!!!", "Super\u202f!!!"),
        ("Voici : oui", "Voici\u00a0: oui"),
        ("Voici: oui", "Voici\u00a0: oui"),
        ("un; deux", "un\u202f; deux"),
        ("un ; deux", "un\u202f; deux"),
        ("@lou : oui", "@lou\u00a0: oui"),
        ('dit "oui" et', "dit «\u00a0oui\u00a0» et"),
        ('("oui")', "(«\u00a0oui\u00a0»)"),
        ('dit "oui "', "dit «\u00a0oui\u00a0»"),
        ("dit <<oui>> et", "dit «\u00a0oui\u00a0» et"),
        ("attendez...", "attendez…"),
        ("bon -- ou pas", "bon — ou pas"),
        ("-- Inès", "— Inès"),
        ("Merci @lou!", "Merci @lou\u202f!"),
        ("(vite)!", "(vite)\u202f!"),
        ("10 %!", "10 %\u202f!"),
        ('«\u00a0oui"', "«\u00a0oui\u00a0»"),
        ("ligne\n'", "ligne\n'"),
    ],
)
def test_signs_turn(keys: str, text: str) -> None:
    assert typed(keys) == text


@pytest.mark.parametrize(
    "keys",
    [
        "https://x.fr/l'a?b=c;d!",
        "voir www.x.fr/?q",
        "x.fr/a?b",
        "lou@x.fr?subject",
        "@l'ou",
        "#l'ou",
        "{nom ? l'autre}",
        "`a ? b; c'd`",
        "18:30",
        "fin :",
        "Bonjour ;merci",
        "mailto:lou",
        "5'",
        '5"',
        "3.. ",
        "....",
        "a--b",
        "---",
        "a < b",
        ":)",
        "!",
        "https://x.fr/a...",
        "🙂!",
    ],
)
def test_signs_stay(keys: str) -> None:
    assert typed(keys) == keys


@given(st.text(alphabet=st.sampled_from("ab 1'\".-<>!?;:{}`@#«»\u00a0\u202f\n/é🙂"), max_size=60))
def test_letters_are_never_lost(keys: str) -> None:
    kept = [key for key in keys if key.isalnum()]
    assert [key for key in typed(keys) if key.isalnum()] == kept


@given(st.text(max_size=LOOKED_AT * 2))
def test_no_edit_reaches_beyond_its_line(text: str) -> None:
    turned = typeset(text)
    if turned is not None:
        assert 1 <= turned.back <= len(text.rpartition("\n")[2])
