"""The vault's promises: values in, the same values out; undo for whatever was done."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from cmdesk.domain.brand import Account, Brand
from cmdesk.domain.draft import Approval, Draft, DraftStatus, OwnText, Verdict
from cmdesk.domain.errors import (
    BrandUnknown,
    VaultExists,
    VaultKeyMissing,
    VaultKeyWrong,
)
from cmdesk.domain.influencer import Contract, Person, Reference, Relation
from cmdesk.domain.journal import JournalEntry
from cmdesk.domain.network import Channel, Medium, Network, Reach, Situation
from cmdesk.domain.others import ContractKind
from cmdesk.domain.reply import Reply, ReplyKind, ReplyStatus, Size, Variant
from cmdesk.domain.reply_filter import ReplyFilter
from cmdesk.domain.tone_profile import Address, Audience, ToneProfile
from cmdesk.storage import vault as vaults
from cmdesk.storage.vault import Vault
from tests.storage.conftest import KEY

NOW = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    opened = vaults.create(tmp_path / "desk.vault", KEY)
    yield opened
    opened.close()


def brand(id_: str = "b1", name: str = "Boulangerie Arnaud") -> Brand:
    profile = ToneProfile(
        handles=("@arnaud",),
        address=Address.VOUS,
        preferred={"soucis": "problème"},
        audiences=(Audience("habitués", {"address": "tu"}),),
    )
    return Brand(id_, name, "#aa3300", "BA", profile=profile)


def full_reply(id_: str = "r1", **changes: object) -> Reply:
    value = Reply(
        id=id_,
        brand_id="b1",
        title="Retard de livraison",
        body="Bonjour {prénom}, nous sommes désolés…",
        situations=(Situation.COMPLAINT, Situation.QUESTION),
        tags=("colis", "été"),
        networks=(Network.X, Network.GOOGLE),
        status=ReplyStatus.APPROVED,
        approved_by="Mme Dupré",
        approved_on=date(2026, 2, 1),
        expires_on=date(2027, 2, 1),
        shortcut=";retard",
        notes="validée",
        uses=3,
        last_used=NOW,
        created=NOW,
        modified=NOW,
    )
    return replace(value, **changes)  # pyright: ignore[reportArgumentType] -- a test's shorthand


def full_draft() -> Draft:
    return Draft(
        "d1",
        "b1",
        text="a",
        incoming="b",
        author_name="Lila M.",
        author_handle="@lila",
        outlet=Network.THREADS,
        outlets=(Network.X, Network.THREADS, Medium.EMAIL),
        own_texts=(OwnText(Network.THREADS, "plus court"),),
        reach=Reach.MANY,
        channel=Channel.PRIVATE,
        audience="x",
        caret=1,
        title="Rupture de stock",
        status=DraftStatus.APPROVED,
        approvals=(
            Approval(date(2026, 2, 1), "a", "Anne", Verdict.APPROVED, date(2026, 2, 2), "oui"),
            Approval(date(2026, 2, 3), "plus court"),
        ),
        created=NOW,
        modified=NOW,
    )


def full_person() -> Person:
    return Person(
        id="p1",
        name="Ponce",
        other_names=("Ponce Fleur",),
        accounts=(Account(Network.TIKTOK, "@Ponce"), Account(None, "", "https://ponce.example")),
        links=("https://a.example",),
        tags=("plantes",),
        topics=("bouture",),
        audience=12_000,
    )


def full_relation() -> Relation:
    return Relation(
        id="i1",
        brand_id="b1",
        person_id="p1",
        address=Address.TU,
        tone="complice",
        references=(
            Reference("les plantes", date(2026, 3, 1)),
            Reference("la serre", never=True, reason="vendue"),
        ),
        avoid=("le sommeil",),
        contract=Contract(ContractKind.GIFT, date(2026, 1, 1), date(2026, 2, 1)),
        last_contact=date(2026, 1, 5),
        notes="notes",
    )


def test_every_value_comes_back_as_it_went_in(vault: Vault) -> None:
    entry = JournalEntry(
        *("j1", "b1", NOW, "a", "b", "@lila", Medium.EMAIL),
        *(("removal-request.photo",), ("blame.you",), "c", "d1", NOW),
    )
    vault.brands.put(brand())
    vault.replies.put(full_reply())
    vault.people.put(full_person())
    vault.people.put_photo("p1", b"\0photo")
    vault.people.put(full_person())
    vault.relations.put(full_relation())
    vault.drafts.put(full_draft())
    vault.drafts.put_picture("d1", b"\0picture")
    vault.drafts.put(full_draft())
    vault.journal.put(entry)
    vault.settings.put("theme", {"dark": True})
    vault.close()
    again = vaults.open_(vault.path, KEY)
    assert again.brands.all() == (brand(),)
    assert again.replies.get("r1") == full_reply()
    assert again.people.all("b1") == (full_person(),)
    assert again.people.photo("p1") == b"\0photo"
    assert again.people.pictured() == {"p1"}
    assert again.relations.all("b1") == again.relations.of(["p1"]) == (full_relation(),)
    assert again.drafts.latest("b1") == full_draft()
    assert again.drafts.picture("d1") == b"\0picture"
    assert again.journal.page("b1") == (entry,)
    assert again.settings.all() == {"theme": {"dark": True}}
    again.close()


def test_a_vault_is_never_made_over_one_nor_opened_from_nothing(vault: Vault) -> None:
    with pytest.raises(VaultExists):
        vaults.create(vault.path, KEY)
    with pytest.raises(VaultKeyMissing):
        vaults.open_(vault.path.with_name("other.vault"), KEY)
    assert not vault.path.with_name("other.vault").exists()


def test_a_wrong_key_is_named(vault: Vault) -> None:
    vault.close()
    with pytest.raises(VaultKeyWrong):
        vaults.open_(vault.path, bytes(32))


def test_a_reply_of_no_brand_is_refused(vault: Vault) -> None:
    with pytest.raises(BrandUnknown):
        vault.replies.put(full_reply())


def test_the_file_and_its_log_are_for_their_owner_only(vault: Vault) -> None:
    vault.brands.put(brand())
    modes = {path.name: path.stat().st_mode & 0o777 for path in vault.path.parent.iterdir()}
    assert set(modes.values()) == {0o600}, modes


class TestUndo:
    def test_each_kind_of_change_goes_back_and_forth(self, vault: Vault) -> None:
        with vault.step("brand.create"):
            vault.brands.put(brand())
        with vault.step("reply.create"):
            vault.replies.put(full_reply())
        with vault.step("reply.edit"):
            vault.replies.put(full_reply(title="Colis en retard", uses=9))
        with vault.step("reply.delete"):
            vault.replies.delete(["r1"])
        states = [vault.replies.all()]
        while code := vault.undo():
            states.append(vault.replies.all())
        assert code is None
        assert [len(state) for state in states] == [0, 1, 1, 0, 0]
        assert states[1][0].title == "Colis en retard"
        assert states[2] == (full_reply(),)
        assert vault.brands.all() == ()
        codes = [vault.redo() for _ in range(5)]
        assert codes == ["brand.create", "reply.create", "reply.edit", "reply.delete", None]
        assert vault.replies.all() == ()
        vault.undo()
        assert vault.replies.get("r1") == full_reply(title="Colis en retard", uses=9)

    def test_a_deleted_brand_comes_back_with_all_that_was_its_own(self, vault: Vault) -> None:
        vault.brands.put(brand())
        vault.replies.put_all(full_reply(f"r{n}") for n in range(50))
        vault.drafts.put(Draft("d1", "b1", "texte\0 coupé \ud83d", caret=3))
        vault.people.put(full_person())
        vault.relations.put(full_relation())
        vault.journal.put(JournalEntry("j1", "b1", NOW, "a"))
        before = vault.replies.all(), vault.drafts.all(), vault.relations.all(), vault.journal.all()
        with vault.step("brand.delete"):
            vault.brands.delete(["b1"])
        assert vault.replies.all() == ()
        assert vault.undo() == "brand.delete"
        after = vault.replies.all(), vault.drafts.all(), vault.relations.all(), vault.journal.all()
        assert after == before
        assert len(vault.replies.search("b1", "retard")) == 50

    def test_steps_survive_a_restart(self, vault: Vault) -> None:
        with vault.step("brand.create"):
            vault.brands.put(brand())
        vault.close()
        again = vaults.open_(vault.path, KEY)
        assert again.undo() == "brand.create"
        assert again.brands.all() == ()
        again.close()

    def test_a_new_step_closes_the_way_forward(self, vault: Vault) -> None:
        with vault.step("brand.create"):
            vault.brands.put(brand())
        vault.undo()
        with vault.step("brand.create"):
            vault.brands.put(brand("b2"))
        assert vault.redo() is None

    def test_a_failed_step_leaves_nothing(self, vault: Vault) -> None:
        with pytest.raises(ZeroDivisionError), vault.step("brand.create"):
            vault.brands.put(brand())
            raise ZeroDivisionError
        assert vault.brands.all() == ()
        assert vault.next_undo() is None

    def test_a_step_that_changed_nothing_is_no_step(self, vault: Vault) -> None:
        vault.brands.put(brand())
        with vault.step("brand.edit"):
            vault.brands.put(brand())
        assert vault.next_undo() is None

    def test_what_was_counted_since_an_edit_outlives_its_undo(self, vault: Vault) -> None:
        vault.brands.put(brand())
        vault.replies.put(full_reply())
        with vault.step("reply.edit"):
            vault.replies.put(full_reply(title="Autre"))
        vault.replies.put(full_reply(title="Autre", uses=4))
        vault.undo()
        assert vault.replies.get("r1") == full_reply(uses=4)


class TestSearch:
    @pytest.fixture(autouse=True)
    def library(self, vault: Vault) -> None:
        vault.brands.put(brand())
        vault.brands.put(brand("b2", "Ligne verte"))
        rows = (
            ("r1", "b1", "Retard", "Votre colis est en retard, nous le suivons.", "", 1),
            ("r2", "b1", "Excuses", "Pardon pour ce retard à Orléans.", "", 8),
            ("r3", "b1", "Merci", "Un grand merci du fond du cœur à l’équipe !", ";retard", 0),
            ("r4", "b2", "Retard de train", "Le train est en retard.", "", 99),
        )
        for id_, brand_id, title, body, shortcut, uses in rows:
            vault.replies.put(Reply(id_, brand_id, title, body, shortcut=shortcut, uses=uses))

    def found(self, vault: Vault, query: str, **more: object) -> list[str]:
        replies = vault.replies.search("b1", query, **more)  # pyright: ignore[reportArgumentType] -- a test's shorthand
        return [reply.id for reply in replies]

    def test_match_comes_first_then_use(self, vault: Vault) -> None:
        assert self.found(vault, ";retard") == ["r3", "r1", "r2"]
        assert self.found(vault, "ret") == ["r1", "r3", "r2"]

    @pytest.mark.parametrize("query", ["ORLEANS", "orléans", "Orle\u0301ans", "orl"])
    def test_accents_and_case_do_not_count(self, vault: Vault, query: str) -> None:
        assert self.found(vault, query) == ["r2"]

    @pytest.mark.parametrize(
        "query", ["coeur", "cœur", "COEU", "l’équipe", "l'equ", "équipe merci"]
    )
    def test_joined_letters_and_apostrophes(self, vault: Vault, query: str) -> None:
        assert self.found(vault, query) == ["r3"]

    def test_no_other_brand_is_searched(self, vault: Vault) -> None:
        assert "r4" not in self.found(vault, "retard")
        assert [r.id for r in vault.replies.search(None, "train")] == ["r4"]

    @pytest.mark.parametrize(
        "query", ['"', "* ORQ", "NEAR(", "title:", "-", "qa AND", "^x", "\0", "\ud800", "{", "🙂"]
    )
    def test_no_query_is_malformed(self, vault: Vault, query: str) -> None:
        assert self.found(vault, query) == []

    def test_nothing_typed_finds_all(self, vault: Vault) -> None:
        assert self.found(vault, "  ") == ["r2", "r1", "r3"]
        assert vault.replies.count_found("b1") == 3
        assert self.found(vault, "", limit=1, offset=1) == ["r1"]

    def test_filters_narrow_and_fit_ranks(self, vault: Vault) -> None:
        reply = vault.replies.get("r3")
        assert reply
        vault.replies.put(
            replace(reply, situations=(Situation.PRAISE,), status=ReplyStatus.APPROVED)
        )
        assert self.found(vault, "", only=ReplyFilter(statuses=(ReplyStatus.APPROVED,))) == ["r3"]
        assert self.found(vault, "", only=ReplyFilter(situations=(Situation.PRAISE,))) == ["r3"]
        assert self.found(vault, "", only=ReplyFilter(situations=(Situation.JOKE,))) == []
        assert self.found(vault, "", fit=(Situation.PRAISE,)) == ["r3", "r2", "r1"]
        approved = ReplyFilter(statuses=(ReplyStatus.APPROVED,))
        assert vault.replies.count_found("b1", "retard", only=approved) == 1

    def test_every_filter_keeps_what_it_says(self, vault: Vault) -> None:
        reply = vault.replies.get("r3")
        assert reply
        now = datetime.now(UTC)
        yesterday = now.astimezone().date() - timedelta(days=1)
        vault.replies.put(
            replace(
                reply,
                kind=ReplyKind.THANKS,
                folder="Équipe / l’été",
                tags=('"pain"', "œufs"),
                networks=(Network.GOOGLE, Network.X),
                last_used=now - timedelta(days=89),
                expires_on=yesterday,
            )
        )
        for only in (
            ReplyFilter(kinds=(ReplyKind.THANKS, ReplyKind.BOUNDARY)),
            ReplyFilter(folders=("Équipe / l’été",)),
            ReplyFilter(tags=('"pain"',)),
            ReplyFilter(tags=("œufs", "rien")),
            ReplyFilter(networks=(Network.X,)),
            ReplyFilter(expired=True),
            ReplyFilter(ids=("r3", "r4", "unknown")),
            ReplyFilter(kinds=(ReplyKind.THANKS,), ids=("r1", "r3")),
        ):
            assert self.found(vault, "", only=only) == ["r3"], only
            assert vault.replies.ids_found("b1", "merci", only=only) == ("r3",)
        for only in (
            ReplyFilter(tags=("pain",)),
            ReplyFilter(ids=()),
        ):
            assert self.found(vault, "", only=only) == [], only
        assert self.found(vault, "", only=ReplyFilter(unused_days=90)) == ["r2", "r1"]
        assert self.found(vault, "", only=ReplyFilter(unused_days=88)) == ["r2", "r1", "r3"]
        assert vault.replies.folders("b1") == {"Équipe / l’été": 1}
        assert vault.replies.tags("b1") == {'"pain"': 1, "œufs": 1}

    def test_every_wording_is_searched_and_its_words_alone(self, vault: Vault) -> None:
        reply = vault.replies.get("r1")
        assert reply
        variants = (
            Variant("Votre\nparachute arrive", Address.VOUS, Size.SHORT, "fr", Network.X),
            Variant("a\x1eb"),
        )
        vault.replies.put(replace(reply, variants=variants))
        assert self.found(vault, "parachute") == ["r1"]
        for word in ("nparachute", "address", "short", "vous"):
            assert "r1" not in self.found(vault, word), word
        kept = vault.replies.get("r1")
        assert kept
        assert kept.variants == (variants[0], Variant("a\u241eb"))
        vault.replies.put(replace(reply, variants=()))
        assert self.found(vault, "parachute") == []

    def test_the_index_follows_every_change(self, vault: Vault) -> None:
        with vault.step("reply.edit"):
            vault.replies.put(Reply("r1", "b2", "Avance", "Votre train est en avance."))
        assert self.found(vault, "colis") == []
        assert [r.id for r in vault.replies.search("b2", "avance")] == ["r1"]
        vault.undo()
        assert self.found(vault, "colis") == ["r1"]
        assert vault.replies.search("b2", "avance") == ()
