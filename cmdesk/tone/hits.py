"""Where patterns match in one text, each looked for only where one of its words stands."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from cmdesk.tone.lazy import lazy
from cmdesk.tone.rules import DIGIT, NO_IDS, Compiled, Ids
from cmdesk.tone.text import Span, Text

_DIGIT = re.compile(r"\d")
_MEMO_LIMIT = 50_000
_LONGEST_BEGINNING = 12


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What one word of a text may belong to: numbers of patterns, and of groups of words."""

    alone: frozenset[int]
    """Patterns that ask for no second word."""
    first: frozenset[int]
    """Patterns that ask for a second word, which this is not."""
    second: frozenset[int]
    places: frozenset[int]
    """Groups that patterns are looked for at."""


_NOTHING = Seen(NO_IDS, NO_IDS, NO_IDS, NO_IDS)


class Index:
    """Which patterns a word may belong to. Built once for a book; safe to share."""

    def __init__(self, patterns: tuple[Compiled, ...]) -> None:
        self.patterns = patterns
        self._regexes = dict[int, re.Pattern[str]]()
        self._words = dict[str, list[int]]()
        self._beginnings = dict[str, list[int]]()
        self._memo = dict[str, Seen]()
        self._groups = list[tuple[list[int], list[int], list[int]]]()
        """For each group of words the patterns as in ``Seen``: alone, first, second."""
        self._numbers = dict[tuple[str, ...], int]()
        self.places = list[int]()
        """The group at whose words, or in whose sentences, a pattern is looked for, or -1."""
        self._placed = set[int]()
        self.open = list[int]()
        """The patterns without anchors, which may match anything."""
        for number, pattern in enumerate(patterns):
            self._place(number, pattern)

    def _place(self, number: int, pattern: Compiled) -> None:
        place = self._group(pattern.heads or pattern.anchors)
        self.places.append(place)
        if place < 0:
            self.open.append(number)
            return
        self._placed.add(place)
        second = pattern.others or (pattern.heads if pattern.heads != pattern.anchors else ())
        alone, first, _ = self._groups[self._group(pattern.anchors)]
        (first if second else alone).append(number)
        if second:
            self._groups[self._group(second)][2].append(number)

    def _group(self, words: tuple[str, ...]) -> int:
        """Return the number of a group of words, new where it was not seen before."""
        if not words:
            return -1
        group = self._numbers.get(words)
        if group is None:
            group = self._numbers[words] = len(self._groups)
            self._groups.append(([], [], []))
            self._add(words, group)
        return group

    def _add(self, words: tuple[str, ...], group: int) -> None:
        for word in words:
            if word[-1] == "*":
                self._beginnings.setdefault(word[:-1][:_LONGEST_BEGINNING], []).append(group)
            else:
                self._words.setdefault(word, []).append(group)

    def seen(self, word: str) -> Seen:
        """Return what a word of a text may belong to."""
        found = self._memo.get(word)
        if found is None:
            if len(self._memo) > _MEMO_LIMIT:
                self._memo.clear()
            found = self._memo[word] = self._look_up(word)
        return found

    def _look_up(self, word: str) -> Seen:
        bare = word.removesuffix("'")
        groups = set(self._words.get(bare, ()))
        for length in range(1, min(len(bare), _LONGEST_BEGINNING) + 1):
            groups.update(self._beginnings.get(bare[:length], ()))
        if not groups:
            return _NOTHING
        parts = [self._groups[group] for group in groups]
        alone, first, second = (
            frozenset(chain.from_iterable(part[at] for part in parts)) for at in range(3)
        )
        return Seen(alone, first, second, frozenset(groups & self._placed))

    def regex(self, number: int) -> re.Pattern[str]:
        """Return a pattern's regular expression, compiled when it is first needed."""
        found = self._regexes.get(number)
        if found is None:
            found = self._regexes[number] = re.compile(self.patterns[number].regex)
        return found


_WORD = re.compile(r"[^\W_]+")


class Hits:
    """The matches of a book's patterns in one text; each pattern is matched once."""

    def __init__(self, text: Text, index: Index) -> None:
        self.text = text
        self._index = index
        self._found = dict[int, tuple[Span, ...]]()

    @lazy
    def _seen(self) -> list[tuple[int, Seen]]:
        """Return where each word and emoji begins that any pattern asks for."""
        seen, own = self._index.seen, self.text.own
        result = [(start, seen(word)) for start, _, word in self.text.tokens]
        result = [pair for pair in result if pair[1] is not _NOTHING]
        if self.text.emoji:
            result += [(start, seen(own[start:end])) for start, end in self.text.emoji]
            result.sort(key=_by_place)
        return result

    @lazy
    def live(self) -> frozenset[int]:
        """Return the patterns that may match: all their words stand in the text."""
        own, patterns = self.text.own, self._index.patterns
        if _DIGIT.search(own):
            own += DIGIT
        distinct = {seen for _, seen in self._seen}
        first = NO_IDS.union(*[seen.first for seen in distinct])
        second = NO_IDS.union(*[seen.second for seen in distinct])
        alone = [seen.alone for seen in distinct]
        anywhere = [number for number in self._index.open if patterns[number].sign in own]
        return (first & second).union(anywhere, *alone)

    @lazy
    def _places(self) -> dict[int, list[int]]:
        """Return where the patterns that may match may stand, by group, in order."""
        places = self._index.places
        wanted = {places[number] for number in self.live}
        result = dict[int, list[int]]()
        for start, seen in self._seen:
            for group in seen.places & wanted:
                if group in result:
                    result[group].append(start)
                else:
                    result[group] = [start]
        return result

    @lazy
    def words(self) -> frozenset[str]:
        """Return the distinct words of the brand's own wording."""
        return frozenset([token.word.removesuffix("'") for token in self.text.tokens])

    @property
    def word_count(self) -> int:
        """The number of words."""
        return len(self.text.tokens)

    def spans(self, number: int) -> tuple[Span, ...]:
        """Return where a pattern matches, in order."""
        found = self._found.get(number)
        if found is None:
            found = self._found[number] = tuple(self._match(number))
        return found

    def all(self, numbers: Ids) -> list[Span]:
        """Return where any of the patterns matches, sorted, the longest first at one start."""
        live = self.live & numbers
        if not live:
            return []
        result = set[Span]()
        for number in live:
            result.update(self.spans(number))
        return sorted(result, key=_by_start) if len(result) > 1 else list(result)

    def any(self, numbers: Ids) -> bool:
        """Tell whether one of the patterns matches."""
        for number in self.live & numbers:  # noqa: SIM110 -- a generator costs more than the loop
            if self.spans(number):
                return True
        return False

    def _match(self, number: int) -> Iterator[Span]:
        pattern, group = self._index.patterns[number], self._index.places[number]
        places = self._places.get(group, ())
        if pattern.heads:
            matches = self._match_at(number, places)
        elif group < 0:
            matches = self._match_in(number, self.text.sentences)
        else:
            matches = self._match_in(number, self._around(places))
        for match in matches:
            if not pattern.at_start or self._opens_clause(match.start()):
                yield match.span()

    def _match_at(self, number: int, places: Sequence[int]) -> Iterator[re.Match[str]]:
        """Yield the matches that begin at one of the places."""
        regex, own, done = self._index.regex(number), self.text.own, 0
        for start in places:
            if start >= done:
                match = regex.match(own, start, self.text.sentence_at(start)[1])
                if match:
                    done = match.end()
                    yield match

    def _match_in(self, number: int, regions: Iterable[Span]) -> Iterator[re.Match[str]]:
        """Yield the matches in each of the regions."""
        regex, own = self._index.regex(number), self.text.own
        for start, end in regions:
            yield from regex.finditer(own, start, end)

    def _around(self, places: Sequence[int]) -> Iterator[Span]:
        """Yield the sentences that hold one of the places, each once."""
        done = -1
        for place in places:
            if place >= done:
                start, done = self.text.sentence_at(place)
                yield start, done

    def _opens_clause(self, at: int) -> bool:
        start, _ = self.text.clause_at(at)
        return not _WORD.search(self.text.own, start, at)


def _by_place(pair: tuple[int, Seen]) -> int:
    return pair[0]


def _by_start(span: Span) -> tuple[int, int]:
    return span[0], -span[1]
