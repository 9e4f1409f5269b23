"""Names address nobody: «Marie», «Tu Mi Turbi», the brand «Sentez-vous bien»."""

import re
from functools import lru_cache

from cmdesk.tone.model import Context
from cmdesk.tone.text import Text, fold

_WORD = re.compile(r"[^\W_]+")
_NEVER = frozenset("tu te t toi ton ta tes tien tiens vous votre vos".split())
_NOBODY = frozenset[str]()


def names_in(text: Text, context: Context) -> frozenset[str]:
    """Return the folded words that name a brand or a person of influence, not the reader.

    A brand counts where its whole name stands in the text, a person by each of their names; «tu»,
    «votre» and the like are never taken for a name.
    """
    found = _NOBODY
    folded = text.folded
    for name in (context.profile.name, *(brand.name for brand in context.other_brands)):
        if name and (whole := _folded(name))[0] in folded:
            found |= whole[1]
    for card in context.named:
        found |= _folded(card.name)[1]
    return found


@lru_cache(maxsize=1_024)
def _folded(name: str) -> tuple[str, frozenset[str]]:
    folded = fold(name)
    return folded, frozenset(_WORD.findall(folded)) - _NEVER
