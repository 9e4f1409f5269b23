"""Shortcuts at a glance."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.chip import Chip
from cmdesk.ui.widgets.text import label

_WIDTH = 520


class ShortcutsDialog(Sheet):
    """A page to read; it changes nothing."""

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(theme, self.tr("Raccourcis clavier"), self.tr("Fermer"), parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.S)
        half = (len(self._keys()) + 1) // 2
        for index, (keys, text) in enumerate(self._keys()):
            row, column = index % half, 2 * (index // half)
            chip = Chip(theme, keys)
            grid.addWidget(chip, row, column, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label(text, "body"), row, column + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.add(grid)
        self.cancel.hide()
        self.finish()
        self.setFixedWidth(_WIDTH)

    def submit(self) -> None:
        """Close."""
        self.accept()

    def _keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+1…9", self.tr("Aller à une marque")),
            ("Alt+1…5", self.tr("Aller à un lieu")),
            (self.tr("Ctrl+Entrée"), self.tr("Copier la réponse écrite")),
            ("F8", self.tr("Point suivant")),
            (self.tr("Alt+Entrée"), self.tr("Corriger le point")),
            (self.tr("Ctrl+Espace"), self.tr("Réponses proches")),
            ("Ctrl+N", self.tr("Nouvelle réponse")),
            ("Ctrl+F", self.tr("Chercher une réponse")),
            (self.tr("Entrée"), self.tr("Insérer la réponse")),
            (self.tr("Suppr"), self.tr("Supprimer la réponse")),
            ("Ctrl+Z", self.tr("Annuler")),
            (self.tr("Ctrl+Maj+E"), self.tr("Exporter")),
            ("F1", self.tr("Ce que CM Desk signale")),
            ("Ctrl+?", self.tr("Cette page")),
        )
