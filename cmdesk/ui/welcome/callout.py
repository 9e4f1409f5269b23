"""A note beside a real control, and a ring round it: it takes neither the keyboard nor a click."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cmdesk.ui.compose.floating import SHADOW, FloatingCard
from cmdesk.ui.theme import RADIUS_CARD, Space, Theme
from cmdesk.ui.widgets.button import IconButton, LinkButton
from cmdesk.ui.widgets.text import label

_WIDTH, _GAP, _FOLLOW_MS = 292, 10, 33


class Callout(FloatingCard):
    """Says one thing about a control of ``host``, and stays beside it wherever that goes."""

    left = Signal()
    """The person wants no more of it."""
    helped = Signal()
    """The person wants the example."""

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(theme, host)
        self._around = host
        self._target: Callable[[], QWidget] | None = None
        self.ring = _Ring(theme, host)
        self.count, self.text = label("", "hint"), label("", "", wrap=True)
        self.example = LinkButton(theme, "")
        self.leave = IconButton(theme, "x", self.tr("Quitter la visite"))
        self.leave.setFixedSize(24, 24)
        self.leave.clicked.connect(self.left)
        self.example.clicked.connect(self.helped)
        self._lay_out(theme)
        # What moves on the window (cards, lists, splitters) tells nobody.
        self._follow = QTimer(self, interval=_FOLLOW_MS)
        self._follow.timeout.connect(self._stand)
        host.installEventFilter(self)
        self.hide()

    def point_at(
        self, target: Callable[[], QWidget], count: str, text: str, example: str = ""
    ) -> None:
        """Stand beside what ``target`` finds, asked again and again, and say ``text``.

        ``example`` names what may be had at once.
        """
        self._target = target
        self.count.setText(count)
        self.text.setText(text)
        self.setAccessibleName(f"{count}. {text}")
        self.example.setText(example)
        self.example.setVisible(bool(example))
        self.text.setMinimumHeight(self.text.heightForWidth(self._inner))
        self._follow.start()
        self._stand()

    def put_away(self) -> None:
        """Be gone."""
        self._target = None
        self._follow.stop()
        self.ring.hide()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize:
            self._stand()
        return super().eventFilter(watched, event)

    @property
    def _inner(self) -> int:
        return self._theme.px(_WIDTH) - 2 * Space.M

    def _stand(self) -> None:
        if self._target is None:
            return
        seen = in_sight(self._target(), self._around)
        shown = not seen.isEmpty()
        if shown:
            self.ring.surround(seen)
            size = self.layout_size()
            self.setGeometry(QRect(beside(self.ring.round, size, self._around.size()), size))
        for part in (self.ring, self):
            if part.isVisible() != shown:
                part.setVisible(shown)
                part.raise_()

    def layout_size(self) -> QSize:
        """Return how large the note is, its shadow included."""
        inner = self.layout()
        high = inner.sizeHint().height() if inner is not None else 0
        return QSize(self._theme.px(_WIDTH) + 2 * SHADOW, high)

    def _lay_out(self, theme: Theme) -> None:
        head = QHBoxLayout()
        head.addWidget(self.count)
        head.addStretch()
        head.addWidget(self.leave)
        column = QVBoxLayout(self)
        edge = SHADOW + Space.M
        column.setContentsMargins(edge, SHADOW + Space.S, edge, SHADOW + Space.M)
        column.setSpacing(Space.XS)
        column.addLayout(head)
        column.addWidget(self.text)
        column.addWidget(self.example, 0, Qt.AlignmentFlag.AlignLeft)
        theme.changed.connect(self._stand)


class _Ring(QWidget):
    """A line of the accent round a control; clicks go through it."""

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme = theme
        self.round = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def surround(self, target: QRect) -> None:
        """Go round a control, in the host's pixels."""
        self.round = target.adjusted(-4, -4, 4, 4)
        self.setGeometry(self.round)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(rect, RADIUS_CARD + 2, RADIUS_CARD + 2)
        painter.end()


def in_sight(widget: QWidget, host: QWidget) -> QRect:
    """Return what is seen of a widget, in the host's pixels: it may be scrolled away, or hidden."""
    if not widget.isVisible():
        return QRect()
    seen, part = widget.rect(), widget
    while part is not host and (above := part.parentWidget()) is not None:
        seen = seen.translated(part.pos()).intersected(above.rect())
        part = above
    return seen


def beside(target: QRect, size: QSize, room: QSize) -> QPoint:
    """Return where a note of ``size`` covers nothing of ``target``: right, left, below or above.

    Where it fits nowhere, it stands at the target's foot, inside the window.
    """
    wide, high, edge = size.width(), size.height(), SHADOW
    foot = room.height() - high + edge - Space.S
    top = max(-edge, min(target.top() - edge, foot))
    side = max(-edge, min(target.left() - edge, room.width() - wide + edge))
    if target.right() + _GAP - edge + wide <= room.width() + edge:
        return QPoint(target.right() + _GAP - edge, top)
    if target.bottom() + _GAP - edge <= foot:
        return QPoint(side, target.bottom() + _GAP - edge)
    if target.top() - _GAP - high + edge >= -edge:
        return QPoint(side, target.top() - _GAP - high + edge)
    if target.left() - _GAP - wide + edge >= -edge:
        return QPoint(target.left() - _GAP - wide + edge, top)
    return QPoint(side, foot)
