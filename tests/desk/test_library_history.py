"""What replies said before leaves with the lossless file, and comes back to the right ones."""

from dataclasses import replace
from pathlib import Path

import pytest

from cmdesk.desk.brands import create_brand
from cmdesk.desk.intake import Duplicates, import_library
from cmdesk.desk.library import LostPart, export_library, gathered, losses
from cmdesk.desk.replies import save_reply
from cmdesk.desk.reply_history import list_versions
from cmdesk.desk.undo import undo
from cmdesk.domain.brand import Brand
from cmdesk.domain.reply import Reply, Variant
from cmdesk.storage.vault import Vault


@pytest.fixture
def thrice(vault: Vault, brand: Brand) -> Reply:
    """A reply that said two other things before."""
    reply = save_reply(vault, Reply("", brand.id, "Demain", "Un", variants=(Variant("1"),))).value
    for body in ("Deux", "Trois"):
        reply = save_reply(vault, replace(reply, body=body)).value
    return reply


@pytest.fixture
def file(vault: Vault, brand: Brand, thrice: Reply, tmp_path: Path) -> Path:
    path = tmp_path / "arnaud.json"
    export_library(vault, [brand.id], "json", path)
    return path


def bodies(vault: Vault, reply_id: str) -> list[str]:
    return [version.body for version in list_versions(vault, reply_id)]


def test_another_desk_gets_it_in_order(other_desk: Vault, file: Path, thrice: Reply) -> None:
    import_library(other_desk, file)
    (reply,) = other_desk.replies.all()
    assert bodies(other_desk, reply.id) == ["Deux", "Un"]
    assert list_versions(other_desk, reply.id)[1].variants == thrice.variants
    undo(other_desk)
    assert other_desk.reply_versions.all() == ()


def test_what_the_desk_holds_is_not_doubled(vault: Vault, file: Path, thrice: Reply) -> None:
    save_reply(vault, replace(thrice, body="Quatre"))
    import_library(vault, file, Duplicates.REPLACE)
    assert bodies(vault, thrice.id) == ["Quatre", "Trois", "Deux", "Un"]


def test_a_second_copy_has_a_past_of_its_own(vault: Vault, file: Path, thrice: Reply) -> None:
    import_library(vault, file, Duplicates.KEEP_BOTH)
    (copy,) = (reply for reply in vault.replies.all() if reply.id != thrice.id)
    assert bodies(vault, copy.id) == ["Deux", "Un"]
    assert bodies(vault, thrice.id) == ["Deux", "Un"]


def test_only_that_of_the_replies_and_brands_asked_for_leaves(
    vault: Vault, brand: Brand, thrice: Reply
) -> None:
    other = create_brand(vault, "Maison Lune").value
    stranger = save_reply(vault, Reply("", other.id, "x", "secret")).value
    save_reply(vault, replace(stranger, body="y"))
    quiet = save_reply(vault, Reply("", brand.id, "Sans passé", "z")).value
    (library,) = gathered(vault, [brand.id], history=True)
    assert {version.reply_id for version in library.history} == {thrice.id}
    (library,) = gathered(vault, [brand.id], [quiet.id], history=True)
    assert library.history == ()


def test_a_format_without_it_says_so_before(vault: Vault, brand: Brand, thrice: Reply) -> None:
    save_reply(vault, Reply("", brand.id, "Sans passé", "z"))
    told = {loss.part: loss.count for loss in losses(vault, [brand.id], "csv")}
    assert told[LostPart.HISTORY] == 1
    assert all(loss.part is not LostPart.HISTORY for loss in losses(vault, [brand.id], "json"))
    assert LostPart.HISTORY not in {
        loss.part for loss in losses(vault, [brand.id], "csv", reply_ids=[])
    }
    assert thrice.id in vault.reply_versions.changed(brand.id)
