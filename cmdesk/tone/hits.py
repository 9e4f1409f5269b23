"""Where patterns match in one text, each looked for only where one of its words stands."""

import re
from collections.abc import Iterable, Iterator, Sequence

from cmdesk.tone.compiled import Compiled
from cmdesk.tone.lazy import lazy
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
        groups = dict[tuple[str, ...], int]()
        for pattern in patterns:
            anchors = pattern.anchors
            if not anchors:
                self.anchors.append(-1)
                continue
            if anchors not in groups:
                groups[anchors] = len(groups)
                self._add(anchors, groups[anchors])
            self.anchors.append(groups[anchors])

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
        """Return, by group of anchors, the numbers of the sentences where one stands."""
        groups, result, own = self._index.groups, dict[int, list[int]](), self.text.own
        emoji = self.text.emoji
        for number, (start, end) in enumerate(self.text.sentences):
            words = set(_WORD.findall(own, start, end))
            if emoji:
                words.update(own[a:b] for a, b in emoji if start <= a < end)
            for group in {group for word in words for group in groups(word)}:
                result.setdefault(group, []).append(number)
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
        result = set[Span]()
        for number in self._possible(numbers):
            result.update(self.spans(number))
        return sorted(result, key=_by_start) if len(result) > 1 else list(result)

    def any(self, numbers: Sequence[int]) -> bool:
        """Tell whether one of the patterns matches."""
        return any(self.spans(number) for number in self._possible(numbers))

    def _possible(self, numbers: Sequence[int]) -> list[int]:
        """Return those patterns of which an anchor stands in the text."""
        anchors, places = self._index.anchors, self._places
        return [n for n in numbers if anchors[n] in places or anchors[n] < 0]

    def _match(self, number: int) -> Iterator[Span]:
        group = self._index.anchors[number]
        sentences = self.text.sentences
        places = range(len(sentences)) if group < 0 else self._places.get(group, ())
        regex, own = self._index.regex(number), self.text.own
        at_start = self._index.patterns[number].at_start
        for start, end in (sentences[at] for at in places):
            for match in regex.finditer(own, start, end):
                if not at_start or self._opens_clause(match.start()):
                    yield match.span()

    def _opens_clause(self, at: int) -> bool:
        start, _ = self.text.clause_at(at)
        return not _WORD.search(self.text.own, start, at)


def _by_start(span: Span) -> tuple[int, int]:
    return span[0], -span[1]
