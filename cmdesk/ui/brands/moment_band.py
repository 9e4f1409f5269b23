"""The band under the header on a hard day: what, since when, why, whom to call, what to say."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from cmdesk.domain.brand import Brand
from cmdesk.domain.history import MomentRecord
from cmdesk.domain.reply import Reply
from cmdesk.domain.tone_profile import Moment
from cmdesk.ui.brands.past_moments import span_of, when
from cmdesk.ui.contrast import mixed
from cmdesk.ui.messages import begun, moment_meaning, moment_name
from cmdesk.ui.theme import RADIUS_CARD, Space, Theme
from cmdesk.ui.widgets.button import Button, MenuButton
from cmdesk.ui.widgets.text import ElidedLabel
from cmdesk.ui.widgets.wrap import Wrap

_SIDE = 28
_TINT = 0.18


class MomentBand(QWidget):
    """Shown for fatigue and crisis only; in a crisis it fills with the colour of an error."""

    over_wanted = Signal()
    """It is over: back to normal."""
    edit_wanted = Signal()
    """Reason, end and reminder are to be set."""
    call_wanted = Signal()
    """Whom to call is to be written down."""
    insert_wanted = Signal(object)
    """A ``Reply`` of the brand to put into the editor."""
    replies_wanted = Signal()
    """The brand has no holding statement yet: go and write one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._moment = Moment.NORMAL
        self._ink = ""
        self.title, self.about = ElidedLabel(role="title"), ElidedLabel(role="body")
        self.call = Button(theme, "")
        self.call.give_way()
        self.call.clicked.connect(self.call_wanted)
        self.holding = QMenu(self)
        self.statements = MenuButton(theme, self.tr("Réponses d’attente"), self.holding)
        self._ways = Wrap()
        self.edit = Button(theme, self.tr("Raison et fin…"))
        self.edit.clicked.connect(self.edit_wanted)
        self.over = Button(theme, self.tr("C’est fini"))
        self.over.setAccessibleName(self.tr("Revenir au moment normal"))
        self.over.clicked.connect(self.over_wanted)
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._tint)
        self.hide()

    def show_moment(
        self, brand: Brand | None, record: MomentRecord | None, holding: Sequence[Reply]
    ) -> None:
        """Show a brand's moment; on a normal day, or without a brand, nothing."""
        moment = brand.profile.moment if brand is not None else Moment.NORMAL
        self._moment = moment
        self.setVisible(moment is not Moment.NORMAL)
        if brand is None or moment is Moment.NORMAL:
            return
        name = begun(moment_name(moment))
        reason = record.reason if record is not None else ""
        self.title.setText(f"{name} — {reason}" if reason else name)
        self.about.setText(self._about(moment, record))
        self.setAccessibleName(f"{self.title.text()}. {self.about.text()}")
        crisis = moment is Moment.CRISIS
        self._ways.setVisible(crisis)
        called = " ".join(brand.crisis_call.split())
        words = self.tr("Appeler : {who}").format(who=called)
        self.call.setText(words if called else self.tr("Noter qui appeler…"))
        self._offer(holding)
        self._tint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Fill the band."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._ground()))
        rect = QRectF(self.rect()).adjusted(_SIDE, Space.XS, -_SIDE, -Space.S)
        painter.drawRoundedRect(rect, RADIUS_CARD, RADIUS_CARD)
        painter.end()

    def _about(self, moment: Moment, record: MomentRecord | None) -> str:
        if record is None:
            return moment_meaning(moment)
        due, now = record.due, datetime.now(UTC)
        if due is not None and due <= now:
            over = self.tr("Fin prévue le {when} : est-ce fini ?")
            return over.format(when=when(due))
        return f"{span_of(record)} · {moment_meaning(moment)}"

    def _offer(self, holding: Sequence[Reply]) -> None:
        self.holding.clear()
        for reply in holding:
            title = " ".join((reply.title or reply.body).split())[:60].replace("&", "&&")
            self.holding.addAction(title, partial(self.insert_wanted.emit, reply))
        if not holding:
            none = self.tr("Aucune n’est validée : en écrire une dans Réponses…")
            self.holding.addAction(none, self.replies_wanted.emit)

    def _ground(self) -> str:
        t = self._theme.tokens
        if self._moment is Moment.CRISIS:
            return t.error
        return mixed(t.window, t.warning, _TINT)

    def _tint(self) -> None:
        ink = self._theme.text_on(self._ground())
        crisis = self._moment is Moment.CRISIS
        colour = ink if crisis else self._theme.tokens.text
        for item in (self.title, self.about):
            item.setStyleSheet(f"color: {colour}")
        self.update()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.about)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addLayout(words, 1)
        top.addWidget(self.edit)
        top.addWidget(self.over)
        self._ways.set_parts([self.call, self.statements])
        column = QVBoxLayout(self)
        side = _SIDE + Space.L
        column.setContentsMargins(side, Space.XS + Space.M, side, Space.S + Space.M)
        column.setSpacing(Space.S)
        column.addLayout(top)
        column.addWidget(self._ways)
