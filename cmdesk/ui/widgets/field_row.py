"""A field with what stands beside it, which takes a line of its own where its hint would be cut."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from cmdesk.ui.theme import Space

_PADDING = 12
"""What frame and padding take of a field on either side, in pixels."""


class FieldRow(QWidget):
    """``before`` and ``after`` stand on either side of the field, or together under it."""

    def __init__(
        self, field: QLineEdit, *, before: Sequence[QWidget] = (), after: Sequence[QWidget] = ()
    ) -> None:
        super().__init__()
        self._field, self._before, self._after = field, before, after
        self._stacked = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(Space.S)
        self._grid.setColumnStretch(len(before), 1)
        for column, part in enumerate(before):
            self._grid.addWidget(part, 1, column)
        for column, part in enumerate(after, len(before) + 1):
            self._grid.addWidget(part, 1, column)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Fit into another width."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Fit anew when a part takes another width."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        parts = [part for part in (*self._before, *self._after) if not part.isHidden()]
        beside = sum(part.sizeHint().width() + Space.S for part in parts)
        hint = self._field.fontMetrics().horizontalAdvance(self._field.placeholderText())
        needed, room = hint + 2 * _PADDING + beside, self.contentsRect().width()
        stacked = needed > room and not self._field.isHidden()
        if stacked != self._stacked:
            self._stacked = stacked
            self._place()

    def _place(self) -> None:
        self._grid.removeWidget(self._field)
        if self._stacked:
            self._grid.addWidget(self._field, 0, 0, 1, self._grid.columnCount())
        else:
            self._grid.addWidget(self._field, 1, len(self._before))
