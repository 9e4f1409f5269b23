"""The field to search with."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import IconButton

_LENS, _CROSS = 16, 24
"""The sides of the lens and of the button that empties the field, in pixels before text scale."""
_BESIDE = 48
"""What the lens and the margins of the field take, in pixels before text scale."""
_LEAST = 120
_PADDING = 11
"""What the style sheet leaves free beside the words of a field, in pixels."""


class SearchField(QLineEdit):
    """A field with a lens and a cross; ``hint`` says what it searches."""

    down_pressed = Signal()
    """The person goes down to what was found."""

    def __init__(self, theme: Theme, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hint = self._short = hint
        # Qt's own lens and cross stay as small as they are where text is large.
        self.cross = IconButton(theme, "x", self.tr("Effacer"), self)
        self.cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.cross.setCursor(Qt.CursorShape.ArrowCursor)
        self.cross.clicked.connect(self.clear)
        self.textChanged.connect(self._place_cross)
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
        self._place_cross()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the lens where reading begins."""
        super().paintEvent(event)
        side = self._theme.px(_LENS)
        place = QRectF(self._theme.px(Space.S), (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        colour = self._theme.tokens.text_3
        self._theme.icons.paint(painter, "magnifying-glass", colour, place)
        painter.end()

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
        side = self._theme.px(_CROSS)
        self.cross.setFixedSize(side, side)
        lens = self._theme.px(Space.S + _LENS + Space.XS) - _PADDING
        self.setTextMargins(lens, 0, self._theme.px(_CROSS), 0)
        self._place_cross()

    def _place_cross(self) -> None:
        """Offer to empty it, at the other end, where there is something to empty."""
        side = self.cross.height()
        self.cross.move(self.width() - side - Space.XS, (self.height() - side) // 2)
        self.cross.setVisible(bool(self.text()))
