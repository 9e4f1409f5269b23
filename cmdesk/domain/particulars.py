"""What a brand's texts hold of its own that no card tells: the names in them, and variables."""

import re
from collections.abc import Iterable, Iterator

from cmdesk.domain.brand import Brand
from cmdesk.domain.variables import pieces

_NAME = re.compile(r"(?<![\w@#{])[A-ZÀ-ÖØ-ÞŒŸ][^\W\d_]*(?:-[^\W\d_]+)*(?![\w}])")
_AMIDST = re.compile(r"(?:[\w}][,;]?[ \u00a0]|\w[’'])$")
"""What stands before a word that begins no sentence."""
_ANYBODY_S = frozenset(
    "Mme Mlle Dr Instagram Facebook Google Bluesky Mastodon Threads LinkedIn TikTok YouTube "
    "Internet Noël Pâques Toussaint Ascension Pentecôte".split()
)
"""Words with a capital that are no brand's own."""
_SHORTEST = 2


def own_names(source: Brand, target: Brand, texts: Iterable[str]) -> tuple[str, ...]:
    """Return the words in texts that name somebody or some place of ``source``, each once.

    They are the names of its card, signatures and contact, and whatever has a capital amidst a
    sentence; but for what ``target`` is called as well.
    """
    told = {*_names_of(source)}
    read = [*texts]
    for text in read:
        told |= {found[0] for found in _NAME.finditer(text) if _amidst(text, found.start())}
    told -= {*_names_of(target), *_ANYBODY_S}
    met = (found[0] for text in read for found in _NAME.finditer(text))
    return tuple(dict.fromkeys(name for name in met if name in told and _is_name(name)))


def variables_in(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the variables of texts with their braces, each once; choices are none."""
    found = (piece for text in texts for piece, is_one in pieces(text) if is_one)
    return tuple(dict.fromkeys(piece for piece in found if "|" not in piece))


def _names_of(brand: Brand) -> Iterator[str]:
    told = (brand.name, *brand.profile.signatures, brand.contact.name, *brand.words)
    return (found[0] for text in told for found in _NAME.finditer(text))


def _amidst(text: str, start: int) -> bool:
    return _AMIDST.search(text[max(0, start - 4) : start]) is not None


def _is_name(word: str) -> bool:
    return len(word) >= _SHORTEST and not word.isupper()
