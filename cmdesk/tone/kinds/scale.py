"""Weighs a text or a sentence with all learnt weights at once, whichever rule asks for them."""

import marshal
from collections.abc import Iterable, Iterator, Mapping, Sequence
from struct import Struct
from typing import Any

from cmdesk.tone.kinds.features import PREFIXES, Classes, Features, Members, name_of, named

UNITS = 1_000
"""Parts of one that weights are counted in."""
_LANE = 32
"""Bits that one rule's sum takes, its sign included."""
_AT_ONCE = 64
"""How many sentences fit: as many times ``HEAVIEST_FILE``, in ``UNITS``, fill no lane."""
_SIGN = 1 << _LANE - 1


Place = tuple[int, int]
"""Where a rule's weights stand: in which scale, and in which of its lanes."""


class Scale:
    """Sums what features weigh. Safe to share between threads.

    A feature's weights in all rules stand side by side in one whole number, a lane for each, so
    that one sum adds up the weights of every rule.
    """

    def __init__(self, members: Members, tables: Iterable[Mapping[Any, int]], lanes: int) -> None:
        self.classes = Classes(members)
        self._tables = tuple(tables)
        self._signs = sum(_SIGN << lane * _LANE for lane in range(lanes))
        self._row = Struct(f"<{lanes}i")

    def weigh(self, features: Features) -> int:
        """Return the sums of all lanes."""
        total = 0
        for table, found in zip(self._tables, features, strict=True):
            if found:
                total += sum(filter(None, map(table.get, found)))
        return total

    def other(self, name: str) -> int:
        """Return what a feature with a name of its own weighs, in all lanes."""
        return self._tables[-1].get(name, 0)

    def sums(self, total: int) -> list[float]:
        """Return the sum of each lane."""
        # A bit added to each keeps what is negative from borrowing of the next lane; turned over
        # again, it is the sign that ``struct`` reads.
        row = (total + self._signs) ^ self._signs
        return [parts / UNITS for parts in self._row.unpack(row.to_bytes(self._row.size, "little"))]

    def all_sums(self, totals: Sequence[int]) -> list[float]:
        """Return the sum of each lane over what any number of sentences weigh."""
        starts = range(0, max(1, len(totals)), _AT_ONCE)
        rows = [self.sums(sum(totals[at : at + _AT_ONCE])) for at in starts]
        return [sum(lane) for lane in zip(*rows, strict=True)]

    def parts(self, features: Features, lane: int) -> Iterator[tuple[str, float]]:
        """Yield the name of each feature that weighs something in a lane, with its weight."""
        for kind, (table, found) in enumerate(zip(self._tables, features, strict=True)):
            for feature in found:
                total = table.get(feature)
                if total and (weight := self.sums(total)[lane]):
                    yield name_of(kind, feature, self.classes.names), weight


class Scales:
    """The scales of a library, each made ready when it is first asked for."""

    def __init__(self, kept: tuple[bytes, ...]) -> None:
        self._kept = kept
        self._ready = dict[int, Scale]()

    def __getitem__(self, number: int) -> Scale:
        """Return a scale by its number."""
        scale = self._ready.get(number)
        if scale is None:
            parts = marshal.loads(self._kept[number])  # noqa: S302 -- ``Maker`` wrote it
            scale = self._ready[number] = Scale(*parts)
        return scale


class Maker:
    """Gathers the weights of a book: those of one use and the same classes share a scale."""

    def __init__(self) -> None:
        self._numbers = dict[tuple[str, str], int]()
        self._members = list[Members]()
        self._tables = list[tuple[dict[Any, int], ...]]()
        self._lanes = list[dict[str, int]]()

    def place(
        self, path: str, weights: Mapping[str, float], classes: tuple[str, Members], use: str
    ) -> Place:
        """Put the weights of a file into their scale, and return where they stand there.

        ``classes`` are named by their file.
        """
        number = self._numbers.setdefault((classes[0], use), len(self._numbers))
        if number == len(self._members):
            self._members.append(classes[1])
            self._tables.append(tuple([dict[Any, int]() for _ in PREFIXES]))
            self._lanes.append({})
        lanes = self._lanes[number]
        known = lanes.get(path)
        if known is None:
            known = lanes[path] = len(lanes)
            self._put(number, known * _LANE, weights)
        return number, known

    def _put(self, number: int, shift: int, weights: Mapping[str, float]) -> None:
        classes = tuple(self._members[number])
        for name, weight in weights.items():
            found = named(name, classes)
            if found is not None:
                kind, feature = found
                table = self._tables[number][kind]
                table[feature] = table.get(feature, 0) + (round(weight * UNITS) << shift)

    def made(self) -> tuple[bytes, ...]:
        """Return the scales as plain data, ready to be kept."""
        parts = zip(self._members, self._tables, self._lanes, strict=True)
        return tuple([marshal.dumps((dict(m), t, len(lanes))) for m, t, lanes in parts])
