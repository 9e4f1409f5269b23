"""A list that holds its place: what is in hand survives a refresh, and is found again later."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from cmdesk.ui.theme import Theme

_Flag = QItemSelectionModel.SelectionFlag


class KeyedModel(QAbstractListModel):
    """Rows that are told apart by an id, wherever they stand."""

    def id_at(self, row: int) -> str:
        """Return the id of what is in that row, or nothing."""
        raise NotImplementedError  # Qt's metaclass leaves no room for an abstract class

    def row_of(self, id_: str) -> int:
        """Return the row of an id, or -1."""
        rows = range(self.rowCount())
        return next((row for row in rows if self.id_at(row) == id_), -1)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a list was left: what was in hand, how far down it was, how many rows it had."""

    id: str = ""
    scrolled: int = 0
    rows: int = 0


class KeepingList(QListView):
    """Arrows, type-ahead and many at once over a ``KeyedModel``."""

    picked = Signal()
    """Another row, or none, is in hand, or others are selected."""

    def __init__(self, theme: Theme, model: KeyedModel) -> None:
        super().__init__()
        self._keyed = model
        self._wanted = ""
        self._kept: frozenset[str] = frozenset()
        self._scrolled = 0
        self._left: Standing | None = None
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.selectionModel().selectionChanged.connect(self._selected)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.dataChanged.connect(self.picked)
        theme.changed.connect(self.doItemsLayout)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Take what there is."""
        return QSize(200, 120)

    @property
    def standing(self) -> Standing:
        """How it stands now."""
        row, scrolled = self.currentIndex().row(), self.verticalScrollBar().value()
        return self._left or Standing(self._keyed.id_at(row), scrolled, self._keyed.rowCount())

    def come_back(self, standing: Standing) -> None:
        """Stand like that again, at the next refresh that brings rows."""
        self._left = standing

    def selected_rows(self) -> list[int]:
        """Return the rows selected, from the top."""
        return sorted(index.row() for index in self.selectedIndexes())

    def selected_ids(self) -> tuple[str, ...]:
        """Return the ids of all that is selected, from the top."""
        return tuple(self._keyed.id_at(row) for row in self.selected_rows())

    def want(self, id_: str) -> None:
        """Take that in hand at the next refresh, or now where it is there."""
        self._left = None
        self._wanted = "" if self._take(id_) else id_

    def want_neighbour(self) -> None:
        """Take in hand, at the next refresh, what will stand where the selection stands."""
        rows = self.selected_rows()
        if rows:
            self._wanted = self._keyed.id_at(rows[-1] + 1) or self._keyed.id_at(rows[0] - 1)

    def begin(self) -> None:
        """Take the first row in hand where there is none."""
        if not self.currentIndex().isValid() and self._keyed.rowCount():
            self.setCurrentIndex(self._keyed.index(0))

    def take_keys(self) -> None:
        """Take the keyboard, with a row in hand."""
        self.begin()
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Let Space select and deselect one row, whatever else is selected."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.selectionModel().select(self.currentIndex(), _Flag.Toggle)
        else:
            super().keyPressEvent(event)

    def _selected(self, _on: QItemSelection, _off: QItemSelection) -> None:
        self.picked.emit()

    def _remember(self) -> None:
        id_ = self._keyed.id_at(self.currentIndex().row())
        if id_ and not self._wanted:
            self._wanted = id_
            self._kept = frozenset(self.selected_ids())
        self._scrolled = self.verticalScrollBar().value()

    def _restore(self) -> None:
        wanted, self._wanted = self._wanted, ""
        kept, self._kept = self._kept, frozenset()
        if self._left is not None and self._keyed.rowCount():
            left, self._left = self._left, None
            # What was in hand may have been out of sight; Qt would show it, later if need be.
            self.setAutoScroll(False)
            self._take(left.id)
            self._scroll_to(left.scrolled)
            self.setAutoScroll(True)
        elif wanted and self._take(wanted):
            self._select_also(kept - {wanted})
            self._scroll_to(self._scrolled)
            self.scrollTo(self.currentIndex())
        self.begin()
        self.picked.emit()

    def _scroll_to(self, place: int) -> None:
        # Until rows are laid out, the bar does not know how far it goes.
        self.doItemsLayout()
        self.verticalScrollBar().setValue(place)

    def _take(self, id_: str) -> bool:
        row = self._keyed.row_of(id_)
        if row < 0:
            return False
        self.selectionModel().setCurrentIndex(self._keyed.index(row), _Flag.ClearAndSelect)
        return True

    def _select_also(self, ids: frozenset[str]) -> None:
        selection = QItemSelection()
        for row in range(self._keyed.rowCount()) if ids else ():
            if self._keyed.id_at(row) in ids:
                selection.select(self._keyed.index(row), self._keyed.index(row))
        self.selectionModel().select(selection, _Flag.Select)
