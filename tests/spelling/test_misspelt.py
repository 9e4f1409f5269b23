"""Which words are told as wrong: not names, not what somebody has called right."""

from hypothesis import given
from hypothesis import strategies as st

from cmdesk.spelling.misspelt import MOST, keys_of, look
from cmdesk.spelling.reading import Reader
from cmdesk.spelling.slips import Wrong


def wrong_in(
    text: str, right: tuple[str, ...] = (), good: str = "", slips: tuple[str, ...] = ()
) -> list[str]:
    """Look a text up in a dictionary that holds ``good`` alone, and takes ``slips`` for such."""
    sentences, held = Reader().read(text), good.split()
    verdicts = {
        word.key: () if word.key in held else (Wrong(0, len(word.key), word.key in slips),)
        for _start, words in sentences
        for word in words
    }
    found = look(sentences, verdicts, keys_of(right))
    return [text[start:end] for start, end in found.wrong]


def test_a_capital_inside_a_sentence_is_a_name() -> None:
    assert wrong_in("Bonjuor Djamila, mercii") == ["Bonjuor", "mercii"]


def test_a_capital_does_not_hide_a_slip_but_after_a_greeting() -> None:
    slips = ("Journee", "Chene")
    assert wrong_in("une Journee", good="une", slips=slips) == ["Journee"]
    assert wrong_in("merci Chene", good="merci", slips=slips) == []
    assert wrong_in("oui Madame Chene", good="oui Madame", slips=slips) == []


def test_names_handles_and_signatures_are_right_in_any_case() -> None:
    right = ("@fournil_lou", "Maison Lune", "#LuneEtVous", "— Inès", "l’Atelier")
    assert wrong_in("lune fournil inès atelier zut", right) == ["zut"]


def test_both_apostrophes_find_a_word_called_right() -> None:
    assert wrong_in("pomm’d’api et pomm'd'api", ("pomm’d’api",), "et") == []


def test_unknown_words_are_asked_but_for_the_one_being_typed() -> None:
    text = "un mot entie"
    assert look(Reader().read(text), {}, ()).unknown == ("un", "mot", "entie")
    assert look(Reader().read(text), {}, (), (7, 12)).unknown == ("un", "mot")


def test_only_the_wrong_part_is_told() -> None:
    sentences = Reader().read("L’eaau")
    assert look(sentences, {"L'eaau": (Wrong(2, 6),)}, ()).wrong == ((2, 6),)


def test_a_word_with_signs_nobody_sees_is_told_whole() -> None:
    text = "l’ea\N{SOFT HYPHEN}au"
    assert look(Reader().read(text), {"l'eaau": (Wrong(2, 6),)}, ()).wrong == ((0, len(text)),)


def test_beyond_a_hundred_nobody_reads() -> None:
    assert len(wrong_in("zut " * 500)) == MOST


@given(st.text(max_size=80), st.lists(st.text(max_size=20)))
def test_what_is_called_right_is_never_wrong(text: str, right: list[str]) -> None:
    assert wrong_in(text, (*right, text)) == []
