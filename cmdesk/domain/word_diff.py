"""What changed from one text to another, word by word."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import takewhile

_WORD = re.compile(r"\s+|[\w’'-]+|[^\w\s]")
_MANY = 2_000_000
"""Pairs of words from which what is frequent, such as blanks, no longer counts: all takes time."""


class Turn(StrEnum):
    """What became of some words."""

    KEPT = "kept"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of either text, and what became of them."""

    turn: Turn
    text: str


def word_diff(old: str, new: str) -> tuple[Piece, ...]:
    """Return the pieces of both texts in order; those kept or new, joined, are the new text."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    start = _alike(before, after)
    before, head, after = before[start:], before[:start], after[start:]
    end = _alike(reversed(before), reversed(after))
    tail = before[len(before) - end :]
    pieces = (
        Piece(Turn.KEPT, "".join(head)),
        *_pieces(before[: len(before) - end], after[: len(after) - end]),
        Piece(Turn.KEPT, "".join(tail)),
    )
    return tuple(piece for piece in pieces if piece.text)


def _alike(one: Iterable[str], other: Iterable[str]) -> int:
    """Return how many words two texts begin with in common."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _pieces(before: list[str], after: list[str]) -> Iterator[Piece]:
    many = len(before) * len(after) > _MANY
    match = SequenceMatcher(None, before, after, autojunk=many)
    for _tag, a, b, c, d in match.get_opcodes():
        gone, came = "".join(before[a:b]), "".join(after[c:d])
        if gone == came:
            yield Piece(Turn.KEPT, gone)
        else:
            yield Piece(Turn.GONE, gone)
            yield Piece(Turn.NEW, came)
