"""What the window says of values fits the place it is said in."""

from hypothesis import example, given
from hypothesis import strategies as st

from cmdesk.ui.messages import and_others, read_number, shortened


@given(st.text(st.characters() | st.sampled_from("\n\t \u00a0")), st.integers(1, 40))
@example("Bravo\u202f!\nEt  merci", 40)
def test_words_are_shortened_to_one_line(words: str, most: int) -> None:
    line = shortened(words, most)
    assert len(line) <= most
    assert not set("\n\r\t") & set(line)
    assert line.endswith("…") or line.split() == words.split()


def test_no_break_spaces_stay() -> None:
    assert shortened("  Bravo\u202f!\n Et  merci ", 40) == "Bravo\u202f! Et merci"
    assert shortened("Bravo\u202f!", 4) == "Bra…"


def test_a_number_is_read_however_its_thousands_are_parted() -> None:
    told = ("12000", "12 000", "12\u202f000", "12,000", " 0 ", "", " ")
    assert [read_number(text) for text in told] == [12_000] * 4 + [0, None, None]


def test_one_more_takes_the_singular() -> None:
    assert [and_others(count) for count in (1, 2)] == ["et 1 autre", "et 2 autres"]
