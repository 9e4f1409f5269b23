"""What changed from one text to another, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORD = re.compile(r"\s+|[\w’'-]+|[^\w\s]")


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
    pieces = list[Piece]()
    match = SequenceMatcher(None, before, after, autojunk=False)
    for _tag, a, b, c, d in match.get_opcodes():
        gone, came = "".join(before[a:b]), "".join(after[c:d])
        if gone == came:
            pieces.append(Piece(Turn.KEPT, gone))
            continue
        pieces += [Piece(Turn.GONE, gone)] if gone else []
        pieces += [Piece(Turn.NEW, came)] if came else []
    return tuple(pieces)
