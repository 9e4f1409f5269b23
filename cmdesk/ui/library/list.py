"""The list of replies: arrows, type-ahead, and a selection that survives a refresh."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from cmdesk.domain.reply import Reply
from cmdesk.ui.library.model import ReplyModel
from cmdesk.ui.library.rows import ReplyRows
from cmdesk.ui.theme import Theme


class ReplyList(QListView):
    """Shows a ReplyModel."""

    picked = Signal()
    """Another reply, or none, is in hand."""

    def __init__(self, theme: Theme, model: ReplyModel) -> None:
        super().__init__()
        self._rows = model
        self._wanted = ""
        self.setModel(model)
        self.setItemDelegate(ReplyRows(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Réponses"))
        self.selectionModel().selectionChanged.connect(self._selected)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.dataChanged.connect(self.picked)
        theme.changed.connect(self.doItemsLayout)

    def reply(self) -> Reply | None:
        """Return the reply in hand."""
        index = self.currentIndex()
        return self._rows.reply_at(index.row()) if index.isValid() else None

    def selected_ids(self) -> tuple[str, ...]:
        """Return the ids of all that is selected, from the top."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        replies = (self._rows.reply_at(row) for row in rows)
        return tuple(reply.id for reply in replies if reply is not None)

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

    def _selected(self, _on: QItemSelection, _off: QItemSelection) -> None:
        self.picked.emit()

    def _remember(self) -> None:
        reply = self.reply()
        if reply is not None and not self._wanted:
            self._wanted = reply.id
        self._scrolled = self.verticalScrollBar().value()

    def _restore(self) -> None:
        wanted, self._wanted = self._wanted, ""
        if wanted and self._take(wanted):
            self.verticalScrollBar().setValue(self._scrolled)
        self.begin()
        self.picked.emit()

    def _take(self, reply_id: str) -> bool:
        row = self._rows.row_of(reply_id)
        if row < 0:
            return False
        self.selectionModel().setCurrentIndex(
            self._rows.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        return True
