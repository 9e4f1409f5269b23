"""Where a sentence goes that begins an answer: after the greeting, as one would write it."""

import re

from cmdesk.tone.model import Fix

_GREETING = re.compile(
    r"\s*(?i:bonjour|bonsoir|salut|coucou|hello|hey|hi|dear|good (?:morning|afternoon|evening))"
    r"(?: (?:(?i:madame|monsieur|mme|mr|mrs|ms|à tou(?:s|tes)|all)|@[\w.]+"
    r"|[^\W\d_a-zà-ÿ][\w’'-]*)){0,3}"
    r"[ \u00a0\u202f]?(?P<sign>[,!.])(?P<gap>\s+)(?=\S)"
)
"""A greeting, whom it greets, and the sign that closes it; an answer that goes on after it."""


def opened(label: str, said: str, text: str) -> Fix:
    """Return the fix that begins ``text`` by ``said``, in lower case after «Bonjour Léa,».

    Offsets count code points of ``text``.
    """
    greeting = _GREETING.match(text)
    if greeting is None:
        return Fix(label, 0, 0, f"{said} ")
    at = greeting.end()
    if greeting["sign"] != "," or "\n" in greeting["gap"]:
        return Fix(label, at, at, f"{said} ")
    first = text[at]
    return Fix(label, at, at + 1, f"{said[:1].lower()}{said[1:]} {first.upper()}")
