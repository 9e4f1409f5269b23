"""Chips over as many lines as they need."""

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
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)

    def set_words(self, words: tuple[str, ...]) -> None:
        """Show these words."""
        while len(self.chips) > len(words):
            self.chips.pop().deleteLater()
        while len(self.chips) < len(words):
            self.chips.append(Chip(self._theme, "", self))
        for chip, word in zip(self.chips, words, strict=True):
            chip.set_text(word)
            chip.show()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Wrap anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Place the chips and be just as high as their lines."""
        width = self.width()
        x = y = high = 0
        for chip in self.chips:
            size = chip.sizeHint()
            if x and x + size.width() > width:
                x, y = 0, y + high + _GAP
            chip.resize(size)
            chip.move(x, y)
            x, high = x + size.width() + _GAP, size.height()
        self.setFixedHeight(y + high)
