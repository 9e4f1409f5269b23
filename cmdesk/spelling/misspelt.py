"""Which words of a text stand in no dictionary, and nobody has said that they are right."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from cmdesk.spelling.reading import Sentence, Word, plain

Span = tuple[int, int]
MOST = 100
"""Most misspelt words told of one text: beyond it, nobody reads them."""
_NAME_PART = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found: words that are wrong, by their spans in the text, and ``unknown`` keys."""

    wrong: tuple[Span, ...]
    unknown: tuple[str, ...]


def look(
    sentences: Iterable[Sentence],
    verdicts: Mapping[str, tuple[Span, ...]],
    right: Collection[str],
    typed: Span | None = None,
) -> Looked:
    """Go through the words of a text.

    ``right`` are the keys, folded, of words that are right whatever a dictionary says; ``typed``
    is the word being typed, of which nothing is asked yet.
    """
    wrong, unknown = list[Span](), dict[str, None]()
    for start, words in sentences:
        for word in words:
            verdict = verdicts.get(word.key)
            if verdict is None:
                if typed is None or not _is(word, start, typed):
                    unknown[word.key] = None
            elif verdict and word.key.casefold() not in right:
                wrong += _places(word, start, verdict, right)
                if len(wrong) >= MOST:
                    return Looked(tuple(wrong[:MOST]), tuple(unknown))
    return Looked(tuple(wrong), tuple(unknown))


def keys_of(names: Iterable[str]) -> frozenset[str]:
    """Return the folded keys of all words in names, handles and the like: whole and in parts."""
    parts = (match[0] for name in names for match in _NAME_PART.finditer(plain(name)))
    return frozenset(key for part in parts for key in (part.casefold(), *_joined(part)))


def _joined(part: str) -> list[str]:
    return re.split(r"['-]", part.casefold())


def _is(word: Word, start: int, typed: Span) -> bool:
    return start + word.start < typed[1] and typed[0] < start + word.end


def _places(
    word: Word, start: int, verdict: tuple[Span, ...], right: Collection[str]
) -> Iterable[Span]:
    """Yield the wrong parts of a word, but names: a capital that begins no sentence tells them."""
    even = word.end - word.start == len(word.key)
    for first, last in verdict:
        part = word.key[first:last]
        if part.casefold() in right or (part[0].isupper() and not (word.opening and not first)):
            continue
        if not even:  # signs that nobody sees stand inside: the whole word is meant
            yield start + word.start, start + word.end
            return
        yield start + word.start + first, start + word.start + last
