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
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.utf16 import text_of
from cmdesk.ui.widgets.button import Button
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.text import field_label, label

_NAMES, _WIDE, _HIGH = 200, 440, 140


class FragmentsDialog(Sheet):
    """Names on the left, one of them in hand on the right; it stays open until it is closed.

    ``typed`` is what had been typed of one and left unsaved.
    """

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        brand: Brand,
        parent: QWidget | None,
        *,
        typed: Fragment | None = None,
    ) -> None:
        super().__init__(theme, self.tr("Fragments"), self.tr("Enregistrer"), parent)
        self._desk, self._brand = desk, brand
        self._fragments: tuple[Fragment, ...] = ()
        self._wanted, self._typed = "", typed
        self.list = QListWidget()
        self.name, self.text = QLineEdit(), QPlainTextEdit()
        self.new = Button(theme, self.tr("Nouveau fragment"), icon="plus")
        self.delete = Button(theme, self.tr("Supprimer"))
        self._lay_out()
        self.list.currentRowChanged.connect(self._show)
        self.new.clicked.connect(self.begin)
        self.delete.clicked.connect(self._delete)
        desk.changed.connect(self._changed)
        self._load()

    @property
    def fragment(self) -> Fragment:
        """The fragment in hand, as it stands in the fields; one without an id is new."""
        body = text_of(self.text.document())
        return replace(self._held, name=self.name.text(), body=body)

    @property
    def _held(self) -> Fragment:
        """The fragment in hand, as it is kept."""
        row = self.list.currentRow()
        known = 0 <= row < len(self._fragments)
        return self._fragments[row] if known else Fragment("", self._brand.id, "", "")

    def begin(self) -> None:
        """Begin a new one."""
        self.list.setCurrentRow(-1)
        self._show(-1)
        self.name.setFocus()

    def submit(self) -> None:
        """Keep the fragment in hand."""
        self.busy(on=True)
        self.problem.hide()
        work = partial(save_fragment, fragment=self.fragment)
        self._desk.run(work, self._kept, self.show_problem, owner=self)

    def reject(self) -> None:
        """Close; what was typed can be taken up again from a toast."""
        typed, held = self.fragment, self._held
        super().reject()
        if typed != held:
            said, parent = self.tr("Fragment non enregistré"), self.parentWidget()
            again = partial(_reopen, self._desk, self.theme, self._brand, parent, typed)
            self._desk.notify(said, self.tr("Reprendre"), again, lasting=True)

    def _kept(self, change: Change[Fragment]) -> None:
        self.busy(on=False)
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
        typed, self._typed = self._typed, None
        held = self._wanted or (typed.id if typed else self.fragment.id)
        self._wanted = ""
        self._fragments = fragments
        self.list.blockSignals(True)  # noqa: FBT003  Qt's
        self.list.clear()
        for fragment in fragments:
            item = QListWidgetItem(f"{{{fragment.name}}}")
            item.setToolTip(fragment.body)
            self.list.addItem(item)
        ids = [fragment.id for fragment in fragments]
        row = ids.index(held) if held in ids else 0 if fragments and not self.name.text() else -1
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)  # noqa: FBT003  Qt's
        if row >= 0 or held:
            self._show(row)
        self.delete.setEnabled(row >= 0)
        if typed is not None:
            self.name.setText(typed.name)
            self.text.setPlainText(typed.body)

    def _show(self, row: int) -> None:
        known = 0 <= row < len(self._fragments)
        self.name.setText(self._fragments[row].name if known else "")
        self.text.setPlainText(self._fragments[row].body if known else "")
        self.delete.setEnabled(known)
        self.problem.hide()

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
        card = Card(padding=Space.XS)
        card.body.addWidget(self.list)
        left = QVBoxLayout()
        left.setSpacing(Space.S)
        left.addWidget(card, 1)
        left.addWidget(self.new)
        right = QVBoxLayout()
        right.setSpacing(6)
        for name, field in ((self.tr("Nom"), self.name), (self.tr("Texte"), self.text)):
            right.addWidget(field_label(name, field))
            right.addWidget(field)
            right.addSpacing(6)
        columns = QHBoxLayout()
        columns.setSpacing(Space.L)
        card.setFixedWidth(_NAMES)
        columns.addLayout(left)
        columns.addLayout(right, 1)
        self.add(columns)
        self.finish()
        self.foot.insertWidget(0, self.delete)


def _reopen(
    desk: Desk, theme: Theme, brand: Brand, parent: QWidget | None, typed: Fragment
) -> None:
    FragmentsDialog(desk, theme, brand, parent, typed=typed).open()
