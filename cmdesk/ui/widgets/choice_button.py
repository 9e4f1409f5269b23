"""A choice among a few, as a button that shows it and a menu that changes it."""

from collections.abc import Hashable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from cmdesk.ui.messages import labelled
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.button import MenuButton
from cmdesk.ui.widgets.menu import ChoiceMenu, in_menu


class ChoiceButton(MenuButton):
    """Shows the chosen name; ``what`` names the choice for tooltip and screen reader."""

    chosen = Signal(object)
    """The person chose the option of this index."""

    def __init__(self, theme: Theme, what: str, parent: QWidget | None = None) -> None:
        self._choices = ChoiceMenu(theme, parent)
        super().__init__(theme, "", self._choices, parent=parent)
        self._what = what
        self._group = QActionGroup(self)
        self._names: tuple[str, ...] = ()
        self.index = 0
        self.setToolTip(what)
        self._group.triggered.connect(self._taken)

    def offer(self, names: Sequence[str], *, rule_after: Sequence[int] = ()) -> None:
        """Offer these names, with a line drawn after the indexes of ``rule_after``."""
        if tuple(names) == self._names:
            return
        self._choices.clear()
        self._names = tuple(names)
        for index, name in enumerate(names):
            action = self._choices.addAction(in_menu(name))
            action.setCheckable(True)
            self._group.addAction(action)
            if index in rule_after:
                self._choices.addSeparator()

    def choose(self, index: int) -> None:
        """Show the option of ``index`` as chosen, without telling anybody."""
        self.index = index
        self._group.actions()[index].setChecked(True)
        self._show(self._names[index])

    def _show(self, name: str) -> None:
        self.setText(name)
        self.setAccessibleName(labelled(self._what, name))
        self.updateGeometry()

    def _taken(self, action: QAction) -> None:
        index = self._group.actions().index(action)
        if index != self.index:
            self.choose(index)
            self._tell()

    def _tell(self) -> None:
        self.chosen.emit(self.index)


class ValueButton(ChoiceButton):
    """A choice among values, each under its words; ``chosen`` brings the value."""

    def __init__(self, theme: Theme, what: str, choices: Mapping[Hashable, str]) -> None:
        super().__init__(theme, what)
        self._values = tuple(choices)
        self.offer(tuple(choices.values()))

    def show_value(self, value: Hashable) -> None:
        """Show what is in force; a value that is none of the choices shows nothing."""
        if value in self._values:
            self.choose(self._values.index(value))
        else:
            self.index = -1
            self._show("")

    def pick(self, value: Hashable) -> None:
        """Take a value as a click in the menu does."""
        self._group.actions()[self._values.index(value)].trigger()

    def _tell(self) -> None:
        self.chosen.emit(self._values[self.index])
