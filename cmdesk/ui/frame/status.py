"""The line at the foot: where the words are kept, how many there are, and the way anywhere."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cmdesk.ui.messages import replies_counted
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import LinkButton
from cmdesk.ui.widgets.text import hairline, label


class StatusBar(QWidget):
    """Vault state and counts on the left, «Aller à…» on the right."""

    go_wanted = Signal()

    def __init__(self, theme: Theme, *, demo: bool) -> None:
        super().__init__()
        kept = self.tr("Bureau de démonstration") if demo else self.tr("Coffre chiffré")
        self.vault = label(kept, "hint")
        self._kept = (
            self.tr("Ces marques sont inventées. Rien d’ici ne touche votre propre bureau.")
            if demo
            else self.tr("Vos marques et vos textes sont chiffrés, sur cette machine seulement.")
        )
        self.vault.setToolTip(self._kept)
        self.count = label("", "hint")
        self.go = LinkButton(theme, self.tr("Aller à… Ctrl+K"))
        self.go.clicked.connect(self.go_wanted)
        row = QHBoxLayout()
        row.setContentsMargins(28, 0, 28, 0)
        row.setSpacing(Space.XL)
        row.addWidget(self.vault)
        row.addWidget(self.count)
        row.addStretch()
        row.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(hairline())
        layout.addLayout(row)
        # What is said at the foot needs the room, whether or not the line is shown.
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self._theme = theme
        theme.changed.connect(self._restyled)
        self._restyled()

    def set_backup(self, state: str, problem: str) -> None:
        """Say how the vault's backups stand; the tooltip tells ``problem`` in full."""
        self.vault.setText(self.tr("Coffre chiffré · {state}").format(state=state))
        self.vault.setToolTip("\n".join(part for part in (self._kept, problem) if part))

    def set_count(self, replies: int | None) -> None:
        """Show how many replies the brand in force has; None: there is no brand."""
        self.count.setText("" if replies is None else replies_counted(replies))

    def _restyled(self) -> None:
        self.setFixedHeight(self._theme.px(28))
