"""The cards of the people of influence who are named: how this brand speaks to them."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from cmdesk.desk.compose import today
from cmdesk.domain.influencer import Influencer, Reference, Standing
from cmdesk.domain.names import handle_key
from cmdesk.domain.tone_profile import Address
from cmdesk.ui.compose.insertable import Insertable
from cmdesk.ui.contrast import mixed
from cmdesk.ui.people.words import contract_words, out_of_use_words, until_words
from cmdesk.ui.theme import FOCUS_WIDTH, RADIUS_CONTROL, Space, Theme
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.chip import Chip
from cmdesk.ui.widgets.choice import Pill
from cmdesk.ui.widgets.page import drop
from cmdesk.ui.widgets.text import ElidedLabel, label, show_name
from cmdesk.ui.widgets.wrap import Wrap

_MOST, _PEOPLE, _AVOIDED = 6, 8, 8
"""Most references, people and things to avoid that are shown: a card is a glance."""


class InfluenceCard(QWidget):
    """Whoever is spoken to first; the others are one click away. A reference inserts itself."""

    picked = Signal(str)
    """The text of a reference to insert."""
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.people: tuple[Influencer, ...] = ()
        self._place = 0
        self.others, self._group = Wrap(), QButtonGroup(self)
        self.name, self.address = ElidedLabel(role="title"), Chip(theme, "")
        self.contract = label("", "doubt", wrap=True)
        self.lines: list[ReferenceButton] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.tone, self.avoid = label("", "body", wrap=True), label("", "body", wrap=True)
        self._lay_out()
        self.hide()

    @property
    def shown(self) -> Influencer | None:
        """Whose card is shown."""
        return self.people[self._place] if self.people else None

    def show_people(self, people: Sequence[Influencer]) -> None:
        """Show the card of the first, and the names of all where there are several."""
        if tuple(people) == self.people:
            return
        before = self.shown
        self.people = tuple(people)
        ids = [item.id for item in self.people]
        # Whom one looks at stays in view while others come and go with what is typed.
        self._place = ids.index(before.id) if before and before.id in ids else 0
        self.setVisible(bool(self.people))
        self._name_others()
        self._show()

    def take_focus(self) -> bool:
        """Put the keyboard on the first reference; False where there is none."""
        first = next((line for line in self.lines if line.isEnabled()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return first is not None

    def _name_others(self) -> None:
        pills: list[QWidget] = []
        for place, somebody in enumerate(self.people[:_PEOPLE] if len(self.people) > 1 else ()):
            pill = Pill(self._theme, " ".join(somebody.name.split())[:40])
            pill.setChecked(place == self._place)
            pill.clicked.connect(partial(self._turn, place))
            self._group.addButton(pill)
            pills.append(pill)
        self.others.set_parts(pills)
        self.others.setVisible(bool(pills))

    def _turn(self, place: int) -> None:
        self._place = place
        self._show()

    def _show(self) -> None:
        somebody = self.shown
        if somebody is None:
            return
        day, relation = today(), somebody.relation
        self.name.setText(_named(somebody))
        told = relation.address if relation.address is not Address.EITHER else None
        self.address.set_text(str(told or ""))
        self.address.setVisible(told is not None)
        contract = relation.contract if relation.contract and relation.contract.runs(day) else None
        said = contract_words(contract, day) if contract else ""
        self.contract.setText(
            self.tr("{contract}\u00a0: à signaler en public").format(contract=said)
        )
        self.contract.setVisible(contract is not None)
        self._show_references(relation.references, day)
        self.tone.setText(relation.tone.strip()[:200])
        self.tone.setVisible(bool(relation.tone.strip()))
        avoid = ", ".join(relation.avoid[:_AVOIDED])
        self.avoid.setText(self.tr("À éviter\u00a0: {things}").format(things=avoid))
        self.avoid.setVisible(bool(avoid))

    def _show_references(self, references: Sequence[Reference], day: date) -> None:
        self.lines = []
        while self._lines.count():
            drop(self._lines, 0)
        # What may be said comes first: it is what one looks for.
        ranked = sorted(references, key=lambda item: item.standing(day) is not Standing.GOOD)
        for reference in ranked[:_MOST]:
            line = ReferenceButton(self._theme, reference, day)
            line.clicked.connect(partial(self.picked.emit, reference.text))
            line.moved.connect(partial(self._move, line))
            line.left.connect(self.left)
            self.lines.append(line)
            self._lines.addWidget(line)

    def _move(self, line: "ReferenceButton", step: int) -> None:
        live = [item for item in self.lines if item.isEnabled()]
        if line in live:
            live[(live.index(line) + step) % len(live)].setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        card = Card()
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self.name, 1)
        head.addWidget(self.address)
        card.body.addLayout(head)
        card.body.addWidget(self.contract)
        card.body.addLayout(self._lines)
        card.body.addWidget(self.tone)
        card.body.addWidget(self.avoid)
        top = QHBoxLayout()
        top.addWidget(label(self.tr("Personne d’influence"), "section"))
        top.addStretch()
        top.addWidget(ElidedLabel(self.tr("Ctrl R"), "hint"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addLayout(top)
        layout.addWidget(self.others)
        layout.addWidget(card)


class ReferenceButton(Insertable):
    """One reference: a click or Enter inserts it; one that is out of use says why, and does not."""

    def __init__(self, theme: Theme, reference: Reference, day: date) -> None:
        super().__init__(theme)
        self.reference = reference
        self.good = reference.standing(day) is Standing.GOOD
        text = " ".join(reference.text.split())
        self.reason = until_words(reference, day) if self.good else out_of_use_words(reference, day)
        show_name(self, text)
        self.setEnabled(self.good)
        named = self.tr("Insérer «\u00a0{text}\u00a0»") if self.good else "{text}"
        self.setAccessibleName(named.format(text=text))
        self.setAccessibleDescription(self.reason)
        self.setToolTip(f"{text}\n{self.reason}".strip())
        if self.good:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """One line, or two where there is a reason to tell."""
        return QSize(120, self._theme.px(44 if self.reason else 28))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw ground, ring, words and reason."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, t = self._theme, self._theme.tokens
        sheet = QRectF(self.rect()).adjusted(-4, 1, 4, -1).intersected(QRectF(self.rect()))
        if self.good and (self.underMouse() or self.hasFocus()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(mixed(t.surface, t.text, 0.05)))
            painter.drawRoundedRect(sheet, RADIUS_CONTROL, RADIUS_CONTROL)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.accent), FOCUS_WIDTH))
            ring = sheet.adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, RADIUS_CONTROL, RADIUS_CONTROL)
        icon = QRectF(4, theme.px(14) - 7, 14, 14)
        name = "plus" if self.good else "x"
        theme.icons.paint(painter, name, t.text_2 if self.good else t.text_3, icon)
        room = QRectF(self.rect()).adjusted(26, 0, -Space.XS, 0)
        font = theme.font(13)
        font.setStrikeOut(not self.good)
        upper = QRectF(room.left(), 0, room.width(), theme.px(28))
        self._line(painter, upper, self.text(), (font, t.text if self.good else t.text_3))
        if self.reason:
            lower = QRectF(room.left(), theme.px(23), room.width(), theme.px(18))
            self._line(painter, lower, self.reason, (theme.font(11), t.text_2))
        painter.end()

    @staticmethod
    def _line(painter: QPainter, room: QRectF, text: str, look: tuple[QFont, str]) -> None:
        painter.setFont(look[0])
        painter.setPen(QColor(look[1]))
        elided = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, round(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, elided)


def _named(somebody: Influencer) -> str:
    """Return name and handle, or the handle alone where it is the name."""
    handle = next(iter(somebody.person.handles), "")
    same = handle_key(handle) == handle_key(somebody.name)
    return handle if handle and same else f"{somebody.name} {handle}".strip()
