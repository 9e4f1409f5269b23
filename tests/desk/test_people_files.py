"""People come in after a look: shared, merged or left, in one step or not at all, and go out."""

from pathlib import Path

import pytest

from cmdesk.desk import brands, influencers, undo
from cmdesk.desk.people_files import Doubles, export_people, laid_out, look, plan, take_in
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import BrandUnknown, FileUnreadable, FormatUnknown
from cmdesk.domain.joining import Difference
from cmdesk.formats.people_table import Column, Layout
from cmdesk.storage.vault import Vault
from tests.people import influencer


def worded(difference: Difference) -> str:
    return f"avant : {difference.said}"


def file(folder: Path, text: str, name: str = "gens.csv") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


TABLE = (
    "Nom;Instagram;Étiquettes;Notes\nZoé Lumière;@zoe.lum;mode;n\nNoé;@noe;;\nzoe lumiere;;pain;\n"
)


@pytest.mark.parametrize(
    ("doubles", "counts", "tags"),
    [
        (Doubles.SKIP, (2, 0, 0, 1), [(), (), ("pain",)]),
        (Doubles.MERGE, (1, 0, 2, 0), [(), ("mode", "pain")]),
        (Doubles.KEEP_BOTH, (3, 0, 0, 0), [(), (), ("mode",), ("pain",)]),
    ],
)
def test_doubles_are_left_merged_or_kept(
    vault: Vault,
    brand: Brand,
    tmp_path: Path,
    doubles: Doubles,
    counts: tuple[int, ...],
    tags: list[tuple[str, ...]],
) -> None:
    known = influencers.save_influencer(vault, influencer(brand.id, "Zoé L.", "zoe.LUM")).value
    found = look(file(tmp_path, TABLE))
    planned = plan(vault, found, doubles, brand.id, worded)
    assert (planned.added, planned.shared, planned.merged, planned.skipped) == counts
    assert vault.people.all() == (known.person,)
    change = take_in(vault, found, doubles, brand.id, worded)
    assert change.count == planned.count
    people = influencers.list_influencers(vault, brand.id)
    assert sorted(item.person.tags for item in people) == tags
    named = undo.peek(vault).undo
    assert named is not None
    assert (named.code, named.count) == ("influencer.import", planned.count)
    undo.undo(vault)
    assert vault.people.all() == (known.person,)


def test_somebody_whom_another_brand_knows_is_shared(
    vault: Vault, brand: Brand, tmp_path: Path
) -> None:
    other = brands.create_brand(vault, "Autre").value
    known = influencers.save_influencer(vault, influencer(other.id, "Noé", "@noe")).value
    found = look(file(tmp_path, TABLE))
    change = take_in(vault, found, Doubles.SKIP, brand.id, worded)
    assert (change.value.added, change.value.shared) == (1, 1)
    mine = influencers.list_influencers(vault, brand.id)
    assert known.person in [item.person for item in mine]
    assert vault.people.count() == 2


def test_columns_may_be_said_otherwise(vault: Vault, brand: Brand, tmp_path: Path) -> None:
    found = look(file(tmp_path, "a;b\n@zoe;Zoé\n"))
    assert [item.name for item in found.people] == ["a", "@zoe"]
    again = laid_out(found, Layout({Column.NAME: 1, Column.TIKTOK: 0}, header=True))
    assert [(item.name, item.person.handles) for item in again.people] == [("Zoé", ("@zoe",))]
    with pytest.raises(FileUnreadable):
        laid_out(found, Layout({Column.NOTES: 0}))


def test_what_goes_out_comes_back(vault: Vault, brand: Brand, tmp_path: Path) -> None:
    saved = influencers.save_influencer(
        vault, influencer(brand.id, "Zoé", "@zoe", references=("la mer",), notes="n")
    ).value
    influencers.save_influencer(vault, influencer(brand.id, "Noé"))
    other = brands.create_brand(vault, "Autre").value
    for name in ("gens.csv", "gens.vcf"):
        path = tmp_path / name
        assert export_people(vault, brand.id, path, (saved.id,)).value == 1
        take_in(vault, look(path), Doubles.KEEP_BOTH, other.id, worded)
        (back,) = influencers.list_influencers(vault, other.id)
        assert (back.name, back.person.handles, back.relation.references) == (
            *("Zoé", ("@zoe",), saved.relation.references),
        )
        undo.undo(vault)


def small(picture: bytes) -> bytes:
    return b"small " + picture if picture.startswith(b"jpeg") else b""


def test_photos_go_along_with_contacts(vault: Vault, brand: Brand, tmp_path: Path) -> None:
    for name, photo in (("Zoé", b"jpeg zoe"), ("Noé", b"none"), ("Eva", b"")):
        influencers.save_influencer(vault, influencer(brand.id, name), photo=photo)
    path = tmp_path / "gens.vcf"
    export_people(vault, brand.id, path)
    other = brands.create_brand(vault, "Autre").value
    assert look(path).photos == {}
    found = look(path, small)
    assert found.photoless == ("Noé",)
    change = take_in(vault, found, Doubles.KEEP_BOTH, other.id, worded)
    assert len(change.value.photos) == 1
    people = influencers.list_influencers(vault, other.id)
    photos = influencers.photos_of(vault, [item.person.id for item in people])
    assert [photos.get(item.person.id) for item in people] == [None, None, b"small jpeg zoe"]
    undo.undo(vault)
    assert influencers.list_influencers(vault, other.id) == ()


def test_whose_photo_cannot_be_read_is_named_and_comes_in(
    vault: Vault, brand: Brand, tmp_path: Path
) -> None:
    photos = {
        "Zoé": "PHOTO;ENCODING=b;TYPE=PNG:anBlZw=",
        "Noé": "PHOTO;ENCODING=b;TYPE=PNG:bm9uZQ==",
        "Eva": "PHOTO;ENCODING=b;TYPE=PNG:anBlZw==",
        "Lou": "PHOTO;VALUE=uri:https://exemple.fr/lou.png",
        "Max": "NOTE:sans photo",
    }
    cards = (
        f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\n{photo}\nEND:VCARD\n"
        for name, photo in photos.items()
    )
    found = look(file(tmp_path, "".join(cards), "gens.vcf"), small)
    assert found.photoless == ("Zoé", "Noé"), "one broken in the file, one that is no picture"
    change = take_in(vault, found, Doubles.SKIP, brand.id, worded)
    assert (change.value.added, len(change.value.photos)) == (5, 1)


@pytest.mark.parametrize("doubles", list(Doubles))
def test_a_photo_that_is_there_stays(
    vault: Vault, brand: Brand, tmp_path: Path, doubles: Doubles
) -> None:
    zoe = influencer(brand.id, "Zoé", "@zoe")
    own = influencers.save_influencer(vault, zoe, photo=b"jpeg").value
    path = tmp_path / "gens.vcf"
    export_people(vault, brand.id, path)
    influencers.save_influencer(vault, own, photo=b"mine")
    take_in(vault, look(path, small), doubles, brand.id, worded)
    assert influencers.photos_of(vault, [own.person.id]) == {own.person.id: b"mine"}


def test_a_merge_brings_the_photo_that_was_missing(
    vault: Vault, brand: Brand, tmp_path: Path
) -> None:
    zoe = influencer(brand.id, "Zoé", "@zoe")
    own = influencers.save_influencer(vault, zoe, photo=b"jpeg").value
    path = tmp_path / "gens.vcf"
    export_people(vault, brand.id, path)
    influencers.save_influencer(vault, own, photo=b"")
    take_in(vault, look(path, small), Doubles.MERGE, brand.id, worded)
    assert influencers.photos_of(vault, [own.person.id]) == {own.person.id: b"small jpeg"}
    undo.undo(vault)
    assert influencers.photos_of(vault, [own.person.id]) == {}


def test_fifty_thousand_lines_come_in_at_once(vault: Vault, brand: Brand, tmp_path: Path) -> None:
    lines = "".join(f"Prénom {n};@compte{n}\n" for n in range(50_000))
    found = look(file(tmp_path, f"Nom;TikTok\n{lines}"))
    assert len(found.people) == 50_000
    more = file(tmp_path, f"Nom;TikTok\n{lines}{lines}", "trop.csv")
    with pytest.raises(FileUnreadable) as caught:
        look(more)
    assert caught.value.params["problem"] == "too-many-rows"


def test_what_cannot_be_is_refused(vault: Vault, brand: Brand, tmp_path: Path) -> None:
    with pytest.raises(FormatUnknown):
        look(tmp_path / "gens.pdf")
    with pytest.raises(FileUnreadable):
        look(tmp_path / "nulle-part.csv")
    with pytest.raises(FileUnreadable):
        look(file(tmp_path, "", "vide.csv"))
    with pytest.raises(BrandUnknown):
        plan(vault, look(file(tmp_path, TABLE)), Doubles.SKIP, "nowhere", worded)
    with pytest.raises(BrandUnknown):
        export_people(vault, "nowhere", tmp_path / "x.csv")
