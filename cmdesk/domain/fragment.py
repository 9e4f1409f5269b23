"""Shared pieces of a brand's replies, such as its signature, and how they are put in place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cmdesk.domain.reply import MAX_BODY
from cmdesk.domain.variables import pieces

MAX_NAME = 40
"""Longest name, in characters: it must fit into a variable."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A text that replies hold as ``{name}``; it may hold other fragments the same way."""

    id: str
    brand_id: str
    name: str
    body: str


def fragment_key(name: str) -> str:
    """Return what two names of one fragment have in common: case and spaces do not count."""
    return " ".join(name.split()).casefold()


def expand(body: str, fragments: Iterable[Fragment]) -> str:
    """Return ``body`` with each fragment in place; other variables stay.

    A fragment that would hold itself, or make a text longer than MAX_BODY, stays a variable: the
    result is bounded whatever the fragments are.
    """
    return _Expanding({fragment_key(item.name): item.body for item in fragments}).text(body)


def names_used(body: str, fragments: Iterable[Fragment]) -> tuple[str, ...]:
    """Return the names of the fragments that ``body`` holds itself, in order."""
    known = {fragment_key(item.name): item.name for item in fragments}
    used = (known[key] for key in _keys(body) if key in known)
    return tuple(dict.fromkeys(used))


def cycle_of(fragments: Iterable[Fragment]) -> tuple[str, ...]:
    """Return the names of fragments that hold one another in a ring, the first again at the end.

    Nothing where there is no ring.
    """
    by_key = {fragment_key(item.name): item for item in fragments}
    done = set[str]()
    for start, first in by_key.items():
        if start in done:
            continue
        # A walk without recursion: a chain of thousands must not end in Python's own limit.
        path, rest = [start], [_keys(first.body)]
        while path:
            following = next((key for key in rest[-1] if key in by_key and key not in done), None)
            if following is None:
                done.add(path.pop())
                rest.pop()
            elif following in path:
                ring = [*path[path.index(following) :], following]
                return tuple(by_key[key].name for key in ring)
            else:
                path.append(following)
                rest.append(_keys(by_key[following].body))
    return ()


def _keys(body: str) -> Iterator[str]:
    return (fragment_key(piece[1:-1]) for piece, variable in pieces(body) if variable)


class _Expanding:
    """One expansion: each fragment is worked out once, however often it is used."""

    _DEEPEST = 50

    def __init__(self, bodies: dict[str, str]) -> None:
        self._bodies = bodies
        self._done = dict[str, str | None]()
        self._open = list[str]()

    def text(self, body: str) -> str:
        parts, length = list[str](), 0
        for piece, variable in pieces(body):
            text = self._of(fragment_key(piece[1:-1])) if variable else piece
            whole = piece if text is None or length + len(text) > MAX_BODY else text
            parts.append(whole if variable else piece)
            length += len(parts[-1])
        return "".join(parts)

    def _of(self, key: str) -> str | None:
        if key not in self._bodies or key in self._open or len(self._open) >= self._DEEPEST:
            return None
        if key not in self._done:
            self._open.append(key)
            self._done[key] = self.text(self._bodies[key])
            self._open.pop()
        return self._done[key]
