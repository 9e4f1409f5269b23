"""Shortcuts at a glance."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.chip import Chip
from cmdesk.ui.widgets.text import label

_WIDTH = 720
Line = tuple[str, str]
"""Keys, as Qt spells them, and what they do."""
Group = tuple[str, Sequence[Line]]


class ShortcutsDialog(Sheet):
    """A page to read; it changes nothing."""

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(theme, self.tr("Raccourcis clavier"), self.tr("Fermer"), parent)
        columns = QHBoxLayout()
        columns.setSpacing(Space.XXL)
        for groups in ((self._everywhere(),), (self._writing(), self._replies())):
            columns.addLayout(self._column_of(groups), 1)
        self.add(columns)
        self.cancel.hide()
        self.finish()
        self.setFixedWidth(_WIDTH)
        self.confirm.setFocus()

    def submit(self) -> None:
        """Close."""
        self.accept()

    def _column_of(self, groups: Sequence[Group]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(6)
        for title, lines in groups:
            row = grid.rowCount()
            if row > 1:
                grid.setRowMinimumHeight(row, Space.S)
            grid.addWidget(label(title, "title"), row + 1, 0, 1, 2)
            for below, (keys, text) in enumerate(lines, row + 2):
                chip = Chip(self.theme, _spelt(keys))
                grid.addWidget(label(text, "body", wrap=True), below, 0)
                grid.addWidget(chip, below, 1, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        return grid

    def _everywhere(self) -> Group:
        return self.tr("Partout"), (
            ("Ctrl+K", self.tr("Aller n’importe où")),
            ("Ctrl+1…9", self.tr("Aller à une marque")),
            ("Ctrl+PgDown", self.tr("Marque suivante")),
            ("Alt+1…5", self.tr("Aller à un lieu")),
            ("Ctrl+Z", self.tr("Annuler")),
            ("Ctrl+Shift+I", self.tr("Importer")),
            ("Ctrl+Shift+E", self.tr("Exporter")),
            ("F11", self.tr("Concentration")),
            ("Ctrl+L", self.tr("Verrouiller le bureau")),
            ("Ctrl+,", self.tr("Paramètres")),
            ("F1", self.tr("Ce que CM Desk signale")),
            ("Ctrl+?", self.tr("Cette page")),
        )

    def _writing(self) -> Group:
        return self.tr("En écrivant"), (
            ("Ctrl+Enter", self.tr("Copier la réponse écrite")),
            ("Ctrl+S", self.tr("Enregistrer comme réponse")),
            ("F8", self.tr("Point suivant")),
            ("Alt+Enter", self.tr("Corriger le point")),
            ("Ctrl+Space", self.tr("Réponses proches")),
            ("Ctrl+E", self.tr("Emoji")),
            ("Ctrl+N", self.tr("Nouveau brouillon")),
        )

    def _replies(self) -> Group:
        return self.tr("Dans les réponses"), (
            ("Ctrl+F", self.tr("Chercher une réponse")),
            ("Ctrl+N", self.tr("Nouvelle réponse")),
            ("Enter", self.tr("Insérer la réponse")),
            ("Del", self.tr("Supprimer la réponse")),
        )


def _spelt(keys: str) -> str:
    """Return keys as this system and language write them; a range of keys stays as it is."""
    if "…" in keys:
        return keys
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
