"""A message copied off a page loses the page's debris and nothing of what somebody wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.ui.compose.message.paste import Received, read_paste

PAGES = {
    "X": (
        "Julie Martin\n@julie_mrt\n·\n2 h\nTrois fois que je viens à 18h !\n12\n3\n1,2 k\n",
        Received("Trois fois que je viens à 18h !", "Julie Martin", "@julie_mrt"),
    ),
    "Instagram": (
        "julie_mrt\n2 sem.\nPlus une baguette…\nFranchement déçue.\n14 J’aime\nRépondre\n",
        Received("Plus une baguette…\nFranchement déçue.", "", "@julie_mrt"),
    ),
    "Instagram, with a thread folded under it": (
        "sarah.brtn\n\nVérifié\n\n2 h\nMa commande n’arrive pas\u00a0!!\n\n12 J’aime\n\nRépondre\n"
        "\nVoir la traduction\n\nVoir les 3 autres réponses\n\nMasquer",
        Received("Ma commande n’arrive pas\u00a0!!", "", "@sarah.brtn"),
    ),
    "Instagram, with the portrait's words and a count in brackets": (
        "Photo de profil de camille.dlr\ncamille.dlr\n \nTrois semaines que j’attends…\n3 h\n"
        "Répondre\nVoir les réponses (4)",
        Received("Trois semaines que j’attends…", "", "@camille.dlr"),
    ),
    "Instagram, in English, with the portrait's words": (
        "camille.dlr's profile picture\ncamille.dlr\n3h\nStill nothing.\n1 like\nReply\n"
        "View all replies (2)",
        Received("Still nothing.", "", "@camille.dlr"),
    ),
    "Threads, in English": (
        "sarah.brtn\n2h\nStill no parcel\n12 likes\nReply\nView 3 more replies",
        Received("Still no parcel", "", "@sarah.brtn"),
    ),
    "Facebook": (
        "Karim Belkacem\nLe colis n’est jamais arrivé.\n3 j\nJ’aime\nRépondre\nModifié",
        Received("Le colis n’est jamais arrivé.", "Karim Belkacem", ""),
    ),
    "Google": (
        "Paul Lenoir\nLocal Guide · 12 avis · 3 photos\nil y a 2 semaines\nAccueil froid.\nUtile",
        Received("Accueil froid.", "Paul Lenoir", ""),
    ),
    "X, name and age on a line": (
        "Karim B.\n@karimb_59 · 3 h\nToujours pas de colis\n12 J’aime\nRépondre",
        Received("Toujours pas de colis", "Karim B.", "@karimb_59"),
    ),
    "Bluesky": (
        "Zoé\n@zoe.bsky.social\n5 h\nVous fermez encore ?\n2\n1",
        Received("Vous fermez encore ?", "Zoé", "@zoe.bsky.social"),
    ),
    "Mastodon": (
        "@lea@piaille.fr\nLe train de 8h12, comme d'habitude.\n3 boosts",
        Received("Le train de 8h12, comme d'habitude.", "", "@lea@piaille.fr"),
    ),
}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_gives_author_and_words(page: str) -> None:
    pasted, wanted = PAGES[page]
    assert read_paste(pasted) == wanted


@pytest.mark.parametrize(
    "message",
    [
        "Trois fois que je viens et plus une baguette.",
        "Bonjour,\n\n18h\net toujours rien.",
        "12\nc'est le nombre de fois où j'ai appelé\nmerci",
        "Je vous ai écrit : pas de réponse\nNi hier ni avant-hier.",
        "",
        "\x00\u200fشكرا\nمرحبا",
    ],
)
def test_words_without_a_page_come_back_as_given(message: str) -> None:
    assert read_paste(message) == Received(message)


@pytest.mark.parametrize(
    ("kept", "name", "handle"),
    [
        ("@julie_mrt : Trois fois.", "", "@julie_mrt"),
        ("@julie_mrt\nTrois fois.", "", "@julie_mrt"),
        ("Karim D.\u202f: Trois fois.", "Karim D.", ""),
    ],
)
def test_a_heading_on_the_first_line_is_the_author(kept: str, name: str, handle: str) -> None:
    assert read_paste(kept) == Received("Trois fois.", name, handle)


def test_a_word_before_a_colon_is_no_author() -> None:
    assert read_paste("Résultat : rien du tout.") == Received("Résultat : rien du tout.")


@given(st.text(st.characters() | st.sampled_from("\n·@: 12hRépondre"), max_size=300))
def test_any_text_is_read_without_inventing(text: str) -> None:
    received = read_paste(text)
    assert received.body in text
    assert received.handle.lstrip("@") in text
    assert received.name in text
