"""What the dictionaries' process says of words: tiny dictionaries, and the real ones if here."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from hunspell import Hunspell

from cmdesk.spelling.child import serve, suggestions, wrong_parts
from cmdesk.spelling.dictionaries import find, folders
from cmdesk.spelling.slips import Wrong
from tests.spelling.tiny import make_dictionary

FRENCH = find("fr", folders(()))
ENGLISH = find("en", folders(()))
french_here = pytest.mark.skipif(not FRENCH, reason="no French dictionary on this machine")


def opened(stem: Path) -> Hunspell:
    return Hunspell(stem.name, hunspell_data_dir=str(stem.parent), system_encoding="UTF-8")


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Hunspell:
    return opened(make_dictionary(tmp_path_factory.mktemp("tiny")) / "fr_FR")


@pytest.fixture(scope="module")
def french() -> Hunspell:
    return opened(FRENCH[0].stem)


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("commande", []),
        ("commnade", ["commnade"]),
        ("l'eau", []),
        ("l'eaau", ["eaau"]),
        ("peux-tu", []),
        ("peuxx-tu", ["peuxx"]),
        ("va-t-il", []),
        ("qu'il", []),
        ("jusqu'eau", []),
    ],
)
def test_a_word_is_right_where_its_parts_are(tiny: Hunspell, key: str, wrong: list[str]) -> None:
    assert [key[start:end] for start, end, _slip in wrong_parts(key, [tiny])] == wrong


def test_right_in_either_is_right(tiny: Hunspell, tmp_path: Path) -> None:
    other = opened(make_dictionary(tmp_path, "en_GB", ("hello",)) / "en_GB")
    assert wrong_parts("hello", [tiny]) == [Wrong(0, 5)]
    assert wrong_parts("hello", [tiny, other]) == []


def test_without_a_dictionary_nothing_is_wrong() -> None:
    assert wrong_parts("qwzx", []) == []


def test_what_an_old_encoding_cannot_say_is_not_held(tmp_path: Path) -> None:
    (tmp_path / "fr.aff").write_text("SET ISO8859-1\n")
    (tmp_path / "fr.dic").write_text("1\nmot\n")
    old = opened(tmp_path / "fr")
    assert wrong_parts("cœur", [old]) == [Wrong(0, 4)]
    assert suggestions("cœur", [old]) == []


def test_questions_are_answered_line_by_line(tmp_path: Path) -> None:
    stem = str(make_dictionary(tmp_path) / "fr_FR")
    questions: list[dict[str, Any]] = [
        {"words": ["merci", "mercii"], "dictionaries": [stem]},
        {"near": "commnade", "dictionaries": [stem]},
        {"words": ["mercii"], "dictionaries": [str(tmp_path / "gone")]},
    ]
    asked = io.BytesIO("".join(json.dumps(item) + "\n" for item in questions).encode())
    answered = io.BytesIO()
    serve(asked, answered)
    first, second, third = map(json.loads, answered.getvalue().splitlines())
    assert first == {"merci": [], "mercii": [[0, 6, False]]}
    assert second["near"][0] == "commande"
    assert third == {"mercii": []}


@french_here
@pytest.mark.parametrize(
    "key",
    "bonjour l'eau qu'il peux-tu Peux-tu œuvre aujourd'hui jusqu'à va-t-il dites-nous cœur "
    "quelqu'un emmène-les Emmène-les rendez-vous là-bas m'en d'accord e-mail désolé évènement "
    "événement presqu'île c'est-à-dire est-ce dix-huit n'hésitez d'ores Ça entr'ouvrir".split(),
)
def test_good_french_is_right(french: Hunspell, key: str) -> None:
    assert wrong_parts(key, [french]) == []


@french_here
@pytest.mark.parametrize("key", "Journee Equipe Numero Desole Merçi Livraisson Beaucuop".split())
def test_a_capital_does_not_hide_a_slip(french: Hunspell, key: str) -> None:
    assert wrong_parts(key, [french]) == [Wrong(0, len(key), slip=True)]


@french_here
@pytest.mark.parametrize("key", "Bruneau Noel Clemence Mbappe Garreau Desire".split())
def test_a_name_is_no_slip(french: Hunspell, key: str) -> None:
    assert wrong_parts(key, [french]) == [Wrong(0, len(key))]


@french_here
@pytest.mark.parametrize(
    ("key", "near"),
    [
        ("commnade", "commande"),
        ("recu", "reçu"),
        ("desolé", "désolé"),
        ("vraimment", "vraiment"),
        ("malhereusement", "malheureusement"),
        ("ortografe", "orthographe"),
    ],
)
def test_bad_french_is_mended(french: Hunspell, key: str, near: str) -> None:
    assert wrong_parts(key, [french]) == [Wrong(0, len(key))]
    assert suggestions(key, [french])[0] == near


@pytest.mark.parametrize(("key", "near"), [("recieve", "receive"), ("definately", "definitely")])
def test_bad_english_is_mended(key: str, near: str) -> None:
    english = opened(ENGLISH[0].stem)
    assert wrong_parts(key, [english])
    assert suggestions(key, [english])[0] == near
    assert wrong_parts("don't", [english]) == []
