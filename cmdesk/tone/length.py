"""How long a text is on each network, counted as that network counts it.

Limits are dated data (``limits.toml``); counting is code: X weighs code points as twitter-text's
configuration v3 does, Bluesky and Mastodon count graphemes, Threads and Google count bytes.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from cmdesk.domain.limits import NetworkLimit
from cmdesk.domain.network import Network
from cmdesk.tone.emoji import emoji_spans
from cmdesk.tone.heaviest import Weight, heaviest
from cmdesk.tone.model import Context, Length
from cmdesk.tone.shortening import Shortening, shortenings
from cmdesk.tone.thread import THREADED, cut

_NARROW = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""Code points that weigh 1 on X; all others weigh 2 (twitter-text, configuration v3)."""
_WIDE = re.compile("[^" + "".join(f"{chr(low)}-{chr(high)}" for low, high in _NARROW) + "]")
_WEB = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)\]'’»]")
_REMOTE = re.compile(r"(?<![\w/])(@\w+(?:[.-]\w+)*)@[\w-]+(?:\.[\w-]+)+")
_PATH_SHOWN = 15
"""Longest path that Bluesky's app shows whole; a longer one is cut to 13 and three dots."""


@dataclass(frozen=True)
class Limits:
    """Each network's limits: the tables of ``limits.toml``, and the top-level domains."""

    tables: Mapping[str, Mapping[str, Any]]
    tlds: frozenset[str]

    @classmethod
    def load(cls, folder: Path) -> "Limits":
        """Read ``limits.toml`` and ``tld.txt`` of the packs folder."""
        tables = tomllib.loads((folder / "limits.toml").read_text(encoding="utf-8"))
        return cls(tables, read_tlds(folder / "tld.txt"))

    def length(self, text: str, context: Context) -> Length:
        """Count a text for its network; without one, code points and no limit."""
        network = context.network
        if network is None:
            return Length(len(text), None, "characters")
        table = self.tables[network]
        unit, limit = str(table["unit"]), self.limit(network, context)
        count = self.count(text, network)
        if network is Network.BLUESKY and count <= limit:
            size = _bytes(_shortened(text))
            if size > int(table["bytes"]):
                return Length(size, int(table["bytes"]), "bytes")
        return Length(count, limit, unit)

    def known(self) -> tuple[NetworkLimit, ...]:
        """Return each network's limit as the desk knows it, with the day it was read."""
        return tuple(
            NetworkLimit(network, int(t["post"]), t["read"], t.get("comment"))
            for network in Network
            for t in (self.tables[network],)
        )

    def shortenings(self, text: str, context: Context) -> tuple[Shortening, ...]:
        """Return the ways to make a text shorter on its network; none where it counts nothing."""
        network = context.network
        if network is None:
            return ()
        return shortenings(text, lambda changed: self.count(changed, network))

    def thread(self, text: str, context: Context) -> tuple[str, ...]:
        """Return a text cut into a numbered thread; nothing where its network has none."""
        if context.network not in THREADED:
            return ()
        return cut(text, lambda part: self.fits(part, context))

    def heaviest(self, text: str, context: Context) -> tuple[Weight, ...]:
        """Return the few kinds of sign that weigh most; none where each counts for one."""
        network = context.network
        if network is None:
            return ()
        weighs = {"weighted": _weight, "bytes": _bytes, "graphemes": graphemes}
        weigh = weighs.get(self.length(text, context).unit, len)
        link = int(self.tables[network].get("link", 0))
        return heaviest(text, self._links(text, network) if link else (), link, weigh)

    def _links(self, text: str, network: Network) -> Iterable[tuple[int, int]]:
        """Return the links that the network counts as one length, whatever theirs."""
        if network is not Network.X:
            return (match.span() for match in _WEB.finditer(text))
        from cmdesk.tone.links import links_on_x  # its expressions are for X alone

        return links_on_x(text, self.tlds)

    def hashtags(self, context: Context) -> int | None:
        """Return how many hashtags the network takes, or None where it does not say."""
        if context.network is None:
            return None
        return cast("int | None", self.tables[context.network].get("hashtags"))

    def fits(self, text: str, context: Context) -> bool:
        """Return whether the network takes a text of that length."""
        found = self.length(text, context)
        return found.limit is None or found.count <= found.limit

    def overflow(self, text: str, context: Context) -> int:
        """Return the code point from which a text is over the limit; its length where it is not."""
        if self.fits(text, context):
            return len(text)
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            cut = self.length(text[:middle], context)
            low, high = (middle, high) if cut.count <= (cut.limit or 0) else (low, middle - 1)
        return low

    def limit(self, network: Network, context: Context) -> int:
        """Return how long a text may be there: as the person has read it, else as we have."""
        answer = bool(context.incoming)
        for own in context.limits:
            if own.network is network:
                return own.of(answer=answer)
        table = self.tables[network]
        return int(table.get("comment", table["post"]) if answer else table["post"])

    def count(self, text: str, network: Network) -> int:
        """Count a text in the network's unit."""
        unit = self.tables[network]["unit"]
        if network is Network.X:
            return weighted(text, self.tlds, int(self.tables[network]["link"]))
        if network is Network.BLUESKY:
            return graphemes(_shortened(text))
        if network is Network.MASTODON:
            return _on_mastodon(text, int(self.tables[network]["link"]))
        return _bytes(text) if unit == "bytes" else len(text)


def read_tlds(path: Path) -> frozenset[str]:
    """Read a list of top-level domains; ``#`` begins a comment."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if line[:1] != "#" for word in line.split())


def weighted(text: str, tlds: frozenset[str], link: int = 23) -> int:
    """Return X's weighted length: links 23, an emoji sequence 2, other code points 1 or 2."""
    text = unicodedata.normalize("NFC", text)
    if "." not in text and text.isascii():
        return len(text)
    from cmdesk.tone.links import links_on_x  # its expressions are for X alone

    total, done = 0, 0
    for start, end in links_on_x(text, tlds):
        total += _weight(text[done:start]) + link
        done = end
    return total + _weight(text[done:])


def _weight(text: str) -> int:
    if text.isascii():
        return len(text)
    joined = emoji_spans(text)
    total = len(text) + len(_WIDE.findall(text))
    for start, end in joined:
        total += 2 - (end - start) - len(_WIDE.findall(text, start, end))
    return total


def graphemes(text: str) -> int:
    """Return the number of grapheme clusters (UAX 29)."""
    if text.isascii() and "\r" not in text:
        return len(text)
    return len(_cluster().findall(text))


@lru_cache(maxsize=1)
def _cluster() -> Any:
    import regex

    return regex.compile(r"\X")


def _on_mastodon(text: str, link: int) -> int:
    """Return graphemes with each link as ``link`` and a remote handle as its local part."""
    text = _WEB.sub("x" * link, text)
    return graphemes(_REMOTE.sub(r"\1", text))


def _shortened(text: str) -> str:
    """Return a text with its links as Bluesky's app writes them: host and the path's beginning."""
    return _WEB.sub(lambda match: _shown(match.group()), text)


def _shown(link: str) -> str:
    from urllib.parse import urlsplit  # costly to load, and for links on Bluesky alone

    try:
        parts = urlsplit(link)
    except ValueError:
        return link
    path = link.partition(parts.netloc)[2] if parts.netloc else ""
    path = "" if path == "/" else path
    return parts.netloc + (path if len(path) <= _PATH_SHOWN else f"{path[:13]}...")


def _bytes(text: str) -> int:
    """Return the size in UTF-8; a lone surrogate takes three bytes."""
    return len(text.encode("utf-8", "surrogatepass"))
