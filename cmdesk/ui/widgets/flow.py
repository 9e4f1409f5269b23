"""Chips over as many lines as they need."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.chip import Chip

_GAP = 6


class Flow(QWidget):
    """Words as chips, wrapped."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.chips: list[Chip] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def set_words(self, words: tuple[str, ...]) -> None:
        """Show these words."""
        while len(self.chips) > len(words):
            self.chips.pop().deleteLater()
        while len(self.chips) < len(words):
            self.chips.append(Chip(self._theme, "", self))
        for chip, word in zip(self.chips, words, strict=True):
            chip.set_text(word)
            chip.show()
        self._place(self.width(), move=True)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt's name)
        """Say that lines depend on the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt's name)
        """Return the height of all lines."""
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Ask for what the present width needs."""
        return QSize(120, self._place(max(self.width(), 120), move=False))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Wrap anew."""
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def _place(self, width: int, *, move: bool) -> int:
        x = y = high = 0
        for chip in self.chips:
            size = chip.sizeHint()
            if x and x + size.width() > width:
                x, y = 0, y + high + _GAP
            if move:
                chip.resize(size)
                chip.move(x, y)
            x, high = x + size.width() + _GAP, size.height()
        return y + high
