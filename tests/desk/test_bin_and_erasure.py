"""What is deleted can be put back for a month; what must be forgotten is nowhere any more."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cmdesk.desk import backups, brands, compose, erasure, fragments, influencers, replies, undo
from cmdesk.desk import bin as bins
from cmdesk.desk.changes import What
from cmdesk.domain.brand import Account, Brand
from cmdesk.domain.draft import OwnText
from cmdesk.domain.errors import BrandNameTaken, BrandUnknown, DiskFull, FragmentNameTaken
from cmdesk.domain.fragment import Fragment
from cmdesk.domain.network import Network
from cmdesk.domain.reply import Reply, Variant
from cmdesk.domain.tone_profile import Address, Audience, Personhood, ToneProfile
from cmdesk.storage import backup
from cmdesk.storage import vault as vaults
from cmdesk.storage.database import connect
from cmdesk.storage.vault import Vault
from tests.people import influencer

CANARY = "Zéphyrine"


def saved(vault: Vault, brand: Brand, count: int) -> list[str]:
    return [
        replies.save_reply(vault, Reply("", brand.id, f"T{n}", f"Texte {n}")).value.id
        for n in range(count)
    ]


def clear_bytes(vault: Vault) -> bytes:
    """Return every byte of the vault as it is under the cipher."""
    database = connect(vault.path, vault.key())
    plain = vault.path.with_name("plain.db")
    assert database.number("PRAGMA freelist_count") == 0
    database.run(f"ATTACH '{plain}' AS plain KEY ''")
    database.run("SELECT sqlcipher_export('plain')")
    database.run("DETACH plain")
    database.close()
    return plain.read_bytes()


class TestBin:
    def test_deleted_replies_wait_there_and_come_back(self, vault: Vault, brand: Brand) -> None:
        ids = saved(vault, brand, 3)
        before = vault.replies.all()
        replies.delete_replies(vault, ids[:2])
        items = bins.list_bin(vault)
        assert {item.label for item in items} == {"T0", "T1"}
        assert {item.what for item in items} == {What.REPLIES}
        assert all(item.expires - item.deleted == timedelta(days=30) for item in items)
        change = bins.put_back(vault, [item.id for item in items])
        assert (change.value, change.undo) == (2, "bin.restore")
        assert vault.replies.all() == before
        assert bins.list_bin(vault) == ()
        assert len(replies.search_replies(vault, brand.id, "texte")) == 3
        undo.undo(vault)
        assert len(bins.list_bin(vault)) == 2

    def test_a_reply_comes_back_with_its_history_which_nobody_counts(
        self, vault: Vault, brand: Brand
    ) -> None:
        (id_,) = saved(vault, brand, 1)
        reply = vault.replies.get(id_)
        assert reply
        replies.save_reply(vault, replace(reply, body="Autre texte"))
        undo.undo(vault)
        undo.redo(vault)
        replies.delete_replies(vault, [id_])
        assert vault.reply_versions.all() == ()
        (item,) = bins.list_bin(vault)
        assert (item.what, item.within) == (What.REPLIES, 0)
        assert bins.put_back(vault, [item.id]).value == 1
        assert [version.body for version in vault.reply_versions.of(id_)] == ["Texte 0"]
        brands.delete_brand(vault, brand.id)
        (item,) = bins.list_bin(vault)
        assert item.within == 1
        assert bins.empty(vault).value == 2

    def test_a_brand_is_one_thing_with_all_inside(self, vault: Vault, brand: Brand) -> None:
        saved(vault, brand, 4)
        before = vault.brands.all(), vault.replies.all()
        brands.delete_brand(vault, brand.id)
        (item,) = bins.list_bin(vault)
        assert (item.what, item.label, item.within) == (What.BRANDS, brand.name, 4)
        vault.close()
        again = vaults.open_(vault.path, bytes(32))
        assert bins.put_back(again, [item.id]).value == 5
        assert (again.brands.all(), again.replies.all()) == before
        again.close()

    def test_what_cannot_come_back_is_said(self, vault: Vault, brand: Brand) -> None:
        (id_,) = saved(vault, brand, 1)
        replies.delete_replies(vault, [id_])
        (reply,) = bins.list_bin(vault)
        brands.delete_brand(vault, brand.id)
        gone = next(item for item in bins.list_bin(vault) if item.what is What.BRANDS)
        with pytest.raises(BrandUnknown):
            bins.put_back(vault, [reply.id])
        brands.create_brand(vault, brand.name)
        with pytest.raises(BrandNameTaken):
            bins.put_back(vault, [gone.id])
        undo.undo(vault)
        assert bins.put_back(vault, [reply.id, gone.id]).value == 2

    def test_two_of_one_name_do_not_come_back_together(self, vault: Vault, brand: Brand) -> None:
        for body in ("un", "deux"):
            made = fragments.save_fragment(vault, Fragment("", brand.id, "Signature", body)).value
            fragments.delete_fragments(vault, [made.id])
        later, earlier = bins.list_bin(vault)
        with pytest.raises(FragmentNameTaken):
            bins.put_back(vault, [later.id, earlier.id])
        bins.put_back(vault, [later.id])
        with pytest.raises(FragmentNameTaken):
            bins.put_back(vault, [earlier.id])
        brands.delete_brand(vault, brand.id)
        brands.delete_brand(vault, brands.create_brand(vault, brand.name).value.id)
        gone = [item.id for item in bins.list_bin(vault) if item.what is What.BRANDS]
        with pytest.raises(BrandNameTaken):
            bins.put_back(vault, gone)
        assert vault.brands.all() == ()

    def test_what_was_taken_back_and_overtaken_is_there_too(
        self, vault: Vault, brand: Brand
    ) -> None:
        saved(vault, brand, 1)
        undo.undo(vault)
        brands.create_brand(vault, "Autre")
        (item,) = bins.list_bin(vault)
        assert item.label == "T0"
        bins.put_back(vault, [item.id])
        assert replies.count_replies(vault, brand.id) == 1

    def test_emptied_means_gone(self, vault: Vault, brand: Brand) -> None:
        replies.delete_replies(vault, saved(vault, brand, 2))
        assert bins.empty(vault).value == 2
        assert bins.list_bin(vault) == ()
        named = undo.peek(vault).undo
        assert named is not None
        assert (named.code, named.count) == ("reply.create", 1)

    def test_after_thirty_days_it_is_emptied(self, vault: Vault, brand: Brand) -> None:
        replies.delete_replies(vault, saved(vault, brand, 2))
        vault.tidy(datetime.now(UTC) + timedelta(days=29))
        assert len(bins.list_bin(vault)) == 2
        vault.tidy(datetime.now(UTC) - timedelta(days=365))
        assert len(bins.list_bin(vault)) == 2
        vault.tidy(datetime.now(UTC) + timedelta(days=31))
        assert bins.list_bin(vault) == ()

    def test_the_way_back_is_long_but_not_endless(
        self, vault: Vault, brand: Brand, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("cmdesk.storage.undo.KEEP_STEPS", 5)
        ids = saved(vault, brand, 4)
        for n in range(8):
            reply = vault.replies.get(ids[0])
            assert reply
            replies.save_reply(vault, replace(reply, title=f"Titre {n}"))
        replies.delete_replies(vault, ids[1:2])
        vault.tidy(datetime.now(UTC))
        count = 0
        while vault.undo():
            count += 1
        assert count == 5
        first = vault.replies.get(ids[0])
        assert first
        assert first.title == "Titre 3"


class TestErasure:
    @pytest.fixture
    def crowded(self, vault: Vault, brand: Brand) -> None:
        card = influencer(brand.id, CANARY, "@zephy", avoid=("son divorce",))
        influencers.save_influencer(vault, card)
        other = influencer(brand.id, "Anne", references=(f"amie de {CANARY}",))
        influencers.save_influencer(vault, other)
        text = f"Merci {CANARY.upper()}, et bravo @zephy !"
        replies.save_reply(vault, Reply("", brand.id, "Merci", text, tags=(CANARY,)))
        once = replies.save_reply(vault, Reply("", brand.id, "Avant", f"{text} {text}")).value
        replies.save_reply(vault, replace(once, body="Rien"))
        fragments.save_fragment(vault, Fragment("", brand.id, "merci", text))
        again = replace(once, body="Rien", variants=(Variant("a"), Variant(text)))
        replies.save_reply(vault, again)
        draft = replace(compose.load_draft(vault, brand.id), text=text, incoming=f"{CANARY}s ?")
        compose.keep_draft(vault, draft)
        compose.record_copy(vault, draft, ())
        profile = ToneProfile(banned=(CANARY,), preferred={"a": f"b {CANARY}"})
        brands.update_brand(vault, replace(brand, profile=profile))
        vault.settings.put("note", [CANARY])

    def test_every_place_is_found(self, vault: Vault, crowded: None) -> None:
        places = erasure.find_person(vault, [CANARY, "@zephy"])
        assert sorted((place.table, place.column, place.count) for place in places) == [
            ("brand", "profile", 2),
            ("draft", "text", 2),
            ("fragment", "body", 2),
            ("journal", "text", 2),
            ("person", "accounts", 1),
            ("person", "name", 1),
            ("relation", "refs", 1),
            ("reply", "bodies", 2),
            ("reply", "body", 2),
            ("reply", "tags", 1),
            ("replyversion", "body", 4),
            ("setting", "value", 1),
        ]

    def test_forgotten_means_nowhere(self, vault: Vault, brand: Brand, crowded: None) -> None:
        backup.take_into(vault.path, vault.key(), vault.path.parent / "backups")
        change = erasure.forget_person(vault, [CANARY, "@zephy"])
        assert change.value.cards == 1
        assert erasure.find_person(vault, [CANARY, "@zephy"]) == ()
        assert replies.search_replies(vault, brand.id, CANARY) == ()
        bodies = {item.body for item in vault.replies.all()}
        assert bodies == {"Merci […], et bravo […] !", "Rien"}
        assert bins.list_bin(vault) == ()
        content = clear_bytes(vault)
        assert content.count(CANARY.encode()) == 2, "only «Zéphyrines», another word, twice"
        assert content.lower().count(b"zephy") == 0, "neither in the index nor as a handle"
        while vault.undo():
            assert erasure.find_person(vault, [CANARY]) == ()
        (old,) = change.value.backups
        assert erasure.forget_backups(vault, change.value.backups) == (old,)
        (fresh,) = backup.listed(vault.path.parent / "backups")
        assert fresh.path != old

    def test_copies_elsewhere_go_too(self, vault: Vault, crowded: None, tmp_path: Path) -> None:
        second = tmp_path / "stick"
        backups.set_second_folder(vault, second)
        assert erasure.forget_person(vault, ["Personne"]).value.away == second
        second.mkdir()
        first = backups.plan(vault).run().made.path
        replaced = vault.path.parent / "replaced" / "20260101T000000Z-ab" / vault.path.name
        replaced.parent.mkdir(parents=True)
        replaced.write_bytes(b"the vault before a restore")
        found = erasure.forget_person(vault, [CANARY]).value
        assert found.away is None
        assert set(found.backups) == {first, second / first.name, replaced}
        assert set(erasure.forget_backups(vault, found.backups)) == set(found.backups)
        assert not replaced.parent.exists()
        assert len(backup.listed(second)) == len(backup.listed(first.parent)) == 1

    def test_nobody_named_erases_nothing(self, vault: Vault, crowded: None) -> None:
        before = vault.replies.all()
        assert erasure.forget_person(vault, [" ", ""]).value.erasure.places == ()
        assert vault.replies.all() == before

    @pytest.mark.parametrize("name", ["Сергей", "Andrea Weiß", "민준", "Νίκος", "がく", "ÉRIC"])
    def test_a_name_of_any_script_is_found_and_goes(
        self, vault: Vault, brand: Brand, name: str
    ) -> None:
        replies.save_reply(vault, Reply("", brand.id, "Merci", f"Merci {name} !"))
        assert [place.count for place in erasure.find_person(vault, [name])] == [1]
        erasure.forget_person(vault, [name])
        assert [reply.body for reply in vault.replies.all()] == ["Merci […] !"]

    def test_a_name_that_begins_a_line_goes_from_every_kind_of_text(
        self, vault: Vault, brand: Brand
    ) -> None:
        text = f"Bonjour,\n{CANARY} a raison"
        draft = compose.load_draft(vault, brand.id)
        compose.keep_draft(vault, draft.with_own(Network.X, text))
        (id_,) = saved(vault, brand, 1)
        replies.save_reply(vault, Reply(id_, brand.id, "T0", "Texte", variants=(Variant(text),)))
        undo.undo(vault)
        found = {(place.table, place.column) for place in erasure.find_person(vault, [CANARY])}
        assert found == {("draft", "own_texts")}
        assert erasure.forget_person(vault, [CANARY]).value.erasure.steps == 1
        assert CANARY.encode() not in clear_bytes(vault)
        (kept,) = vault.drafts.all()
        assert kept.own_texts == (OwnText(Network.X, "Bonjour,\n[…] a raison"),)

    def test_whoever_is_called_like_a_word_of_the_vault_s_own_breaks_nothing(
        self, vault: Vault, brand: Brand
    ) -> None:
        voice = ToneProfile(
            address=Address.TU,
            personhood=Personhood.BRAND,
            preferred={"Tu": "vous", "moment": "avec X"},
            audiences=(Audience("Amis de X", {"address": "tu"}),),
        )
        accounts = (Account(Network.X, "@maison"),)
        before = brands.update_brand(vault, replace(brand, profile=voice, accounts=accounts)).value
        draft = compose.load_draft(vault, brand.id).with_own(Network.X, "Salut X")
        compose.keep_draft(vault, draft)
        vault.settings.put("voice.edit.b", {"saved": {"address": "tu"}})
        erasure.forget_person(vault, ["Tu", "X", "Brand", "address", "text"])
        mended = replace(
            voice,
            preferred={"[…]": "vous", "moment": "avec […]"},
            audiences=(Audience("Amis de […]", {"address": "tu"}),),
        )
        assert vault.brands.get(brand.id) == replace(before, profile=mended)
        (kept,) = vault.drafts.all()
        assert kept.own_texts == (OwnText(Network.X, "Salut […]"),)
        assert vault.settings.get("voice.edit.b") == {"saved": {"address": "tu"}}

    def test_a_card_is_found_however_its_name_is_written(self, vault: Vault, brand: Brand) -> None:
        influencers.save_influencer(vault, influencer(brand.id, "Jean Pierre Dupont", "@jpd"))
        asked = ["Jean-Pierre  DUPONT"]
        places = erasure.find_person(vault, asked)
        assert [(place.table, place.column) for place in places] == [("person", "name")]
        change = erasure.forget_person(vault, asked)
        assert (change.value.cards, change.value.erasure.places) == (1, places)
        assert vault.people.all() == ()

    def test_without_room_nothing_goes(
        self, vault: Vault, crowded: None, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        people, texts = vault.people.all(), vault.replies.all()
        full = shutil.disk_usage(vault.path.parent)._replace(free=0)

        def no_room(_path: Path) -> object:
            return full

        with monkeypatch.context() as patched:
            patched.setattr(shutil, "disk_usage", no_room)
            with pytest.raises(DiskFull):
                erasure.forget_person(vault, [CANARY])
        assert (vault.people.all(), vault.replies.all()) == (people, texts)
