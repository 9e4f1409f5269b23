"""The card beside the words: what, why, and the ways to mend, by mouse or by keyboard."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cmdesk.desk.examples import Pair
from cmdesk.ui.compose.floating import SHADOW, FloatingCard
from cmdesk.ui.compose.prose import Prose
from cmdesk.ui.compose.review.mend_button import MendButton
from cmdesk.ui.compose.review.points import Mend, Point
from cmdesk.ui.compose.review.signs import Sign
from cmdesk.ui.compose.review.telling import Told
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button, Kind
from cmdesk.ui.widgets.page import drop
from cmdesk.ui.widgets.text import label

_WIDTH = 360
_INDENT = Space.L + Space.XS
_LINGER_MS = 220
_MOST = 5


class PointPopup(FloatingCard):
    """Floats over the window next to a place of the text, below it where there is room."""

    mended = Signal(Point, Mend)
    ignored = Signal(Point)
    muted = Signal(Point)
    learnt, learnt_here = Signal(Point), Signal(Point)
    """A misspelt word is right: for every brand, or for this one."""
    left = Signal()
    """Closed by the keyboard: the focus belongs to the text again."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._point: Point | None = None
        self._place = QRect()
        self._sign = Sign(theme)
        self._title = label("", "title", wrap=True)
        self._message, self._why = Prose(""), Prose()
        self._example = Prose()
        self._choices: list[Button] = []
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(0, Space.XS, 0, 0)
        self._foot.setSpacing(Space.XS)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        body = QVBoxLayout(self)
        edge = SHADOW + Space.M
        body.setContentsMargins(edge, edge, edge, edge)
        body.setSpacing(6)
        body.addLayout(head)
        words = QVBoxLayout()
        words.setContentsMargins(_INDENT, 0, 0, 0)
        words.setSpacing(6)
        words.addWidget(self._message)
        words.addWidget(self._why)
        words.addWidget(self._example)
        words.addLayout(self._foot)
        body.addLayout(words)
        self._linger = QTimer(self)
        self._linger.setSingleShot(True)
        self._linger.setInterval(_LINGER_MS)
        self._linger.timeout.connect(self.hide)
        self.hide()

    @property
    def point(self) -> Point | None:
        """The point shown, or None while hidden."""
        return self._point if self.isVisible() else None

    @property
    def holds_focus(self) -> bool:
        """Whether the keyboard is on one of the choices."""
        return any(button.hasFocus() for button in self._choices)

    def show_at(self, point: Point, told: Told, place: QRect, *, focus: bool) -> None:
        """Show a point beside ``place`` (in the parent's coordinates); ``focus`` its first mend."""
        self._linger.stop()
        self._place = place
        self._fill(point, told)
        self.show()
        self.raise_()
        if focus:
            self._choices[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_more(self, point: Point, told: Told) -> None:
        """Show the same point anew: there is more to mend it with; the keyboard stays here."""
        focused = self.holds_focus
        self._fill(point, told)
        if focused:
            self._choices[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_example(self, pair: Pair | None) -> None:
        """Show what the rule is about by one of its own examples; None: by none."""
        if pair is not None:
            bad = self.tr("À éviter\u00a0: «\u00a0{text}\u00a0»")
            good = self.tr("Sans reproche\u00a0: «\u00a0{text}\u00a0»")
            lines = (bad.format(text=pair.bad), good.format(text=pair.good))
            self._example.set_words("\n".join(lines))
        self._example.setVisible(pair is not None)
        self._stand()

    def _fill(self, point: Point, told: Told) -> None:
        self._point = point
        self._sign.show_severity(told.severity)
        self._title.setText(told.title)
        self._message.set_words(told.message)
        self._why.set_words(told.why)
        self._why.setVisible(bool(told.why))
        self._example.hide()
        self._offer(point)
        self._stand()

    def let_go(self) -> None:
        """Close soon, unless the mouse comes in meanwhile."""
        if not self.holds_focus:
            self._linger.start()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Stay while the mouse is here."""
        super().enterEvent(event)
        self._linger.stop()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Close soon."""
        super().leaveEvent(event)
        self.let_go()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Move among the choices; Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _offer(self, point: Point) -> None:
        while self._foot.count():
            drop(self._foot, 0)
        self._choices = []
        for mend in point.mends[:_MOST]:
            button = MendButton(self._theme, mend.label, parent=self)
            button.clicked.connect(partial(self._mend, point, mend))
            self._add(button)
        ignore = MendButton(self._theme, self.tr("Ignorer ici"), kind=Kind.QUIET, parent=self)
        ignore.clicked.connect(lambda: self.ignored.emit(point))
        self._add(ignore)
        for words, act in self._lasting(point):
            button = MendButton(self._theme, words, kind=Kind.QUIET, parent=self)
            button.clicked.connect(act)
            self._add(button)

    def _lasting(self, point: Point) -> tuple[tuple[str, Callable[[], None]], ...]:
        """Return the choices that hold for other texts too."""
        if point.misspelt:
            return (
                (self.tr("Ajouter au dictionnaire"), lambda: self.learnt.emit(point)),
                (self.tr("Ajouter pour cette marque"), lambda: self.learnt_here.emit(point)),
            )
        never = self.tr("Ne plus signaler pour cette marque…")
        return ((never, lambda: self.muted.emit(point)),)

    def _mend(self, point: Point, mend: Mend) -> None:
        self.mended.emit(point, mend)

    def _add(self, button: Button) -> None:
        button.installEventFilter(self)
        self._foot.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        button.show()
        self._choices.append(button)

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Let arrows, Escape and Enter reach the popup from its buttons."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Escape):
                self.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(watched, Button):
                watched.click()
                return True
        return False

    def _move(self, step: int) -> None:
        at = next((n for n, button in enumerate(self._choices) if button.hasFocus()), 0)
        button = self._choices[(at + step) % len(self._choices)]
        button.setFocus(Qt.FocusReason.TabFocusReason)

    def _stand(self) -> None:
        layout = self.layout()
        if layout is None:
            return
        width = self._theme.px(_WIDTH) + 2 * SHADOW
        layout.activate()
        self.stand_by(self._place, QSize(width, layout.totalHeightForWidth(width)))
