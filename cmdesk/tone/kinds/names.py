"""Kinds of rule about names: another client's marks, and the profile's own vocabulary."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from cmdesk.domain.others import BrandMarks
from cmdesk.tone.kinds.base import Hit, Kind, Reading
from cmdesk.tone.kinds.terms import Term, term
from cmdesk.tone.model import Fix
from cmdesk.tone.rules import Rule
from cmdesk.tone.text import Span, fold, inside

SHORTEST_NAME = 3
"""A client's name of fewer letters is no proof that the client is meant."""
_SCHEME = re.compile(r"(?:https?://)?(?:www\.)?", re.IGNORECASE)
"""What people leave out of a link, so that it proves nothing."""


def other_brand(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise each name, handle, hashtag, signature or site of another client of the desk."""
    text, profile = reading.text, reading.context.profile
    ours = {fold(mark) for mark in (profile.name, *profile.handles, *profile.hashtags)}
    for brand in reading.context.other_brands:
        for mark in _marks(brand):
            if fold(mark) in ours or fold(mark) not in text.folded:
                continue
            for start, end in places_of(mark, text.folded):
                typed = text.excerpt(start, end)
                if mark == brand.name and mark[:1].isupper() and not typed[:1].isupper():
                    continue
                if not inside(start, text.quotes):
                    yield Hit(start, end, {"brand": brand.name})


def _marks(brand: BrandMarks) -> list[str]:
    links = [_SCHEME.sub("", link.strip()).rstrip("/") for link in brand.links]
    marks = [*brand.handles, *brand.hashtags, *brand.signatures, *links]
    if len(brand.name) >= SHORTEST_NAME:
        marks.append(brand.name)
    return [mark for mark in marks if mark.strip()]


def places_of(mark: str, folded: str) -> list[Span]:
    """Return where a name, handle or hashtag stands in a folded text, whole."""
    return [match.span() for match in _mark_regex(mark).finditer(folded)]


@lru_cache(maxsize=2_048)
def _mark_regex(mark: str) -> re.Pattern[str]:
    words = [re.escape(word) for word in fold(mark).split()]
    return re.compile(r"(?<![\w@#])" + r"\s{1,3}".join(words) + r"(?!\w)")


def terms_in(listed: Iterable[str], reading: Reading) -> Iterable[tuple[Term, Span]]:
    """Yield where the words or phrases of a profile stand in the text."""
    words = reading.hits.words
    for written in listed:
        wanted = term(written)
        if wanted is None or words.isdisjoint(wanted.firsts):
            continue
        for match in wanted.regex.finditer(reading.text.own):
            yield wanted, match.span()


def avoided(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise what the card of anybody named asks to leave alone: its words, those of its topics.

    ``topics`` are lists of words of one matter: where the card names one of them, all are meant.
    """
    entries = (entry for card in reading.context.named for entry in card.avoid)
    for entry in dict.fromkeys(entries):
        wanted = _matter(entry)
        listed = [wanted]
        for topic in rule.options.get("topics", ()):
            if _names_one(topic, wanted):
                listed += topic
        spans = {span for _, span in terms_in(dict.fromkeys(listed), reading)}
        for span in sorted(spans):
            yield Hit(*span, {"word": entry})


_FUSS = re.compile(
    r"^(?:(?:toute?s? )?(?:blagues?|allusions?|questions?|commentaires?|remarques?)"
    r" (?:sur|a propos de) )?(?:l'|d'|(?:son|sa|ses|leurs?|les?|la|une?|des|du|de la|de) )?"
)


def _matter(entry: str) -> str:
    """Return what an entry is about, without «son», «les blagues sur»."""
    folded = fold(entry).strip()
    return _FUSS.sub("", folded) or folded


def _names_one(topic: Iterable[str], wanted: str) -> bool:
    """Tell whether a folded phrase holds one of the words, in any of its forms."""
    terms = (term(written) for written in topic)
    return any(known is not None and known.regex.search(wanted) for known in terms)


def banned(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise each word of a list of the profile (``list = "banned"``)."""
    for found, span in terms_in(getattr(reading.context.profile, rule.options["list"]), reading):
        yield Hit(*span, {"word": found.written})


def named_topic(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise each ``find`` said of a topic of the profile (``list = "off_limits"``).

    The topic is named in the same sentence, or in the message that the text answers.
    """
    listed: tuple[str, ...] = getattr(reading.context.profile, rule.options["list"])
    if not listed:
        return
    asked = reading.check.incoming is not None and any(
        terms_in(listed, replace(reading, turned=True))
    )
    places = [start for _, (start, _) in terms_in(listed, reading)]
    for start, end in reading.found(rule):
        low, high = reading.text.sentence_at(start)
        if asked or any(low <= place < high for place in places):
            yield Hit(start, end)


def preferred(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise each avoided word of the profile, with the house word to write instead."""
    table: Mapping[str, str] = reading.context.profile.preferred
    for found, span in terms_in(table, reading):
        wanted = table[found.written]
        folded = fold(wanted)
        around = reading.text.own[max(0, span[0] - len(folded)) : span[1] + len(folded)]
        if folded and fold(found.written) in folded and folded in around:
            continue
        first, last = reading.text.to_raw(*span)
        word = _agreeing(reading.text.raw[first:last], found.written, wanted)
        fix = Fix(reading.check.to_write(word), first, last, word)
        yield Hit(*span, {"word": found.written, "preferred": wanted}, (fix,) if wanted else ())


def _agreeing(typed: str, avoided: str, wanted: str) -> str:
    """Give the house word the capital and the plural of the word it replaces."""
    plural = typed.lower().endswith("s") and not avoided.endswith("s")
    if plural and " " not in wanted and wanted[-1:] not in "sxz":
        wanted += "s"
    if typed[:1].isupper():
        wanted = (
            wanted.upper()
            if len(typed) > 1 and typed.isupper()
            else wanted[:1].upper() + wanted[1:]
        )
    return wanted


KINDS = (
    Kind("other-brand", other_brand, params=("brand",)),
    Kind("banned", banned, ("list",), needed=("list",), params=("word",)),
    Kind("named-topic", named_topic, ("list",), needed=("list", "find"), triggered=True),
    Kind("avoided", avoided, ("topics",), params=("word",)),
    Kind("preferred", preferred, params=("word", "preferred")),
)
