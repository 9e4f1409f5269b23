"""The one border between code points, which the desk counts, and Qt's UTF-16 positions.

An emoji is one code point but two UTF-16 units: whoever forgets it shifts every underline after it.
"""

import re
from bisect import bisect_left

from PySide6.QtGui import QTextDocument

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_BREAKS = str.maketrans({"\u2029": "\n", "\u2028": "\n"})


class Utf16Map:
    """Converts positions in one text; built once a text, then each answer is a bisection."""

    __slots__ = ("_points", "_units")

    def __init__(self, text: str) -> None:
        self._points = [match.start() for match in _ASTRAL.finditer(text)]
        self._units = [point + before for before, point in enumerate(self._points)]

    def to_units(self, point: int) -> int:
        """Return the UTF-16 position of code point ``point``."""
        return point + bisect_left(self._points, point)

    def to_points(self, unit: int) -> int:
        """Return the code point at UTF-16 position ``unit``; inside a pair, the pair's start."""
        return unit - bisect_left(self._units, unit)


def length(text: str) -> int:
    """Return how many UTF-16 units Qt gives ``text``."""
    return len(text) + sum(1 for _ in _ASTRAL.finditer(text))


def text_of(document: QTextDocument) -> str:
    r"""Return the document's text as it was given, code point for code point, lines by ``\n``.

    ``QTextDocument.toPlainText`` would turn no-break spaces into plain ones, and PySide drops lone
    surrogates; both would lose the writer's text and shift what stands after it.
    """
    raw = document.toRawText()
    if length(raw) != document.characterCount() - 1:
        raw = _unit_by_unit(document)
    return raw.translate(_BREAKS)


def _unit_by_unit(document: QTextDocument) -> str:
    units = "".join(document.characterAt(at) for at in range(document.characterCount() - 1))
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
