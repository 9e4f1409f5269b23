"""Which words of a text stand in no dictionary, and nobody has said that they are right."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from cmdesk.spelling.reading import Sentence, Word, plain
from cmdesk.spelling.slips import Wrong

Span = tuple[int, int]
MOST = 100
"""Most misspelt words told of one text: beyond it, nobody reads them."""
_BEFORE_NAMES = frozenset(
    "bonjour bonsoir salut coucou hello hey hi dear merci thanks cher chère chers chères madame "
    "mesdames mme mlle mademoiselle monsieur messieurs mr mrs ms dr docteur docteure maître".split()
)
"""After these a capital begins a name, whatever the word looks like."""
_NAME_PART = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found: words that are wrong, by their spans in the text, and ``unknown`` keys."""

    wrong: tuple[Span, ...]
    unknown: tuple[str, ...]


def look(
    sentences: Iterable[Sentence],
    verdicts: Mapping[str, tuple[Wrong, ...]],
    right: Collection[str],
    typed: Span | None = None,
) -> Looked:
    """Go through the words of a text.

    ``right`` are the keys, folded, of words that are right whatever a dictionary says; ``typed``
    is the word being typed, of which nothing is asked yet.
    """
    wrong, unknown = list[Span](), dict[str, None]()
    for start, words in sentences:
        for number, word in enumerate(words):
            verdict = verdicts.get(word.key)
            if verdict is None:
                if typed is None or not _is(word, start, typed):
                    unknown[word.key] = None
            elif verdict and word.key.casefold() not in right:
                before = words[number - 1].key if number else ""
                sure = _no_names(word, verdict, before)
                wrong += _places(word, start, sure, right)
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


def _no_names(word: Word, verdict: tuple[Wrong, ...], before: str) -> tuple[Wrong, ...]:
    """Return the parts that are no names; ``before`` is the word that stands before this one.

    A capital that begins no sentence tells a name, but where it begins a common word miswritten.
    """
    named = before.casefold() in _BEFORE_NAMES
    return tuple(
        part
        for part in verdict
        if not word.key[part.start].isupper()
        or (word.opening and not part.start)
        or (part.slip and not named)
    )


def _places(
    word: Word, start: int, verdict: tuple[Wrong, ...], right: Collection[str]
) -> Iterable[Span]:
    """Yield the spans in the text of the wrong parts of a word."""
    even = word.end - word.start == len(word.key)
    for first, last, _slip in verdict:
        if word.key[first:last].casefold() in right:
            continue
        if not even:  # signs that nobody sees stand inside: the whole word is meant
            yield start + word.start, start + word.end
            return
        yield start + word.start + first, start + word.start + last
