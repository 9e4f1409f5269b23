"""The list of a brand's drafts: looked through, opened, compared two by two, deleted."""

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cmdesk.desk.changes import Change
from cmdesk.desk.compose import today
from cmdesk.desk.drafts import delete_drafts, find_drafts
from cmdesk.desk.undo import undo
from cmdesk.domain.draft import Draft, DraftStatus
from cmdesk.ui.compose.drafts.approving import said_of, status_words
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.library.compare import compared_html, text_html
from cmdesk.ui.messages import ago, is_many, outlet_name, shortened
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button
from cmdesk.ui.widgets.choice_button import ChoiceButton
from cmdesk.ui.widgets.field import SearchField
from cmdesk.ui.widgets.rows import Row, RowList
from cmdesk.ui.widgets.scrolled import scrolled
from cmdesk.ui.widgets.text import label

translate = QCoreApplication.translate
_LIST, _READ, _HEIGHT = 300, 384, 380
_LONGEST = 46


def title_of_draft(draft: Draft) -> str:
    """Return how a draft is called: its title, or else how its answer or message begins."""
    return shortened(draft.title or draft.text or draft.incoming, _LONGEST)


class DraftsDialog(Sheet):
    """A list beside what is chosen in it; ``current`` is the draft in the editor."""

    opened = Signal(object)
    """The ``Draft`` to go on with."""
    copied = Signal(object)
    """The ``Draft`` to begin another one from."""

    def __init__(
        self, desk: Desk, theme: Theme, brand: tuple[str, str], current: Draft, parent: QWidget
    ) -> None:
        self._brand_id, name = brand
        title = translate("DraftsDialog", "Brouillons de {brand}").format(brand=name)
        super().__init__(theme, title, translate("DraftsDialog", "Ouvrir"), parent)
        self._desk, self._current = desk, current
        self._found: dict[str, Draft] = {}
        self._statuses: tuple[DraftStatus | None, ...] = (None, *DraftStatus)
        self.search = SearchField(theme, self.tr("Chercher un brouillon…"))
        self.status = ChoiceButton(theme, self.tr("Où en est le brouillon"))
        self.status.offer([self.tr("tous"), *map(status_words, DraftStatus)])
        self.status.choose(0)
        self.list = RowList(theme, self.tr("Brouillons"), several=True)
        self.list.setFixedWidth(theme.px(_LIST))
        self.words = QLabel()
        self.none = label("", "body", wrap=True)
        self.copy = Button(theme, self.tr("Dupliquer"))
        self.delete = Button(theme, self.tr("Supprimer"))
        self._lay_out()
        self._wire()
        self.look()

    def look(self) -> None:
        """Look the drafts up again."""
        wanted = self._statuses[self.status.index]
        work = partial(
            find_drafts,
            brand_id=self._brand_id,
            query=self.search.text(),
            statuses=(wanted,) if wanted else (),
        )
        self._desk.run(work, self._show, owner=self, topic="drafts")

    def submit(self) -> None:
        """Open the draft chosen."""
        chosen = self._chosen()
        if chosen:
            self.opened.emit(chosen[0])
            self.accept()

    def _lay_out(self) -> None:
        left, row, ground = QVBoxLayout(), QHBoxLayout(), QWidget()
        left.setSpacing(Space.S)
        left.addWidget(self.search)
        left.addWidget(self.status)
        left.addWidget(self.list, 1)
        left.addWidget(self.none)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(ground)
        column.setContentsMargins(Space.M, 0, Space.S, 0)
        column.addWidget(self.words)
        column.addStretch()
        right = scrolled(ground, read=True)
        right.setMinimumSize(self.theme.px(_READ), self.theme.px(_HEIGHT))
        row.setSpacing(Space.M)
        row.addLayout(left)
        row.addWidget(right, 1)
        self.add(row)
        self.foot.insertWidget(0, self.delete)
        self.foot.insertWidget(1, self.copy)
        self.cancel.setText(self.tr("Fermer"))
        self.finish()
        self.search.setFocus()

    def _wire(self) -> None:
        self.search.textChanged.connect(self.look)
        self.search.down_pressed.connect(self.list.take_focus)
        self.status.chosen.connect(self.look)
        self.list.picked.connect(self._read)
        self.list.activated.connect(self.submit)
        self.delete.clicked.connect(self._delete)
        self.copy.clicked.connect(self._copy)

    def _show(self, drafts: tuple[Draft, ...]) -> None:
        self._found = {draft.id: draft for draft in drafts}
        now = datetime.now(UTC)
        self.list.set_rows([_row(draft, now) for draft in drafts])
        self.none.setVisible(not drafts)
        self.none.setText(
            self.tr("Aucun brouillon ne contient ces mots.")
            if self.search.text()
            else self.tr("Aucun brouillon ici\u00a0: ce que vous écrivez se garde tout seul.")
        )

    def _chosen(self) -> list[Draft]:
        return [self._found[key] for key in self.list.keys() if isinstance(key, str)]  # noqa: SIM118 -- no mapping

    def _read(self) -> None:
        """Show the draft chosen; of two, what differs from one to the other."""
        chosen = self._chosen()
        for button in (self.confirm, self.copy):
            button.setEnabled(len(chosen) == 1)
        self.delete.setEnabled(bool(chosen))
        if len(chosen) == 2:
            self.words.setText(self._compared(chosen[1], chosen[0]))
        else:
            self.words.setText(self._told(chosen[0]) if chosen else "")

    def _told(self, draft: Draft) -> str:
        blocks = list[str]()
        if draft.incoming.strip():
            blocks.append(f"<i>{text_html(draft.incoming)}</i>")
        blocks.append(text_html(draft.text))
        blocks += [
            f"<b>{outlet_name(o.outlet)}</b><br>{text_html(o.text)}" for o in draft.own_texts
        ]
        blocks += [
            f"<small>{text_html(said_of(item, today()))}</small>" for item in draft.approvals
        ]
        if self._current.id != draft.id and self._current.text.strip():
            hint = self.tr("Choisissez-en deux (Ctrl+clic) pour les comparer mot à mot.")
            blocks.append(f"<small>{text_html(hint)}</small>")
        return "<br><br>".join(blocks)

    def _compared(self, old: Draft, new: Draft) -> str:
        shown = compared_html(old.text, new.text, self.theme.tokens)
        names = (title_of_draft(old), title_of_draft(new))
        head = self.tr("De «\u00a0{old}\u00a0» à «\u00a0{new}\u00a0»").format(
            old=names[0], new=names[1]
        )
        return f"<b>{text_html(head)}</b><br><br>{shown}"

    def _copy(self) -> None:
        chosen = self._chosen()
        if chosen:
            self.copied.emit(chosen[0])
            self.accept()

    def _delete(self) -> None:
        ids = [draft.id for draft in self._chosen()]
        if ids:
            self._desk.run(partial(delete_drafts, ids=ids), self._deleted, owner=self)

    def _deleted(self, change: Change[int]) -> None:
        self.look()
        many = self.tr("{count} brouillons supprimés").format(count=change.value)
        said = many if is_many(change.value) else self.tr("Brouillon supprimé")
        self._desk.notify(said, self.tr("Annuler"), lambda: self._desk.run(undo))


def _row(draft: Draft, now: datetime) -> Row:
    where = ", ".join(map(outlet_name, draft.outlets))
    about = " · ".join(filter(None, (status_words(draft.status), where)))
    when = ago(draft.modified, now) if draft.modified else ""
    return Row(draft.id, title_of_draft(draft), about, under=when)
