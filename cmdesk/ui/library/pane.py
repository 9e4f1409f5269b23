"""The library pane: search on top, the replies found, and one of them in full beside."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from cmdesk.desk.changes import Change, What
from cmdesk.desk.replies import count_replies, delete_replies, record_use
from cmdesk.domain.brand import Brand
from cmdesk.domain.reply import Reply
from cmdesk.ui.clipboard import copy_text
from cmdesk.ui.dialogs.reply import ReplyDialog
from cmdesk.ui.library.detail import ReplyDetail
from cmdesk.ui.library.filters import Filters
from cmdesk.ui.library.list import ReplyList
from cmdesk.ui.library.model import ReplyModel
from cmdesk.ui.messages import replies_counted
from cmdesk.ui.pane import Pane
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.empty import EmptyState
from cmdesk.ui.widgets.text import label

_SIDE = 28


class LibraryPane(Pane):
    """Réponses."""

    insert_wanted = Signal(object)
    """A Reply to put into the answer being written; whoever does so counts the use."""
    export_wanted = Signal(object)
    """The Brand whose replies are to be exported."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._desk, self._theme = desk, theme
        self._brand: Brand | None = None
        self.model = ReplyModel(desk, self)
        self.filters = Filters(theme)
        self.list = ReplyList(theme, self.model)
        self.detail = ReplyDetail(desk, theme)
        self.side = self.detail
        self.count = label("", "hint")
        self.columns = label(self.tr("Situation · état · utilisée"), "hint")
        self.empty, self.nothing = self._empty_states()
        self._card, self._stack = Card(padding=Space.XS), QStackedWidget()
        self.commands = self._actions()
        self._lay_out()
        self._wire()

    def set_brand(self, brand: Brand | None) -> None:
        """Show that brand's replies."""
        same = self._brand is not None and brand is not None and self._brand.id == brand.id
        self._brand = brand
        if not same:
            self.filters.clear()
            self._look()
        self.detail.show_reply(self.list.reply(), brand)

    def take_focus(self) -> None:
        """Begin with the search."""
        self.filters.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def new_reply(self) -> None:
        """Ask for a new reply."""
        if self._brand is not None:
            self._edit(Reply("", self._brand.id, "", ""))

    def keep_text(self, reply: Reply) -> None:
        """Ask how to keep a text written elsewhere as a reply of this brand."""
        self._edit(reply)

    def show_reply(self, reply: Reply) -> None:
        """Take that reply of the brand in hand, whatever was looked for."""
        self.filters.clear()
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
        """Put the reply in hand into the answer being written."""
        reply = self.list.reply()
        if reply is not None:
            self.insert_wanted.emit(reply)

    def copy(self) -> None:
        """Copy the reply in hand as it stands."""
        reply = self.list.reply()
        if reply is not None:
            copy_text(reply.body)
            self._desk.notify(self.tr("« {title} » copiée").format(title=reply.title))
            self._desk.run(partial(record_use, reply_id=reply.id))

    def _edit(self, reply: Reply) -> None:
        if self._brand is not None:
            ReplyDialog(self._desk, self._theme, self._brand, reply, self.window()).open()

    def _look(self) -> None:
        brand_id = self._brand.id if self._brand else ""
        self.model.look_for(self.filters.query(brand_id))
        if brand_id:
            work = partial(count_replies, brand_id=brand_id)
            self._desk.run(work, self.filters.set_total, owner=self, topic="total")

    def _changed(self, change: Change[object]) -> None:
        mine = self._brand is not None and change.brand_id in (None, self._brand.id)
        gone = change.undo == "brand.delete"
        if What.REPLIES not in change.what or not mine or gone:
            return
        if isinstance(change.value, Reply) and change.undo:
            self.list.want(change.value.id)
        self._look()

    def _shown(self) -> None:
        if not self.model.loaded:
            return
        total = self.model.total
        self.count.setText(replies_counted(total) if total else "")
        self.columns.setVisible(bool(total))
        narrow = self.filters.narrow
        part: QWidget = self._card
        if not total:
            part = self.nothing if narrow else self.empty
        self._stack.setCurrentWidget(part)
        self.detail.set_hint(shown=bool(total))
        self.filters.setVisible(bool(total) or narrow)
        self.list.begin()
        self._picked()

    def _picked(self) -> None:
        self.detail.show_reply(self.list.reply(), self._brand)
        there = self.list.reply() is not None
        for action in self.commands[2:]:
            action.setEnabled(there)

    def _menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions(list(self.commands[2:]))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _export(self) -> None:
        if self._brand is not None:
            self.export_wanted.emit(self._brand)

    def _show_all(self) -> None:
        self.filters.clear()
        self._look()
        self.take_focus()

    def _to_list(self) -> None:
        self.list.begin()
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _actions(self) -> tuple[QAction, ...]:
        window, local = Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.WidgetShortcut
        new, find = QKeySequence.StandardKey.New, QKeySequence.StandardKey.Find
        enter, delete = QKeySequence(Qt.Key.Key_Return), QKeySequence.StandardKey.Delete
        made: list[QAction] = []
        for text, keys, context, do in (
            (self.tr("Nouvelle réponse…"), new, window, self.new_reply),
            (self.tr("Chercher"), find, window, self.take_focus),
            (self.tr("Insérer dans l’éditeur"), enter, local, self.insert),
            (self.tr("Copier la réponse"), QKeySequence.StandardKey.Copy, local, self.copy),
            (self.tr("Modifier…"), QKeySequence(Qt.Key.Key_F2), local, self.edit),
            (self.tr("Supprimer"), delete, local, self.delete),
        ):
            action = QAction(text, self)
            action.setShortcut(keys)
            action.setShortcutContext(context)
            action.triggered.connect(do)
            if context is local:
                self.list.addAction(action)
            made.append(action)
        return tuple(made)

    def _empty_states(self) -> tuple[EmptyState, EmptyState]:
        empty = EmptyState(
            self._theme,
            "chat",
            self.tr("Aucune réponse pour cette marque"),
            self.tr(
                "Gardez ici ce que vous répondez souvent : une réponse se retrouve en trois "
                "lettres, se relit dans la voix de la marque et s’insère d’une touche."
            ),
            self.tr("Nouvelle réponse"),
        )
        nothing = EmptyState(
            self._theme,
            "magnifying-glass",
            self.tr("Rien ne correspond"),
            self.tr("Essayez d’autres mots, ou montrez de nouveau toutes les réponses."),
            self.tr("Tout montrer"),
            primary=False,
        )
        return empty, nothing

    def _lay_out(self) -> None:
        self._card.body.addWidget(self.list)
        for part in (self._card, self.empty, self.nothing):
            self._stack.addWidget(part)
        line = QHBoxLayout()
        line.addWidget(self.count)
        line.addStretch()
        line.addWidget(self.columns)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, Space.XS, _SIDE, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(self.filters)
        column.addLayout(line)
        column.addWidget(self._stack, 1)

    def _wire(self) -> None:
        detail, filters = self.detail, self.filters
        filters.changed.connect(self._look)
        filters.new.clicked.connect(self.new_reply)
        filters.search.returnPressed.connect(self.insert)
        filters.search.down_pressed.connect(self._to_list)
        self.empty.first.connect(self.new_reply)
        self.nothing.first.connect(self._show_all)
        self.model.shown.connect(self._shown)
        self.list.picked.connect(self._picked)
        self.list.doubleClicked.connect(self.insert)
        self.list.customContextMenuRequested.connect(self._menu)
        detail.insert_wanted.connect(self.insert)
        detail.copy_wanted.connect(self.copy)
        detail.export_wanted.connect(self._export)
        detail.edit_wanted.connect(self.edit)
        detail.delete_wanted.connect(self.delete)
        self._desk.changed.connect(self._changed)
