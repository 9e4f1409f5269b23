"""The last look before a text leaves: what still stands, asked once and in place."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cmdesk.tone.model import Severity
from cmdesk.ui.compose.review.signs import Sign
from cmdesk.ui.compose.sending.beside import Beside
from cmdesk.ui.messages import shortened
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button, Kind
from cmdesk.ui.widgets.field_row import FieldRow
from cmdesk.ui.widgets.page import drop
from cmdesk.ui.widgets.text import ElidedLabel, hairline, label

_LONGEST = 160
"""Longest reason, in characters."""
_SHOWN = 70
"""How many signs of another wording its button shows."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why ``text`` is held: its ``faults`` in words, and ``twin``, a text like it sent lately."""

    brand: str
    outlet: str
    text: str
    faults: tuple[str, ...] = ()
    twin: str = ""


class LastLook(QFrame):
    """Names the brand in full and the faults left; hidden while there is nothing to ask."""

    confirmed = Signal(str)
    """Send it anyway: the reason, empty where none was needed."""
    refused = Signal()
    variant_chosen = Signal(str)
    asking = Signal(bool)
    """Whether it is in sight now."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.doubt: Doubt | None = None
        self.title = label("", "title", wrap=True)
        self.faults, self.twin = _Faults(theme), Beside(theme)
        self.variants: list[Button] = []
        self._variants = QVBoxLayout()
        self._variants.setSpacing(Space.XS)
        self.reason = QLineEdit()
        self.reason.setMaxLength(_LONGEST)
        self.reason.setPlaceholderText(self.tr("Pourquoi l’envoyer ainsi\u00a0? Noté au journal"))
        self.reason.setAccessibleName(self.tr("Pourquoi l’envoyer ainsi"))
        self.reason.returnPressed.connect(self.confirm)
        self.problem = label("", "problem", wrap=True)
        self.back = Button(theme, self.tr("Revoir le texte"), kind=Kind.QUIET)
        self.back.clicked.connect(self.refuse)
        self.go = Button(theme, self.tr("Copier quand même"))
        self.go.clicked.connect(self.confirm)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, 0, Space.M, Space.M)
        column.setSpacing(Space.S)
        column.addWidget(hairline())
        for part in (self.title, self.faults, self.twin):
            column.addWidget(part)
        column.addLayout(self._variants)
        column.addWidget(FieldRow(self.reason, after=(self.back, self.go)))
        column.addWidget(self.problem)
        self.hide()

    def ask(self, doubt: Doubt) -> None:
        """Ask about a text that is to leave."""
        self.doubt = doubt
        words = self.tr("Dernier regard avant de copier pour {brand}, {outlet}")
        self.title.setText(words.format(brand=doubt.brand, outlet=doubt.outlet))
        self.faults.show_faults(doubt.faults)
        self.twin.show_texts(doubt.twin, doubt.text)
        self.reason.clear()
        self.reason.setVisible(bool(doubt.faults))
        self.problem.hide()
        self.offer(())
        self.show()
        self.asking.emit(True)  # noqa: FBT003  Qt's
        (self.reason if doubt.faults else self.go).setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, wordings: Sequence[str]) -> None:
        """Offer other wordings in place of one that was just sent."""
        while self._variants.count():
            drop(self._variants, 0)
        self.variants = []
        for text in wordings:
            shown = shortened(text, _SHOWN)
            button = Button(self._theme, self.tr("Dire plutôt : {text}").format(text=shown))
            button.give_way()
            button.clicked.connect(partial(self._choose, text))
            self._variants.addWidget(button)
            self.variants.append(button)

    def close_look(self) -> None:
        """Ask no more: the text has changed, or has left."""
        self.doubt = None
        self.hide()
        self.asking.emit(False)  # noqa: FBT003  Qt's

    def confirm(self) -> None:
        """Send it anyway, once it is said why."""
        if self.doubt is None:
            return
        reason = self.reason.text().strip()
        if self.doubt.faults and not reason:
            self.problem.setText(
                self.tr("Dites pourquoi en quelques mots\u00a0: la raison sera notée au journal.")
            )
            self.problem.show()
            self.reason.setFocus()
            return
        self.close_look()
        self.confirmed.emit(reason)

    def refuse(self) -> None:
        """Go back to the text."""
        self.close_look()
        self.refused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Let Escape go back to the text, and Enter press the button that it is on."""
        on = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.refuse()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(on, Button):
            on.click()
        else:
            super().keyPressEvent(event)

    def _choose(self, text: str) -> None:
        self.close_look()
        self.variant_chosen.emit(text)


class _Faults(QWidget):
    """Each fault in a line of its own, behind the sign that it has in the review."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)

    def show_faults(self, faults: Sequence[str]) -> None:
        """Show these, or nothing at all."""
        while self._lines.count():
            drop(self._lines, 0)
        for fault in faults:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(Space.S)
            row.addWidget(Sign(self._theme, Severity.ERROR))
            row.addWidget(ElidedLabel(fault, "body"), 1)
            self._lines.addWidget(line)
        self.setVisible(bool(faults))
