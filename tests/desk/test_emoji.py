"""Emoji by their names in both languages, within what a brand allows, and what was used lately."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.desk.emoji import (
    RECENT,
    TONES,
    EmojiChoice,
    Refusal,
    budget,
    every_emoji,
    find_emoji,
    keep_emoji_choice,
    load_emoji_choice,
    refusal,
    with_tone,
)
from cmdesk.desk.wording import LANGUAGES
from cmdesk.domain.network import Network
from cmdesk.domain.tone_profile import ToneProfile
from cmdesk.storage.vault import Vault
from cmdesk.system import resources
from cmdesk.tone.emoji import emoji_spans
from cmdesk.tone.length import Limits
from cmdesk.tone.model import Context


def found(query: str, language: str = "fr") -> list[str]:
    return [item.sign for item in find_emoji(query, every_emoji(language))]


def test_every_emoji_counts_as_one_and_stands_once() -> None:
    signs = [item.sign for item in every_emoji()]
    assert len(signs) > 1900
    assert len(set(signs)) == len(signs)
    assert [sign for sign in signs if emoji_spans(sign) != ((0, len(sign)),)] == []


@pytest.mark.parametrize(
    ("query", "sign"),
    [
        ("pain", "🍞"),
        ("baguette", "🥖"),
        ("Cœur", "💙"),
        ("coeur", "❤️"),
        ("COEUR rou", "❤️"),
        ("mdr", "😂"),
        ("merci", "🙏"),
        ("fete", "🥳"),
        ("drap fran", "🇫🇷"),
        ("heart", "❤️"),
    ],
)
def test_a_french_name_finds_it(query: str, sign: str) -> None:
    assert sign in found(query)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("query", "sign"), [("bread", "🍞"), ("grenouille", "🐸"), ("thank", "🙏")]
)
def test_either_language_finds_it_in_a_window_of_either(
    query: str, sign: str, language: str
) -> None:
    assert sign in found(query, language)


def test_names_and_headings_are_in_the_language_asked_for() -> None:
    french, english = (every_emoji(language)[0] for language in LANGUAGES)
    assert (french.sign, french.name, french.group) == ("😀", "visage rieur", "Visages et émotions")
    assert (english.sign, english.name) == ("😀", "grinning face")
    assert english.group == "Smileys & Emotion"


def test_what_the_name_says_comes_first() -> None:
    assert found("bread", "en")[0] == "🍞"
    assert found("pain")[0] == "🍞"
    assert found("baguette")[0] == "🥖"


@pytest.mark.parametrize(
    ("query", "sign"),
    [("coeur", "❤️"), ("heart", "❤️"), ("pouce", "👍"), ("fire", "🔥"), ("soleil", "☀️")],
)
def test_among_namesakes_what_people_send_most_comes_first(query: str, sign: str) -> None:
    assert found(query)[0] == sign


def test_a_whole_name_comes_before_a_common_sign_whose_keyword_it_is() -> None:
    assert found("cœur bleu")[0] == "💙"


def test_no_word_finds_all_and_a_strange_one_none() -> None:
    assert len(found(" ")) == len(every_emoji())
    assert found("zzzz") == []


@given(st.text(max_size=20))
def test_any_query_is_fine(query: str) -> None:
    assert set(found(query)) <= {item.sign for item in every_emoji()}


def test_a_skin_tone_goes_where_it_is_taken() -> None:
    wave, detective, bread = (
        find_emoji(q, every_emoji())[0] for q in ("coucou", "détective", "pain")
    )
    assert with_tone(wave, 0) == "👋"
    assert with_tone(wave, 3) == "👋🏽"
    assert with_tone(detective, 5) == "🕵🏿"
    assert with_tone(bread, 3) == "🍞"


def test_a_toned_emoji_is_one_emoji() -> None:
    for item in every_emoji():
        for tone in range(len(TONES)):
            sign = with_tone(item, tone)
            assert emoji_spans(sign) == ((0, len(sign)),), item.name


@pytest.mark.parametrize(("network", "count"), [("x", 2), ("bluesky", 1), ("mastodon", 1)])
def test_each_network_counts_the_youngest_as_the_oldest(network: str, count: int) -> None:
    limits, context = Limits.load(resources.root() / "tone"), Context(network=Network(network))
    signs = [with_tone(item, tone) for item in every_emoji() for tone in (0, 3)]
    assert [sign for sign in signs if limits.length(sign, context).count != count] == []
    assert {item.version for item in every_emoji()} >= {15.0, 15.1, 16.0, 17.0}


def test_the_profile_refuses_in_any_tone_and_presentation() -> None:
    banned = ToneProfile(emoji_banned=("👍", "❤"))
    assert refusal("👍🏿", banned) is Refusal.BANNED
    assert refusal("❤️", banned) is Refusal.BANNED
    assert refusal("🥖", banned) is None
    allowed = ToneProfile(emoji_allowed=("🥖",))
    assert refusal("🍞", allowed) is Refusal.NOT_ALLOWED
    assert refusal("🥖", allowed) is None


def test_the_budget_counts_sequences() -> None:
    spent = budget("Merci 👩🏽‍🍳🇫🇷 !", ToneProfile(emoji_max=3))
    assert (spent.used, spent.most) == (2, 3)


def test_lately_used_come_back_newest_first_and_once(vault: Vault) -> None:
    choice = EmojiChoice(tone=2)
    for sign in ("🥖", "🍞", "🥖"):
        choice = choice.used(sign)
    keep_emoji_choice(vault, choice)
    assert load_emoji_choice(vault) == EmojiChoice(("🥖", "🍞"), 2)


def test_only_so_many_are_remembered() -> None:
    choice = EmojiChoice()
    for item in every_emoji()[: RECENT * 2]:
        choice = choice.used(item.sign)
    assert len(choice.recent) == RECENT
    assert choice.recent[0] == every_emoji()[RECENT * 2 - 1].sign


@pytest.mark.parametrize(
    ("broken", "recent"),
    [([], ()), ("x", ()), ({"recent": "x", "tone": 9}, ()), ({"recent": [1, "🥖"]}, ("🥖",))],
)
def test_what_is_broken_counts_as_nothing(
    vault: Vault, broken: list[object], recent: tuple[str, ...]
) -> None:
    vault.settings.put("emoji", broken)
    assert load_emoji_choice(vault) == EmojiChoice(recent, 0)
