"""One person, several brands: shared, deleted, brought back, made one again, and forgotten."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cmdesk.desk import bin as bins
from cmdesk.desk import brands, compose, doubles, erasure, influencers, replies, undo
from cmdesk.desk.brand_files import export_brand, gather_brand, import_brand
from cmdesk.desk.changes import What
from cmdesk.domain.brand import Account, Brand
from cmdesk.domain.errors import BrandUnknown, InfluencerKnown, InfluencerUnknown
from cmdesk.domain.influencer import Contract, Influencer, Person, Reference, Relation
from cmdesk.domain.joining import Difference
from cmdesk.domain.network import Network
from cmdesk.domain.others import ContractKind
from cmdesk.domain.reply import Reply
from cmdesk.domain.tone_profile import Address
from cmdesk.storage.vault import Vault
from tests.people import influencer


@pytest.fixture
def other(vault: Vault) -> Brand:
    return brands.create_brand(vault, "Rail Ormeval").value


def shared(vault: Vault, brand: Brand, other: Brand) -> tuple[Influencer, Influencer]:
    """Return one person as two brands know them."""
    first = influencers.save_influencer(
        vault, influencer(brand.id, "Zoé Lumière", "@zoe.lum"), photo=b"photo"
    ).value
    told = Influencer(first.person, Relation("", other.id, "", notes="autre"))
    return first, influencers.save_influencer(vault, told).value


def names(vault: Vault, brand: Brand) -> list[str]:
    return [item.name for item in influencers.list_influencers(vault, brand.id)]


class TestSharing:
    def test_a_person_is_the_same_for_every_brand(
        self, vault: Vault, brand: Brand, other: Brand
    ) -> None:
        first, second = shared(vault, brand, other)
        assert vault.people.all() == (first.person,)
        renamed = replace(second, person=replace(second.person, name="Zoé L."))
        influencers.save_influencer(vault, renamed)
        assert names(vault, brand) == names(vault, other) == ["Zoé L."]
        assert vault.people.photo(first.person.id) == b"photo"
        (elsewhere,) = influencers.elsewhere(vault, first)
        assert (elsewhere.brand, elsewhere.relation.notes) == ("Rail Ormeval", "autre")

    def test_a_brand_has_one_relation_to_a_person(
        self, vault: Vault, brand: Brand, other: Brand
    ) -> None:
        first, _ = shared(vault, brand, other)
        again = Influencer(first.person, Relation("", brand.id, ""))
        with pytest.raises(InfluencerKnown):
            influencers.save_influencer(vault, again)
        with pytest.raises(BrandUnknown):
            influencers.save_influencer(vault, influencer("nowhere", "Anne"))

    def test_whom_no_brand_knows_any_more_goes_and_comes_back(
        self, vault: Vault, brand: Brand, other: Brand
    ) -> None:
        first, second = shared(vault, brand, other)
        influencers.delete_influencers(vault, [first.id])
        assert names(vault, other) == ["Zoé Lumière"]
        influencers.delete_influencers(vault, [second.id])
        assert vault.people.count() == 0
        items = bins.list_bin(vault)
        assert [(item.label, item.what, item.within) for item in items] == [
            ("Zoé Lumière", What.INFLUENCERS, 0),
            ("Zoé Lumière", What.INFLUENCERS, 0),
        ]
        mine = next(item for item in items if item.brand_id == brand.id)
        assert bins.put_back(vault, [mine.id]).value == 1
        assert names(vault, brand) == ["Zoé Lumière"]
        assert vault.people.photo(first.person.id) == b"photo"
        assert [item.brand_id for item in bins.list_bin(vault)] == [other.id]
        for _ in range(3):
            undo.undo(vault)
        assert names(vault, brand) == names(vault, other) == ["Zoé Lumière"]

    def test_a_brand_takes_its_people_into_the_bin_and_back(
        self, vault: Vault, brand: Brand
    ) -> None:
        influencers.save_influencer(vault, influencer(brand.id, "Anne"))
        brands.delete_brand(vault, brand.id)
        assert vault.people.count() == 0
        (item,) = bins.list_bin(vault)
        assert (item.what, item.within) == (What.BRANDS, 1)
        bins.put_back(vault, [item.id])
        assert names(vault, brand) == ["Anne"]

    def test_what_was_made_anew_meanwhile_is_told(
        self, vault: Vault, brand: Brand, other: Brand
    ) -> None:
        first, _ = shared(vault, brand, other)
        influencers.delete_influencers(vault, [first.id])
        again = Influencer(first.person, Relation("", brand.id, ""))
        influencers.save_influencer(vault, again)
        (item,) = bins.list_bin(vault)
        with pytest.raises(InfluencerKnown):
            bins.put_back(vault, [item.id])
        (mine,) = vault.relations.all(brand.id)
        influencers.delete_influencers(vault, [mine.id])
        with pytest.raises(InfluencerKnown):
            bins.put_back(vault, [item.id for item in bins.list_bin(vault)])

    def test_an_emptied_bin_holds_nobody(self, vault: Vault, brand: Brand) -> None:
        saved = influencers.save_influencer(vault, influencer(brand.id, "Anne")).value
        influencers.delete_influencers(vault, [saved.id])
        (item,) = bins.list_bin(vault)
        assert bins.empty(vault, [item.id]).value == 1
        assert vault.bin.all() == ()

    def test_tags_are_given_and_taken_once(self, vault: Vault, brand: Brand, other: Brand) -> None:
        first, second = shared(vault, brand, other)
        assert influencers.tag_influencers(vault, [first.id, second.id], " plein  air ").value == 1
        assert influencers.tag_influencers(vault, [first.id], "Plein air").undo == ""
        (person,) = vault.people.all()
        assert person.tags == ("plein air",)
        assert influencers.untag_influencers(vault, [second.id], "PLEIN AIR").value == 1
        undo.undo(vault)
        assert vault.people.all() == (person,)

    def test_an_editor_of_a_card_sees_everybody(
        self, vault: Vault, brand: Brand, other: Brand
    ) -> None:
        first, _ = shared(vault, brand, other)
        anne = influencers.save_influencer(vault, influencer(other.id, "Anne")).value
        influencers.tag_influencers(vault, [first.id], "mode")
        seen = influencers.surrounding(vault, first)
        assert [person.name for person in seen.everyone] == ["Anne", "Zoé Lumière"]
        assert set(seen.brands[first.person.id]) == {brand.name, "Rail Ormeval"}
        assert seen.brands[anne.person.id] == ("Rail Ormeval",)
        assert (seen.own, seen.tags, seen.photo) == ({first.person.id}, ("mode",), b"photo")

    def test_a_handle_of_somebody_else_is_told(self) -> None:
        anne = Person("a", "Anne", accounts=(Account(Network.X, "@Anne_B"),))
        bea = Person("b", "Béa", accounts=(Account(None, "anne_b"), Account(None, "@bea")))
        taken = influencers.taken_handles(bea, (anne, bea))
        assert [(item.handle, item.person.name) for item in taken] == [("anne_b", "Anne")]


def worded(difference: Difference) -> str:
    return f"avant : {difference.said}"


PAID, GIFT = Contract(ContractKind.PAID, date(2026, 1, 1)), Contract(ContractKind.GIFT)


def told(somebody: Influencer) -> Influencer:
    relation = replace(
        somebody.relation,
        address=Address.TU,
        references=(Reference("la mer", date(2026, 5, 1)), Reference("le pain")),
        contract=PAID,
        notes="note 1",
    )
    return replace(somebody, relation=relation)


def twin(brand: Brand) -> Influencer:
    made = influencer(
        *(brand.id, "Zoe Lumiere-Petit", "@zoe.lum", "@zlp"),
        address=Address.VOUS,
        avoid=("la pluie",),
        contract=GIFT,
        last_contact=date(2026, 2, 2),
        notes="note 2",
    )
    never = (Reference("La mer", date(2026, 6, 1), never=True, reason="noyade"),)
    person = replace(made.person, tags=("mode",), audience=900)
    return Influencer(person, replace(made.relation, references=never))


class TestDoubles:
    def test_they_are_found_by_handle_and_near_name(self) -> None:
        def person(id_: str, name: str, *handles: str) -> Person:
            return influencer("b", name, *handles, id_=id_).person

        everyone = (
            person("1", "Marie Dupont"),
            person("2", "marie DUPOND", "@mdup"),
            person("3", "M. D.", "MDUP"),
            person("4", "Zoé", "@fan1"),
            person("5", "Zoe"),
            person("6", "Ana", "@fan2"),
            person("7", "Mme Lilo Verte"),
            person("8", "Anne"),
            person("9", "@lilo.verte", "@lilo.verte"),
        )
        found = ["".join(item.id for item in group) for group in doubles.find_doubles(everyone)]
        assert found == ["123", "45"]

    @pytest.mark.parametrize("order", [(0, 1), (1, 0)])
    def test_the_one_of_whom_most_is_said_is_the_one_to_keep(
        self, vault: Vault, brand: Brand, other: Brand, order: tuple[int, int]
    ) -> None:
        first, _second = shared(vault, brand, other)
        full = influencers.save_influencer(vault, told(first)).value
        bare = influencers.save_influencer(vault, influencer(brand.id, "ZOÉ LUMIÈRE")).value
        ids = [(full, bare)[at].person.id for at in order]
        assert doubles.gather(vault, ids).fullest == full.person

    def test_nothing_of_either_is_lost(self, vault: Vault, brand: Brand, other: Brand) -> None:
        first, second = shared(vault, brand, other)
        influencers.save_influencer(vault, told(first))
        double = influencers.save_influencer(vault, twin(brand)).value
        before = vault.people.all(), vault.relations.all()
        ids = [first.person.id, double.person.id]
        change = doubles.merge_people(vault, ids, first.person.id, worded)
        (person,) = vault.people.all()
        assert change.value == person
        assert person.other_names == ("Zoe Lumiere-Petit",)
        assert person.handles == ("@zoe.lum", "@zlp")
        assert (person.tags, person.audience) == (("mode",), 900)
        (one,) = vault.relations.all(brand.id)
        assert one.address is Address.TU
        assert one.references == (
            Reference("la mer", date(2026, 5, 1), never=True, reason="noyade"),
            Reference("le pain"),
        )
        assert (one.avoid, one.contract) == (("la pluie",), PAID)
        assert one.last_contact == date(2026, 2, 2)
        assert one.notes == f"note 1\n\nnote 2\n\navant : vous\n\navant : {GIFT}"
        assert vault.relations.all(other.id) == (second.relation,)
        undo.undo(vault)
        assert (vault.people.all(), vault.relations.all()) == before
        named = undo.redo(vault).value
        assert named is not None
        assert (named.code, named.count) == ("influencer.merge", 2)

    def test_a_photo_is_kept_of_whoever_has_one(
        self, vault: Vault, brand: Brand, other: Brand
    ) -> None:
        first, _ = shared(vault, brand, other)
        bare = influencers.save_influencer(vault, influencer(brand.id, "Zoé")).value
        ids = [first.person.id, bare.person.id]
        doubles.merge_people(vault, ids, bare.person.id, worded)
        assert vault.people.photo(bare.person.id) == b"photo"
        again = influencers.save_influencer(
            vault, influencer(brand.id, "Zoé", "@autre"), photo=b"another"
        ).value
        doubles.merge_people(vault, [bare.person.id, again.person.id], again.person.id, worded)
        assert vault.people.photo(again.person.id) == b"another"
        with pytest.raises(InfluencerUnknown):
            doubles.merge_people(vault, ids, bare.person.id, worded)


class TestForgetting:
    @pytest.mark.parametrize("asked", ["Ponce", "@Ponce", "ponce", "PONCE "])
    @pytest.mark.parametrize("handle", ["@Ponce", "ponce", "@PONCÉ"])
    def test_a_card_of_that_handle_goes(
        self, vault: Vault, brand: Brand, asked: str, handle: str
    ) -> None:
        influencers.save_influencer(vault, influencer(brand.id, "Le jardinier", handle))
        influencers.save_influencer(vault, influencer(brand.id, "Poncelet", "@poncel"))
        assert erasure.forget_person(vault, [asked]).value.cards == 1
        assert names(vault, brand) == ["Poncelet"]

    def test_accents_do_not_hide_anybody(self, vault: Vault, brand: Brand) -> None:
        influencers.save_influencer(vault, influencer(brand.id, "Zoé"))
        replies.save_reply(vault, Reply("", brand.id, "T", "Merci ZOÉ, Zoe et Zoë ; Zoélie reste"))
        change = erasure.forget_person(vault, ["Zoe"])
        assert change.value.cards == 1
        assert vault.replies.all()[0].body == "Merci […], […] et […] ; Zoélie reste"
        assert erasure.find_person(vault, ["zoé"]) == ()

    def test_the_past_of_what_a_brand_was_to_them_goes_too(
        self, vault: Vault, brand: Brand, other: Brand
    ) -> None:
        first, second = shared(vault, brand, other)
        for notes in ("boit trop", "a guéri"):
            relation = replace(second.relation, notes=notes)
            influencers.save_influencer(vault, replace(second, relation=relation))
        influencers.delete_influencers(vault, [second.id])
        undo.undo(vault)
        influencers.save_influencer(vault, influencer(brand.id, "Zôé seule"))
        undo.undo(vault)
        assert erasure.forget_person(vault, ["Zoé Lumière", "Zoe seule"]).value.cards == 1
        assert first.person.id
        while vault.undo():
            pass
        while vault.redo():
            pass
        assert vault.bin.all() == ()
        assert vault.people.all() == ()
        assert vault.steps_naming(["guéri", "trop", "seule"]) == 0

    def test_all_that_is_known_is_told(self, vault: Vault, brand: Brand, other: Brand) -> None:
        first, second = shared(vault, brand, other)
        replies.save_reply(vault, Reply("", brand.id, "T", "Bravo @ZOE.lum"))
        draft = replace(compose.load_draft(vault, other.id), incoming="zoe lumiere a raison")
        compose.keep_draft(vault, draft)
        found = erasure.know_person(vault, ["@zoe.lum"])
        assert found.names == ("@zoe.lum", "Zoé Lumière")
        assert found.cards == (first.person,)
        assert {name for name, _ in found.relations} == {brand.name, "Rail Ormeval"}
        assert second.relation in [relation for _, relation in found.relations]
        assert sorted((name, place.table, place.text) for name, place in found.places) == [
            (brand.name, "reply", "Bravo @ZOE.lum"),
            ("Rail Ormeval", "draft", "zoe lumiere a raison"),
        ]
        assert (found.pictured, found.steps > 0) == (1, True)
        assert erasure.know_person(vault, ["Personne"]).cards == ()


def test_a_brand_imported_beside_itself_knows_the_same_people(
    vault: Vault, brand: Brand, tmp_path: Path
) -> None:
    influencers.save_influencer(vault, influencer(brand.id, "Anne"), photo=b"photo")
    assert [item.image for item in gather_brand(vault, brand.id).portraits] == [b"photo"]
    path = tmp_path / "b.json"
    export_brand(vault, brand.id, path)
    second = import_brand(vault, path).value
    assert names(vault, second) == ["Anne"]
    assert vault.people.count() == 1
