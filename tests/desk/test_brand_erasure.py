"""A brand erased is nowhere any more, others keep all of theirs, and the proof says what went."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cmdesk.desk import bin as bins
from cmdesk.desk import brands, compose, fragments, influencers, moments, replies, undo, views
from cmdesk.desk.asides import Aside, keep_asides
from cmdesk.desk.brand_erasure import erase_brand, proof
from cmdesk.desk.erasure import forget_backups
from cmdesk.desk.watching import due, list_watches, start_watch
from cmdesk.domain.brand import Brand
from cmdesk.domain.draft import Draft
from cmdesk.domain.errors import BrandUnknown
from cmdesk.domain.fragment import Fragment
from cmdesk.domain.influencer import Influencer
from cmdesk.domain.journal import JournalEntry
from cmdesk.domain.reply import Reply
from cmdesk.domain.reply_filter import EVERYTHING, SavedView
from cmdesk.domain.tone_profile import Moment, ToneProfile
from cmdesk.storage import backup
from cmdesk.storage.vault import Vault
from tests.desk.test_bin_and_erasure import clear_bytes
from tests.people import influencer

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
CANARY = "Zéphyrine"


@pytest.fixture
def gone(vault: Vault) -> Brand:
    """A brand whose every text bears one word."""
    profile = ToneProfile(handles=(f"@{CANARY}",), banned=(CANARY,))
    brand = brands.create_brand(vault, CANARY, profile=profile).value
    reply = replies.save_reply(vault, Reply("", brand.id, CANARY, f"{CANARY} un")).value
    replies.save_reply(vault, replace(reply, body=f"{CANARY} deux"))
    other = replies.save_reply(vault, Reply("", brand.id, CANARY, CANARY)).value
    replies.delete_replies(vault, [other.id])
    fragments.save_fragment(vault, Fragment("", brand.id, "signature", CANARY))
    influencers.save_influencer(vault, influencer(brand.id, CANARY))
    draft = Draft("d1", brand.id, text=CANARY, incoming=CANARY)
    compose.keep_draft(vault, draft)
    keep_asides(vault, draft.id, [Aside("rule", CANARY, CANARY)])
    vault.journal.put(JournalEntry("j", brand.id, NOW, CANARY, incoming=CANARY))
    moments.set_moment(vault, brand.id, Moment.CRISIS, reason=CANARY)
    views.save_view(vault, brand.id, SavedView(CANARY, CANARY, EVERYTHING))
    return brand


def test_no_byte_of_it_stays(vault: Vault, brand: Brand, gone: Brand) -> None:
    assert CANARY.encode() in clear_bytes(vault)
    vault.path.with_name("plain.db").unlink()
    change = erase_brand(vault, gone.id)
    assert CANARY.encode() not in clear_bytes(vault)
    assert [item.name for item in vault.brands.all()] == [brand.name]
    assert change.value.mentions == ()
    assert dict(change.value.erasure.rows)["reply"] == 1
    assert dict(change.value.erasure.rows)["journal"] == 1
    with pytest.raises(BrandUnknown):
        erase_brand(vault, gone.id)


def test_others_keep_their_bin_and_what_can_be_taken_back(
    vault: Vault, brand: Brand, gone: Brand
) -> None:
    mine = replies.save_reply(vault, Reply("", brand.id, "À moi", "Un")).value
    binned = replies.save_reply(vault, Reply("", brand.id, "Au panier", "Deux")).value
    strange = replies.save_reply(vault, Reply("", gone.id, CANARY, CANARY)).value
    replies.delete_replies(vault, [binned.id, strange.id])
    replies.save_reply(vault, replace(mine, body="Trois"))
    erase_brand(vault, gone.id)
    assert [item.label for item in bins.list_bin(vault)] == ["Au panier"]
    undo.undo(vault)
    assert [reply.body for reply in vault.replies.all()] == ["Un"]
    (item,) = bins.list_bin(vault)
    bins.put_back(vault, [item.id])
    assert {reply.title for reply in vault.replies.all()} == {"À moi", "Au panier"}


def test_the_proof_names_what_went_and_the_copies_left(
    vault: Vault, brand: Brand, gone: Brand
) -> None:
    replies.save_reply(vault, Reply("", brand.id, "Voisine", f"Comme {CANARY}, en face."))
    made = backup.take_into(vault.path, vault.key(), vault.path.parent / "backups")
    erased = erase_brand(vault, gone.id).value
    text = proof(erased, (), NOW + timedelta(hours=1))
    for expected in (CANARY, "1 réponse, avec", "1 version précédente", "1 entrée du journal"):
        assert expected in text
    assert "1 copie d’avant la contient encore" in text
    assert str(made.path) in text
    assert "dans 1 textes d’autres marques" in text
    without = proof(erased, forget_backups(vault, erased.backups), NOW)
    assert "1 copie d’avant (sauvegarde ou ancien coffre) a été supprimée." in without
    assert str(made.path) not in without
    assert not made.path.exists()


def test_a_brand_of_a_short_id_takes_no_other_setting_along(vault: Vault, brand: Brand) -> None:
    vault.brands.put(Brand("a", "Courte", "#335577", "CO"))
    keep_asides(vault, "draft-of-another", [Aside("rule", "x", "y")])
    views.save_view(vault, brand.id, SavedView("à moi", "", EVERYTHING))
    views.save_view(vault, "a", SavedView("à elle", "", EVERYTHING))
    assert erase_brand(vault, "a").value.erasure.settings == 1
    assert len(vault.settings.all()) == 2


def test_a_file_kept_up_to_date_is_named_in_the_proof(
    vault: Vault, gone: Brand, tmp_path: Path
) -> None:
    folder = tmp_path / "match"
    folder.mkdir()
    path = start_watch(vault, gone.id, "espanso", folder).value.path
    (job,) = due(vault).jobs
    job.write()
    erased = erase_brand(vault, gone.id).value
    assert erased.exports == (path,)
    assert str(path) in proof(erased, (), NOW)
    assert list_watches(vault) == ()


def test_a_person_whom_another_brand_knows_stays(vault: Vault, brand: Brand, gone: Brand) -> None:
    mine = influencers.save_influencer(vault, influencer(brand.id, "Anne")).value
    both = replace(mine.relation, id="", brand_id=gone.id, notes=CANARY)
    influencers.save_influencer(vault, Influencer(mine.person, both))
    erase_brand(vault, gone.id)
    assert [item.name for item in vault.people.all()] == ["Anne"]
    assert CANARY.encode() not in clear_bytes(vault)
