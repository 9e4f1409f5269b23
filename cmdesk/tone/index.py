"""Which patterns a word may belong to: what lets the engine leave nearly all of them alone."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cmdesk.tone.ready import pattern_of
from cmdesk.tone.rules import DIGIT, MAX_NEEDS, Compiled, Ids
from cmdesk.tone.text import Span

_LONGEST_BEGINNING = 12
_REMEMBERED, _LONGEST = 20_000, 40
"""How many words are remembered, and the longest of them."""
_DIGIT = re.compile(r"\d")
NO_GROUPS = frozenset[int]()
Begun = Sequence[tuple[int, frozenset[int]]]
"""Where words begin a pattern, each with the groups that it is in."""
OPEN = -1
"""Instead of a group: a pattern that may begin with anything."""


class Table(NamedTuple):
    """The patterns of a book, sorted in by their words: plain data, ready to be kept.

    A group is a set of words that patterns need one of. Needs are bits as in ``Index.needs``.
    """

    regexes: tuple[str, ...]
    codes: tuple[bytes, ...]
    """What they compile to (``ready.py``)."""
    at_start: tuple[int, ...]
    heads: tuple[int, ...]
    """The group of words that begin each pattern, or ``OPEN``."""
    texts: tuple[tuple[int, tuple[str, ...]], ...]
    """The patterns that need letters or signs wherever they stand."""
    words: Mapping[str, tuple[int, ...]]
    """The groups that a word is in."""
    stems: Mapping[str, tuple[int, ...]]
    """The groups that hold all words with such a beginning, cut to a greatest length."""
    needs: tuple[tuple[int, ...], ...]
    """The needs that each group meets."""
    met: int
    """The needs that are met anywhere, for patterns that ask for less than others."""
    sets: tuple[tuple[Ids, ...], ...]
    """The sets that each pattern is in."""


def table_of(patterns: Sequence[Compiled], sets: Iterable[frozenset[int]]) -> Table:
    """Sort the patterns in by the words that they need."""
    inside = [list[Ids]() for _ in patterns]
    for ids, numbers in enumerate(sets):
        for number in numbers:
            inside[number].append(ids)
    return _Sorter(len(patterns)).table(patterns, tuple(map(tuple, inside)))


def bits_of(numbers: Iterable[int]) -> int:
    """Return a whole number with a bit for each of some numbers."""
    result = 0
    for number in numbers:
        result |= 1 << number
    return result


def numbers_in(bits: int) -> Iterator[int]:
    """Yield the number of each bit, the greatest first: what is left gets shorter at each step."""
    while bits:
        number = bits.bit_length() - 1
        yield number
        bits ^= 1 << number


class _Sorter:
    """Gives each group of words a number, and each word its groups."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._groups = dict[tuple[str, ...], int]()
        self._words = dict[str, list[int]]()
        self._stems = dict[str, list[int]]()
        self._needs = list[list[int]]()

    def table(self, patterns: Sequence[Compiled], sets: tuple[tuple[Ids, ...], ...]) -> Table:
        met = 0
        for number, pattern in enumerate(patterns):
            for at in range(MAX_NEEDS):
                need = at * self._width + number
                if at < len(pattern.needs):
                    self._needs[self._group(pattern.needs[at])].append(need)
                elif at or not pattern.texts:
                    met |= 1 << need
        heads = tuple([self._group(p.heads) if p.heads else OPEN for p in patterns])
        return Table(
            regexes=tuple([pattern.regex for pattern in patterns]),
            codes=tuple([pattern.code for pattern in patterns]),
            at_start=tuple([number for number, p in enumerate(patterns) if p.at_start]),
            heads=heads,
            texts=tuple([(number, p.texts) for number, p in enumerate(patterns) if p.texts]),
            words={word: tuple(groups) for word, groups in self._words.items()},
            stems={stem: tuple(groups) for stem, groups in self._stems.items()},
            needs=tuple(map(tuple, self._needs)),
            met=met,
            sets=sets,
        )

    def _group(self, words: tuple[str, ...]) -> int:
        """Return the number of a group of words, new where it was not seen before."""
        group = self._groups.get(words)
        if group is None:
            group = self._groups[words] = len(self._groups)
            self._needs.append([])
            for word in words:
                if word[-1] == "*" and len(word) > 1:
                    self._stems.setdefault(word[:-1][:_LONGEST_BEGINNING], []).append(group)
                else:
                    self._words.setdefault(word, []).append(group)
        return group


class _Memo(dict[str, int]):
    """The needs that a word or sign of a text meets, worked out when it is first seen."""

    def __init__(self, index: "Index") -> None:
        self._index = index

    def __missing__(self, word: str) -> int:
        needs = self._index.table.needs
        found = bits_of(need for group in self._index.groups(word) for need in needs[group])
        if len(self) >= _REMEMBERED:
            self.clear()
        if len(word) <= _LONGEST:
            self[word] = found
        return found


class Index:
    """What the words of texts mean to the patterns. Safe to share between threads.

    The first need of all patterns is the lowest ``width`` bits of a whole number, the second the
    next ones: to join what two words meet takes no longer than a look into a table.
    """

    def __init__(self, table: Table) -> None:
        self.table = table
        self.width = len(table.regexes)
        self.needs = _Memo(self)
        """The needs that a word meets."""
        self._every = (1 << self.width) - 1
        self._begun = dict[str, frozenset[int]]()
        self._heads = frozenset(table.heads)
        self._regexes = dict[int, re.Pattern[str]]()
        """The patterns' regular expressions, made ready when they are first needed."""
        self.at_start = frozenset(table.at_start)

    def groups(self, word: str) -> Iterable[int]:
        """Return the groups that a word or sign is in."""
        table = self.table
        bare = word.removesuffix("'") or word
        found = set(table.words.get(bare, ()))
        for length in range(1, min(len(bare), _LONGEST_BEGINNING) + 1):
            found.update(table.stems.get(bare[:length], ()))
        if _DIGIT.search(word):
            found.update(table.words.get(DIGIT, ()))
        return found

    def begun(self, word: str) -> frozenset[int]:
        """Return the groups of words that begin a pattern, of which this is one."""
        found = self._begun.get(word)
        if found is None:
            found = self._heads.intersection(self.groups(word)) or NO_GROUPS
            if len(self._begun) >= _REMEMBERED:
                self._begun.clear()
            if len(word) <= _LONGEST:
                self._begun[word] = found
        return found

    def live(self, met: int) -> int:
        """Return the patterns all of whose needs are met, a bit for each."""
        result = met & self._every
        for at in range(1, MAX_NEEDS):
            result &= met >> at * self.width
        return result

    def literal(self, own: str) -> int:
        """Return the patterns whose letters stand in a text or sentence, a bit for each."""
        result = 0
        for number, texts in self.table.texts:
            for text in texts:
                if text in own or (text == DIGIT and _DIGIT.search(own)):
                    result |= 1 << number
                    break
        return result

    def find(self, number: int, own: str, begun: Begun) -> list[Span]:
        """Return where a pattern matches in a sentence, whether or not at its start."""
        regex = self._regexes.get(number)
        if regex is None:
            table = self.table
            regex = pattern_of(table.regexes[number], table.codes[number])
            self._regexes[number] = regex
        group = self.table.heads[number]
        if group == OPEN:
            return [match.span() for match in regex.finditer(own)]
        result, done = list[Span](), 0
        for start in [at for at, groups in begun if group in groups]:
            if start >= done:
                match = regex.match(own, start)
                if match:
                    done = match.end()
                    result.append((start, done))
        return result
