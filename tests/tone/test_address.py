"""Tu and vous are read from what a brand writes, in its own words and at the right places."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.tone.address import VerbTable, read_address
from cmdesk.tone.model import AddressReading, Person
from cmdesk.tone.text import Text

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "tone" / "fr"
TABLE = VerbTable.load(FOLDER)
EXAMPLES = [
    tuple(line.split("|", 1))
    for line in Path(__file__)
    .with_name("test_address_examples.txt")
    .read_text(encoding="utf-8")
    .splitlines()
    if not line.startswith("#")
]


def read(text: str, *names: str) -> AddressReading:
    return read_address(Text(text), TABLE, frozenset(names))


def forms(text: str) -> list[str]:
    return [item.form for item in read(text).evidence]


@pytest.mark.parametrize(("found", "text"), EXAMPLES)
def test_each_example_is_read_as_it_says(found: str, text: str) -> None:
    assert read(text).found == found


@pytest.mark.parametrize(("found", "text"), EXAMPLES)
def test_capitals_change_nothing(found: str, text: str) -> None:
    if "«" not in text and not any(word[:1].isupper() for word in text.split()[1:]):
        assert read(text.upper()).found == found


def test_evidence_says_where_it_stands() -> None:
    text = "👋🏽 Hé œil de lynx, regarde TES spams"
    reading = read(text)
    assert [(item.form, item.person) for item in reading.evidence] == [
        ("regarde", Person.TU),
        ("TES", Person.TU),
    ]
    assert all(text[item.start : item.end] == item.form for item in reading.evidence)


def test_both_in_one_text_are_mixed() -> None:
    assert forms("Merci pour votre message, regarde tes MP") == ["votre", "regarde", "tes"]
    assert read("Merci pour votre message, regarde tes MP").found == "mixed"


def test_quotes_handles_links_and_hashtags_are_not_the_brands_words() -> None:
    text = (
        "« Vous êtes nuls » : bien reçu @vous.et.moi, voir www.votre-avis.fr #VosIdées > ton avis"
    )
    assert forms(text) == ["ton"]


def test_names_address_nobody() -> None:
    assert read("Le bar Toi est ouvert").found == "tu"
    assert read("Le bar Toi est ouvert", "toi").found == "none"


@pytest.mark.parametrize(
    "text",
    [
        "Vous deux, vous êtes au top",
        "Vous êtes nombreux à nous écrire",
        "Merci à vous tous",
        "Les amis, vous avez vu ?",
        "Bravo les champions, vous avez tout donné",
        "Bonjour Marie et Paul, on vous attend samedi",
        "Certains d'entre vous attendent encore",
        "Amenez vos deux permis, toutes les deux",
        "Le jury choisit son préféré parmi vos commentaires",
        "Les autres, on vous garde, même les déçus",
        "200 tomes à deux, vous êtes officiellement un couple solide",
    ],
)
def test_a_true_plural_is_evidence_and_no_vous(text: str) -> None:
    reading = read(text)
    assert reading.found == "none"
    assert reading.evidence
    assert all(item.plural for item in reading.evidence)


def test_a_plural_does_not_hide_tu() -> None:
    assert read("Toi et tes colocs vous êtes des machines").found == "tu"
    assert read("Vous avez voté, ce sera vert. Et toi, tu prends lequel ?").found == "tu"
    assert read("On vous a lue, Madame, et ton avis compte").found == "mixed"


def test_svp_says_nothing_and_stp_does() -> None:
    assert read("En MP svp").found == "none"
    assert read("En MP stp").found == "tu"


def test_a_text_without_words_addresses_nobody() -> None:
    assert read("") == AddressReading("none")
    assert read("🙂 12 % !") == AddressReading("none")


@given(st.text())
def test_any_text_gives_spans_that_hold_their_form(text: str) -> None:
    reading = read(text)
    assert reading == read(text)
    for item in reading.evidence:
        assert 0 <= item.start < item.end <= len(text)
        assert text[item.start : item.end] == item.form


_WORDS = st.sampled_from(
    "tu te t' vous ne n' pas en y qui que et , . ! - ? regarde allez faites tiens t rendez as va"
    " ton la le moi nous à de « » œil 👋🏽 Dis-nous chez d'entre\n".split(" ")
)


@given(st.lists(_WORDS, max_size=30), st.sampled_from(["", " "]))
def test_any_heap_of_small_words_is_read(words: list[str], between: str) -> None:
    text = between.join(words)
    for item in read(text).evidence:
        assert text[item.start : item.end] == item.form
