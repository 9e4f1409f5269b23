"""Two texts side by side in one: what went struck through, what came underlined."""

from html import escape

from cmdesk.domain.word_diff import Turn, word_diff
from cmdesk.ui.theme import Tokens


def paragraph(html: str, colour: str = "") -> str:
    """Return a paragraph of a rich label, with room between its lines."""
    tint = f" color:{colour};" if colour else ""
    return f'<p style="line-height:145%;{tint}">{html}</p>'


def text_html(text: str) -> str:
    """Return a text as it is, its line ends kept."""
    return escape(text).replace("\n", "<br>")


def compared_html(old: str, new: str, tokens: Tokens) -> str:
    """Return the comparison for a rich label; told by strokes as well as by colour."""
    looks = {
        Turn.KEPT: "{text}",
        Turn.GONE: f"<s style='color:{tokens.error}'>{{text}}</s>",
        Turn.NEW: f"<u style='color:{tokens.ok}'>{{text}}</u>",
    }
    pieces = word_diff(old, new)
    return "".join(looks[piece.turn].format(text=text_html(piece.text)) for piece in pieces)
