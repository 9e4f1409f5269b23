"""A page to read: a column of parts under the header, scrolled, never wider than reads well."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from cmdesk.ui.theme import FOCUS_WIDTH, Space

_SIDE, _WIDEST = 28, 1320
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class Page(QScrollArea):
    """Parts are added from the top with ``add``; ``clear`` takes them all away."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground, column = QWidget(), QWidget()
        ground.setProperty("role", "ground")
        column.setMaximumWidth(_WIDEST)
        self._column = QVBoxLayout(column)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)
        self._column.addStretch()
        row = self._row = QHBoxLayout(ground)
        # The ring's own room counts: what is read stands in line with the header.
        side = _SIDE - FOCUS_WIDTH
        row.setContentsMargins(side, Space.XS, side, Space.XL)
        row.addWidget(column, 1)
        row.addStretch()
        row.setStretch(0, 1000)
        row.setStretch(1, 1)
        self.setWidget(ground)
        self._side = side
        self.verticalScrollBar().rangeChanged.connect(self._make_room)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the ring where Tab led here; who comes to the place has not asked for it."""
        by_tab = event.reason() in _BY_TAB
        if self.property("ringed") != by_tab:
            self.setProperty("ringed", by_tab)
            self.style().unpolish(self)
            self.style().polish(self)
        super().focusInEvent(event)

    def set_margins(self, side: int, bottom: int) -> None:
        """Stand nearer to the edges, as in a narrow column; pixels."""
        self._side = side
        self._row.setContentsMargins(0, 0, side, bottom)
        self._make_room()

    def _make_room(self) -> None:
        """Let the bar stand in the margin: what is read stays as wide with it and without."""
        bar, margins = self.verticalScrollBar(), self._row.contentsMargins()
        taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
        margins.setRight(max(0, self._side - taken))
        self._row.setContentsMargins(margins)

    def add(self, part: QWidget, *, before: int = 0) -> None:
        """Add a part at the end, ``before`` pixels under the one above."""
        if before:
            self._column.insertSpacing(self._column.count() - 1, before)
        self._column.insertWidget(self._column.count() - 1, part)

    def clear(self) -> None:
        """Take all parts away."""
        while self._column.count() > 1:
            drop(self._column, 0)

    def to_part(self, part: QWidget) -> None:
        """Bring a part into view, once those that have just come or gone have their places."""
        show = partial(self.ensureWidgetVisible, part, 0, Space.XL)
        QTimer.singleShot(0, part, show)

    def to_top(self) -> None:
        """Show the beginning."""
        self.verticalScrollBar().setValue(0)


def drop(layout: QLayout, index: int) -> None:
    """Take one part out of a layout and delete it."""
    item = layout.takeAt(index)
    widget = item.widget() if item is not None else None
    if widget is not None:
        widget.hide()
        widget.deleteLater()
