"""The library pane: its parts, the replies found, one of them in full beside, and what is amiss."""

from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from cmdesk.desk.changes import Change, What
from cmdesk.desk.replies import count_replies, delete_replies, record_use
from cmdesk.desk.views import Parts, delete_view, library_parts, save_view
from cmdesk.domain.brand import Brand
from cmdesk.domain.reply import Reply
from cmdesk.domain.reply_filter import EVERYTHING, SavedView
from cmdesk.ui.actions import local_action, rule, window_action
from cmdesk.ui.clipboard import copy_text
from cmdesk.ui.dialogs.reply import open_reply
from cmdesk.ui.library.asking import Question, WordDialog
from cmdesk.ui.library.care_bar import CareBar
from cmdesk.ui.library.caring import Caring
from cmdesk.ui.library.deeds import Deeds
from cmdesk.ui.library.detail import ReplyDetail
from cmdesk.ui.library.filters import Filters
from cmdesk.ui.library.fragments import FragmentsDialog
from cmdesk.ui.library.list import ReplyList
from cmdesk.ui.library.mending import Mending
from cmdesk.ui.library.model import Query, ReplyModel
from cmdesk.ui.library.rows import columns_shown
from cmdesk.ui.library.shelf import ALL, Shelf, ShelfPlace, standard_places, with_ids
from cmdesk.ui.library.states import empty_library, no_reply_found, nothing_words
from cmdesk.ui.messages import replies_counted
from cmdesk.ui.pane import Pane
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Kind, MenuButton
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.keeping_list import Standing
from cmdesk.ui.widgets.selection_bar import SelectionBar, list_head
from cmdesk.ui.widgets.text import label

_SIDE, _SHELF, _WIDE = 28, 180, 780
"""Margins, the shelf's width, and the pane's own from which there is room for it."""


@dataclass(frozen=True, slots=True)
class _Left:
    """How a brand's library was left."""

    parts: Parts = field(default_factory=Parts)
    place: str = ALL.key
    narrowed: tuple[str, ...] = ()
    list: Standing = field(default_factory=Standing)


class LibraryPane(Pane):
    """Réponses."""

    insert_wanted = Signal(object)
    """A Reply to put into the answer being written; whoever does so counts the use."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._desk, self._theme = desk, theme
        self._brand: Brand | None = None
        self._parts, self._inserting = Parts(), False
        self._left: dict[str, _Left] = {}
        self.model = ReplyModel(desk, self)
        self.filters, self.shelf = Filters(theme), Shelf(theme)
        self.list = ReplyList(theme, self.model)
        self.detail = ReplyDetail(desk, theme)
        self.side = self.detail
        self.caring = Caring(desk, self)
        self.care_bar = CareBar(theme, self.caring)
        self.deeds = Deeds(desk, theme, self, self.list.selected)
        self.mending = Mending(desk, self.caring, self.deeds, self.shelf, self._query)
        self.count, self.columns = label("", "hint"), label("", "hint")
        self.views_menu = QMenu(self)
        self.views = MenuButton(theme, "", self.views_menu, kind=Kind.QUIET)
        self.empty, self.nothing = empty_library(theme), no_reply_found(theme)
        self._card, self._stack = Card(padding=Space.XS), QStackedWidget()
        self.commands = self._actions()
        self.selection = SelectionBar(theme, self.deeds.first, (*self.deeds.more, self._delete))
        self._lay_out()
        self._wire()

    def set_brand(self, brand: Brand | None) -> None:
        """Show that brand's replies, found again as they were left."""
        same = self._brand is not None and brand is not None and self._brand.id == brand.id
        if self._brand is not None and not same:
            place, narrowed = self.shelf.place.key, self.filters.left
            self._left[self._brand.id] = _Left(self._parts, place, narrowed, self.list.standing)
        self._brand = self.deeds.brand = brand
        self.caring.set_brand(brand.id if brand else "")
        if not same:
            self._come_back(self._left.get(brand.id, _Left()) if brand else _Left())
        self.detail.show_reply(self.list.reply(), brand)

    def _come_back(self, left: "_Left") -> None:
        self.care_bar.set_dead(0)  # what it says of one brand would be done to the other
        self._show_parts(left.parts)
        self.shelf.put(left.place)
        self.filters.bring_back(left.narrowed) if left.narrowed else self.filters.clear()
        self._look(left.list.rows)
        self.list.come_back(left.list)
        self._fill_shelf()

    def selected_replies(self) -> tuple[str, ...]:
        """Return what is selected in the list."""
        return self.list.selected_ids()

    def take_focus(self) -> None:
        """Begin with the search, or with the first reply of all."""
        self.filters.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.empty.begin()

    def new_reply(self) -> None:
        """Ask for a new reply, in the folder that is shown."""
        if self._brand is not None:
            folder = self.shelf.place.folder or ""
            self._open(Reply("", self._brand.id, "", "", folder=folder))

    def show_reply(self, reply: Reply) -> None:
        """Take that reply in hand, whatever was looked for."""
        self.filters.clear()
        self.shelf.choose(ALL.key)
        self.filters.search.setText(reply.title)
        self.list.want(reply.id)
        self._look()

    def edit(self) -> None:
        """Change the reply in hand."""
        reply = self.list.reply()
        if reply is not None:
            self._open(reply)

    def delete(self) -> None:
        """Delete what is selected; the toast can bring it back."""
        ids = self.list.selected_ids()
        if ids:
            self.list.want_neighbour()
            self._desk.run(partial(delete_replies, ids=ids))

    def insert(self) -> None:
        """Put the wording in hand into the answer being written, its fragments in place."""
        reply = self.list.reply()
        if reply is not None:
            variants = () if self.detail.place else reply.variants
            self.insert_wanted.emit(replace(reply, body=self.detail.text_to_use, variants=variants))

    def _insert_found(self) -> None:
        """Insert what is found, once it is: until then the rows are those of other words."""
        self._inserting = not self.model.loaded
        if not self._inserting:
            self.insert()

    def copy(self) -> None:
        """Copy the wording in hand as it stands, its fragments in place."""
        reply = self.list.reply()
        if reply is not None:
            copy_text(self.detail.text_to_use)
            self._desk.notify(self.tr("« {title} » copiée").format(title=reply.title))
            self._desk.run(partial(record_use, reply_id=reply.id))

    def save_view(self) -> None:
        """Ask for a name under which to keep what is looked for now."""
        if self._brand is not None:
            asked = Question(self.tr("Garder cette vue"), self.tr("Nom"), self.tr("Garder"))
            names = [view.name for view in self._parts.views]
            WordDialog(self._theme, asked, names, self._save_view, self.window()).open()

    def manage_fragments(self) -> None:
        """Open the brand's fragments."""
        if self._brand is not None:
            FragmentsDialog(self._desk, self._theme, self._brand, self.window()).open()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the shelf where there is room for it."""
        super().resizeEvent(event)
        self._show_shelf()

    def _open(self, reply: Reply) -> None:
        if self._brand is not None:
            open_reply(self._desk, self._theme, self._brand, self.window(), reply)

    def _query(self) -> Query:
        only = self.filters.over(self._place().view.only)
        return Query(self._brand.id if self._brand else "", self.filters.search.text(), only)

    def _place(self) -> ShelfPlace:
        """Return the part in hand; what a reading finds comes from the last one."""
        place, health = self.shelf.place, self.caring.health
        if place.key == "findings":
            return with_ids(place, health.with_findings if health else ())
        if place.key == "twins":
            return with_ids(place, health.alike if health else ())
        return place

    def _look(self, rows: int = 0) -> None:
        self._inserting = False
        self.model.look_for(self._query(), rows=rows)
        self._count_all()

    def _count_all(self) -> None:
        if self._brand is not None:
            work = partial(count_replies, brand_id=self._brand.id)
            self._desk.run(work, self.filters.set_total, owner=self, topic="total")

    def _fill_shelf(self) -> None:
        if self._brand is not None:
            work = partial(library_parts, brand_id=self._brand.id)
            self._desk.run(work, self._show_parts, owner=self, topic="parts")

    def _show_parts(self, parts: Parts) -> None:
        self._parts = parts
        self.shelf.show_places(standard_places(), parts.folders, parts.views)
        self.filters.offer_tags(parts.tags)
        self._show_shelf()

    def _go(self, place: ShelfPlace) -> None:
        if not place.dead:
            self.care_bar.set_dead(0)
        if place.own:
            self.filters.clear()
            self.filters.search.setText(place.view.words)
        self._show_shelf()
        self._look()

    def _save_view(self, name: str) -> None:
        if self._brand is not None:
            query = self._query()
            view = SavedView(name, query.words, replace(query.only, ids=None))
            self._desk.run(partial(save_view, brand_id=self._brand.id, view=view))

    def _forget_view(self, name: str) -> None:
        if self._brand is not None:
            self._desk.run(partial(delete_view, brand_id=self._brand.id, name=name))

    def _changed(self, change: Change[object]) -> None:
        mine = self._brand is not None and change.brand_id in (None, self._brand.id)
        gone = change.undo == "brand.delete"
        if not mine or gone:
            return
        if change.what & {What.REPLIES, What.SETTINGS}:
            self._fill_shelf()
        if What.REPLIES in change.what:
            if isinstance(change.value, Reply) and change.undo:
                self.list.want(change.value.id)
            self._look()

    def _cared(self) -> None:
        health = self.caring.health
        self.model.mark(health.verdicts if health else {})
        if self.shelf.place.key in {"findings", "twins"}:
            self._look()

    def _turn_one(self) -> None:
        reply = self.list.reply()
        if reply is not None:
            self.mending.turn_one(reply.id)

    def _shown(self) -> None:
        if not self.model.loaded:
            return
        total = self.model.total
        self.count.setText(replies_counted(total) if total else "")
        narrow = self.filters.narrow or self._place().view.only != EVERYTHING
        place = "" if self.filters.narrow else self.shelf.place.key
        self.nothing.say(*nothing_words(place, read=self.caring.health is not None))
        empty = self.nothing if narrow else self.empty
        self._stack.setCurrentWidget(self._card if total else empty)
        self.detail.set_hint(shown=bool(total))
        self.filters.setVisible(bool(total) or narrow)
        self.care_bar.set_dead(total if self.shelf.place.dead else 0)
        self._show_shelf()
        self.list.begin()
        self._picked()
        if self._inserting:
            self._insert_found()

    def _show_shelf(self) -> None:
        there = self._stack.currentWidget() is not self.empty
        room = self.width() >= self._theme.px(_WIDE)
        self._shelf_side.setVisible(there and room)
        self.views.setVisible(there and not room)
        self.views.setText(self.shelf.place.name)
        self.filters.set_room(wide=room)

    def _picked(self) -> None:
        self.detail.show_reply(self.list.reply(), self._brand)
        count = len(self.list.selectedIndexes())
        for action in self._on_one:
            action.setEnabled(self.list.reply() is not None)
        self.deeds.enable(count)
        self.selection.setVisible(count > 1)
        self.count.setVisible(count <= 1)
        self.columns.setVisible(count <= 1 and bool(self.model.total))
        self.selection.set_count(count)

    def _name_columns(self, width: int) -> None:
        self.columns.setText(columns_shown(self._theme, width))

    def _menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions(list(self._on_one[:-1]))
        menu.addSeparator()
        menu.addActions(list(self.deeds.actions))
        menu.addSeparator()
        menu.addAction(self._delete)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _show_all(self) -> None:
        self.filters.clear()
        self.shelf.choose(ALL.key)
        self._look()
        self.take_focus()

    def _actions(self) -> tuple[QAction, ...]:
        new, find = QKeySequence.StandardKey.New, QKeySequence.StandardKey.Find
        fragments = window_action(
            self, self.tr("Fragments…"), "Ctrl+Shift+F", self.manage_fragments
        )
        keep = window_action(self, self.tr("Garder cette vue…"), "Ctrl+Shift+S", self.save_view)
        self.filters.menu.addSeparator()
        self.filters.menu.addActions([keep, fragments])
        enter, copy = Qt.Key.Key_Return, QKeySequence.StandardKey.Copy
        self._delete = local_action(
            self, self.tr("Supprimer"), QKeySequence.StandardKey.Delete, self.delete
        )
        on_one = (
            local_action(self, self.tr("Insérer dans l’éditeur"), enter, self.insert),
            local_action(self, self.tr("Copier la réponse"), copy, self.copy),
            local_action(self, self.tr("Modifier…"), "Ctrl+E", self.edit),
            local_action(self, self.tr("Renommer"), Qt.Key.Key_F2, self.list.rename),
        )
        self._on_one = (*on_one, self._delete)
        self.list.addActions([*self._on_one, *self.deeds.actions])
        return (
            window_action(self, self.tr("Nouvelle réponse…"), new, self.new_reply),
            window_action(self, self.tr("Chercher"), find, self.take_focus),
            *(fragments, keep, rule(self), *on_one, rule(self), *self.deeds.actions, self._delete),
        )

    def _lay_out(self) -> None:
        self._card.body.addWidget(self.list)
        for part in (self._card, self.empty, self.nothing):
            self._stack.addWidget(part)
        main = QVBoxLayout()
        main.setSpacing(Space.S)
        main.addWidget(
            list_head(self._theme, (self.views, self.count), self.selection, self.columns)
        )
        main.addWidget(self._stack, 1)
        main.addSpacing(Space.XS)
        main.addWidget(self.care_bar)
        self._shelf_side = QWidget()
        self._shelf_side.setFixedWidth(_SHELF)
        beside = QVBoxLayout(self._shelf_side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.shelf)
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        row.addWidget(self._shelf_side)
        row.addLayout(main, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, Space.XS, _SIDE, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(self.filters)
        column.addLayout(row, 1)
        self.shelf.show_places(standard_places(), {}, ())

    def _wire(self) -> None:
        detail, filters = self.detail, self.filters
        filters.changed.connect(self._look)
        filters.new.clicked.connect(self.new_reply)
        filters.search.returnPressed.connect(self._insert_found)
        filters.search.down_pressed.connect(self.list.take_keys)
        self.shelf.chosen.connect(self._go)
        self.shelf.dropped.connect(self.deeds.move_to)
        self.shelf.forget_wanted.connect(self._forget_view)
        self.views_menu.aboutToShow.connect(partial(self.shelf.fill_menu, self.views_menu))
        self.empty.first.connect(self.new_reply)
        self.nothing.first.connect(self._show_all)
        self.model.shown.connect(self._shown)
        self.model.renamed.connect(self.deeds.rename)
        self.list.picked.connect(self._picked)
        self.list.widened.connect(self._name_columns)
        self.list.doubleClicked.connect(self.insert)
        self.list.customContextMenuRequested.connect(self._menu)
        self.caring.changed.connect(self._cared)
        self.care_bar.wanted.connect(self.mending.do)
        detail.remarks.convert_wanted.connect(self._turn_one)
        detail.insert_wanted.connect(self.insert)
        detail.copy_wanted.connect(self.copy)
        detail.export_wanted.connect(self.deeds.export.trigger)
        detail.edit_wanted.connect(self.edit)
        detail.delete_wanted.connect(self.delete)
        detail.history_wanted.connect(self.deeds.show_history)
        self._desk.changed.connect(self._changed)
