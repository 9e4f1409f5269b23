"""What one brand is to somebody: a page of their card's dialog."""

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from cmdesk.desk.compose import today
from cmdesk.domain.influencer import Contract, Relation
from cmdesk.domain.others import ContractKind
from cmdesk.domain.tone_profile import Address
from cmdesk.ui.messages import translate
from cmdesk.ui.people.references import ReferenceList
from cmdesk.ui.people.words import contract_kind
from cmdesk.ui.profile.voice import address_name
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.utf16 import text_of
from cmdesk.ui.widgets.choice import Pill, pill_row
from cmdesk.ui.widgets.day_field import DayField
from cmdesk.ui.widgets.tags import Tags
from cmdesk.ui.widgets.text import field_box, field_label, label

_LINES, _DAY = 64, 150
_ADDRESSES = (None, Address.TU, Address.VOUS)
_KINDS = (None, ContractKind.PAID, ContractKind.GIFT)


class RelationPage(QWidget):
    """How to speak to them, what to speak of, and what to leave alone."""

    def __init__(self, theme: Theme, relation: Relation) -> None:
        super().__init__()
        self.addresses = {item: Pill(theme, _address_name(item)) for item in _ADDRESSES}
        known = relation.address if relation.address in self.addresses else None
        self.addresses[known].setChecked(True)
        self.tone = QPlainTextEdit(relation.tone)
        self.tone.setProperty("role", "field")
        self.tone.setTabChangesFocus(True)
        self.tone.setFixedHeight(_LINES)
        self.tone.setPlaceholderText(self.tr("Complice, jamais ironique…"))
        self.references = ReferenceList(theme)
        self.references.take(relation.references)
        self.avoid = Tags(theme, self.tr("À éviter"), self.tr("son âge, sa rupture…"))
        self.avoid.set_words(relation.avoid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("On lui dit"), "field"))
        column.addLayout(pill_row(self, self.addresses.values()))
        column.addSpacing(Space.XS)
        column.addWidget(field_label(self.tr("Ton"), self.tone))
        column.addWidget(self.tone)
        column.addSpacing(Space.XS)
        column.addWidget(label(self.tr("Références"), "field"))
        column.addWidget(self.references)
        column.addSpacing(Space.XS)
        column.addWidget(label(self.tr("À éviter"), "field"))
        column.addWidget(self.avoid)
        column.addStretch()

    def filled(self, relation: Relation) -> Relation:
        """Return the relation with what this page says."""
        return replace(
            relation,
            address=next(item for item, pill in self.addresses.items() if pill.isChecked()),
            tone=text_of(self.tone.document()).strip(),
            references=self.references.references,
            avoid=self.avoid.words,
        )


class ContractPage(QWidget):
    """What they get in return, from when to when, and when one was last in contact."""

    def __init__(self, theme: Theme, relation: Relation) -> None:
        super().__init__()
        contract = relation.contract
        self.kinds = {item: Pill(theme, contract_kind(item)) for item in _KINDS}
        self.kinds[contract.kind if contract else None].setChecked(True)
        self.since = DayField(contract.since if contract else None)
        self.until = DayField(contract.until if contract else None)
        self.contact = DayField(relation.last_contact, past=True)
        self._dates = QWidget()
        dates = QHBoxLayout(self._dates)
        dates.setContentsMargins(0, 0, 0, 0)
        dates.setSpacing(Space.M)
        for name, field in ((self.tr("Du"), self.since), (self.tr("Jusqu’au"), self.until)):
            field.setFixedWidth(theme.px(_DAY))
            dates.addLayout(field_box(name, field))
        dates.addStretch()
        self.contact.setFixedWidth(theme.px(_DAY))
        hint = self.tr(
            "Tant que le contrat court, un message public de la marque qui la cite doit porter "
            "«\u00a0Publicité\u00a0» ou «\u00a0Collaboration commerciale\u00a0» (loi du 9 juin "
            "2023)\u00a0: la relecture le rappelle."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Contrat"), "field"))
        column.addLayout(pill_row(self, self.kinds.values()))
        column.addWidget(self._dates)
        column.addWidget(label(hint, "hint", wrap=True))
        column.addSpacing(Space.L)
        column.addLayout(field_box(self.tr("Dernier contact"), self.contact))
        column.addStretch()
        for pill in self.kinds.values():
            pill.toggled.connect(self._show)
        self._show()

    @property
    def problem(self) -> tuple[str, QWidget] | None:
        """What is wrong with the days, and where; None where nothing is."""
        for field in (self.since, self.until, self.contact):
            if not field.valid:
                return self.tr("Cette date n’en est pas une. Écrivez-la 31/12/2026."), field
        since, until = self.since.day, self.until.day
        if self.kind is not None and since and until and until < since:
            said = self.tr(
                "Ce contrat finit avant d’avoir commencé\u00a0: corrigez l’une des deux dates."
            )
            return said, self.until
        if self.contact.day is not None and self.contact.day > today():
            return self.tr("Le dernier contact ne peut pas être à venir."), self.contact
        return None

    @property
    def kind(self) -> ContractKind | None:
        """What they get."""
        return next(item for item, pill in self.kinds.items() if pill.isChecked())

    def filled(self, relation: Relation) -> Relation:
        """Return the relation with what this page says."""
        kind = self.kind
        return replace(
            relation,
            contract=Contract(kind, self.since.day, self.until.day) if kind else None,
            last_contact=self.contact.day,
        )

    def _show(self) -> None:
        self._dates.setVisible(self.kind is not None)


def _address_name(address: Address | None) -> str:
    return translate("People", "comme la marque") if address is None else address_name(address)
