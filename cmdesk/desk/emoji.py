"""Emoji by name: the table they are found in, what a brand allows, and what was used lately."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import cast

from cmdesk.desk.changes import Change, What
from cmdesk.desk.wording import LANGUAGES
from cmdesk.domain.tone_profile import ToneProfile
from cmdesk.storage.vault import Vault
from cmdesk.system import resources
from cmdesk.tone.emoji import emoji_spans
from cmdesk.tone.text import fold

TONES = ("", *(chr(code) for code in range(0x1F3FB, 0x1F400)))
"""No skin tone, then the five from light to dark."""
RECENT = 24
"""How many emoji used lately are remembered."""
_COMMON = (
    *"😂❤🤣👍😭🙏😘🥰😍😊🎉😁💕🥺😅🔥🤦🤷🙄😆🤗😉🎂🤔👏🙂😳🥳😎👌💜😔",
    *"💪✨💖👀😋😏😢👉💗😩💯☀🌹💞🎈💙😃😡💐😜🙈🤞😄🙌😀💋👇💔😌😬😱",
    *"😇🌸🎶✌🎊💚🌞🎁",
)
"""What people send most, the world over: what a short query means before its namesakes."""
_PRESENTATION = "\N{VARIATION SELECTOR-16}"
_PLAIN = str.maketrans(dict.fromkeys("".join(TONES) + _PRESENTATION, ""))
_NAME = "emoji"


@dataclass(frozen=True, slots=True)
class Emoji:
    """One emoji; ``words`` are its folded names and keywords, the language of ``name`` first.

    ``toned``: it takes a skin tone.
    ``version`` is that of the standard that brought it, where fonts may not have it yet; else 0.
    """

    sign: str
    name: str
    group: str
    words: tuple[str, ...]
    toned: bool = False
    version: float = 0


class Refusal(StrEnum):
    """Why a brand does not use an emoji."""

    BANNED = "banned"
    NOT_ALLOWED = "not-allowed"


@dataclass(frozen=True, slots=True)
class Budget:
    """How many emoji a text holds, and how many the brand allows it."""

    used: int
    most: int


@dataclass(frozen=True, slots=True)
class EmojiChoice:
    """What the person used lately, newest first, and the skin tone they chose (an index)."""

    recent: tuple[str, ...] = ()
    tone: int = 0

    def used(self, sign: str) -> "EmojiChoice":
        """Return the choice with one more use."""
        others = tuple(item for item in self.recent if item != sign)
        return replace(self, recent=(sign, *others)[:RECENT])


@cache
def every_emoji(language: str = LANGUAGES[0]) -> tuple[Emoji, ...]:
    """Return all emoji in the order of the standard, group by group, named in a language.

    They are found by their names in every language: one thinks of some in the client's.
    """
    found = _table(language)
    for other in LANGUAGES:
        if other != language:
            pairs = zip(found, _table(other), strict=True)
            found = tuple(replace(item, words=item.words + same.words) for item, same in pairs)
    return found


def find_emoji(query: str, among: Iterable[Emoji]) -> tuple[Emoji, ...]:
    """Return the emoji whose names hold words that begin as each of the query's does.

    What the name says comes before what the keywords say, and the whole before its beginning;
    among equals, what people send most: «cœur» means the red one before the organ.
    """
    asked = fold(query).split()
    if not asked:
        return tuple(among)
    whole = " ".join(asked)
    ranked = [(_order(item, whole), item) for item in among if _holds(item, asked)]
    return tuple(item for _place, item in sorted(ranked, key=lambda found: found[0]))


def with_tone(emoji: Emoji, tone: int) -> str:
    """Return the sign in a skin tone, where it takes one."""
    if not tone or not emoji.toned:
        return emoji.sign
    first, rest = emoji.sign[0], emoji.sign[1:]
    return first + TONES[tone] + rest.removeprefix(_PRESENTATION)


def refusal(sign: str, profile: ToneProfile) -> Refusal | None:
    """Return why the brand does not use this emoji, or None where it may."""
    plain = sign.translate(_PLAIN)
    if plain in _plain(profile.emoji_banned):
        return Refusal.BANNED
    if profile.emoji_allowed and plain not in _plain(profile.emoji_allowed):
        return Refusal.NOT_ALLOWED
    return None


def budget(text: str, profile: ToneProfile) -> Budget:
    """Return how many emoji a text holds of those that the brand allows."""
    return Budget(len(emoji_spans(text)), profile.emoji_max)


def load_emoji_choice(vault: Vault) -> EmojiChoice:
    """Return what the person used lately; what is broken there counts as nothing."""
    kept = vault.settings.get(_NAME, {})
    table = kept if isinstance(kept, dict) else {}
    recent, tone = table.get("recent"), table.get("tone")
    signs = cast("list[object]", recent) if isinstance(recent, list) else []
    known = tone if isinstance(tone, int) and 0 <= tone < len(TONES) else 0
    return EmojiChoice(tuple(sign for sign in signs if isinstance(sign, str))[:RECENT], known)


def keep_emoji_choice(vault: Vault, choice: EmojiChoice) -> Change[EmojiChoice]:
    """Keep what the person used lately."""
    vault.settings.put(_NAME, {"recent": list(choice.recent), "tone": choice.tone})
    return Change(choice, frozenset[What]())


@cache
def _table(language: str) -> tuple[Emoji, ...]:
    """Read the emoji as one language names them; each table has the same ones, in one order."""
    path = resources.root() / "emoji" / f"{language}.tsv"
    found, group = list[Emoji](), ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            group = line[2:]
        elif not line.startswith("# "):
            found.append(_read(line, group))
    return tuple(found)


def _read(line: str, group: str) -> Emoji:
    head, name, keywords = line.split("\t")
    sign, _, marks = head.partition(" ")
    names = fold(f"{name}, {keywords}").replace("'", " ").split(",")
    words = tuple(dict.fromkeys(" ".join(item.split()) for item in names))
    return Emoji(sign, name, group, words, "+" in marks, float(marks.lstrip("+") or 0))


def _holds(emoji: Emoji, asked: list[str]) -> bool:
    return all(any(_begins(name, word) for name in emoji.words) for word in asked)


def _begins(name: str, word: str) -> bool:
    return name.startswith(word) or f" {word}" in name


def _order(emoji: Emoji, whole: str) -> tuple[int, int]:
    """Return where an emoji stands among those found; a common one needs no whole name."""
    rank, plain = _rank(emoji, whole), emoji.sign.translate(_PLAIN)
    if plain not in _COMMON:
        return rank, len(_COMMON)
    return (0 if rank == 1 else rank), _COMMON.index(plain)


def _rank(emoji: Emoji, whole: str) -> int:
    name, *keywords = emoji.words
    if name.startswith(whole):
        return int(name != whole)
    if _begins(name, whole):
        return 2
    if whole in keywords:
        return 3
    return 4 if any(keyword.startswith(whole) for keyword in keywords) else 5


def _plain(signs: Iterable[str]) -> frozenset[str]:
    return frozenset(sign.translate(_PLAIN) for sign in signs)
