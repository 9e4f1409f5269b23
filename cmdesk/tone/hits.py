"""Where patterns match in one text, each looked for only where one of its words stands."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from cmdesk.tone.lazy import lazy
from cmdesk.tone.rules import Compiled
from cmdesk.tone.text import Span, Text

_MEMO_LIMIT = 50_000
_LONGEST_BEGINNING = 12


class Index:
    """Which patterns a word may belong to. Built once for a book; safe to share."""

    def __init__(self, patterns: tuple[Compiled, ...]) -> None:
        self.patterns = patterns
        self._regexes = dict[int, re.Pattern[str]]()
        self._words = dict[str, list[int]]()
        self._beginnings = dict[str, list[int]]()
        self._memo = dict[str, tuple[int, ...]]()
        self.anchors = list[int]()
        """The number of the group of anchors of each pattern, or -1."""
        self.members = list[list[int]]()
        """The patterns of each group that ask for no other group."""
        self.paired = list[list[tuple[int, int]]]()
        """The other patterns of each group, with the group that they ask for as well."""
        self.open = list[int]()
        """The patterns without anchors, which may match anything."""
        self.others = list[int]()
        """The group of which a word must stand in the sentence as well, or -1."""
        self._numbers = dict[tuple[str, ...], int]()
        for number, pattern in enumerate(patterns):
            group = self._group(pattern.anchors)
            self.anchors.append(group)
            self.others.append(self._group(pattern.others))
            if group < 0:
                self.open.append(number)
            elif pattern.others:
                self.paired[group].append((number, self.others[number]))
            else:
                self.members[group].append(number)

    def _group(self, anchors: tuple[str, ...]) -> int:
        """Return the number of a group of anchors, new where it was not seen before."""
        if not anchors:
            return -1
        group = self._numbers.get(anchors)
        if group is None:
            group = self._numbers[anchors] = len(self.members)
            self.members.append([])
            self.paired.append([])
            self._add(anchors, group)
        return group

    def _add(self, anchors: tuple[str, ...], group: int) -> None:
        for anchor in anchors:
            if anchor[-1] == "*":
                self._beginnings.setdefault(anchor[:-1][:_LONGEST_BEGINNING], []).append(group)
            else:
                self._words.setdefault(anchor, []).append(group)

    def groups(self, word: str) -> tuple[int, ...]:
        """Return the groups of anchors that a word of a text belongs to."""
        found = self._memo.get(word)
        if found is None:
            if len(self._memo) > _MEMO_LIMIT:
                self._memo.clear()
            found = self._memo[word] = self._look_up(word)
        return found

    def _look_up(self, word: str) -> tuple[int, ...]:
        bare = word.removesuffix("'")
        result = set(self._words.get(bare, ()))
        for length in range(1, min(len(bare), _LONGEST_BEGINNING) + 1):
            result.update(self._beginnings.get(bare[:length], ()))
        return tuple(sorted(result))

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
    def _places(self) -> dict[int, list[int]]:
        """Return, by group of anchors, where one of their words begins, in order."""
        groups, result = self._index.groups, dict[int, list[int]]()
        for start, _, word in self.text.tokens:
            for group in groups(word):
                result.setdefault(group, []).append(start)
        for start, end in self.text.emoji:
            for group in groups(self.text.own[start:end]):
                result.setdefault(group, []).append(start)
                result[group].sort()
        return result

    @property
    def groups(self) -> Iterable[int]:
        """The groups of anchors of which a word stands in the text."""
        return self._places

    @lazy
    def words(self) -> frozenset[str]:
        """Return the distinct words of the brand's own wording."""
        return frozenset(_WORD.findall(self.text.own))

    @lazy
    def word_count(self) -> int:
        """Return the number of words."""
        return len(_WORD.findall(self.text.own))

    def spans(self, number: int) -> tuple[Span, ...]:
        """Return where a pattern matches, in order."""
        found = self._found.get(number)
        if found is None:
            found = self._found[number] = tuple(self._match(number))
        return found

    def all(self, numbers: Sequence[int]) -> list[Span]:
        """Return where any of the patterns matches, sorted, the longest first at one start."""
        live = self._live
        if live.isdisjoint(numbers):
            return []
        result = set[Span]()
        for number in numbers:
            if number in live:
                result.update(self.spans(number))
        return sorted(result, key=_by_start) if len(result) > 1 else list(result)

    def any(self, numbers: Sequence[int]) -> bool:
        """Tell whether one of the patterns matches."""
        live = self._live
        if live.isdisjoint(numbers):
            return False
        return any(self.spans(number) for number in numbers if number in live)

    @lazy
    def _live(self) -> set[int]:
        """Return the patterns of which an anchor stands in the text, and those without any."""
        index, places = self._index, self._places
        own, patterns = self.text.own, index.patterns
        live = {number for number in index.open if patterns[number].sign in own}
        for group in places:
            live.update(index.members[group])
            for number, other in index.paired[group]:
                if other in places:
                    live.add(number)
        return live

    def _match(self, number: int) -> Iterator[Span]:
        pattern, group = self._index.patterns[number], self._index.anchors[number]
        places = self._places.get(group, ())
        others = self._places.get(self._index.others[number], ())
        if pattern.leads:
            matches = self._match_at(number, places, others)
        elif group < 0:
            matches = self._match_in(number, self.text.sentences)
        else:
            matches = self._match_in(number, self._around(places, others))
        for match in matches:
            if not pattern.at_start or self._opens_clause(match.start()):
                yield match.span()

    def _match_at(
        self, number: int, places: Sequence[int], others: Sequence[int]
    ) -> Iterator[re.Match[str]]:
        """Yield the matches that begin at one of the places."""
        regex, own, done = self._index.regex(number), self.text.own, 0
        for start in places:
            end = self.text.sentence_at(start)[1]
            if start >= done and _one_in(others, start, end):
                match = regex.match(own, start, end)
                if match:
                    done = match.end()
                    yield match

    def _match_in(self, number: int, regions: Iterable[Span]) -> Iterator[re.Match[str]]:
        """Yield the matches in each of the regions."""
        regex, own = self._index.regex(number), self.text.own
        for start, end in regions:
            yield from regex.finditer(own, start, end)

    def _around(self, places: Sequence[int], others: Sequence[int]) -> Iterator[Span]:
        """Yield the sentences that hold one of the places and one of the others, each once."""
        done = -1
        for place in places:
            if place >= done:
                start, done = self.text.sentence_at(place)
                if _one_in(others, start, done):
                    yield start, done

    def _opens_clause(self, at: int) -> bool:
        start, _ = self.text.clause_at(at)
        return not _WORD.search(self.text.own, start, at)


def _by_start(span: Span) -> tuple[int, int]:
    return span[0], -span[1]


def _one_in(places: Sequence[int], start: int, end: int) -> bool:
    """Tell whether one of the sorted places lies in a region; no places ask for nothing."""
    if not places:
        return True
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end
