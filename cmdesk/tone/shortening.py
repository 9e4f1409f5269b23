"""Ways to make a text shorter on its network without touching what it says."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cmdesk.tone.model import Fix

_FORMS: Mapping[str, str] = {
    "c’est-à-dire": "soit",
    "rendez-vous": "RDV",
    "s’il vous plaît": "SVP",
    "s’il te plaît": "STP",
    "et cetera": "etc.",
    "kilomètres": "km",
    "kilogrammes": "kg",
    "pour cent": "%",
    "par exemple": "ex.",
    "numéro": "n°",
    "euros": "€",
    "afin de": "pour",
    "en ce qui concerne": "pour",
    "à l’heure actuelle": "aujourd’hui",
    "dans le cas où": "si",
    "est-ce que vous pouvez": "pouvez-vous",
    "est-ce que tu peux": "peux-tu",
}
"""Longer words and the shorter ones that say the same in any voice."""
_WORDS = "|".join(
    re.escape(form).replace("’", "[’']") for form in sorted(_FORMS, key=len, reverse=True)
)


@dataclass(frozen=True, slots=True)
class Shortening:
    """One way: its ``code``, the edits to make together, and how much that saves."""

    code: str
    edits: tuple[Fix, ...]
    saved: int


def _form(match: re.Match[str]) -> str:
    said = match.group()  # «ſ» and «ı» are s and i where case is ignored, and no lower ones
    return _FORMS.get(said.lower().replace("'", "’"), said)


def _bare_link(match: re.Match[str]) -> str:
    """Return a link without what tells its owner where the reader came from."""
    link, _, query = match.group().partition("?")
    kept = [item for item in query.split("&") if not _TRACKING.match(item)]
    return f"{link}?{'&'.join(kept)}" if kept else link


_TRACKING = re.compile(r"utm_|fbclid=|gclid=|igshid=|igsh=|mc_|si=|ref=")
_Replacement = str | Callable[[re.Match[str]], str]
_WAYS: tuple[tuple[str, re.Pattern[str], _Replacement], ...] = (
    ("apostrophes", re.compile("[’‘]"), "'"),
    ("quotes", re.compile("«[ \u00a0\u202f]?|[ \u00a0\u202f]?»|[“”„]"), '"'),
    ("spaces", re.compile("[\u00a0\u202f\u2009]"), " "),
    ("blanks", re.compile(r"(?<=\S)[ \t]{2,}(?=\S)"), " "),
    ("lines", re.compile(r"\n[ \t]*(?:\n[ \t]*){2,}"), "\n\n"),
    ("dots", re.compile(r"\.{3,}"), "…"),
    ("links", re.compile(r"https?://[^\s?]+\?[^\s]*[^\s.,;:!?)»]"), _bare_link),
    ("forms", re.compile(rf"(?<![\w’'-])(?:{_WORDS})(?![\w-])", re.IGNORECASE), _form),
    ("repeats", re.compile(r"([^\w\s])\1{2,}"), r"\1"),
)


def shortenings(text: str, count: Callable[[str], int]) -> tuple[Shortening, ...]:
    """Return the ways that make ``text`` shorter as ``count`` counts it, the best first."""
    found, whole = list[Shortening](), count(text)
    for code, pattern, replacement in _WAYS:
        edits = tuple(
            Fix(code, match.start(), match.end(), new)
            for match in pattern.finditer(text)
            if (new := _new(match, replacement)) != match.group()
        )
        saved = whole - count(_applied(text, edits)) if edits else 0
        if saved > 0:
            found.append(Shortening(code, edits, saved))
    return tuple(sorted(found, key=lambda way: -way.saved))


def _new(match: re.Match[str], replacement: _Replacement) -> str:
    return match.expand(replacement) if isinstance(replacement, str) else replacement(match)


def _applied(text: str, edits: tuple[Fix, ...]) -> str:
    pieces, done = list[str](), 0
    for edit in edits:
        pieces += [text[done : edit.start], edit.replacement]
        done = edit.end
    return "".join((*pieces, text[done:]))
