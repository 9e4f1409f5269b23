"""The parts of a library to go to: views, one's own views, folders; replies drop onto folders."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from cmdesk.domain.reply import ReplyStatus
from cmdesk.domain.reply_filter import EVERYTHING, ReplyFilter, SavedView
from cmdesk.ui.contrast import mixed
from cmdesk.ui.library.dragging import ids_in
from cmdesk.ui.messages import number, translate
from cmdesk.ui.theme import FOCUS_WIDTH, RADIUS_CONTROL, Space, Theme
from cmdesk.ui.widgets.painted_row import placed

UNUSED_DAYS = 90
_PLACE = Qt.ItemDataRole.UserRole
_HEIGHT, _HEAD = 32, 30


@dataclass(frozen=True, slots=True)
class ShelfPlace:
    """One part: ``key`` tells it for good, ``view`` is what it shows, ``count`` None: not told."""

    key: str
    name: str
    view: SavedView
    count: int | None = None
    folder: str | None = None
    """The folder that replies dropped here go to; None: nothing may be dropped."""
    own: bool = False
    """Whether the person made this view, and may forget it."""

    @property
    def dead(self) -> bool:
        """Whether it shows what has had its time."""
        return self.view.only.expired or self.view.only.unused_days is not None


ALL = ShelfPlace("all", "", SavedView(""))


def standard_places() -> tuple[ShelfPlace, ...]:
    """Return the views that every library has; what a reading finds comes by ``with_ids``."""
    return tuple(
        ShelfPlace(key, name, SavedView(name, "", only))
        for key, name, only in (
            ("all", translate("Shelf", "Toutes"), EVERYTHING),
            (
                "approved",
                translate("Shelf", "Validées"),
                ReplyFilter(statuses=(ReplyStatus.APPROVED,)),
            ),
            (
                "unused",
                translate("Shelf", "Sans usage, 90 jours"),
                ReplyFilter(
                    statuses=(ReplyStatus.APPROVED, ReplyStatus.DRAFT), unused_days=UNUSED_DAYS
                ),
            ),
            (
                "expired",
                translate("Shelf", "Expirées"),
                ReplyFilter(statuses=(ReplyStatus.APPROVED, ReplyStatus.DRAFT), expired=True),
            ),
            ("findings", translate("Shelf", "Avec remarques"), ReplyFilter(ids=())),
            ("twins", translate("Shelf", "Presque identiques"), ReplyFilter(ids=())),
        )
    )


def with_ids(place: ShelfPlace, ids: Sequence[str]) -> ShelfPlace:
    """Return a place that shows just these replies."""
    view = replace(place.view, only=replace(place.view.only, ids=tuple(ids)))
    return replace(place, view=view)


class Shelf(QListWidget):
    """Arrows go from part to part and show it at once."""

    chosen = Signal(object)
    """A ShelfPlace."""
    dropped = Signal(str, object)
    """A folder, and the ids of the replies dropped onto it."""
    forget_wanted = Signal(str)
    """The name of a view of one's own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._over: QListWidgetItem | None = None
        self.setItemDelegate(_Rows(theme, self))
        self.setProperty("role", "rows")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Vues et dossiers"))
        self.setAcceptDrops(True)
        self.setDragDropMode(QListWidget.DragDropMode.DropOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.currentItemChanged.connect(self._chosen)
        theme.changed.connect(self.doItemsLayout)

    @property
    def place(self) -> ShelfPlace:
        """The part in hand."""
        found = _place(self.currentItem())
        return found or ALL

    @property
    def over(self) -> QListWidgetItem | None:
        """The folder that replies are being carried over."""
        return self._over

    def show_places(
        self, places: Sequence[ShelfPlace], folders: Mapping[str, int], own: Sequence[SavedView]
    ) -> None:
        """Show these parts; the one in hand stays, without being told as chosen anew."""
        key, self._over = self.place.key, None
        self.blockSignals(True)  # noqa: FBT003  Qt's
        self.clear()
        for place in places:
            self._add(place)
        for view in own:
            self._add(ShelfPlace(f"own {view.name}", view.name, view, own=True))
        if folders:
            self._add_head(self.tr("Dossiers"))
        for name, count in folders.items():
            view = SavedView(name, "", ReplyFilter(folders=(name,)))
            self._add(ShelfPlace(f"folder {name}", name, view, count, name))
        self.choose(key)
        self.blockSignals(False)  # noqa: FBT003  Qt's

    def put(self, key: str) -> None:
        """Go to a part as ``choose`` does, without telling it as chosen."""
        self.blockSignals(True)  # noqa: FBT003  Qt's
        self.choose(key)
        self.blockSignals(False)  # noqa: FBT003  Qt's

    def choose(self, key: str) -> None:
        """Go to a part, or to all replies where it is gone."""
        items = [self.item(row) for row in range(self.count())]
        by_key = {place.key: item for item in items if (place := _place(item)) is not None}
        item = by_key.get(key) or by_key.get(ALL.key)
        if item is not None:
            self.setCurrentItem(item)

    def fill_menu(self, menu: QMenu) -> None:
        """Offer in a menu what stands here, for where there is no room for both."""
        menu.clear()
        for row in range(self.count()):
            item = self.item(row)
            action = menu.addAction(item.text().replace("&", "&&"))
            action.setEnabled(_place(item) is not None)
            action.triggered.connect(partial(self._take_row, row))

    def _take_row(self, row: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  Qt's signal
        self.setCurrentRow(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Let Delete forget a view of one's own."""
        if event.key() == Qt.Key.Key_Delete and self.place.own:
            self.forget_wanted.emit(self.place.name)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Take replies in."""
        event.setAccepted(bool(ids_in(event.mimeData())))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 (Qt's name)
        """Take them over a folder only."""
        item = self.itemAt(event.position().toPoint())
        place = _place(item)
        takes = place is not None and place.folder is not None and ids_in(event.mimeData())
        self._over = item if takes else None
        event.setAccepted(bool(takes))
        self.viewport().update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 (Qt's name)
        """Forget what was under them."""
        self._over = None
        self.viewport().update()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """Tell where they go."""
        place, ids = _place(self.itemAt(event.position().toPoint())), ids_in(event.mimeData())
        self._over = None
        self.viewport().update()
        if place is not None and place.folder is not None and ids:
            event.acceptProposedAction()
            self.dropped.emit(place.folder, ids)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        place = _place(item)
        if place is not None:
            self.chosen.emit(place)

    def _add(self, place: ShelfPlace) -> None:
        item = QListWidgetItem(place.name)
        item.setData(_PLACE, place)
        count = "" if place.count is None else f", {number(place.count)}"
        item.setData(Qt.ItemDataRole.AccessibleTextRole, place.name + count)
        item.setToolTip(place.name)
        self.addItem(item)

    def _add_head(self, name: str) -> None:
        item = QListWidgetItem(name)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(item)


class _Rows(QStyledItemDelegate):
    """Paints a part: its name, and how many replies it holds."""

    def __init__(self, theme: Theme, shelf: Shelf) -> None:
        super().__init__(shelf)
        self._theme, self._shelf = theme, shelf

    def sizeHint(  # noqa: N802 (Qt's name)
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One line."""
        high = _HEIGHT if index.data(_PLACE) is not None else _HEAD
        return QSize(100, self._theme.px(high))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw it."""
        theme, t = self._theme, self._theme.tokens
        rect, state = placed(option)
        place = index.data(_PLACE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = rect.adjusted(Space.S, 0, -Space.S, 0)
        if not isinstance(place, ShelfPlace):
            painter.setFont(theme.font(12))
            painter.setPen(QColor(t.text_3))
            low = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
            painter.drawText(inner.adjusted(0, 0, 0, -4), low, str(index.data()))
            painter.restore()
            return
        self._ground(painter, rect, state, index.row())
        count = number(place.count) if place.count else ""
        painter.setFont(theme.font(12, tabular=True))
        painter.setPen(QColor(t.text_3))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, right, count)
        room = inner.width() - painter.fontMetrics().horizontalAdvance(count) - Space.S
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.setFont(theme.font(13))
        painter.setPen(QColor(t.text if chosen else t.text_2))
        elide = Qt.TextElideMode.ElideRight
        name = painter.fontMetrics().elidedText(place.name, elide, round(room))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag, row: int) -> None:
        t = self._theme.tokens
        over = self._shelf.over is not None and self._shelf.row(self._shelf.over) == row
        share = 0.04 if state & QStyle.StateFlag.State_MouseOver else 0.0
        share = 0.09 if state & QStyle.StateFlag.State_Selected else share
        focus = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setBrush(QColor(mixed(t.window, t.text, share)) if share else Qt.BrushStyle.NoBrush)
        ring = QPen(QColor(t.accent), FOCUS_WIDTH)
        painter.setPen(ring if over or focus else Qt.PenStyle.NoPen)
        if share or over or focus:
            sheet = rect.adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(sheet, RADIUS_CONTROL, RADIUS_CONTROL)


def _place(item: QListWidgetItem | None) -> ShelfPlace | None:
    found = item.data(_PLACE) if item is not None else None
    return found if isinstance(found, ShelfPlace) else None
