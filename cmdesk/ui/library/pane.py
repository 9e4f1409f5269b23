"""The library pane: its parts, the replies found, one of them in full beside, and what is amiss."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from cmdesk.desk.changes import Change, What
from cmdesk.desk.replies import count_replies, delete_replies, find_ids, record_use
from cmdesk.desk.views import Parts, delete_view, library_parts, save_view
from cmdesk.domain.brand import Brand
from cmdesk.domain.reply import Reply
from cmdesk.domain.reply_filter import EVERYTHING, SavedView
from cmdesk.ui.clipboard import copy_text
from cmdesk.ui.dialogs.reply import ReplyDialog
from cmdesk.ui.library.asking import Question, WordDialog
from cmdesk.ui.library.care_bar import CareBar
from cmdesk.ui.library.caring import Caring
from cmdesk.ui.library.deeds import Deeds
from cmdesk.ui.library.detail import ReplyDetail
from cmdesk.ui.library.filters import Filters
from cmdesk.ui.library.fragments import FragmentsDialog
from cmdesk.ui.library.list import ReplyList
from cmdesk.ui.library.model import Query, ReplyModel
from cmdesk.ui.library.rows import columns_shown
from cmdesk.ui.library.selection_bar import SelectionBar
from cmdesk.ui.library.shelf import ALL, Shelf, ShelfPlace, standard_places, with_ids
from cmdesk.ui.library.states import empty_library, nothing_found
from cmdesk.ui.messages import replies_counted
from cmdesk.ui.pane import Pane
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Kind, MenuButton
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.text import label

_SIDE, _SHELF, _WIDE = 28, 180, 780
"""Margins, the shelf's width, and the pane's own from which there is room for it."""


class LibraryPane(Pane):
    """Réponses."""

    insert_wanted = Signal(object)
    """A Reply to put into the answer being written; whoever does so counts the use."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._desk, self._theme = desk, theme
        self._brand: Brand | None = None
        self._parts = Parts()
        self.model = ReplyModel(desk, self)
        self.filters, self.shelf = Filters(theme), Shelf(theme)
        self.list = ReplyList(theme, self.model)
        self.detail = ReplyDetail(desk, theme)
        self.side = self.detail
        self.caring = Caring(desk, self)
        self.care_bar = CareBar(theme, self.caring)
        self.deeds = Deeds(desk, theme, self, self.list.selected)
        self.count = label("", "hint")
        self.columns = label("", "hint")
        self.views_menu = QMenu(self)
        self.views = MenuButton(theme, "", self.views_menu, kind=Kind.QUIET)
        self.empty, self.nothing = empty_library(theme), nothing_found(theme)
        self._card, self._stack = Card(padding=Space.XS), QStackedWidget()
        self.commands = self._actions()
        self.selection = SelectionBar(theme, self.deeds.first, (*self.deeds.more, self._delete))
        self._lay_out()
        self._wire()

    def set_brand(self, brand: Brand | None) -> None:
        """Show that brand's replies."""
        same = self._brand is not None and brand is not None and self._brand.id == brand.id
        self._brand = self.deeds.brand = brand
        if not same:
            self.filters.clear()
            self.shelf.choose(ALL.key)
            self._look()
            self._fill_shelf()
        self.detail.show_reply(self.list.reply(), brand)
        self.caring.set_brand(brand.id if brand else "")

    def selected_replies(self) -> tuple[str, ...]:
        """Return what is selected in the list."""
        return self.list.selected_ids()

    def take_focus(self) -> None:
        """Begin with the search."""
        self.filters.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def new_reply(self) -> None:
        """Ask for a new reply, in the folder that is shown."""
        if self._brand is not None:
            folder = self.shelf.place.folder or ""
            self._edit(Reply("", self._brand.id, "", "", folder=folder))

    def keep_text(self, reply: Reply) -> None:
        """Ask how to keep a text written elsewhere."""
        self._edit(reply)

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
            self._edit(reply)

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

    def copy(self) -> None:
        """Copy the wording in hand as it stands, its fragments in place."""
        reply = self.list.reply()
        if reply is not None:
            copy_text(self.detail.text_to_use)
            self._desk.notify(self.tr("« {title} » copiée").format(title=reply.title))
            self._desk.run(partial(record_use, reply_id=reply.id))

    def copy_to(self, brand_id: str, ids: tuple[str, ...]) -> None:
        """Ask how to copy these to that brand."""
        self.deeds.copy_them(ids, brand_id)

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

    def _edit(self, reply: Reply) -> None:
        if self._brand is not None:
            ReplyDialog(self._desk, self._theme, self._brand, reply, self.window()).open()

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

    def _look(self) -> None:
        query = self._query()
        self.model.look_for(query)
        if query.brand_id:
            work = partial(count_replies, brand_id=query.brand_id)
            self._desk.run(work, self.filters.set_total, owner=self, topic="total")

    def _fill_shelf(self) -> None:
        if self._brand is not None:
            work = partial(library_parts, brand_id=self._brand.id)
            self._desk.run(work, self._parted, owner=self, topic="parts")

    def _parted(self, parts: Parts) -> None:
        self._parts = parts
        self.shelf.show_places(standard_places(), parts.folders, parts.views)
        self.filters.offer_tags(parts.tags)
        self._show_shelf()

    def _go(self, place: ShelfPlace) -> None:
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

    def _mend(self, deed: str) -> None:
        """Do what the line under the list proposes."""
        health = self.caring.health
        if deed == "stop":
            self.caring.stop()
        elif deed == "begin":
            self.caring.begin()
        elif deed == "retire":
            work = partial(find_ids, **self._query().filters())
            self._desk.run(work, self.deeds.retire_all, owner=self, topic="retire")
        elif deed == "findings":
            self.shelf.choose("findings")
        elif health is not None and deed == "turn":
            self.deeds.turn(health, health.astray)
        elif health is not None and deed == "twins":
            self.deeds.join_groups(health)

    def _turn_one(self) -> None:
        reply, health = self.list.reply(), self.caring.health
        if reply is not None and health is not None and reply.id in health.verdicts:
            self.deeds.turn(health, (reply.id,))

    def _shown(self) -> None:
        if not self.model.loaded:
            return
        total = self.model.total
        self.count.setText(replies_counted(total) if total else "")
        narrow = self.filters.narrow or self._place().view.only != EVERYTHING
        part: QWidget = self._card
        if not total:
            part = self.nothing if narrow else self.empty
        self._stack.setCurrentWidget(part)
        self.detail.set_hint(shown=bool(total))
        self.filters.setVisible(bool(total) or narrow)
        self.care_bar.set_dead(total if self.shelf.place.dead else 0)
        self._show_shelf()
        self.list.begin()
        self._picked()

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
        window, local = Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.WidgetShortcut
        new, find = QKeySequence.StandardKey.New, QKeySequence.StandardKey.Find
        enter, delete = QKeySequence(Qt.Key.Key_Return), QKeySequence.StandardKey.Delete
        fragments, view = QKeySequence("Ctrl+Shift+F"), QKeySequence("Ctrl+Shift+S")
        made: list[QAction] = []
        for text, keys, context, do in (
            (self.tr("Nouvelle réponse…"), new, window, self.new_reply),
            (self.tr("Chercher"), find, window, self.take_focus),
            (self.tr("Fragments…"), fragments, window, self.manage_fragments),
            (self.tr("Garder cette vue…"), view, window, self.save_view),
            (self.tr("Insérer dans l’éditeur"), enter, local, self.insert),
            (self.tr("Copier la réponse"), QKeySequence.StandardKey.Copy, local, self.copy),
            (self.tr("Modifier…"), QKeySequence("Ctrl+E"), local, self.edit),
            (self.tr("Renommer"), QKeySequence(Qt.Key.Key_F2), local, self.list.rename),
            (self.tr("Supprimer"), delete, local, self.delete),
        ):
            action = QAction(text, self)
            action.setShortcut(keys)
            action.setShortcutContext(context)
            action.triggered.connect(do)
            made.append(action)
        *general, insert, copy, edit, rename, self._delete = made
        self._on_one = (insert, copy, edit, rename, self._delete)
        self.list.addActions([*self._on_one, *self.deeds.actions])
        return (*general, insert, copy, edit, rename, *self.deeds.actions, self._delete)

    def _lay_out(self) -> None:
        self._card.body.addWidget(self.list)
        for part in (self._card, self.empty, self.nothing):
            self._stack.addWidget(part)
        self.filters.menu.addSeparator()
        self.filters.menu.addActions([self.commands[3], self.commands[2]])
        top = QWidget()
        top.setFixedHeight(self._theme.control_height)
        line = QHBoxLayout(top)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.views)
        line.addWidget(self.count)
        line.addWidget(self.selection, 1)
        line.addStretch()
        line.addWidget(self.columns)
        main = QVBoxLayout()
        main.setSpacing(Space.S)
        main.addWidget(top)
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
        self.selection.hide()
        self.shelf.show_places(standard_places(), {}, ())

    def _wire(self) -> None:
        detail, filters = self.detail, self.filters
        filters.changed.connect(self._look)
        filters.new.clicked.connect(self.new_reply)
        filters.search.returnPressed.connect(self.insert)
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
        self.care_bar.wanted.connect(self._mend)
        detail.remarks.convert_wanted.connect(self._turn_one)
        detail.insert_wanted.connect(self.insert)
        detail.copy_wanted.connect(self.copy)
        detail.export_wanted.connect(self.deeds.export.trigger)
        detail.edit_wanted.connect(self.edit)
        detail.delete_wanted.connect(self.delete)
        detail.history_wanted.connect(self.deeds.show_history)
        self._desk.changed.connect(self._changed)
