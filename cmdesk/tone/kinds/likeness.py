"""What a whole reply reads like, next to those that a pack was taught: it can quieten and raise."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from cmdesk.tone.hits import Hits
from cmdesk.tone.kinds.base import ABSENT, Hit, Kind, Reading
from cmdesk.tone.kinds.features import (
    ALWAYS,
    ANSWER,
    SITUATION,
    Features,
    message_features,
    sentence_features,
    share_of,
    words_of,
)
from cmdesk.tone.kinds.scale import Scale
from cmdesk.tone.rules import Learnt, Rule

_NOTHING: tuple[tuple[int, ...], float] = ((), 0.0)


class Weighed(NamedTuple):
    """What a reply weighs on a scale, all lanes at once."""

    totals: tuple[float, ...]
    """What the whole reply weighs, lane by lane."""
    sentences: tuple[int, ...]
    """What each sentence weighs, all lanes in one."""


def likeness(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise the sentence that weighs most, where the reply weighs more than ``threshold``.

    ``absent`` marks none; ``cleared_by`` names a list of the profile's, as for ``existence``.
    """
    if rule.learnt is None or total(rule.learnt, reading) <= rule.options["threshold"]:
        return
    if rule.options.get("absent"):
        yield Hit(*ABSENT)
        return
    number, lane = rule.learnt.scale, rule.learnt.lane
    scale, sums = reading.check.scales[number], _weighed(number, reading).sentences
    start, passage = max(
        zip(sums, reading.hits.passages, strict=True), key=lambda pair: scale.sums(pair[0])[lane]
    )[1]
    span = start + passage.inked[0], start + passage.inked[1]
    cleared = reading.allowed(rule.options.get("cleared_by", ""), span[0])
    if not cleared and not reading.innocent(rule, span):
        yield Hit(*span)


def reads_like(learnt: Learnt, reading: Reading) -> bool:
    """Tell whether the reply reads like those that a pack was taught."""
    return total(learnt, reading) > learnt.least


def total(learnt: Learnt, reading: Reading) -> float:
    """Return what the reply weighs for a pack."""
    return _weighed(learnt.scale, reading).totals[learnt.lane]


def _weighed(number: int, reading: Reading) -> Weighed:
    """Return what the reply weighs on a scale, kept for the next rule that asks for it."""
    known = reading.kept.get(number)
    if known is None:
        scale, asked, kind = reading.check.scales[number], _NOTHING, ()
        if reading.check.incoming is not None:
            asked = _read(~number, reading.incoming, scale, message_features)
            kind = (ANSWER, *(SITUATION + name for name in sorted(reading.check.situation_names)))
        sentences, share = _read(number, reading.hits, scale, sentence_features)
        parts = tuple(map(scale.other, (ALWAYS, *kind))), asked[0], sentences
        lanes = zip(*map(scale.all_sums, parts), strict=True)
        totals = [begin + asked[1] * message + share * own for begin, message, own in lanes]
        known = reading.kept[number] = Weighed(tuple(totals), sentences)
    return known


def _read(
    key: int, hits: Hits, scale: Scale, read: Callable[[Sequence[str]], Features]
) -> tuple[tuple[int, ...], float]:
    """Return what each sentence weighs, and what that counts for; kept in it under ``key``."""
    found = list[tuple[int, int]]()
    for _, passage in hits.passages:
        known = passage.weighed.get(key)
        if known is None:
            words = words_of(passage.own)
            known = passage.weighed[key] = scale.weigh(read(words)), len(words)
        found.append(known)
    return tuple([own for own, _ in found]), share_of(sum([count for _, count in found]))


KINDS = (
    Kind(
        "likeness",
        likeness,
        ("threshold", "absent", "cleared_by"),
        needed=("threshold",),
        taught=True,
    ),
)
