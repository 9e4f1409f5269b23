"""A small window over all others: the message, the answer, the points left, and copying."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cmdesk.desk.small_place import Places, keep_places, load_places
from cmdesk.domain.brand import Brand
from cmdesk.ui.compose.answer.sheet import AnswerSheet
from cmdesk.ui.compose.message.received import ReceivedBox
from cmdesk.ui.messages import is_many
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import LinkButton
from cmdesk.ui.widgets.empty import EmptyState
from cmdesk.ui.widgets.page import drop
from cmdesk.ui.widgets.text import ElidedLabel

_FIRST = (420, 460)
_LOWEST = 320


class SmallWindow(QWidget):
    """Borrows the pane's own message and sheet, so that nothing is ever out of step."""

    left = Signal()
    """It was closed: what it borrowed may go home."""

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget) -> None:
        kind = Qt.WindowType.Tool | Qt.WindowType.WindowStaysOnTopHint
        super().__init__(parent, kind)
        self._desk, self._theme = desk, theme
        self._places: Places = {}
        self.brand = ElidedLabel(role="title")
        self.points = LinkButton(theme, "")
        self._body = QVBoxLayout()
        self._body.setSpacing(Space.S)
        head = QHBoxLayout()
        head.addWidget(self.brand, 1)
        head.addWidget(self.points)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.S, Space.M, Space.M)
        column.setSpacing(Space.S)
        column.addLayout(head)
        column.addLayout(self._body, 1)
        # How narrow it may be is for what it borrows to say.
        self.setMinimumHeight(theme.px(_LOWEST))
        self.resize(*map(theme.px, _FIRST))
        desk.run(load_places, self._take_places, owner=self)

    def borrow(self, received: ReceivedBox, sheet: AnswerSheet) -> None:
        """Take the message and the sheet in, and show them where this screen had them last."""
        self._body.addWidget(received)
        self._body.addWidget(sheet, 1)
        sheet.bar.be_small(on=True)
        self._theme.dress_again()
        self._come_back()
        self.show()
        self.activateWindow()
        sheet.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_brand(self, brand: Brand | None) -> None:
        """Say for whom one writes."""
        name = brand.name if brand else ""
        self.brand.setText(name)
        self.setWindowTitle(f"{name} — CM Desk" if name else "CM Desk")

    def show_points(self, count: int) -> None:
        """Say how many points are left."""
        words = self.tr("{n} points · F8") if is_many(count) else self.tr("{n} point · F8")
        self.points.setText(words.format(n=count) if count else self.tr("Rien à redire"))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the window's ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("window"))
        painter.end()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        """Remember the place on this screen, and give back what was borrowed."""
        screen = self.screen().name()
        here = self.geometry()
        self._places[screen] = (here.x(), here.y(), here.width(), here.height())
        self._desk.run(partial(keep_places, places=dict(self._places)))
        self.left.emit()
        super().closeEvent(event)

    def _take_places(self, places: Mapping[str, tuple[int, int, int, int]]) -> None:
        self._places = {**places, **self._places}
        if self.isVisible():
            self._come_back()

    def _come_back(self) -> None:
        """Stand where it stood on the screen of the main window; in its sight in any case."""
        host = self.parentWidget()
        screen = host.screen() if host is not None else QGuiApplication.primaryScreen()
        place = self._places.get(screen.name())
        free = screen.availableGeometry()
        if place is not None:
            self.setGeometry(_inside(QRect(*place), free))
        elif not self.isVisible():
            size = self.size().expandedTo(self.minimumSizeHint())  # of what it has just borrowed
            corner = free.topRight() + QPoint(-size.width() - Space.XL, Space.XL)
            self.setGeometry(_inside(QRect(corner, size), free))


class SmallPlace(QObject):
    """Opens the small window over a pane, and puts what it borrowed back in its column."""

    def __init__(
        self, desk: Desk, theme: Theme, received: ReceivedBox, sheet: AnswerSheet, pane: QWidget
    ) -> None:
        super().__init__(pane)
        self._desk, self._theme, self._pane = desk, theme, pane
        self._received, self._sheet = received, sheet
        self._brand: Brand | None = None
        self._points = 0
        self._home: tuple[int, int] = (0, 0)
        self.window: SmallWindow | None = None
        self.away: EmptyState | None = None

    def turn(self, commands: Sequence[QAction], step: Callable[[int], object]) -> None:
        """Write in the small window, where ``commands`` work too; or in the pane again.

        ``step`` goes to the next point (1).
        """
        if self.window is not None and self.window.isVisible():
            self.window.close()
            return
        if self._brand is None:
            return
        if self.window is None:
            self.window = SmallWindow(self._desk, self._theme, self._pane.window())
            self.window.addActions(list(commands))
            self.window.left.connect(self._come_home)
            self.window.points.clicked.connect(lambda: step(1))
        column = self._pane.layout()
        if isinstance(column, QVBoxLayout):
            self._home = (column.indexOf(self._received), column.indexOf(self._sheet))
            self.away = self._note(self.window)
            column.addWidget(self.away, 1)
        self.window.show_brand(self._brand)
        self.window.show_points(self._points)
        self.window.borrow(self._received, self._sheet)

    def show_brand(self, brand: Brand | None) -> None:
        """Say for whom one writes."""
        self._brand = brand
        if self.window is not None:
            self.window.show_brand(brand)

    def show_points(self, count: int) -> None:
        """Say how many points are left."""
        self._points = count
        if self.window is not None:
            self.window.show_points(count)

    def _note(self, window: SmallWindow) -> EmptyState:
        """Return what stands in the pane while its text is away."""
        note = EmptyState(
            self._theme,
            "note-pencil",
            self.tr("Vous écrivez dans la petite fenêtre"),
            self.tr("Elle reste au-dessus des autres. Ctrl+Maj+M la referme et ramène tout ici."),
            self.tr("Revenir ici"),
            primary=False,
        )
        note.first.connect(window.close)
        return note

    def _come_home(self) -> None:
        column = self._pane.layout()
        if isinstance(column, QVBoxLayout):
            if self.away is not None:
                drop(column, column.indexOf(self.away))
                self.away = None
            column.insertWidget(self._home[0], self._received)
            column.insertWidget(self._home[1], self._sheet, 1)
            self._sheet.bar.be_small(on=False)
            self._sheet.editor.setFocus(Qt.FocusReason.OtherFocusReason)


def _inside(place: QRect, free: QRect) -> QRect:
    """Move a rectangle into the free part of its screen, which may be smaller by now."""
    size = place.size().boundedTo(free.size())
    x = min(max(place.x(), free.left()), free.right() - size.width() + 1)
    y = min(max(place.y(), free.top()), free.bottom() - size.height() + 1)
    return QRect(x, y, size.width(), size.height())
