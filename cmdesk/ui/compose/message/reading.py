"""How the message received was read, in one line that opens the correction."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from cmdesk.domain.network import Situation
from cmdesk.ui.compose.review.titles import reading_of
from cmdesk.ui.messages import begun, in_quotes, labelled, shortened
from cmdesk.ui.theme import FOCUS_WIDTH, Theme
from cmdesk.ui.widgets.focus import BY_TAB
from cmdesk.ui.widgets.menu import ChoiceMenu, in_menu

_GRAVE = {Situation.COMPLAINT, Situation.ATTACK, Situation.HATE, Situation.CRISIS}
_LONGEST = 40
"""How many signs of a reason the menu shows."""


class ReadingButton(QPushButton):
    """«Lu comme une plainte · changer»: a click opens the seven situations, to tick one's own."""

    corrected = Signal(object)
    """The person's own reading: a tuple of ``Situation``, or None to have it read again."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ring = False
        self._read: tuple[Situation, ...] = ()
        self._own = False
        menu = ChoiceMenu(theme, self)
        self._ticks: dict[Situation, QAction] = {}
        for situation in Situation:
            action = menu.addAction(begun(reading_of(situation)))
            action.setCheckable(True)
            action.triggered.connect(self._tell)
            self._ticks[situation] = action
        menu.addSeparator()
        self._again = menu.addAction(self.tr("Laisser relire automatiquement"))
        self._again.triggered.connect(lambda: self.corrected.emit(None))
        self.setMenu(menu)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("La lecture du message règle ce qui est attendu de la réponse"))
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyled)
        self._restyled()

    def show_reading(self, situations: Sequence[Situation], *, own: bool) -> None:
        """Show how the message is read; ``own`` where the person said so."""
        for situation, action in self._ticks.items():
            action.setChecked(situation in situations)
        if (tuple(situations), own) == (self._read, self._own):
            return
        self._read, self._own = tuple(situations), own
        self._again.setEnabled(own)
        self.setAccessibleName("".join(text for text, _bold in self._parts()))
        self.updateGeometry()
        self.update()

    def show_reasons(self, reasons: Mapping[Situation, str]) -> None:
        """Say why: each situation with the sentence that bears it out, where there is one."""
        lines = list[str]()
        for situation, action in self._ticks.items():
            name, why = begun(reading_of(situation)), reasons.get(situation, "")
            said = f"{name} — {in_quotes(shortened(why, _LONGEST))}" if why else name
            action.setText(in_menu(said))
            if why:
                lines.append(labelled(name, in_quotes(why)))
        told = self.tr("La lecture du message règle ce qui est attendu de la réponse")
        self.setToolTip("\n".join([told, *lines]))
        self.setAccessibleDescription("\n".join(lines))

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Fit the words."""
        width = sum(
            QFontMetricsF(self._font(bold=bold)).horizontalAdvance(text)
            for text, bold in self._parts()
        )
        return QSize(round(width) + 9, self._theme.px(22))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Never be cut."""
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the ring where the keyboard brought the focus."""
        self._ring = event.reason() in BY_TAB
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the words, the reading itself in bold."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = self._theme.tokens
        grave = any(situation in _GRAVE for situation in self._read)
        x = 4.0
        for text, bold in self._parts():
            font = self._font(bold=bold)
            painter.setFont(font)
            ink = (t.warning if grave else t.text) if bold else t.text_2
            painter.setPen(QColor(t.text if self.underMouse() and not bold else ink))
            width = QFontMetricsF(font).horizontalAdvance(text)
            box = QRectF(x, 0, width + 1, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
            x += width
        if self.hasFocus() and self._ring:
            painter.setPen(QPen(QColor(t.accent), FOCUS_WIDTH))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _parts(self) -> list[tuple[str, bool]]:
        change = self.tr("changer")
        if not self._read:
            return [(self.tr("Lu sans reproche ni question") + f" · {change}", False)]
        said = self.tr("Compris comme") if self._own else self.tr("Lu comme")
        parts: list[tuple[str, bool]] = [(f"{said} ", False)]
        for number, situation in enumerate(self._read):
            article, _space, noun = reading_of(situation).partition(" ")
            before = "" if number == 0 else self.tr(" et ")
            parts += [(f"{before}{article} ", False), (noun, True)]
        return [*parts, (f" · {change}", False)]

    def _font(self, *, bold: bool) -> QFont:
        return self._theme.font(12, semibold=bold)

    def _tell(self) -> None:
        ticked = (situation for situation, action in self._ticks.items() if action.isChecked())
        self.corrected.emit(tuple(ticked))

    def _restyled(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.updateGeometry()
        self.update()
