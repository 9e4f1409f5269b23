"""The kind that compares with what was sent lately, by shared runs of words."""

import re
from collections.abc import Iterable
from functools import lru_cache

from cmdesk.tone.kinds.base import Hit, Kind, Reading
from cmdesk.tone.rules import Rule
from cmdesk.tone.text import Text

_WORD = re.compile(r"[^\W_]+")
RUN = 3
"""Words in one shingle."""


@lru_cache(maxsize=4_096)
def _shingles(raw: str) -> frozenset[tuple[str, ...]]:
    """Return the runs of words of a text; a short text is one run."""
    words = _WORD.findall(Text(raw).own)
    if len(words) <= RUN:
        return frozenset({tuple(words)}) if words else frozenset()
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def near_duplicate(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise a text that shares ``threshold`` of its runs with a recent one, both ways."""
    recent = reading.context.recent
    if not recent or reading.hits.word_count < rule.options.get("words", 6):
        return
    own = _shingles(reading.text.raw)
    for sent in recent:
        other = _shingles(sent)
        common = len(own & other)
        alike = common / max(1, len(own | other))
        if alike >= rule.options["threshold"]:
            yield Hit(0, len(reading.text.folded), {"share": round(100 * alike)})
            return


KINDS = (
    Kind(
        "near-duplicate",
        near_duplicate,
        ("threshold", "words"),
        needed=("threshold",),
        params=("share",),
    ),
)
