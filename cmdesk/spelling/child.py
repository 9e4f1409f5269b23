"""The process that holds the dictionaries: a line of JSON asks, a line of JSON answers.

Hunspell is C++ that reads files from anywhere and keeps the interpreter while it thinks: a broken
dictionary here ends this process, never the window, and a slow suggestion holds nobody up.
"""

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from cmdesk.spelling.reading import parts_of
from cmdesk.spelling.slips import Wrong, is_slip

MOST_SUGGESTIONS = 5
_BOUND = frozenset("qu jusqu lorsqu puisqu quoiqu presqu quelqu entr re ve ll".split())
"""What stands before or after an apostrophe without being a word; so may any single letter."""


class Lexicon(Protocol):
    """One dictionary."""

    def spell(self, word: str) -> bool:
        """Whether it holds a word."""
        ...

    def suggest(self, word: str) -> tuple[str, ...]:
        """Return words that come near, the nearest first."""
        ...


def serve(asked: BinaryIO, answered: BinaryIO) -> None:
    """Answer until nobody asks any more. A question names its ``dictionaries`` by their stems."""
    for line in asked:
        answered.write(json.dumps(_answer(json.loads(line))).encode() + b"\n")
        answered.flush()


def wrong_parts(key: str, lexicons: Iterable[Lexicon]) -> list[Wrong]:
    """Return the stretches of ``key`` that no dictionary holds; none where the word is right.

    A word that no dictionary holds whole is right where what hyphens and apostrophes join is.
    """
    known = tuple(lexicons)
    if not known or _right(key, known):
        return []
    wrong = [span for span in parts_of(key) if not _right_part(key[slice(*span)], known)]
    return [Wrong(*span, _miswritten(key[slice(*span)], known)) for span in wrong]


def suggestions(word: str, lexicons: Iterable[Lexicon]) -> list[str]:
    """Return up to five words that come near, each dictionary's nearest by turns."""
    near = [lexicon.suggest(word) for lexicon in lexicons if _can_say(lexicon, word)]
    longest = max(map(len, near), default=0)
    turns = (words[rank] for rank in range(longest) for words in near if rank < len(words))
    return list(dict.fromkeys(turns))[:MOST_SUGGESTIONS]


def _answer(question: dict[str, Any]) -> dict[str, object]:
    lexicons = [held for stem in question["dictionaries"] if (held := _opened(stem))]
    if "near" in question:
        return {"near": suggestions(question["near"], lexicons)}
    return {word: wrong_parts(word, lexicons) for word in question["words"]}


def _right(word: str, lexicons: tuple[Lexicon, ...]) -> bool:
    return any(_holds(lexicon, word) for lexicon in lexicons)


def _right_part(part: str, lexicons: tuple[Lexicon, ...]) -> bool:
    return len(part) == 1 or part.lower() in _BOUND or _right(part, lexicons)


def _miswritten(part: str, lexicons: tuple[Lexicon, ...]) -> bool:
    """Whether what a capital might make a name is a common word with a slip in it."""
    return part[0].isupper() and is_slip(part, lambda other: _right(other, lexicons))


def _holds(lexicon: Lexicon, word: str) -> bool:
    try:
        return lexicon.spell(word)
    except UnicodeEncodeError:  # a letter that the dictionary's own encoding lacks
        return False


def _can_say(lexicon: Lexicon, word: str) -> bool:
    try:
        lexicon.spell(word)
    except UnicodeEncodeError:
        return False
    return True


@cache
def _opened(stem: str) -> Lexicon | None:
    """Open a dictionary, or return None where it cannot be read."""
    try:
        from hunspell import Hunspell

        path = Path(stem)
        return Hunspell(path.name, hunspell_data_dir=str(path.parent), system_encoding="UTF-8")
    except (ImportError, OSError, ValueError):
        return None
