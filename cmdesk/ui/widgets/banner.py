"""Banners over the page: what stays true until it is dealt with, and what to do about it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button, IconButton
from cmdesk.ui.widgets.page import drop
from cmdesk.ui.widgets.text import label

_SIDE, _ICON = 28, 18


@dataclass(frozen=True, slots=True)
class Notice:
    """What a banner says. ``actions`` are words and deeds; ``away``: it may be put away."""

    title: str
    text: str
    actions: tuple[tuple[str, Callable[[], object]], ...] = ()
    icon: str = "info"
    problem: bool = False
    away: Callable[[], object] | None = None


class Banners(QWidget):
    """The banners of a window, one under the other; none takes no room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: dict[str, Banner] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_SIDE, Space.M, _SIDE, 0)
        self._column.setSpacing(Space.S)
        self.hide()

    def say(self, name: str, notice: Notice) -> None:
        """Show a notice; one of the same name takes the place of the last."""
        before = self._shown.get(name)
        if before is not None and before.notice == notice:
            return
        self.drop(name)
        banner = Banner(self._theme, notice)
        banner.put_away.clicked.connect(partial(self.drop, name))
        self._shown[name] = banner
        self._column.addWidget(banner)
        self.show()

    def drop(self, name: str) -> None:
        """Take a notice away, if it is shown."""
        banner = self._shown.pop(name, None)
        if banner is not None:
            drop(self._column, self._column.indexOf(banner))
        self.setVisible(bool(self._shown))

    def banner(self, name: str) -> "Banner | None":
        """Return the banner of that name, or None."""
        return self._shown.get(name)


class Banner(QFrame):
    """One notice, with its buttons."""

    def __init__(self, theme: Theme, notice: Notice) -> None:
        super().__init__()
        self.notice = notice
        self.setProperty("role", "banner")
        self.setAccessibleName(f"{notice.title} {notice.text}")
        self.title = label(notice.title, "section")
        self.text = label(notice.text, "body", wrap=True)
        self.put_away = IconButton(theme, "x", self.tr("Masquer"))
        self.put_away.setVisible(notice.away is not None)
        if notice.away is not None:
            self.put_away.clicked.connect(partial(notice.away))
        self.buttons = [self._button(theme, words, do) for words, do in notice.actions]
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(self.title)
        words.addWidget(self.text)
        if self.buttons:
            row = QHBoxLayout()
            row.setSpacing(Space.S)
            for button in self.buttons:
                row.addWidget(button)
            row.addStretch()
            words.addSpacing(Space.XS)
            words.addLayout(row)
        line = QHBoxLayout(self)
        line.setContentsMargins(Space.M, Space.M, Space.S, Space.M)
        line.setSpacing(Space.M)
        line.addWidget(_Sign(theme, notice), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        line.addWidget(self.put_away, 0, Qt.AlignmentFlag.AlignTop)

    @staticmethod
    def _button(theme: Theme, words: str, do: Callable[[], object]) -> Button:
        button = Button(theme, words)
        button.clicked.connect(partial(do))  # which is given nothing of Qt's «checked»
        return button


class _Sign(QWidget):
    def __init__(self, theme: Theme, notice: Notice) -> None:
        super().__init__()
        self._theme, self._notice = theme, notice
        self.setFixedSize(_ICON, _ICON)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        t = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = t.error if self._notice.problem else t.text_2
        self._theme.icons.paint(painter, self._notice.icon, colour, QRectF(self.rect()))
        painter.end()
