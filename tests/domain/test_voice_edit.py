"""Edits stay on top of a voice that changes under them, and nothing else of the old one does."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.tone_profile import Address, Audience, Humour, ToneProfile
from cmdesk.domain.voice_edit import VoiceEdit

WORDS = st.lists(st.sampled_from("abcdef"), unique=True).map(tuple)
TABLES = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("xyz"))
AUDIENCES = st.dictionaries(
    st.sampled_from(["Fans", "Habitués", "Presse"]),
    st.fixed_dictionaries({"emoji_max": st.integers(0, 3)}),
).map(lambda found: tuple(Audience(name, keys) for name, keys in found.items()))
PROFILES = st.builds(
    ToneProfile,
    address=st.sampled_from(Address),
    emoji_max=st.integers(0, 9),
    banned=WORDS,
    preferred=TABLES,
    audiences=AUDIENCES,
)


def test_a_key_changed_elsewhere_is_new_and_an_edited_one_is_kept() -> None:
    saved, now = ToneProfile(), ToneProfile(emoji_max=9)
    edited = replace(saved, humour=Humour.NONE)
    assert VoiceEdit(saved, edited).upon(now) == replace(now, humour=Humour.NONE)


def test_words_and_audiences_of_both_sides_are_there() -> None:
    fans = Audience("Fans", {"emoji_max": 1})
    saved = ToneProfile(banned=("usager", "client"), audiences=(fans,))
    edited = ToneProfile(banned=("client", "voyageur"), audiences=(fans, Audience("Presse")))
    now = ToneProfile(banned=("usager", "client", "colis"), audiences=(Audience("Habitués"),))
    left = VoiceEdit(saved, edited).upon(now)
    assert left.banned == ("client", "colis", "voyageur")
    assert [audience.name for audience in left.audiences] == ["Habitués", "Presse"]


@given(saved=PROFILES, edited=PROFILES, now=PROFILES)
def test_no_edit_is_lost_and_no_edit_is_made_up(
    saved: ToneProfile, edited: ToneProfile, now: ToneProfile
) -> None:
    assert VoiceEdit(saved, edited).upon(saved) == edited
    assert VoiceEdit(saved, saved).upon(now) == now
    left = VoiceEdit(saved, edited).upon(now)
    assert set(edited.banned) - set(saved.banned) <= set(left.banned)
    assert set(now.banned) - set(saved.banned) <= set(left.banned)
    assert not (set(saved.banned) - set(edited.banned)) & set(left.banned)
    assert set(left.banned) <= set(edited.banned) | set(now.banned)
