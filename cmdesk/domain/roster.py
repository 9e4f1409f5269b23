"""Who of the people around a brand a text names: all of them, in one walk through its words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from cmdesk.domain.influencer import Influencer
from cmdesk.domain.names import folded, handle_key

SHORTEST = 3
"""A name or handle of fewer signs is meant only behind an «@», or where it stands alone."""
_WORD = re.compile(r"[^\W_]+")
_HANDLE = re.compile(r"(?<![\w@])@\w(?:[\w.-]*\w)?")
_GOES_ON = re.compile(r"\w|[.-]\w")
_GAP = 3
"""Signs between two words of a name; as many as in the name itself where it has more."""


class _Mark(NamedTuple):
    """One way to name somebody: its words, for a handle as it is written, and whose it is."""

    words: tuple[str, ...]
    handle: str
    whose: int
    gap: int = _GAP

    def place_in(self, run: Sequence["re.Match[str]"], text: str) -> tuple[int, int] | None:
        """Return where the mark stands round its words, or None where they are joined otherwise."""
        start, end = run[0].start(), run[-1].end()
        if not self.handle:
            near = all(b.start() - a.end() <= self.gap for a, b in pairwise(run))
            return (start, end) if near else None
        start -= self.handle.index(self.words[0])
        end = start + len(self.handle)
        whole = text.startswith(self.handle, max(start, 0)) and not _GOES_ON.match(text, end)
        return (start, end) if whole and not _WORD.match(text, start - 1, start) else None


@dataclass(frozen=True, slots=True, eq=False)
class Roster:
    """The people around a brand, ready to be recognised. Made by ``roster``; compared as itself."""

    everyone: tuple[Influencer, ...] = ()
    marks: Mapping[str, tuple[_Mark, ...]] = field(default_factory=dict[str, tuple[_Mark, ...]])
    """The ways to name somebody by their first word."""
    signs: Mapping[str, int] = field(default_factory=dict[str, int])
    """Names without a letter, and whose they are."""

    def named(self, *texts: str) -> tuple[Influencer, ...]:
        """Return all whom one of ``texts`` names, as they are first named; earlier texts first.

        Case and accents do not count, a name stands at the borders of words, a handle is found
        with and without its «@»; one inside a longer handle is another person's.
        """
        found = dict[int, None]()
        for text in texts:
            if text:
                plain = folded(text)
                found.update(dict.fromkeys(place for _, place in sorted(self._found(plain))))
        return tuple(self.everyone[place] for place in found)

    def _found(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where somebody is named, and who."""
        words = list(_WORD.finditer(text))
        handles = [match.span() for match in _HANDLE.finditer(text)]
        for number, word in enumerate(words):
            for mark in self.marks.get(word.group(), ()):
                run = words[number : number + len(mark.words)]
                if tuple(item.group() for item in run) == mark.words:
                    span = mark.place_in(run, text)
                    if span and _meant(*span, text, handles):
                        yield span[0], mark.whose
        for sign, place in self.signs.items():
            if sign in text:
                yield text.index(sign), place


def roster(everyone: Iterable[Influencer]) -> Roster:
    """Ready these people to be recognised. Some ten milliseconds a thousand."""
    people = tuple(everyone)
    marks, signs = defaultdict[str, dict[_Mark, None]](dict), dict[str, int]()
    for place, influencer in enumerate(people):
        person = influencer.person
        for name in filter(None, map(folded, person.names)):
            run = list(_WORD.finditer(name))
            words = tuple(item.group() for item in run)
            if words:
                gap = max((b.start() - a.end() for a, b in pairwise(run)), default=0)
                marks[words[0]][_Mark(words, "", place, max(gap, _GAP))] = None
            elif name.strip():
                signs[name.strip()] = place
        for handle in (folded(handle_key(handle)) for handle in person.handles):
            words = tuple(_WORD.findall(handle))
            if words:
                marks[words[0]][_Mark(words, handle, place)] = None
    return Roster(people, {first: tuple(found) for first, found in marks.items()}, signs)


def _meant(start: int, end: int, text: str, handles: Sequence[tuple[int, int]]) -> bool:
    """Tell whether what stands there is a name by itself, and no part of a longer handle."""
    touched = [(first, last) for first, last in handles if first < end and start < last]
    if touched:
        return all(start <= first + 1 and end >= last for first, last in touched)
    around = text[:start] + text[end:]
    return end - start >= SHORTEST or not any(char.isalnum() for char in around)
