"""Kinds of rule about wording: what is there, what is missing, what comes before what."""

from bisect import bisect_left
from collections.abc import Iterable

from cmdesk.tone.kinds.base import ABSENT, Hit, Kind, Reading
from cmdesk.tone.model import Fix
from cmdesk.tone.rules import Rule


def existence(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise each match of ``find``.

    ``case = "upper"`` asks for capitals in the text as typed; ``cleared_by`` names a list of the
    profile's: where a sentence holds all words of one of its phrases, nothing is raised there.
    """
    upper = rule.options.get("case") == "upper"
    cleared_by = rule.options.get("cleared_by", "")
    for start, end in reading.found(rule):
        if upper and not reading.text.excerpt(start, end).isupper():
            continue
        if not reading.allowed(cleared_by, start):
            yield Hit(start, end)


def substitution(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise each pattern of ``swap`` with what to write instead."""
    for numbers, replacement in rule.options["swap"]:
        for start, end in reading.hits.all(numbers):
            if not reading.innocent(rule, (start, end)):
                first, last = reading.text.to_raw(start, end)
                fix = Fix(reading.check.to_write(replacement), first, last, replacement)
                yield Hit(start, end, {"preferred": replacement}, (fix,))


def absence(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise the absence of ``find``: what would have satisfied the rule's situation."""
    if not reading.finds(rule):
        yield Hit(*ABSENT)


def order(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise the first match of ``find`` with no ``first`` before it (``anywhere``: none at all)."""
    found = reading.found(rule)
    if not found:
        return
    earlier = reading.hits.all(rule.patterns["first"])
    anywhere = rule.options.get("anywhere", False)
    if not any(anywhere or start < found[0][0] for start, _ in earlier):
        yield Hit(*found[0])


def proximity(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise ``find`` and ``near`` within so many words of each other in one clause."""
    within = rule.options.get("within", 6)
    near = reading.hits.all(rule.patterns["near"])
    own = reading.text.own
    for start, end in reading.found(rule):
        low, high = reading.text.clause_at(start)
        for other in near[bisect_left(near, (low,)) : bisect_left(near, (high,))]:
            if other[0] < end and start < other[1]:
                continue
            between = own[end : other[0]] if other[0] >= end else own[other[1] : start]
            if len(between.split()) <= within:
                yield Hit(min(start, other[0]), max(end, other[1]))
                break


def consistency(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise the less used of two or more ``groups`` that one text should not mix."""
    found = [reading.hits.all(group) for group in rule.options["groups"]]
    used = [spans for spans in found if spans]
    if len(used) > 1:
        for start, end in min(used, key=len):
            yield Hit(start, end)


KINDS = (
    Kind("existence", existence, ("case", "cleared_by"), needed=("find",), triggered=True),
    Kind("substitution", substitution, ("swap",), needed=("swap",), params=("preferred",)),
    Kind("absence", absence, needed=("find",)),
    Kind("order", order, ("anywhere",), ("first",), ("find", "first"), triggered=True),
    Kind("proximity", proximity, ("within",), ("near",), ("find", "near"), triggered=True),
    Kind("consistency", consistency, ("groups",), needed=("groups",)),
)
