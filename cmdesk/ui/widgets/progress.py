"""How far long work has come, in one line, with the way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from cmdesk.ui.jobs import Told
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button
from cmdesk.ui.widgets.text import label

_WHOLE = 100


class ProgressLine(QWidget):
    """Words, a thin bar and «Interrompre»; hidden until ``follow``."""

    stopped = Signal()
    """The person wants it stopped; what is followed has been told."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.words = label("", "hint")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop = Button(theme, self.tr("Interrompre"))
        self.stop.clicked.connect(self._stop)
        self._told: Told | None = None
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        row.addLayout(column, 1)
        row.addWidget(self.stop)
        self.hide()

    def follow(self, words: str, told: Told | None = None) -> None:
        """Show how this work comes on; without ``told`` nobody knows, and it cannot be stopped."""
        self._told = told
        self.words.setText(words)
        self.bar.setAccessibleName(words)
        # Until the first word of it, a bar that moves says that something is under way.
        self.bar.setRange(0, 0)
        self.stop.setVisible(told is not None)
        self.stop.setEnabled(True)
        if told is not None:
            told.progressed.connect(self._progressed)
        self.show()

    def _progressed(self, share: int) -> None:
        self.bar.setRange(0, _WHOLE)
        self.bar.setValue(share)
        if share >= _WHOLE:
            # What follows, the last check, takes as long as it takes.
            self.bar.setRange(0, 0)

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        if self._told is not None:
            self._told.give_up()
        self.stopped.emit()
