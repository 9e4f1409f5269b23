"""Which parts of a text X turns into links, after the rules that twitter-text documents."""

import re
from collections.abc import Iterator

from cmdesk.tone.text import Span

_LATIN = (
    "\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268"
    "\u026f\u0272\u0289\u028b\u02bb\u0300-\u036f\u1e00-\u1eff"
)
_NOT_IN_DOMAIN = (
    r"\s!'\"#%&()*+,\\./:;<=>?@\[\]^`{|}~$\ufffe\ufeff\uffff"
    r"\u202a-\u202e\u061c\u200e\u200f\u2066-\u2069\u3000-\u3003\uff01-\uff0f"
)
_RUN = re.compile(
    rf"(?<![A-Za-z0-9@＠$#＃])(https?://)?([^{_NOT_IN_DOMAIN}]{{1,80}}(?:\.[^{_NOT_IN_DOMAIN}]{{1,80}}){{1,12}})",
    re.IGNORECASE,
)
"""What may be a domain, with its protocol: labels joined by dots."""
_BACK, _AHEAD = 100, 1_200
"""How far around a dot a domain is looked for, in code points."""

_CHARS = rf"[a-z\u0400-\u04ff0-9!*';:=+,.$/%#\[\]\-\u2013_~@|&{_LATIN}]"
_PARENS = rf"\((?:{_CHARS}++|{_CHARS}*+\({_CHARS}++\){_CHARS}*+)\)"
_PORT = re.compile(r":[0-9]+")
_PATH = re.compile(rf"/(?:{_CHARS}++|{_PARENS})*+", re.IGNORECASE)
_PATH_END = re.compile(rf"[+\-a-z\u0400-\u04ff0-9=_#/{_LATIN})]", re.IGNORECASE)
_QUERY = re.compile(r"\?[a-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*[a-z0-9\-_&=#/]", re.IGNORECASE)
_SHORT = re.compile(rf"https?://t\.co/([a-z0-9]+)(?:{_QUERY.pattern})?", re.IGNORECASE)
LONGEST_SLUG = 40
"""Longest slug of a t.co link that X still takes for one."""
LONGEST_LABEL = 63
"""Longest label of a domain once encoded (RFC 1035)."""

_ASCII_RUN = re.compile(
    rf"[\-a-z0-9{_LATIN}]+(?:\.[\-a-z0-9{_LATIN}]+)*\.[^{_NOT_IN_DOMAIN}]{{1,80}}", re.IGNORECASE
)
_GOES_ON = re.compile(r"[0-9a-zA-Z@+-]")


def links_on_x(text: str, tlds: frozenset[str]) -> Iterator[Span]:
    """Yield the span of each link; a bare domain with a real ending is one, an e-mail is not."""
    return _Finder(text, tlds).find()


class _Finder:
    """Looks around each dot of one text, so that its time grows with the text alone."""

    def __init__(self, text: str, tlds: frozenset[str]) -> None:
        self._text = text
        self._tlds = tlds

    def find(self) -> Iterator[Span]:
        """Yield the links in order."""
        text, at = self._text, 0
        while (dot := text.find(".", at)) >= 0:
            match = _RUN.search(text, max(at, dot - _BACK), dot + _AHEAD)
            end = self._domain_end(*match.span(2)) if match else None
            if match is None or end is None:
                at = max(dot + 1, match.end() if match else 0)
                continue
            tail = self._tail(end)
            if match.group(1):
                found = self._with_protocol(match, end, tail)
            else:
                found = self._bare(match.start(2), end, tail)
            yield from found
            at = max(dot + 1, tail, found[-1][1] if found else 0)

    def _with_protocol(self, match: re.Match[str], end: int, tail: int) -> list[Span]:
        start = match.start()
        short = _SHORT.match(self._text, start)
        if short is not None:
            return [] if len(short.group(1)) > LONGEST_SLUG else [short.span()]
        return [(start, tail)] if _encodable(self._text[match.start(2) : end]) else []

    def _bare(self, start: int, end: int, tail: int) -> list[Span]:
        """Return the Latin domains of a run without a protocol; the last takes the path."""
        if self._text[max(0, start - 1) : start] in ("-", "_", ".", "/") and start:
            return []
        result, at = list[Span](), start
        while match := _ASCII_RUN.search(self._text, at, end):
            stop = self._domain_end(*match.span())
            if stop is None:
                at = match.end()
            else:
                at = stop
                if _encodable(self._text[match.start() : stop]):
                    result.append((match.start(), stop))
        if result and self._text[end : end + 1] == "/" and result[-1][1] == end:
            result[-1] = (result[-1][0], tail)
        return result

    def _domain_end(self, start: int, end: int) -> int | None:
        """Return where the longest domain with a real ending stops, or None where there is none."""
        labels = self._text[start:end].split(".")
        for last in range(len(labels) - 1, 0, -1):
            dot = start + sum(map(len, labels[:last])) + last - 1
            size = self._ending(labels[last], dot + 1)
            if size and _sound(labels[:last]):
                return dot + 1 + size
        return None

    def _ending(self, label: str, at: int) -> int:
        """Return how much of a label is a real ending: all of it, or up to another script."""
        lower = label.lower()
        if lower.startswith("xn--") and label.isascii():
            return len(label)
        for size in range(min(len(lower), _LONGEST_ENDING), 1, -1):
            after = self._text[at + size : at + size + 1]
            if lower[:size] in self._tlds and not _GOES_ON.match(after):
                return size
        return 0

    def _tail(self, end: int) -> int:
        """Return the end of a link with its port, path and query, closing punctuation left out."""
        text = self._text
        if port := _PORT.match(text, end):
            end = port.end()
        if path := _PATH.match(text, end):
            last = path.end()
            while last > path.start() + 1 and not _PATH_END.match(text, last - 1):
                last -= 1
            end = last
        query = _QUERY.match(text, end)
        return query.end() if query else end


_LONGEST_ENDING = 24


def _sound(labels: list[str]) -> bool:
    """Tell whether labels may stand in a domain: no sign at an edge, no underscore in the name."""
    edges = all(label[0] not in "-_" and label[-1] not in "-_" for label in labels)
    return edges and "_" not in labels[-1]


def _encodable(domain: str) -> bool:
    """Tell whether each label fits once it is encoded for the network."""
    for label in domain.split("."):
        if label.isascii():
            fits = len(label) <= LONGEST_LABEL
        else:
            size = len(label.encode("punycode", "replace")) + len("xn--")
            fits = size <= LONGEST_LABEL and not label.lower().startswith("xn--")
        if not fits:
            return False
    return True
