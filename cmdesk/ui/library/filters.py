"""What narrows the list: words, a situation, a status."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cmdesk.domain.network import Situation
from cmdesk.domain.reply import ReplyStatus
from cmdesk.domain.reply_filter import ReplyFilter
from cmdesk.ui.library.model import Query
from cmdesk.ui.messages import replies_counted, situation_name, status_name, translate
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button, Kind, MenuButton
from cmdesk.ui.widgets.field import SearchField
from cmdesk.ui.widgets.menu import ChoiceMenu


class Choice(MenuButton):
    """A menu of which one thing is chosen; the first is «all»."""

    chosen = Signal()

    def __init__(
        self, theme: Theme, name: str, every: str, options: Sequence[tuple[str, str]]
    ) -> None:
        self._menu = ChoiceMenu(theme)
        super().__init__(theme, every, self._menu)
        self._name = name
        self._group = QActionGroup(self)
        for value, words in (("", every), *options):
            action = self._menu.addAction(words)
            action.setCheckable(True)
            action.setData(value)
            self._group.addAction(action)
        self._group.triggered.connect(self._take)
        self.clear()

    @property
    def value(self) -> str:
        """The value chosen; nothing stands for all."""
        return str(self._group.checkedAction().data())

    def clear(self) -> None:
        """Choose all again."""
        self._show(self._group.actions()[0])

    def choose(self, value: str) -> None:
        """Choose a value as a click on the menu does."""
        next(item for item in self._group.actions() if item.data() == value).trigger()

    def _take(self, action: QAction) -> None:
        self._show(action)
        self.chosen.emit()

    def _show(self, action: QAction) -> None:
        action.setChecked(True)
        self.setText(action.text())
        self.setAccessibleName(
            translate("Filters", "{name} : {choice}").format(name=self._name, choice=action.text())
        )
        self.updateGeometry()


class Filters(QWidget):
    """The line over the list, with the pane's primary button at its end."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.search = SearchField(theme, self.tr("Chercher…"))
        self.situation = Choice(
            theme,
            self.tr("Situation"),
            self.tr("Toutes les situations"),
            [(str(item), situation_name(item).capitalize()) for item in Situation],
        )
        self.status = Choice(
            theme,
            self.tr("État"),
            self.tr("Tous les états"),
            [(str(item), status_name(item).capitalize()) for item in ReplyStatus],
        )
        self.new = Button(theme, self.tr("Nouvelle réponse"), kind=Kind.PRIMARY, hint="Ctrl N")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self.search, 1)
        row.addWidget(self.situation)
        row.addWidget(self.status)
        row.addSpacing(Space.S)
        row.addWidget(self.new)
        self.search.setMinimumWidth(120)
        self.situation.give_way()
        self.status.give_way()
        self.new.give_way()
        self.search.textChanged.connect(self.changed)
        self.situation.chosen.connect(self.changed)
        self.status.chosen.connect(self.changed)

    @property
    def narrow(self) -> bool:
        """Whether anything is left out."""
        return bool(self.search.text().strip() or self.situation.value or self.status.value)

    def query(self, brand_id: str) -> Query:
        """Return what is looked for."""
        situation, status = self.situation.value, self.status.value
        return Query(
            brand_id,
            self.search.text(),
            ReplyFilter(
                situations=(Situation(situation),) if situation else (),
                statuses=(ReplyStatus(status),) if status else (),
            ),
        )

    def clear(self) -> None:
        """Leave nothing out, without saying so."""
        self.blockSignals(True)  # noqa: FBT003  Qt's
        self.search.clear()
        self.situation.clear()
        self.status.clear()
        self.blockSignals(False)  # noqa: FBT003  Qt's

    def set_total(self, total: int) -> None:
        """Say how many replies the search goes through."""
        self.search.set_hint(
            self.tr("Chercher dans {replies}…").format(replies=replies_counted(total))
        )
