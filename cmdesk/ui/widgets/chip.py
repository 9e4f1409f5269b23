"""The chip: one word at a glance, in a pill."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cmdesk.ui.theme import Space, Theme

_HEIGHT = 24


class Chip(QWidget):
    """A pill with a word; it says, it does nothing. Its text is its accessible name."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._text = theme, text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyled)
        self._restyled()

    @property
    def text(self) -> str:
        """The word shown."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another word."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Fit the word."""
        width = self.fontMetrics().horizontalAdvance(self._text) + 2 * 10
        return QSize(width, self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Never be cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw pill and word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = paint_chip(painter, self._theme, QRectF(self.rect()), self._text)
        self.setToolTip("" if whole else self._text)
        painter.end()

    def _restyled(self) -> None:
        self.setFont(self._theme.font(12))
        self.updateGeometry()
        self.update()


def paint_chip(painter: QPainter, theme: Theme, rect: QRectF, text: str) -> bool:
    """Draw a chip into ``rect``, for widgets and for rows of a list; tell whether all fitted."""
    painter.setBrush(theme.colour("raised"))
    painter.setPen(QPen(theme.colour("line"), 1))
    pill = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    painter.setPen(QColor(theme.tokens.text_2))
    painter.setFont(theme.font(12))
    inner = rect.adjusted(Space.XS, 0, -Space.XS, 0)
    shown = painter.fontMetrics().elidedText(
        text, Qt.TextElideMode.ElideRight, round(inner.width())
    )
    painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, shown)
    return shown == text
