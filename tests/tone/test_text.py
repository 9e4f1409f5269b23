"""A text is read once, and every span leads back to the right code points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.tone.text import HANDLE, LINK, MAIL, QUOTE, Text, fold

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=200)


def excerpts(text: Text, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text.excerpt(*span).strip() for span in spans]


def test_folding_forgets_case_accents_and_typography() -> None:
    assert fold("N’HÉSITEZ\u00a0pas\u202f: « cœur » —") == 'n\'hesitez pas : " coeur " -'
    assert fold("e\u0301te\u0301 \u200bdoux") == "ete doux"


def test_spans_lead_back_to_the_raw_text() -> None:
    text = Text("Cœur e\u0301mu : sœurs")
    at = text.folded.index("emu")
    assert text.excerpt(at, at + 3) == "e\u0301mu"
    at = text.folded.index("soeurs")
    assert text.excerpt(at, at + 6) == "sœurs"
    assert text.from_raw(*text.to_raw(at, at + 6)) == (at, at + 6)


def test_what_is_not_the_brands_wording_is_behind_marks() -> None:
    own = Text("« ton avis » @Kael a@b.fr exemple.fr 👨‍👩‍👧 fin").own
    assert [mark in own for mark in (QUOTE, HANDLE, MAIL, LINK, "👨")] == [True] * 5
    assert "avis" not in own
    assert own.endswith("fin")


@pytest.mark.parametrize("sequence", ["👨‍👩‍👧‍👦", "👍🏽", "🇫🇷", "1️⃣", "❤️", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🤷🏼‍♂️"])
def test_an_emoji_sequence_is_one(sequence: str) -> None:
    text = Text(f"é {sequence} fin {sequence}{sequence}")
    assert [text.excerpt(*span) for span in text.emoji] == [sequence] * 3


def test_sentences_keep_abbreviations_and_numbers_whole() -> None:
    text = Text("Bonjour M. Petit, la 4.2.1 arrive. On t'écrit 😬 Pardon ! Bon… on y va\nMerci")
    assert excerpts(text, text.sentences) == [
        "Bonjour M. Petit, la 4.2.1 arrive.",
        "On t'écrit 😬",
        "Pardon !",
        "Bon… on y va",
        "Merci",
    ]


def test_clauses_are_cut_at_inner_signs_and_conjunctions() -> None:
    text = Text("Désolés, le colis est perdu mais on le renvoie : demain")
    assert excerpts(text, text.clauses(text.sentences[0])) == [
        "Désolés,",
        "le colis est perdu",
        "mais on le renvoie :",
        "demain",
    ]


def test_the_signature_closes_the_text() -> None:
    text = Text("C'est réparé.\n— Inès")
    assert text.signature is not None
    assert text.excerpt(*text.signature).strip() == "— Inès"
    assert Text("C'est réparé — demain matin, promis.").signature is None


@given(ANY_TEXT)
def test_any_text_is_read_with_spans_in_range(raw: str) -> None:
    text = Text(raw)
    assert len(text.own) == len(text.folded)
    parts = (text.sentences, *map(text.clauses, text.sentences), text.emoji, text.quotes)
    parts += (text.mails, text.links, text.handles, text.hashtags)
    spans = [span for part in parts for span in part] + [(t.start, t.end) for t in text.tokens]
    for start, end in spans:
        first, last = text.to_raw(start, end)
        assert 0 <= first <= last <= len(raw)
    assert sum(end - start for start, end in text.sentences) <= len(text.folded)


@pytest.mark.parametrize(
    "unit", ["a", '"', "«", "@", "a.", "a@", "é\u0301", "😍", "-", " -a", "... a", "www."]
)
def test_a_megabyte_of_anything_is_read(unit: str) -> None:
    text = Text(unit * (1_000_000 // len(unit)))
    assert all(map(text.clauses, text.sentences))
    assert len(text.own) == len(text.folded)
