"""One person in full, beside the list: who they are, what the brand is to them, who else is."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cmdesk.desk.brands import initials_of
from cmdesk.desk.compose import today
from cmdesk.desk.influencers import Beside, beside
from cmdesk.domain.influencer import Influencer
from cmdesk.domain.network import NETWORKS
from cmdesk.ui.people.references import ReferenceLine
from cmdesk.ui.people.rows import QUIET
from cmdesk.ui.people.words import audience_words, contact_words, contract_words
from cmdesk.ui.profile.voice import address_name
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.avatar import Avatar
from cmdesk.ui.widgets.button import Button, IconButton
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.flow import Flow
from cmdesk.ui.widgets.page import drop
from cmdesk.ui.widgets.text import ElidedLabel, label

_SHOWN, _CHIPS = 2_000, 24
"""Most characters of one text, and most chips: the editor has them all."""
_PHOTO, _ROOMY = 56, 220
"""The side of a photo, and the column's width from which photo, name and buttons have room."""


class PersonDetail(QScrollArea):
    """The side of the influence pane. It asks for things; the pane does them."""

    edit_wanted = Signal()
    delete_wanted = Signal()
    contact_wanted = Signal()
    known_wanted = Signal()

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._desk, self._theme = desk, theme
        self._somebody: Influencer | None = None
        self._hint_wanted = False
        self.avatar = Avatar(theme, QUIET, "", _PHOTO)
        self.name, self.accounts = ElidedLabel(role="title"), QVBoxLayout()
        self.edit = IconButton(theme, "pencil-simple", self.tr("Modifier la fiche"))
        self.delete = IconButton(theme, "trash", self.tr("Supprimer la fiche"))
        self.contact = Button(theme, self.tr("Contact aujourd’hui"), icon="check")
        self.known = Button(theme, self.tr("Tout ce que nous savons…"))
        self.edit.clicked.connect(self.edit_wanted)
        self.delete.clicked.connect(self.delete_wanted)
        self.contact.clicked.connect(self.contact_wanted)
        self.known.clicked.connect(self.known_wanted)
        self._hint = label(
            self.tr("Choisissez une personne\u00a0: sa fiche entière se lit ici."),
            "body",
            wrap=True,
        )
        self._sheet, self._parts = QWidget(), QVBoxLayout()
        self._head_line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.elsewhere = QWidget()
        self._lay_out()
        self.show_person(None)

    def set_hint(self, *, shown: bool) -> None:
        """Say, or not, that somebody may be chosen: an empty list has nobody."""
        self._hint_wanted = shown
        self._hint.setVisible(shown and self._somebody is None)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Leave the room to the name where there is not enough for all beside it."""
        super().resizeEvent(event)
        room = self.width() >= self._theme.px(_ROOMY)
        self.avatar.setVisible(room)
        way = QBoxLayout.Direction
        self._head_line.setDirection(way.LeftToRight if room else way.TopToBottom)

    def show_person(self, somebody: Influencer | None) -> None:
        """Show somebody, or the hint that nobody is chosen."""
        same = somebody == self._somebody
        self._somebody = somebody
        self._sheet.setVisible(somebody is not None)
        self._hint.setVisible(somebody is None and self._hint_wanted)
        if somebody is None or same:
            return
        self.elsewhere.hide()
        person = somebody.person
        self.name.setText(" ".join(person.name.split()))
        self.avatar.show_brand(QUIET, initials_of(person.name))
        while self.accounts.count():
            drop(self.accounts, 0)
        for account in _accounts(somebody)[:_CHIPS]:
            self.accounts.addWidget(ElidedLabel(account, "body"))
        self._fill(somebody)
        self.look_beside()

    def look_beside(self) -> None:
        """Ask anew for what is not on the card: the photo, and what other brands know."""
        if self._somebody is not None:
            work = partial(beside, influencer=self._somebody)
            self._desk.run(work, self._besides, owner=self, topic="beside")

    def _besides(self, found: Beside) -> None:
        if self._somebody is None:
            return
        self.avatar.show_brand(QUIET, initials_of(self._somebody.name), found.photo)
        column = self.elsewhere.layout()
        while isinstance(column, QVBoxLayout) and column.count():
            drop(column, 0)
        self.elsewhere.setVisible(bool(found.elsewhere))
        if not isinstance(column, QVBoxLayout) or not found.elsewhere:
            return
        column.addWidget(label(self.tr("Aussi chez"), "section"))
        day = today()
        for other in found.elsewhere:
            relation = other.relation
            said = [address_name(relation.address)] if relation.address else []
            if relation.contract is not None:
                said.append(contract_words(relation.contract, day))
            if relation.last_contact is None:
                said.append(self.tr("aucun contact"))
            else:
                contact = contact_words(relation.last_contact, day)
                said.append(self.tr("contact {when}").format(when=contact))
            card = Card(padding=Space.M)
            card.body.addWidget(ElidedLabel(other.brand, "title"))
            card.body.addWidget(label(" · ".join(said), "hint", wrap=True))
            if relation.notes.strip():
                card.body.addWidget(label(_cut(relation.notes), "body", wrap=True))
            column.addWidget(card)

    def _fill(self, somebody: Influencer) -> None:
        person, relation, day = somebody.person, somebody.relation, today()
        while self._parts.count():
            drop(self._parts, 0)
        facts = [address_name(relation.address)] if relation.address else []
        facts += [audience_words(person.audience)] if person.audience is not None else []
        self._chips("", (*facts, *person.tags, *person.topics))
        if relation.contract is not None:
            self._text(self.tr("Contrat"), contract_words(relation.contract, day))
        self._text(self.tr("Dernier contact"), contact_words(relation.last_contact, day))
        if relation.references:
            self._head(self.tr("Références"))
            for reference in relation.references[:_CHIPS]:
                self._parts.addWidget(ReferenceLine(self._theme, reference, day))
        self._chips(self.tr("À éviter"), relation.avoid)
        self._text(self.tr("Ton"), relation.tone)
        self._text(self.tr("Notes"), relation.notes)
        self._text(self.tr("Aussi connue comme"), ", ".join(person.other_names))
        self._text(self.tr("Liens"), "\n".join(person.links))

    def _head(self, name: str) -> None:
        self._parts.addSpacing(Space.XS)
        self._parts.addWidget(label(name, "field"))

    def _text(self, name: str, text: str) -> None:
        if text.strip():
            self._head(name)
            said = label(_cut(text), "body", wrap=True)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._parts.addWidget(said)

    def _chips(self, name: str, words: Iterable[str]) -> None:
        shown = [" ".join(word.split()) for word in words]
        if not shown:
            return
        if name:
            self._head(name)
        chips = Flow(self._theme)
        more = len(shown) - _CHIPS
        chips.set_words((*shown[:_CHIPS], *([f"+{more}"] if more > 0 else ())))
        self._parts.addWidget(chips)

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._parts.setSpacing(Space.XS + 2)
        others = QVBoxLayout(self.elsewhere)
        others.setContentsMargins(0, 0, 0, 0)
        others.setSpacing(Space.S)
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        column.addLayout(self._headed())
        column.addLayout(self._parts)
        column.addWidget(self.contact, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.elsewhere)
        column.addWidget(self.known, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        ground = QWidget()
        ground.setProperty("role", "ground")
        # Never wider than there is room: what cannot wrap gives way.
        ground.setMinimumWidth(1)
        for button in (self.contact, self.known):
            button.give_way()
        outer = QVBoxLayout(ground)
        outer.setContentsMargins(Space.L, Space.XL, Space.L, Space.L)
        outer.addWidget(self._hint)
        outer.addWidget(self._sheet)
        outer.addStretch()
        self.setWidget(ground)

    def _headed(self) -> QBoxLayout:
        """Return the line of who it is: photo, names, buttons."""
        head, names = self._head_line, QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.name)
        names.addLayout(self.accounts)
        head.setSpacing(Space.M)
        head.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(names, 1)
        head.setAlignment(names, Qt.AlignmentFlag.AlignTop)
        tools = QHBoxLayout()
        tools.setSpacing(0)
        for button in (self.edit, self.delete):
            tools.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        tools.addStretch()
        head.addLayout(tools)
        return head


def _accounts(somebody: Influencer) -> list[str]:
    """Return each account as «@zoe · Instagram»: where room lacks, the network gives way first."""
    return [
        f"{item.handle or item.url} · {NETWORKS[item.network]}"
        if item.network is not None
        else item.handle or item.url
        for item in somebody.person.accounts
    ]


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
