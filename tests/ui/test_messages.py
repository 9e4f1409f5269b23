"""What the window says of values fits the place it is said in."""

from hypothesis import example, given
from hypothesis import strategies as st

from cmdesk.ui.messages import shortened


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
