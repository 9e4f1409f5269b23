"""The list of people: arrows, type-ahead, many at once; the selection survives a refresh."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from cmdesk.domain.influencer import Influencer
from cmdesk.ui.people.model import PeopleModel
from cmdesk.ui.people.rows import PeopleRows
from cmdesk.ui.theme import Theme

_Flag = QItemSelectionModel.SelectionFlag


class PeopleList(QListView):
    """Shows a PeopleModel."""

    picked = Signal()
    """Somebody else, or nobody, is in hand, or others are selected."""

    def __init__(self, theme: Theme, model: PeopleModel) -> None:
        super().__init__()
        self._rows = model
        self._wanted = ""
        self._kept: frozenset[str] = frozenset()
        self._scrolled = 0
        self.setModel(model)
        self.setItemDelegate(PeopleRows(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Personnes d’influence"))
        self.selectionModel().selectionChanged.connect(self._selected)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.dataChanged.connect(self.picked)
        theme.changed.connect(self.doItemsLayout)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Take what there is."""
        return QSize(200, 120)

    def somebody(self) -> Influencer | None:
        """Return who is in hand."""
        index = self.currentIndex()
        return self._rows.at(index.row()) if index.isValid() else None

    def selected(self) -> tuple[Influencer, ...]:
        """Return all who are selected, from the top."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        people = (self._rows.at(row) for row in rows)
        return tuple(item for item in people if item is not None)

    def want(self, id_: str) -> None:
        """Take that one in hand at the next refresh, or now where they are there."""
        self._wanted = id_
        self._take(id_)

    def want_neighbour(self) -> None:
        """Take in hand, at the next refresh, who will stand where the selection stands."""
        rows = [index.row() for index in self.selectedIndexes()]
        if rows:
            beside = self._rows.at(max(rows) + 1) or self._rows.at(min(rows) - 1)
            self._wanted = beside.id if beside else ""

    def begin(self) -> None:
        """Take the first one in hand where nobody is."""
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0))

    def take_keys(self) -> None:
        """Take the keyboard, with somebody in hand."""
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
        somebody = self.somebody()
        if somebody is not None and not self._wanted:
            self._wanted = somebody.id
            self._kept = frozenset(item.id for item in self.selected())
        self._scrolled = self.verticalScrollBar().value()

    def _restore(self) -> None:
        wanted, self._wanted = self._wanted, ""
        kept, self._kept = self._kept, frozenset()
        if wanted and self._take(wanted):
            self._select_also(kept - {wanted})
            self.verticalScrollBar().setValue(self._scrolled)
            self.scrollTo(self.currentIndex())
        self.begin()
        self.picked.emit()

    def _take(self, id_: str) -> bool:
        row = self._rows.row_of(id_)
        if row < 0:
            return False
        self._wanted = ""
        self.selectionModel().setCurrentIndex(self._rows.index(row), _Flag.ClearAndSelect)
        return True

    def _select_also(self, ids: frozenset[str]) -> None:
        selection = QItemSelection()
        for row in range(self._rows.rowCount()) if ids else ():
            somebody = self._rows.at(row)
            if somebody is not None and somebody.id in ids:
                selection.select(self._rows.index(row), self._rows.index(row))
        self.selectionModel().select(selection, _Flag.Select)
