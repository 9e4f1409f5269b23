"""What a use case changed, so that each view knows whether to look again."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class What(StrEnum):
    """A part of the desk that views show."""

    BRANDS = "brands"
    REPLIES = "replies"
    FRAGMENTS = "fragments"
    DRAFTS = "drafts"
    INFLUENCERS = "influencers"
    JOURNAL = "journal"
    VOICES = "voices"
    MOMENTS = "moments"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Change(Generic[T]):
    """The outcome of a use case: its value, what changed, for which brand (None: several).

    ``undo`` is the code of the named undo step it left (worded by the window with
    ``count``), or empty where there is nothing to undo.
    """

    value: T
    what: frozenset[What]
    brand_id: str | None = None
    undo: str = ""
    count: int = 1


def only_one(brand_ids: Iterable[str]) -> str | None:
    """Return the brand that all of these name; None where they name several, or none."""
    found = set(brand_ids)
    return found.pop() if len(found) == 1 else None
