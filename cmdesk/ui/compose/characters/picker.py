"""The picker of emoji and special characters: a field to search in, a grid, and what is allowed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cmdesk.ui.compose.characters.sign_grid import Cell, Section, SignGrid
from cmdesk.ui.compose.floating import SHADOW, FloatingCard
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button
from cmdesk.ui.widgets.text import ElidedLabel, label

Find = Callable[[str], Sequence[Section]]
_WIDE, _HIGH = 366, 348
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class SignPicker(FloatingCard):
    """Floats over the window beside the caret. The keyboard stays in the field.

    Arrows walk the grid, Enter picks and closes, Shift+Enter picks and stays, Escape closes.
    """

    picked = Signal(Cell)
    left = Signal()
    """Closed: the focus belongs to the text again."""
    tone_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._find: Find = _nothing
        self.field = QLineEdit()
        self.tone = Button(theme, "")
        self.tone.setAccessibleName(self.tr("Teinte de peau"))
        self.tone.setToolTip(self.tone.accessibleName())
        self.tone.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tone.clicked.connect(self.tone_wanted)
        self.grid = SignGrid(theme)
        self.name = ElidedLabel(role="hint")
        self.budget = label("", "hint")
        self.empty = label(self.tr("Aucun signe de ce nom"), "body")
        self._lay_out()
        self.field.textChanged.connect(self.search)
        self.field.installEventFilter(self)
        self.grid.moved.connect(self._tell)
        self.grid.picked.connect(self._picked_by_mouse)
        self.hide()

    def open_at(self, place: QRect, find: Find, hint: str) -> None:
        """Open beside ``place`` (in the parent's coordinates), with an empty field."""
        self._find = find
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.clear()
        self.search("")
        side = 2 * SHADOW
        size = QSize(self._theme.px(_WIDE) + side, self._theme.px(_HIGH) + side)
        self.stand_by(place, size)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def search(self, query: str) -> None:
        """Show what a query finds."""
        sections = self._find(query)
        self.grid.show_sections(sections)
        found = any(section.cells for section in sections)
        self.grid.setVisible(found)
        self.empty.setVisible(not found)

    def close_picker(self) -> None:
        """Close, and give the keyboard back."""
        if self.isVisible():
            self.hide()
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Let arrows and Enter reach the grid from the field; close when the keyboard leaves."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._pressed(event)
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        return super().eventFilter(watched, event)

    def _pressed(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        stay = held == Qt.KeyboardModifier.ShiftModifier
        if key == Qt.Key.Key_Escape:
            self.close_picker()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(stay=stay)
        elif held == Qt.KeyboardModifier.NoModifier and key in _STEPS:
            self.grid.step(*_STEPS[key])
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.grid.step(0, self.grid.page() * (1 if key == Qt.Key.Key_PageDown else -1))
        elif key == Qt.Key.Key_Tab and self.tone.isVisible():
            self.tone.click()
        else:
            return key == Qt.Key.Key_Tab
        return True

    def _pick(self, *, stay: bool) -> None:
        cell = self.grid.current if not self.grid.isHidden() else None
        if cell is None:
            return
        if not stay:
            self.close_picker()
        self.picked.emit(cell)

    def _picked_by_mouse(self, cell: Cell) -> None:
        self.close_picker()
        self.picked.emit(cell)

    def _tell(self, cell: Cell | None) -> None:
        said = "" if cell is None else cell.name
        if cell is not None and cell.refused:
            said = f"{cell.name} — {cell.refused}"
        self.name.setText(said)
        self.grid.setAccessibleName(said)
        self.field.setAccessibleDescription(said)

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self.field, 1)
        head.addWidget(self.tone)
        foot.setSpacing(Space.S)
        foot.addWidget(self.name, 1)
        foot.addWidget(self.budget)
        edge = SHADOW + Space.M
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, SHADOW + Space.S)
        column.setSpacing(Space.S)
        column.addLayout(head)
        column.addWidget(self.grid, 1)
        column.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(foot)


def _nothing(_query: str) -> Sequence[Section]:
    return ()
