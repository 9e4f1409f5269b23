"""Which words of a text a dictionary is asked about: those that somebody wrote as words.

Handles, hashtags, links, e-mail addresses and quotations, which are somebody else's words, are told
by the tone engine's own reading of a text; variables, figures, acronyms and signatures are left
alone here.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cmdesk.domain.keeping import Kept
from cmdesk.tone.text import Text

LONGEST = 70_000
"""Beyond so many code points a text is no post of any network, and its spelling not looked at."""
_TAIL = 120
"""In how many code points of the last line a signature is looked for."""
_KEPT = 1_000
"""Half of how many sentences are kept as they were read: typing changes one."""

_APOSTROPHES = "'’ʼ‘`´′"
_HYPHENS = "\u2010\u2011-"
_INSIDE = "\u0300-\u036f\u00ad\u200b-\u200d·•"
_PART = rf"[^\W\d_][\w{_INSIDE}]*"
_WORD = re.compile(rf"(?<!\w){_PART}(?:[{_APOSTROPHES}{_HYPHENS}]{_PART})*")
_VARIABLE = re.compile(r"\{[^{}\n]*\}")
_END = re.compile(r"[.!?…](?=\s)|\n")
_NOT_WORDING = re.compile(r"[@#{]|\.\S|://")
"""A sentence in which this finds nothing holds words only: the cheap question to ask first."""
_QUOTES = re.compile('[«“„">]')
"""A text in which this finds nothing quotes nobody."""
_STRANGE = re.compile(
    r"[\d_·•]|([^\W\d_])\1\1|[^\u0000-\u024f\u0300-\u036f\u1e00-\u1eff’ʼ‘‐‑′\u200b-\u200d]"
)
"""Figures, inclusive writing with a middle dot, a sound drawn out, letters that are not Latin."""
_PLAIN = str.maketrans(
    dict.fromkeys(_APOSTROPHES, "'")
    | dict.fromkeys(_HYPHENS, "-")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d", "")
)
_LETTER = re.compile(r"\w")


class Word(NamedTuple):
    """One word at its place in its sentence; ``key`` is what a dictionary is asked.

    ``opening``: it begins the sentence, so that a capital says nothing about it.
    """

    start: int
    end: int
    key: str
    opening: bool


class Sentence(NamedTuple):
    """The words of one sentence, which begins at code point ``start`` of the text."""

    start: int
    words: tuple[Word, ...]


class Reader:
    """Reads texts into words, sentence by sentence; any thread may use it, one at a time."""

    def __init__(self) -> None:
        self._sentences = Kept[str, tuple[Word, ...]](_KEPT)

    def read(self, text: str) -> tuple[Sentence, ...]:
        """Return the words of ``text`` to look up, in their order."""
        if len(text) > LONGEST:
            return ()
        stop, start, found = _signature(text), 0, list[Sentence]()
        for match in _END.finditer(text, 0, stop):
            found.append(Sentence(start, self._words(text[start : match.end()])))
            start = match.end()
        if start < stop:
            found.append(Sentence(start, self._words(text[start:stop])))
        quoted = _quoted(text)
        return tuple(_outside(sentence, quoted) for sentence in found) if quoted else tuple(found)

    def _words(self, sentence: str) -> tuple[Word, ...]:
        known = self._sentences.get(sentence)
        if known is None:
            known = tuple(_words(sentence))
            self._sentences.put(sentence, known)
        return known


def parts_of(key: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of what hyphens and apostrophes join in a key."""
    return tuple(match.span() for match in re.finditer(r"[^'-]+", key))


def plain(word: str) -> str:
    """Return a word as a dictionary is asked about it: composed, with plain signs."""
    return unicodedata.normalize("NFC", word).translate(_PLAIN)


def _words(sentence: str) -> Iterator[Word]:
    opening = _LETTER.search(sentence)
    first = opening.start() if opening is not None else 0
    apart = _apart(sentence) if _NOT_WORDING.search(sentence) else ()
    for match in _WORD.finditer(sentence):
        start, end = match.span()
        if any(begin < end and start < stop for begin, stop in apart):
            continue
        if sentence.startswith(".", end) and sentence[end + 1 : end + 2].isalnum():
            continue  # «ravi.e.s», «facture.pdf»
        if start > 1 and sentence[start - 1] == "." and sentence[start - 2].isalnum():
            continue
        key = _key(match[0])
        if key:
            yield Word(start, end, key, start == first)


@lru_cache(maxsize=20_000)
def _key(word: str) -> str:
    """Return what a dictionary is asked about a word; nothing where it is not asked."""
    if _STRANGE.search(word):
        return ""
    key = plain(word)
    return key if len(key) > 1 and not _capitals_inside(key) else ""


def _capitals_inside(key: str) -> bool:
    """Tell acronyms and names such as «SNCF», «iPhone», «CGVs» from words."""
    return any(key[at].isupper() for first, last in parts_of(key) for at in range(first + 1, last))


def _quoted(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of quotations, which may run over several sentences."""
    if not _QUOTES.search(text):
        return ()
    read = Text(text)
    return tuple(read.to_raw(*span) for span in read.quotes)


def _outside(sentence: Sentence, spans: tuple[tuple[int, int], ...]) -> Sentence:
    """Return a sentence without its words that begin in one of these spans of the text."""
    start, words = sentence
    return Sentence(
        start,
        tuple(w for w in words if not any(a <= start + w.start < b for a, b in spans)),
    )


def _apart(sentence: str) -> tuple[tuple[int, int], ...]:
    """Return what is no wording: links, addresses, handles, hashtags, variables."""
    read = Text(sentence)
    parts = (*read.mails, *read.links, *read.handles, *read.hashtags)
    variables = (match.span() for match in _VARIABLE.finditer(sentence))
    return (*(read.to_raw(*span) for span in parts), *variables)


def _signature(text: str) -> int:
    """Return where the signature that closes the text begins, or the text's end."""
    last = text.rstrip()
    begin = last.rfind("\n") + 1
    read = Text(last[max(begin, len(last) - _TAIL) :])
    span = read.signature
    if span is None:
        return len(text)
    return max(begin, len(last) - _TAIL) + read.to_raw(*span)[0]
