"""The kind that weighs: named cues and words summed against a threshold, all of it readable."""

from collections.abc import Iterable, Mapping
from math import fsum
from typing import Any

from cmdesk.tone.kinds.base import ABSENT, Hit, Kind, Reading
from cmdesk.tone.kinds.features import NO_CLASSES, features, load_classes, load_weights
from cmdesk.tone.rules import Learnt, Rule
from cmdesk.tone.text import Text

Parts = list[tuple[str, float]]
TOLD = 3
"""How many cues the message names."""


def score(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise one finding where the cues and words weigh more than ``threshold``."""
    options = rule.options
    cues = _cues(options.get("cues", ()), reading)
    weights: Mapping[str, float] = options.get("weights", {})
    words = weights.keys() & _words(rule, reading) if weights else ()
    # ``fsum`` is exact, so that the order of a set does not matter.
    total = fsum([options.get("bias", 0.0), *[weight for _, weight in cues]])
    total += fsum([weights[name] for name in words])
    if total <= options["threshold"]:
        return
    parts = _weightiest([*cues, *[(name, weights[name]) for name in words]])
    told = sorted((-weight, _told(name) if name in words else name) for name, weight in parts)
    named = ", ".join([name for _, name in told[:TOLD]])
    yield Hit(*_place(rule, reading), {"cues": named, "score": f"{total:.2f}"})


def _weightiest(parts: Parts) -> Parts:
    """Return those parts that weigh most, all that weigh the same with them."""
    weights = sorted([weight for _, weight in parts], reverse=True)[:TOLD]
    least = weights[-1] if weights else 0.0
    return [part for part in parts if part[1] >= least and part[1] > 0]


def cues_in(rule: Rule, reading: Reading) -> frozenset[str]:
    """Return the names of the rule's cues that are there."""
    return frozenset(name for name, _ in _cues(rule.options.get("cues", ()), reading))


def _cues(cues: Iterable[Mapping[str, Any]], reading: Reading) -> Parts:
    """Return each cue that is there with its weight, counted ``most`` times at most.

    Of cues of one name the weightiest counts; nothing does where no ``telling`` cue is there.
    """
    result, told, telling = dict[str, float](), False, False
    for cue in cues:
        telling = telling or cue["telling"]
        if not reading.holds(cue["when"]):
            continue
        find, incoming = cue["find"], cue["incoming"]
        times = len(reading.hits.all(find)) if find else 0
        if incoming:
            times += len(reading.incoming.all(incoming))
        if times or not (find or incoming):
            weight = cue["weight"] * min(times or 1, cue["most"])
            result[cue["name"]] = max(weight, result.get(cue["name"], weight))
            told = told or cue["telling"]
    return list(result.items()) if told or not telling else []


def _words(rule: Rule, reading: Reading) -> frozenset[str]:
    """Return the features of the text, and of the incoming behind ``in:``."""
    path = str(rule.options.get("classes", ""))
    found = _features(path, reading, reading.text, "")
    if not reading.turned and reading.check.incoming is not None:
        found |= _features(path, reading, reading.incoming.text, "in:")
    return found


def reads_like(learnt: Learnt, reading: Reading) -> bool:
    """Tell whether the whole text reads like those that a pack was taught on."""
    weights = load_weights(learnt.weights)
    found = _features(learnt.classes, reading, reading.text, "")
    return fsum([weights[name] for name in weights.keys() & found]) > learnt.least


def _features(path: str, reading: Reading, text: Text, side: str) -> frozenset[str]:
    """Return the features of one side, kept for the next rule that asks for them.

    ``path`` is the file of the word classes, or none.
    """
    key = f"features {side}{path}"
    if key not in reading.kept:
        names = features(text, load_classes(path) if path else NO_CLASSES)
        reading.kept[key] = frozenset(side + name for name in names) if side else frozenset(names)
    return reading.kept[key]


def _told(name: str) -> str:
    """Return a feature as the message names it."""
    return f"« {name.rsplit(':', maxsplit=1)[-1]} »"


def _place(rule: Rule, reading: Reading) -> tuple[int, int]:
    """Return the span of the weightiest positive cue of the text, or none."""
    if not rule.options.get("mark"):
        return ABSENT
    cues = sorted(rule.options.get("cues", ()), key=lambda cue: -cue["weight"])
    for cue in cues:
        if cue["weight"] <= 0 or not cue["find"] or not reading.holds(cue["when"]):
            continue
        spans = reading.hits.all(cue["find"])
        if spans:
            return spans[0]
    return ABSENT


KINDS = (
    Kind(
        "score",
        score,
        ("threshold", "bias", "cues", "weights", "classes", "mark"),
        needed=("threshold",),
        params=("cues", "score"),
    ),
)
