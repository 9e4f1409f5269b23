"""The kind that reads each sentence for itself, and compares it with those a pack was taught."""

from collections.abc import Iterable

from cmdesk.tone.kinds.base import Hit, Kind, Reading
from cmdesk.tone.kinds.features import place_of, sentence_features
from cmdesk.tone.rules import Rule


def likeness(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise each sentence whose features weigh more than ``threshold``.

    They are those of its words, of where it stands, and of what the incoming message is.
    """
    number, lane = rule.options["taught"]
    scale, least = reading.check.scales[number], rule.options["threshold"]
    for (start, passage), sums in zip(reading.hits.passages, _sums(number, reading), strict=True):
        total = scale.sum(sums, lane)
        if total > least:
            first, last = start + passage.inked[0], start + passage.inked[1]
            if not reading.innocent(rule, (first, last)):
                yield Hit(first, last, {"score": f"{total:.2f}"})


def _sums(number: int, reading: Reading) -> list[int]:
    """Return what each sentence weighs on a scale, kept for the next rule that asks for it."""
    known = reading.kept.get(number)
    if known is not None:
        return known
    scale, passages, result = reading.check.scales[number], reading.hits.passages, list[int]()
    message = 0
    if reading.check.incoming is not None:
        message = sum([scale.other(f"s:{name}") for name in reading.check.situation_names])
    for at, (_, passage) in enumerate(passages):
        own = passage.weighed.get(number)
        if own is None:
            own = scale.weigh(sentence_features(passage.own, scale.classes))
            passage.weighed[number] = own
        result.append(own + message + scale.other(place_of(at, len(passages))))
    reading.kept[number] = result
    return result


KINDS = (
    Kind(
        "likeness",
        likeness,
        ("threshold", "taught", "classes"),
        needed=("threshold", "taught", "classes"),
        params=("score",),
    ),
)
