"""The accounts of a brand as rows: network, handle, address on the web."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cmdesk.domain.brand import Account
from cmdesk.domain.network import NETWORKS, Network
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button, IconButton, Kind, MenuButton
from cmdesk.ui.widgets.menu import ChoiceMenu

_NETWORK = 124


class AccountList(QWidget):
    """Rows that can be added and taken away; empty ones are left out."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: list[AccountRow] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self.add = Button(theme, self.tr("Compte"), kind=Kind.QUIET, icon="plus")
        self.add.setAccessibleName(self.tr("Ajouter un compte"))
        self.add.clicked.connect(self._add_empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._column)
        column.addWidget(self.add)

    @property
    def accounts(self) -> tuple[Account, ...]:
        """The accounts as they stand."""
        return tuple(row.account for row in self.rows if row.account != Account(None, ""))

    def clear(self) -> None:
        """Show none."""
        for row in tuple(self.rows):
            self._remove(row)

    def take(self, accounts: Iterable[Account]) -> None:
        """Show these accounts, or one empty row."""
        for account in accounts:
            self._append(account)
        if not self.rows:
            self._append(Account(Network.INSTAGRAM, ""))

    def _append(self, account: Account) -> "AccountRow":
        row = AccountRow(self._theme, account)
        row.changed.connect(self.changed)
        row.remove.clicked.connect(partial(self._remove, row))
        self.rows.append(row)
        self._column.addWidget(row)
        return row

    def _add_empty(self) -> None:
        used = {row.account.network for row in self.rows}
        network = next((item for item in Network if item not in used), None)
        self._append(Account(network, "")).handle.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, row: "AccountRow") -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()


class AccountRow(QWidget):
    """One account."""

    changed = Signal()

    def __init__(self, theme: Theme, account: Account) -> None:
        super().__init__()
        self.network = account.network
        self._menu = ChoiceMenu(theme, self)
        self._group = QActionGroup(self)
        for item in (*Network, None):
            action = self._menu.addAction(self._name(item))
            action.setCheckable(True)
            action.setChecked(item is account.network)
            action.setData(item)
            action.triggered.connect(partial(self._choose, item))
            self._group.addAction(action)
        self.choice = MenuButton(theme, self._name(account.network), self._menu)
        self.choice.setFixedWidth(theme.px(_NETWORK))
        self.handle, self.url = QLineEdit(account.handle), QLineEdit(account.url)
        self.handle.setPlaceholderText(self.tr("@compte"))
        self.url.setPlaceholderText("https://")
        self.remove = IconButton(theme, "x", self.tr("Retirer ce compte"))
        self._say_names()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.XS)
        line.addWidget(self.choice)
        line.addWidget(self.handle, 2)
        line.addWidget(self.url, 3)
        line.addWidget(self.remove)
        for field in (self.handle, self.url):
            field.setMaxLength(200)
            field.textEdited.connect(self.changed)

    @property
    def account(self) -> Account:
        """The account; without handle and address it is none at all."""
        handle, url = self.handle.text().strip(), self.url.text().strip()
        return Account(self.network if handle or url else None, handle, url)

    def _choose(self, network: Network | None, _on: bool = True) -> None:  # noqa: FBT001, FBT002 (Qt's)
        self.network = network
        self.choice.setText(self._name(network))
        self._say_names()
        self.changed.emit()

    def _say_names(self) -> None:
        name = self._name(self.network)
        self.choice.setAccessibleName(self.tr("Réseau : {name}").format(name=name))
        self.handle.setAccessibleName(self.tr("Compte sur {name}").format(name=name))
        self.url.setAccessibleName(self.tr("Adresse du compte sur {name}").format(name=name))

    def _name(self, network: Network | None) -> str:
        return self.tr("Ailleurs") if network is None else NETWORKS[network]
