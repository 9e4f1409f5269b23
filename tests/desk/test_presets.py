"""Presets are sound voices to start from, in both languages, and leave a brand its own."""

from dataclasses import replace

import pytest

from cmdesk.desk.presets import Preset, applied, presets
from cmdesk.domain.advice import advise
from cmdesk.domain.tone_profile import Audience, Moment, ToneProfile

KINDS = {
    *("local-shop", "transport", "streaming", "bank", "public-body", "young-brand"),
    *("ngo", "b2b-software", "brewery-winery"),
}


def test_there_is_one_for_each_kind_of_client() -> None:
    assert {preset.id for preset in presets("fr")} == KINDS
    assert {preset.name for preset in presets("en")}.isdisjoint(p.name for p in presets("fr"))


@pytest.mark.parametrize("preset", presets("fr"), ids=lambda preset: preset.id)
def test_a_preset_contradicts_nothing(preset: Preset) -> None:
    assert advise(preset.profile) == ()
    assert preset.about.endswith(".")
    own = (preset.profile.name, preset.profile.handles, preset.profile.audiences)
    assert own == ("", (), ())


def test_what_is_the_brands_own_stays() -> None:
    mine = ToneProfile(
        name="Lou",
        handles=("@lou",),
        moment=Moment.CRISIS,
        banned=("gamme",),
        preferred={"client": "voisin"},
        audiences=(Audience("Fans", {"address": "tu"}),),
        emoji_max=9,
    )
    bank = next(preset for preset in presets("fr") if preset.id == "bank")
    new = applied(bank, mine)
    kept = ("name", "handles", "moment", "audiences")
    assert all(getattr(new, key) == getattr(mine, key) for key in kept)
    assert new.banned == ("gamme", *bank.profile.banned)
    assert new.preferred == {**bank.profile.preferred, "client": "voisin"}
    assert new.emoji_max == 0
    assert applied(bank, new) == new
    assert applied(bank, replace(new, emoji_max=4)) == new
