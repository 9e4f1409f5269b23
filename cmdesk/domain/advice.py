"""What contradicts itself in a tone profile, or would never be seen: advice, never a refusal."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from cmdesk.domain.tone_profile import Personhood, ToneProfile, Voice

LANGUAGES = ("fr", "en")
"""The languages that the rules are written in."""
_INFORMATION = "\N{INFORMATION SOURCE}"
"""A letter to Unicode, and an emoji."""
_FIRST = "\u2300"
"""Where symbols begin that may be emoji: before them stand such as ° and ™."""


class Doubt(StrEnum):
    """What may be wrong with a key; worded by the window."""

    EMOJI_NONE_BUT_ALLOWED = "emoji-none-but-allowed"
    EMOJI_BOTH = "emoji-both"
    EMOJI_IN_SIGNATURE = "emoji-in-signature"
    NO_EMOJI = "no-emoji"
    NO_WORD = "no-word"
    TWICE = "twice"
    PREFERRED_BANNED = "preferred-banned"
    PREFERRED_SAME = "preferred-same"
    PROMISE_BANNED = "promise-banned"
    TOPIC_BOTH = "topic-both"
    VOICE_AND_PERSON = "voice-and-person"
    LANGUAGE_UNKNOWN = "language-unknown"
    LANGUAGE_NONE = "language-none"
    HANDLE_BARE = "handle-bare"
    HASHTAG_BARE = "hashtag-bare"
    HASHTAGS_OVER = "hashtags-over"
    AUDIENCE_TWICE = "audience-twice"
    AUDIENCE_SAME = "audience-same"


@dataclass(frozen=True, slots=True)
class Advice:
    """One doubt about the value of ``key``; ``word`` is what it is about, or empty."""

    key: str
    doubt: Doubt
    word: str = ""


def advise(profile: ToneProfile) -> tuple[Advice, ...]:
    """Return what seems wrong with a profile as a whole, by key in no promised order."""
    return (
        *_emoji(profile),
        *_vocabulary(profile),
        *_topics(profile),
        *_manner(profile),
        *_signs(profile),
        *_audiences(profile),
    )


def _emoji(profile: ToneProfile) -> Iterator[Advice]:
    if profile.emoji_max == 0 and profile.emoji_allowed:
        yield Advice("emoji_allowed", Doubt.EMOJI_NONE_BUT_ALLOWED)
    for sign in profile.emoji_allowed:
        if sign in profile.emoji_banned:
            yield Advice("emoji_allowed", Doubt.EMOJI_BOTH, sign)
    for key in ("emoji_allowed", "emoji_banned"):
        for sign in getattr(profile, key):
            if any(char.isalpha() and char != _INFORMATION for char in sign) or not sign.strip():
                yield Advice(key, Doubt.NO_EMOJI, sign)
    if profile.emoji_max == 0:
        for signature in profile.signatures:
            if any(unicodedata.category(char) == "So" and char >= _FIRST for char in signature):
                yield Advice("signatures", Doubt.EMOJI_IN_SIGNATURE, signature)


def _vocabulary(profile: ToneProfile) -> Iterator[Advice]:
    banned = {_key(word) for word in profile.banned}
    for avoided, wanted in profile.preferred.items():
        if _key(avoided) == _key(wanted):
            yield Advice("preferred", Doubt.PREFERRED_SAME, avoided)
        elif _key(wanted) in banned:
            yield Advice("preferred", Doubt.PREFERRED_BANNED, wanted)
    for promise in profile.promise_ok:
        if _key(promise) in banned:
            yield Advice("promise_ok", Doubt.PROMISE_BANNED, promise)
    for key in ("banned", "preferred", "promise_ok", "values", "off_limits"):
        yield from _odd(key, getattr(profile, key))


def _odd(key: str, words: Iterable[str]) -> Iterator[Advice]:
    counted = Counter(_key(word) for word in words)
    for word in words:
        if not re.search(r"[^\W_]", word):
            yield Advice(key, Doubt.NO_WORD, word)
        elif counted[_key(word)] > 1:
            counted[_key(word)] = 0
            yield Advice(key, Doubt.TWICE, word)


def _topics(profile: ToneProfile) -> Iterator[Advice]:
    reserved = {_key(topic) for topic in profile.off_limits}
    for topic in profile.values:
        if _key(topic) in reserved:
            yield Advice("values", Doubt.TOPIC_BOTH, topic)


def _manner(profile: ToneProfile) -> Iterator[Advice]:
    if profile.voice is Voice.JE and profile.personhood is Personhood.BRAND:
        yield Advice("personhood", Doubt.VOICE_AND_PERSON)
    if not profile.languages:
        yield Advice("languages", Doubt.LANGUAGE_NONE)
    for language in profile.languages:
        if language not in LANGUAGES:
            yield Advice("languages", Doubt.LANGUAGE_UNKNOWN, language)


def _signs(profile: ToneProfile) -> Iterator[Advice]:
    for handle in profile.handles:
        if not handle.startswith("@"):
            yield Advice("handles", Doubt.HANDLE_BARE, handle)
    for hashtag in profile.hashtags:
        if not hashtag.startswith("#"):
            yield Advice("hashtags", Doubt.HASHTAG_BARE, hashtag)
    if profile.hashtag_max == 0 and profile.hashtags:
        yield Advice("hashtag_max", Doubt.HASHTAGS_OVER, profile.hashtags[0])


def _audiences(profile: ToneProfile) -> Iterator[Advice]:
    names = Counter(_key(audience.name) for audience in profile.audiences)
    for audience in profile.audiences:
        if names[_key(audience.name)] > 1:
            names[_key(audience.name)] = 0
            yield Advice("audiences", Doubt.AUDIENCE_TWICE, audience.name)
        if not audience.overrides:
            yield Advice("audiences", Doubt.AUDIENCE_SAME, audience.name)


def _key(word: str) -> str:
    return " ".join(word.split()).casefold()
