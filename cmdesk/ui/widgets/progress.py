"""How far long work has come, in one line, with the way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cmdesk.ui.jobs import Told
from cmdesk.ui.motion import WorkBar
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
        self.bar = WorkBar(theme)
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
        self.bar.wander()
        self.stop.setVisible(told is not None)
        self.stop.setEnabled(True)
        if told is not None:
            told.progressed.connect(self._progressed)
        self.show()

    def _progressed(self, share: int) -> None:
        if share < _WHOLE:
            self.bar.show_share(share, _WHOLE)
        else:
            # What follows, the last check, takes as long as it takes.
            self.bar.wander()

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        if self._told is not None:
            self._told.give_up()
        self.stopped.emit()
