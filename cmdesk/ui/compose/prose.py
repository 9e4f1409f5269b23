"""A few lines to read, with air between them, which a plain label cannot give."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

_LINE = 116
"""Line height in percent of the font's own."""


class Prose(QLabel):
    """A wrapping label; ``words`` are plain text whatever they hold."""

    def __init__(self, role: str = "body") -> None:
        super().__init__()
        self.words = ""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        if role:
            self.setProperty("role", role)

    def set_words(self, words: str) -> None:
        """Show other words."""
        self.set_pieces([(words, False)])

    def set_pieces(self, pieces: Sequence[tuple[str, bool]]) -> None:
        """Show other words, those underlined that are said to be."""
        self.words = "".join(text for text, _marked in pieces)
        parts = (f"<u>{escape(text)}</u>" if marked else escape(text) for text, marked in pieces)
        lines = "".join(parts).replace("\n", "<br>")
        self.setText(f"<p style='margin:0; line-height:{_LINE}%'>{lines}</p>")
