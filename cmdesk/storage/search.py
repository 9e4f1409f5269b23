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
    """Return the words looked for. The index itself leaves case and accents out, of Latin letters.

    Marks between letters split words here as they do in the index (``l’heure``: two words).
    """
    whole = unicodedata.normalize("NFC", query[:500]).lower()
    return tuple(_WORD.findall(_bare(whole))[:MAX_WORDS])


def match(found: Iterable[str]) -> str:
    """Return the FTS5 query for texts that hold, for each word, one that begins with it."""
    return " AND ".join(_either(word) for word in found)


def _either(word: str) -> str:
    # The index keeps what is no Latin letter with an accent (й, ß, が), or its parts as they came.
    plain = _bare(unicodedata.normalize("NFKD", word).casefold())
    spellings = {word, *([plain] if _WORD.fullmatch(plain) else [])}
    # It keeps œ and æ too; people type oe and ae, or the other way round.
    for joined, apart in (("œ", "oe"), ("æ", "ae")):
        spellings |= {item.replace(apart, joined) for item in spellings}
        spellings |= {item.replace(joined, apart) for item in spellings}
    terms = " OR ".join(f'"{item}"*' for item in sorted(spellings))
    return f"({terms})" if len(spellings) > 1 else terms


def _bare(text: str) -> str:
    return "".join(char for char in text if not unicodedata.combining(char))
