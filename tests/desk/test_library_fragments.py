"""A library leaves with the fragments that its replies share, and they come back beside others."""

from dataclasses import replace
from pathlib import Path

import pytest

from cmdesk.desk.brands import create_brand
from cmdesk.desk.fragments import list_fragments, save_fragment
from cmdesk.desk.intake import Duplicates, import_library
from cmdesk.desk.library import export_library
from cmdesk.desk.replies import save_reply
from cmdesk.desk.reply_history import list_versions
from cmdesk.desk.undo import undo
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import FragmentCycle, FragmentNameInvalid
from cmdesk.domain.fragment import Fragment
from cmdesk.domain.reply import Reply, ReplyKind, Size, Variant
from cmdesk.domain.tone_profile import Address
from cmdesk.formats import library_json
from cmdesk.formats.library import Library
from cmdesk.storage.vault import Vault


@pytest.fixture
def file(vault: Vault, brand: Brand, tmp_path: Path) -> Path:
    save_fragment(vault, Fragment("", brand.id, "signature", "— Lou"))
    variants = (Variant("Salut {signature}", Address.TU, Size.SHORT, "fr"),)
    reply = Reply("", brand.id, "Un", "Bonjour", kind=ReplyKind.THANKS, variants=variants)
    save_reply(vault, replace(reply, folder="Merci", audience="Habitués", source="Lou"))
    path = tmp_path / "lou.json"
    export_library(vault, [brand.id], "json", path)
    return path


def test_another_desk_gets_all_of_it(vault: Vault, other_desk: Vault, file: Path) -> None:
    import_library(other_desk, file)
    assert other_desk.replies.all() == vault.replies.all()
    assert other_desk.fragments.all() == vault.fragments.all()
    undo(other_desk)
    assert other_desk.fragments.all() == ()


def test_a_brand_keeps_its_own_fragments(vault: Vault, brand: Brand, file: Path) -> None:
    (old,) = list_fragments(vault, brand.id)
    save_fragment(vault, replace(old, name="Signature", body="— Nadia"))
    import_library(vault, file)
    assert [item.body for item in list_fragments(vault, brand.id)] == ["— Nadia"]


def test_what_an_import_replaces_stays_in_its_history(vault: Vault, file: Path) -> None:
    (reply,) = vault.replies.all()
    save_reply(vault, replace(reply, body="Entre-temps"))
    import_library(vault, file, Duplicates.REPLACE)
    assert list_versions(vault, reply.id)[0].body == "Entre-temps"


def test_a_ring_is_refused_and_nothing_comes_in(vault: Vault, brand: Brand, tmp_path: Path) -> None:
    path = tmp_path / "ring.json"
    replies = (Reply("r", brand.id, "Un", "{a}"),)

    def write(*fragments: Fragment) -> None:
        path.write_bytes(library_json.write([Library(brand, replies, fragments)]))

    write(Fragment("1", brand.id, "a", "{b}"), Fragment("2", brand.id, "b", "{a}"))
    with pytest.raises(FragmentCycle):
        import_library(vault, path)
    write(Fragment("1", brand.id, "a{", "x"))
    with pytest.raises(FragmentNameInvalid):
        import_library(vault, path)
    save_fragment(vault, Fragment("", brand.id, "a", "{b}"))
    write(Fragment("2", brand.id, "b", "{a}"))
    with pytest.raises(FragmentCycle):
        import_library(vault, path)
    assert vault.replies.count() == 0
    assert vault.fragments.count() == 1


def test_fragments_of_one_id_in_two_brands_stay_apart(
    vault: Vault, brand: Brand, file: Path, tmp_path: Path
) -> None:
    (held,) = list_fragments(vault, brand.id)
    other = create_brand(vault, "Autre").value
    library = Library(other, (), (replace(held, brand_id=other.id),))
    path = tmp_path / "other.json"
    path.write_bytes(library_json.write([library]))
    import_library(vault, path)
    assert list_fragments(vault, brand.id) == (held,)
    assert [item.name for item in list_fragments(vault, other.id)] == ["signature"]
