"""The header: whose voice this is, at a glance, and the moment, seen from across the room."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from cmdesk.domain.brand import Brand
from cmdesk.domain.tone_profile import Moment
from cmdesk.ui.messages import begun, moment_meaning, moment_name, voice_at_a_glance
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import IconButton, MenuButton
from cmdesk.ui.widgets.chip import Chip
from cmdesk.ui.widgets.menu import ChoiceMenu
from cmdesk.ui.widgets.text import ElidedLabel

_SIDE = 28


class Header(QWidget):
    """The brand's name, its voice in chips, the moment as a menu."""

    moment_chosen = Signal(Moment)
    details_wanted = Signal()
    """The moment's reason, end and reminder are to be set."""
    menu_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._brand: Brand | None = None
        self._audience: str | None = None
        self.name = ElidedLabel(role="heading")
        self.chips = ChipRow(theme)
        self._menu = ChoiceMenu(theme, self)
        self._choices = self._moment_actions()
        self.moment = MenuButton(theme, "", self._menu)
        self.more = IconButton(theme, "dots-three", self.tr("Cette marque…"))
        self.more.clicked.connect(self.menu_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_SIDE, Space.L, _SIDE, Space.S)
        layout.setSpacing(Space.M)
        layout.addWidget(self.name)
        layout.addWidget(self.chips, 1)
        layout.addWidget(self.more)
        layout.addWidget(self.moment)
        theme.changed.connect(self._tint)

    def set_brand(self, brand: Brand | None) -> None:
        """Show a brand; without one, nothing at all."""
        self._brand = brand
        for part in (self.name, self.chips, self.moment, self.more):
            part.setVisible(brand is not None)
        if brand is None:
            return
        self.name.setText(brand.name)
        self._tell_voice()
        moment = brand.profile.moment
        self._choices[moment].setChecked(True)
        self.moment.setText(self.tr("Moment : {name}").format(name=moment_name(moment)))
        self.moment.setAccessibleName(self.moment.text())
        self.moment.setToolTip(moment_meaning(moment))
        self.moment.updateGeometry()
        self._tint()

    def show_audience(self, name: str | None) -> None:
        """Tell the voice as one audience of the brand hears it; None: as anybody does."""
        self._audience = name
        self._tell_voice()

    def _tell_voice(self) -> None:
        if self._brand is not None:
            heard = self._brand.profile.for_audience(self._audience)
            self.chips.set_words(voice_at_a_glance(heard))

    def _moment_actions(self) -> dict[Moment, QAction]:
        group = QActionGroup(self)
        actions: dict[Moment, QAction] = {}
        for moment in Moment:
            text = self.tr("{name} — {meaning}").format(
                name=begun(moment_name(moment)), meaning=moment_meaning(moment)
            )
            action = self._menu.addAction(text)
            action.setCheckable(True)
            action.setData(str(moment))
            group.addAction(action)
            actions[moment] = action
        group.triggered.connect(self._choose)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Raison, fin et rappel…"), self.details_wanted.emit)
        return actions

    def _choose(self, action: QAction) -> None:
        moment = Moment(action.data())
        if self._brand is not None and moment is not self._brand.profile.moment:
            self.moment_chosen.emit(moment)

    def _tint(self) -> None:
        tokens = self._theme.tokens
        colours = {
            Moment.NORMAL: tokens.ok,
            Moment.FATIGUE: tokens.warning,
            Moment.CRISIS: tokens.error,
        }
        if self._brand is not None:
            self.moment.set_dot(colours[self._brand.profile.moment])


class ChipRow(QWidget):
    """Chips in one line; those that do not fit are left out, from the end."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.chips: list[Chip] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._place)

    def set_words(self, words: tuple[str, ...]) -> None:
        """Show these words."""
        while len(self.chips) > len(words):
            self.chips.pop().deleteLater()
        while len(self.chips) < len(words):
            self.chips.append(Chip(self._theme, "", self))
        for chip, word in zip(self.chips, words, strict=True):
            chip.set_text(word)
        self._place()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Give way to the name."""
        return QSize(0, self._theme.px(24))

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Ask for all chips."""
        width = sum(chip.sizeHint().width() + Space.S for chip in self.chips)
        return QSize(width, self._theme.px(24))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Place the chips anew."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        x = Space.XS
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for chip in self.chips:
            size = chip.sizeHint()
            left = self.width() - x - size.width() if right_to_left else x
            chip.setGeometry(
                left, (self.height() - size.height()) // 2, size.width(), size.height()
            )
            x += size.width()
            chip.setVisible(x <= self.width())
            x += 6
