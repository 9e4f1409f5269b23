"""What makes a text long is named, heaviest first."""

from hypothesis import given
from hypothesis import strategies as st

from cmdesk.ui.compose.culprits import culprits

NB = "\u00a0"


def test_bytes_are_told_by_kind_of_sign() -> None:
    told = culprits("l’été, c’est l’eau 😂", "bytes").splitlines()
    assert told == [
        f"3{NB}apostrophes courbes = 9{NB}octets",
        f"2{NB}lettres accentuées = 4{NB}octets",
        f"1{NB}signe d’emoji = 4{NB}octets",
    ]


def test_links_weigh_what_x_makes_of_them() -> None:
    assert culprits("voir https://exemple.fr/a et www.b.fr", "weighted") == f"2{NB}liens = 46"
    assert culprits("rien", "weighted") == ""


def test_plain_text_and_other_units_blame_nobody() -> None:
    assert culprits("plain", "bytes") == ""
    assert culprits("été", "graphemes") == ""


@given(st.text() | st.text(st.sampled_from("😂\u200d\ufe0f’«é\ud83d")))
def test_any_text_is_told(text: str) -> None:
    assert len(culprits(text, "bytes").splitlines()) <= 3
