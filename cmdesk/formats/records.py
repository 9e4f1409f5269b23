"""The rows of anybody's table read by column, whatever the columns mean; what cannot be is told."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Generic, TypeVar

from cmdesk.formats.plain_text import plainly

T = TypeVar("T")
C = TypeVar("C", bound=StrEnum)
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_TOLD = 80
"""How much of a cell that was not understood is told, in characters."""
# No slots below: with them Python 3.11 cannot make a ``Layout[Column]`` of a frozen class.


@dataclass(frozen=True)
class Doubt(Generic[C]):
    """A cell that could not be understood and was left out. ``line`` counts from 1."""

    line: int
    column: C
    text: str


@dataclass(frozen=True)
class Layout(Generic[C]):
    """Where a table's columns are; ``header``: the first row names them."""

    places: Mapping[C, int] = field(default_factory=dict[C, int])
    header: bool = False


def places_named(first: Sequence[str], headings: Mapping[str, C]) -> dict[C, int]:
    """Return where the columns are that a table's first row names; the first of a name counts."""
    places = dict[C, int]()
    for place, heading in enumerate(first):
        column = headings.get(plain(heading))
        if column is not None:
            places.setdefault(column, place)
    return places


@dataclass(frozen=True)
class Record(Generic[C]):
    """One row, read by column; what is not understood becomes a doubt."""

    line: int
    row: Sequence[str]
    layout: Layout[C]
    doubts: list[Doubt[C]]

    def text(self, column: C) -> str:
        """Return the cell as it stands; nothing where the table has no such column."""
        place = self.layout.places.get(column, -1)
        return plainly(self.row[place]) if 0 <= place < len(self.row) else ""

    def one(self, column: C, known: Mapping[str, T]) -> T | None:
        """Return what the cell names, by its plain words."""
        text = self.text(column).strip()
        return self.known(column, text, known) if text else None

    def day(self, column: C) -> date | None:
        """Return the cell's day."""
        text = self.text(column).strip()
        found = day_of(text) if text else None
        if text and found is None:
            self.doubt(column, text)
        return found

    def known(self, column: C, text: str, known: Mapping[str, T]) -> T | None:
        """Return what a text names, or None, which is told."""
        found = known.get(plain(text))
        if found is None:
            self.doubt(column, text)
        return found

    def doubt(self, column: C, text: str) -> None:
        """Tell that a text was not understood."""
        self.doubts.append(Doubt(self.line, column, text[:_TOLD]))


def day_of(text: str) -> date | None:
    """Return a day written 2026-03-01 or, as the French do, 01/03/2026; None for anything else."""
    found = _DAY.fullmatch(text)
    try:
        if found:
            return date(int(found[3]), int(found[2]), int(found[1]))
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def moment_of(text: str) -> datetime | None:
    """Return a moment written in ISO 8601, in UTC, as is one without a zone; None for others."""
    try:
        found = datetime.fromisoformat(text)
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):  # the first hours of the year 1 may have no place in UTC
        return None


def plain(text: str) -> str:
    """Return what two ways of writing a heading have in common: no accents, case or signs."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    kept = (char if char.isalnum() else " " for char in letters if not unicodedata.combining(char))
    return " ".join("".join(kept).split())
