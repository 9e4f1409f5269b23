"""Which parts of a text X turns into links, after the rules that twitter-text documents."""

import re
from collections.abc import Iterator

from cmdesk.tone.text import Span

_LATIN = (
    "\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268"
    "\u026f\u0272\u0289\u028b\u02bb\u0300-\u036f\u1e00-\u1eff"
)
_LETTER = (
    r"[^\s!'\"#%&()*+,\\\-./:;<=>?@\[\]^_{|}~$\ufffe\ufeff\uffff\u202a-\u202e\u2066-\u2069"
    r"\u3000-\u3003\uff01-\uff0f]"
)
_LABEL = rf"{_LETTER}(?:[_-]*{_LETTER}){{0,62}}"
_GENERAL = rf"[a-z\u0400-\u04ff0-9!*';:=+,.$/%#\[\]\-\u2013_~@|&{_LATIN}]"
_PARENS = rf"\((?:{_GENERAL}++|{_GENERAL}*?\({_GENERAL}++\){_GENERAL}*+)\)"
_PATH = rf"/(?:{_GENERAL}|{_PARENS})*"
_CANDIDATE = re.compile(
    rf"(?<![a-z0-9@＠$#＃\ufffe\ufeff\uffff])(https?://)?((?:{_LABEL}\.){{1,10}})"
    rf"({_LETTER}{{2,24}}|xn--[\-0-9a-z]+)",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"(?::[0-9]+)?({_PATH})?(\?[a-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*[a-z0-9\-_&=#/])?",
    re.IGNORECASE,
)
_PATH_END = re.compile(rf"(?:[+\-a-z\u0400-\u04ff0-9=_#/{_LATIN}]|\))$", re.IGNORECASE)
_TCO = re.compile(
    r"https?://t\.co/([a-z0-9]+)(?:\?[a-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*)?", re.IGNORECASE
)
_ASCII_LABEL = re.compile(rf"[\-a-z0-9{_LATIN}]+\Z", re.IGNORECASE)
LONGEST_SLUG = 40
"""Longest slug of a t.co link that X still takes for one."""


def links_on_x(text: str, tlds: frozenset[str]) -> Iterator[Span]:
    """Yield the span of each link; a bare domain with a real ending is one, an e-mail is not."""
    at = 0
    while at < len(text) and (dot := text.find(".", at)) >= 0 and dot >= 0:
        match = _CANDIDATE.search(text, at)
        if match is None:
            return
        span = _link(text, match, tlds)
        if span is None:
            at = max(match.start() + 1, _next_label(text, match))
        else:
            yield span
            at = span[1]


def _next_label(text: str, match: re.Match[str]) -> int:
    """Return where the next candidate may begin: after the first label of one that failed."""
    return text.index(".", match.start(2)) + 1


def _link(text: str, match: re.Match[str], tlds: frozenset[str]) -> Span | None:
    protocol = match.group(1)
    end = _domain_end(text, match, tlds)
    if end is None:
        return None
    start = match.start()
    if protocol is None:
        if text[max(0, start - 1) : start] in ("-", "_", ".", "/") and start:
            return None
        start = _ascii_start(text, start, end)
    if protocol is None and start >= end:
        return None
    tail = _tail(text, end)
    if protocol is not None and (short := _TCO.match(text, match.start())):
        return None if len(short.group(1)) > LONGEST_SLUG else short.span()
    return start, tail


def _domain_end(text: str, match: re.Match[str], tlds: frozenset[str]) -> int | None:
    """Return the end of the longest domain of the candidate that has a real ending."""
    start, end = match.start(2), match.end(3)
    while True:
        dot = text.rfind(".", start, end)
        if dot <= start:
            return None
        ending = text[dot + 1 : end]
        real = _real(ending, tlds)
        if real and not re.match(r"[0-9a-z@+-]", text[dot + 1 + real : dot + 2 + real], re.I):
            return dot + 1 + real
        end = dot


def _real(ending: str, tlds: frozenset[str]) -> int:
    """Return how many letters of the last label are a real ending: all, or its ASCII part."""
    lower = ending.lower()
    if lower in tlds or lower.startswith("xn--"):
        return len(ending)
    ascii_part = re.match(r"[a-z]*", lower)
    size = ascii_part.end() if ascii_part else 0
    return size if lower[:size] in tlds else 0


def _ascii_start(text: str, start: int, end: int) -> int:
    """Return where a bare domain begins: only its trailing Latin labels count."""
    labels, at = text[start:end].split("."), end
    first = True
    for label in reversed(labels):
        if not first and not _ASCII_LABEL.match(label):
            break
        at -= len(label) + (0 if first else 1)
        first = False
    return at


def _tail(text: str, end: int) -> int:
    """Return the end of a link with its port, path and query, closing punctuation left out."""
    match = _AFTER.match(text, end)
    if match is None:
        return end
    if match.group(2):
        return match.end()
    path = match.group(1) or ""
    last = match.end()
    while path and not _PATH_END.search(path):
        path, last = path[:-1], last - 1
    return last
