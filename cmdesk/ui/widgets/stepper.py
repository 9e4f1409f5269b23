"""A small whole number to set: typed, or stepped by keys, wheel and two buttons."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QSizePolicy, QSpinBox, QWidget

from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button

_FIELD = 56


class Stepper(QWidget):
    """A number from 0 to ``most``."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str, most: int = 99) -> None:
        super().__init__()
        self._theme = theme
        self.field = QSpinBox()
        self.field.setRange(0, most)
        self.field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.field.setAccessibleName(name)
        self.less, self.more = Button(theme, "−"), Button(theme, "+")
        self.less.setAccessibleName(self.tr("{name} : un de moins").format(name=name))
        self.more.setAccessibleName(self.tr("{name} : un de plus").format(name=name))
        for button, step in ((self.less, -1), (self.more, 1)):
            button.setAutoRepeat(True)
            button.clicked.connect(lambda _=False, step=step: self.field.stepBy(step))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        for part in (self.less, self.field, self.more):
            row.addWidget(part)
        row.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.field.valueChanged.connect(self._changed)
        theme.changed.connect(self._restyled)
        self._restyled()

    @property
    def value(self) -> int:
        """The number."""
        return self.field.value()

    def set_value(self, value: int) -> None:
        """Show another number."""
        self.field.setValue(value)
        self._show_ends()

    def _changed(self) -> None:
        self._show_ends()
        self.changed.emit()

    def _show_ends(self) -> None:
        self.less.setEnabled(self.field.value() > self.field.minimum())
        self.more.setEnabled(self.field.value() < self.field.maximum())

    def _restyled(self) -> None:
        self.field.setFixedWidth(self._theme.px(_FIELD))
