"""A button that shows the choice in force, and opens the menu of all there are."""

from collections.abc import Hashable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup

from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.button import MenuButton
from cmdesk.ui.widgets.menu import ChoiceMenu


class ChoiceButton(MenuButton):
    """One of several values, each under its words; ``name`` says what is chosen, unseen."""

    chosen = Signal(object)
    """The value that the person took."""

    def __init__(self, theme: Theme, name: str, choices: Mapping[Hashable, str]) -> None:
        menu = ChoiceMenu(theme)
        super().__init__(theme, "", menu)
        self._name = name
        self._actions = dict[Hashable, QAction]()
        group = QActionGroup(self)
        for value, words in choices.items():
            action = menu.addAction(words)
            action.setCheckable(True)
            group.addAction(action)
            self._actions[value] = action
        group.triggered.connect(self._take)

    def show_value(self, value: Hashable) -> None:
        """Show what is in force; a value that is none of the choices shows nothing."""
        action = self._actions.get(value)
        words = action.text() if action is not None else ""
        if action is not None:
            action.setChecked(True)
        self.setText(words)
        self.setAccessibleName(f"{self._name}, {words}")
        self.updateGeometry()

    def pick(self, value: Hashable) -> None:
        """Take a value as a click in the menu does."""
        self._actions[value].trigger()

    def _take(self, action: QAction) -> None:
        # Not the action's data, which Qt would bring back as another type.
        value = next(value for value, item in self._actions.items() if item is action)
        self.show_value(value)
        self.chosen.emit(value)
