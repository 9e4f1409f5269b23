"""The client behind a brand: the person to answer to, the contract, whom to call in a crisis."""

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from cmdesk.domain.brand import Brand, Contact
from cmdesk.ui.theme import Space
from cmdesk.ui.widgets.day_field import DayField
from cmdesk.ui.widgets.text import field_box

_LONG = 200


class ClientPage(QWidget):
    """A page of the brand's dialog."""

    def __init__(self, brand: Brand) -> None:
        super().__init__()
        contact = brand.contact
        self.name, self.role = QLineEdit(contact.name), QLineEdit(contact.role)
        self.email, self.phone = QLineEdit(contact.email), QLineEdit(contact.phone)
        self.begun, self.until = DayField(brand.contract_from), DayField(brand.contract_until)
        self.call = QLineEdit(brand.crisis_call)
        self.call.setPlaceholderText(self.tr("Un nom, un numéro, des heures"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.L)
        pairs = (
            ((self.tr("Interlocuteur"), self.name), (self.tr("Fonction"), self.role)),
            ((self.tr("Courriel"), self.email), (self.tr("Téléphone"), self.phone)),
            ((self.tr("Contrat du"), self.begun), (self.tr("Contrat jusqu’au"), self.until)),
        )
        for row, pair in enumerate(pairs):
            for column, (name, field) in enumerate(pair):
                field.setMaxLength(_LONG)
                grid.addLayout(field_box(name, field), row, column)
        crisis = field_box(self.tr("Qui appeler en cas de crise"), self.call)
        self.call.setMaxLength(_LONG)
        grid.addLayout(crisis, len(pairs), 0, 1, 2)
        grid.setRowStretch(len(pairs) + 1, 1)

    @property
    def typed(self) -> tuple[str, ...]:
        """All that stands here, half a date too."""
        return tuple(field.text() for field in self.findChildren(QLineEdit))

    @property
    def wrong_day(self) -> DayField | None:
        """The first field whose day is none."""
        return next((field for field in (self.begun, self.until) if not field.valid), None)

    def filled(self, brand: Brand) -> Brand:
        """Return the brand with what this page says; a day that is none is left out."""
        texts = (field.text().strip() for field in (self.name, self.role, self.email, self.phone))
        return replace(
            brand,
            contact=Contact(*texts),
            contract_from=self.begun.day,
            contract_until=self.until.day,
            crisis_call=" ".join(self.call.text().split()),
        )
