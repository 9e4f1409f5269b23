"""A voice has a past that can be read, worded and gone back to."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.desk import moments, undo, voices
from cmdesk.desk.changes import What
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import BrandUnknown, VersionUnknown
from cmdesk.domain.history import ProfileVersion, differences
from cmdesk.domain.tone_profile import Address, Audience, Humour, Moment, ToneProfile
from cmdesk.storage.vault import Vault

TU = ToneProfile(address=Address.TU)
VOUS = ToneProfile(address=Address.VOUS, banned=("pas de souci",))


def test_each_save_keeps_date_reason_and_the_voice(vault: Vault, brand: Brand) -> None:
    assert voices.list_versions(vault, brand.id) == ()
    voices.save_profile(vault, brand.id, TU)
    change = voices.save_profile(vault, brand.id, VOUS, "  jugé \n infantilisant ")
    assert change.value.profile == VOUS == vault.brands.all()[0].profile
    assert (change.undo, What.VOICES in change.what) == ("brand.voice", True)
    last, middle, first = voices.list_versions(vault, brand.id)
    assert [last.reason, middle.reason, first.reason] == ["jugé infantilisant", "", ""]
    assert [last.profile, middle.profile, first.profile] == [VOUS, TU, ToneProfile()]
    assert last.at > middle.at > first.at


def test_the_latest_save_is_the_latest_by_a_clock_set_back_too(vault: Vault, brand: Brand) -> None:
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    vault.versions.put(ProfileVersion("v", brand.id, tomorrow, ToneProfile(), "demain"))
    voices.save_profile(vault, brand.id, TU, "aujourd’hui")
    reasons = [version.reason for version in voices.list_versions(vault, brand.id)]
    assert reasons == ["aujourd’hui", "demain"]


def test_a_save_that_changes_nothing_leaves_nothing(vault: Vault, brand: Brand) -> None:
    change = voices.save_profile(vault, brand.id, brand.profile, "pour rien")
    assert change.undo == ""
    assert voices.list_versions(vault, brand.id) == ()
    before = vault.next_undo()
    assert before is not None
    assert before.code == "brand.create"


def test_a_save_is_taken_back_with_its_version(vault: Vault, brand: Brand) -> None:
    voices.save_profile(vault, brand.id, TU, "essai")
    undo.undo(vault)
    assert vault.brands.all() == (brand,)
    assert voices.list_versions(vault, brand.id) == ()
    undo.redo(vault)
    assert vault.brands.all()[0].profile == TU
    assert len(voices.list_versions(vault, brand.id)) == 2


def test_going_back_is_a_version_too_and_keeps_the_moment(vault: Vault, brand: Brand) -> None:
    voices.save_profile(vault, brand.id, TU)
    voices.save_profile(vault, brand.id, VOUS)
    moments.set_moment(vault, brand.id, Moment.CRISIS)
    wanted = voices.list_versions(vault, brand.id)[1]
    change = voices.restore_version(vault, brand.id, wanted.id, "les habitués préféraient")
    assert change.value.profile == replace(TU, moment=Moment.CRISIS)
    assert voices.list_versions(vault, brand.id)[0].reason == "les habitués préféraient"
    undo.undo(vault)
    assert vault.brands.all()[0].profile.address is Address.VOUS
    with pytest.raises(VersionUnknown):
        voices.restore_version(vault, brand.id, "nowhere")
    with pytest.raises(BrandUnknown):
        voices.save_profile(vault, "nowhere", TU)


def test_another_moment_is_no_change_of_voice(vault: Vault, brand: Brand) -> None:
    voices.save_profile(vault, brand.id, replace(brand.profile, moment=Moment.FATIGUE))
    assert voices.list_versions(vault, brand.id) == ()
    (record,) = moments.list_moments(vault, brand.id)
    assert (record.moment, record.ended) == (Moment.FATIGUE, None)


def test_differences_tell_what_came_and_what_went() -> None:
    old = ToneProfile(banned=("a", "b"), preferred={"client": "voyageur"}, moment=Moment.CRISIS)
    new = ToneProfile(
        humour=Humour.NONE,
        banned=("b", "c"),
        preferred={"client": "passager"},
        audiences=(Audience("Fans", {"address": "tu"}),),
    )
    found = {item.key: item for item in differences(old, new)}
    assert list(found) == ["humour", "banned", "preferred", "audiences"]
    assert (found["humour"].old, found["humour"].new) == (Humour.LIGHT, Humour.NONE)
    assert (found["banned"].added, found["banned"].removed) == (("c",), ("a",))
    assert found["preferred"].added == ("client → passager",)
    assert found["preferred"].removed == ("client → voyageur",)
