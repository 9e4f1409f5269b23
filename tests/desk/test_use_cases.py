"""What a community manager does, on a real vault."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from cmdesk.desk import (
    brands,
    bulk,
    compose,
    example_brands,
    fragments,
    influencers,
    journal,
    moments,
    replies,
    undo,
    voices,
)
from cmdesk.desk.changes import What
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import (
    BrandNameMissing,
    BrandNameTaken,
    BrandUnknown,
    InfluencerNameMissing,
    ReplyEmpty,
    ReplyTooLong,
)
from cmdesk.domain.fragment import Fragment
from cmdesk.domain.network import Network
from cmdesk.domain.reply import MAX_BODY, Reply
from cmdesk.domain.roster import roster
from cmdesk.domain.tone_profile import Address, Audience, Moment, ToneProfile
from cmdesk.storage.vault import Vault
from cmdesk.tone.model import Finding, Severity
from tests.people import influencer


class TestBrands:
    @pytest.mark.parametrize("name", ["", "   ", "\t\n", "\u200f\u200d", "\0"])
    def test_a_name_that_shows_nothing_is_refused(self, vault: Vault, name: str) -> None:
        with pytest.raises(BrandNameMissing):
            brands.create_brand(vault, name)

    @pytest.mark.parametrize("name", ["boulangerie arnaud", "BOULANGERIE  ARNAUD "])
    def test_one_name_is_one_brand(self, vault: Vault, brand: Brand, name: str) -> None:
        with pytest.raises(BrandNameTaken) as caught:
            brands.create_brand(vault, name)
        assert caught.value.params == {"name": brand.name}
        other = brands.create_brand(vault, "Autre").value
        with pytest.raises(BrandNameTaken):
            brands.update_brand(vault, replace(other, name=name))
        assert brands.update_brand(vault, replace(brand, name=name)).value.id == brand.id

    def test_sharp_s_and_capitals_are_one_name(self, vault: Vault) -> None:
        brands.create_brand(vault, "Straße")
        with pytest.raises(BrandNameTaken):
            brands.create_brand(vault, "STRASSE")

    def test_a_brand_made_bare_can_be_told_apart(self, vault: Vault) -> None:
        made = [brands.create_brand(vault, name).value for name in ("Ligne Verte", "Été", "🎉 2")]
        assert [item.initials for item in made] == ["LV", "ÉT", "🎉2"]
        assert len({item.colour for item in made}) == 3
        assert [item.position for item in brands.list_brands(vault)] == [0, 1, 2]

    def test_archived_ones_are_apart_but_still_give_themselves_away(self, vault: Vault) -> None:
        old = brands.create_brand(vault, "Ancienne", profile=ToneProfile(handles=("@vieux",))).value
        new = brands.create_brand(vault, "Nouvelle").value
        brands.update_brand(vault, replace(old, archived_at=datetime.now(UTC)))
        assert [item.id for item in brands.list_brands(vault)] == [new.id]
        assert [item.id for item in brands.list_brands(vault, archived=True)] == [old.id]
        assert [mark.handles for mark in brands.other_marks(vault, new.id)] == [("@vieux",)]

    def test_the_rail_keeps_its_order(self, vault: Vault) -> None:
        ids = [brands.create_brand(vault, name).value.id for name in "ABC"]
        brands.order_brands(vault, (ids[2], "unknown", ids[0]))
        assert [item.id for item in brands.list_brands(vault)] == [ids[2], ids[0], ids[1]]
        undo.undo(vault)
        assert [item.id for item in brands.list_brands(vault)] == ids

    def test_found_by_name_or_named_as_unknown(self, vault: Vault, brand: Brand) -> None:
        assert brands.find_brand(vault, "BOULANGERIE arnaud") == brand
        with pytest.raises(BrandUnknown) as caught:
            brands.find_brand(vault, "Nobody")
        assert caught.value.params["known"] == brand.name


class TestReplies:
    def test_saved_named_and_edited(self, vault: Vault, brand: Brand) -> None:
        body = "Bonjour, merci de nous avoir écrit : nous regardons cela tout de suite, promis."
        made = replies.save_reply(vault, Reply("", brand.id, "", body))
        assert made.undo == "reply.create"
        assert made.what == {What.REPLIES}
        assert made.value.title == "Bonjour, merci de nous avoir écrit : nous regardons cela…"
        assert made.value.created == made.value.modified
        edited = replies.save_reply(vault, replace(made.value, title="Accueil"))
        assert edited.undo == "reply.edit"
        assert replies.search_replies(vault, brand.id) == (edited.value,)
        assert replies.count_replies(vault, brand.id, "accueil") == 1

    def test_what_cannot_be_kept_is_refused_in_words(self, vault: Vault, brand: Brand) -> None:
        with pytest.raises(ReplyEmpty):
            replies.save_reply(vault, Reply("", brand.id, "Titre", " \n"))
        with pytest.raises(ReplyTooLong) as caught:
            replies.save_reply(vault, Reply("", brand.id, "", "a" * 50_000))
        assert caught.value.params == {"length": 50_000, "limit": MAX_BODY, "title": ""}
        with pytest.raises(BrandUnknown):
            replies.save_reply(vault, Reply("", "nobody", "", "Bonjour"))
        assert replies.count_replies(vault, brand.id) == 0

    def test_what_a_paste_brings_is_kept_or_seen(self, vault: Vault, brand: Brand) -> None:
        body = "a\0b \ud83d c \ud83d\ude00 \u202bעברית\u202c \u200f"
        saved = replies.save_reply(vault, Reply("", brand.id, "", body)).value
        assert saved.body == "a\u2400b \ufffd c 😀 \u202bעברית\u202c \u200f"
        assert vault.replies.get(saved.id) == saved

    def test_deleted_and_brought_back(self, vault: Vault, brand: Brand) -> None:
        ids = [
            replies.save_reply(vault, Reply("", brand.id, f"T{n}", "x")).value.id for n in range(12)
        ]
        change = replies.delete_replies(vault, [*ids, "unknown", ids[0]])
        assert (change.value, change.undo, change.count) == (12, "reply.delete", 12)
        named = undo.peek(vault).undo
        assert named == undo.Named("reply.delete", 12, {brand.id: brand.name})
        assert undo.undo(vault).what == {What.REPLIES}
        assert replies.count_replies(vault, brand.id) == 12
        assert undo.redo(vault).value == named
        assert replies.count_replies(vault, brand.id) == 0
        assert replies.delete_replies(vault, ["unknown"]).undo == ""

    def test_a_use_counts_and_leaves_no_undo(self, vault: Vault, brand: Brand) -> None:
        saved = replies.save_reply(vault, Reply("", brand.id, "T", "x")).value
        used = replies.record_use(vault, saved.id).value
        assert used
        assert used.uses == 1
        assert used.last_used
        assert replies.record_use(vault, "unknown").value is None
        assert undo.peek(vault).undo == undo.Named("reply.create", 1, {brand.id: brand.name})


class TestCompose:
    def test_a_draft_comes_back_as_it_was_left(self, vault: Vault, brand: Brand) -> None:
        draft = compose.load_draft(vault, brand.id)
        assert draft.text == ""
        kept = compose.keep_draft(vault, replace(draft, text="Bonj", incoming="?", caret=2)).value
        assert compose.load_draft(vault, brand.id) == kept
        assert undo.peek(vault).undo == undo.Named("brand.create", 1, {brand.id: brand.name})

    def test_what_left_the_desk_is_written_down(self, vault: Vault, brand: Brand) -> None:
        draft = replace(compose.load_draft(vault, brand.id), text="Bonjour", outlet=Network.X)
        finding = Finding("a.b", "a", Severity.ERROR, 0, 1, "B", "m", "w")
        entry = compose.record_copy(vault, draft, [finding, finding]).value
        assert entry.findings == ("a.b",)
        compose.record_copy(vault, replace(draft, text="Merci"), ())
        assert compose.recent_texts(vault, brand.id) == ("Merci", "Bonjour")
        assert [item.text for item in journal.list_journal(vault, brand.id)] == ["Merci", "Bonjour"]
        assert vault.journal.count_of(brand.id, since=datetime.now(UTC)) == 0

    def test_a_check_sees_profile_audience_and_influencer(self, brand: Brand) -> None:
        audience = Audience("habitués", {"address": "tu"})
        voiced = replace(brand, profile=ToneProfile(address=Address.VOUS, audiences=(audience,)))
        ponce = influencer(brand.id, "Ponce", "@Ponce", id_="i")
        other = influencer(brand.id, "Anne", "@anne_b", id_="j")
        draft = replace(
            compose.Draft("d", brand.id), incoming="merci @ponce et Anne", audience="habitués"
        )
        seen = compose.context(draft, voiced, (), (), roster((other, ponce)))
        assert seen.profile.address is Address.TU
        assert seen.profile.name == brand.name
        today = compose.today()
        assert seen.influencer == ponce.card(today)
        assert seen.also_named == (other.card(today),)
        draft = replace(draft, incoming="Annette")
        nobody = compose.context(draft, voiced, (), (), roster((other,)))
        assert nobody.influencer is None


class TestInfluencers:
    def test_kept_and_deleted(self, vault: Vault, brand: Brand) -> None:
        card = influencer(brand.id, " Ponce ", "@Ponce", address=Address.TU)
        saved = influencers.save_influencer(vault, card).value
        assert saved.name == "Ponce"
        assert influencers.list_influencers(vault, brand.id) == (saved,)
        assert influencers.delete_influencers(vault, [saved.id]).value == 1
        undo.undo(vault)
        assert influencers.list_influencers(vault, brand.id) == (saved,)
        with pytest.raises(InfluencerNameMissing):
            influencers.save_influencer(vault, influencer(brand.id, " \u200f"))


class TestNothingChanged:
    """What changed nothing offers nothing to take back: that would be the step before it."""

    def test_no_step_is_named_and_the_way_forward_stays(self, vault: Vault, brand: Brand) -> None:
        card = influencers.save_influencer(vault, influencer(brand.id, "Zoé")).value
        sign = fragments.save_fragment(vault, Fragment("", brand.id, "signature", "Lou")).value
        voices.save_profile(vault, brand.id, ToneProfile(address=Address.TU))
        undo.undo(vault)
        before = undo.peek(vault)
        assert before.redo is not None
        changes = (
            brands.update_brand(vault, brand),
            brands.order_brands(vault, (brand.id,)),
            influencers.save_influencer(vault, card),
            fragments.save_fragment(vault, sign),
            voices.save_profile(vault, brand.id, brand.profile),
            moments.set_moment(vault, brand.id, Moment.NORMAL),
            example_brands.remove_examples(vault),
            influencers.untag_influencers(vault, (card.id,), "mode"),
            bulk.untag_replies(vault, (), ("mode",)),
        )
        assert [change.undo for change in changes] == [""] * len(changes)
        assert undo.peek(vault) == before
        assert brands.archive_brand(vault, brand.id).undo == "brand.archive"
        assert undo.peek(vault).redo is None
