"""A text that left lately beside the one that is to leave: what differs is underlined in both."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cmdesk.domain.word_diff import Turn, word_diff
from cmdesk.ui.compose.prose import Prose
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.scrolled import FittingScroll
from cmdesk.ui.widgets.text import ElidedLabel

_HEIGHT = 132
"""How high the texts may stand before they scroll: the answer above stays in sight."""
_LONGEST = 2_000
"""How much of either text is compared and shown."""


class Beside(QWidget):
    """Two columns; hidden while there is nothing to compare."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.before, self.after = Prose(), Prose()
        ground = QWidget()
        columns = QGridLayout(ground)
        columns.setContentsMargins(0, 0, Space.S, 0)
        columns.setHorizontalSpacing(Space.L)
        columns.setVerticalSpacing(2)
        names = (self.tr("Parti récemment"), self.tr("Cette réponse"))
        for place, (name, words) in enumerate(zip(names, (self.before, self.after), strict=True)):
            columns.addWidget(ElidedLabel(name, "field"), 0, place)
            columns.addWidget(words, 1, place, Qt.AlignmentFlag.AlignTop)
            columns.setColumnStretch(place, 1)
        scroll = FittingScroll(ground)
        scroll.setMaximumHeight(theme.px(_HEIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        said = self.tr("Presque le même texte est parti récemment. Ce qui change est souligné.")
        column.addWidget(ElidedLabel(said, "body"))
        column.addWidget(scroll)
        self.hide()

    def show_texts(self, before: str, after: str) -> None:
        """Show the text that left and the one that is to leave; nothing where none has left."""
        pieces = word_diff(before[:_LONGEST].strip(), after[:_LONGEST].strip()) if before else ()
        for words, turn in ((self.before, Turn.GONE), (self.after, Turn.NEW)):
            shown = (piece for piece in pieces if piece.turn in {Turn.KEPT, turn})
            words.set_pieces([(p.text, p.turn is turn and bool(p.text.strip())) for p in shown])
        self.setVisible(bool(before))
