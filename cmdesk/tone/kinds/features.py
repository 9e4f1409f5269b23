"""The features of one text that weights files name: words, words in a row, word classes.

A class is a set of words that mean alike («panne», «bug», «retard»); it lets a weight learnt on one
of them speak for all.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from cmdesk.tone.text import Text

REACH = 6
"""How many words apart two classes may stand to make a pair."""
NEAR = 2
"""The same within one sentence read by itself: a sentence has few words."""
STEM = 5
"""How many letters of a longer word stand for all of its forms."""
SHORT = 8
"""Fewer words make a short text."""
ALWAYS = "n:always"
"""The feature of every text: its weight is where the sum begins."""
CUE = "c:"
"""What stands before a cue's name in a weights file, where its weight was learnt too."""
_TOKEN = re.compile(r"[^\W_]+|[?!…€%]|[^\w\s\x20-\xff]")
_DIGITS = re.compile(r"\d+")
_END = "$"
_BEGIN = "^"


class Classes:
    """Which words belong to which classes.

    An entry ``bug*`` holds all that begins so, ``*rait`` all that ends so.
    """

    def __init__(self, members: Mapping[str, Sequence[str]]) -> None:
        words, stems, ends = [dict[str, list[str]]() for _ in range(3)]
        for name, entries in members.items():
            for entry in entries:
                table = stems if entry.endswith("*") else ends if entry[0] == "*" else words
                table.setdefault(entry.strip("*"), []).append(name)
        self._words = words
        self._stems = stems
        self._ends = ends
        self._lengths = tuple(sorted({len(stem) for stem in stems}, reverse=True))
        self._memo = dict[str, tuple[str, ...]]()

    def of(self, word: str) -> tuple[str, ...]:
        """Return the names of the classes that hold a folded word."""
        known = self._memo.get(word)
        if known is None:
            found = list(self._words.get(word, ()))
            for length in self._lengths:
                found += self._stems.get(word[:length], ()) if len(word) >= length else ()
            for start in range(1, len(word)) if self._ends else ():
                found += self._ends.get(word[start:], ())
            known = tuple(dict.fromkeys(found))
            if len(self._memo) < 20_000:
                self._memo[word] = known
        return known


NO_CLASSES = Classes({})


@lru_cache(maxsize=8)
def load_classes(path: str) -> Classes:
    """Read ``class<TAB>words`` lines; ``#`` begins a comment. Raises OSError and ValueError."""
    members = dict[str, list[str]]()
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, words = line.split("\t")
            members[name] = words.split()
    return Classes(members)


@lru_cache(maxsize=32)
def load_weights(path: str) -> Mapping[str, float]:
    """Read ``feature<TAB>weight`` lines; ``#`` begins a comment. Raises OSError and ValueError."""
    result = dict[str, float]()
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            feature, weight = line.rsplit("\t", 1)
            result[feature] = float(weight)
    return result


def features(text: Text, classes: Classes) -> set[str]:
    """Return the names of the features that a text has."""
    words = _words(text.folded)
    names = _names(words, classes, REACH)
    if len(words) < SHORT:
        names.add("n:short")
    if text.quotes:
        names.add("n:quote")
    return names


def sentence_features(folded: str, classes: Classes) -> set[str]:
    """Return the names of the features that one sentence has by itself: beginnings of words too."""
    words = _words(folded)
    names = _names(words, classes, NEAR)
    names.update([f"x:{word[:STEM]}" for word in words if len(word) > STEM])
    return names


def place_of(number: int, count: int) -> str:
    """Return the feature that tells where a sentence stands in its text, if it is not alone."""
    if count == 1:
        return ""
    return "o:first" if number == 0 else "o:last" if number == count - 1 else "o:mid"


def _words(folded: str) -> list[str]:
    return [_DIGITS.sub("0", word) for word in _TOKEN.findall(folded)]


def _names(words: Sequence[str], classes: Classes, reach: int) -> set[str]:
    names = {ALWAYS}
    names.update([f"w:{word}" for word in words])
    ends = [_BEGIN, *words, _END]
    names.update([f"b:{a} {b}" for a, b in pairwise(ends)])
    names.update(_class_names(words, classes, reach))
    return names


def _class_names(words: Sequence[str], classes: Classes, reach: int) -> Iterator[str]:
    """Yield each class present, and each two that stand near each other, in order."""
    near = list[tuple[int, str]]()
    for at, word in enumerate(words):
        found = classes.of(word)
        if not found:
            continue
        near = [(place, name) for place, name in near if at - place <= reach]
        for name in found:
            yield f"k:{name}"
            for _, before in near:
                yield f"p:{before} {name}"
        near += [(at, name) for name in found]
