"""The influence pane: who matters around the brand, how to speak to them, what to spare them."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cmdesk.desk.changes import Change, What
from cmdesk.desk.compose import today
from cmdesk.desk.influencers import delete_influencers, list_influencers
from cmdesk.domain.brand import Brand
from cmdesk.domain.influencer import Influencer, InfluencerCard, Person, Relation
from cmdesk.domain.names import folded
from cmdesk.ui.brands.influencer import InfluencerDialog
from cmdesk.ui.brands.voice import address_name
from cmdesk.ui.pane import Pane
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button, IconButton, Kind
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.chip import Chip
from cmdesk.ui.widgets.columns import Columns
from cmdesk.ui.widgets.empty import EmptyState
from cmdesk.ui.widgets.field import SearchField
from cmdesk.ui.widgets.flow import Flow
from cmdesk.ui.widgets.page import Page
from cmdesk.ui.widgets.text import ElidedLabel, label

_SIDE, _CARD = 28, 460


class InfluencePane(Pane):
    """Influence."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._desk, self._theme = desk, theme
        self._brand: Brand | None = None
        self._everyone: tuple[Influencer, ...] = ()
        self.page = Page()
        self.search = SearchField(theme, self.tr("Chercher une personne…"))
        self.new = Button(theme, self.tr("Nouvelle fiche"), kind=Kind.PRIMARY, hint="Ctrl N")
        self.empty = EmptyState(
            theme,
            "users-three",
            self.tr("Personne n’a encore sa fiche"),
            self.tr(
                "Une fiche dit comment parler à une personne suivie : tu ou vous, les clins d’œil "
                "qu’elle aime, ce qu’il faut lui épargner. Elle s’ouvre quand on la nomme."
            ),
            self.tr("Nouvelle fiche"),
        )
        self.commands = self._actions()
        self._switch = QStackedWidget()
        self._lay_out()
        self.search.textChanged.connect(self._show)
        self.new.clicked.connect(self.new_card)
        self.empty.first.connect(self.new_card)
        desk.changed.connect(self._changed)

    def set_brand(self, brand: Brand | None) -> None:
        """Show that brand's cards."""
        same = self._brand is not None and brand is not None and self._brand.id == brand.id
        self._brand = brand
        if not same:
            self._everyone = ()
            self.page.clear()
            self.search.clear()
            self._refresh()

    def take_focus(self) -> None:
        """Begin with the search."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def new_card(self) -> None:
        """Ask for a new card."""
        if self._brand is not None:
            self._edit(Influencer(Person("", ""), Relation("", self._brand.id, "")))

    def _edit(self, influencer: Influencer) -> None:
        InfluencerDialog(self._desk, self._theme, influencer, self.window()).open()

    def _delete(self, influencer: Influencer) -> None:
        self._desk.run(partial(delete_influencers, ids=(influencer.id,)))

    def _changed(self, change: Change[object]) -> None:
        if What.INFLUENCERS in change.what:
            self._refresh()

    def _refresh(self) -> None:
        if self._brand is not None:
            work = partial(list_influencers, brand_id=self._brand.id)
            self._desk.run(work, self._listed, owner=self, topic="cards")

    def _listed(self, everyone: tuple[Influencer, ...]) -> None:
        self._everyone = everyone
        self._show()

    def _show(self) -> None:
        self.page.clear()
        cards = Columns(_CARD)
        self.page.add(cards)
        wanted = folded(self.search.text()).strip()
        for influencer in self._everyone:
            card = influencer.card(today())
            if wanted in folded(" ".join((card.name, *card.handles, *card.references))):
                shown = PersonCard(self._theme, influencer)
                shown.edit_wanted.connect(self._edit)
                shown.delete_wanted.connect(self._delete)
                cards.add(shown)
        self._switch.setCurrentIndex(0 if self._everyone else 1)

    def _actions(self) -> tuple[QAction, ...]:
        new, find = QAction(self.tr("Nouvelle fiche…"), self), QAction(self.tr("Chercher"), self)
        new.setShortcut(QKeySequence.StandardKey.New)
        find.setShortcut(QKeySequence.StandardKey.Find)
        new.triggered.connect(self.new_card)
        find.triggered.connect(self.take_focus)
        return new, find

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(_SIDE, Space.XS, _SIDE, Space.M)
        line.setSpacing(Space.M)
        line.addWidget(self.search, 1)
        line.addWidget(self.new)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.page, 1)
        self._switch.addWidget(full)
        self._switch.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._switch)


class PersonCard(Card):
    """One person as this brand knows them."""

    edit_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self, theme: Theme, influencer: Influencer) -> None:
        super().__init__(padding=Space.L)
        self._influencer = influencer
        self.body.setSpacing(Space.S)
        card = influencer.card(today())
        self.edit = IconButton(
            theme, "pencil-simple", self.tr("Modifier la fiche de {name}").format(name=card.name)
        )
        self.delete = IconButton(
            theme, "trash", self.tr("Supprimer la fiche de {name}").format(name=card.name)
        )
        self.edit.clicked.connect(self._ask_edit)
        self.delete.clicked.connect(self._ask_delete)
        self._lay_out(theme, card)

    def _ask_edit(self) -> None:
        self.edit_wanted.emit(self._influencer)

    def _ask_delete(self) -> None:
        self.delete_wanted.emit(self._influencer)

    def _lay_out(self, theme: Theme, card: InfluencerCard) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(ElidedLabel(card.name, "title"))
        head.addWidget(ElidedLabel("  ".join(card.handles), "body"))
        head.addStretch()
        if card.address is not None:
            head.addWidget(Chip(theme, address_name(card.address)))
        head.addWidget(self.edit)
        head.addWidget(self.delete)
        self.body.addLayout(head)
        for name, words in (
            (self.tr("Références"), card.references),
            (self.tr("À éviter"), card.avoid),
        ):
            if words:
                self.body.addWidget(label(name, "field"))
                chips = Flow(theme)
                chips.set_words(words)
                self.body.addWidget(chips)
        if self._influencer.relation.notes:
            self.body.addWidget(label(self._influencer.relation.notes, "body", wrap=True))
