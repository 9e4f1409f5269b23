"""The kind that sets French as a typographer would: spaces, quotes, apostrophes, repeated signs."""

import re
from collections.abc import Callable, Iterable, Mapping

from cmdesk.tone.kinds.base import Hit, Kind, Reading
from cmdesk.tone.model import Fix
from cmdesk.tone.rules import Rule
from cmdesk.tone.text import Span

_NARROW, _WIDE = "\u202f", "\u00a0"
# Each begins with a sign, which the search jumps to, and looks back from there.
_AFTER = r"(?=[\s!?\"»)]|$)"
_SIGN = re.compile(
    rf" (?<=[^\W_] )(?:[!?]|[;:](?!\S)){_AFTER}|[!?](?<=[^\W_].){_AFTER}|[;:](?<=[^\W_].)(?!\S)"
)
_OPENING = re.compile(r"« ?(?=[^\s«])")
_CLOSING = re.compile(r" (?<=[^\s»] )»|»(?<=[^\s»].)")
_STRAIGHT = re.compile(r"'(?<=[^\W\d_].)(?=[^\W\d_])")
_DOTS = re.compile(r"\.\.\.(?<=\w...)(?![.\w])")
_TWICE = re.compile(
    r",(?<![,;:].),+(?=\s|$)|;(?<![,;:].);+(?=\s|$)|:(?<![,;:].):+(?=\s|$)|!!{3,}|\?\?{3,}"
)


Mend = Callable[[re.Match[str]], tuple[Span, str]]


def _before(match: re.Match[str]) -> tuple[Span, str]:
    sign = match[0][-1]
    return match.span(), (_WIDE if sign == ":" else _NARROW) + sign


def _after_opening(match: re.Match[str]) -> tuple[Span, str]:
    return match.span(), "«" + _WIDE


def _before_closing(match: re.Match[str]) -> tuple[Span, str]:
    return match.span(), _WIDE + "»"


def _curved(match: re.Match[str]) -> tuple[Span, str]:
    return match.span(), "’"


def _dotted(match: re.Match[str]) -> tuple[Span, str]:
    return match.span(), "…"


def _once(match: re.Match[str]) -> tuple[Span, str]:
    return match.span(), match.group()[0]


FAULTS: Mapping[str, tuple[re.Pattern[str], Mend]] = {
    "sign": (_SIGN, _before),
    "opening": (_OPENING, _after_opening),
    "closing": (_CLOSING, _before_closing),
    "apostrophe": (_STRAIGHT, _curved),
    "dots": (_DOTS, _dotted),
    "twice": (_TWICE, _once),
}
"""What ``faults`` may name: where a fault stands in the text as typed, and what to write there."""


def typography(rule: Rule, reading: Reading) -> Iterable[Hit]:
    """Raise the first of each of the ``faults``; its one fix mends all of that rule's in the text.

    Links, mails, handles and hashtags are left as they are.
    """
    text, fixes = reading.text, list[Fix]()
    closed = (*text.links, *text.mails, *text.handles, *text.hashtags)
    label = reading.check.say(rule.options.get("label", "Corriger"))
    for name in rule.options["faults"]:
        regex, mend = FAULTS[name]
        for match in regex.finditer(text.raw):
            (start, end), right = mend(match)
            if not (closed and _overlaps(text.from_raw(start, end), closed)):
                fixes.append(Fix(label, start, end, right))
    if fixes:
        fixes.sort(key=lambda fix: fix.start)
        yield Hit(*text.from_raw(fixes[0].start, fixes[0].end), fixes=tuple(fixes))


def _overlaps(span: Span, parts: tuple[Span, ...]) -> bool:
    """Tell whether a place lies in what nobody writes by hand."""
    return any(start < span[1] and span[0] < end for start, end in parts)


KINDS = (Kind("typography", typography, ("faults", "label"), needed=("faults",)),)
