"""The line under the editor: how much is changed, why, and the two ways out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cmdesk.ui.messages import counted
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button, Kind
from cmdesk.ui.widgets.field_row import FieldRow
from cmdesk.ui.widgets.text import hairline, label

_SIDE, _REASON = 28, 200


class SaveBar(QWidget):
    """Counts the changes, takes a reason of one line, saves or gives up."""

    save_wanted = Signal(str)
    """The reason, perhaps empty."""
    discard_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.count = label("", "hint")
        self.reason = QLineEdit()
        self.reason.setMaxLength(_REASON)
        self.reason.setPlaceholderText(self.tr("Pourquoi ce changement ? (facultatif)"))
        self.reason.setAccessibleName(self.tr("Raison du changement"))
        self.reason.returnPressed.connect(self._save)
        self.discard = Button(theme, self.tr("Abandonner"))
        self.discard.clicked.connect(self.discard_wanted)
        self.save = Button(theme, self.tr("Enregistrer"), kind=Kind.PRIMARY, hint="Ctrl+S")
        self.save.clicked.connect(self._save)
        theme.accent_changed.connect(self.save.update)
        row = FieldRow(self.reason, before=(self.count,), after=(self.discard, self.save))
        row.setContentsMargins(_SIDE, Space.M, _SIDE, Space.M)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        column.addWidget(row)
        self.show_count(0, 0)

    def show_count(self, changes: int, doubts: int) -> None:
        """Say how many keys are changed, and how many points there are to look at."""
        words = counted(changes, self.tr("réglage changé"), self.tr("réglages changés"))
        words = words if changes else self.tr("Rien n’est changé")
        if doubts:
            look = counted(doubts, self.tr("point à revoir"), self.tr("points à revoir"))
            words = f"{words} · {look}"
        self.count.setText(words)
        for part in (self.reason, self.discard, self.save):
            part.setEnabled(changes > 0)

    def clear(self) -> None:
        """Forget the reason, once it is kept."""
        self.reason.clear()

    def busy(self) -> None:
        """Take no second click while the vault works."""
        self.save.setEnabled(False)

    def _save(self) -> None:
        if self.save.isEnabled():
            self.save_wanted.emit(self.reason.text())
