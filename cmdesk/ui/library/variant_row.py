"""One wording in the list of a reply's variants: what it is for, and how long it is."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from cmdesk.domain.reply import Variant
from cmdesk.ui.contrast import mixed
from cmdesk.ui.messages import number
from cmdesk.ui.theme import FOCUS_WIDTH, RADIUS_CONTROL, Space, Theme

_HEIGHT = 34


class VariantRow(QAbstractButton):
    """A row to click or to reach by Tab; the one shown is marked."""

    def __init__(self, theme: Theme, name: str, wording: Variant) -> None:
        super().__init__()
        self._theme = theme
        self._length = self.tr("{count} car.").format(count=number(len(wording.body)))
        self.setText(name)
        self.setCheckable(True)
        self.setAccessibleName(f"{name}, {self._length}")
        self.setToolTip(wording.body[:400])
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """One line."""
        return QSize(160, self._theme.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw name and length."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, t = self._theme, self._theme.tokens
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        share = 0.07 if self.isChecked() else 0.03 if self.underMouse() else 0.0
        painter.setBrush(QColor(mixed(t.surface, t.text, share)))
        ring = QPen(QColor(t.accent), FOCUS_WIDTH)
        painter.setPen(ring if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, RADIUS_CONTROL, RADIUS_CONTROL)
        inner = rect.adjusted(Space.S, 0, -Space.S, 0)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(11, tabular=True))
        painter.setPen(QColor(t.text_3))
        painter.drawText(inner, right, self._length)
        room = inner.width() - painter.fontMetrics().horizontalAdvance(self._length) - Space.S
        painter.setFont(theme.font(13))
        painter.setPen(QColor(t.text))
        name = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, round(room)
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, name)
        painter.end()
