"""The review: every point as a card, in an order that does not move under the mouse."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cmdesk.tone.model import Severity
from cmdesk.ui.compose.review.card import PointCard
from cmdesk.ui.compose.review.point_count import PointCount
from cmdesk.ui.compose.review.points import Mend, Point
from cmdesk.ui.compose.review.proof import Proof
from cmdesk.ui.compose.review.signs import Sign
from cmdesk.ui.compose.review.telling import told
from cmdesk.ui.messages import is_many
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.page import drop
from cmdesk.ui.widgets.scrolled import FittingScroll
from cmdesk.ui.widgets.text import label

_OPEN_ANYWAY = 3
_Key = tuple[str, str, str, int]


class Review(QWidget):
    """Title, count and cards; a quiet tick where nothing is left to say."""

    mended = Signal(Point, Mend)
    ignored = Signal(Point)
    muted = Signal(Point)
    learnt, learnt_here = Signal(Point), Signal(Point)
    hidden = Signal(frozenset)
    """The ``Severity`` values that the person wants to hide."""
    asides_wanted = Signal()
    shown = Signal(Point)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards: dict[_Key, PointCard] = {}
        self._current: _Key | None = None
        self._points: tuple[Point, ...] = ()
        self._mixed = False
        self._held = False
        self.count = PointCount(theme)
        self.count.hidden.connect(self.hidden)
        self.count.asides_wanted.connect(self.asides_wanted)
        self.quiet = _Quiet(theme)
        self._room = 0
        head = self._head = QHBoxLayout()
        head.addWidget(label(self.tr("Relecture"), "section"))
        head.addStretch()
        head.addWidget(self.count)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)
        self._column.addStretch()
        ground = _Ground()
        ground.setLayout(self._column)
        self._scroll = FittingScroll(ground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addLayout(head)
        layout.addWidget(self.quiet)
        layout.addWidget(self._scroll, 1)
        self._scroll.hide()

    @property
    def cards(self) -> tuple[PointCard, ...]:
        """The cards from top to bottom, those settled included."""
        items = (self._column.itemAt(at) for at in range(self._column.count()))
        widgets = (item.widget() for item in items if item is not None)
        return tuple(card for card in widgets if isinstance(card, PointCard))

    def leave_room(self, width: int) -> None:
        """Keep ``width`` pixels at the right for the scroll bar, whether it shows or not."""
        self._room = width
        self._head.setContentsMargins(0, 0, width, 0)
        self.quiet.setContentsMargins(0, 0, width, 0)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._share_room)
        self._share_room(0, 0)

    def show_proof(self, proof: Proof | None, *, asides: bool) -> None:
        """Show the points of a proof; None where nothing was written yet, so nothing to praise.

        ``asides`` tells that points were set aside, to be looked up behind the count.
        """
        self._points = proof.points if proof else ()
        self._mixed = proof is not None and proof.mixed_address
        counts = {s: proof.counts.get(s, 0) if proof else 0 for s in Severity}
        self.count.show_counts(counts, asides=asides)
        self.quiet.show_state(blank=proof is None, left=self.count.left)
        self._arrange()

    def show_current(self, point: Point | None) -> None:
        """Open the card of the point that the caret is in."""
        key = next((key for key, item in self._keyed() if item is point), None)
        if key != self._current:
            self._current = key
            self._arrange()
        card = self._cards.get(key) if key else None
        if card is not None and not self._held:
            self._scroll.ensureWidgetVisible(card, 0, Space.S)

    def hold(self) -> None:
        """Let nothing move from now on: the mouse is about to click."""
        self._held = True

    def release(self) -> None:
        """Let the cards move again, as when the person types on."""
        if self._held:
            self._held = False
            self._arrange()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Hold while the mouse is here."""
        super().enterEvent(event)
        self.hold()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Release."""
        super().leaveEvent(event)
        self.release()

    def _share_room(self, _least: int, most: int) -> None:
        self._column.setContentsMargins(0, 0, 0 if most else self._room, 0)

    def _keyed(self) -> list[tuple[_Key, Point]]:
        seen: dict[tuple[str, str, str], int] = {}
        keyed: list[tuple[_Key, Point]] = []
        for point in self._points:
            nth = seen[point.key] = seen.get(point.key, 0) + 1
            keyed.append(((*point.key, nth), point))
        return keyed

    def _arrange(self) -> None:
        keyed = self._keyed()
        wanted = dict(keyed)
        for key in [key for key in self._cards if key not in wanted]:
            if self._held:
                self._cards[key].settle()
            else:
                self._drop(key)
        for number, (key, point) in enumerate(keyed):
            opened = number < _OPEN_ANYWAY or point.severity is Severity.ERROR
            opened = opened or key == self._current
            card = self._cards.get(key)
            if card is None:
                card = self._cards[key] = self._made()
                self._column.insertWidget(self._column.count() - 1, card)
            elif self._held:
                opened = card.opened
            mixed = self._mixed and point.first.concern == "address"
            card.show_point(point, told(point, mixed_address=mixed), opened=opened)
        if not self._held:
            for at, (key, _point) in enumerate(keyed):
                if self._column.indexOf(self._cards[key]) != at:
                    self._column.insertWidget(at, self._cards[key])
        self._scroll.setVisible(bool(self._cards))
        self.quiet.setVisible(not self._cards)
        self._scroll.updateGeometry()

    def _made(self) -> PointCard:
        card = PointCard(self._theme)
        card.mended.connect(self.mended)
        card.ignored.connect(self.ignored)
        card.muted.connect(self.muted)
        card.learnt.connect(self.learnt)
        card.learnt_here.connect(self.learnt_here)
        card.shown.connect(self.shown)
        return card

    def _drop(self, key: _Key) -> None:
        drop(self._column, self._column.indexOf(self._cards.pop(key)))


class _Ground(QWidget):
    """What the cards lie on: words that wrap need less height than Qt fears."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Leave the height to the width."""
        return QSize(0, 0)


class _Quiet(QWidget):
    """«Rien à redire», or what this place is for; before anything, that the rules are loading."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._sign = Sign(theme)
        self._sign.show_severity(None)
        self._words = label("", "body", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.XS, 0, Space.XS)
        row.setSpacing(Space.S)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self._sign.hide()
        self._words.setText(self.tr("La relecture se prépare…"))

    def show_state(self, *, blank: bool, left: int = 0) -> None:
        """Say that all is well, or what will be said here before a word is written.

        ``left`` counts points that stand but are hidden: then not all is well.
        """
        self._sign.setVisible(not blank and not left)
        waiting = self.tr(
            "Ce qui pourrait mal passer en public s’affichera ici, pendant que vous écrivez."
        )
        hidden = self.tr("{n} points masqués") if is_many(left) else self.tr("{n} point masqué")
        fine = hidden.format(n=left) if left else self.tr("Rien à redire")
        self._words.setText(waiting if blank else fine)
        self.setAccessibleName(self._words.text())
