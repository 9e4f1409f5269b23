"""A brand's drafts: found again, deleted, asked about, and approved to the letter."""

from dataclasses import replace
from datetime import date

import pytest

from cmdesk.desk import brands, compose, drafts, erasure, journal, limits, undo
from cmdesk.domain.brand import Brand
from cmdesk.domain.draft import Draft, DraftStatus, Verdict
from cmdesk.domain.errors import BrandUnknown, LimitInvalid
from cmdesk.domain.limits import MOST, NetworkLimit
from cmdesk.domain.network import Medium, Network, Reach
from cmdesk.storage.vault import Vault

TODAY = date(2026, 11, 27)


def kept(vault: Vault, brand: Brand, **said: str) -> Draft:
    draft = replace(drafts.new_draft(brand.id), **said)  # pyright: ignore[reportArgumentType] -- texts
    return compose.keep_draft(vault, draft).value


def test_a_new_draft_speaks_where_and_to_whom_the_one_before_did() -> None:
    before = replace(
        drafts.new_draft("lou"),
        outlet=Network.X,
        outlets=(Network.X,),
        reach=Reach.MANY,
        audience="Habitués",
        text="Oui",
    )
    after = drafts.new_draft("lou", like=before)
    assert (after.outlet, after.reach, after.audience) == (Network.X, Reach.MANY, "Habitués")
    assert not after.text


class TestFinding:
    def test_by_any_words_without_case_or_accents(self, vault: Vault, brand: Brand) -> None:
        late = kept(vault, brand, text="Désolés du retard", author_handle="@julie_mrt")
        bread = kept(vault, brand, text="Le pain revient", title="Rupture")
        assert drafts.find_drafts(vault, brand.id) == (bread, late)
        assert drafts.find_drafts(vault, brand.id, "DESOLES julie") == (late,)
        assert drafts.find_drafts(vault, brand.id, "rupture") == (bread,)
        assert drafts.find_drafts(vault, brand.id, "désolés pain") == ()
        assert drafts.find_drafts(vault, brand.id, statuses=[DraftStatus.SENT]) == ()

    def test_a_text_of_one_network_is_looked_through_too(self, vault: Vault, brand: Brand) -> None:
        draft = drafts.new_draft(brand.id).with_own(Network.X, "Court")
        compose.keep_draft(vault, draft)
        assert [item.id for item in drafts.find_drafts(vault, brand.id, "court")] == [draft.id]

    def test_blank_ones_are_no_drafts(self, vault: Vault, brand: Brand) -> None:
        kept(vault, brand, text="  ")
        assert drafts.find_drafts(vault, brand.id) == ()

    def test_nothing_is_kept_for_a_brand_that_is_gone(self, vault: Vault, brand: Brand) -> None:
        draft = kept(vault, brand, text="un")
        brands.delete_brand(vault, brand.id)
        for keep in (
            lambda: compose.keep_draft(vault, draft),
            lambda: compose.record_copy(vault, draft, ()),
            lambda: drafts.put_picture(vault, draft, b"picture"),
        ):
            with pytest.raises(BrandUnknown):
                keep()

    def test_the_last_touched_is_the_one_left(self, vault: Vault, brand: Brand) -> None:
        first = kept(vault, brand, text="un")
        kept(vault, brand, text="deux")
        compose.keep_draft(vault, replace(first, caret=1))
        assert compose.load_draft(vault, brand.id).caret == 1

    def test_deleted_and_taken_back_with_its_picture(self, vault: Vault, brand: Brand) -> None:
        draft = kept(vault, brand, text="un")
        drafts.put_picture(vault, draft, b"picture")
        change = drafts.delete_drafts(vault, [draft.id, "unknown"])
        assert (change.value, change.undo) == (1, "draft.delete")
        assert drafts.find_draft(vault, draft.id) is None
        undo.undo(vault)
        assert drafts.find_draft(vault, draft.id) == draft
        assert vault.drafts.picture(draft.id) == b"picture"


class TestPicture:
    def test_typing_on_does_not_touch_it(self, vault: Vault, brand: Brand) -> None:
        draft = drafts.new_draft(brand.id)
        drafts.put_picture(vault, draft, b"picture")
        compose.keep_draft(vault, replace(draft, text="Bonjour"))
        assert vault.drafts.picture(draft.id) == b"picture"
        drafts.put_picture(vault, draft, b"")
        assert vault.drafts.picture(draft.id) == b""

    def test_it_goes_with_the_person_it_may_show(self, vault: Vault, brand: Brand) -> None:
        hers = kept(vault, brand, text="Merci", author_handle="@julie_mrt")
        other = kept(vault, brand, text="Bonjour")
        for draft in (hers, other):
            drafts.put_picture(vault, draft, b"picture")
        erasure.forget_person(vault, ["@julie_mrt"])
        assert vault.drafts.picture(hers.id) == b""
        assert vault.drafts.picture(other.id) == b"picture"
        left = drafts.find_draft(vault, hers.id)
        assert left
        assert left.author_handle == "[…]"


class TestApproval:
    def test_a_round_with_the_client(self) -> None:
        draft = drafts.asked(Draft("d", "b", "Bonjour"), TODAY)
        assert draft.status is DraftStatus.TO_APPROVE
        draft = drafts.answered(draft, Verdict.CHANGES, " Anne ", TODAY, "plus court")
        assert draft.status is DraftStatus.DRAFT
        assert (draft.approvals[0].by, draft.approvals[0].note) == ("Anne", "plus court")
        draft = drafts.asked(drafts.reworded(replace(draft, text="Salut")), TODAY)
        draft = drafts.answered(draft, Verdict.APPROVED, "Anne", TODAY)
        assert draft.status is DraftStatus.APPROVED
        assert [item.text for item in draft.approvals] == ["Bonjour", "Salut"]

    def test_another_text_is_approved_no_more(self) -> None:
        draft = drafts.answered(Draft("d", "b", "Oui"), Verdict.APPROVED, "Anne", TODAY)
        other = drafts.reworded(replace(draft, text="Oui !"))
        assert other.status is DraftStatus.DRAFT
        assert drafts.reworded(replace(other, text="Oui")).status is DraftStatus.APPROVED
        own = drafts.reworded(draft.with_own(Network.X, "Non"))
        assert own.status is DraftStatus.DRAFT

    def test_asking_twice_asks_once(self) -> None:
        draft = drafts.asked(drafts.asked(Draft("d", "b", "un"), TODAY), TODAY)
        assert len(draft.approvals) == 1

    def test_an_answer_to_an_old_round_opens_another(self) -> None:
        draft = drafts.answered(Draft("d", "b", "un"), Verdict.CHANGES, "Anne", TODAY)
        draft = drafts.answered(replace(draft, text="deux"), Verdict.APPROVED, "Anne", TODAY)
        assert [item.text for item in draft.approvals] == ["un", "deux"]

    def test_a_copy_begins_anew(self) -> None:
        draft = drafts.answered(Draft("d", "b", "un"), Verdict.APPROVED, "Anne", TODAY)
        copy = drafts.copy_of(draft)
        assert (copy.text, copy.status, copy.approvals) == ("un", DraftStatus.DRAFT, ())
        assert copy.id != draft.id


def test_the_journal_says_where_it_went_and_what_was_heeded(vault: Vault, brand: Brand) -> None:
    draft = kept(vault, brand, text="Bonjour", incoming="?", author_name="Lila M.")
    draft = replace(draft, outlet=Medium.EMAIL, outlets=(Medium.EMAIL,))
    entry = compose.record_copy(vault, draft, (), heeded=["a.b", "a.b"], reason=" pressé ").value
    assert (entry.outlet, entry.network, entry.author) == (Medium.EMAIL, None, "Lila M.")
    assert (entry.heeded, entry.reason, entry.draft_id) == (("a.b",), "pressé", draft.id)


def test_a_deletion_in_public_is_noted_once(vault: Vault, brand: Brand) -> None:
    entry = compose.record_copy(vault, kept(vault, brand, text="Bonjour"), ()).value
    assert journal.note_deletion(vault, entry.id).undo == "journal.delete"
    (noted,) = journal.list_journal(vault, brand.id)
    assert noted.deleted_on
    assert journal.note_deletion(vault, entry.id).value is None
    undo.undo(vault)
    assert journal.list_journal(vault, brand.id) == (entry,)


class TestLimits:
    def test_kept_and_given_back(self, vault: Vault) -> None:
        assert limits.load_limits(vault) == ()
        own = NetworkLimit(Network.MASTODON, 5_000, TODAY)
        answer = NetworkLimit(Network.TIKTOK, 2_200, TODAY, comment=300)
        assert limits.keep_limits(vault, [answer, own]).value == (own, answer)
        assert (answer.of(answer=True), own.of(answer=True)) == (300, 5_000)
        assert limits.keep_limits(vault, ()).value == ()

    @pytest.mark.parametrize("value", [0, -1, MOST + 1])
    def test_no_network_takes_that(self, vault: Vault, value: int) -> None:
        with pytest.raises(LimitInvalid):
            limits.keep_limits(vault, [NetworkLimit(Network.X, value, TODAY)])
        assert limits.load_limits(vault) == ()
