"""The journal pane: what was said for the brand, newest first, day by day."""

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout

from cmdesk.desk.changes import Change, What
from cmdesk.desk.compose import today
from cmdesk.desk.journal import apology_for, list_journal, note_deletion
from cmdesk.domain.brand import Brand
from cmdesk.domain.journal import JournalEntry
from cmdesk.ui.brands.taking_down import TakeDownDialog
from cmdesk.ui.compose.review.titles import title_of
from cmdesk.ui.messages import begun, day, in_quotes, local_day, outlet_name
from cmdesk.ui.pane import Pane
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button, IconButton
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.chip import Chip
from cmdesk.ui.widgets.empty import EmptyState
from cmdesk.ui.widgets.page import Page
from cmdesk.ui.widgets.text import ElidedLabel, label

PAGE = 50


class JournalPane(Pane):
    """Journal, to read."""

    apology_wanted = Signal(object)
    """A ``Draft`` that apologises for an answer, to go on with in the compose pane."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._desk, self._theme = desk, theme
        self._brand_id = ""
        self._shown: list[JournalEntry] = []
        self.page = Page()
        self.empty = EmptyState(
            theme,
            "notebook",
            self.tr("Rien n’est encore parti d’ici"),
            self.tr(
                "Chaque réponse que vous copiez laisse une ligne : le texte, le réseau, et les "
                "points que vous avez choisi de laisser."
            ),
        )
        self._switch = QStackedWidget()
        self._switch.addWidget(self.page)
        self._switch.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._switch)
        desk.changed.connect(self._changed)

    def set_brand(self, brand: Brand | None) -> None:
        """Show that brand's journal."""
        brand_id = brand.id if brand else ""
        if brand_id != self._brand_id:
            self._brand_id, self._shown = brand_id, []
            self.page.clear()
            self.page.to_top()
            self._refresh()

    def take_focus(self) -> None:
        """Let the keyboard scroll."""
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_down(self, entry: JournalEntry) -> TakeDownDialog:
        """Warn of what a deletion in public tends to cause, and offer the apology instead."""
        dialog = TakeDownDialog(self._theme, entry, self.window())
        dialog.apology_wanted.connect(partial(self._apologise, entry))
        dialog.deletion_noted.connect(partial(self._note, entry))
        dialog.open()
        return dialog

    def _apologise(self, entry: JournalEntry) -> None:
        work = partial(apology_for, entry=entry)
        self._desk.run(work, self.apology_wanted.emit, owner=self, topic="apology")

    def _note(self, entry: JournalEntry) -> None:
        self._desk.run(partial(note_deletion, entry_id=entry.id))

    def _changed(self, change: Change[object]) -> None:
        if What.JOURNAL in change.what and change.brand_id in (None, self._brand_id):
            self._refresh()

    def _refresh(self) -> None:
        """Read anew, as far down as the person has come."""
        self._fetch(0, max(PAGE, len(self._shown)))

    def _fetch(self, offset: int, limit: int) -> None:
        if self._brand_id:
            work = partial(list_journal, brand_id=self._brand_id, limit=limit, offset=offset)
            show = partial(self._show, offset, limit)
            self._desk.run(work, show, owner=self, topic="journal")

    def _show(self, offset: int, limit: int, entries: tuple[JournalEntry, ...]) -> None:
        if not offset:
            self.page.clear()
            self._shown = []
        day_now = today()
        last = _day(self._shown[-1]) if self._shown else None
        for entry in entries:
            if _day(entry) != last:
                last = _day(entry)
                heading = label(self._day_name(last, day_now), "section")
                self.page.add(heading, before=Space.L if self._shown else Space.S)
            card = EntryCard(self._theme, entry)
            card.take_down_wanted.connect(self.take_down)
            self.page.add(card)
            self._shown.append(entry)
        self._switch.setCurrentWidget(self.page if self._shown else self.empty)
        if len(entries) == limit:
            more = Button(self._theme, self.tr("Voir plus ancien"))
            more.clicked.connect(partial(self._go_on, more))
            self.page.add(more, before=Space.S)

    def _go_on(self, button: Button, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  Qt's
        button.hide()
        self._fetch(len(self._shown), PAGE)

    def _day_name(self, value: date, now: date) -> str:
        names = {now: self.tr("Aujourd’hui"), now - timedelta(days=1): self.tr("Hier")}
        return names.get(value) or begun(day(value, now))


class EntryCard(Card):
    """One text that left the desk, with what it answered and what was left standing."""

    take_down_wanted = Signal(object)
    """The person thinks of deleting this ``JournalEntry``'s text in public."""

    def __init__(self, theme: Theme, entry: JournalEntry) -> None:
        super().__init__(padding=Space.L)
        self.body.setSpacing(Space.S)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(label(f"{entry.at.astimezone():%H:%M}", "hint"))
        head.addWidget(Chip(theme, outlet_name(entry.outlet)))
        head.addStretch()
        concerns = dict.fromkeys(rule.partition(".")[0] for rule in entry.findings)
        if concerns:
            left = ", ".join(title_of(concern).lower() for concern in concerns)
            words = self.tr("Laissé : {points}").format(points=left)
            head.addWidget(ElidedLabel(words, "hint"))
        if entry.deleted_on is not None:
            gone = self.tr("Supprimée en ligne le {day}")
            head.addWidget(label(gone.format(day=local_day(entry.deleted_on, today())), "doubt"))
        else:
            head.addWidget(self._more(theme, entry))
        self.body.addLayout(head)
        if entry.incoming:
            by = f"{entry.author} " if entry.author else ""
            quote = by + in_quotes(" ".join(entry.incoming.split()))
            self.body.addWidget(ElidedLabel(quote, "body"))
        text = label(entry.text, wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(text)
        if entry.reason:
            self.body.addWidget(label(entry.reason, "hint", wrap=True))

    def _more(self, theme: Theme, entry: JournalEntry) -> IconButton:
        button = IconButton(theme, "dots-three", self.tr("Que faire de cette réponse"))
        menu = QMenu(button)
        words = self.tr("Supprimer ma réponse publiée…")
        menu.addAction(words, partial(self.take_down_wanted.emit, entry))
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(QPoint(0, button.height()))))
        return button


def _day(entry: JournalEntry) -> date:
    return entry.at.astimezone().date()
