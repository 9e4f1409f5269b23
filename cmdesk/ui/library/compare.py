"""Two texts side by side in one: what went struck through, what came underlined."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from html import escape

from cmdesk.ui.theme import Tokens

_PIECES = re.compile(r"\s+|\w+|[^\w\s]")
_MOST = 12_000
"""Characters compared word by word; longer texts are compared line by line."""


def compared(old: str, new: str) -> Iterator[tuple[str, str]]:
    """Yield the pieces in order, each with how it stands: ``same``, ``gone`` or ``new``."""
    long = len(old) + len(new) > _MOST * 4
    one, other = (
        (_lines(old), _lines(new)) if long else (_PIECES.findall(old), _PIECES.findall(new))
    )
    for code, i, j, k, m in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if code == "equal":
            yield "".join(one[i:j]), "same"
            continue
        if j > i:
            yield "".join(one[i:j]), "gone"
        if m > k:
            yield "".join(other[k:m]), "new"


def paragraph(html: str, colour: str = "") -> str:
    """Return a paragraph of a rich label, with room between its lines."""
    tint = f" color:{colour};" if colour else ""
    return f'<p style="line-height:145%;{tint}">{html}</p>'


def text_html(text: str) -> str:
    """Return a text as it is, its line ends kept."""
    return escape(text).replace("\n", "<br>")


def compared_html(old: str, new: str, tokens: Tokens) -> str:
    """Return the comparison for a rich label; told by strokes as well as by colour."""
    styles = {
        "same": "",
        "gone": f"color:{tokens.error}; text-decoration:line-through",
        "new": f"color:{tokens.ok}; text-decoration:underline",
    }
    parts: list[str] = []
    for piece, state in compared(old, new):
        text = escape(piece).replace("\n", "<br>")
        parts.append(f'<span style="{styles[state]}">{text}</span>' if styles[state] else text)
    return "".join(parts)


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)
