"""A brand's replies as rows, fetched a page at a time, so that thousands cost no more than a few.

A refresh keeps the rows that are still there: no flash, and the selection stays.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from cmdesk.desk.care import Verdict
from cmdesk.desk.replies import count_replies, search_replies
from cmdesk.domain.reply import Reply
from cmdesk.domain.reply_filter import EVERYTHING, ReplyFilter
from cmdesk.ui.library.dragging import MIME, carried
from cmdesk.ui.messages import situation_name, standing
from cmdesk.ui.tasks import Desk
from cmdesk.ui.widgets.keeping_list import KeyedModel

PAGE = 200
MOST = 20_000
"""Most replies read at once: more than any brand's library is made for."""
REPLY = Qt.ItemDataRole.UserRole
VERDICT = REPLY + 1
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, and in which part of the library."""

    brand_id: str = ""
    words: str = ""
    only: ReplyFilter = EVERYTHING

    def filters(self) -> dict[str, Any]:
        """Return what narrows the search, as the use cases name it."""
        return {"brand_id": self.brand_id, "query": self.words, "only": self.only}


class ReplyModel(KeyedModel):
    """The replies found; ``shown`` follows whenever rows or their total have changed."""

    shown = Signal()
    renamed = Signal(str, str)
    """A reply's id and the title typed in its row."""
    all_read = Signal()
    """All that was found is here, as ``read_all`` asked."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._query = Query()
        self._rows: list[Reply] = []
        self._fetching = False
        self.total = 0
        self.loaded = False
        """Whether the rows are those of the query, and not of one before."""
        self._marks: Mapping[str, Verdict] = {}

    @property
    def query(self) -> Query:
        """What is looked for."""
        return self._query

    def look_for(self, query: Query, *, rows: int = 0) -> None:
        """Show what ``query`` finds, once the vault has answered; old rows stay until then.

        ``rows``: at least so many are read at once, where there are so many.
        """
        if query.brand_id != self._query.brand_id:
            self._replace(())
            self.total = 0
        self._query = query
        self.loaded = False
        self.refresh(rows)

    def refresh(self, rows: int = 0) -> None:
        """Look again, as far down as the list had been read, or as far as ``rows``."""
        if not self._query.brand_id:
            self._replace(())
            self.total = 0
            self.shown.emit()
            return
        self._read_anew(max(PAGE, len(self._rows), min(rows, MOST)), self._refreshed)
        count = partial(count_replies, **self._query.filters())
        self._desk.run(count, self._counted, owner=self, topic="count")

    def read_all(self) -> None:
        """Read all that was found; ``all_read`` follows, at once where nothing is left to read."""
        if not self._fetching and len(self._rows) >= self.total:
            self.all_read.emit()
        else:
            self._read_anew(MOST, self._read)

    def mark(self, verdicts: Mapping[str, Verdict]) -> None:
        """Show how each reply was read."""
        self._marks = verdicts
        if self._rows:
            last = self.index(len(self._rows) - 1)
            self.dataChanged.emit(self.index(0), last, [VERDICT])

    def reply_at(self, row: int) -> Reply | None:
        """Return the reply in that row, or None."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def id_at(self, row: int) -> str:
        """Return the id of the reply in that row, or nothing."""
        reply = self.reply_at(row)
        return reply.id if reply is not None else ""

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 (Qt's name)
        """Return how many rows are read so far."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the reply itself, its title for type-ahead, its sense for screen readers."""
        reply = self.reply_at(index.row())
        if reply is None:
            return None
        if role == REPLY:
            return reply
        if role == VERDICT:
            verdict = self._marks.get(reply.id)
            return verdict if verdict and verdict.reply.wordings == reply.wordings else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return reply.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = [reply.title, *map(situation_name, reply.situations)]
            return ", ".join([*parts, standing(reply, datetime.now(UTC).astimezone().date())])
        return None

    def setData(  # noqa: N802 (Qt's name)
        self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Take a title typed in its row to the vault; the row follows once it is kept."""
        reply = self.reply_at(index.row())
        if reply is None or role != Qt.ItemDataRole.EditRole or str(value) == reply.title:
            return False
        self.renamed.emit(reply.id, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be selected, renamed and carried away."""
        base = super().flags(index)
        return base | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:  # noqa: N802 (Qt's name)
        """Say what a row is carried as."""
        return [MIME, "text/plain"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 (Qt's name)
        """Carry these rows."""
        rows = sorted({index.row() for index in indexes})
        replies = [reply for row in rows if (reply := self.reply_at(row)) is not None]
        return carried((item.id for item in replies), (item.body for item in replies))

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802 (Qt's name)
        """Carry away a copy: what becomes of it is told by where it is dropped."""
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 (Qt's name)
        """Tell whether there is more to read."""
        return not parent.isValid() and not self._fetching and len(self._rows) < self.total

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 (Qt's name)
        """Read the next page."""
        if self.canFetchMore(parent):
            self._fetching = True
            filters, offset = self._query.filters(), len(self._rows)
            more = partial(search_replies, **filters, limit=PAGE, offset=offset)
            self._desk.run(more, self._fetched, owner=self, topic="rows")

    def _read_anew(self, limit: int, done: Callable[[tuple[Reply, ...]], None]) -> None:
        """Read from the top; until then no further page of what was found before is wanted."""
        self._fetching = True
        work = partial(search_replies, **self._query.filters(), limit=limit)
        self._desk.run(work, done, owner=self, topic="rows")

    def _refreshed(self, rows: tuple[Reply, ...]) -> None:
        self._fetching = False
        self._replace(rows)

    def _counted(self, total: int) -> None:
        self.total, self.loaded = total, True
        self.shown.emit()

    def _read(self, rows: tuple[Reply, ...]) -> None:
        self._refreshed(rows)
        self.all_read.emit()

    def _fetched(self, rows: tuple[Reply, ...]) -> None:
        self._fetching = False
        known = {reply.id for reply in self._rows}
        fresh = [reply for reply in rows if reply.id not in known]
        if not fresh:
            # The library shrank meanwhile: what is read is all there is.
            self.total = len(self._rows)
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
        self._rows += fresh
        self.endInsertRows()

    def _replace(self, rows: tuple[Reply, ...]) -> None:
        if [item.id for item in rows] == [item.id for item in self._rows]:
            self._rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()
