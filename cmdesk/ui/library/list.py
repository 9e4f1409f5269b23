"""The list of replies: arrows, type-ahead, many at once; the selection survives a refresh."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from cmdesk.domain.reply import Reply
from cmdesk.ui.library.model import ReplyModel
from cmdesk.ui.library.rows import ReplyRows
from cmdesk.ui.theme import Theme

_Flag = QItemSelectionModel.SelectionFlag


class ReplyList(QListView):
    """Shows a ReplyModel."""

    picked = Signal()
    """Another reply, or none, is in hand, or other ones are selected."""

    widened = Signal(int)
    """How wide a row is now, in pixels."""

    def __init__(self, theme: Theme, model: ReplyModel) -> None:
        super().__init__()
        self._rows = model
        self._wanted = ""
        self._kept: frozenset[str] = frozenset()
        self._scrolled = 0
        self.setModel(model)
        self.setItemDelegate(ReplyRows(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Réponses"))
        self.selectionModel().selectionChanged.connect(self._selected)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.dataChanged.connect(self.picked)
        model.all_read.connect(self._select_every)
        theme.changed.connect(self.doItemsLayout)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Take what there is."""
        return QSize(200, 120)

    def reply(self) -> Reply | None:
        """Return the reply in hand."""
        index = self.currentIndex()
        return self._rows.reply_at(index.row()) if index.isValid() else None

    def selected(self) -> tuple[Reply, ...]:
        """Return all that is selected, from the top."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        replies = (self._rows.reply_at(row) for row in rows)
        return tuple(reply for reply in replies if reply is not None)

    def selected_ids(self) -> tuple[str, ...]:
        """Return the ids of all that is selected, from the top."""
        return tuple(reply.id for reply in self.selected())

    def want(self, reply_id: str) -> None:
        """Take that reply in hand at the next refresh, or now where it is there."""
        self._wanted = reply_id
        self._take(reply_id)

    def want_neighbour(self) -> None:
        """Take in hand, at the next refresh, what will stand where the selection stands."""
        rows = [index.row() for index in self.selectedIndexes()]
        if rows:
            beside = self._rows.reply_at(max(rows) + 1) or self._rows.reply_at(min(rows) - 1)
            self._wanted = beside.id if beside else ""

    def begin(self) -> None:
        """Take the first reply in hand where there is none."""
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0))

    def take_keys(self) -> None:
        """Take the keyboard, with a reply in hand."""
        self.begin()
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def rename(self) -> None:
        """Let the title in hand be typed anew, in its row."""
        if self.currentIndex().isValid():
            self.edit(self.currentIndex())

    def selectAll(self) -> None:  # noqa: N802 (Qt's name)
        """Select all that was found, those not read yet included."""
        self._rows.read_all()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Say how wide the rows are."""
        super().resizeEvent(event)
        self.widened.emit(self.viewport().width())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Let Space select and deselect one row, whatever else is selected."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.selectionModel().select(self.currentIndex(), _Flag.Toggle)
        else:
            super().keyPressEvent(event)

    def _select_every(self) -> None:
        super().selectAll()

    def _selected(self, _on: QItemSelection, _off: QItemSelection) -> None:
        self.picked.emit()

    def _remember(self) -> None:
        reply = self.reply()
        if reply is not None and not self._wanted:
            self._wanted = reply.id
            self._kept = frozenset(self.selected_ids())
        self._scrolled = self.verticalScrollBar().value()

    def _restore(self) -> None:
        wanted, self._wanted = self._wanted, ""
        kept, self._kept = self._kept, frozenset()
        if wanted and self._take(wanted):
            self._select_also(kept - {wanted})
            self.verticalScrollBar().setValue(self._scrolled)
        self.begin()
        self.picked.emit()

    def _take(self, reply_id: str) -> bool:
        row = self._rows.row_of(reply_id)
        if row < 0:
            return False
        self.selectionModel().setCurrentIndex(self._rows.index(row), _Flag.ClearAndSelect)
        return True

    def _select_also(self, ids: frozenset[str]) -> None:
        selection = QItemSelection()
        for row in range(self._rows.rowCount()) if ids else ():
            reply = self._rows.reply_at(row)
            if reply is not None and reply.id in ids:
                selection.select(self._rows.index(row), self._rows.index(row))
        self.selectionModel().select(selection, _Flag.Select)
