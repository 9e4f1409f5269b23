"""A client is asked in the language of their brand, whatever the window speaks."""

from dataclasses import replace

import pytest

from cmdesk.desk import wording
from cmdesk.desk.client_request import client_language, request_text
from cmdesk.domain.brand import Brand, Contact
from cmdesk.domain.draft import Draft, OwnText
from cmdesk.domain.network import Medium, Network
from cmdesk.domain.tone_profile import ToneProfile

ANSWER = "Sorry, Julie."
DRAFT = Draft(
    "d",
    "b",
    ANSWER,
    incoming=" Where is my parcel? \n",
    author_handle="@julie",
    outlets=(Network.X, Medium.EMAIL, Network.BLUESKY),
    own_texts=(OwnText(Network.BLUESKY, "Sorry!"),),
)


def brand(*languages: str, contact: str = "Anne Roy") -> Brand:
    profile = ToneProfile(languages=languages)
    return Brand("b", "Encorun", "#3346A0", "EN", profile=profile, contact=Contact(contact))


def test_an_english_client_is_asked_in_english() -> None:
    assert request_text(DRAFT, brand("en", "fr")) == (
        "Hello Anne,\n\n"
        "Here is a reply for Encorun, for your approval.\n\n"
        "Message received (@julie):\nWhere is my parcel?\n\n"
        "Proposed reply (X, e-mail):\nSorry, Julie.\n\n"
        "Proposed reply (Bluesky):\nSorry!\n\n"
        "A simple “OK” is enough. Otherwise, tell me what should change, and I will send you the "
        "corrected text.\n"
    )


def test_a_french_client_is_asked_in_french_by_an_english_window(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(wording, "_SPEAKING", {"language": "en"})
    said = request_text(DRAFT, brand("fr", "en"))
    assert said.startswith("Bonjour Anne,\n\nVoici une réponse pour Encorun, à valider.")
    assert "Message reçu (@julie)\u00a0:\nWhere is my parcel?" in said
    assert "Réponse proposée (X, e-mail)\u00a0:" in said


def test_nothing_is_said_of_what_there_is_not() -> None:
    said = request_text(Draft("d", "b", ANSWER), brand("fr", contact=""))
    assert said.startswith("Bonjour,\n\n")
    assert "Message reçu" not in said
    assert "Réponse proposée\u00a0:\nSorry, Julie." in said


@pytest.mark.parametrize(
    ("languages", "window", "found"),
    [
        (("en-GB",), "fr", "en"),
        (("es", "fr"), "en", "fr"),
        (("es",), "en", "en"),
        ((), "fr", "fr"),
    ],
)
def test_the_language_is_the_first_that_is_spoken_here(
    languages: tuple[str, ...], window: str, found: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wording, "_SPEAKING", {"language": window})
    assert client_language(brand(*languages)) == found


def test_an_answer_of_its_own_everywhere_leaves_no_empty_one() -> None:
    own = tuple(OwnText(item, "Sorry!") for item in DRAFT.outlets)
    said = request_text(replace(DRAFT, own_texts=own), brand("en"))
    assert ANSWER not in said
    assert said.count("Proposed reply") == 3
