"""What makes a text long on its network: the few kinds of sign that weigh more than one each."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from cmdesk.tone.emoji import emoji_spans

MOST = 3
"""How many kinds are named: nobody mends more at once."""
_LATIN_ENDS = 0x250
_KINDS = {
    **dict.fromkeys("’‘", "apostrophe"),
    **dict.fromkeys("«»“”„", "quote"),
    **dict.fromkeys("\u00a0\u202f\u2009", "space"),
    "…": "dots",
}
Span = tuple[int, int]


class Weight(NamedTuple):
    """``number`` signs of a kind weigh ``weight`` together, in the network's unit.

    Kinds: ``link``, ``emoji``, ``apostrophe``, ``quote``, ``space``, ``dots``, ``letter`` (Latin,
    with an accent), ``script`` (a letter of another), ``sign``.
    """

    kind: str
    number: int
    weight: int


def heaviest(
    text: str, links: Iterable[Span], link: int, weigh: Callable[[str], int]
) -> tuple[Weight, ...]:
    """Return the kinds that weigh most; a link weighs ``link``, or as its signs do where that is 0.

    ``weigh`` weighs one sign or one emoji sequence; what weighs one is no culprit.
    """
    weights, numbers = Counter[str](), Counter[str]()
    done = 0
    whole = [(span, "link") for span in links if link] + [(s, "emoji") for s in emoji_spans(text)]
    for (start, end), kind in [*sorted(whole), ((len(text), len(text)), "")]:
        for sign in text[done:start]:
            weight = weigh(sign)
            if weight > 1:
                weights[_kind(sign)] += weight
                numbers[_kind(sign)] += 1
        if kind and start >= done:
            weight = link if kind == "link" else weigh(text[start:end])
            weights[kind] += weight if weight > 1 else 0
            numbers[kind] += weight > 1
        done = max(done, end)
    found = weights.most_common(MOST)
    return tuple(Weight(kind, numbers[kind], total) for kind, total in found if total)


def _kind(sign: str) -> str:
    known = _KINDS.get(sign)
    if known is not None:
        return known
    if unicodedata.category(sign).startswith(("L", "M")):
        return "letter" if ord(sign) < _LATIN_ENDS else "script"
    return "sign"
