"""The list of replies."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView

from cmdesk.domain.reply import Reply
from cmdesk.ui.library.model import ReplyModel
from cmdesk.ui.library.rows import ReplyRows
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.keeping_list import KeepingList


class ReplyList(KeepingList):
    """Shows a ReplyModel; titles are renamed in their rows, and rows can be carried away."""

    widened = Signal(int)
    """How wide a row is now, in pixels."""

    def __init__(self, theme: Theme, model: ReplyModel) -> None:
        super().__init__(theme, model)
        self._rows = model
        self.setItemDelegate(ReplyRows(theme, self))
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setAccessibleName(self.tr("Réponses"))
        model.all_read.connect(self._select_every)

    def reply(self) -> Reply | None:
        """Return the reply in hand."""
        return self._rows.reply_at(self.currentIndex().row())

    def selected(self) -> tuple[Reply, ...]:
        """Return all that is selected, from the top."""
        replies = map(self._rows.reply_at, self.selected_rows())
        return tuple(reply for reply in replies if reply is not None)

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

    def _select_every(self) -> None:
        super().selectAll()
