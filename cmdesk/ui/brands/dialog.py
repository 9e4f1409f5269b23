"""The dialog that adds a brand or changes its name, initials and colour."""

from dataclasses import replace
from functools import partial

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cmdesk.desk.brands import COLOURS, create_brand, initials_of, update_brand
from cmdesk.desk.changes import Change
from cmdesk.domain.brand import Brand
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.avatar import Avatar
from cmdesk.ui.widgets.button import Button
from cmdesk.ui.widgets.choice import Swatches
from cmdesk.ui.widgets.text import field_label, label

_WIDTH = 460
_INITIALS = 2
_NAME = 80


class BrandDialog(Sheet):
    """Adds a brand (``brand`` is None) or changes one."""

    def __init__(
        self, desk: Desk, theme: Theme, brand: Brand | None, colour: str, parent: QWidget | None
    ) -> None:
        title = self.tr("Nouvelle marque") if brand is None else self.tr("Modifier la marque")
        confirm = self.tr("Ajouter") if brand is None else self.tr("Enregistrer")
        super().__init__(theme, title, confirm, parent)
        self._desk, self._brand = desk, brand
        self._own_initials = brand is not None and brand.initials != initials_of(brand.name)
        self.name, self.initials = QLineEdit(), QLineEdit()
        self.name.setMaxLength(_NAME)
        self.name.setPlaceholderText(self.tr("Le nom sous lequel elle parle en public"))
        self.initials.setMaxLength(_INITIALS)
        self.initials.setFixedWidth(64)
        self.avatar = Avatar(theme, colour, "", 64)
        self.swatches = Swatches(theme, COLOURS)
        self._lay_out()
        self.name.textChanged.connect(self._named)
        self.initials.textEdited.connect(self._initialled)
        self.swatches.changed.connect(self._preview)
        self.swatches.take(brand.colour if brand else colour)
        if brand is not None:
            self.initials.setText(brand.initials)
            self.name.setText(brand.name)
        self._preview()
        self.name.setFocus()
        self.setFixedWidth(_WIDTH)

    def submit(self) -> None:
        """Hand the brand to the vault; its answer closes the dialog or fills the problem line."""
        self.busy(on=True)
        name, initials = self.name.text(), self.initials.text().strip()
        colour = self.swatches.colour
        if self._brand is None:
            work = partial(create_brand, name=name, colour=colour, initials=initials)
        else:
            shown = initials or initials_of(name)
            changed = replace(self._brand, name=name, colour=colour, initials=shown)
            work = partial(update_brand, brand=changed)
        self._desk.run(work, self._kept, self.show_problem, owner=self)

    def _kept(self, _change: Change[Brand]) -> None:
        self.accept()

    def _lay_out(self) -> None:
        fields = QVBoxLayout()
        fields.setSpacing(6)
        fields.addWidget(field_label(self.tr("Nom"), self.name))
        fields.addWidget(self.name)
        short = QVBoxLayout()
        short.setSpacing(6)
        short.addWidget(field_label(self.tr("Initiales"), self.initials))
        short.addWidget(self.initials)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(self.avatar)
        row.addLayout(fields, 1)
        row.addLayout(short)
        self.add(row)
        colours = QVBoxLayout()
        colours.setSpacing(6)
        head = label(self.tr("Couleur"), "field")
        colours.addWidget(head)
        line = QHBoxLayout()
        line.addWidget(self.swatches, 1)
        colours.addLayout(line)
        other = Button(self.theme, self.tr("Autre couleur…"))
        other.clicked.connect(self._pick)
        colours.addSpacing(2)
        colours.addWidget(other)
        self.add(colours)
        self.add(
            label(
                self.tr(
                    "La couleur borde l’éditeur : elle rappelle, à chaque mot, pour qui "
                    "vous parlez."
                ),
                "hint",
                wrap=True,
            )
        )
        self.finish()

    def _named(self, name: str) -> None:
        if not self._own_initials:
            self.initials.setText(initials_of(name) if name.strip() else "")
        self._preview()

    def _initialled(self, text: str) -> None:
        self._own_initials = bool(text.strip())
        self._preview()

    def _preview(self) -> None:
        self.avatar.show_brand(self.swatches.colour or COLOURS[0], self.initials.text().upper())

    def _pick(self) -> None:
        picked = QColorDialog.getColor(
            QColor(self.swatches.colour), self, self.tr("Couleur de la marque")
        )
        if picked.isValid():
            self.swatches.take(picked.name().upper())
