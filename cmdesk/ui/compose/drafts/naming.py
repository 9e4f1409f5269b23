"""A title for a draft, so that it is found again among many."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.theme import Theme

LONGEST = 80
_WIDTH = 420


class TitleDialog(Sheet):
    """Asks for a title; an empty one lets the draft be called by its first words again."""

    named = Signal(str)

    def __init__(self, theme: Theme, title: str, parent: QWidget | None) -> None:
        heading = self.tr("Titre du brouillon")
        super().__init__(theme, heading, self.tr("Enregistrer"), parent)
        self.field = QLineEdit(title)
        self.field.setMaxLength(LONGEST)
        self.field.setPlaceholderText(self.tr("Rupture du samedi, pour Julie"))
        self.field.selectAll()
        self.add_field(self.tr("Titre"), self.field)
        self.finish()
        self.field.setMinimumWidth(_WIDTH)
        self.field.setFocus()

    def submit(self) -> None:
        """Take the title."""
        self.named.emit(" ".join(self.field.text().split()))
        self.accept()
