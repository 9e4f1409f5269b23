"""The rail: every brand one click or one key away, and the one in force unmistakable."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from cmdesk.domain.brand import Brand
from cmdesk.domain.tone_profile import Moment
from cmdesk.ui.frame.places import PlaceBar
from cmdesk.ui.frame.rail_parts import STEP, AddButton, DropMark, GroupCaption
from cmdesk.ui.messages import moment_name
from cmdesk.ui.theme import FOCUS_WIDTH, RAIL_WIDTH, Space, Theme
from cmdesk.ui.widgets.avatar import SIDE, look_of, paint_avatar, paint_dot
from cmdesk.ui.widgets.button import IconButton
from cmdesk.ui.widgets.text import hairline

_MARK = 3
LAST_DIGIT = 9
_MANY = 8
"""With more brands than this, the list of all of them is offered."""


class Rail(QWidget):
    """Brands from the top, places at the foot."""

    chosen = Signal(str)
    """The id of the brand to show."""
    menu_wanted = Signal(str, QPoint)
    """A brand's context menu, at a place on the screen."""
    new_wanted = Signal()
    all_wanted = Signal()
    """The list of all brands, archived ones included."""
    order_wanted = Signal(tuple)
    """The ids of the brands in the order that the person gave them."""

    def __init__(self, theme: Theme, places: PlaceBar) -> None:
        super().__init__()
        self._theme = theme
        self._buttons: list[BrandButton] = []
        self._captions: list[GroupCaption] = []
        self._target = 0
        self._current = ""
        self.setFixedWidth(RAIL_WIDTH)
        self._column = QWidget()
        self._column.setProperty("role", "ground")
        self._list = QVBoxLayout(self._column)
        self._list.setContentsMargins(0, Space.S, 0, 0)
        self._list.setSpacing(0)
        self.add = AddButton(theme, self.tr("Ajouter une marque"))
        self.add.clicked.connect(self.new_wanted)
        self.all = IconButton(theme, "list", self.tr("Toutes les marques"))
        self.all.clicked.connect(self.all_wanted)
        self.all.hide()
        self._mark = DropMark(theme, self._column)
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
        layout.addWidget(self.all, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        layout.addSpacing(Space.S)
        layout.addWidget(places)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._grown)

    def set_brands(self, brands: Sequence[Brand]) -> None:
        """Show these brands in this order, keeping the buttons of those already there."""
        known = {button.brand.id: button for button in self._buttons}
        buttons: list[BrandButton] = []
        for index, brand in enumerate(brands):
            button = known.pop(brand.id, None) or self._made(brand)
            button.show_brand(brand, index)
            buttons.append(button)
        if [item.brand.id for item in self._buttons] != [item.brand.id for item in buttons]:
            QToolTip.hideText()  # it would name a brand that stands elsewhere now
        for gone in known.values():
            self._list.removeWidget(gone)
            gone.deleteLater()
        self._buttons = buttons
        self._place()
        self.all.setVisible(len(buttons) > _MANY)
        self.select(self._current)

    def _place(self) -> None:
        """Put buttons under each other, a caption before each group where there are groups."""
        for caption in self._captions:
            self._list.removeWidget(caption)
            caption.deleteLater()
        self._captions = []
        grouped, last, place = any(item.brand.group for item in self._buttons), None, 0
        for button in self._buttons:
            if grouped and button.brand.group != last:
                last = button.brand.group
                caption = GroupCaption(self._theme, last)
                self._captions.append(caption)
                self._list.insertWidget(place, caption)
                place += 1
            self._list.insertWidget(place, button)
            place += 1
        high = len(self._buttons) * STEP + Space.S
        self._scroll.setMaximumHeight(
            high + sum(item.sizeHint().height() for item in self._captions)
        )

    def select(self, brand_id: str) -> None:
        """Mark the brand in force; it alone takes the Tab key, arrows go to the others."""
        self._current = brand_id
        for button in self._buttons:
            mine = button.brand.id == brand_id
            button.setChecked(mine)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if mine else Qt.FocusPolicy.NoFocus)
        self._reveal()

    def button_of(self, brand_id: str) -> "BrandButton | None":
        """Return a brand's button."""
        return next((item for item in self._buttons if item.brand.id == brand_id), None)

    def _made(self, brand: Brand) -> "BrandButton":
        button = BrandButton(self._theme, brand)
        button.picked.connect(self.chosen)
        button.stepped.connect(partial(self._step_from, button))
        button.moved.connect(partial(self._move, button))
        button.dragged.connect(partial(self._drag, button))
        button.dropped.connect(partial(self._drop, button))
        button.menu_wanted.connect(self.menu_wanted)
        return button

    def _step_from(self, button: "BrandButton", step: int) -> None:
        index = self._buttons.index(button) + step
        if 0 <= index < len(self._buttons):
            target = self._buttons[index]
            target.setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(target, 0, Space.L)

    def _kin(self, button: "BrandButton") -> "list[BrandButton]":
        """Return the buttons of one group: a brand is moved among them."""
        return [item for item in self._buttons if item.brand.group == button.brand.group]

    def _move(self, button: "BrandButton", step: int) -> None:
        kin = self._kin(button)
        place = kin.index(button) + step
        if 0 <= place < len(kin):
            self._order(button, place)

    def _drag(self, button: "BrandButton", y: int) -> None:
        """Show where a dragged brand would fall, scrolling at the edges; ``y`` is on the screen."""
        self._scroll.ensureVisible(0, self._column.mapFromGlobal(QPoint(0, y)).y(), 0, STEP)
        kin = [item for item in self._kin(button) if item is not button]
        here = self._column.mapFromGlobal(QPoint(0, y)).y()
        self._target = sum(item.geometry().center().y() < here for item in kin)
        if kin:
            before = self._target < len(kin)
            edge = kin[self._target].geometry().top() if before else kin[-1].geometry().bottom()
            self._mark.show_at(edge)

    def _drop(self, button: "BrandButton") -> None:
        self._mark.hide()
        if self._kin(button).index(button) != self._target:
            self._order(button, self._target)

    def _order(self, button: "BrandButton", place: int) -> None:
        """Ask for an order in which a brand has that place in its group."""
        kin = self._kin(button)
        rest = [item for item in kin if item is not button]
        rest.insert(place, button)
        news = iter(rest)
        order = [next(news) if item in kin else item for item in self._buttons]
        self.order_wanted.emit(tuple(item.brand.id for item in order))

    def _grown(self, _low: int, high: int) -> None:
        """Keep the brand in force in sight: a new one has its place only now."""
        self._fold.setVisible(high > 0)
        self._reveal()

    def _reveal(self) -> None:
        button = self.button_of(self._current)
        if button is not None:
            self._scroll.ensureWidgetVisible(button, 0, Space.L)


class BrandButton(QAbstractButton):
    """One brand: avatar, a mark at the edge when in force, a dot when its moment is special."""

    picked = Signal(str)
    stepped = Signal(int)
    moved = Signal(int)
    """The brand is to go up (-1) or down (1)."""
    dragged = Signal(int)
    """The brand is held at that height of the screen."""
    dropped = Signal()
    menu_wanted = Signal(str, QPoint)

    def __init__(self, theme: Theme, brand: Brand) -> None:
        super().__init__()
        self._theme, self.brand = theme, brand
        self._held: QPoint | None = None
        self._dragging = False
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
        return QSize(RAIL_WIDTH, STEP)

    def nextCheckState(self) -> None:  # noqa: N802 (Qt's name)
        """Stay as it is: the rail marks the brand once it is really shown."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 (Qt's name)
        """Ask for the brand's menu, by mouse or by the menu key."""
        self.menu_wanted.emit(self.brand.id, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Go up and down, carry the brand along with Alt, and take Enter as a click."""
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = -1 if key == Qt.Key.Key_Up else 1
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            (self.moved if alt else self.stepped).emit(step)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Remember where a drag might begin."""
        super().mousePressEvent(event)
        self._held = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Carry the brand once the pointer is far enough."""
        here = event.globalPosition().toPoint()
        if self._held is not None and not self._dragging:
            far = (here - self._held).manhattanLength()
            self._dragging = far >= QApplication.startDragDistance()
        if self._dragging:
            self.dragged.emit(here.y())
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Let the brand fall where it was carried; that is no click."""
        dragging, self._dragging, self._held = self._dragging, False, None
        if dragging:
            self.setDown(False)
            self.dropped.emit()
        else:
            super().mouseReleaseEvent(event)

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
        paint_avatar(painter, theme, box, *look_of(self.brand))
        moment = self.brand.profile.moment
        if moment is not Moment.NORMAL:
            colour = t.error if moment is Moment.CRISIS else t.warning
            paint_dot(painter, QPointF(box.right() - 2, box.top() + 2), colour, t.window)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.accent), FOCUS_WIDTH))
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 12, 12)
        painter.end()
