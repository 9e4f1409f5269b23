"""A whole brand moves to another desk and back, without loss, in one step or not at all."""

from dataclasses import replace
from pathlib import Path

import pytest

from cmdesk import cli
from cmdesk.desk import influencers, moments, replies, undo, voices
from cmdesk.desk.brand_files import export_brand, gather_brand, import_brand, import_profile
from cmdesk.desk.brands import update_brand
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import FileUnreadable, FolderMissing
from cmdesk.domain.reply import Reply
from cmdesk.domain.tone_profile import Address, Moment, ToneProfile
from cmdesk.storage.vault import Vault
from tests.desk.test_brand_life import full
from tests.people import influencer


def fill(vault: Vault, brand: Brand) -> None:
    update_brand(vault, full(brand))
    reply = replies.save_reply(vault, Reply("", brand.id, "T", "Texte d’avant")).value
    replies.save_reply(vault, replace(reply, body="Texte"))
    influencers.save_influencer(vault, influencer(brand.id, "Ponce"), photo=b"\x89PNG")
    voices.save_profile(vault, brand.id, ToneProfile(address=Address.TU), "plus proche")
    moments.set_moment(vault, brand.id, Moment.CRISIS, reason="panne")


def test_a_brand_moves_whole_to_another_desk(
    vault: Vault, other_desk: Vault, brand: Brand, tmp_path: Path
) -> None:
    fill(vault, brand)
    path = tmp_path / "lou.json"
    export_brand(vault, brand.id, path, journal=True)
    whole = gather_brand(vault, brand.id, journal=True)
    change = import_brand(other_desk, path)
    assert gather_brand(other_desk, brand.id, journal=True) == whole
    assert change.value == vault.brands.all()[0]
    undo.undo(other_desk)
    assert other_desk.brands.all() == ()
    assert other_desk.versions.all() == ()


def test_on_its_own_desk_it_becomes_a_second_one(
    vault: Vault, brand: Brand, tmp_path: Path
) -> None:
    fill(vault, brand)
    path = tmp_path / "lou.json"
    export_brand(vault, brand.id, path)
    before = gather_brand(vault, brand.id)
    second = import_brand(vault, path).value
    assert second.name == f"{brand.name} (2)"
    assert gather_brand(vault, brand.id) == before
    (copy,) = vault.replies.all(second.id)
    (past,) = vault.reply_versions.all(second.id)
    assert (copy.title, past.reply_id, past.body) == ("T", copy.id, "Texte d’avant")
    assert len(vault.versions.all(second.id)) == 2
    assert import_brand(vault, path).value.name == f"{brand.name} (3)"


def test_a_profile_alone_is_a_new_version(vault: Vault, brand: Brand, tmp_path: Path) -> None:
    fill(vault, brand)
    path = tmp_path / "voix.toml"
    export_brand(vault, brand.id, path)
    voices.save_profile(vault, brand.id, replace(full(brand).profile, moment=Moment.CRISIS))
    change = import_profile(vault, brand.id, path, "reprise")
    assert change.value.profile.address is Address.TU
    assert change.value.name == brand.name
    assert change.value.profile.moment is Moment.CRISIS
    assert voices.list_versions(vault, brand.id)[0].reason == "reprise"
    assert cli.run(["check", "Tu viens ?", "--profile", str(path)]) == 0


def test_what_cannot_be_is_refused_and_changes_nothing(
    vault: Vault, brand: Brand, tmp_path: Path
) -> None:
    (tmp_path / "x.json").write_text("{}")
    with pytest.raises(FileUnreadable):
        import_brand(vault, tmp_path / "x.json")
    with pytest.raises(FileUnreadable):
        import_brand(vault, tmp_path / "nowhere.json")
    with pytest.raises(FolderMissing):
        export_brand(vault, brand.id, tmp_path / "no" / "lou.json")
    assert vault.brands.all() == (brand,)
