"""What a whole reply reads like, next to those that a pack was taught: it can quieten and raise."""

from collections.abc import Iterable
from typing import NamedTuple

from cmdesk.tone.kinds.base import ABSENT, Hit, Kind, Reading
from cmdesk.tone.kinds.features import (
    ALWAYS,
    ANSWER,
    SITUATION,
    sentence_features,
    share_of,
    words_of,
)
from cmdesk.tone.kinds.scale import Scale
from cmdesk.tone.passage import Passage
from cmdesk.tone.rules import Learnt, Rule


class Weighed(NamedTuple):
    """What a reply weighs on a scale, all lanes at once."""

    sentences: tuple[int, ...]
    """The sums of each sentence."""
    share: float
    """What they count for: less in a long reply."""
    message: int
    """What the incoming message adds, and where every sum begins."""

    def total(self, scale: Scale, lane: int) -> float:
        """Return the sum of one lane."""
        return scale.sum(self.message, lane) + self.share * scale.sum(sum(self.sentences), lane)


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
        zip(sums, reading.hits.passages, strict=True), key=lambda pair: scale.sum(pair[0], lane)
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
    return _weighed(learnt.scale, reading).total(reading.check.scales[learnt.scale], learnt.lane)


def _weighed(number: int, reading: Reading) -> Weighed:
    """Return what the reply weighs on a scale, kept for the next rule that asks for it."""
    known = reading.kept.get(number)
    if known is None:
        scale = reading.check.scales[number]
        read = [_sentence(number, passage, scale) for _, passage in reading.hits.passages]
        message = scale.other(ALWAYS)
        if reading.check.incoming is not None:
            names = [SITUATION + name for name in sorted(reading.check.situation_names)]
            message += sum(map(scale.other, (ANSWER, *names)))
        share = share_of(sum([count for _, count in read]))
        known = reading.kept[number] = Weighed(tuple([own for own, _ in read]), share, message)
    return known


def _sentence(number: int, passage: Passage, scale: Scale) -> tuple[int, int]:
    """Return what a sentence weighs and how many words it has, once while it stays the same."""
    known = passage.weighed.get(number)
    if known is None:
        words = words_of(passage.own)
        known = passage.weighed[number] = scale.weigh(sentence_features(words)), len(words)
    return known


KINDS = (
    Kind(
        "likeness",
        likeness,
        ("threshold", "absent", "cleared_by"),
        needed=("threshold",),
        taught=True,
    ),
)
