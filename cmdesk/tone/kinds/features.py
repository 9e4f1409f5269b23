"""The features of one text that weights files name: words, words in a row, word classes.

A class is a set of words that mean alike («panne», «bug», «retard»); it lets a weight learnt on one
of them speak for all.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import sqrt
from pathlib import Path
from typing import NamedTuple

from cmdesk.tone.text import Text

REACH = 6
"""How many words apart two classes may stand to make a pair."""
STEM = 5
"""How many letters of a longer word stand for all of its forms."""
SHORT = 8
"""Fewer words make a short text."""
HEAVIEST = 1_000
"""What no weight reaches: a heavier one would leave nothing to any other."""
HEAVIEST_FILE = 30_000
"""What all weights of a file do not reach together: nothing that one sentence weighs does."""
ALWAYS = "n:always"
"""The feature of every text: its weight is where the sum begins."""
CUE = "c:"
"""What stands before a cue's name in a weights file, where its weight was learnt too."""
INCOMING = "in:"
"""What stands there before the features of the incoming message."""
ANSWER = "n:answer"
"""The feature of a text that answers a message."""
SITUATION = "s:"
"""What stands before what that message is."""
ASKED = "i:"
"""What stands before the beginning of a word of that message."""
_TOKEN = re.compile(r"[^\W_]+|[?!…€%]|[^\w\s\x20-\xff]")
_DIGITS = re.compile(r"\d+")
_END = "$"
_BEGIN = "^"
_REMEMBERED = 20_000
"""How many words' classes are remembered."""

Members = Mapping[str, Sequence[str]]


class Classes(dict[str, tuple[int, ...]]):
    """The classes of each word, by their number, worked out when the word is first met.

    An entry ``bug*`` holds all that begins so, ``*rait`` all that ends so.
    """

    def __init__(self, members: Members) -> None:
        self.names = tuple(members)
        self._words, self._stems, self._ends = [dict[str, list[int]]() for _ in range(3)]
        for number, entries in enumerate(members.values()):
            for entry in entries:
                table = self._words
                if entry.endswith("*"):
                    table = self._stems
                elif entry[0] == "*":
                    table = self._ends
                table.setdefault(entry.strip("*"), []).append(number)
        self._lengths = tuple(sorted({len(stem) for stem in self._stems}, reverse=True))

    def __missing__(self, word: str) -> tuple[int, ...]:
        """Work out the classes that hold a folded word."""
        found = list(self._words.get(word, ()))
        for length in self._lengths:
            found += self._stems.get(word[:length], ()) if len(word) >= length else ()
        for start in range(1, len(word)) if self._ends else ():
            found += self._ends.get(word[start:], ())
        known = tuple(dict.fromkeys(found))
        if len(self) < _REMEMBERED:
            self[word] = known
        return known


Feature = str | int | tuple[str, str]


class Features(NamedTuple):
    """What is read of a text or a sentence, sorted by kind: what weights are learnt for."""

    words: set[str]
    beginnings: set[str]
    rows: set[tuple[str, str]]
    """Two words in a row; the ends of the text count as words."""
    classes: set[int]
    pairs: set[int]
    """Two classes near each other, in order: the first times the number of classes, the second."""
    others: set[str]


PREFIXES = ("w:", "x:", "b:", "k:", "p:", "")
"""What the names of each kind of feature begin with, in the order of ``Features``."""
_ROWS, _CLASSES, _PAIRS = 2, 3, 4


def names_of(features: Features, classes: Classes) -> set[str]:
    """Return the names of all features."""
    found = enumerate(features)
    return {name_of(kind, feature, classes.names) for kind, some in found for feature in some}


def name_of(kind: int, feature: Feature, classes: Sequence[str]) -> str:
    """Return the name of a feature."""
    match feature:
        case str():
            return PREFIXES[kind] + feature
        case int() if kind == _PAIRS:
            first, second = divmod(feature, len(classes))
            return f"{PREFIXES[kind]}{classes[first]} {classes[second]}"
        case int():
            return PREFIXES[kind] + classes[feature]
        case _:
            return PREFIXES[kind] + " ".join(feature)


def named(name: str, classes: Sequence[str]) -> tuple[int, Feature] | None:
    """Return the kind of a feature, and the feature itself; None where its class is unknown."""
    kind = next(at for at, prefix in enumerate(PREFIXES) if name.startswith(prefix))
    bare = name.removeprefix(PREFIXES[kind])
    first, _, second = bare.partition(" ")
    if kind == _ROWS:
        return kind, (first, second)
    if kind not in (_CLASSES, _PAIRS):
        return kind, bare
    if not {first, second or first} <= set(classes):
        return None
    number = classes.index(first)
    return kind, number if kind == _CLASSES else number * len(classes) + classes.index(second)


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


def load_weights(path: str) -> dict[str, float]:
    """Read ``feature<TAB>weight`` lines; ``#`` begins a comment. Raises OSError and ValueError."""
    result = dict[str, float]()
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            feature, weight = line.rsplit("\t", 1)
            result[feature] = float(weight)
            if not abs(result[feature]) < HEAVIEST:
                raise ValueError(f"a weight is less than {HEAVIEST}: {weight}")
    if sum(map(abs, result.values())) >= HEAVIEST_FILE:
        raise ValueError(f"all weights together are less than {HEAVIEST_FILE:,}")
    return result


def features(text: Text, classes: Classes) -> Features:
    """Return the features of a whole text."""
    words = words_of(text.folded)
    found = _features(words, classes, REACH)
    if len(words) < SHORT:
        found.others.add("n:short")
    if text.quotes:
        found.others.add("n:quote")
    return found


def sentence_features(words: Sequence[str]) -> Features:
    """Return the features that the words of one sentence have by themselves.

    Beginnings stand for all forms of a word, and two of those in a row for a turn of phrase.
    """
    stems = [word[:STEM] for word in words]
    beginnings = {stem for stem, word in zip(stems, words, strict=True) if stem != word}
    rows = set(pairwise([_BEGIN, *stems, _END]))
    return Features(set(words), beginnings, rows, set(), set(), set())


def message_features(words: Sequence[str]) -> Features:
    """Return what the words of one sentence of the message tell of a text that answers it."""
    asked = {ASKED + word[:STEM] for word in words}
    return Features(set(), set(), set(), set(), set(), asked)


def share_of(count: int) -> float:
    """Return what a word counts for among ``count``: less where there are many."""
    return 1 / sqrt(1 + count)


def words_of(folded: str) -> list[str]:
    """Return the words of a folded text, and its signs that tell something; digits are ``0``."""
    return _TOKEN.findall(_DIGITS.sub("0", folded))


def _features(words: list[str], classes: Classes, reach: int) -> Features:
    classed = [(at, found) for at, found in enumerate(map(classes.__getitem__, words)) if found]
    count, first, pairs = len(classes.names), 0, set[int]()
    for place, (at, found) in enumerate(classed):
        while at - classed[first][0] > reach:
            first += 1
        for _, before in classed[first:place]:
            for one in before:
                pairs.update([one * count + other for other in found])
    return Features(
        words=set(words),
        beginnings=set(),
        rows=set(pairwise([_BEGIN, *words, _END])),
        classes={one for _, found in classed for one in found},
        pairs=pairs,
        others={ALWAYS},
    )
