"""Where patterns match in one text, sentence by sentence."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cmdesk.domain.keeping import Kept
from cmdesk.tone.index import Index
from cmdesk.tone.lazy import lazy
from cmdesk.tone.passage import Passage
from cmdesk.tone.rules import Ids
from cmdesk.tone.text import Span, Text

if TYPE_CHECKING:
    from cmdesk.tone.kinds.features import Features

_Place = tuple[int, int, Passage]
"""A pattern, and a sentence where it may match with its offset before it."""
_KEPT, _LONGEST = 1_000, 400
"""Half of how many sentences are kept, and the longest, in characters: a few megabytes in all."""


class Passages:
    """Sentences that are kept as they were read: most of a text stays while one types."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._kept = Kept[tuple[str, tuple[Span, ...]], Passage](_KEPT)
        self.sets = index.table.sets
        """The sets that each pattern is in."""

    def read(self, text: Text) -> list[tuple[int, Passage]]:
        """Return the sentences of a text, each with its offset."""
        own, tokens, result, done = text.own, text.tokens, list[tuple[int, Passage]](), 0
        lettered = self._index.literal(own)
        for start, end in text.sentences:
            last = bisect_left(tokens, (end,), done)
            emoji = text.emoji
            if emoji:
                here = emoji[bisect_left(emoji, (start,)) : bisect_left(emoji, (end,))]
                emoji = tuple([(first - start, last - start) for first, last in here])
            key = (own[start:end], emoji)
            passage = self._kept.get(key)
            if passage is None:
                extra = self._index.literal(key[0]) if lettered else 0
                passage = Passage(self._index, key[0], tokens[done:last], start, emoji, extra)
                if len(key[0]) <= _LONGEST:
                    self._kept.put(key, passage)
            result.append((start, passage))
            done = last
        return result

    def clear(self) -> None:
        """Forget all sentences."""
        self._kept.clear()


class Hits:
    """The matches of a book's patterns in one text; each pattern is matched once."""

    def __init__(self, text: Text, passages: Passages) -> None:
        self.text = text
        self._kept = passages
        self._found = dict[Ids, list[Span]]()
        self.weighed = dict[int, "tuple[Features, list[float]]"]()
        """The text's features and what they weigh, lane by lane; by scale."""

    @lazy
    def passages(self) -> list[tuple[int, Passage]]:
        """Return the sentences with their offsets."""
        return self._kept.read(self.text)

    @lazy
    def live(self) -> dict[Ids, list[_Place]]:
        """Return the sets of patterns of which some may match, with those and where they may."""
        result, sets = defaultdict[Ids, list[_Place]](list), self._kept.sets
        for at, passage in self.passages:
            for number in passage.numbers:
                place = number, at, passage
                for ids in sets[number]:
                    result[ids].append(place)
        return result

    @lazy
    def words(self) -> frozenset[str]:
        """Return the distinct words of the brand's own wording."""
        return frozenset([token.word.removesuffix("'") for token in self.text.tokens])

    @property
    def word_count(self) -> int:
        """The number of words."""
        return len(self.text.tokens)

    def all(self, ids: Ids) -> list[Span]:
        """Return where any of the patterns matches, sorted, the longest first at one start."""
        if ids not in self.live:
            return []
        found = self._found.get(ids)
        if found is None:
            found = self._found[ids] = sorted(set(self.each(ids)), key=_by_start)
        return found

    def each(self, ids: Ids) -> Iterator[Span]:
        """Yield where the patterns match, one after another, in no order."""
        for number, at, passage in self.live.get(ids, ()):
            for start, end in passage.spans(number):
                yield at + start, at + end

    def any(self, ids: Ids) -> bool:
        """Tell whether one of the patterns matches."""
        return next(self.each(ids), None) is not None


def _by_start(span: Span) -> tuple[int, int]:
    return span[0], -span[1]
