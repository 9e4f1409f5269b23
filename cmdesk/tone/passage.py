"""Which patterns may match in one sentence, and where they do."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from cmdesk.tone.lazy import lazy
from cmdesk.tone.rules import DIGIT, MAX_NEEDS, NO_IDS, Compiled
from cmdesk.tone.text import Span, Token, clauses_in

_MEMO_LIMIT = 50_000
_LONGEST_BEGINNING = 12
_KEPT = 4_000
"""Sentences that are kept as they were read: most of a text stays while one types."""
_DIGIT = re.compile(r"\d")
_SIGN = re.compile(r"[^\w\s'-]")
_WORD = re.compile(r"[^\W_]+")


class Seen(NamedTuple):
    """What one word or sign of a text may belong to.

    Sets of patterns are whole numbers here, a bit for each pattern: joining two takes no longer
    than a look into a table.
    """

    met: tuple[int, ...]
    """The patterns whose first, second… need it meets."""
    begun: frozenset[int]
    """Groups of words that begin a match, of which it is one."""


_NOTHING = Seen((0,) * MAX_NEEDS, NO_IDS)


class _Group:
    """A group of words, and the patterns that need one of them."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.needed = tuple(list[int]() for _ in range(MAX_NEEDS))
        self.begins = False


class Index:
    """Which patterns a word may belong to. Built once for a book; safe to share."""

    def __init__(self, patterns: tuple[Compiled, ...]) -> None:
        self.patterns = patterns
        self._regexes = dict[int, re.Pattern[str]]()
        self._groups = dict[tuple[str, ...], _Group]()
        self._words = dict[str, list[_Group]]()
        self._beginnings = dict[str, list[_Group]]()
        self.memo = dict[str, Seen]()
        self._passages = dict[tuple[str, tuple[Span, ...]], Passage]()
        self.heads = list[int]()
        """The group of words at which a pattern is looked for, or -1: anywhere."""
        self.literal = [(1 << n, p.texts) for n, p in enumerate(patterns) if p.texts]
        """The patterns, as bits, that need letters or signs wherever they stand."""
        self.unasked = self._sort_in()

    def _sort_in(self) -> tuple[int, ...]:
        """Find the groups of all patterns; return those that ask for no first, second… word."""
        unasked = [0] * MAX_NEEDS
        for number, pattern in enumerate(self.patterns):
            for at, words in enumerate(pattern.needs):
                self._group(words).needed[at].append(number)
            for at in range(len(pattern.needs), MAX_NEEDS):
                unasked[at] |= 1 << number
            if pattern.texts:
                unasked[0] &= ~(1 << number)
            self.heads.append(self._head(pattern.heads))
        return tuple(unasked)

    def _head(self, words: tuple[str, ...]) -> int:
        """Return the number of the group of words that begin a pattern, -1 where they are open."""
        if not words:
            return -1
        group = self._group(words)
        group.begins = True
        return group.number

    def _group(self, words: tuple[str, ...]) -> _Group:
        """Return the group of these words, new where it was not seen before."""
        group = self._groups.get(words)
        if group is None:
            group = self._groups[words] = _Group(len(self._groups))
            for word in words:
                if word[-1] == "*" and len(word) > 1:
                    self._beginnings.setdefault(word[:-1][:_LONGEST_BEGINNING], []).append(group)
                else:
                    self._words.setdefault(word, []).append(group)
        return group

    def seen(self, word: str) -> Seen:
        """Return what a word or sign of a text may belong to."""
        found = self.memo.get(word)
        if found is None:
            if len(self.memo) > _MEMO_LIMIT:
                self.memo.clear()
            found = self.memo[word] = self._look_up(word)
        return found

    def _look_up(self, word: str) -> Seen:
        bare = word.removesuffix("'") or word
        groups = dict.fromkeys(self._words.get(bare, ()))
        for length in range(1, min(len(bare), _LONGEST_BEGINNING) + 1):
            groups.update(dict.fromkeys(self._beginnings.get(bare[:length], ())))
        if _DIGIT.search(word):
            groups.update(dict.fromkeys(self._words.get(DIGIT, ())))
        if not groups:
            return _NOTHING
        met = (chain.from_iterable(g.needed[at] for g in groups) for at in range(MAX_NEEDS))
        begun = frozenset([group.number for group in groups if group.begins])
        return Seen(tuple(_bits(numbers) for numbers in met), begun)

    def regex(self, number: int) -> re.Pattern[str]:
        """Return a pattern's regular expression, compiled when it is first needed."""
        found = self._regexes.get(number)
        if found is None:
            found = self._regexes[number] = re.compile(self.patterns[number].regex)
        return found

    def passage(
        self, own: str, tokens: Sequence[Token], at: int, emoji: tuple[Span, ...]
    ) -> "Passage":
        """Return a sentence as the patterns see it; ``tokens`` and it stand ``at`` an offset."""
        key = (own, emoji)
        known = self._passages.get(key)
        if known is None:
            if len(self._passages) >= _KEPT:
                self._passages.clear()
            known = self._passages[key] = Passage(self, own, tokens, at, emoji)
        return known


def _bits(numbers: Iterable[int]) -> int:
    result = 0
    for number in numbers:
        result |= 1 << number
    return result


def _numbers(bits: int) -> Iterator[int]:
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


class Passage:
    """One sentence: what may match there, and what was found. Offsets are its own."""

    def __init__(
        self,
        index: Index,
        own: str,
        tokens: Sequence[Token],
        at: int,
        emoji: tuple[Span, ...],
    ) -> None:
        self._index = index
        self._own = own
        self._found = dict[int, tuple[Span, ...]]()
        self._begun = list[tuple[int, frozenset[int]]]()
        self.live = frozenset(_numbers(self._read(tokens, at, emoji)))
        """The patterns that may match: all that they need stands here."""

    def _read(self, tokens: Sequence[Token], at: int, emoji: tuple[Span, ...]) -> int:
        """Look at each word and sign; return the patterns whose needs are all met, as bits."""
        index, own, begun = self._index, self._own, self._begun
        first, second, third = index.unasked
        known, look = index.memo, index.seen
        for start, _, word in tokens:
            seen = known.get(word) or look(word)
            if seen is not _NOTHING:
                (one, two, three), groups = seen
                first |= one
                second |= two
                third |= three
                if groups:
                    begun.append((start - at, groups))
        for sign in set(_SIGN.findall(own)):
            (one, two, three), _ = look(sign)
            first |= one
            second |= two
            third |= three
        if emoji:
            begun += [(start, look(own[start:end]).begun) for start, end in emoji]
            begun.sort(key=_by_place)
        return first & second & third | self._literal()

    def _literal(self) -> int:
        """Return the patterns, as bits, whose letters stand here."""
        own, result = self._own, 0
        if _DIGIT.search(own):
            own += DIGIT
        for bit, texts in self._index.literal:
            for text in texts:
                if text in own:
                    result |= bit
                    break
        return result

    def spans(self, number: int) -> tuple[Span, ...]:
        """Return where a pattern matches, in order."""
        found = self._found.get(number)
        if found is None:
            found = self._found[number] = tuple(self._match(number))
        return found

    def _match(self, number: int) -> Iterator[Span]:
        index = self._index
        regex, group = index.regex(number), index.heads[number]
        matches = regex.finditer(self._own) if group < 0 else self._match_at(regex, group)
        at_start = index.patterns[number].at_start
        for match in matches:
            if not at_start or self._opens_clause(match.start()):
                yield match.span()

    def _match_at(self, regex: re.Pattern[str], group: int) -> Iterator[re.Match[str]]:
        """Yield the matches that begin with a word of the group."""
        own, done = self._own, 0
        for start, groups in self._begun:
            if group in groups and start >= done:
                match = regex.match(own, start)
                if match:
                    done = match.end()
                    yield match

    @lazy
    def _clauses(self) -> tuple[Span, ...]:
        return clauses_in(self._own)

    def _opens_clause(self, at: int) -> bool:
        start = max(first for first, _ in self._clauses if first <= at)
        return not _WORD.search(self._own, start, at)


def _by_place(pair: tuple[int, frozenset[int]]) -> int:
    return pair[0]
