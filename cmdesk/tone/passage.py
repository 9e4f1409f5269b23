"""One sentence as the patterns see it: which of them may match there, and where they do."""

import re
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import chain

from cmdesk.tone.index import OPEN, Index
from cmdesk.tone.lazy import lazy
from cmdesk.tone.rules import numbers_in
from cmdesk.tone.text import Span, Token, clauses_in

_SIGN = re.compile(r"[^\w\s'-]")
_WORD = re.compile(r"[^\W_]+")


class Passage:
    """One sentence. Offsets are its own; ``at`` is where its tokens' text has it."""

    def __init__(
        self, index: Index, own: str, tokens: Sequence[Token], at: int, emoji: Sequence[Span]
    ) -> None:
        self._index = index
        self.own = own
        self._tokens = tokens
        self._at = at
        self._emoji = emoji
        self._found = dict[int, tuple[Span, ...]]()
        self.weighed = dict[int, int]()
        """What it weighs by itself, by scale."""
        words = chain([word for _, _, word in tokens], _SIGN.findall(own))
        met = reduce(int.__or__, map(index.needs.__getitem__, words), index.table.met)
        self.live = index.live(met) | index.literal(own)
        """The patterns that may match: all that they need stands here."""
        self.numbers = tuple(numbers_in(self.live))
        """The same, by number."""

    def spans(self, number: int) -> tuple[Span, ...]:
        """Return where a pattern matches, in order."""
        found = self._found.get(number)
        if found is None:
            found = self._found[number] = tuple(self._match(number))
        return found

    def _match(self, number: int) -> Iterator[Span]:
        index = self._index
        regex, group = index.regex(number), index.table.heads[number]
        matches = regex.finditer(self.own) if group == OPEN else self._match_at(regex, group)
        at_start = index.table.at_start >> number & 1
        for match in matches:
            if not at_start or self._opens_clause(match.start()):
                yield match.span()

    def _match_at(self, regex: re.Pattern[str], group: int) -> Iterator[re.Match[str]]:
        """Yield the matches that begin with a word of the group."""
        own, done = self.own, 0
        for start, groups in self._begun:
            if group in groups and start >= done:
                match = regex.match(own, start)
                if match:
                    done = match.end()
                    yield match

    @lazy
    def _begun(self) -> list[tuple[int, frozenset[int]]]:
        """Return where each word stands that begins a pattern, with the groups that it is in."""
        at, begun, own = self._at, self._index.begun, self.own
        result = [(start - at, begun(word)) for start, _, word in self._tokens]
        if self._emoji:
            result += [(start, begun(own[start:end])) for start, end in self._emoji]
            result.sort(key=_by_place)
        return [pair for pair in result if pair[1]]

    @lazy
    def inked(self) -> Span:
        """Return where its first and last signs stand that are no space."""
        return len(self.own) - len(self.own.lstrip()), len(self.own.rstrip())

    @lazy
    def _clauses(self) -> tuple[Span, ...]:
        return clauses_in(self.own)

    def _opens_clause(self, at: int) -> bool:
        start = max(first for first, _ in self._clauses if first <= at)
        return not _WORD.search(self.own, start, at)


def _by_place(pair: tuple[int, frozenset[int]]) -> int:
    return pair[0]
