"""The dialog that keeps a brand's shared fragments."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from cmdesk.desk.changes import Change, What
from cmdesk.desk.fragments import delete_fragments, list_fragments, save_fragment
from cmdesk.domain.brand import Brand
from cmdesk.domain.fragment import MAX_NAME, Fragment
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.messages import is_many
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.utf16 import text_of
from cmdesk.ui.widgets.button import Button
from cmdesk.ui.widgets.text import field_label, label

_NAMES, _WIDE, _HIGH = 200, 440, 140


class FragmentsDialog(Sheet):
    """Names on the left, one of them in hand on the right; it stays open until it is closed.

    What is typed of one and not saved stays on top of it while others are looked at. ``typed`` is
    what had been left so when the dialog was closed.
    """

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        brand: Brand,
        parent: QWidget | None,
        *,
        typed: tuple[Fragment, ...] = (),
    ) -> None:
        super().__init__(theme, self.tr("Fragments"), self.tr("Enregistrer"), parent)
        self._desk, self._brand = desk, brand
        self._fragments: tuple[Fragment, ...] = ()
        self._held = Fragment("", brand.id, "", "")
        """The fragment in hand, as it is kept."""
        self._unsaved = {fragment.id: fragment for fragment in typed}
        self._wanted = typed[-1].id if typed else None
        self.list = QListWidget()
        self.name, self.text = QLineEdit(), QPlainTextEdit()
        self.new = Button(theme, self.tr("Nouveau fragment"), icon="plus")
        self.delete = Button(theme, self.tr("Supprimer"))
        self._take(self._held, self._unsaved.get("", self._held))
        self._lay_out()
        self.list.currentRowChanged.connect(self._turn)
        self.new.clicked.connect(self.begin)
        self.delete.clicked.connect(self._delete)
        desk.changed.connect(self._changed)
        self._load()

    @property
    def fragment(self) -> Fragment:
        """The fragment in hand, as it stands in the fields; one without an id is new."""
        body = text_of(self.text.document())
        return replace(self._held, name=self.name.text(), body=body)

    def begin(self) -> None:
        """Begin a new one, or go on with the one that was begun."""
        self.list.setCurrentRow(-1)
        self.name.setFocus()

    def submit(self) -> None:
        """Keep the fragment in hand."""
        self.busy(on=True)
        self.problem.hide()
        work = partial(save_fragment, fragment=self.fragment)
        self._desk.run(work, self._kept, self.show_problem, owner=self)

    def reject(self) -> None:
        """Close; what was typed can be taken up again from a toast."""
        self._put_aside()
        typed = tuple(self._unsaved.values())
        super().reject()
        if typed:
            many = self.tr("{count} fragments non enregistrés").format(count=len(typed))
            said = many if is_many(len(typed)) else self.tr("Fragment non enregistré")
            parent = self.parentWidget()
            again = partial(_reopen, self._desk, self.theme, self._brand, parent, typed)
            self._desk.notify(said, self.tr("Reprendre"), again, lasting=True)

    def _kept(self, change: Change[Fragment]) -> None:
        self.busy(on=False)
        self._unsaved.pop(self._held.id, None)
        self._take(change.value, change.value)
        self._wanted = change.value.id

    def _delete(self) -> None:
        fragment = self.fragment
        if fragment.id:
            self._desk.run(partial(delete_fragments, ids=(fragment.id,)))

    def _changed(self, change: Change[object]) -> None:
        if What.FRAGMENTS in change.what:
            self._load()

    def _load(self) -> None:
        work = partial(list_fragments, brand_id=self._brand.id)
        self._desk.run(work, self._listed, owner=self, topic="fragments")

    def _listed(self, fragments: tuple[Fragment, ...]) -> None:
        self._put_aside()
        held = self._held.id if self._wanted is None else self._wanted
        self._wanted, self._fragments = None, fragments
        ids = [fragment.id for fragment in fragments]
        self._unsaved = {id_: it for id_, it in self._unsaved.items() if id_ in {"", *ids}}
        self.list.blockSignals(True)  # noqa: FBT003  Qt's
        self.list.clear()
        for fragment in fragments:
            item = QListWidgetItem(f"{{{fragment.name}}}")
            item.setToolTip(fragment.body)
            self.list.addItem(item)
        begun = bool(held) or "" in self._unsaved
        row = ids.index(held) if held in ids else 0 if fragments and not begun else -1
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)  # noqa: FBT003  Qt's
        self._show(row)

    def _turn(self, row: int) -> None:
        self._put_aside()
        self._show(row)
        self.problem.hide()

    def _put_aside(self) -> None:
        """Remember what was typed of the one in hand, for as long as it is not saved."""
        typed = self.fragment
        self._unsaved.pop(typed.id, None)
        if typed != self._held:
            self._unsaved[typed.id] = typed

    def _show(self, row: int) -> None:
        known = 0 <= row < len(self._fragments)
        kept = self._fragments[row] if known else Fragment("", self._brand.id, "", "")
        self._take(kept, self._unsaved.get(kept.id, kept))
        self.delete.setEnabled(known)

    def _take(self, kept: Fragment, shown: Fragment) -> None:
        """Have this one in hand, saying ``shown``; the caret stays where the words do."""
        self._held = kept
        if self.name.text() != shown.name:
            self.name.setText(shown.name)
        if text_of(self.text.document()) != shown.body:
            self.text.setPlainText(shown.body)

    def _lay_out(self) -> None:
        self.cancel.setText(self.tr("Fermer"))
        self.name.setMaxLength(MAX_NAME)
        self.name.setPlaceholderText(self.tr("signature, horaires…"))
        self.text.setProperty("role", "field")
        self.text.setTabChangesFocus(True)
        self.text.setMinimumSize(_WIDE, _HIGH)
        self.list.setAccessibleName(self.tr("Fragments"))
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.add(
            label(
                self.tr(
                    "Un texte écrit une fois pour toutes les réponses de {name} : elles le disent "
                    "là où son nom se tient entre accolades."
                ).format(name=self._brand.name),
                "body",
                wrap=True,
            )
        )
        self.list.setProperty("role", "sheet")
        self.list.setFixedWidth(_NAMES)
        left = QVBoxLayout()
        left.setSpacing(Space.S)
        left.addWidget(self.list, 1)
        left.addWidget(self.new)
        right = QVBoxLayout()
        right.setSpacing(6)
        for name, field in ((self.tr("Nom"), self.name), (self.tr("Texte"), self.text)):
            right.addWidget(field_label(name, field))
            right.addWidget(field)
            right.addSpacing(6)
        columns = QHBoxLayout()
        columns.setSpacing(Space.L)
        columns.addLayout(left)
        columns.addLayout(right, 1)
        self.add(columns)
        self.finish()
        self.foot.insertWidget(0, self.delete)


def _reopen(
    desk: Desk, theme: Theme, brand: Brand, parent: QWidget | None, typed: tuple[Fragment, ...]
) -> None:
    FragmentsDialog(desk, theme, brand, parent, typed=typed).open()
