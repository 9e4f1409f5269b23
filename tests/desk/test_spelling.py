"""What the person has decided about spelling: kept with the desk, taken back, never lost."""

from cmdesk.desk.brands import create_brand
from cmdesk.desk.spelling import (
    SpellingChoice,
    forget,
    keep_spelling,
    learn,
    learn_for,
    load_spelling,
    right_words,
    spelling_finding,
)
from cmdesk.desk.undo import undo
from cmdesk.domain.brand import Brand
from cmdesk.domain.draft import Draft
from cmdesk.domain.others import BrandMarks
from cmdesk.domain.tone_profile import ToneProfile
from cmdesk.storage.vault import Vault
from tests.people import influencer


def test_a_new_desk_looks_spelling_up(vault: Vault) -> None:
    assert load_spelling(vault) == SpellingChoice(on=True, words=())


def test_words_are_learnt_once_and_forgotten(vault: Vault) -> None:
    for word in ("scrollable", "Lou", "scrollable"):
        learn(vault, word)
    assert load_spelling(vault).words == ("scrollable", "Lou")
    assert forget(vault, "scrollable").value.words == ("Lou",)


def test_blanks_are_no_words_and_off_stays_off(vault: Vault) -> None:
    keep_spelling(vault, SpellingChoice(on=False, words=(" pain ", "", " ")))
    assert load_spelling(vault) == SpellingChoice(on=False, words=("pain",))


def test_a_brands_word_is_one_undo_step(vault: Vault) -> None:
    brand = create_brand(vault, "Fournil Lou").value
    assert learn_for(vault, brand.id, "tradi").value.words == ("tradi",)
    undo(vault)
    found = vault.brands.get(brand.id)
    assert found is not None
    assert found.words == ()


def test_right_words_are_those_of_everybody_around() -> None:
    brand = Brand(
        "1",
        "Fournil Lou",
        "#000000",
        "FL",
        words=("tradi",),
        profile=ToneProfile(signatures=("— Inès",), preferred={"colis": "paquetou"}),
    )
    others = (BrandMarks("Encorun", ("@encorunshop",), ("#ZuMode",)),)
    people = (influencer("1", "Ponce", "@Poncefleur"),)
    draft = Draft("d", "1", author_name="Zoé Prune", author_handle="@zprune_42")
    right = right_words(SpellingChoice(words=("scrollable",)), brand, others, people, draft)
    for word in "fournil lou tradi inès paquetou encorun encorunshop zumode ponce".split():
        assert word in right
    assert {"poncefleur", "zoé", "prune", "zprune", "scrollable", "story"} <= right
    assert "commnade" not in right


def test_a_finding_offers_what_is_known_to_come_near() -> None:
    text = "Votre commnade"
    bare = spelling_finding(text, 6, 14, {})
    assert (bare.excerpt, bare.fixes) == ("commnade", ())
    full = spelling_finding(text, 6, 14, {"commnade": ("commande", "communarde")})
    assert [(fix.start, fix.end, fix.replacement) for fix in full.fixes] == [
        (6, 14, "commande"),
        (6, 14, "communarde"),
    ]
