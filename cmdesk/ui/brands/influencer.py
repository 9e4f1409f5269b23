"""The dialog that writes or changes one person's card."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from cmdesk.desk.changes import Change
from cmdesk.desk.influencers import save_influencer
from cmdesk.domain.brand import Account
from cmdesk.domain.influencer import Influencer, Reference
from cmdesk.domain.tone_profile import Address
from cmdesk.ui.brands.voice import address_name
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.messages import translate
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Theme
from cmdesk.ui.utf16 import text_of
from cmdesk.ui.widgets.choice import Pill
from cmdesk.ui.widgets.text import label

_WIDTH, _LINES, _NAME = 560, 84, 120


class InfluencerDialog(Sheet):
    """Edits ``influencer``; one whose ``id`` is empty is new."""

    def __init__(
        self, desk: Desk, theme: Theme, influencer: Influencer, parent: QWidget | None
    ) -> None:
        title = self.tr("Modifier la fiche") if influencer.id else self.tr("Nouvelle fiche")
        super().__init__(theme, title, self.tr("Enregistrer"), parent)
        self._desk, self._influencer = desk, influencer
        person, card = influencer.person, influencer.relation
        self.name, self.handles = QLineEdit(person.name), QLineEdit(" ".join(person.handles))
        self.references = self._lines(tuple(item.text for item in card.references))
        self.avoid = self._lines(card.avoid)
        self.notes = self._lines((card.notes,) if card.notes else ())
        self.addresses = {item: Pill(theme, _short(item)) for item in (None, *Address)[:3]}
        self.addresses[card.address if card.address in self.addresses else None].setChecked(True)
        self._lay_out()
        self.setFixedWidth(_WIDTH)
        self._first = self.filled()
        self.name.setFocus()

    def submit(self) -> None:
        """Hand the card to the vault; its answer closes the dialog or fills the problem line."""
        self.busy(on=True)
        work = partial(save_influencer, influencer=self.filled())
        self._desk.run(work, self._kept, self.show_problem, owner=self)

    def reject(self) -> None:
        """Close; what was typed can be taken up again from a toast."""
        typed = self.filled()
        super().reject()
        if typed != self._first:
            again = partial(reopen, self._desk, self.theme, typed, self.parentWidget())
            self._desk.notify(self.tr("Fiche non enregistrée"), self.tr("Reprendre"), again)

    def filled(self) -> Influencer:
        """Return the card as it stands in the dialog."""
        address = next(item for item, pill in self.addresses.items() if pill.isChecked())
        accounts = {item.handle: item for item in self._influencer.person.accounts}
        handles = self.handles.text().replace(",", " ").split()
        references = {item.text: item for item in self._influencer.relation.references}
        person = replace(
            self._influencer.person,
            name=self.name.text(),
            accounts=tuple(accounts.get(handle, Account(None, handle)) for handle in handles),
        )
        relation = replace(
            self._influencer.relation,
            address=address,
            references=tuple(
                references.get(text, Reference(text)) for text in _items(self.references)
            ),
            avoid=_items(self.avoid),
            notes=text_of(self.notes.document()),
        )
        return Influencer(person, relation)

    def _kept(self, _change: Change[Influencer]) -> None:
        self.accept()

    @staticmethod
    def _lines(items: tuple[str, ...]) -> QPlainTextEdit:
        field = QPlainTextEdit("\n".join(items))
        field.setProperty("role", "field")
        field.setTabChangesFocus(True)
        field.setFixedHeight(_LINES)
        return field

    def _lay_out(self) -> None:
        self.name.setMaxLength(_NAME)
        self.name.setPlaceholderText(self.tr("Le nom qu’on lui donne en public"))
        self.handles.setPlaceholderText(self.tr("@compte, @autre"))
        self.add_field(self.tr("Nom"), self.name)
        self.add_field(self.tr("Comptes"), self.handles)
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(6)
        for pill in self.addresses.values():
            group.addButton(pill)
            row.addWidget(pill)
        row.addStretch()
        box = QVBoxLayout()
        box.setSpacing(6)
        box.addWidget(label(self.tr("Adresse"), "field"))
        box.addLayout(row)
        self.add(box)
        self.add_field(self.tr("Références, une par ligne"), self.references)
        self.add_field(self.tr("À éviter, une chose par ligne"), self.avoid)
        self.add_field(self.tr("Notes, jamais publiées"), self.notes)
        self.finish()


def _short(address: Address | None) -> str:
    return translate("Influencer", "comme la marque") if address is None else address_name(address)


def _items(field: QPlainTextEdit) -> tuple[str, ...]:
    lines = (line.strip() for line in text_of(field.document()).splitlines())
    return tuple(line for line in lines if line)


def reopen(
    desk: Desk, theme: Theme, influencer: Influencer, parent: QWidget | None
) -> InfluencerDialog:
    """Open the dialog on a card as it was typed."""
    dialog = InfluencerDialog(desk, theme, influencer, parent)
    dialog.open()
    return dialog
