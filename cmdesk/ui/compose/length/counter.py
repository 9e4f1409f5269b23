"""How long the text is, as its network counts it: a thin bar, and figures that never jump."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cmdesk.tone.heaviest import Weight
from cmdesk.tone.model import Length
from cmdesk.ui.compose.length.culprits import culprits
from cmdesk.ui.messages import number
from cmdesk.ui.theme import FOCUS_WIDTH, Space, Theme

_BAR_WIDTH, _BAR_HEIGHT = 64, 4


class Counter(QAbstractButton):
    """Shows a length; in the error colour once over its limit. A click opens what can be done."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._length = Length(0, None, "characters")
        self.heaviest: Callable[[], Iterable[Weight]] = tuple
        """What weighs most in the text that is counted."""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._restyled)
        self._restyled()

    @property
    def over(self) -> bool:
        """Whether the network would refuse the text."""
        limit = self._length.limit
        return limit is not None and self._length.count > limit

    @property
    def figures(self) -> str:
        """The figures as shown."""
        count, limit = number(self._length.count), self._length.limit
        return count if limit is None else f"{count} / {number(limit)}"

    def show_length(self, length: Length) -> None:
        """Show another length."""
        if length == self._length:
            return
        resized = self._widest(length) != self._widest(self._length)
        self._length = length
        self.setAccessibleName(self._spoken())
        if resized:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Keep room for the widest count of this network, so that nothing beside it moves."""
        width = QFontMetricsF(self.font()).horizontalAdvance(self._widest(self._length))
        bar = 0 if self._length.limit is None else _BAR_WIDTH + Space.S
        return QSize(round(bar + width) + 2, self._theme.control_height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Never be cut."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Say how the network counts, and what weighs, when the mouse asks."""
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip("\n".join(self.told()))
        return super().event(event)

    def told(self) -> list[str]:
        """Return how the network counts, and what weighs, a line each."""
        return [self._unit(), *culprits(self.heaviest(), self._length.unit)]

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw bar and figures."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0.0
        if self._length.limit:
            self._paint_bar(painter)
            left = _BAR_WIDTH + Space.S
        painter.setPen(self._theme.colour("error" if self.over else "text_2"))
        painter.drawText(
            QRectF(left, 0, self.width() - left, self.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            self.figures,
        )
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("accent"), FOCUS_WIDTH))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 3, -1, -3), 4, 4)
        painter.end()

    def _paint_bar(self, painter: QPainter) -> None:
        limit = self._length.limit or 1
        share = min(1.0, self._length.count / limit)
        track = QRectF(0, (self.height() - _BAR_HEIGHT) / 2, _BAR_WIDTH, _BAR_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("line"))
        painter.drawRoundedRect(track, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)
        if share > 0:
            full = self._theme.tokens.error if self.over else self._theme.accent
            painter.setBrush(QColor(full))
            filled = track.adjusted(0, 0, -track.width() * (1 - share), 0)
            filled.setWidth(max(filled.width(), _BAR_HEIGHT))
            painter.drawRoundedRect(filled, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)

    def _widest(self, length: Length) -> str:
        if length.limit is None:
            return number(max(length.count, 9_999))
        return f"{number(max(length.count, length.limit))} / {number(length.limit)}"

    def _unit(self) -> str:
        units = {
            "weighted": self.tr("Compté comme X\u00a0: un lien vaut 23, un emoji 2"),
            "graphemes": self.tr("Compté en caractères visibles, un emoji pour un"),
            "bytes": self.tr("Compté en octets\u00a0: une lettre accentuée en vaut 2, un emoji 4"),
            "characters": self.tr("Compté en caractères"),
        }
        return units.get(self._length.unit, self._length.unit)

    def _spoken(self) -> str:
        left = "" if self._length.limit is None else f" / {self._length.limit}"
        said = self.tr("Longueur\u00a0: {count}{left}")
        spoken = said.format(count=self._length.count, left=left)
        return spoken + (self.tr(", au-dessus de la limite") if self.over else "")

    def _restyled(self) -> None:
        self.setFont(self._theme.font(13, tabular=True))
        self.updateGeometry()
        self.update()
