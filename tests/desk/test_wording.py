"""Words are chosen by locale, and say only what is known."""

import pytest

from cmdesk.desk import wording
from cmdesk.domain.errors import (
    BrandUnknown,
    FileUnreadable,
    KeyringUnavailable,
    ProfileInvalid,
    ReplyTooLong,
)


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "fr"),
        ({"LANG": "C"}, "fr"),
        ({"LANG": "C.UTF-8"}, "fr"),
        ({"LANG": "POSIX"}, "fr"),
        ({"LANG": "fr_CA.UTF-8"}, "fr"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "en_US"}, "en"),
        ({"LANG": "en_GB", "LC_ALL": ""}, "en"),
        ({"LANG": "en_GB", "CMDESK_LANG": "fr"}, "fr"),
    ],
)
def test_the_locale_chooses(environ: dict[str, str], language: str) -> None:
    assert wording.preferred_language(environ) == language


def test_numbers_are_written_as_the_language_does() -> None:
    error = ReplyTooLong(length=50_000, limit=20_000)
    assert "50\N{NARROW NO-BREAK SPACE}000 caractères" in wording.words(error, "fr").what
    assert "50,000 characters" in wording.words(error, "en").what


def test_a_sentence_about_something_unknown_is_left_out() -> None:
    known = ProfileInvalid(key="adress", problem="unknown-key", nearest="address")
    assert "address" in wording.words(known).next
    assert "{" not in str(wording.words(ProfileInvalid(key="voice", problem="text", nearest="")))
    lost = FileUnreadable(file="a.json", problem="not-json", where="", line=0)
    assert "Ligne" not in wording.words(lost).what


def test_a_problem_and_a_reason_are_told_in_words() -> None:
    told = wording.words(KeyringUnavailable(reason="locked"))
    assert "verrouillé" in told.what
    free = FileUnreadable(file="a.json", problem="something new", where="", line=3)
    assert "something new" in wording.words(free).what


def test_a_name_is_never_taken_for_a_problem() -> None:
    assert "« text »".replace(" ", "\N{NO-BREAK SPACE}") in str(
        wording.words(BrandUnknown(name="text", known=""), "fr")
    )


def test_braces_in_a_name_stay() -> None:
    assert "{name} {x}" in wording.words(BrandUnknown(name="{name} {x}", known="")).what


def test_a_message_is_found_by_its_key() -> None:
    done = wording.text("cli.export.done", "en", count=1200, path="a.json")
    assert done == "1,200 replies exported to a.json."
    with pytest.raises(KeyError):
        wording.text("cli.export")
    with pytest.raises(KeyError):
        wording.text("cli.nothing")
