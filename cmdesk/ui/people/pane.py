"""The influence pane: who matters around the brand, found as one types, one of them in full."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from cmdesk.desk.changes import Change, What
from cmdesk.desk.compose import today
from cmdesk.desk.influencers import delete_influencers, list_influencers, note_contact
from cmdesk.domain.brand import Brand
from cmdesk.domain.influencer import Influencer, Person, Relation
from cmdesk.domain.people_filter import Listed, kept, listed, tags_of
from cmdesk.ui.actions import local_action, rule, window_action
from cmdesk.ui.pane import Pane
from cmdesk.ui.people.deeds import PeopleDeeds
from cmdesk.ui.people.detail import PersonDetail
from cmdesk.ui.people.editor import open_card
from cmdesk.ui.people.filters import PeopleFilters
from cmdesk.ui.people.list import PeopleList
from cmdesk.ui.people.model import PeopleModel
from cmdesk.ui.people.states import nobody_found, nobody_yet
from cmdesk.ui.people.words import people_counted
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.keeping_list import Standing
from cmdesk.ui.widgets.selection_bar import SelectionBar, list_head
from cmdesk.ui.widgets.text import label

_SIDE, _WIDE = 28, 780
"""Margins, and the pane's width from which all filters have room."""


class InfluencePane(Pane):
    """Influence."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._desk, self._theme = desk, theme
        self._brand: Brand | None = None
        self._everyone: tuple[Listed, ...] = ()
        self._loaded = False
        self._left: dict[str, tuple[tuple[str, ...], Standing]] = {}
        """How each brand's list was left: what narrowed it, and how it stood."""
        self.model = PeopleModel(desk, self)
        self.filters, self.list = PeopleFilters(theme), PeopleList(theme, self.model)
        self.search = self.filters.search
        self.side = self.detail = PersonDetail(desk, theme)
        self.deeds = PeopleDeeds(desk, theme, self, self.list.selected)
        self.count = label("", "hint")
        self.empty, self.nothing = nobody_yet(theme), nobody_found(theme)
        self._card, self._stack = Card(padding=Space.XS), QStackedWidget()
        self.commands = self._actions()
        first = (self.deeds.tag, self.deeds.untag, self.deeds.join)
        self.selection = SelectionBar(theme, first, (self.deeds.met, self._delete))
        self._lay_out()
        self._wire()

    def set_brand(self, brand: Brand | None) -> None:
        """Show that brand's people."""
        same = self._brand is not None and brand is not None and self._brand.id == brand.id
        if not same and self._loaded and self._brand is not None:
            self._left[self._brand.id] = (self.filters.left, self.list.standing)
        self._brand = self.deeds.brand = brand
        if not same:
            self._everyone, self._loaded = (), False
            self.filters.clear()
            self.model.show(())
            self._refresh()

    def take_focus(self) -> None:
        """Begin with the search, or with the first card of all."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.empty.begin()

    def new_card(self) -> None:
        """Ask for a new card."""
        if self._brand is not None:
            self._open(Influencer(Person("", ""), Relation("", self._brand.id, "")))

    def edit(self) -> None:
        """Change the card in hand."""
        somebody = self.list.somebody()
        if somebody is not None:
            self._open(somebody)

    def delete(self) -> None:
        """Delete what is selected; the toast can bring it back."""
        ids = [item.id for item in self.list.selected()]
        if ids:
            self.list.want_neighbour()
            self._desk.run(partial(delete_influencers, ids=ids))

    def show_person(self, relation_id: str) -> None:
        """Take somebody in hand, whatever was looked for."""
        self.filters.clear()
        if self._brand is not None:
            self._left.pop(self._brand.id, None)
        self.list.want(relation_id)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Show all filters where there is room for them."""
        super().resizeEvent(event)
        self.filters.set_room(wide=self.width() >= self._theme.px(_WIDE))

    def _open(self, somebody: Influencer) -> None:
        open_card(self._desk, self._theme, self.window(), somebody)

    def _met(self) -> None:
        ids = [item.id for item in self.list.selected()]
        self._desk.run(partial(note_contact, ids=ids, day=today()))

    def _changed(self, change: Change[object]) -> None:
        if change.what & {What.INFLUENCERS, What.BRANDS}:
            if isinstance(change.value, Influencer):
                self.list.want(change.value.id)
            self.model.forget_photos()
            self.detail.look_beside()
            self._refresh()

    def _refresh(self) -> None:
        if self._brand is not None:
            work = partial(list_influencers, brand_id=self._brand.id)
            self._desk.run(work, self._listed, owner=self, topic="people")

    def _listed(self, everyone: tuple[Influencer, ...]) -> None:
        fresh, self._everyone, self._loaded = not self._loaded, listed(everyone), True
        self.filters.offer_tags(tags_of(everyone))
        self.filters.set_total(len(everyone))
        left = self._left.get(self._brand.id) if fresh and self._brand is not None else None
        if left is not None:
            narrowed, standing = left
            self.filters.bring_back(narrowed)
            self.list.come_back(standing)
        self._show()

    def _show(self) -> None:
        only, order = self.filters.only, self.filters.chosen_order
        self.model.show(kept(self._everyone, only, order, today()))
        if not self._loaded:
            return
        total = self.model.rowCount()
        part: QWidget = self._card
        if not total:
            part = self.nothing if self._everyone else self.empty
        self._stack.setCurrentWidget(part)
        self.filters.setVisible(bool(self._everyone))
        self.detail.set_hint(shown=bool(total))
        self.list.begin()
        self._picked()

    def _picked(self) -> None:
        self.detail.show_person(self.list.somebody())
        count = len(self.list.selectedIndexes())
        for action in (self._edit, self._delete):
            action.setEnabled(count > 0)
        self.deeds.enable(count)
        self.selection.setVisible(count > 1)
        self.selection.set_count(count)
        self.count.setVisible(count <= 1)
        total = self.model.rowCount()
        self.count.setText(people_counted(total) if total else "")
        self.filters.order.setVisible(count <= 1 and bool(self._everyone))

    def _show_all(self) -> None:
        self.filters.clear()
        self._show()
        self.take_focus()

    def _menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(self._edit)
        menu.addActions(list(self.deeds.on_selection))
        menu.addSeparator()
        menu.addAction(self._delete)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _actions(self) -> tuple[QAction, ...]:
        new, find = QKeySequence.StandardKey.New, QKeySequence.StandardKey.Find
        enter, delete = Qt.Key.Key_Return, QKeySequence.StandardKey.Delete
        self._edit = local_action(self, self.tr("Modifier…"), enter, self.edit)
        self._delete = local_action(self, self.tr("Supprimer"), delete, self.delete)
        deeds = self.deeds
        self.list.addActions([self._edit, self._delete, *deeds.on_selection])
        return (
            window_action(self, self.tr("Nouvelle fiche…"), new, self.new_card),
            window_action(self, self.tr("Chercher"), find, self.take_focus),
            *(*deeds.general, rule(self), self._edit, *deeds.on_selection),
            *(rule(self), self._delete),
        )

    def _lay_out(self) -> None:
        self._card.body.addWidget(self.list)
        for part in (self._card, self.empty, self.nothing):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, Space.XS, _SIDE, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(self.filters)
        column.addWidget(list_head(self._theme, (self.count,), self.selection, self.filters.order))
        column.addWidget(self._stack, 1)

    def _wire(self) -> None:
        filters, detail = self.filters, self.detail
        filters.changed.connect(self._show)
        filters.new.clicked.connect(self.new_card)
        filters.search.down_pressed.connect(self.list.take_keys)
        filters.search.returnPressed.connect(self.edit)
        self.empty.first.connect(self.new_card)
        self.empty.second.connect(self.deeds.take_in.trigger)
        self.nothing.first.connect(self._show_all)
        self.list.picked.connect(self._picked)
        self.list.doubleClicked.connect(self.edit)
        self.list.customContextMenuRequested.connect(self._menu)
        detail.edit_wanted.connect(self.edit)
        detail.delete_wanted.connect(self.delete)
        detail.contact_wanted.connect(self._met)
        detail.known_wanted.connect(self.deeds.show_known)
        self.deeds.met.triggered.connect(self._met)
        self._desk.changed.connect(self._changed)
