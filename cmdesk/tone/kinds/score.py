"""The kind that weighs: named cues and words summed against a threshold, all of it readable."""

from collections.abc import Iterable, Iterator
from math import fsum

from cmdesk.tone.hits import Hits
from cmdesk.tone.kinds.base import ABSENT, Hit, Kind, Reading
from cmdesk.tone.kinds.features import Features, features
from cmdesk.tone.kinds.scale import Place
from cmdesk.tone.rules import NO_IDS, Ids, Rule

Parts = list[tuple[str, float]]
TOLD = 3
"""How many cues the message names."""


def score(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise one finding where the cues and words weigh more than ``threshold``."""
    total = _total(rule, reading)
    if total <= rule.options["threshold"]:
        return
    parts = _weightiest([*_cues(rule, reading), *_words(rule, reading)])
    told = sorted([(-weight, name) for name, weight in parts])
    named = ", ".join([reading.check.say(name) for _, name in told[:TOLD]])
    yield Hit(*_place(rule, reading), {"cues": named, "score": f"{total:.2f}"})


def exceeds(rule: Rule, reading: Reading) -> bool:
    """Tell whether the cues and words weigh more than ``threshold``."""
    return _total(rule, reading) > rule.options["threshold"]


def _total(rule: Rule, reading: Reading) -> float:
    # ``fsum`` is exact, so that the order of the cues does not matter.
    total = fsum([rule.options.get("bias", 0.0), *[weight for _, weight in _cues(rule, reading)]])
    for hits, (number, lane) in _sides(rule, reading):
        total += _weighed(number, reading, hits)[1][lane]
    return total


def _sides(rule: Rule, reading: Reading) -> Iterator[tuple[Hits, Place]]:
    """Yield what the rule's learnt weights are of: the text, and the message that it answers."""
    own, answered = rule.options.get("weights", (None, None))
    if own:
        yield reading.hits, own
    if answered and not reading.turned and reading.check.incoming is not None:
        yield reading.incoming, answered


def _weightiest(parts: Parts) -> Parts:
    """Return those parts that weigh most, all that weigh the same with them."""
    weights = sorted([weight for _, weight in parts], reverse=True)[:TOLD]
    least = weights[-1] if weights else 0.0
    return [part for part in parts if part[1] >= least and part[1] > 0]


def cues_in(rule: Rule, reading: Reading) -> frozenset[str]:
    """Return the names of the rule's cues that are there."""
    return frozenset(name for name, _ in _cues(rule, reading))


def _cues(rule: Rule, reading: Reading) -> Parts:
    """Return each cue that is there with its weight, counted ``most`` times at most.

    Of cues of one name the weightiest counts; nothing does where no ``telling`` cue is there.
    """
    cues = rule.options.get("cues", ())
    if not cues or not _any_cue(rule, reading):
        return []
    result, told, telling = dict[str, float](), False, False
    for cue in cues:
        telling = telling or cue["telling"]
        find, incoming = cue["find"], cue["incoming"]
        if (find or incoming) and not (
            find in reading.hits.live or incoming in reading.incoming.live
        ):
            continue
        if not reading.holds(cue["when"]):
            continue
        times = len(reading.hits.all(find)) if find else 0
        if incoming:
            times += len(reading.incoming.all(incoming))
        if times or not (find or incoming):
            weight = cue["weight"] * min(times or 1, cue["most"])
            result[cue["name"]] = max(weight, result.get(cue["name"], weight))
            told = told or cue["telling"]
    return list(result.items()) if told or not telling else []


def _any_cue(rule: Rule, reading: Reading) -> bool:
    """Tell whether one of the cues may be there: the cheap question to ask first."""
    asked: frozenset[Ids] = rule.options["asked"]
    if NO_IDS in asked or not reading.hits.live.keys().isdisjoint(asked):
        return True
    return not (reading.turned or reading.incoming.live.keys().isdisjoint(asked))


def _words(rule: Rule, reading: Reading) -> Parts:
    """Return the features that weigh something, as the message names them."""
    return [
        (f"« {name.rsplit(':', maxsplit=1)[-1]} »", weight)
        for hits, (number, lane) in _sides(rule, reading)
        for name, weight in reading.check.scales[number].parts(
            _weighed(number, reading, hits)[0], lane
        )
    ]


def _weighed(number: int, reading: Reading, hits: Hits) -> tuple[Features, list[float]]:
    """Return the features of a text and their sums, kept for the next rule that asks for them."""
    known = hits.weighed.get(number)
    if known is None:
        scale = reading.check.scales[number]
        found = features(hits.text, scale.classes)
        known = hits.weighed[number] = found, scale.sums(scale.weigh(found))
    return known


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
        holds=exceeds,
    ),
)
