"""A table of words edited in place: what is avoided, what is written instead, what is recognised.

Rows come from the keyboard, or from a spreadsheet by the clipboard: tabs or semicolons part the
columns, lines the rows.
"""

import csv
from collections.abc import Iterable, Mapping
from io import StringIO
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QSizePolicy,
    QTableView,
)

from cmdesk.desk.trials import forms_of
from cmdesk.ui.theme import Theme

_ROW, _HEAD, _MOST_ROWS = 34, 30, 8
_FORMS = 6
_WORDED = (
    *(Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole),
    *(Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole),
)
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class VocabularyModel(QAbstractTableModel):
    """Rows of words, with an empty one at the end to write the next into."""

    edited = Signal()

    def __init__(self, theme: Theme, headings: tuple[str, ...]) -> None:
        super().__init__()
        self._theme, self._headings = theme, headings
        self._written = len(headings) - 1
        """How many columns are typed; the last one is read off them."""
        self.rows: list[list[str]] = []

    def set_rows(self, rows: Iterable[Iterable[str]]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = [list(row) for row in rows]
        self.endResetModel()

    def add(self, rows: Iterable[list[str]]) -> None:
        """Add rows, or change those whose first word is there."""
        known = {row[0].casefold(): row for row in self.rows}
        taken = False
        self.beginResetModel()
        for cells in rows:
            row = [" ".join(cell.split()) for cell in (cells + [""] * self._written)]
            row = row[: self._written]
            if not row[0]:
                continue
            taken = True
            if (there := known.get(row[0].casefold())) is not None:
                there[:] = row
            else:
                known[row[0].casefold()] = row
                self.rows.append(row)
        self.endResetModel()
        if taken:
            self.edited.emit()

    def remove(self, rows: Iterable[int]) -> None:
        """Take rows away."""
        gone = {row for row in rows if row < len(self.rows)}
        if gone:
            self.beginResetModel()
            self.rows = [row for index, row in enumerate(self.rows) if index not in gone]
            self.endResetModel()
            self.edited.emit()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 (Qt's own)
        """Return how many rows there are, with the empty one."""
        return 0 if parent.isValid() else len(self.rows) + 1

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 (Qt's own)
        """Return how many columns there are, with the one that is read."""
        return 0 if parent.isValid() else len(self._headings)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the typed columns be edited."""
        kept = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return kept | Qt.ItemFlag.ItemIsEditable if index.column() < self._written else kept

    def headerData(  # noqa: N802 (Qt's name)
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Name the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's word, or the forms that are recognised."""
        quiet = index.row() == len(self.rows) or index.column() == self._written
        if role == Qt.ItemDataRole.ForegroundRole and quiet:
            return self._theme.colour("text_2")
        if role not in _WORDED:
            return None
        if index.row() == len(self.rows):
            first = index.column() == 0 and role == Qt.ItemDataRole.DisplayRole
            return self.tr("Ajouter…") if first else ""
        row = self.rows[index.row()]
        if index.column() < self._written:
            return row[index.column()]
        return self._forms(row[0], whole=role == Qt.ItemDataRole.ToolTipRole)

    def _forms(self, word: str, *, whole: bool) -> str:
        forms = forms_of(word)
        if not forms:
            return self.tr("rien : il faut des lettres")
        more = len(forms) > _FORMS and not whole
        return ", ".join(forms[:_FORMS] if more else forms) + ("…" if more else "")

    def setData(  # noqa: N802 (Qt's name)
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Take what was typed; the empty row becomes a word, an emptied word goes."""
        word = " ".join(str(value).split())
        if role != Qt.ItemDataRole.EditRole or word == (self.data(index, role) or ""):
            return False
        if index.row() == len(self.rows):
            if index.column() == 0:
                self.add([[word]])
            return index.column() == 0
        if not word and index.column() == 0:
            self.remove([index.row()])
            return True
        self.rows[index.row()][index.column()] = word
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), self._written))
        self.edited.emit()
        return True


class VocabularyTable(QTableView):
    """The table of one key; ``pairs`` has a second column for what is written instead."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str, *, pairs: bool) -> None:
        super().__init__()
        self._theme = theme
        heads = (self.tr("À éviter"), self.tr("À écrire"), self.tr("Formes reconnues"))
        self.words = VocabularyModel(theme, heads if pairs else (self.tr("Mot banni"), heads[2]))
        self.setModel(self.words)
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.words.edited.connect(self.changed)
        self.words.modelReset.connect(self._fit)
        theme.changed.connect(self._fit)
        self._fit()

    def set_words(self, words: Iterable[str]) -> None:
        """Show a list of words."""
        self._take([[word] for word in words])

    def set_pairs(self, pairs: Mapping[str, str]) -> None:
        """Show a table of words."""
        self._take([[avoided, wanted] for avoided, wanted in pairs.items()])

    def listed(self) -> tuple[str, ...]:
        """Return the first column, each word once."""
        return tuple(dict.fromkeys(row[0] for row in self.words.rows))

    def pairs(self) -> dict[str, str]:
        """Return the first two columns."""
        return {row[0]: row[1] for row in self.words.rows}

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Stand on a cell from the start, so that keys have somewhere to act."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.words.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Paste rows, delete rows, and begin to edit with Enter."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.words.add(rows_of(QApplication.clipboard().text()))
        elif event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(self._copied())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._delete()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # The same key ends an edit, and then comes through here too.
            if self.state() is not QAbstractItemView.State.EditingState:
                self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _take(self, rows: list[list[str]]) -> None:
        if rows != self.words.rows:
            self.words.set_rows(rows)

    def _delete(self) -> None:
        row = self.currentIndex().row()
        self.words.remove({index.row() for index in self.selectedIndexes()})
        self.setCurrentIndex(self.words.index(min(row, self.words.rowCount() - 1), 0))

    def _copied(self) -> str:
        rows = sorted({index.row() for index in self.selectedIndexes()})
        return "\n".join("\t".join(self.words.rows[r]) for r in rows if r < len(self.words.rows))

    def _fit(self) -> None:
        """Be as high as the rows, up to a height that leaves the page readable."""
        row, head = self._theme.px(_ROW), self._theme.px(_HEAD)
        self.verticalHeader().setDefaultSectionSize(row)
        self.horizontalHeader().setFixedHeight(head)
        self.setFixedHeight(head + row * min(self.words.rowCount(), _MOST_ROWS) + 2)


def rows_of(text: str) -> list[list[str]]:
    """Read what a spreadsheet or a list puts on the clipboard: tabs, else semicolons, else lines.

    Quoted cells may hold line breaks and separators, as spreadsheets write them.
    """
    clean = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    separator = "\t" if "\t" in clean else ";"
    if clean.count('"') % 2:  # a quotation mark that is none: taken as it stands
        return [line.split(separator) for line in clean.split("\n") if line.strip()]
    reader = csv.reader(StringIO(clean), delimiter=separator)
    try:
        return [[cell.strip() for cell in row] for row in reader if any(map(str.strip, row))]
    except csv.Error:
        return [line.split(separator) for line in clean.split("\n") if line.strip()]
