"""A few words lead anywhere on the desk, the nearest and best first."""

from cmdesk.desk import brands, compose, influencers, replies
from cmdesk.desk.finding import MOST, Kind, find_anywhere, rank_of
from cmdesk.domain.brand import Brand
from cmdesk.domain.draft import Draft
from cmdesk.domain.reply import Reply
from cmdesk.storage.vault import Vault
from tests.people import influencer


def test_what_begins_with_the_words_comes_first() -> None:
    first, within, inside = (
        rank_of(title, ["pain"]) or 9 for title in ("Pain dur", "Le pain dur", "Copains")
    )
    assert first < within < inside < 9
    assert rank_of("Brioche", ["pain"]) is None
    assert rank_of("Éclair à l’ancienne", ["eclair", "ancienne"]) is not None


def test_every_kind_of_every_brand_is_found(vault: Vault, brand: Brand) -> None:
    other = brands.create_brand(vault, "Autre").value
    away = brands.create_brand(vault, "Ancienne").value
    for owner in (brand, other, away):
        replies.save_reply(vault, Reply("", owner.id, "Panne", "Tout est arrêté."))
    brands.archive_brand(vault, away.id)
    influencers.save_influencer(vault, influencer(other.id, "Panza", "@pz"))
    compose.keep_draft(vault, Draft("d1", other.id, "La panne est finie"))
    found = find_anywhere(vault, "pan", brand.id)
    assert [(item.kind, item.brand) for item in found] == [
        (Kind.REPLY, brand.name),
        (Kind.REPLY, "Autre"),
        (Kind.INFLUENCER, "Autre"),
        (Kind.DRAFT, "Autre"),
    ]
    assert found[0].reply is not None
    assert [item.kind for item in find_anywhere(vault, "@PZ")] == [Kind.INFLUENCER]
    assert find_anywhere(vault, "  ") == ()


def test_each_of_several_drafts_is_found_up_to_a_few(vault: Vault, brand: Brand) -> None:
    for number in range(6):
        compose.keep_draft(vault, Draft(f"d{number}", brand.id, f"Panne numéro {number}"))
    found = find_anywhere(vault, "panne", brand.id)
    assert [item.draft.id for item in found if item.draft] == ["d2", "d3", "d4", "d5"]
    (one,) = find_anywhere(vault, "panne 3", brand.id)
    assert one.draft
    assert one.draft.text == "Panne numéro 3"


def test_a_full_desk_gives_a_short_list(vault: Vault, brand: Brand) -> None:
    for number in range(40):
        replies.save_reply(vault, Reply("", brand.id, f"Retard {number}", "…"))
    found = find_anywhere(vault, "retard", brand.id)
    assert len(found) == MOST
    assert [item.rank for item in found] == sorted(item.rank for item in found)
