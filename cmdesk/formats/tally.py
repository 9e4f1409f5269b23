"""How far a writer has come, told at each reply: long writing can be followed, and stopped."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from cmdesk.formats.library import Library

T = TypeVar("T")
Hear = Callable[[int, int], None]
"""Hears of what is left and of all there is; whatever it raises ends the writing."""
_SEVERAL = 2_000


def unheard(_left: int, _all: int) -> None:
    """Hear nothing: for those who wait."""


class Tally:
    """Counts replies as they are written; ``hear`` is told before each."""

    def __init__(self, libraries: Sequence[Library], hear: Hear) -> None:
        self._all = self._left = sum(len(library.replies) for library in libraries)
        self._hear = hear

    def each(self, items: Iterable[T]) -> Iterator[T]:
        """Yield what stands for one reply each."""
        for item in items:
            self._hear(self._left, self._all)
            self._left -= 1
            yield item

    def pieces(self, items: Iterable[T]) -> Iterator[T]:
        """Yield what follows the replies, however many pieces it has: it may be stopped too."""
        for number, item in enumerate(items):
            if number % _SEVERAL == 0:
                self._hear(0, self._all)
            yield item
