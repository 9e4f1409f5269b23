"""What a person types, as a query of the full-text index that can never be malformed."""

import re
import unicodedata
from collections.abc import Iterable

NAMES, TEXTS = "reply_names", "reply_texts"
INDEXES = (NAMES, TEXTS)
"""The full-text indexes: of title, shortcut and tags, and of those with the body."""

_WORD = re.compile(r"[^\W_]+")
MAX_WORDS = 12


def words(query: str) -> tuple[str, ...]:
    """Return the words looked for, folded like the index: no case, no accents.

    Marks between letters split words here as they do in the index (``l’heure``: two words).
    """
    plain = unicodedata.normalize("NFKD", query[:500]).casefold()
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return tuple(_WORD.findall(plain)[:MAX_WORDS])


def match(found: Iterable[str]) -> str:
    """Return the FTS5 query for texts that hold, for each word, one that begins with it."""
    return " AND ".join(_either(word) for word in found)


def _either(word: str) -> str:
    # The index keeps œ and æ; people type oe and ae, or the other way round.
    spellings = {word}
    for joined, apart in (("œ", "oe"), ("æ", "ae")):
        spellings |= {item.replace(apart, joined) for item in spellings}
        spellings |= {item.replace(joined, apart) for item in spellings}
    terms = " OR ".join(f'"{item}"*' for item in sorted(spellings))
    return f"({terms})" if len(spellings) > 1 else terms
