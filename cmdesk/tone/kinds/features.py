"""The features of one text that weights files name: words, words in a row, word classes.

A class is a set of words that mean alike («panne», «bug», «retard»); it lets a weight learnt on one
of them speak for all.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise, product
from pathlib import Path
from typing import NamedTuple

from cmdesk.tone.text import Text

REACH = 6
"""How many words apart two classes may stand to make a pair."""
NEAR = 2
"""The same within one sentence read by itself: a sentence has few words."""
STEM = 5
"""How many letters of a longer word stand for all of its forms."""
HEAVIEST = 1_000
SHORT = 8
"""Fewer words make a short text."""
ALWAYS = "n:always"
"""The feature of every text: its weight is where the sum begins."""
CUE = "c:"
"""What stands before a cue's name in a weights file, where its weight was learnt too."""
INCOMING = "in:"
"""What stands there before the features of the incoming message."""
_TOKEN = re.compile(r"[^\W_]+|[?!…€%]|[^\w\s\x20-\xff]")
_DIGITS = re.compile(r"\d+")
_END = "$"
_BEGIN = "^"
_REMEMBERED = 20_000


Members = Mapping[str, Sequence[str]]
Feature = str | tuple[str, str]


class Features(NamedTuple):
    """What is read of a text or a sentence, sorted by kind: what weights are learnt for."""

    words: set[str]
    beginnings: set[str]
    rows: set[tuple[str, str]]
    """Two words in a row; the ends of the text count as words."""
    classes: set[str]
    pairs: set[tuple[str, str]]
    """Two classes that stand near each other, in order."""
    others: set[str]

    def names(self) -> set[str]:
        """Return the names that weights files have for all of it."""
        return {name_of(kind, feature) for kind, found in enumerate(self) for feature in found}


PREFIXES = ("w:", "x:", "b:", "k:", "p:", "")
"""What the names of each kind of feature begin with, in the order of ``Features``."""
_DOUBLE = ("b:", "p:")


def name_of(kind: int, feature: Feature) -> str:
    """Return the name of a feature."""
    return PREFIXES[kind] + (feature if isinstance(feature, str) else " ".join(feature))


def named(name: str) -> tuple[int, Feature]:
    """Return the kind of a feature, and the feature itself, by its name."""
    kind = next(at for at, prefix in enumerate(PREFIXES) if name.startswith(prefix))
    bare = name.removeprefix(PREFIXES[kind])
    if PREFIXES[kind] in _DOUBLE:
        first, _, second = bare.partition(" ")
        return kind, (first, second)
    return kind, bare


class Classes(dict[str, tuple[str, ...]]):
    """The classes of each word, worked out when it is first met.

    An entry ``bug*`` holds all that begins so, ``*rait`` all that ends so.
    """

    def __init__(self, members: Members) -> None:
        words, stems, ends = [dict[str, list[str]]() for _ in range(3)]
        for name, entries in members.items():
            for entry in entries:
                table = stems if entry.endswith("*") else ends if entry[0] == "*" else words
                table.setdefault(entry.strip("*"), []).append(name)
        self._words = words
        self._stems = stems
        self._ends = ends
        self._lengths = tuple(sorted({len(stem) for stem in stems}, reverse=True))

    def __missing__(self, word: str) -> tuple[str, ...]:
        """Work out the names of the classes that hold a folded word."""
        found = list(self._words.get(word, ()))
        for length in self._lengths:
            found += self._stems.get(word[:length], ()) if len(word) >= length else ()
        for start in range(1, len(word)) if self._ends else ():
            found += self._ends.get(word[start:], ())
        known = tuple(dict.fromkeys(found))
        if len(self) < _REMEMBERED:
            self[word] = known
        return known


@lru_cache(maxsize=8)
def load_classes(path: str) -> Members:
    """Read ``class<TAB>words`` lines; ``#`` begins a comment. Raises OSError and ValueError."""
    members = dict[str, list[str]]()
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, words = line.split("\t")
            if " " in name:
                raise ValueError(f"the name of a class is one word: {name}")
            members[name] = words.split()
    return members


@lru_cache(maxsize=32)
def load_weights(path: str) -> Mapping[str, float]:
    """Read ``feature<TAB>weight`` lines; ``#`` begins a comment. Raises OSError and ValueError."""
    result = dict[str, float]()
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            feature, weight = line.rsplit("\t", 1)
            result[feature] = float(weight)
            if not abs(result[feature]) < HEAVIEST:
                raise ValueError(f"a weight is less than {HEAVIEST}: {weight}")
    return result


def features(text: Text, classes: Classes) -> Features:
    """Return the features of a whole text."""
    words = _words(text.folded)
    found = _features(words, classes, REACH)
    if len(words) < SHORT:
        found.others.add("n:short")
    if text.quotes:
        found.others.add("n:quote")
    return found


def sentence_features(folded: str, classes: Classes) -> Features:
    """Return the features that one sentence has by itself: beginnings of words too."""
    words = _words(folded)
    found = _features(words, classes, NEAR)
    found.beginnings.update([word[:STEM] for word in words if len(word) > STEM])
    return found


def place_of(number: int, count: int) -> str:
    """Return the feature that tells where a sentence stands in its text, if it is not alone."""
    if count == 1:
        return ""
    return "o:first" if number == 0 else "o:last" if number == count - 1 else "o:mid"


def _words(folded: str) -> list[str]:
    return _TOKEN.findall(_DIGITS.sub("0", folded))


def _features(words: list[str], classes: Classes, reach: int) -> Features:
    found, pairs = set[str](), set[tuple[str, str]]()
    near: list[tuple[int, tuple[str, ...]]] = []
    for at, names in enumerate(map(classes.__getitem__, words)):
        if not names:
            continue
        found.update(names)
        near = [held for held in near if at - held[0] <= reach]
        for _, before in near:
            pairs.update(product(before, names))
        near.append((at, names))
    rows = set(pairwise([_BEGIN, *words, _END]))
    return Features(set(words), set(), rows, found, pairs, {ALWAYS})
