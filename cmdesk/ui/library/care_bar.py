"""What the library as a whole calls for, under the list: one line, one thing to do about it."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cmdesk.desk.care import Health
from cmdesk.domain.tone_profile import Address
from cmdesk.tone.model import Severity
from cmdesk.ui.library.caring import Caring
from cmdesk.ui.library.marks import Mark
from cmdesk.ui.messages import is_many, replies_counted, translate
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.text import label


@dataclass(frozen=True, slots=True)
class Call:
    """Words, the word on the button, and what a click asks for."""

    text: str
    action: str
    deed: str
    severity: Severity | None = None


class CareBar(QWidget):
    """One card, or nothing where all is well."""

    wanted = Signal(str)
    """What is to be done: ``stop``, ``begin``, ``turn``, ``twins``, ``findings``, ``retire``."""

    def __init__(self, theme: Theme, caring: Caring) -> None:
        super().__init__()
        self._theme, self._caring = theme, caring
        self._dead = 0
        self._call: Call | None = None
        self._marks = {item: Mark(theme, item) for item in Severity}
        self.text = label("", "", wrap=True)
        self.button = Button(theme, "")
        self.button.clicked.connect(self._ask)
        card = Card()
        row = QHBoxLayout()
        row.setContentsMargins(Space.XS, 0, 0, 0)
        row.setSpacing(Space.M)
        for mark in self._marks.values():
            row.addWidget(mark)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        card.body.addLayout(row)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        caring.changed.connect(self._look)
        caring.progressed.connect(self._tell)
        self._look()

    def set_dead(self, count: int) -> None:
        """Offer to retire what is shown: so many replies that nobody uses, or that expired."""
        self._dead = count
        self._look()

    @property
    def call(self) -> Call | None:
        """What is said, if anything."""
        return self._call

    def _look(self) -> None:
        self._show(_call(self._caring, self._dead))

    def _tell(self, share: int) -> None:
        if self._caring.reading and self._call is not None and self._call.deed == "stop":
            self.text.setText(self._reading(share))

    def _show(self, call: Call | None) -> None:
        self._call = call
        self.setVisible(call is not None)
        if call is None:
            return
        for severity, mark in self._marks.items():
            mark.setVisible(severity is call.severity)
        self.text.setText(call.text or self._reading(0))
        self.button.setText(call.action)
        self.button.updateGeometry()

    def _reading(self, share: int) -> str:
        return self.tr("Relecture de la bibliothèque… {share} %").format(share=share)

    def _ask(self) -> None:
        if self._call is not None:
            self.wanted.emit(self._call.deed)


def _call(caring: Caring, dead: int) -> Call | None:
    """Return the weightiest thing to say."""
    if caring.reading and caring.health is None:
        return Call("", translate("CareBar", "Arrêter"), "stop")
    if dead:
        return _dead(dead)
    if caring.waiting:
        text = translate("CareBar", "Cette bibliothèque n’a pas encore été relue en entier.")
        return Call(text, translate("CareBar", "Relire"), "begin")
    return None if caring.health is None else _found(caring.health)


def _dead(count: int) -> Call:
    one, many = (
        translate("CareBar", "{replies} ne sert plus."),
        translate("CareBar", "{replies} ne servent plus."),
    )
    text = (many if is_many(count) else one).format(replies=replies_counted(count))
    return Call(text, translate("CareBar", "Tout retirer"), "retire", Severity.SUGGESTION)


def _found(health: Health) -> Call | None:
    if health.astray:
        action = translate("CareBar", "Voir et convertir")
        return Call(_astray(health), action, "turn", Severity.WARNING)
    if health.groups:
        text = translate("CareBar", "{replies} disent presque ce qu’une autre dit déjà.")
        text = text.format(replies=replies_counted(len(health.alike)))
        action = translate("CareBar", "Voir et réunir")
        return Call(text, action, "twins", Severity.SUGGESTION)
    if health.with_findings:
        count = len(health.with_findings)
        text = translate("CareBar", "{replies} à relire.").format(replies=replies_counted(count))
        return Call(text, translate("CareBar", "Voir"), "findings", Severity.WARNING)
    return None


def _astray(health: Health) -> str:
    """Say «12 réponses tutoient alors que la marque vouvoie.»."""
    count, address = len(health.astray), health.around.brand.profile.address
    many = is_many(count)
    if address is Address.VOUS:
        verb = translate("CareBar", "tutoient") if many else translate("CareBar", "tutoie")
        ending = translate("CareBar", "alors que la marque vouvoie.")
    elif address is Address.TU:
        verb = translate("CareBar", "vouvoient") if many else translate("CareBar", "vouvoie")
        ending = translate("CareBar", "alors que la marque tutoie.")
    else:
        verb = translate("CareBar", "mêlent") if many else translate("CareBar", "mêle")
        ending = translate("CareBar", "tu et vous.")
    return f"{replies_counted(count)} {verb} {ending}"
