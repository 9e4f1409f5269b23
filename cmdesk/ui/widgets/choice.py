"""Choices made by a click: pills that toggle, cards of which one is taken, swatches of colour."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cmdesk.ui.contrast import mixed
from cmdesk.ui.theme import FOCUS_WIDTH, RADIUS_CONTROL, Space, Theme
from cmdesk.ui.widgets.text import label, show_name

_SWATCH = 28
_TICK = 14
_LONGEST = 260
"""How wide a pill may be, in pixels: a brand's name may be any length."""


class Pill(QAbstractButton):
    """A word to switch on and off; a tick shows that it is on, besides the colour."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self._theme = theme
        show_name(self, text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyled)
        self._restyled()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Fit word and tick, so that nothing moves when it is switched."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + _TICK + 2 * Space.M
        return QSize(min(width, self._theme.px(_LONGEST)), self._theme.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t, on = self._theme.tokens, self.isChecked()
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        over = 0.04 if self.underMouse() else 0
        fill = mixed(t.surface, t.text, 0.09) if on else mixed(t.surface, t.text, over)
        border = t.text_2 if on else t.line
        painter.setBrush(QColor(fill))
        focus = self.hasFocus()
        pen = QPen(QColor(t.accent), FOCUS_WIDTH) if focus else QPen(QColor(border), 1)
        painter.setPen(pen)
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        words = rect
        if on:
            box = QRectF(rect.left() + 9, (self.height() - _TICK) / 2, _TICK, _TICK)
            self._theme.icons.paint(painter, "check", t.text, box)
            words = rect.adjusted(_TICK + 2, 0, 0, 0)
        painter.setPen(QColor(t.text if on else t.text_2))
        painter.setFont(self.font())
        room = words.width() - 2 * Space.S
        shown = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(room)
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, shown)
        painter.end()
        self.setToolTip(self.text() if shown != self.text() else "")

    def _restyled(self) -> None:
        self.setFont(self._theme.font(13))
        self.updateGeometry()
        self.update()


class OptionCard(QAbstractButton):
    """One of several ways, with its title and one line of what it means."""

    def __init__(self, theme: Theme, title: str, text: str) -> None:
        super().__init__()
        self._theme = theme
        show_name(self, title)
        self.setCheckable(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # Its words wrap: a button's own policy would never be narrower than them in one line.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 10, Space.M, 10)
        column.setSpacing(2)
        for words, role in ((title, "title"), (text, "body")):
            item = label(words, role, wrap=role == "body")
            item.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(item)
        column.addStretch()
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Fit the words."""
        inner = self.layout()
        return inner.sizeHint() if inner is not None else super().sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the card and its disc."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t, on = self._theme.tokens, self.isChecked()
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        over = 0.03 if self.underMouse() else 0
        painter.setBrush(QColor(mixed(t.surface, t.text, over)))
        pen = QPen(QColor(t.text_2 if on else t.line), 1)
        if self.hasFocus():
            pen = QPen(QColor(t.accent), FOCUS_WIDTH)
        painter.setPen(pen)
        painter.drawRoundedRect(rect, RADIUS_CONTROL + 2, RADIUS_CONTROL + 2)
        disc = QRectF(15, 14, 15, 15)
        painter.setPen(QPen(QColor(t.text if on else t.text_3), 5 if on else 1.2))
        painter.setBrush(QColor(t.surface))
        inset = 2.5 if on else 0.6
        painter.drawEllipse(disc.adjusted(inset, inset, -inset, -inset))
        painter.end()


class Swatches(QWidget):
    """Colours in a row, one of them taken. The last may be the person's own."""

    changed = Signal(str)

    def __init__(self, theme: Theme, colours: Sequence[str]) -> None:
        super().__init__()
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.XS)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        for colour in colours:
            self._add(colour)
        self._row.addStretch()

    @property
    def colour(self) -> str:
        """The colour taken, or nothing."""
        button = self._group.checkedButton()
        return button.colour if isinstance(button, _Swatch) else ""

    def take(self, colour: str) -> None:
        """Take a colour, adding it where it is not one of the row."""
        buttons = [item for item in self._group.buttons() if isinstance(item, _Swatch)]
        found = next((item for item in buttons if item.colour == colour.upper()), None)
        if found is None:
            found = self._add(colour)
        found.setChecked(True)
        self.changed.emit(found.colour)

    def _add(self, colour: str) -> "_Swatch":
        button = _Swatch(self._theme, colour.upper())
        self._group.addButton(button)
        self._row.insertWidget(len(self._group.buttons()) - 1, button)
        return button

    def _clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, _Swatch):
            self.changed.emit(button.colour)


class _Swatch(QAbstractButton):
    def __init__(self, theme: Theme, colour: str) -> None:
        super().__init__()
        self._theme, self.colour = theme, colour
        self.setCheckable(True)
        self.setAccessibleName(self.tr("Couleur {code}").format(code=colour))
        self.setToolTip(colour)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(_SWATCH, _SWATCH)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = self._theme.avatar_colour(self.colour)
        rect = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shown))
        painter.drawRoundedRect(rect, RADIUS_CONTROL, RADIUS_CONTROL)
        if self.isChecked():
            box = QRectF(rect.center().x() - 7, rect.center().y() - 7, 14, 14)
            self._theme.icons.paint(painter, "check", "#FFFFFF", box)
        if self.isChecked() or self.hasFocus():
            t = self._theme.tokens
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = t.accent if self.hasFocus() else t.text_2
            painter.setPen(QPen(QColor(ring), FOCUS_WIDTH if self.hasFocus() else 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()


def pill_row(owner: QWidget, pills: Iterable[Pill]) -> QHBoxLayout:
    """Return a row of pills, one of which is on."""
    group, row = QButtonGroup(owner), QHBoxLayout()
    row.setSpacing(6)
    for pill in pills:
        group.addButton(pill)
        row.addWidget(pill)
    row.addStretch()
    return row
