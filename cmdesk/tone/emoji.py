"""What counts as one emoji: a whole sequence with its joiners, skin tone, flag or keycap.

Ranges from Unicode's ``emoji-data.txt`` (Extended_Pictographic, Emoji_Presentation). Signs that
are text by default and lie below U+2600 (©, ™, ↔…) are emoji only when U+FE0F asks for it.
"""

import re

PICTURES = (
    "\u231a\u231b\u23e9-\u23f3\u23f8-\u23fa\u25fd\u25fe\u2600-\u2604\u260e\u2611\u2614\u2615\u2618"
    "\u261d\u2620\u2622\u2623\u2626\u262a\u262e\u262f\u2638-\u263a\u2640\u2642\u2648-\u2653\u265f"
    "\u2660\u2663\u2665\u2666\u2668\u267b\u267e\u267f\u2692-\u2697\u2699\u269b\u269c\u26a0\u26a1"
    "\u26a7\u26aa\u26ab\u26b0\u26b1\u26bd\u26be\u26c4\u26c5\u26c8\u26ce\u26cf\u26d1\u26d3\u26d4"
    "\u26e9\u26ea\u26f0-\u26f5\u26f7-\u26fa\u26fd\u2702\u2705\u2708-\u270d\u270f\u2712\u2714\u2716"
    "\u271d\u2721\u2728\u2733\u2734\u2744\u2747\u274c\u274e\u2753-\u2755\u2757\u2763\u2764"
    "\u2795-\u2797\u27a1\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\U0001f004\U0001f0cf\U0001f170\U0001f171"
    "\U0001f17e\U0001f17f\U0001f18e\U0001f191-\U0001f19a\U0001f201-\U0001f265\U0001f300-\U0001f64f"
    "\U0001f680-\U0001f6ff\U0001f7e0-\U0001f7f0\U0001f90c-\U0001f9ff\U0001fa70-\U0001faff"
)
"""The inside of a character class: signs that are emoji by themselves."""

_SELECTED = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u2199\u21a9\u21aa\u2328\u23cf\u24c2\u25aa\u25ab"
    "\u25b6\u25c0\u25fb\u25fc\u2934\u2935\u2b05-\u2b07\u3030\u303d\u3297\u3299"
)
_FLAG, _KEY = "\U0001f1e6-\U0001f1ff", "0-9#*"
_TAIL = "[\U0001f3fb-\U0001f3ff]?\u20e3?(?:[\U000e0020-\U000e007e]{1,16}\U000e007f)?"
_ONE = f"(?:[{PICTURES}]\ufe0f?|[{_SELECTED}]\ufe0f){_TAIL}"
# The first sign stands in one class, which the search jumps to; what may follow looks back at it.
EMOJI = re.compile(
    f"[{PICTURES}{_SELECTED}{_FLAG}{_KEY}]"
    f"(?:(?<=[{_FLAG}])[{_FLAG}]?|(?<=[{_KEY}])\ufe0f?\u20e3"
    f"|(?:(?<=[{PICTURES}])\ufe0f?|(?<=[{_SELECTED}])\ufe0f){_TAIL}(?:\u200d{_ONE}){{0,8}})"
)
"""Matches one whole emoji sequence."""

MAYBE_EMOJI = re.compile(f"[{PICTURES}\ufe0f\u20e3{_FLAG}]")
"""A text in which this finds nothing holds no emoji: the cheap question to ask first."""


def emoji_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the span of each emoji sequence of ``text``, in code points."""
    if text.isascii():
        return ()
    first = MAYBE_EMOJI.search(text)
    if first is None:
        return ()
    begin = max(0, first.start() - 1)  # what it asks for stands second in a keycap
    return tuple([match.span() for match in EMOJI.finditer(text, begin)])
