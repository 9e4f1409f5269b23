"""One point of the review as a card: what, which words, why, and one obvious way to mend it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout

from cmdesk.ui.compose.prose import Prose
from cmdesk.ui.compose.review.mend_button import MendButton
from cmdesk.ui.compose.review.points import Mend, Point
from cmdesk.ui.compose.review.signs import Sign
from cmdesk.ui.compose.review.telling import Told
from cmdesk.ui.theme import FOCUS_WIDTH, RADIUS_CARD, Space, Theme
from cmdesk.ui.widgets.button import IconButton
from cmdesk.ui.widgets.focus import BY_TAB
from cmdesk.ui.widgets.menu import in_menu
from cmdesk.ui.widgets.text import label

_INDENT = Space.L + Space.XS


class PointCard(QFrame):
    """A card. Closed it is its title, with the words concerned where both are short.

    Settled it keeps its place but offers nothing.
    """

    mended = Signal(Point, Mend)
    ignored = Signal(Point)
    muted = Signal(Point)
    """The person wants to hear no more of it for this brand."""
    learnt, learnt_here = Signal(Point), Signal(Point)
    """A misspelt word is right: for every brand, or for this one."""
    shown = Signal(Point)
    """The person wants to see the words in the text."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._point: Point | None = None
        self._told: Told | None = None
        self._settled = False
        self._open = True
        self._ring = False
        self.sign = Sign(theme)
        self.title = label("", "title", wrap=True)
        self.quote = label("", "body", wrap=True)
        self.why = Prose()
        self.mend = MendButton(theme)
        self.more = IconButton(theme, "dots-three", self.tr("Autres choix"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._lay_out()
        self.mend.clicked.connect(self._mend_first)
        self.more.clicked.connect(self._open_menu)
        theme.changed.connect(self._show_parts)

    @property
    def point(self) -> Point | None:
        """The point shown."""
        return self._point

    @property
    def opened(self) -> bool:
        """Whether more than the title shows."""
        return self._open

    @property
    def settled(self) -> bool:
        """Whether the point is gone from the text and the card only keeps its place."""
        return self._settled

    def show_point(self, point: Point, told: Told, *, opened: bool) -> None:
        """Show a point; only what differs is touched."""
        self._point = point
        if told == self._told and opened == self._open and not self._settled:
            return
        self._told, self._open, self._settled = told, opened, False
        self.sign.show_severity(told.severity)
        self.title.setText(told.title if opened else told.brief)
        self.quote.setText(told.quote)
        # Of a misspelt word its quotation says enough.
        self.why.set_words("" if point.misspelt else told.why or told.message)
        self.mend.set_label(told.mend)
        self.mend.setEnabled(True)
        self.setAccessibleName(f"{told.title}. {told.message}")
        self._show_parts()

    def settle(self) -> None:
        """Keep the place of a point that is gone, so that nothing moves under the mouse."""
        self._settled = True
        self.sign.show_severity(None)
        self.mend.setEnabled(False)
        self.setAccessibleName(self.tr("Réglé"))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the words concerned."""
        super().mousePressEvent(event)
        self._show_words()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the words concerned."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._show_words()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the ring where the keyboard brought the focus."""
        self._ring = event.reason() in BY_TAB
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Hide the ring."""
        self._ring = False
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = FOCUS_WIDTH if self._ring else 1
        painter.setBrush(self._theme.colour("raised" if self._settled else "surface"))
        painter.setPen(QPen(self._theme.colour("accent" if self._ring else "line"), width))
        rect = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(rect, RADIUS_CARD, RADIUS_CARD)
        painter.end()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self.sign)
        head.addWidget(self.title, 1)
        words = QVBoxLayout()
        words.setContentsMargins(_INDENT, 0, 0, 0)
        words.setSpacing(Space.XS)
        words.addWidget(self.quote)
        words.addWidget(self.why)
        foot = QHBoxLayout()
        foot.setContentsMargins(_INDENT, Space.XS, 0, 0)
        foot.setSpacing(2)
        foot.addWidget(self.mend)
        foot.addWidget(self.more)
        foot.addStretch()
        self._head, self._foot = head, foot
        body = QVBoxLayout(self)
        body.setContentsMargins(Space.M, Space.M - 1, Space.M, Space.M - 1)
        body.setSpacing(Space.XS)
        body.addLayout(head)
        body.addLayout(words)
        body.addLayout(foot)

    def _show_parts(self) -> None:
        told, opened = self._told, self._open
        self.update()
        if told is None:
            return
        self.quote.setVisible(opened and bool(told.quote))
        self.why.setVisible(opened and bool(self.why.words))
        self.mend.setVisible(opened and bool(told.mend))
        # Without a button to stand beside, the rest stands at the end of the title.
        beside = self._foot if self.mend.isVisibleTo(self) else self._head
        other = self._head if beside is self._foot else self._foot
        if beside.indexOf(self.more) < 0:
            other.removeWidget(self.more)
            beside.insertWidget(1 if beside is self._foot else 2, self.more)
        aside = beside is self._head
        self.more.setFixedSize(28, 20 if aside else self._theme.control_height)
        top = 0 if aside else Space.XS
        self._foot.setContentsMargins(_INDENT if top else 0, top, 0, 0)

    def _mend_first(self) -> None:
        if self._point is not None and self._point.mends:
            self.mended.emit(self._point, self._point.mends[0])

    def _open_menu(self) -> None:
        point = self._point
        if point is None or self._settled:
            return
        menu = QMenu(self)
        for mend in point.mends:
            menu.addAction(in_menu(mend.label), lambda mend=mend: self.mended.emit(point, mend))
        if point.mends:
            menu.addSeparator()
        if not point.absent:
            menu.addAction(self.tr("Voir dans le texte"), lambda: self.shown.emit(point))
        menu.addAction(self.tr("Ignorer ici"), lambda: self.ignored.emit(point))
        if point.misspelt:
            here, learn = self.tr("Ajouter pour cette marque"), self.tr("Ajouter au dictionnaire")
            menu.addAction(learn, lambda: self.learnt.emit(point))
            menu.addAction(here, lambda: self.learnt_here.emit(point))
        else:
            never = self.tr("Ne plus signaler pour cette marque…")
            menu.addAction(never, lambda: self.muted.emit(point))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _show_words(self) -> None:
        if self._point is not None and not self._settled:
            self.shown.emit(self._point)
