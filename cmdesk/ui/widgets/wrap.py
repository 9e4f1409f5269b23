"""Widgets over as many lines as they need: pills, tags, anything of a fixed size."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_GAP, _WIDEST = 6, 480


class Wrap(QWidget):
    """Its parts from the start of the line on, wrapped; the last may take the rest of its line."""

    def __init__(self, *, gap: int = _GAP, margin: int = 0, fill: int = 0) -> None:
        """``fill`` is the least width of a last part that takes what is left; 0: it does not."""
        super().__init__()
        self._gap, self._margin, self._fill = gap, margin, fill
        self.parts: list[QWidget] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_parts(self, parts: Iterable[QWidget]) -> None:
        """Show these widgets in this order; those that are not among them are let go."""
        kept, shown = list(parts), self.parts
        for gone in shown:
            if gone not in kept:
                self._let_go(gone)
        for number, (before, part) in enumerate(zip([None, *kept], kept, strict=False)):
            if part in shown[number : number + 1]:
                continue
            if part.parent() is not self:
                part.setParent(self)
                part.installEventFilter(self)
            part.show()
            if before is not None:
                QWidget.setTabOrder(before, part)
        self.parts = kept
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Ask for one line, up to a width that reads well."""
        shown = [part.sizeHint().width() for part in self.parts if not part.isHidden()]
        wide = sum(shown) + self._gap * max(0, len(shown) - 1) + 2 * self._margin
        return QSize(min(wide, _WIDEST), self.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Follow a part that asks for another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Follow a part whose words or font became others."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Wrap anew: of a part whose words changed while hidden, nothing was heard."""
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Wrap anew."""
        super().resizeEvent(event)
        self._fit()

    def _let_go(self, part: QWidget) -> None:
        """Do away with a part that is shown no more."""
        part.removeEventFilter(self)
        part.hide()
        part.deleteLater()

    def _fit(self) -> None:
        """Place the parts, each in the middle of its line, and be as high as all lines."""
        edge = self._margin
        room = max(0, self.width() - 2 * edge)
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        y = edge
        for line in self._lines(room):
            high = max(part.sizeHint().height() for part, _wide in line)
            x = 0
            for part, wide in line:
                left = edge + (room - x - wide if backwards else x)
                own = part.sizeHint().height()
                part.setGeometry(left, y + (high - own) // 2, wide, own)
                x += wide + self._gap
            y += high + self._gap
        self.setFixedHeight(max(0, y - edge - self._gap) + 2 * edge)

    def _lines(self, room: int) -> list[list[tuple[QWidget, int]]]:
        """Return the parts that are shown, line by line, each with its width."""
        lines, x = list[list[tuple[QWidget, int]]](), 0
        for part in self.parts:
            if part.isHidden():
                continue
            fills = self._fill and part is self.parts[-1]
            wide = min(self._fill if fills else part.sizeHint().width(), room)
            if not lines or (x and x + wide > room):
                lines.append([])
                x = 0
            wide = room - x if fills else wide
            lines[-1].append((part, wide))
            x += wide + self._gap
        return lines
