"""How many points there are, and the menu behind the figure: which to show, what is set aside."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction

from cmdesk.tone.model import Severity
from cmdesk.ui.messages import is_many
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.button import LinkButton
from cmdesk.ui.widgets.menu import ChoiceMenu


class PointCount(LinkButton):
    """«5 points · F8»; a click opens the filters."""

    hidden = Signal(frozenset)
    asides_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", opens_menu=True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._counts: dict[Severity, int] = dict.fromkeys(Severity, 0)
        self._off: set[Severity] = set()
        self._menu = ChoiceMenu(theme, self)
        self._menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._actions = {severity: self._filter(severity) for severity in Severity}
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Points mis de côté…"), self.asides_wanted.emit)
        self.clicked.connect(self._open)
        self._name()
        self.hide()

    @property
    def left(self) -> int:
        """How many points stand but are hidden."""
        return sum(self._counts[severity] for severity in self._off)

    def show_counts(self, counts: Mapping[Severity, int], *, asides: bool) -> None:
        """Show how many points of each severity there are; ``asides``: some were set aside."""
        self.setVisible(asides or bool(self._off) or any(counts.values()))
        if dict(counts) != self._counts:
            self._counts = dict(counts)
            self._name()

    def _filter(self, severity: Severity) -> QAction:
        action = self._menu.addAction("")
        action.setCheckable(True)
        action.setChecked(True)
        action.triggered.connect(self._turned)
        return action

    def _turned(self) -> None:
        self._off = {severity for severity, item in self._actions.items() if not item.isChecked()}
        self._name()
        self.hidden.emit(frozenset(self._off))

    def _name(self) -> None:
        kinds = {
            Severity.ERROR: self.tr("●  Fautes ({n})"),
            Severity.WARNING: self.tr("▲  Risques ({n})"),
            Severity.SUGGESTION: self.tr("◆  Suggestions ({n})"),
        }
        for severity, action in self._actions.items():
            action.setText(kinds[severity].format(n=self._counts[severity]))
        number = sum(self._counts.values()) - self.left
        words = self.tr("{n} points · F8") if is_many(number) else self.tr("{n} point · F8")
        self.setText(words.format(n=number) if number or self.left else self.tr("Mis de côté"))
        self.setToolTip(self.tr("Choisir les points à montrer"))
        self.setAccessibleName(self.tr("Relecture\u00a0: {words}").format(words=self.text()))

    def _open(self) -> None:
        below = self.mapToGlobal(QPoint(self.width(), self.height()))
        self._menu.popup(below - QPoint(self._menu.sizeHint().width(), 0))
