"""Where patterns match in one text, sentence by sentence."""

from bisect import bisect_left

from cmdesk.tone.lazy import lazy
from cmdesk.tone.passage import Index, Passage
from cmdesk.tone.rules import Ids
from cmdesk.tone.text import Span, Text

Placed = list[tuple[int, Passage]]


class Hits:
    """The matches of a book's patterns in one text; each pattern is matched once."""

    def __init__(self, text: Text, index: Index) -> None:
        self.text = text
        self._index = index
        self._found = dict[int, tuple[Span, ...]]()

    @lazy
    def _where(self) -> dict[int, Placed]:
        """Return the sentences where each pattern may match, with their offsets."""
        result = dict[int, Placed]()
        for start, passage in self._passages:
            placed = (start, passage)
            for number in passage.live:
                if number in result:
                    result[number].append(placed)
                else:
                    result[number] = [placed]
        return result

    @lazy
    def _passages(self) -> Placed:
        text, passage = self.text, self._index.passage
        own, tokens, result, done = text.own, text.tokens, Placed(), 0
        for start, end in text.sentences:
            last = bisect_left(tokens, (end,), done)
            emoji = tuple((a - start, b - start) for a, b in text.emoji if start <= a < end)
            result.append((start, passage(own[start:end], tokens[done:last], start, emoji)))
            done = last
        return result

    @lazy
    def live(self) -> Ids:
        """Return the patterns that may match: all that they need stands in one sentence."""
        return frozenset(self._where)

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
            found = self._found[number] = tuple(
                [
                    (at + start, at + end)
                    for at, passage in self._where.get(number, ())
                    for start, end in passage.spans(number)
                ]
            )
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


def _by_start(span: Span) -> tuple[int, int]:
    return span[0], -span[1]
