"""Kinds of rule about the place and the person: network length, and how one is addressed."""

from collections.abc import Iterable

from cmdesk.domain.network import Reach
from cmdesk.domain.tone_profile import Address
from cmdesk.tone.kinds.base import Hit, Kind, Reading
from cmdesk.tone.model import Evidence, Fix, Person
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
    """Raise each form against ``fault``: ``mixed``, against the ``profile``, or the ``card``.

    All of them carry one fix, which turns the whole text, where it can be turned safely.
    """
    singular = [item for item in reading.check.address.evidence if not item.plural]
    if not singular:
        return
    context, fault = reading.context, rule.options["fault"]
    card = context.influencer.address if context.influencer else None
    carded = card in (Address.TU, Address.VOUS)
    wanted = card if card is not None and carded else context.profile.address
    mixed = len({item.person for item in singular}) == 2
    if fault == "mixed":
        to = _asked(wanted) or _mostly(singular)
    else:
        to = _asked(wanted) if carded == (fault == "card") else None
    if to is None or mixed > (fault in ("mixed", "card")) or mixed < (fault == "mixed"):
        return
    if not mixed and to is Person.TU and context.reach is Reach.MANY:
        return  # «vous» to many is a plural
    yield from _against(to, singular, rule, reading)


def _asked(wanted: Address) -> Person | None:
    return None if wanted is Address.EITHER else Person(wanted)


def _mostly(items: list[Evidence]) -> Person:
    """Return the form used most, the first one where both are used as often."""
    same = sum(item.person is items[0].person for item in items)
    other = Person.VOUS if items[0].person is Person.TU else Person.TU
    return items[0].person if 2 * same >= len(items) else other


def _against(to: Person, items: list[Evidence], rule: Rule, reading: Reading) -> Iterable[Hit]:
    wrong = [item for item in items if item.person is not to]
    if not wrong:
        return
    turned = reading.check.turn(to)
    label = reading.check.say(rule.options.get("labels", {}).get(to, ""))
    fixes = tuple(Fix(label, edit.start, edit.end, edit.replacement) for edit in turned.edits)
    if turned.remaining or not label:
        fixes = ()
    for item in wrong:
        params = {"form": item.form, "said": str(item.person), "wanted": str(to)}
        yield Hit(*reading.text.from_raw(item.start, item.end), params, fixes)


KINDS = (
    Kind("network-length", length, params=("count", "limit", "over", "unit")),
    Kind("network-hashtags", hashtags, params=("count", "limit")),
    Kind(
        "address",
        address,
        ("fault", "labels"),
        needed=("fault",),
        params=("form", "said", "wanted"),
    ),
)
