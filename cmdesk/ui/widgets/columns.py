"""Cards side by side, as many columns as the width has room for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cmdesk.ui.theme import Space


class Columns(QWidget):
    """Parts are dealt out from left to right; ``least`` is a column's least width in pixels."""

    def __init__(self, least: int, most: int = 3) -> None:
        super().__init__()
        self._least, self._parts = least, list[QWidget]()
        self._shown = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        self._columns: list[QVBoxLayout] = []
        for _ in range(most):
            column = QVBoxLayout()
            column.setSpacing(Space.M)
            column.setAlignment(Qt.AlignmentFlag.AlignTop)
            row.addLayout(column, 1)
            self._columns.append(column)

    def add(self, part: QWidget) -> None:
        """Add a part after the others."""
        self._parts.append(part)
        self._deal()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Deal out anew where the number of columns changes."""
        super().resizeEvent(event)
        if self._fitting() != self._shown:
            self._deal()

    def _fitting(self) -> int:
        return max(1, min(len(self._columns), self.width() // self._least))

    def _deal(self) -> None:
        self._shown = self._fitting()
        for part in self._parts:
            for column in self._columns:
                column.removeWidget(part)
        row = self.layout()
        for index, part in enumerate(self._parts):
            self._columns[index % self._shown].addWidget(part)
        if isinstance(row, QHBoxLayout):
            for index in range(len(self._columns)):
                row.setStretch(index, 1 if index < self._shown else 0)
