"""Plain text as the simple HTML that help desks keep, and back.

Tags are found by a pattern that reads each sign once: Python's own reader takes minutes for a few
thousand tags that nothing closes, which a file from anywhere may hold.
"""

import html
import re
from collections.abc import Iterator

_BREAKS = re.compile(r"\r\n|\r|\n")
_TAG = re.compile(
    r"<(/?)([a-zA-Z][^\s/<>]*)(?:(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*+>|[^<>]*>)|<[!?][^<>]*>"
)
_BLOCKS = frozenset({"p", "div", "li", "ul", "ol", "h1", "h2", "h3", "blockquote", "tr", "table"})
_SILENT = frozenset({"script", "style", "head", "title"})
_SPACES = re.compile(r"[ \t\r\n\f]{2,}|[\t\r\n\f]")
_NO_SIGN = re.compile(r"&#(?:[0-9]{9,}|[xX][0-9a-fA-F]{9,});?")
"""The number of a sign that is none; Python refuses to read the longest."""


def to_html(text: str) -> str:
    """Return a text as HTML: escaped, its line ends as ``<br>``."""
    return _BREAKS.sub("<br>", html.escape(text, quote=False))


def from_html(markup: str) -> str:
    """Return the text of a piece of HTML; blocks and ``<br>`` are line ends."""
    parts, silent = list[str](), ""
    for text, name, closing in _pieces(markup):
        if silent:
            silent = "" if closing and name == silent else silent
            continue
        if text:
            parts.append(_text(text))
        if name in _SILENT and not closing:
            silent = name
        elif name == "br" or (name in _BLOCKS and parts and not parts[-1].endswith("\n")):
            parts.append("\n")
    lines = (line.strip(" ") for line in "".join(parts).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def _pieces(markup: str) -> Iterator[tuple[str, str, bool]]:
    """Yield what stands before each tag, the tag's name, and whether it closes; then the rest."""
    # A comment that nothing closes goes to the end.
    first, *others = markup.split("<!--")
    text, end = first + "".join(other.partition("-->")[2] for other in others), 0
    for tag in _TAG.finditer(text):
        yield text[end : tag.start()], (tag[2] or "").lower(), bool(tag[1])
        end = tag.end()
    yield text[end:], "", False


def _text(markup: str) -> str:
    return _SPACES.sub(" ", html.unescape(_NO_SIGN.sub("\ufffd", markup)))
