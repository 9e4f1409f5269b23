"""The kind of rule about people of influence with whom a contract runs: named, it must be said."""

from collections.abc import Iterable, Iterator

from cmdesk.domain.others import InfluencerCard
from cmdesk.tone.kinds.base import Hit, Kind, Reading
from cmdesk.tone.kinds.names import SHORTEST_NAME, places_of
from cmdesk.tone.rules import Rule
from cmdesk.tone.text import Span


def partner(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise the first mention of each person whose contract runs.

    The brand's own post raises it by naming them. An answer does so only where it promotes
    something (``find``): thanks, news and help are no advert. Innocents clear either.
    """
    context = reading.context
    under = [card for card in context.named if card.contract]
    if not under or (reading.check.incoming is not None and not reading.found(rule)):
        return
    for card in under:
        span = next(_mentions(card, reading), None)
        if span is not None and not reading.innocent(rule, span):
            yield Hit(*span, {"name": card.name, "contract": str(card.contract)})


def _mentions(card: InfluencerCard, reading: Reading) -> Iterator[Span]:
    """Yield where a person is named, from the start of the text."""
    handles = [handle.strip().lstrip("@") for handle in card.handles]
    marks = [card.name, *(f"@{handle}" for handle in handles if handle), *handles]
    found = {
        span
        for mark in marks
        if len(mark.strip()) >= SHORTEST_NAME
        for span in places_of(mark, reading.text.folded)
    }
    yield from sorted(found, key=lambda span: (span[0], -span[1]))


KINDS = (Kind("partner", partner, needed=("find",), params=("name", "contract")),)
