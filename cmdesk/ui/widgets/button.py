"""Buttons: one primary a screen, plain ones beside it, quiet ones for the rest, and menus."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from cmdesk.ui.contrast import corrected, mixed
from cmdesk.ui.icons import SIZE
from cmdesk.ui.theme import FOCUS_WIDTH, RADIUS_CONTROL, Space, Theme
from cmdesk.ui.widgets.focus import BY_KEYBOARD

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_GAP = 6
_CARET, _APART = 14, 3
_DOT = 10
_SHORTEST = 96


class Kind(Enum):
    """How much a button asks for attention."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"


class Button(QPushButton):
    """A push button; ``hint`` shows its shortcut inside. Its text is its accessible name."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        kind: Kind = Kind.PLAIN,
        icon: str = "",
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self._theme, self.kind, self._icon, self._hint = theme, kind, icon, hint
        self._ring = False
        self._opens_menu = self._gives_way = False
        self._dot = ""
        self._pixels = 13 if kind is not Kind.PRIMARY else 14
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyled)
        self._restyled()

    def setText(self, text: str) -> None:  # noqa: N802 (Qt's name)
        """Show other words."""
        super().setText(text)
        self.setShortcut(QKeySequence())  # of «H&M» Qt would make Alt+M, as of a menu's name

    def set_hint(self, hint: str) -> None:
        """Show another shortcut inside."""
        self._hint = hint
        self.updateGeometry()
        self.update()

    def set_icon_name(self, icon: str) -> None:
        """Show another icon before the text."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_dot(self, colour: str) -> None:
        """Show a disc of that colour before the text; empty: none."""
        self._dot = colour
        self.updateGeometry()
        self.update()

    def give_way(self) -> None:
        """Shorten the words with «…» where room lacks; the tooltip then says them in full."""
        self._gives_way = True
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Fit text, icon, hint and caret at the theme's control height."""
        return QSize(self.width_for(self.text()), self._theme.control_height)

    def width_for(self, text: str) -> int:
        """Return how wide it would be with that text."""
        parts = [self.fontMetrics().horizontalAdvance(text)] if text else []
        if self._icon:
            parts.append(self._theme.px(SIZE))
        if self._dot:
            parts.append(_DOT)
        if self._hint:
            parts.append(self._hint_width())
        if self._opens_menu:
            parts.append(_CARET)
        side = Space.S if not text else Space.M
        width = sum(parts) + _GAP * (len(parts) - 1) + 2 * side
        return max(width, self._theme.control_height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Never be cut, unless it may give way."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), _SHORTEST), hint.height()) if self._gives_way else hint

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Do at Enter what a click does."""
        if not _entered(event, self.showMenu if self._opens_menu else self.click):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the ring where the keyboard brought the focus."""
        self._ring = event.reason() in BY_KEYBOARD
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Hide the ring."""
        self._ring = False
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint ground, border, ring and content."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._paint_ground(painter)
        self._paint_content(painter, ink)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> str:
        fill, border, ink = self._colours()
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(border), 1) if border else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, RADIUS_CONTROL, RADIUS_CONTROL)
        if self._ring and self.hasFocus():
            primary = self.kind is Kind.PRIMARY
            inset = 2.5 if primary else 0.5
            colour = ink if primary else self._theme.tokens.accent
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colour), FOCUS_WIDTH))
            ring = rect.adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(ring, RADIUS_CONTROL - 1, RADIUS_CONTROL - 1)
        return ink

    def _colours(self) -> tuple[str, str, str]:
        """Return fill, border and ink for the state the button is in."""
        t, theme = self._theme.tokens, self._theme
        down, over = self.isDown() or self.isChecked(), self.underMouse()
        if not self.isEnabled():
            faded = mixed(t.window, t.text, 0.06)
            return (faded if self.kind is Kind.PRIMARY else "", t.line, t.text_3)
        if self.kind is Kind.PRIMARY:
            ink = theme.text_on(theme.accent)
            away = "#000000" if ink == "#FFFFFF" else "#FFFFFF"
            return (mixed(theme.accent, away, 0.16 if down else 0.08 if over else 0), "", ink)
        if self.kind is Kind.QUIET:
            fill = mixed(t.window, t.text, 0.1 if down else 0.06) if over or down else ""
            return (fill, "", t.text if over else t.text_2)
        fill = mixed(t.surface, t.text, 0.08 if down else 0.035 if over else 0)
        return (fill, mixed(t.line, t.text_3, 0.35 if over else 0), t.text)

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        rect = QRectF(self.rect())
        x = float(Space.S if not self.text() else Space.M)
        if self._icon:
            side = self._theme.px(SIZE)
            if not self.text() and not self._opens_menu:
                x = (rect.width() - side) / 2
            box = QRectF(x, (rect.height() - side) / 2, side, side)
            self._theme.icons.paint(painter, self._icon, ink, box)
            x += side + _GAP
        if self._dot:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._dot))
            painter.drawEllipse(QRectF(x, (rect.height() - _DOT) / 2, _DOT, _DOT))
            x += _DOT + _GAP
        self._paint_words(painter, ink, x, self._paint_end(painter, ink, x))

    def _paint_end(self, painter: QPainter, ink: str, x: float) -> float:
        """Draw the caret, or the hint where there is room; return where the words must end."""
        right, high = float(self.width() - Space.M), self.height()
        if self._opens_menu:
            box = QRectF(right - _CARET + 3, (high - _CARET) / 2, _CARET, _CARET)
            self._theme.icons.paint(painter, "caret-down", ink, box)
            return right - _CARET - _GAP
        hint = self._hint_width() if self._hint else 0
        words = self.fontMetrics().horizontalAdvance(self.text())
        if not hint or x + words + _GAP + hint > right + 1:
            return right
        painter.setPen(QColor(ink))
        painter.setFont(self._theme.font(11))
        painter.setOpacity(0.85)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(right - hint, 0, hint, high), flags, self._hint)
        painter.setOpacity(1)
        return right - hint - _GAP

    def _paint_words(self, painter: QPainter, ink: str, x: float, right: float) -> None:
        words = self.text()
        fits = self.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, round(right - x) + 2
        )
        if self._gives_way:
            self.setToolTip(words if fits != words else "")
        painter.setPen(QColor(ink))
        painter.setFont(self.font())
        room = QRectF(x, 0, right - x + Space.M, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, fits)

    def _hint_width(self) -> int:
        return QFontMetrics(self._theme.font(11)).horizontalAdvance(self._hint) + Space.XS

    def _restyled(self) -> None:
        self.setFont(self._theme.font(self._pixels, semibold=self.kind is Kind.PRIMARY))
        self.updateGeometry()
        self.update()


class IconButton(Button):
    """A quiet button with an icon alone: it must have a name, shown as its tooltip too."""

    def __init__(self, theme: Theme, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", kind=Kind.QUIET, icon=icon, parent=parent)
        self.setAccessibleName(name)
        self.setToolTip(name)


class MenuButton(Button):
    """A button that opens a menu and shows the choice made there.

    A menu without a parent becomes its own: else it would outlive the window, with all it knows.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        menu: QMenu,
        *,
        kind: Kind = Kind.PLAIN,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, kind=kind, parent=parent)
        if menu.parent() is None:
            menu.setParent(self, menu.windowFlags())
        self.setMenu(menu)
        self._opens_menu = True
        self.updateGeometry()


class LinkButton(QPushButton):
    """Words to click, without a frame; ``inverse`` for the dark ground of a toast.

    ``opens_menu`` shows that there is more behind it.
    """

    def __init__(
        self, theme: Theme, text: str, *, inverse: bool = False, opens_menu: bool = False
    ) -> None:
        super().__init__(text)
        self._theme, self._inverse, self._opens_menu = theme, inverse, opens_menu
        if opens_menu:  # Qt draws an icon where reading begins; this one closes the words
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            self.setIconSize(QSize(_CARET + 2 * _APART, _CARET))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFlat(True)
        self.setAutoDefault(False)
        theme.changed.connect(self._restyled)
        self._restyled()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Do at Enter what a click does."""
        if not _entered(event, self.click):
            super().keyPressEvent(event)

    def _restyled(self) -> None:
        theme, t = self._theme, self._theme.tokens
        ink = t.text_2
        if self._inverse:
            # A toast's ground is the text colour: the accent must be readable there.
            ink = corrected(t.accent, t.text)
        if self._opens_menu:
            self.setIcon(theme.icons.icon("caret-down", ink))
        weight = 600 if self._inverse else 400
        self.setStyleSheet(
            f"QPushButton {{ color: {ink}; background: transparent; border: none; padding: 2px 4px;"
            f" border-radius: 4px; font-size: {theme.px(13 if self._inverse else 12)}px;"
            f" font-weight: {weight}; }}"
            f"QPushButton:hover {{ color: {ink if self._inverse else t.text};"
            f" text-decoration: underline; }}"
            f"QPushButton:focus {{ border: 2px solid {ink}; padding: 0 2px; }}"
        )


def _entered(event: QKeyEvent, press: Callable[[], object]) -> bool:
    """Press the button that has the keyboard where Enter was typed, and say whether it was.

    Qt leaves Enter to a dialog's default button: on «Annuler», it would confirm.
    """
    bare = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() not in _ENTER or bare != Qt.KeyboardModifier.NoModifier:
        return False
    if not event.isAutoRepeat():
        press()
    return True


def action_button(theme: Theme, text: str, do: Callable[[], object]) -> Button:
    """Return a button that does ``do``."""
    button = Button(theme, text)
    button.clicked.connect(lambda: do())  # noqa: PLW0108  not with Qt’s «checked»
    return button
