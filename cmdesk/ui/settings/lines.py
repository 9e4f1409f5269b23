"""One setting a line: what it is, what it does, its control; and how a search finds it."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cmdesk.domain.names import folded
from cmdesk.ui.contrast import mixed
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.text import label


class Line(QWidget):
    """A title over a hint, the control on the right; what is wide stands below."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        hint: str,
        control: QWidget | None = None,
        *,
        also: str = "",
        below: QWidget | None = None,
    ) -> None:
        """``also`` holds other words that a person may look for it by."""
        super().__init__()
        self._theme, self._title, self._hint, self._also = theme, title, hint, also
        self._sought: tuple[str, ...] = ()
        self.title, self.hint = label(title, "title"), label(hint, "hint", wrap=True)
        self.title.setAccessibleName(title)
        self.control = control or below
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.hint)
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        row.addLayout(words, 1)
        if control is not None:
            row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.S, 0, Space.S)
        column.setSpacing(Space.S)
        column.addLayout(row)
        if below is not None:
            column.addWidget(below)
        if self.control is not None and not self.control.accessibleName():
            self.control.setAccessibleName(title)
        theme.changed.connect(self._paint)

    def seek(self, words: Sequence[str]) -> bool:
        """Tell whether all the words (folded) are in it, and mark where; none: it always is."""
        said = folded(f"{self._title} {self._hint} {self._also}")
        found = all(word in said for word in words)
        self._sought = tuple(words) if found else ()
        self._paint()
        return found

    def _paint(self) -> None:
        tokens = self._theme.tokens
        ground = mixed(tokens.surface, tokens.accent, 0.26)
        for part, text in ((self.title, self._title), (self.hint, self._hint)):
            part.setTextFormat(Qt.TextFormat.RichText if self._sought else Qt.TextFormat.PlainText)
            part.setText(marked(text, self._sought, ground) if self._sought else text)


@dataclass(frozen=True)
class Group:
    """Settings that belong together, under their name."""

    title: str
    lines: Sequence[Line]


def marked(text: str, words: Sequence[str], ground: str) -> str:
    """Return ``text`` as HTML, each of the folded ``words`` on a ground of that colour."""
    letters = [folded(sign) for sign in text]
    plain = "".join(letters)
    owner = [index for index, part in enumerate(letters) for _ in part]
    lit = set[int]()
    for word in filter(None, words):
        at = plain.find(word)
        while at >= 0:
            lit.update(owner[at : at + len(word)])
            at = plain.find(word, at + 1)
    pieces = list[str]()
    for index, sign in enumerate(text):
        opens = index in lit and index - 1 not in lit
        closes = index in lit and index + 1 not in lit
        pieces.append(f'<span style="background-color: {ground}">' if opens else "")
        pieces.append(escape(sign))
        pieces.append("</span>" if closes else "")
    return "".join(pieces)
