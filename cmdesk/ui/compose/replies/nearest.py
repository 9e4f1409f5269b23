"""The replies nearest to the message received, one Enter or click away from the text."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cmdesk.desk.compose import today
from cmdesk.domain.reply import Reply
from cmdesk.ui.compose.insertable import Insertable
from cmdesk.ui.contrast import mixed
from cmdesk.ui.messages import standing, status_name
from cmdesk.ui.theme import FOCUS_WIDTH, RADIUS_CARD, ROW_HEIGHT, Space, Theme
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.text import ElidedLabel, label

SHOWN = 3
"""How many replies are offered at once."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A reply with how it addresses its reader: «tu», «vous» or nothing."""

    reply: Reply
    address: str = ""

    def note(self, today: date) -> str:
        """Return what stands at the right of the title: «vous · validée»."""
        reply = self.reply
        where = standing(reply, today) if reply.expires_on else status_name(reply.status)
        return " · ".join(filter(None, (self.address, where)))


class NearestReplies(QWidget):
    """A title and a few rows. Up and Down move among them, Enter inserts, Escape leaves."""

    picked = Signal(Reply)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = [_Row(theme) for _ in range(SHOWN)]
        self._card = Card(padding=1)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Réponses proches"), "section"))
        head.addStretch()
        head.addWidget(ElidedLabel(self.tr("Ctrl Espace"), "hint"))
        self.none = label("", "body", wrap=True)
        self._card.body.setSpacing(0)
        for row in self._rows:
            row.clicked.connect(self._pick)
            row.moved.connect(self._move)
            row.left.connect(self.left)
            self._card.body.addWidget(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addLayout(head)
        layout.addWidget(self.none)
        layout.addWidget(self._card)
        self._most, self._empty = SHOWN, ""
        self._offers: tuple[Offer, ...] = ()
        self.show_offers((), empty="")

    @property
    def offers(self) -> tuple[Offer, ...]:
        """The replies shown."""
        return tuple(row.offer for row in self._rows if row.offer is not None)

    def show_most(self, most: int) -> None:
        """Show at most so many."""
        if most != self._most:
            self._most = most
            self.show_offers(self._offers, empty=self._empty)

    def show_offers(self, offers: Sequence[Offer], *, empty: str) -> None:
        """Show these replies; ``empty`` says why there are none."""
        self._offers, self._empty = tuple(offers), empty
        shown = self._offers[: self._most]
        for number, row in enumerate(self._rows):
            offer = shown[number] if number < len(shown) else None
            row.show_offer(offer, last=number == len(shown) - 1)
        self._card.setVisible(bool(shown))
        self.none.setText(empty)
        self.none.setVisible(not shown and bool(empty))

    def take_focus(self) -> bool:
        """Put the keyboard on the first reply; False where there is none."""
        if self.offers:
            self._rows[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return bool(self.offers)

    def _pick(self) -> None:
        row = self.sender()
        if isinstance(row, _Row) and row.offer is not None:
            self.picked.emit(row.offer.reply)

    def _move(self, step: int) -> None:
        row = self.sender()
        if isinstance(row, _Row):
            at = (self._rows.index(row) + step) % max(1, len(self.offers))
            self._rows[at].setFocus(Qt.FocusReason.TabFocusReason)


class _Row(Insertable):
    """Title, where it stands, and how it begins."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._last = False
        self.offer: Offer | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_offer(self, offer: Offer | None, *, last: bool) -> None:
        """Show a reply, or nothing."""
        self._last = last
        if offer != self.offer:
            self.offer = offer
            if offer is not None:
                self.setAccessibleName(
                    self.tr("Insérer «\u00a0{title}\u00a0»").format(title=offer.reply.title)
                )
                self.setToolTip(offer.reply.body)
        self.setVisible(offer is not None)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Two lines high."""
        return QSize(200, self._theme.px(ROW_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the row."""
        if self.offer is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = self._theme.tokens
        rect = QRectF(self.rect())
        if self.underMouse() or self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(mixed(t.surface, t.text, 0.04)))
            painter.drawRoundedRect(rect.adjusted(3, 3, -3, -3), 5, 5)
        if not self._last:
            painter.fillRect(QRectF(0, rect.bottom() - 1, rect.width(), 1), QColor(t.line))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.accent), FOCUS_WIDTH))
            painter.drawRoundedRect(rect.adjusted(3, 3, -3, -3), RADIUS_CARD - 3, RADIUS_CARD - 3)
        self._paint_words(painter, rect.adjusted(Space.M, 0, -Space.M, 0), self.offer)
        painter.end()

    def _paint_words(self, painter: QPainter, room: QRectF, offer: Offer) -> None:
        t, theme = self._theme.tokens, self._theme
        middle = room.height() / 2
        note = offer.note(today())
        small, body = theme.font(11), theme.font(12)
        width = QFontMetricsF(small).horizontalAdvance(note)
        upper = QRectF(room.left(), middle - theme.px(20), room.width(), theme.px(20))
        painter.setFont(small)
        painter.setPen(QColor(t.text_3))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(upper, side, note)
        line = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        title_font = theme.font(13)
        left = room.width() - width - Space.S
        title = QFontMetricsF(title_font).elidedText(
            offer.reply.title, Qt.TextElideMode.ElideRight, left
        )
        painter.setFont(title_font)
        painter.setPen(QColor(t.text))
        painter.drawText(upper, line, title)
        lower = QRectF(room.left(), middle, room.width(), theme.px(20))
        begin = " ".join(offer.reply.body[:200].split())
        metrics = QFontMetricsF(body)
        painter.setFont(body)
        painter.setPen(QColor(t.text_2))
        shown = metrics.elidedText(begin, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(lower, line, shown)
