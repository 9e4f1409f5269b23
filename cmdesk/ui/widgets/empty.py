"""The empty state: what a place is for, and the one next step."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cmdesk.ui.messages import translate
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button, Kind
from cmdesk.ui.widgets.text import label

_WIDTH = 400
NARROW = 272
"""The width of the sentence in the right column."""
_ICON, _LARGE_ICON = 32, 48


class EmptyState(QWidget):
    """An icon, a title, a sentence, and at most two buttons (``first`` is the one next step)."""

    first = Signal()
    second = Signal()

    def __init__(
        self,
        theme: Theme,
        icon: str | QWidget,
        title: str,
        text: str,
        *buttons: str,
        primary: bool = True,
        wide: int = _WIDTH,
    ) -> None:
        """``icon`` is a name, or a picture of its own.

        ``wide`` is the width of the sentence, in pixels before text scale.
        """
        super().__init__()
        self._wide, self._more, self._begins = wide, list[QWidget](), False
        outer = QVBoxLayout(self)
        self._column = column = QVBoxLayout()
        column.setSpacing(Space.S)
        self._picture = _Picture(theme, icon) if isinstance(icon, str) else icon
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(Space.XS)
        self.title, self.text = label(title, "title"), label(text, "body", wrap=True)
        for item in (self.title, self.text):
            item.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(item, 0, Qt.AlignmentFlag.AlignHCenter)
        self.buttons = [
            Button(theme, name, kind=Kind.PLAIN if index or not primary else Kind.PRIMARY)
            for index, name in enumerate(buttons)
        ]
        column.addSpacing(Space.S)
        column.addLayout(self._row())
        outer.addStretch(2)
        outer.addLayout(column)
        outer.setAlignment(column, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
        self._theme = theme
        theme.changed.connect(self._fit)
        self._fit()

    def speak_up(self) -> None:
        """Be larger: it has the whole window to itself."""
        self.title.setProperty("role", "heading")
        if isinstance(self._picture, _Picture):
            self._picture.set_side(_LARGE_ICON)

    def begin(self) -> None:
        """Give the keyboard to the first step, now or whenever this takes the place of a list."""
        self._begins = True
        if self.isVisible():
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Take the keyboard over from the list that was here."""
        super().showEvent(event)
        if self._begins:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, title: str, text: str) -> None:
        """Say something else."""
        self.title.setText(title)
        self.text.setText(text)
        self._fit()

    def _row(self) -> QHBoxLayout:
        """Return the buttons in the middle of a line."""
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addStretch()
        for index, button in enumerate(self.buttons):
            button.clicked.connect(self.second.emit if index else self.first.emit)
            row.addWidget(button)
        row.addStretch()
        return row

    def add(self, part: QWidget, *, below: bool = False) -> None:
        """Put something more under the sentence, or ``below`` the buttons."""
        self._more.append(part)
        part.setFixedWidth(self._theme.px(self._wide))
        place = self._column.count() - (0 if below else 1)
        self._column.insertWidget(place, part, 0, Qt.AlignmentFlag.AlignHCenter)

    def _fit(self) -> None:
        """Give the sentence a width to read well, and the height that this takes."""
        width = self._theme.px(self._wide)
        for part in (self.text, *self._more):
            part.setFixedWidth(width)
        self.text.ensurePolished()
        self.text.setMinimumHeight(self.text.heightForWidth(width))


def nothing_found(theme: Theme, title: str, advice: str) -> EmptyState:
    """Return what a search says that finds nothing; ``first`` is the way back to all."""
    back = translate("Empty", "Tout montrer")
    return EmptyState(theme, "magnifying-glass", title, advice, back, primary=False)


class _Picture(QWidget):
    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._theme, self._icon, self._side = theme, icon, _ICON
        theme.changed.connect(self._fit)
        self._fit()

    def set_side(self, side: int) -> None:
        self._side = side
        self._fit()

    def _fit(self) -> None:
        side = self._theme.px(self._side)
        self.setFixedSize(side, side)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icons, colour = self._theme.icons, self._theme.tokens.text_3
        icons.paint(painter, self._icon, colour, QRectF(self.rect()))
        painter.end()
