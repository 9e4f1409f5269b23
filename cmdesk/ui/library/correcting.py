"""What no brand's card replaces, corrected by hand once for every reply in which it stands."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.choice import Pill
from cmdesk.ui.widgets.text import ElidedLabel, label

_PAUSE_MS, _SHOWN, _NAME, _LONGEST = 200, 4, 220, 200
"""Typing rests that long before it counts; rows in sight without scrolling; widths, lengths."""


class Corrections(QWidget):
    """A row for each mark: its words, what to put in their place, and a way to take them out."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._marks: tuple[str, ...] = ()
        self.fields: list[QLineEdit] = []
        self.removals: list[Pill] = []
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(label(self.tr("Ce que la fiche ne remplace pas"), "field"))
        column.addWidget(self._scroll)
        self.hide()

    @property
    def given(self) -> dict[str, str]:
        """What to put for each mark; those without a word of the person are not there."""
        rows = zip(self._marks, self.fields, self.removals, strict=True)
        return {
            mark: "" if gone.isChecked() else field.text().strip()
            for mark, field, gone in rows
            if gone.isChecked() or field.text().strip()
        }

    def show_marks(self, marks: Sequence[str]) -> None:
        """Ask about these, with nothing typed yet; hidden where there are none."""
        self._pause.stop()
        self._marks, self.fields, self.removals = tuple(marks), [], []
        ground = QWidget()
        ground.setProperty("role", "ground")
        grid = QGridLayout(ground)
        grid.setContentsMargins(2, 2, Space.S, 2)
        grid.setHorizontalSpacing(Space.S)
        grid.setVerticalSpacing(Space.S)
        for row, mark in enumerate(marks):
            self._add_row(grid, row, mark)
        self._scroll.setWidget(ground)
        row_high = self._theme.control_height + Space.S
        self._scroll.setFixedHeight(min(len(marks), _SHOWN) * row_high)
        self.setVisible(bool(marks))

    def _add_row(self, grid: QGridLayout, row: int, mark: str) -> None:
        name = ElidedLabel(self.tr("« {mark} »").format(mark=mark), "body")
        name.setFixedWidth(_NAME)
        field, gone = QLineEdit(), Pill(self._theme, self.tr("Ôter"))
        field.setMaxLength(_LONGEST)
        field.setPlaceholderText(self.tr("Remplacer par…"))
        field.setAccessibleName(self.tr("Remplacer « {mark} » par").format(mark=mark))
        gone.setAccessibleName(self.tr("Ôter « {mark} »").format(mark=mark))
        field.textChanged.connect(self._typed)
        gone.toggled.connect(field.setDisabled)
        gone.toggled.connect(self._typed)
        self.fields.append(field)
        self.removals.append(gone)
        grid.addWidget(name, row, 0)
        grid.addWidget(field, row, 1)
        grid.addWidget(gone, row, 2)

    def _typed(self, _change: object = None) -> None:
        self._pause.start()
