"""Kinds of rule that count: budgets, shares, and an emoji that the brand does not use."""

import re
from collections.abc import Callable, Iterable, Mapping

from cmdesk.tone.emoji import emoji_spans
from cmdesk.tone.kinds.base import Hit, Kind, Reading
from cmdesk.tone.model import Fix
from cmdesk.tone.rules import NO_IDS, Rule
from cmdesk.tone.text import Span, fold, inside

_EXCLAMATION = re.compile(r"!")
SHORTEST_SHOUT = 4
"""Fewest letters of a shouted word: most shorter ones are acronyms or sizes (SAV, XXL)."""
_SHOUTED = re.compile(rf"[A-ZÀ-ÖØ-ÞŒ]{{{SHORTEST_SHOUT},60}}")
_TONES = re.compile("[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]")
_VOWELS = frozenset("aeiouy")


def _exclamations(reading: Reading) -> list[Span]:
    return [match.span() for match in _EXCLAMATION.finditer(reading.text.own)]


def _capitals(reading: Reading) -> list[Span]:
    """Return the shouted words: neither acronyms nor sizes, nor in quotes, handles, hashtags."""
    text, result = reading.text, list[Span]()
    for match in _SHOUTED.finditer(text.raw):
        start, end = text.from_raw(*match.span())
        around = text.own[max(0, start - 1) : start] + text.own[end : end + 1]
        word = text.own[start:end]
        whole = word.isalpha() and not any(sign.isalnum() for sign in around)
        if whole and _is_word(word) and not inside(start, text.hashtags):
            result.append((start, end))
    return result


def _is_word(folded: str) -> bool:
    """Tell a word from an acronym: French words alternate vowels and consonants."""
    vowels = sum(letter in _VOWELS for letter in folded)
    return 0.2 <= vowels / len(folded) <= 0.8 and not re.search(r"[^aeiouy]{4}", folded)


COUNTED: Mapping[str, Callable[[Reading], list[Span]]] = {
    "emoji": lambda reading: list(reading.text.emoji),
    "exclamation": _exclamations,
    "hashtag": lambda reading: list(reading.text.hashtags),
    "capital": _capitals,
    "word": lambda reading: [(t.start, t.end) for t in reading.text.tokens],
    "sentence": lambda reading: list(reading.text.sentences),
    "handle": lambda reading: list(reading.text.handles),
    "link": lambda reading: list(reading.text.links),
    "digit": lambda reading: [m.span() for m in re.finditer(r"\d", reading.text.own)],
}
"""What ``of`` may name."""


def _counted(rule: Rule, reading: Reading) -> list[Span]:
    spans = COUNTED[rule.options["of"]](reading) if "of" in rule.options else reading.found(rule)
    innocents = rule.patterns.get("except", NO_IDS)
    cleared = set(reading.hits.all(innocents)) if innocents else set[Span]()
    return [span for span in spans if span not in cleared]


def count(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise the first of what is over ``max``: a number, or the name of a profile's budget."""
    limit = rule.options["max"]
    if isinstance(limit, str):
        limit = int(getattr(reading.context.profile, limit))
    spans = _counted(rule, reading)
    if len(spans) <= limit:
        return
    fixes = tuple(_trim(rule, reading, span) for span in spans[limit:])
    params = {"count": len(spans), "limit": limit}
    yield Hit(*spans[limit], params, fixes if rule.options.get("trim") else ())


def _trim(rule: Rule, reading: Reading, span: Span) -> Fix:
    """Take out one item too many with the space before it, or say a shouted word softly."""
    start, end = reading.text.to_raw(*span)
    raw, label = reading.text.raw, reading.check.say(rule.options.get("label", "Alléger"))
    if rule.options.get("of") == "capital":
        return Fix(label, start, end, raw[start:end].lower())
    while (
        start and raw[start - 1] in " \u00a0\u202f" and raw[end : end + 1] in ("", " ", "\n", "!")
    ):
        start -= 1
    return Fix(label, start, end, "")


def ratio(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise the first item where ``of`` or ``find`` is more than ``max`` of all words."""
    spans = _counted(rule, reading)
    words = reading.hits.word_count
    if spans and words and len(spans) / words > rule.options["max"]:
        yield Hit(*spans[0], {"count": len(spans), "share": round(100 * len(spans) / words)})


def emoji(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise each emoji that the profile bans (``list = "emoji_banned"``) or does not allow."""
    name = rule.options["list"]
    known = {_plain(item) for item in getattr(reading.context.profile, name)}
    if not known:
        return
    for start, end in reading.text.emoji:
        excerpt = reading.text.excerpt(start, end)
        if (_plain(excerpt) in known) == (name == "emoji_banned"):
            fix = _trim(rule, reading, (start, end))
            yield Hit(start, end, {"emoji": excerpt}, (fix,))


def _plain(sequence: str) -> str:
    """Forget skin tone and presentation; a word that is no emoji stays a word."""
    return _TONES.sub("", sequence) if emoji_spans(sequence) else fold(sequence)


KINDS = (
    Kind(
        "count",
        count,
        ("of", "max", "trim", "label"),
        ("except",),
        ("max",),
        params=("count", "limit"),
    ),
    Kind("ratio", ratio, ("of", "max"), ("except",), ("max",), params=("count", "share")),
    Kind("emoji", emoji, ("list", "label"), needed=("list",), params=("emoji",)),
)
