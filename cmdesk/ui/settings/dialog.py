"""The settings dialog: groups on the left, their settings beside, and a field that finds any."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QStackedWidget, QVBoxLayout, QWidget

from cmdesk.domain.names import folded
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.settings.lines import Group, Line
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.empty import EmptyState, nothing_found
from cmdesk.ui.widgets.field import SearchField
from cmdesk.ui.widgets.page import Page
from cmdesk.ui.widgets.text import hairline, label

_WIDTH, _HEIGHT, _LIST = 780, 450, 190


class SettingsDialog(Sheet):
    """Shows one group, or whatever a search finds in all of them; each choice holds at once."""

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(theme, self.tr("Paramètres"), self.tr("Terminé"), parent)
        self.search = SearchField(theme, self.tr("Chercher un réglage…"))
        self.list, self.page = QListWidget(), Page()
        self.nothing: EmptyState = nothing_found(theme, "", self.tr("Essayez un autre mot."))
        self._switch = QStackedWidget()
        self._parts: list[_Part] = []
        self._lay_out()
        self.search.textChanged.connect(self._look)
        self.search.down_pressed.connect(self.list.setFocus)
        self.search.returnPressed.connect(self._to_first)
        self.nothing.first.connect(self.search.clear)
        self.list.currentRowChanged.connect(self._show)

    @property
    def lines(self) -> list[Line]:
        """The settings in sight, from the top."""
        return [line for part in self._parts for line in part.lines if not line.isHidden()]

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Offer these groups, and show the first."""
        for group in groups:
            part = _Part(group)
            self._parts.append(part)
            self.page.add(part)
            self.list.addItem(group.title)
        self.list.setCurrentRow(0)
        self._show()
        self.search.setFocus()

    def submit(self) -> None:
        """Close: every choice holds from the moment it is made."""
        self.accept()

    def _look(self) -> None:
        """Show what holds all the words, of every group; without words, the group in hand."""
        self.list.setEnabled(not self._words())
        self._show()

    def _show(self) -> None:
        words = self._words()
        hits = 0
        for row, part in enumerate(self._parts):
            found = part.seek(words)
            hits += found
            part.setVisible(bool(found) and (bool(words) or row == self.list.currentRow()))
        said = self.tr("Aucun réglage ne répond à «\u00a0{words}\u00a0»")
        self.nothing.title.setText(said.format(words=self.search.text().strip()))
        self._switch.setCurrentIndex(0 if hits else 1)
        self.page.to_top()

    def _words(self) -> list[str]:
        return folded(self.search.text()).split()

    def _to_first(self) -> None:
        """Put the keyboard on the control of the first setting found."""
        first = next((line.control for line in self.lines if line.control is not None), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        self.page.set_margins(Space.XS, Space.S)
        self.list.setAccessibleName(self.tr("Groupes de réglages"))
        self.list.setFixedWidth(self.theme.px(_LIST))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._switch.addWidget(self.page)
        self._switch.addWidget(self.nothing)
        self._switch.setMinimumHeight(_HEIGHT)
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        row.addWidget(self.list)
        row.addWidget(self._switch, 1)
        self.add(self.search)
        self.add(row)
        self.cancel.hide()
        # Enter chooses and finds here; it must not close.
        self.confirm.setDefault(False)
        self.finish()
        self.setFixedWidth(_WIDTH)


class _Part(QWidget):
    """One group on the page."""

    def __init__(self, group: Group) -> None:
        super().__init__()
        self.lines = tuple(group.lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, Space.S, Space.M)
        column.setSpacing(Space.XS)
        column.addWidget(label(group.title, "section"))
        self._rules = [hairline() for _ in self.lines]
        for rule, line in zip(self._rules, self.lines, strict=True):
            column.addWidget(rule)
            column.addWidget(line)

    def seek(self, words: Sequence[str]) -> int:
        """Leave only the settings that hold the words in sight; return how many there are."""
        hits = 0
        for rule, line in zip(self._rules, self.lines, strict=True):
            found = line.seek(words)
            line.setVisible(found)
            rule.setVisible(found)
            hits += found
        return hits
