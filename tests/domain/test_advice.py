"""Contradictions of a profile are found; a sound one raises none."""

import pytest

from cmdesk.domain.advice import Advice, Doubt, advise
from cmdesk.domain.tone_profile import Audience, Personhood, ToneProfile, Voice


def test_a_bare_profile_raises_nothing() -> None:
    assert advise(ToneProfile()) == ()


def test_what_only_looks_like_a_fault_raises_nothing() -> None:
    profile = ToneProfile(emoji_allowed=("ℹ️", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"), emoji_banned=("©️",))
    assert advise(profile) == ()
    signed = ToneProfile(emoji_max=0, signatures=("Bureau n° 3", "Lou™", "— Lou"))
    assert advise(signed) == ()


@pytest.mark.parametrize(
    ("profile", "advice"),
    [
        (
            ToneProfile(emoji_max=0, emoji_allowed=("🥐",)),
            Advice("emoji_allowed", Doubt.EMOJI_NONE_BUT_ALLOWED),
        ),
        (
            ToneProfile(emoji_allowed=("🥐",), emoji_banned=("🥐",)),
            Advice("emoji_allowed", Doubt.EMOJI_BOTH, "🥐"),
        ),
        (ToneProfile(emoji_banned=("lol",)), Advice("emoji_banned", Doubt.NO_EMOJI, "lol")),
        (
            ToneProfile(emoji_max=0, signatures=("Lou 🥖",)),
            Advice("signatures", Doubt.EMOJI_IN_SIGNATURE, "Lou 🥖"),
        ),
        (ToneProfile(banned=("…",)), Advice("banned", Doubt.NO_WORD, "…")),
        (ToneProfile(banned=("Gamme", "gamme ")), Advice("banned", Doubt.TWICE, "Gamme")),
        (
            ToneProfile(banned=("maison",), preferred={"artisanal": "Maison"}),
            Advice("preferred", Doubt.PREFERRED_BANNED, "Maison"),
        ),
        (
            ToneProfile(preferred={"a lot": "A lot"}),
            Advice("preferred", Doubt.PREFERRED_SAME, "a lot"),
        ),
        (
            ToneProfile(banned=("garanti",), promise_ok=("garanti",)),
            Advice("promise_ok", Doubt.PROMISE_BANNED, "garanti"),
        ),
        (
            ToneProfile(values=("Climat",), off_limits=("climat",)),
            Advice("values", Doubt.TOPIC_BOTH, "Climat"),
        ),
        (
            ToneProfile(voice=Voice.JE, personhood=Personhood.BRAND),
            Advice("personhood", Doubt.VOICE_AND_PERSON),
        ),
        (
            ToneProfile(languages=("fr", "eo")),
            Advice("languages", Doubt.LANGUAGE_UNKNOWN, "eo"),
        ),
        (ToneProfile(languages=()), Advice("languages", Doubt.LANGUAGE_NONE)),
        (ToneProfile(handles=("lou",)), Advice("handles", Doubt.HANDLE_BARE, "lou")),
        (ToneProfile(hashtags=("Lou",)), Advice("hashtags", Doubt.HASHTAG_BARE, "Lou")),
        (
            ToneProfile(hashtag_max=0, hashtags=("#Lou",)),
            Advice("hashtag_max", Doubt.HASHTAGS_OVER, "#Lou"),
        ),
        (
            ToneProfile(
                audiences=(
                    Audience("Fans", {"address": "tu"}),
                    Audience("fans", {"humour": "free"}),
                )
            ),
            Advice("audiences", Doubt.AUDIENCE_TWICE, "Fans"),
        ),
        (
            ToneProfile(audiences=(Audience("Fans"),)),
            Advice("audiences", Doubt.AUDIENCE_SAME, "Fans"),
        ),
    ],
    ids=lambda value: str(value.doubt) if isinstance(value, Advice) else "",
)
def test_each_doubt_is_raised_once(profile: ToneProfile, advice: Advice) -> None:
    assert advise(profile) == (advice,)
