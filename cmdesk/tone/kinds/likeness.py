"""The kind that reads each sentence for itself, and compares it with those a pack was taught."""

from collections.abc import Iterable, Iterator, Mapping
from math import fsum

from cmdesk.tone.kinds.base import Hit, Kind, Reading
from cmdesk.tone.kinds.features import load_classes, load_weights, place_of, sentence_features
from cmdesk.tone.passage import Passage
from cmdesk.tone.rules import Rule


def likeness(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise each sentence whose features weigh more than ``threshold``.

    They are those of its words, of where it stands, and of what the incoming message is.
    """
    weights = load_weights(rule.options["taught"])
    passages = reading.hits.passages
    message = fsum([weights.get(name, 0.0) for name in _situations(reading)])
    for number, (start, passage) in enumerate(passages):
        place = weights.get(place_of(number, len(passages)), 0.0)
        total = fsum([_own(rule, reading, passage, weights), message, place])
        first, last = start + passage.inked[0], start + passage.inked[1]
        if total > rule.options["threshold"] and not reading.innocent(rule, (first, last)):
            yield Hit(first, last, {"score": f"{total:.2f}"})


def _own(rule: Rule, reading: Reading, passage: Passage, weights: Mapping[str, float]) -> float:
    """Return what the sentence weighs by itself, worked out once while it stays the same."""
    known = passage.weighed.get(rule.id)
    if known is None:
        names = _names(rule.options["classes"], reading, passage)
        known = passage.weighed[rule.id] = fsum([weights[n] for n in weights.keys() & names])
    return known


def _names(path: str, reading: Reading, passage: Passage) -> frozenset[str]:
    """Return the sentence's features, kept for the next rule that asks for them."""
    key = f"sentence {path} {passage.own}"
    if key not in reading.kept:
        names = sentence_features(passage.own, load_classes(path))
        reading.kept[key] = frozenset(names)
    return reading.kept[key]


def _situations(reading: Reading) -> Iterator[str]:
    if reading.check.incoming is not None:
        for name in sorted(reading.check.situation_names):
            yield f"s:{name}"


KINDS = (
    Kind(
        "likeness",
        likeness,
        ("threshold", "taught", "classes"),
        needed=("threshold", "taught", "classes"),
        params=("score",),
    ),
)
