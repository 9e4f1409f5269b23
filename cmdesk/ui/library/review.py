"""Looking through what is about to be done: a list with ticks, one of them in full beside it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cmdesk.ui.library.ticks import TickRows
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.scrolled import scrolled

_LIST, _TEXT, _HIGH = 260, 520, 320


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to do or to leave: ``html`` is asked for only when it is looked at."""

    name: str
    html: Callable[[], str]
    wanted: bool = True
    note: str = ""


class Review(QWidget):
    """Space ticks a line; ``ticked`` are the places of those wanted."""

    ticked_changed = Signal()
    shown = Signal(int)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._items: tuple[Item, ...] = ()
        self.list, self.text = QListWidget(), QLabel()
        self.list.setAccessibleName(name)
        self.list.setItemDelegate(TickRows(theme, self.list))
        self.list.setProperty("role", "sheet")
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list.setFixedWidth(_LIST)
        self.list.setMinimumHeight(_HIGH)
        right = Card(padding=Space.M)
        right.setMinimumWidth(_TEXT)
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, Space.S, 0)
        column.addWidget(self.text)
        column.addStretch()
        scroll = scrolled(ground)
        right.body.addWidget(scroll)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(self.list)
        row.addWidget(right, 1)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemChanged.connect(self._ticked)

    @property
    def ticked(self) -> tuple[int, ...]:
        """The places of what is wanted."""
        on = Qt.CheckState.Checked
        rows = range(self.list.count())
        return tuple(row for row in rows if self.list.item(row).checkState() is on)

    def show_items(self, items: Sequence[Item], *, ticks: bool = True) -> None:
        """Show these, the first in hand; without ``ticks``, to be looked at alone."""
        self._items = tuple(items)
        self.list.blockSignals(True)  # noqa: FBT003  Qt's
        self.list.clear()
        for item in items:
            line = QListWidgetItem(item.name)
            if ticks:
                on = Qt.CheckState.Checked if item.wanted else Qt.CheckState.Unchecked
                line.setFlags(line.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                line.setCheckState(on)
            line.setToolTip(item.note or item.name)
            self.list.addItem(line)
        self.list.blockSignals(False)  # noqa: FBT003  Qt's
        self.list.setCurrentRow(0 if items else -1)
        self.ticked_changed.emit()

    def renew_items(self, items: Sequence[Item]) -> None:
        """Show the same things as they are now: the one in hand stays, and so do its neighbours.

        One that has become wanted, or no longer is, is ticked or not; the others stay as they were.
        """
        before, self._items = self._items, tuple(items)
        self.list.blockSignals(True)  # noqa: FBT003  Qt's
        for row, (old, new) in enumerate(zip(before, items, strict=True)):
            line = self.list.item(row)
            line.setText(new.name)
            line.setToolTip(new.note or new.name)
            if old.wanted != new.wanted:
                on = Qt.CheckState.Checked if new.wanted else Qt.CheckState.Unchecked
                line.setCheckState(on)
        self.list.blockSignals(False)  # noqa: FBT003  Qt's
        self.list.viewport().update()
        self.refresh()
        self.ticked_changed.emit()

    def refresh(self) -> None:
        """Show the one in hand anew."""
        self._show(self.list.currentRow())

    def _show(self, row: int) -> None:
        known = 0 <= row < len(self._items)
        self.text.setText(self._items[row].html() if known else "")
        if known:
            self.shown.emit(row)

    def _ticked(self, _item: QListWidgetItem) -> None:
        self.ticked_changed.emit()
