"""Menus of choices: a tick before what is in force, room for one before the others."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from cmdesk.ui.theme import Theme

_TICK = 16


class ChoiceMenu(QMenu):
    """Give it checkable actions; the style sheet draws no mark of its own."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.aboutToShow.connect(self._tick)

    def _tick(self) -> None:
        named = [action for action in self.actions() if not action.isSeparator()]
        if not any(action.isCheckable() for action in named):
            return
        blank = QPixmap(_TICK, _TICK)
        blank.fill(Qt.GlobalColor.transparent)
        none = QIcon(blank)
        tick = self._theme.icons.icon("check", self._theme.tokens.text, _TICK)
        for action in named:
            action.setIcon(tick if action.isChecked() else none)


def in_menu(words: str) -> str:
    """Return words as a menu takes them; of a lone «H&M» it would show «HM», its M underlined."""
    return words.replace("&", "&&")
