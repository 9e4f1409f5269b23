"""The sheet the answer is written on: the brand's edge, the editor, and the bar under it."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cmdesk.domain.draft import Draft
from cmdesk.domain.network import Channel, Reach
from cmdesk.domain.tone_profile import ToneProfile
from cmdesk.ui.compose.answer.editor import AnswerEditor
from cmdesk.ui.compose.answer.outlets import OutletButton, OutletTabs
from cmdesk.ui.compose.length.counter import Counter
from cmdesk.ui.compose.sending.last_look import LastLook
from cmdesk.ui.theme import FOCUS_WIDTH, RADIUS_CARD, Space, Theme
from cmdesk.ui.widgets.button import Button, IconButton, Kind
from cmdesk.ui.widgets.choice_button import ChoiceButton
from cmdesk.ui.widgets.text import hairline

EDGE = 3
"""How wide the brand's edge is, in logical pixels."""
_LARGE = 1.5
_CHANNELS = tuple(Channel)


class AnswerSheet(QFrame):
    """Editor and bar in one frame that wears the brand's colour."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.editor = AnswerEditor(theme)
        self.editor.setAccessibleName(self.tr("Ma réponse"))
        self.bar, self.tabs = AnswerBar(theme), OutletTabs(theme)
        self.look = LastLook(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, RADIUS_CARD, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self.editor, 1)
        layout.addWidget(self.look)
        layout.addWidget(hairline())
        layout.addWidget(self.bar)
        self.look.asking.connect(self._make_room)
        self.editor.focus_turned.connect(self.update)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the sheet, its hairline and the brand's edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(self._theme.colour("surface"))
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawRoundedRect(rect, RADIUS_CARD, RADIUS_CARD)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), RADIUS_CARD, RADIUS_CARD)
        painter.setClipPath(outline)
        painter.fillRect(QRectF(0, 0, EDGE, self.height()), QColor(self._theme.accent))
        painter.setClipping(False)
        if self.editor.by_keyboard:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), FOCUS_WIDTH))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CARD, RADIUS_CARD)
        painter.end()

    def _make_room(self, asking: bool) -> None:  # noqa: FBT001 (Qt's)
        """Let the bar step aside for the last look where text is too large for both."""
        self.bar.setVisible(not asking or self._theme.text_scale < _LARGE)


class AnswerBar(QWidget):
    """Network, audience, channel, length, and what to do with the answer."""

    addressed = Signal(object)
    """The name of the brand's audience that the answer speaks to, or None."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._audiences: tuple[tuple[Reach, str | None], ...] = ()
        self.network = OutletButton(theme, self.tr("Réseau"))
        self.audience = ChoiceButton(theme, self.tr("À qui l’on parle"))
        self.channel = ChoiceButton(theme, self.tr("Qui peut lire"))
        self.counter = Counter(theme)
        self.emoji = IconButton(theme, "smiley", self.tr("Emoji (Ctrl+E)"))
        self.save = Button(
            theme,
            self.tr("Enregistrer comme réponse"),
            kind=Kind.QUIET,
            icon="bookmark-simple",
        )
        self.save.setAccessibleName(self.save.text())
        self._save_text = self.save.text()
        self.save.setToolTip(self.tr("Garder ce texte dans la bibliothèque de la marque (Ctrl+S)"))
        self.visit = IconButton(theme, "export", self.tr("Copier, puis ouvrir la page du réseau"))
        self.copy = Button(theme, self.tr("Copier"), kind=Kind.PRIMARY, hint="Ctrl ↵")
        self.copy.setToolTip(self.tr("Copier la réponse et la noter au journal (Ctrl+Entrée)"))
        self.channel.offer([self.tr("Public"), self.tr("Privé")])
        self.audience.chosen.connect(self._tell_audience)
        self._where, self._what = QHBoxLayout(), QHBoxLayout()
        for row in (self._where, self._what):
            row.setSpacing(Space.S)
        for choice in (self.network, self.audience, self.channel):
            self._where.addWidget(choice)
        self._where.addStretch()
        self._what.addWidget(self.emoji)
        self._what.addWidget(self.counter)
        self._what.addStretch()
        self._what.addWidget(self.save)
        self._what.addWidget(self.visit)
        self._what.addWidget(self.copy)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(Space.M, 9, Space.M, 9)
        self._rows.setSpacing(Space.M)
        self._rows.addLayout(self._where)
        self._rows.addLayout(self._what, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Say «Enregistrer comme réponse» in words where there is room, else by its icon."""
        super().resizeEvent(event)
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Fit what came while another place was shown: a hidden layout asks for nothing."""
        super().showEvent(event)
        self.fit()

    def event(self, event: QEvent) -> bool:
        """Fit anew when the count or a choice takes another width."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return done

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Ask for no more width than the two rows need."""
        rows = (self._where.minimumSize().width(), self._what.minimumSize().width())
        spare = self._words_width() if self.save.text() else 0
        width = max(rows[0], rows[1] - spare) + 2 * Space.M
        return QSize(width, super().minimumSizeHint().height())

    def fit(self) -> None:
        """Fit what is shown into the width: words or an icon, one row or two."""
        room = self.width() - 2 * Space.M
        where, what = self._where.minimumSize().width(), self._what.minimumSize().width()
        bare = what - (self._words_width() if self.save.text() else 0)
        one_row = where + Space.M + bare <= room
        taken = bare + (where + Space.M if one_row else 0)
        said = taken + self._words_width() <= room
        direction = QBoxLayout.Direction
        # Asked again, even for what is so already, the layout would ask for a fit again, for ever.
        way = direction.LeftToRight if one_row else direction.TopToBottom
        if self._rows.direction() is not way:
            self._rows.setDirection(way)
            self._rows.setSpacing(Space.M if one_row else Space.S)
        if said != bool(self.save.text()):
            self.save.setText(self._save_text if said else "")
            self.save.updateGeometry()

    def be_small(self, *, on: bool) -> None:
        """Show only what a small window has room for."""
        for part in (self.audience, self.channel, self.save):
            part.setVisible(not on)
        self.fit()

    def _words_width(self) -> int:
        """Return how much wider words are than the icon alone; a guess would turn for ever."""
        return self.save.width_for(self._save_text) - self.save.width_for("")

    def show_draft(self, draft: Draft, profile: ToneProfile) -> None:
        """Show what a draft says about where and to whom, with the brand's own audiences."""
        own = [(Reach.MANY, audience.name) for audience in profile.audiences]
        self._audiences = ((Reach.ONE, None), (Reach.MANY, None), *own)
        names = [self.tr("À une personne"), self.tr("À plusieurs")]
        names += [audience.name for audience in profile.audiences]
        self.audience.offer(names, rule_after=(1,) if own else ())
        same = [
            index
            for index, (reach, name) in enumerate(self._audiences)
            if name == draft.audience and (name or reach is draft.reach)
        ]
        self.audience.choose(same[0] if same else 0)
        self.network.show_draft(draft)
        self.visit.setVisible(draft.network is not None)
        self.channel.choose(_CHANNELS.index(draft.channel))
        self.fit()
        self._tell_audience()

    @property
    def chosen_audience(self) -> tuple[Reach, str | None]:
        """To whom the text speaks, and the brand's audience where one was chosen."""
        return self._audiences[self.audience.index]

    @property
    def chosen_channel(self) -> Channel:
        """Who can read the text."""
        return _CHANNELS[self.channel.index]

    def _tell_audience(self) -> None:
        self.addressed.emit(self.chosen_audience[1])
