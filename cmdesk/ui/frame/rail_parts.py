"""What stands between and under the brands of the rail: names of groups, a mark, the plus."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cmdesk.ui.contrast import mixed
from cmdesk.ui.theme import FOCUS_WIDTH, RAIL_WIDTH, Space, Theme
from cmdesk.ui.widgets.avatar import SIDE

STEP = 50
"""How high a brand, or the plus, stands in the rail; pixels."""


class GroupCaption(QWidget):
    """The name of a group over its brands; without a name, a gap with a line."""

    def __init__(self, theme: Theme, group: str) -> None:
        super().__init__()
        self._theme, self._group = theme, group
        self.setToolTip(group)
        self.setAccessibleName(group)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Be low."""
        return QSize(RAIL_WIDTH, self._theme.px(18) if self._group else Space.M)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the name, or the line."""
        painter = QPainter(self)
        t = self._theme.tokens
        if self._group:
            painter.setFont(self._theme.font(10))
            painter.setPen(QColor(t.text_3))
            room = self.rect().adjusted(Space.XS, 0, -Space.XS, 0)
            metrics = painter.fontMetrics()
            shown = metrics.elidedText(self._group, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)
        else:
            painter.setPen(QColor(t.line))
            middle = self.height() // 2
            painter.drawLine(Space.XL, middle, self.width() - Space.XL, middle)
        painter.end()


class DropMark(QWidget):
    """The line that shows where a carried brand would fall."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, y: int) -> None:
        """Stand at a height of the column."""
        self.setGeometry(Space.M, y - 1, RAIL_WIDTH - 2 * Space.M, 3)
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Fill the line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.accent))
        painter.end()


class AddButton(QAbstractButton):
    """The dashed square that adds a brand."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Stand in line with the brands."""
        return QSize(RAIL_WIDTH, STEP)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the dashed square and its plus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = self._theme.tokens
        box = QRectF((self.width() - SIDE) / 2, (self.height() - SIDE) / 2, SIDE, SIDE)
        ink = t.text if self.underMouse() or self.hasFocus() else t.text_2
        pen = QPen(QColor(mixed(t.line, t.text_3, 0.7)), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3.0, 3.0])
        if self.hasFocus():
            pen = QPen(QColor(t.accent), FOCUS_WIDTH)
        painter.setPen(pen)
        if self.underMouse():
            painter.setBrush(QColor(mixed(t.window, t.text, 0.05)))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        side = 16
        centre = box.center()
        plus = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
        self._theme.icons.paint(painter, "plus", ink, plus)
        painter.end()
