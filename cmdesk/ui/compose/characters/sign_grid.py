"""A grid of signs under headings, walked by the arrows and picked by Enter or a click."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from cmdesk.ui.contrast import mixed
from cmdesk.ui.theme import RADIUS_CONTROL, Theme

_CELL, _HEADING, _PIXELS = 36, 28, 22
_REFUSED = 0.32
"""How much of a refused sign shows."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One sign to pick: what is put, what is drawn, its name, and why it should not be used."""

    sign: str
    name: str
    shown: str = ""
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Signs that belong together, under a heading (empty: none)."""

    heading: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A heading, or the cells from ``first`` to ``last``, at ``top`` in the whole grid."""

    top: int
    heading: str = ""
    first: int = 0
    last: int = 0


class SignGrid(QAbstractScrollArea):
    """Draws what is in sight only; one cell is always the current one."""

    picked = Signal(Cell)
    moved = Signal(object)
    """The current ``Cell``, or None where there is none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sections: tuple[Section, ...] = ()
        self._cells: tuple[Cell, ...] = ()
        self._rows: list[_Row] = []
        self._current = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)

    @property
    def current(self) -> Cell | None:
        """The cell that Enter picks."""
        return self._cells[self._current] if self._cells else None

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show other signs, the first one current."""
        self._sections = tuple(section for section in sections if section.cells)
        self._cells = tuple(cell for section in self._sections for cell in section.cells)
        self._arrange()
        self.verticalScrollBar().setValue(0)
        self._go(0)

    def step(self, across: int, down: int) -> None:
        """Move by cells and rows, staying inside."""
        if not self._cells:
            return
        if across:
            self._go(min(max(self._current + across, 0), len(self._cells) - 1))
            return
        rows = [row for row in self._rows if row.last > row.first]
        at = next(n for n, row in enumerate(rows) if row.first <= self._current < row.last)
        to = rows[min(max(at + down, 0), len(rows) - 1)]
        column = self._current - rows[at].first
        self._go(min(to.first + column, to.last - 1))

    def page(self) -> int:
        """How many rows are in sight."""
        return max(1, self.viewport().height() // self._cell() - 1)

    def pick(self) -> None:
        """Pick the current cell."""
        if self.current is not None:
            self.picked.emit(self.current)

    def place_of(self, number: int) -> QRect:
        """Return where a cell is, in the viewport."""
        row = next(row for row in self._rows if row.first <= number < row.last)
        side = self._cell()
        top = row.top - self.verticalScrollBar().value()
        return QRect((number - row.first) * side, top, side, side)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Nine to a row, six rows."""
        return QSize(9 * self._cell() + 14, 6 * self._cell())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the rows in sight."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scrolled = self.verticalScrollBar().value()
        area = event.rect()
        for row in self._rows:
            top = row.top - scrolled
            if top > area.bottom():
                break
            if top + self._cell() < area.top():
                continue
            if row.heading:
                self._draw_heading(painter, row.heading, top)
            for number in range(row.first, row.last):
                self._draw(painter, number)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Set as many to a row as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the mouse."""
        number = self._at(event)
        if number is not None and number != self._current:
            self._go(number)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Pick what was clicked."""
        number = self._at(event)
        if number is not None and event.button() is Qt.MouseButton.LeftButton:
            self._go(number)
            self.pick()

    def _at(self, event: QMouseEvent) -> int | None:
        spot = event.position().toPoint()
        column, height = spot.x() // self._cell(), spot.y() + self.verticalScrollBar().value()
        for row in self._rows if column >= 0 else ():
            if row.top <= height < row.top + self._cell() and row.first + column < row.last:
                return row.first + column
        return None

    def _go(self, number: int) -> None:
        self._current = number if number < len(self._cells) else 0
        if self._cells:
            self._show_current()
        self.viewport().update()
        self.moved.emit(self.current)

    def _show_current(self) -> None:
        row = next(row for row in self._rows if row.first <= self._current < row.last)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        above = self._rows[self._rows.index(row) - 1] if self._rows.index(row) else row
        top = above.top if above.heading else row.top
        if top < bar.value():
            bar.setValue(top)
        elif row.top + self._cell() > bar.value() + height:
            bar.setValue(row.top + self._cell() - height)

    def _arrange(self) -> None:
        side, top, first = self._cell(), 0, 0
        columns = max(1, self.viewport().width() // side)
        self._rows = []
        for section in self._sections:
            if section.heading:
                self._rows.append(_Row(top, section.heading))
                top += self._theme.px(_HEADING)
            end = first + len(section.cells)
            for start in range(first, end, columns):
                self._rows.append(_Row(top, "", start, min(start + columns, end)))
                top += side
            first = end
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(side)
        bar.setRange(0, max(0, top - self.viewport().height()))

    def _draw_heading(self, painter: QPainter, heading: str, top: int) -> None:
        painter.setOpacity(1)
        painter.setFont(self._theme.font(12))
        painter.setPen(self._theme.colour("text_3"))
        room = QRect(4, top, self.viewport().width() - 4, self._theme.px(_HEADING))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, heading)

    def _draw(self, painter: QPainter, number: int) -> None:
        cell, place = self._cells[number], self.place_of(number)
        if number == self._current:
            t = self._theme.tokens
            painter.setOpacity(1)
            painter.setBrush(QColor(mixed(t.surface, t.text, 0.08)))
            painter.setPen(QPen(self._theme.colour("accent"), 1.5))
            box = QRectF(place).adjusted(2, 2, -2, -2)
            painter.drawRoundedRect(box, RADIUS_CONTROL, RADIUS_CONTROL)
        shown = cell.shown or cell.sign
        painter.setFont(self._theme.font(_PIXELS if len(shown) == 1 or not cell.shown else 11))
        painter.setPen(self._theme.colour("text"))
        painter.setOpacity(_REFUSED if cell.refused else 1)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)
        painter.setOpacity(1)

    def _cell(self) -> int:
        return self._theme.px(_CELL)
