"""The rail: every brand one click or one key away, and the one in force unmistakable."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from cmdesk.domain.brand import Brand
from cmdesk.domain.tone_profile import Moment
from cmdesk.ui.contrast import mixed
from cmdesk.ui.messages import moment_name
from cmdesk.ui.places import PlaceBar
from cmdesk.ui.theme import FOCUS_WIDTH, RAIL_WIDTH, Space, Theme
from cmdesk.ui.widgets.avatar import SIDE, paint_avatar, paint_dot
from cmdesk.ui.widgets.text import hairline

_STEP = 50
_MARK = 3
LAST_DIGIT = 9


class Rail(QWidget):
    """Brands from the top, places at the foot."""

    chosen = Signal(str)
    """The id of the brand to show."""
    menu_wanted = Signal(str, QPoint)
    """A brand's context menu, at a place on the screen."""
    new_wanted = Signal()

    def __init__(self, theme: Theme, places: PlaceBar) -> None:
        super().__init__()
        self._theme = theme
        self._buttons: list[BrandButton] = []
        self._current = ""
        self.setFixedWidth(RAIL_WIDTH)
        self._column = QWidget()
        self._column.setProperty("role", "ground")
        self._list = QVBoxLayout(self._column)
        self._list.setContentsMargins(0, Space.S, 0, 0)
        self._list.setSpacing(0)
        self.add = AddButton(theme, self.tr("Ajouter une marque"))
        self.add.clicked.connect(self.new_wanted)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._column)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, Space.M)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 100)
        self._fold = hairline()
        self._fold.hide()
        layout.addWidget(self._fold)
        layout.addWidget(self.add)
        layout.addStretch(1)
        layout.addSpacing(Space.S)
        layout.addWidget(places)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._show_fold)

    def set_brands(self, brands: Sequence[Brand]) -> None:
        """Show these brands in this order, keeping the buttons of those already there."""
        known = {button.brand.id: button for button in self._buttons}
        buttons: list[BrandButton] = []
        for index, brand in enumerate(brands):
            button = known.pop(brand.id, None) or self._made(brand)
            button.show_brand(brand, index)
            self._list.insertWidget(index, button)
            buttons.append(button)
        for gone in known.values():
            self._list.removeWidget(gone)
            gone.deleteLater()
        self._buttons = buttons
        self._scroll.setMaximumHeight(len(buttons) * _STEP + Space.S)
        self.select(self._current)

    def select(self, brand_id: str) -> None:
        """Mark the brand in force; it alone takes the Tab key, arrows go to the others."""
        self._current = brand_id
        for button in self._buttons:
            mine = button.brand.id == brand_id
            button.setChecked(mine)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if mine else Qt.FocusPolicy.NoFocus)
            if mine:
                self._scroll.ensureWidgetVisible(button, 0, Space.L)

    def button_of(self, brand_id: str) -> "BrandButton | None":
        """Return a brand's button."""
        return next((item for item in self._buttons if item.brand.id == brand_id), None)

    def _made(self, brand: Brand) -> "BrandButton":
        button = BrandButton(self._theme, brand)
        button.picked.connect(self.chosen)
        button.stepped.connect(partial(self._step_from, button))
        button.menu_wanted.connect(self.menu_wanted)
        return button

    def _step_from(self, button: "BrandButton", step: int) -> None:
        index = self._buttons.index(button) + step
        if 0 <= index < len(self._buttons):
            target = self._buttons[index]
            target.setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(target, 0, Space.L)

    def _show_fold(self, _low: int, high: int) -> None:
        self._fold.setVisible(high > 0)


class BrandButton(QAbstractButton):
    """One brand: avatar, a mark at the edge when in force, a dot when its moment is special."""

    picked = Signal(str)
    stepped = Signal(int)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, theme: Theme, brand: Brand) -> None:
        super().__init__()
        self._theme, self.brand = theme, brand
        self.clicked.connect(self._picked)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_brand(self, brand: Brand, index: int) -> None:
        """Show that brand, at that position of the rail (from 0)."""
        self.brand = brand
        key = f"Ctrl+{index + 1}" if index < LAST_DIGIT else ""
        about = [brand.name]
        if brand.profile.moment is not Moment.NORMAL:
            about.append(self.tr("moment : {name}").format(name=moment_name(brand.profile.moment)))
        self.setAccessibleName(brand.name)
        self.setAccessibleDescription(", ".join([*about[1:], key]).strip(", "))
        self.setToolTip(" · ".join([*about, key] if key else about))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Span the rail."""
        return QSize(RAIL_WIDTH, _STEP)

    def nextCheckState(self) -> None:  # noqa: N802 (Qt's name)
        """Stay as it is: the rail marks the brand once it is really shown."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 (Qt's name)
        """Ask for the brand's menu, by mouse or by the menu key."""
        self.menu_wanted.emit(self.brand.id, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Go up and down, and take Enter as a click."""
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Show the name beside the rail at once, as initials alone say little."""
        if event.type() == QEvent.Type.HoverEnter and self.window().isActiveWindow():
            beside = self.mapToGlobal(QPoint(self.width() - Space.S, self.height() // 2 - 22))
            QToolTip.showText(beside, self.toolTip(), self)
        return super().event(event)

    def _picked(self) -> None:
        self.picked.emit(self.brand.id)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw mark, avatar, dot and ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, t = self._theme, self._theme.tokens
        box = QRectF((self.width() - SIDE) / 2, (self.height() - SIDE) / 2, SIDE, SIDE)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.brand_accent(self.brand.colour)))
            high = 26
            mark = QRectF(6, (self.height() - high) / 2, _MARK, high)
            painter.drawRoundedRect(mark, _MARK / 2, _MARK / 2)
        paint_avatar(painter, theme, box, self.brand.colour, self.brand.initials)
        moment = self.brand.profile.moment
        if moment is not Moment.NORMAL:
            colour = t.error if moment is Moment.CRISIS else t.warning
            paint_dot(painter, QPointF(box.right() - 2, box.top() + 2), colour, t.window)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.accent), FOCUS_WIDTH))
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 12, 12)
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
        return QSize(RAIL_WIDTH, _STEP)

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
