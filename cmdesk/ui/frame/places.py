"""The places of the window, as buttons at the foot of the rail."""

from collections.abc import Iterable
from enum import Enum

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from cmdesk.ui.contrast import mixed
from cmdesk.ui.theme import FOCUS_WIDTH, RADIUS_CARD, Space, Theme

_WIDTH, _HEIGHT, _ICON = 64, 48, 18


class Place(Enum):
    """A place of the window; its value keeps its name in the state file."""

    WRITE = "write"
    REPLIES = "replies"
    INFLUENCE = "influence"
    PROFILE = "profile"
    JOURNAL = "journal"

    @property
    def title(self) -> str:
        """What the place is called."""
        translate = QCoreApplication.translate
        return {
            Place.WRITE: translate("Place", "Écrire"),
            Place.REPLIES: translate("Place", "Réponses"),
            Place.INFLUENCE: translate("Place", "Influence"),
            Place.PROFILE: translate("Place", "Profil"),
            Place.JOURNAL: translate("Place", "Journal"),
        }[self]

    @property
    def icon(self) -> str:
        """The icon's name."""
        return _ICONS[self]


_ICONS = {
    Place.WRITE: "pencil-simple",
    Place.REPLIES: "chat",
    Place.INFLUENCE: "user",
    Place.PROFILE: "sliders-horizontal",
    Place.JOURNAL: "notebook",
}


class PlaceBar(QWidget):
    """One button for each place that there is."""

    chosen = Signal(Place)

    def __init__(self, theme: Theme, places: Iterable[Place]) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self._group = QButtonGroup(self)
        self.buttons: dict[Place, PlaceButton] = {}
        for place in places:
            button = PlaceButton(theme, place)
            self._group.addButton(button)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
            self.buttons[place] = button
        self._group.buttonClicked.connect(self._clicked)

    def select(self, place: Place) -> None:
        """Mark the place that is shown."""
        self.buttons[place].setChecked(True)

    def _clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, PlaceButton):
            self.chosen.emit(button.place)


class PlaceButton(QAbstractButton):
    """An icon over the place's name."""

    def __init__(self, theme: Theme, place: Place) -> None:
        super().__init__()
        self._theme, self.place = theme, place
        self.setText(place.title)
        self.setCheckable(True)
        self.setAccessibleName(place.title)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyled)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Keep one size, with or without the mark."""
        return QSize(_WIDTH, _HEIGHT + self._theme.px(11) - 11)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw ground, icon and name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = self._theme.tokens
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(QColor(t.surface))
            painter.drawRoundedRect(rect, RADIUS_CARD, RADIUS_CARD)
        elif self.underMouse():
            painter.setBrush(QColor(mixed(t.window, t.text, 0.05)))
            painter.drawRoundedRect(rect, RADIUS_CARD, RADIUS_CARD)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.accent), FOCUS_WIDTH))
            painter.drawRoundedRect(rect, RADIUS_CARD, RADIUS_CARD)
        ink = t.text if self.isChecked() else t.text_2
        font = self._theme.font(11)
        if self.isChecked():
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(self._fitted(font))
        line = painter.fontMetrics().height()
        top = (self.height() - _ICON - Space.XS - line) / 2
        box = QRectF((self.width() - _ICON) / 2, top, _ICON, _ICON)
        self._theme.icons.paint(painter, self.place.icon, ink, box)
        painter.setPen(QColor(ink))
        words = QRectF(0, top + _ICON + Space.XS, self.width(), line)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.place.title)
        painter.end()

    def _fitted(self, font: QFont) -> QFont:
        """Return the font, smaller where the longest name of all would leave its button."""
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        width = max(QFontMetricsF(bold).horizontalAdvance(place.title) for place in Place)
        if width > self.width():
            font.setPixelSize(int(font.pixelSize() * self.width() / width))
        return font

    def _restyled(self) -> None:
        self.updateGeometry()
        self.update()
