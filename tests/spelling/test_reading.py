"""Which words a dictionary is asked about, and which are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.spelling.reading import LONGEST, Reader, plain
from tests.spelling.texts import words_of


@pytest.mark.parametrize(
    "text",
    [
        "@fournil_lou",
        "@lou@mastodon.social",
        "#BonPainLou",
        "https://exemple.fr/pagge?q=eror",
        "www.pagge.fr",
        "pagge.com",
        "lou@pagge.fr",
        "{prénomm du clientt}",
        "{commnade}",
        "SNCF",
        "CGVs",
        "iPhone",
        "YouTube",
        "18h30",
        "4G",
        "1er",
        "😂👩🏽‍🍳🇫🇷",
        "ravi.e.s",
        "client·e·s",
        "ouiiii",
        "a",
        "привет",
        "𝓑𝓸𝓷",
        "facture.pdf",
        "— Inèss",
        "",
    ],
)
def test_what_is_no_wording_is_left_alone(text: str) -> None:
    assert words_of(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L’eau qu’il boit", ["L’eau", "qu’il", "boit"]),
        ("Peux-tu l'ouvrir", ["Peux-tu", "l'ouvrir"]),
        ("cher(e)s amis", ["cher", "amis"]),
        ("( Bonjour ) 😂merci!", ["Bonjour", "merci"]),
        ("Vous lisez « motus. Oui », et", ["Vous", "lisez", "et"]),
        ("> ce que vous dissiez\nMerci", ["Merci"]),
        ("un « qui ne ferme pas", ["un", "qui", "ne", "ferme", "pas"]),
        ("Merci 🙏 à @lou pour #pain, bien reçu", ["Merci", "pour", "bien", "reçu"]),
        ("Merci bien — L’équipe", ["Merci", "bien"]),
        ("Bonjour, {prénom}, votre colis", ["Bonjour", "votre", "colis"]),
        ("de\N{COMBINING ACUTE ACCENT}sole\N{COMBINING ACUTE ACCENT}", ["désolé"]),
        ("dés\N{SOFT HYPHEN}olé", ["dés\N{SOFT HYPHEN}olé"]),
        ("\ud800mot\udfff fin", ["mot", "fin"]),
        ("et/ou", ["et", "ou"]),
    ],
)
def test_words_are_read_where_they_stand(text: str, words: list[str]) -> None:
    found = words_of(text)
    assert [plain(word) for word in found] == [plain(word) for word in words]


def test_apostrophes_and_hyphens_are_asked_plainly() -> None:
    (sentence,) = Reader().read("aujourd’hui peux‑tu dés\N{SOFT HYPHEN}olé")
    assert [word.key for word in sentence.words] == ["aujourd'hui", "peux-tu", "désolé"]


def test_the_first_word_of_a_sentence_is_known_as_such() -> None:
    sentences = Reader().read("Bonjour Djamila. ( Bien reçu ! ) Merci\nDemain oui")
    opening = [word.key for _start, words in sentences for word in words if word.opening]
    assert opening == ["Bonjour", "Bien", "Merci", "Demain"]


def test_a_text_too_long_for_any_network_is_not_looked_at() -> None:
    assert Reader().read("mot " * LONGEST) == ()


@given(st.text(alphabet=st.characters(), max_size=200))
def test_any_text_reads_into_words_in_order(text: str) -> None:
    reader, end = Reader(), 0
    for start, words in reader.read(text):
        for word in words:
            assert end <= start + word.start < start + word.end <= len(text)
            end = start + word.end
            assert word.key == plain(text[start + word.start : end])
    assert reader.read(text) == reader.read(text)


@given(
    st.lists(st.sampled_from(["Bonjour", "l’eau", "@lou", "10h", "x.fr", "{a b}", "«ok»", "!"])),
    st.sampled_from([" ", "\n", ". ", " ? "]),
)
def test_reading_by_sentences_reads_as_reading_at_once(words: list[str], gap: str) -> None:
    text = gap.join(words)
    apart = [word for part in text.split(gap) for word in words_of(part)]
    assert words_of(text) == apart
