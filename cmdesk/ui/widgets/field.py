"""The field to search with."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cmdesk.ui.theme import Theme

_BESIDE = 48
"""What the lens and the margins of the field take, in pixels."""
_LEAST = 120


class SearchField(QLineEdit):
    """A field with a lens and a cross; ``hint`` says what it searches."""

    down_pressed = Signal()
    """The person goes down to what was found."""

    def __init__(self, theme: Theme, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hint = self._short = hint
        self._lens = QAction(self)
        self.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        self.set_hint(hint)
        theme.changed.connect(self._restyled)
        self._restyled()

    def set_hint(self, hint: str, short: str = "") -> None:
        """Say what is searched, to the eye and to screen readers; ``short`` where room lacks."""
        self._hint, self._short = hint, short or hint
        self.setAccessibleName(hint.rstrip("…"))
        self.updateGeometry()
        self._fit_hint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Say it in the words that there is room for."""
        super().resizeEvent(event)
        self._fit_hint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Have room for the short hint."""
        hint = self.fontMetrics().horizontalAdvance(self._short) + self._theme.px(_BESIDE)
        return QSize(max(_LEAST, hint), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Go down to the results; let Escape empty the field."""
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _fit_hint(self) -> None:
        room = self.width() - self._theme.px(_BESIDE)
        fits = self.fontMetrics().horizontalAdvance(self._hint) <= room
        self.setPlaceholderText(self._hint if fits else self._short)

    def _restyled(self) -> None:
        t = self._theme.tokens
        self._lens.setIcon(self._theme.icons.icon("magnifying-glass", t.text_3))
        clear = self.findChild(QAction, "_q_qlineeditclearaction")
        if clear is not None:
            clear.setIcon(self._theme.icons.icon("x", t.text_3, 14))
