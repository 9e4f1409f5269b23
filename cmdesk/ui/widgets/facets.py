"""Menus of which one thing is chosen, the first being all: as a button, or inside another menu."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from cmdesk.ui.messages import labelled
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.button import MenuButton
from cmdesk.ui.widgets.menu import ChoiceMenu, in_menu


class Facet(QObject):
    """A menu named ``name``; ``every`` words the choice of all, whose value is empty."""

    chosen = Signal()
    """A person has chosen."""
    reworded = Signal()
    """What is chosen reads otherwise, whoever chose it."""

    def __init__(
        self, theme: Theme, name: str, every: str, options: Sequence[tuple[str, str]] = ()
    ) -> None:
        super().__init__()
        self.name, self._every = name, every
        self._words: dict[str, str] = {}
        self.menu = ChoiceMenu(theme)
        self.menu.setTitle(name)
        self._group = QActionGroup(self)
        self._group.triggered.connect(self.reworded)
        self._group.triggered.connect(self.chosen)
        self.offer(options)

    @property
    def value(self) -> str:
        """The value chosen; nothing stands for all."""
        action = self._chosen()
        return str(action.data()) if action else ""

    @property
    def word(self) -> str:
        """The words of what is chosen."""
        return self._words.get(self.value, self._every)

    @property
    def values(self) -> tuple[str, ...]:
        """The values that are offered."""
        return tuple(str(action.data()) for action in self._group.actions())

    def offer(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer these values with their words; the one chosen stays, where it is still there."""
        value, self._words = self.value, dict(options)
        for action in self._group.actions():
            self._group.removeAction(action)
            self.menu.removeAction(action)
            action.deleteLater()
        for given, words in (("", self._every), *options):
            action = QAction(in_menu(words), self)
            action.setCheckable(True)
            action.setData(given)
            action.setChecked(given == value)
            self._group.addAction(action)
            self.menu.addAction(action)
        if self._chosen() is None:
            self.clear()
        self.reworded.emit()

    def live_in(self, widget: QWidget) -> None:
        """Go with this widget: a menu without a parent outlives its window."""
        self.setParent(widget)
        self.menu.setParent(widget, self.menu.windowFlags())

    def clear(self) -> None:
        """Choose all again, without telling it as chosen."""
        self.put("")

    def put(self, value: str) -> None:
        """Choose a value without telling it as chosen; one that is not offered, nothing."""
        for action in self._group.actions():
            if action.data() == value:
                action.setChecked(True)
        self.reworded.emit()

    def choose(self, value: str) -> None:
        """Choose a value as a click on the menu does."""
        next(item for item in self._group.actions() if item.data() == value).trigger()

    def _chosen(self) -> QAction | None:
        return next((item for item in self._group.actions() if item.isChecked()), None)


class FacetButton(MenuButton):
    """A facet whose choice stands on its button."""

    def __init__(self, theme: Theme, facet: Facet) -> None:
        super().__init__(theme, facet.word, facet.menu)
        self.facet = facet
        facet.live_in(self)
        facet.reworded.connect(self._show)
        self._show()

    def _show(self) -> None:
        self.setText(self.facet.word)
        self.setAccessibleName(labelled(self.facet.name, self.facet.word))
        self.updateGeometry()
