"""A library is read as a whole, and what is mended is mended in one step."""

from dataclasses import replace

import pytest

from cmdesk.desk import brands, bulk, care, replies, undo
from cmdesk.desk.changes import What
from cmdesk.desk.fragments import save_fragment
from cmdesk.desk.reply_history import list_versions
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import GivenUp, ReplyTooLong
from cmdesk.domain.fragment import Fragment
from cmdesk.domain.merging import merge
from cmdesk.domain.reply import MAX_BODY, Reply, ReplyStatus, Variant
from cmdesk.domain.tone_profile import Address, Audience, ToneProfile
from cmdesk.storage.vault import Vault
from cmdesk.tone.engine import Engine

TU = "Salut {prénom}, tu peux passer quand tu veux, ta baguette t’attend."
VOUS = "Bonjour {prénom}, vous pouvez passer quand vous voulez, votre baguette vous attend."


@pytest.fixture
def lou(vault: Vault, brand: Brand) -> Brand:
    profile = ToneProfile(address=Address.VOUS, audiences=(Audience("Amis", {"address": "tu"}),))
    return brands.update_brand(vault, replace(brand, profile=profile)).value


def put(vault: Vault, brand: Brand, *found: Reply) -> None:
    vault.replies.put_all(replace(item, brand_id=brand.id) for item in found)


def read(
    vault: Vault, engine: Engine, brand: Brand, before: care.Health | None = None
) -> care.Health:
    loaded = care.load(vault, brand.id)
    assert loaded
    around, found = loaded
    return care.examine(engine, around, found, lambda _left, _all: None, before)


def reply(id_: str, body: str, **more: object) -> Reply:
    return replace(Reply(id_, "", f"Titre {id_}", body), **more)  # type: ignore[arg-type]  # shorthand


class TestReading:
    def test_what_goes_against_the_voice_is_named(
        self, vault: Vault, lou: Brand, engine: Engine
    ) -> None:
        put(
            vault,
            lou,
            reply("good", VOUS),
            reply("tu", TU),
            reply("said", VOUS, variants=(Variant(TU, Address.TU),)),
            reply("friends", TU, audience="Amis"),
            reply("second", VOUS, variants=(Variant(TU),)),
            reply("retired", TU, status=ReplyStatus.RETIRED),
            reply("rude", "Vous êtes un idiot."),
        )
        health = read(vault, engine, lou)
        assert set(health.astray) == {"tu", "second"}
        assert health.verdicts["second"].astray == (1,)
        assert health.verdicts["tu"].address == "tu"
        assert "rude" in health.with_findings
        assert "good" not in health.with_findings, "variables are expected here"
        assert {"good", "said", "second"} <= set(health.alike)
        assert "retired" not in health.alike

    def test_fragments_are_read_in_place(self, vault: Vault, lou: Brand, engine: Engine) -> None:
        save_fragment(vault, Fragment("", lou.id, "adieu", "À bientôt chez toi."))
        put(vault, lou, reply("a", "Bonjour, merci. {adieu}"))
        assert read(vault, engine, lou).astray == ("a",)

    def test_what_has_not_changed_is_not_read_again(
        self, vault: Vault, lou: Brand, engine: Engine
    ) -> None:
        put(vault, lou, reply("a", VOUS), reply("b", TU))
        first = read(vault, engine, lou)
        bulk.rename_reply(vault, "a", "Autre")
        bulk.reword(vault, [care.Rewording("b", "", 0, TU, VOUS)])
        second = read(vault, engine, lou, first)
        assert second.verdicts["a"].findings is first.verdicts["a"].findings
        assert second.verdicts["a"].reply.title == "Autre"
        assert second.astray == ()
        brands.update_brand(vault, replace(lou, profile=ToneProfile(address=Address.TU)))
        assert set(read(vault, engine, lou, second).astray) == {"a", "b"}

    def test_it_stops_when_nobody_wants_it_any_more(
        self, vault: Vault, lou: Brand, engine: Engine
    ) -> None:
        put(vault, lou, *(reply(str(n), VOUS) for n in range(5)))
        heard: list[int] = []

        def hear(left: int, _total: int) -> None:
            heard.append(left)
            if left == 3:
                raise GivenUp

        loaded = care.load(vault, lou.id)
        assert loaded
        with pytest.raises(GivenUp):
            care.examine(engine, loaded[0], loaded[1], hear)
        assert heard == [5, 4, 3]
        assert care.load(vault, "nobody") is None


class TestTurning:
    def test_all_are_turned_in_one_step(self, vault: Vault, lou: Brand, engine: Engine) -> None:
        put(vault, lou, reply("a", TU), reply("b", VOUS, variants=(Variant(TU),)))
        health = read(vault, engine, lou)
        found = care.turned(engine, health, health.astray, lambda _left, _all: None)
        assert {(item.reply_id, item.place) for item in found} == {("a", 0), ("b", 1)}
        assert all("vous pouvez passer" in item.after for item in found)
        change = bulk.reword(vault, found)
        assert (change.value, change.undo, change.what) == (2, "reply.convert", {What.REPLIES})
        assert read(vault, engine, lou, health).astray == ()
        assert [item.body for item in list_versions(vault, "a")] == [TU]
        undo.undo(vault)
        assert set(read(vault, engine, lou).astray) == {"a", "b"}

    def test_a_text_changed_meanwhile_is_left_alone(
        self, vault: Vault, lou: Brand, engine: Engine
    ) -> None:
        put(vault, lou, reply("a", TU))
        health = read(vault, engine, lou)
        found = care.turned(engine, health, health.astray, lambda _left, _all: None)
        kept = vault.replies.get("a")
        assert kept
        replies.save_reply(vault, replace(kept, body="Écrit entre-temps"))
        assert bulk.reword(vault, found).undo == ""
        with pytest.raises(ReplyTooLong):
            bulk.reword(
                vault,
                [care.Rewording("a", "", 0, "Écrit entre-temps", "a" * (MAX_BODY + 1))],
            )

    def test_an_address_is_said_or_read(self, engine: Engine) -> None:
        assert care.address_of(engine, Variant(TU)) is Address.TU
        assert care.address_of(engine, Variant(TU, Address.VOUS)) is Address.VOUS
        assert care.address_of(engine, Variant("Merci !")) is None


class TestBulk:
    def test_tags_folders_and_standing(self, vault: Vault, lou: Brand) -> None:
        put(vault, lou, reply("a", "x", tags=("pain",)), reply("b", "y"))
        change = bulk.tag_replies(vault, ["a", "b", "unknown"], [" été ", "été", "", "pain"])
        assert (change.value, change.undo, change.brand_id) == (2, "reply.tag", lou.id)
        assert [vault.replies.get(id_).tags for id_ in "ab"] == [  # type: ignore[union-attr]  # there
            ("pain", "été"),
            ("été", "pain"),
        ]
        assert bulk.untag_replies(vault, ["a", "b"], ["pain", "rien"]).value == 2
        assert bulk.move_replies(vault, ["a"], " Été  2026 ").value == 1
        assert bulk.move_replies(vault, ["a"], "Été 2026").undo == ""
        assert bulk.mark_replies(vault, ["a"], ReplyStatus.APPROVED, "Lou").value == 1
        kept = vault.replies.get("a")
        assert kept
        assert (kept.folder, kept.approved_by, kept.tags) == ("Été 2026", "Lou", ("été",))
        assert kept.approved_on
        assert bulk.mark_replies(vault, ["a", "b"], ReplyStatus.RETIRED).undo == "reply.retire"
        assert list_versions(vault, "a") == ()
        bulk.rename_reply(vault, "a", "  ")
        kept = vault.replies.get("a")
        assert kept
        assert kept.title == "x"

    def test_duplicates_become_one_and_the_others_wait_in_the_bin(
        self, vault: Vault, lou: Brand
    ) -> None:
        found = [reply("a", "un", uses=2), reply("b", "deux", uses=3), reply("c", "un", uses=1)]
        put(vault, lou, *found)
        ids = [item.id for item in found]
        merged = merge([replace(item, brand_id=lou.id) for item in found], "b")
        change = bulk.keep_merged(vault, [(merged, ids)])
        assert (change.value, change.undo) == (2, "reply.merge")
        (kept,) = vault.replies.all()
        assert (kept.id, kept.uses, kept.variants) == ("b", 6, (Variant("un"),))
        undo.undo(vault)
        assert {item.id: item.uses for item in vault.replies.all()} == {"a": 2, "b": 3, "c": 1}

    def test_ten_thousand_tags_are_kept(self, vault: Vault, lou: Brand) -> None:
        put(vault, lou, reply("a", "x"))
        bulk.tag_replies(vault, ["a"], [f"étiquette {n}" for n in range(10_000)])
        assert len(vault.replies.tags(lou.id)) == 500
        assert replies.search_replies(vault, lou.id, "9999")[0].id == "a"
