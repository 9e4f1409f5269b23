"""One sentence as the patterns see it: which of them may match there, and where they do."""

import re
from collections.abc import Sequence
from functools import reduce
from itertools import chain

from cmdesk.tone.index import Index, numbers_in
from cmdesk.tone.lazy import lazy
from cmdesk.tone.text import Span, Token, clauses_in

_SIGN = re.compile(r"[^\w\s'-]")
_WORD = re.compile(r"[^\W_]+")


class Passage:
    """One sentence. Offsets are its own; ``at`` is where its tokens' text has it."""

    def __init__(
        self,
        index: Index,
        own: str,
        tokens: Sequence[Token],
        at: int,
        emoji: Sequence[Span] = (),
        lettered: int = 0,
    ) -> None:
        self._index = index
        self.own = own
        self._tokens = tokens
        self._at = at
        self._emoji = emoji
        self._found = dict[int, Sequence[Span]]()
        self.weighed = dict[int, tuple[int, int]]()
        """What it weighs by itself, by scale, and how many words do."""
        words = chain([word for _, _, word in tokens], _SIGN.findall(own))
        met = reduce(int.__or__, map(index.needs.__getitem__, words), index.table.met)
        self.numbers = tuple(numbers_in(index.live(met) | lettered))
        """The patterns that may match: all that they need stands here."""

    def spans(self, number: int) -> Sequence[Span]:
        """Return where a pattern matches, in order."""
        found = self._found.get(number)
        if found is None:
            found = self._index.find(number, self.own, self._begun)
            if found and number in self._index.at_start:
                found = [span for span in found if self._opens_clause(span[0])]
            self._found[number] = found
        return found

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
