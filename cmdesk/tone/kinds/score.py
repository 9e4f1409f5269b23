"""The kind that weighs: named cues and words summed against a threshold, all of it readable."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from cmdesk.tone.hits import Hits
from cmdesk.tone.kinds.base import ABSENT, Hit, Kind, Reading
from cmdesk.tone.lazy import lazy
from cmdesk.tone.rules import Rule

Parts = list[tuple[str, float]]
TOLD = 3
"""How many cues the message names."""


def score(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise one finding where the cues and words weigh more than ``threshold``."""
    options = rule.options
    parts = _cues(options.get("cues", ()), reading)
    weights: Mapping[str, float] = options.get("weights", {})
    if weights:
        parts += _words(weights, "", reading.hits) + _words(weights, "in:", reading.incoming)
    total = options.get("bias", 0.0) + sum(weight for _, weight in parts)
    if total <= options["threshold"]:
        return
    strongest = sorted(parts, key=lambda part: (-part[1], part[0]))[:TOLD]
    told = ", ".join(name for name, weight in strongest if weight > 0)
    yield Hit(*_place(rule, reading), {"cues": told, "score": round(total, 2)})


def _cues(cues: Iterable[Mapping[str, Any]], reading: Reading) -> Parts:
    """Return each cue that is there with its weight, counted ``most`` times at most."""
    result: Parts = []
    for cue in cues:
        if not reading.holds(cue["when"]):
            continue
        find, incoming = cue["find"], cue["incoming"]
        times = len(reading.hits.all(find)) if find else 0
        if incoming:
            times += len(reading.incoming.all(incoming))
        if times or not (find or incoming):
            result.append((cue["name"], cue["weight"] * min(times or 1, cue["most"])))
    return result


class _Features:
    """The word features of one text: ``w:`` words, ``b:`` two words in a row, ``n:`` signs."""

    def __init__(self, hits: Hits) -> None:
        self._hits = hits

    @lazy
    def names(self) -> set[str]:
        """Return the features present."""
        words = [token.word.removesuffix("'") for token in self._hits.text.tokens]
        own = self._hits.text.own
        names = {f"w:{word}" for word in words}
        names.update(f"b:{a} {b}" for a, b in pairwise(words))
        names.update(f"n:{sign}" for sign in "?!…" if sign in own)
        if self._hits.text.emoji:
            names.add("n:emoji")
        if len(words) < 8:
            names.add("n:short")
        return names


def _words(weights: Mapping[str, float], side: str, hits: Hits) -> Parts:
    found = sorted(name for name in _Features(hits).names if side + name in weights)
    return [(f"« {name[2:]} »", weights[side + name]) for name in found]


def _place(rule: Rule, reading: Reading) -> tuple[int, int]:
    """Return the span of the weightiest positive cue of the text, or none."""
    if not rule.options.get("mark"):
        return ABSENT
    cues = sorted(rule.options.get("cues", ()), key=lambda cue: -cue["weight"])
    for cue in cues:
        spans = reading.hits.all(cue["find"])
        if spans and cue["weight"] > 0:
            return spans[0]
    return ABSENT


KINDS = (
    Kind(
        "score",
        score,
        ("threshold", "bias", "cues", "weights", "mark"),
        needed=("threshold",),
        params=("cues", "score"),
    ),
)
