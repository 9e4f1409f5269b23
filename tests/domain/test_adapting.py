"""A text that goes to another brand names that brand, or says where it does not."""

import re

from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.adapting import Adapter
from cmdesk.domain.brand import Account, Brand
from cmdesk.domain.network import Network
from cmdesk.domain.tone_profile import ToneProfile

LOU = Brand(
    "a",
    "Fournil Lou",
    "#335577",
    "FL",
    profile=ToneProfile(
        handles=("@fournillou", "@lou_aide"),
        hashtags=("#FournilLou", "#LaFournéeDeLou"),
        signatures=("— Lou et l’équipe", "— Nadia"),
    ),
    accounts=(Account(Network.X, "@LouX", "https://x.com/LouX"),),
    links=("https://fournil-lou.fr",),
)
RAIL = Brand(
    "b",
    "Rail Ormeval",
    "#557733",
    "RO",
    profile=ToneProfile(handles=("@ormeval",), hashtags=("#Ormeval", "#Rail")),
    accounts=(Account(Network.X, "@OrmevalX", "https://x.com/OrmevalX"),),
)


def test_names_handles_hashtags_and_links_change_hands() -> None:
    text = "FOURNIL LOU ici, écrivez à @LouX, @fournillou ou @lou_aide https://x.com/LouX !"
    done = Adapter(LOU, RAIL).adapt(text)
    assert done.text == (
        "Rail Ormeval ici, écrivez à @OrmevalX, @ormeval ou @ormeval https://x.com/OrmevalX !"
    )
    assert Adapter(LOU, RAIL).adapt("#LaFournéeDeLou #fournillou").text == "#Rail #Ormeval"
    assert ("@LouX", "@OrmevalX") in done.replaced
    assert done.left == ()


def test_an_account_is_known_however_its_handle_is_written() -> None:
    profile = ToneProfile(handles=("@loux",))
    lou = Brand("a", "Fournil Lou", "#335577", "FL", profile=profile, accounts=LOU.accounts)
    done = Adapter(lou, RAIL).adapt("Suivez @LouX et @loux")
    assert (done.text, done.left) == ("Suivez @OrmevalX et @OrmevalX", ())


def test_what_has_no_counterpart_is_told() -> None:
    done = Adapter(LOU, RAIL).adapt("Voir https://fournil-lou.fr. — Lou et l'équipe")
    assert done.text == "Voir https://fournil-lou.fr. — Lou et l'équipe"
    assert done.left == ("https://fournil-lou.fr", "— Lou et l'équipe")


def test_parts_of_words_and_what_both_share_stay() -> None:
    text = "Les Fournil Lous, #FournilLouFan, bonjour@fournillou et @fournillouche"
    assert Adapter(LOU, RAIL).adapt(text).text == text
    assert Adapter(LOU, LOU).adapt("Fournil Lou").left == ()
    assert Adapter(Brand("c", "", "#335577", ""), RAIL).adapt("Fournil Lou").text == "Fournil Lou"


@given(st.text(max_size=80), st.sampled_from([LOU.name, *LOU.handles, *LOU.profile.signatures]))
def test_nothing_of_the_first_goes_unsaid(text: str, mark: str) -> None:
    done = Adapter(LOU, RAIL).adapt(f"{text} {mark} {text}")
    still = re.search(rf"(?<![\w@#]){re.escape(mark)}(?!\w)", done.text, re.IGNORECASE)
    assert still is None or done.left
