"""Tells a slip in a common word from a name: «Journee» is the one, «Bruneau» the other."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

_KIN = {
    letter: family for family in ("eéèêë", "aàâ", "iîï", "oô", "uùûü", "cç") for letter in family
}
"""Letters that differ by their accent alone."""
_ACCENTS = 2
"""How many letters of a word may have the wrong accent."""
_LONG = 8
"""From so many letters on, a letter doubled or two that changed places make no other name."""
_LONGEST = 30
"""Beyond so many letters nothing is a word, and the ways to write it are too many."""
_NAMES = frozenset(
    "adele aimee alizee anemone angelique aurelie azalee camelia celeste celestin cesar clemence "
    "clement clementine daphne desire desiree egide eglantine elise epiphane esperance eugenie "
    "felicite fidele leonard melodie melusine noel ocean oceane osee regis rene renee salome "
    "seraphin seraphine thais veronique zephyr zoe".split()
)
"""First names that many write without their accents, though with them they are common words too."""


class Wrong(NamedTuple):
    """A stretch of a word that no dictionary holds.

    ``slip``: it begins with a capital, and is a common word miswritten rather than a name.
    """

    start: int
    end: int
    slip: bool = False


def is_slip(word: str, holds: Callable[[str], bool]) -> bool:
    """Whether a little change makes a common word of it; ``holds`` asks the dictionaries."""
    lower = word.lower()
    if lower in _NAMES or len(lower) > _LONGEST:
        return False
    return any(holds(other) for change in (_accents, _letters) for other in change(lower))


def _accents(word: str, most: int = _ACCENTS, start: int = 0) -> Iterator[str]:
    """Yield the word with up to ``most`` letters from ``start`` on under other accents."""
    for at in range(start, len(word)):
        for other in _KIN.get(word[at], ""):
            if other != word[at]:
                changed = word[:at] + other + word[at + 1 :]
                yield changed
                if most > 1:
                    yield from _accents(changed, most - 1, at + 1)


def _letters(word: str) -> Iterator[str]:
    """Yield a long word with a doubled letter once, and with neighbours in each other's place."""
    for at in range(len(word) - 1 if len(word) >= _LONG else 0):
        one, other = word[at], word[at + 1]
        turned = "" if one == other else other
        yield word[:at] + turned + one + word[at + 2 :]
