"""What all dialogs share: a heading, fields under their labels, a problem line, two buttons."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cmdesk.desk.wording import words
from cmdesk.domain.errors import DeskError
from cmdesk.ui.announcing import announce
from cmdesk.ui.frame.tab_order import step
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button, Kind
from cmdesk.ui.widgets.text import field_box, label

_TITLE_BAR = 40
"""What the system's frame round a window takes, in pixels."""


class Sheet(QDialog):
    """A dialog over the window; subclasses add fields, and answer ``submit``."""

    def __init__(self, theme: Theme, title: str, confirm: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.usual = QSize(0, 0)
        """The size to begin with where what is shown needs less; pixels before text scale."""
        self._ground, self._scroll = QWidget(), QScrollArea()
        self._column = QVBoxLayout(self._ground)
        self._bottom = QVBoxLayout()
        self._frame()
        self._heading = label(title, "heading")
        self._column.addWidget(self._heading)
        self.problem = label("", "problem", wrap=True)
        self.problem.hide()
        self.confirm = Button(theme, confirm, kind=Kind.PRIMARY)
        self.confirm.setDefault(True)
        self.confirm.clicked.connect(self.submit)
        send = QShortcut(QKeySequence("Ctrl+Return"), self)
        send.activated.connect(self.confirm.click)
        self.cancel = Button(theme, self.tr("Annuler"))
        self.cancel.clicked.connect(self.reject)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(Space.S)
        self.foot.addStretch()
        self.foot.addWidget(self.cancel)
        self.foot.addWidget(self.confirm)

    def _frame(self) -> None:
        """Let what does not fit onto the screen be scrolled, with the buttons always in sight."""
        self._ground.setProperty("role", "ground")
        self._ground.installEventFilter(self)
        self._column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.M)
        self._column.setSpacing(Space.L)
        self._bottom.setContentsMargins(Space.XL, Space.S, Space.XL, Space.L)
        self._bottom.setSpacing(Space.L)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._ground)
        self._outer = outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        outer.addWidget(self._scroll, 1)
        outer.addLayout(self._bottom)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Grow with what is shown, as far as the screen goes."""
        if watched is self._ground and event.type() == QEvent.Type.LayoutRequest:
            self._hold()
        return super().eventFilter(watched, event)

    def _hold(self) -> None:
        """Be at least as large as what is shown, where the screen is."""
        least, room = self._column.totalMinimumSize(), self._room()
        high = min(least.height(), room.height() - self._bottom.totalMinimumSize().height())
        self._scroll.setMinimumSize(min(least.width(), room.width()), high)

    def _room(self) -> QSize:
        """Return how large a window may be on this screen."""
        return self.screen().availableGeometry().size() - QSize(0, _TITLE_BAR)

    def set_title(self, title: str) -> None:
        """Show another heading."""
        self.setWindowTitle(title)
        self._heading.setText(title)

    def setFixedWidth(self, width: int) -> None:  # noqa: N802 (Qt's name)
        """Be as wide as that, in pixels before text scale, as far as the screen goes."""
        wide = min(self.theme.px(width), self._room().width())
        super().setFixedWidth(wide)
        self._heading.setMinimumWidth(wide - 2 * Space.XL)
        self._heading.setWordWrap(True)

    def fit(self) -> None:
        """Be as high as what is shown now."""
        self._column.activate()
        self._hold()
        # The window's own least size follows at once: what is hidden leaves no room behind.
        self._outer.activate()
        # Not ``adjustSize``, which measures wrapped words at the width that they would like.
        px, room = self.theme.px, self._room()
        wanted = max(self._column.totalSizeHint().width(), px(self.usual.width()))
        width = min(self.maximumWidth(), room.width(), max(self.width(), wanted))
        high = sum(
            max(part.totalHeightForWidth(width), part.totalMinimumSize().height())
            for part in (self._column, self._bottom)
        )
        self.resize(width, min(max(high, px(self.usual.height())), room.height()))

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 (Qt's own)
        """Go on as one reads."""
        return step(self, on=next)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Begin as high as what is shown."""
        self.fit()
        # Pills wrap once they know how wide they are: what they ask for then counts too.
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.fit()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Stay on the screen whole: what grows while one looks grows upwards where it must."""
        super().resizeEvent(event)
        room, frame = self.screen().availableGeometry(), self.frameGeometry()
        x = max(room.left(), min(frame.left(), room.right() + 1 - frame.width()))
        y = max(room.top(), min(frame.top(), room.bottom() + 1 - frame.height()))
        if self.isVisible() and (x, y) != (frame.left(), frame.top()):
            self.move(x, y)

    def submit(self) -> None:
        """Do what the dialog is for."""
        raise NotImplementedError  # Qt's metaclass leaves no room for an abstract class

    def add_field(self, name: str, field: QWidget) -> None:
        """Add a field under its label."""
        self._column.addLayout(field_box(name, field))

    def add(self, part: QWidget | QLayout) -> None:
        """Add anything else."""
        if isinstance(part, QWidget):
            self._column.addWidget(part)
        else:
            self._column.addLayout(part)

    def finish(self) -> None:
        """Close the column; under it stand the problem line and the buttons."""
        self._column.addStretch()
        self._bottom.addWidget(self.problem)
        self._bottom.addLayout(self.foot)

    def busy(self, *, on: bool) -> None:
        """Take no second click while the vault works."""
        self.confirm.setEnabled(not on)

    def show_problem(self, error: DeskError) -> None:
        """Say what happened, what is safe and what to do; the dialog stays as it was filled."""
        self.busy(on=False)
        self.say(str(words(error)))

    def say(self, problem: str) -> None:
        """Show a problem under the fields."""
        self.problem.setText(problem)
        self.problem.setAccessibleName(problem)
        self.problem.show()
        announce(self, problem, urgent=True)
        self.fit()
