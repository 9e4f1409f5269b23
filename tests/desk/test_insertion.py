"""Which wording of a reply goes into an answer, and the fragments in it."""

from dataclasses import replace

import pytest

from cmdesk.desk.fragments import save_fragment
from cmdesk.desk.insertion import Fitting, Sought, called, fitted, fitting, offered
from cmdesk.desk.replies import save_reply
from cmdesk.domain.brand import Brand
from cmdesk.domain.fragment import Fragment
from cmdesk.domain.network import Network
from cmdesk.domain.others import InfluencerCard
from cmdesk.domain.reply import Reply, Variant
from cmdesk.domain.tone_profile import Address, ToneProfile
from cmdesk.storage.vault import Vault
from cmdesk.system import resources
from cmdesk.tone.length import Limits
from cmdesk.tone.model import Context

TU, VOUS = Variant("Merci à toi.", Address.TU), Variant("Merci à vous.", Address.VOUS)
HERE = Variant("Merci, ici.", network=Network.LINKEDIN)
ENGLISH = Variant("Thanks.", language="en")
REPLY = Reply("r", "b", "T", "Merci.", variants=(VOUS, TU, HERE, ENGLISH))


@pytest.fixture
def desk(vault: Vault, brand: Brand) -> tuple[Vault, str]:
    return vault, brand.id


def around(address: Address, person: Address | None = None, language: str = "fr") -> Context:
    profile = ToneProfile(address=address, languages=(language,))
    card = InfluencerCard("Ponce", address=person) if person else None
    return Context(profile=profile, influencer=card)


@pytest.mark.parametrize(
    ("context", "wanted"),
    [
        (around(Address.VOUS), VOUS.body),
        (around(Address.TU), TU.body),
        (around(Address.VOUS, Address.TU), TU.body),
        (around(Address.EITHER), "Merci."),
        (around(Address.EITHER, language="en"), ENGLISH.body),
        (replace(around(Address.EITHER), network=Network.LINKEDIN), HERE.body),
    ],
)
def test_the_wording_follows_person_brand_network_and_language(
    desk: tuple[Vault, str], context: Context, wanted: str
) -> None:
    (found,) = fitted(*desk, (REPLY,), fitting(context))
    assert found.body == wanted
    assert replace(found, body=REPLY.body) == REPLY, "all else stays"


def test_a_wording_that_the_network_refuses_gives_way(desk: tuple[Vault, str]) -> None:
    vault, brand = desk
    limits = Limits.load(resources.root() / "tone")
    save_fragment(vault, Fragment("", brand, "horaires", "Ouvert le matin. " * 30))
    long = Reply("r", brand, "T", "Voici. {horaires}", variants=(Variant("Ouvert le matin."),))
    on_x = Context(network=Network.X)
    assert fitted(vault, brand, (long,), fitting(on_x, limits))[0].body == "Ouvert le matin."
    anywhere = fitted(vault, brand, (long,), fitting(Context(), limits))
    assert anywhere[0].body.startswith("Voici. Ouvert le matin. ")


def test_what_was_fitted_once_is_fitted_for_good(desk: tuple[Vault, str]) -> None:
    place = fitting(around(Address.TU))
    once = fitted(*desk, (REPLY,), place)
    assert fitted(*desk, once, place) == once


@pytest.mark.parametrize("kept", ["merci", ";merci", "/Merci"])
def test_a_shortcut_is_found_among_many_of_its_name(desk: tuple[Vault, str], kept: str) -> None:
    vault, brand = desk
    for number in range(30):
        save_reply(vault, Reply("", brand, f"Merci {number}", "…", tags=("merci",), uses=9))
    meant = save_reply(vault, Reply("", brand, "Congé", "À {jour}.", shortcut=kept)).value
    save_fragment(vault, Fragment("", brand, "jour", "lundi"))
    typed = kept.lstrip(";/")
    found = called(vault, brand, typed, Fitting())
    assert found is not None
    assert (found.id, found.body) == (meant.id, "À lundi.")
    assert called(vault, brand, "mer", Fitting()) is None


def test_replies_are_offered_as_they_would_be_inserted(desk: tuple[Vault, str]) -> None:
    vault, brand = desk
    body = "Nous n’avions plus de baguette."
    save_reply(vault, replace(REPLY, id="", brand_id=brand, body=body))
    sought = Sought(brand, "Encore une baguette ?", place=fitting(around(Address.VOUS)))
    assert [reply.body for reply in offered(vault, sought)] == [VOUS.body]
