"""A text made for one brand turned into another's: its names replaced, what is left told."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cmdesk.domain.brand import Brand
from cmdesk.domain.names import handle_key

_GAP = re.compile(r"[ \t]+(?=[ \t.,]|$)", re.MULTILINE)
"""The room that is left where something was taken out."""


@dataclass(frozen=True, slots=True)
class Adapted:
    """The text for the other brand, what was put for what, and what still names the first.

    ``doubtful`` may be the first brand's own: names that no card tells, and variables.
    """

    text: str
    replaced: tuple[tuple[str, str], ...] = ()
    left: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()


class Adapter:
    """Turns one brand's texts into another's; names are worked out once for all of them.

    ``corrections`` say what to put where the brands do not tell, by the mark as it was left; an
    empty one takes it out. ``doubts`` are words to be told, and corrected, where they stand.
    """

    def __init__(
        self,
        source: Brand,
        target: Brand,
        corrections: Mapping[str, str] | None = None,
        doubts: Sequence[str] = (),
    ) -> None:
        self._new = {_key(old): new for old, new in _pairs(source, target)}
        self._corrected = {_key(mark): new for mark, new in (corrections or {}).items()}
        own = {_key(mark) for mark in _all_marks(target)}
        known = (mark for mark in _all_marks(source) if mark.strip() and _key(mark) not in own)
        # A name in small letters is a word: «Rose», «rose».
        self._pattern = re.compile(f"(?i:{_any_of(known)})|(?P<doubt>{_any_of(doubts)})")

    def adapt(self, text: str) -> Adapted:
        """Return ``text`` for the other brand."""
        replaced = dict[str, str]()
        left, doubtful = dict[str, None](), dict[str, None]()

        def put(found: "re.Match[str]") -> str:
            key = _key(found[0])
            new = self._new.get(key) or self._corrected.get(key)
            if new is not None:
                replaced[found[0]] = new
                return new
            (doubtful if found["doubt"] else left)[found[0]] = None
            return found[0]

        done = self._pattern.sub(put, text)
        if "" in replaced.values():
            done = _GAP.sub("", done)
        return Adapted(done, tuple(replaced.items()), tuple(left), tuple(doubtful))


def _pairs(source: Brand, target: Brand) -> Iterator[tuple[str, str]]:
    """Yield what stands in the target for each thing that tells the source."""
    yield source.name, target.name
    old, new = source.marks, target.marks
    accounts = {account.network: account for account in target.accounts if account.network}
    for account in source.accounts:
        twin = accounts.get(account.network) if account.network else None
        if twin is not None:
            yield account.handle, twin.handle
            yield account.url, twin.url
    taken = _handles_of(source), _handles_of(target)
    yield from _in_turn(old.handles, new.handles, taken)
    yield from _in_turn(old.hashtags, new.hashtags)
    yield from _in_turn(old.signatures, new.signatures)
    yield from _in_turn(source.links, target.links)


def _in_turn(
    olds: Iterable[str],
    news: Iterable[str],
    taken: tuple[set[str], set[str]] = (set(), set()),
) -> Iterator[tuple[str, str]]:
    """Pair what stands at the same place; of fewer, the target's last serves for the rest."""
    left = [item for item in olds if handle_key(item) not in taken[0]]
    free = [item for item in news if handle_key(item) not in taken[1]] or list(news)
    for place, old in enumerate(left):
        if free:
            yield old, free[min(place, len(free) - 1)]


def _handles_of(brand: Brand) -> set[str]:
    return {handle_key(account.handle) for account in brand.accounts if account.network}


def _all_marks(brand: Brand) -> tuple[str, ...]:
    marks = brand.marks
    return (marks.name, *marks.handles, *marks.hashtags, *marks.signatures, *marks.links)


def _key(mark: str) -> str:
    return " ".join(mark.replace("’", "'").split()).casefold()


def _any_of(marks: Iterable[str]) -> str:
    """Return what finds any of them as whole words, the longest first."""
    ordered = sorted(marks, key=len, reverse=True)
    words = "|".join(_escaped(mark) for mark in ordered)
    return rf"(?<![\w@#])(?:{words})(?!\w)" if words else r"(?!)"


def _escaped(mark: str) -> str:
    parts = re.split(r"([’'])|\s+", mark.strip())
    signs: Mapping[str | None, str] = {None: r"\s+", "’": "[’']", "'": "[’']"}
    return "".join(signs[part] if part in signs else re.escape(part) for part in parts)
