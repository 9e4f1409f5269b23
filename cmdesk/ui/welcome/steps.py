"""The steps of the guide, told by what stands on the window: so that any way leads through them."""

from dataclasses import dataclass
from enum import Enum


class Step(Enum):
    """What to do next, from an empty pane to a copied answer."""

    PASTE = 1
    WRITE = 2
    MEND = 3
    COPY = 4


@dataclass(frozen=True, slots=True)
class Seen:
    """What stands on the window: a message, an answer, how many points it has; one was mended."""

    message: bool = False
    answer: bool = False
    points: int = 0
    mended: bool = False


def step_of(seen: Seen) -> Step:
    """Return the step that is next; a person may do them in any order."""
    if seen.answer and seen.mended:
        return Step.COPY
    if seen.answer and seen.points:
        return Step.MEND
    return Step.WRITE if seen.message or seen.answer else Step.PASTE
