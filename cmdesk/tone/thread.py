"""Cuts a long text into a numbered thread, at the ends of sentences wherever they fall well."""

import re
from collections.abc import Callable

from cmdesk.domain.network import Network
from cmdesk.tone.text import Text

THREADED = frozenset({Network.X, Network.BLUESKY, Network.MASTODON, Network.THREADS})
"""The networks where one text goes on under another."""
MOST = 99
"""Parts of the longest thread; a text that needs more is no thread."""
_PARAGRAPH = re.compile(r"\n\s*\n")
_PAUSE = re.compile(r"[,;:…]\s|\s[–—]\s")
_SPACE = re.compile(r"\s+")
_LEAST = 0.4
"""How full a part must be, of what it could hold, to end at a pause rather than go on."""


def cut(text: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """Return the parts of a thread, each with its number: «… (1/3)»; all of them fit.

    A text that fits comes back alone and unnumbered; one that no thread can hold gives nothing.
    No part ends inside a word or a link, unless a single one is longer than a part.
    """
    if fits(text):
        return (text,)
    total = 2
    while total <= MOST:
        parts = _filled(text, lambda part, at, of=total: fits(_numbered(part, at, of)))
        if len(parts) <= total:
            count = len(parts)
            return tuple(_numbered(part, at, count) for at, part in enumerate(parts, start=1))
        total = len(parts) if parts else MOST + 1
    return ()


def _numbered(part: str, at: int, total: int) -> str:
    return f"{part} ({at}/{total})"


def _filled(text: str, fits: Callable[[str, int], bool]) -> list[str]:
    """Fill one part after another; none where not even a sign fits, or there are too many."""
    ends = _Ends(text)
    parts, start = list[str](), 0
    while text[start:].strip():
        start += len(text[start:]) - len(text[start:].lstrip())
        most = _longest(text, start, lambda part: fits(part, len(parts) + 1))
        if most <= start or len(parts) == MOST + 1:
            return parts if len(parts) > MOST else []
        end = ends.best(start, most)
        parts.append(text[start:end].strip())
        start = end
    return parts


def _longest(text: str, start: int, fits: Callable[[str], bool]) -> int:
    """Return how far a part beginning at ``start`` may go."""
    low, high = start, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(text[start:middle].strip()) else (low, middle - 1)
    return low


class _Ends:
    """Where a text may be cut, the best kinds of place first."""

    def __init__(self, text: str) -> None:
        read = Text(text)
        sentences = [read.to_raw(start, end)[1] for start, end in read.sentences]
        self._size = len(text)
        self._kinds = (
            [match.start() for match in _PARAGRAPH.finditer(text)],
            sentences,
            [match.end() for match in _PAUSE.finditer(text)],
            [match.start() for match in _SPACE.finditer(text)],
        )
        import regex

        self._clusters = [match.end() for match in regex.finditer(r"\X", text)]

    def best(self, start: int, most: int) -> int:
        """Return where to end a part that begins at ``start`` and may go as far as ``most``."""
        if most >= self._size:
            return self._size
        least = start + round((most - start) * _LEAST)
        for kind in self._kinds:
            found = [end for end in kind if least < end <= most]
            if found:
                return found[-1]
        anywhere = [end for end in self._kinds[-1] if start < end <= most]
        whole = [end for end in self._clusters if start < end <= most]
        return (anywhere or whole or [most])[-1]
