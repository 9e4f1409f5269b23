"""A brand's fields are kept whole; it is archived, copied, and warned about shared handles."""

from dataclasses import replace
from datetime import date

from cmdesk.desk import bin as bins
from cmdesk.desk import brands, influencers, replies, undo, voices
from cmdesk.domain.brand import Account, Brand, Contact
from cmdesk.domain.network import Network
from cmdesk.domain.reply import Reply
from cmdesk.domain.tone_profile import Address, Moment, ToneProfile
from cmdesk.storage.vault import Vault
from tests.people import influencer


def full(brand: Brand) -> Brand:
    return replace(
        brand,
        group="Bouche",
        avatar=bytes(range(256)),
        accounts=(
            Account(Network.X, "@arnaud", "https://x.com/arnaud"),
            Account(None, "arnaud.pain", "https://www.exemple.fr/"),
        ),
        links=("boulangerie-arnaud.example",),
        contact=Contact("Inès Arnaud", "gérante", "ines@example.org", "01 99 00 12 34"),
        contract_from=date(2026, 1, 1),
        contract_until=date(2026, 12, 31),
        crisis_call="Inès, 01 99 00 12 34",
        words=("tourte", "نان"),
        notes="# Notes\n" + "é" * 10_000,
        profile=ToneProfile(handles=("@Arnaud", "@arnaud_pro"), hashtags=("#Miche",)),
    )


def test_every_field_is_kept_and_taken_back(vault: Vault, brand: Brand) -> None:
    wanted = full(brand)
    assert brands.update_brand(vault, wanted).value == wanted
    assert vault.brands.all() == (wanted,)
    undo.undo(vault)
    assert vault.brands.all() == (brand,)
    undo.redo(vault)
    assert vault.brands.all() == (wanted,)


def test_handles_of_accounts_are_the_brands_own_too(brand: Brand) -> None:
    wanted = full(brand)
    assert wanted.handles == ("@Arnaud", "@arnaud_pro", "arnaud.pain")
    assert wanted.own_profile.handles == wanted.handles
    assert wanted.own_profile.name == brand.name
    assert wanted.marks.links == (
        *("boulangerie-arnaud.example", "https://x.com/arnaud", "https://www.exemple.fr/"),
    )


def test_an_archived_brand_leaves_the_rail_and_comes_back_last(vault: Vault, brand: Brand) -> None:
    other = brands.create_brand(vault, "Autre").value
    brands.archive_brand(vault, brand.id)
    assert [item.id for item in brands.list_brands(vault)] == [other.id]
    assert [item.id for item in brands.list_brands(vault, archived=True)] == [brand.id]
    brands.unarchive_brand(vault, brand.id)
    assert [item.id for item in brands.list_brands(vault)] == [other.id, brand.id]
    undo.undo(vault)
    undo.undo(vault)
    assert [item.id for item in brands.list_brands(vault)] == [brand.id, other.id]


def test_a_copy_has_the_voice_and_texts_but_not_what_tells_brands_apart(
    vault: Vault, brand: Brand
) -> None:
    first = brands.update_brand(vault, full(brand)).value
    profile = replace(first.profile, address=Address.TU, moment=Moment.CRISIS)
    voices.save_profile(vault, brand.id, profile)
    replies.save_reply(vault, Reply("", brand.id, "T", "Texte", uses=4))
    influencers.save_influencer(vault, influencer(brand.id, "Ponce"))
    copy = brands.duplicate_brand(vault, brand.id, "Arnaud Lyon").value
    assert copy.profile == ToneProfile(address=Address.TU)
    assert (copy.accounts, copy.links, copy.handles) == ((), (), ())
    assert (copy.notes, copy.group, copy.initials) == (first.notes, "Bouche", "AL")
    assert copy.colour != first.colour
    assert [(reply.title, reply.uses) for reply in vault.replies.all(copy.id)] == [("T", 0)]
    assert [item.name for item in influencers.list_influencers(vault, copy.id)] == ["Ponce"]
    assert len(vault.people.all()) == 1
    assert vault.versions.all(copy.id) == ()
    undo.undo(vault)
    assert [item.id for item in vault.brands.all()] == [brand.id]


def test_a_handle_of_another_brand_is_told(vault: Vault, brand: Brand) -> None:
    brands.update_brand(vault, full(brand))
    every = vault.brands.all()
    found = brands.shared_handles(("arnaud ", "@Lou", "@ARNAUD.pain"), "", every)
    assert [(item.handle, item.brand) for item in found] == [
        *(("arnaud ", brand.name), ("@ARNAUD.pain", brand.name)),
    ]
    assert brands.shared_handles(("@arnaud",), brand.id, every) == ()


def test_the_past_of_a_brand_is_in_the_bin_only_with_it(vault: Vault, brand: Brand) -> None:
    voices.save_profile(vault, brand.id, ToneProfile(address=Address.TU), "essai")
    undo.undo(vault)
    assert bins.list_bin(vault) == ()
    undo.redo(vault)
    brands.delete_brand(vault, brand.id)
    (item,) = bins.list_bin(vault)
    assert item.within == 0
    bins.put_back(vault, [item.id])
    assert [version.reason for version in vault.versions.all(brand.id)] == ["essai", ""]
