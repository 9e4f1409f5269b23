"""Kinds of rule about the place and the person: network length, and how one is addressed."""

from collections.abc import Iterable

from cmdesk.domain.network import Reach
from cmdesk.domain.tone_profile import Address
from cmdesk.tone.kinds.base import Hit, Kind, Reading
from cmdesk.tone.model import Evidence
from cmdesk.tone.rules import Rule


def length(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise what stands beyond the network's limit."""
    found = reading.check.length
    if found.limit is None or found.count <= found.limit:
        return
    raw = reading.text.raw
    start = reading.check.limits.overflow(raw, reading.context)
    over = found.count - found.limit
    params = {"count": found.count, "limit": found.limit, "over": over, "unit": found.unit}
    yield Hit(*reading.text.from_raw(start, len(raw)), params)


def hashtags(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise the first hashtag beyond what the network takes."""
    limit = reading.check.limits.hashtags(reading.context)
    found = reading.text.hashtags
    if limit is not None and len(found) > limit:
        yield Hit(*found[limit], {"count": len(found), "limit": limit})


def address(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise how the reader is addressed: ``fault`` is ``mixed``, ``profile`` or ``card``."""
    singular = [item for item in reading.check.address.evidence if not item.plural]
    context, fault = reading.context, rule.options["fault"]
    card = context.influencer.address if context.influencer else None
    carded = card in (Address.TU, Address.VOUS)
    wanted = card if card is not None and carded else context.profile.address
    persons = {item.person for item in singular}
    if fault == "mixed":
        yield from _mixed(singular, wanted, reading)
    elif len(persons) == 1 and wanted is not Address.EITHER and carded == (fault == "card"):
        if context.reach is Reach.MANY and wanted is Address.TU:
            return  # «vous» to many is a plural
        yield from _first([item for item in singular if item.person != wanted], reading)


def _mixed(items: list[Evidence], wanted: Address, reading: Reading) -> Iterable[Hit]:
    """Raise the first form that goes against the profile, or against the first form used."""
    if len({item.person for item in items}) < 2:
        return
    kept = items[0].person if wanted is Address.EITHER else wanted
    yield from _first([item for item in items if item.person != kept], reading)


def _first(items: list[Evidence], reading: Reading) -> Iterable[Hit]:
    if items:
        yield Hit(*reading.text.from_raw(items[0].start, items[0].end), {"form": items[0].form})


KINDS = (
    Kind("network-length", length, params=("count", "limit", "over", "unit")),
    Kind("network-hashtags", hashtags, params=("count", "limit")),
    Kind("address", address, ("fault",), needed=("fault",), params=("form",)),
)
