"""A choice among a few, as a button that shows it and a menu that changes it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from cmdesk.ui.messages import labelled
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.button import MenuButton


class ChoiceButton(MenuButton):
    """Shows the chosen name; ``what`` names the choice for tooltip and screen reader."""

    chosen = Signal(int)
    """The person chose the option of this index."""

    def __init__(self, theme: Theme, what: str, parent: QWidget | None = None) -> None:
        menu = QMenu(parent)
        super().__init__(theme, "", menu, parent=parent)
        self._theme, self._what, self._menu = theme, what, menu
        self._group = QActionGroup(menu)
        self._actions: list[QAction] = []
        self.index = 0
        self.setToolTip(what)
        self._group.triggered.connect(self._taken)
        theme.changed.connect(self._tick)

    def offer(self, names: Sequence[str], *, rule_after: Sequence[int] = ()) -> None:
        """Offer these names, with a line drawn after the indexes of ``rule_after``."""
        if names == [action.text() for action in self._actions]:
            return
        self._menu.clear()
        self._actions = []
        for index, name in enumerate(names):
            action = self._menu.addAction(name)
            action.setCheckable(True)
            self._group.addAction(action)
            self._actions.append(action)
            if index in rule_after:
                self._menu.addSeparator()

    def choose(self, index: int) -> None:
        """Show the option of ``index`` as chosen, without telling anybody."""
        self.index = index
        action = self._actions[index]
        action.setChecked(True)
        self.setText(action.text())
        self.setAccessibleName(labelled(self._what, action.text()))
        self.updateGeometry()
        self._tick()

    def _taken(self, action: QAction) -> None:
        index = self._actions.index(action)
        if index != self.index:
            self.choose(index)
            self.chosen.emit(index)

    def _tick(self) -> None:
        """Tick what is chosen; the others keep the room, so that names stand in one line."""
        for index, action in enumerate(self._actions):
            tick(self._theme, action, on=index == self.index)


def tick(theme: Theme, action: QAction, *, on: bool) -> None:
    """Show a tick before a menu's entry, or the room for one: the sheet hides Qt's own."""
    colour = theme.tokens.text_2 if on else theme.tokens.surface
    action.setIcon(theme.icons.icon("check", colour))
