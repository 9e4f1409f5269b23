"""A list of rows of two lines, for dialogs: what each is, and what there is to know of it."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from cmdesk.ui.theme import ROW_HEIGHT, Space, Theme
from cmdesk.ui.widgets.painted_row import paint_ground, placed

_ROW = Qt.ItemDataRole.UserRole
_UPPER, _LOWER = 9, 31
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """One row. ``key`` is what it stands for; ``right`` and ``under`` stand on the right."""

    key: Hashable
    title: str
    detail: str
    right: str = ""
    under: str = ""


class RowList(QListView):
    """Rows to be picked; the selection outlives a refresh."""

    picked = Signal()
    """Other rows, or none, are selected."""

    def __init__(self, theme: Theme, name: str, *, several: bool = False) -> None:
        super().__init__()
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painter(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.selectionModel().selectionChanged.connect(self._selected)
        theme.changed.connect(self.doItemsLayout)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; what was selected and is still there stays so.

        Where nothing of it is, the row that stands there now is selected.
        """
        chosen, row = set(self.keys()), self.currentIndex().row()
        self._model.replace(rows)
        flag = QItemSelectionModel.SelectionFlag
        for number, item in enumerate(rows):
            if item.key in chosen:
                self.selectionModel().select(self._model.index(number), flag.Select)
        left = self.selectedIndexes()
        start = left[0].row() if left else min(max(row, 0), len(rows) - 1)
        if start >= 0:
            command = flag.NoUpdate if left else flag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._model.index(start), command)
        self.picked.emit()

    def take(self, key: Hashable) -> None:
        """Take in hand the row that stands for this, where there is one."""
        for number, item in enumerate(self._model.rows):
            if item.key == key:
                self.setCurrentIndex(self._model.index(number))

    def keys(self) -> tuple[Hashable, ...]:
        """Return what the selected rows stand for, from the top."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return tuple(self._model.rows[row].key for row in rows)

    def count(self) -> int:
        """Return how many rows there are."""
        return len(self._model.rows)

    def take_focus(self) -> None:
        """Put the keyboard here."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _selected(self, *_selections: object) -> None:
        self.picked.emit()


class _Model(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def replace(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 (Qt's name)
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == _ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (row.title, row.detail, row.right, row.under)
            return ", ".join(part for part in parts if part)
        return None


class _Painter(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(200, self._theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(_ROW)
        if not isinstance(row, Row):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, state = placed(option)
        paint_ground(painter, self._theme, rect, state, line=index.row() > 0)
        inner = rect.adjusted(Space.M, 0, -Space.M, 0)
        self._line(painter, inner, (row.title, row.right), 14, _UPPER)
        self._line(painter, inner, (row.detail, row.under), 12, _LOWER)
        painter.restore()

    def _line(
        self, painter: QPainter, inner: QRectF, words: tuple[str, str], pixels: int, top: int
    ) -> None:
        """Draw a line's two ends; the left one gives way."""
        theme, t = self._theme, self._theme.tokens
        left, right = words
        small = theme.font(12, tabular=True)
        high = QFontMetricsF(theme.font(pixels)).height()
        room = QRectF(inner.left(), inner.top() + theme.px(top), inner.width(), high)
        painter.setFont(small)
        painter.setPen(QColor(t.text_2))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, flags, right)
        taken = QFontMetricsF(small).horizontalAdvance(right)
        font = theme.font(pixels)
        if pixels > 12:
            font.setWeight(font.Weight.Medium)
            painter.setPen(QColor(t.text))
        painter.setFont(font)
        width = room.width() - (taken + Space.L if right else 0)
        shown = QFontMetricsF(font).elidedText(left, Qt.TextElideMode.ElideRight, width)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
