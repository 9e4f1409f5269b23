"""Which column of a table holds what: each with its heading, a sample, and a choice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cmdesk.desk.intake import Column
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.choice_button import ChoiceButton
from cmdesk.ui.widgets.scrolled import scrolled
from cmdesk.ui.widgets.text import ElidedLabel

_HEIGHT, _MOST = 168, 40
"""How high the box is, in pixels before text scale, and the most columns that it shows."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it was understood: where each meaning stands, and what meanings are called."""

    rows: Sequence[Sequence[str]]
    places: Mapping[str, int]
    names: Mapping[str, str]
    header: bool = False


class ColumnsBox(QWidget):
    """Shows a table's columns as they were understood, and lets a person say otherwise."""

    changed = Signal(object)
    """Where each meaning stands now, by its key in ``Table.names``."""

    def __init__(self, theme: Theme, table: Table) -> None:
        super().__init__()
        self._table, self.keys = table, list(table.names)
        self.choices: list[ChoiceButton] = []
        ground = QWidget()
        grid = QGridLayout(ground)
        grid.setContentsMargins(0, 0, Space.S, 0)
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.XS)
        grid.setColumnStretch(1, 1)
        meanings = {place: key for key, place in table.places.items()}
        width = min(max((len(row) for row in table.rows[:50]), default=0), _MOST)
        for place in range(width):
            name, sample = self._words(place)
            choice = ChoiceButton(
                theme, self.tr("Colonne {name}").format(name=name or str(place + 1))
            )
            choice.offer([self.tr("ne pas importer"), *table.names.values()])
            choice.choose(1 + self.keys.index(meanings[place]) if place in meanings else 0)
            choice.chosen.connect(partial(self._chosen, place))
            self.choices.append(choice)
            grid.addWidget(ElidedLabel(name or f"{place + 1}", "body"), place, 0)
            grid.addWidget(ElidedLabel(sample, "hint"), place, 1)
            grid.addWidget(choice, place, 2)
        scroll = scrolled(ground)
        scroll.setFixedHeight(min(theme.px(_HEIGHT), ground.sizeHint().height() + Space.XS))
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(0, 0, 0, 0)
        column_box.addWidget(scroll)

    def _words(self, place: int) -> tuple[str, str]:
        """Return a column's heading, and the first of its cells that holds something."""
        rows, header = self._table.rows, self._table.header
        heading = rows[0][place] if header and place < len(rows[0]) else ""
        cells = (row[place] for row in rows[int(header) : 50] if place < len(row))
        return heading, " ".join(next((cell for cell in cells if cell.strip()), "").split())

    def _chosen(self, place: int, index: int) -> None:
        """Give a column another meaning; whoever had it gives it up."""
        for other, choice in enumerate(self.choices):
            if other != place and index and choice.index == index:
                choice.choose(0)
        self.changed.emit(self._places())

    def _places(self) -> Mapping[str, int]:
        told = self._table.places.items()
        beyond = {key: place for key, place in told if place >= len(self.choices)}
        shown = {
            self.keys[choice.index - 1]: place
            for place, choice in enumerate(self.choices)
            if choice.index
        }
        return {**beyond, **shown}


def column_name(column: Column) -> str:
    """Return what a column may hold, in words."""
    translate = QCoreApplication.translate
    return {
        Column.BRAND: translate("Columns", "Marque"),
        Column.TITLE: translate("Columns", "Titre"),
        Column.BODY: translate("Columns", "Texte de la réponse"),
        Column.SITUATIONS: translate("Columns", "Situations"),
        Column.TAGS: translate("Columns", "Étiquettes"),
        Column.NETWORKS: translate("Columns", "Réseaux"),
        Column.STATUS: translate("Columns", "État"),
        Column.APPROVED_BY: translate("Columns", "Validée par"),
        Column.APPROVED_ON: translate("Columns", "Validée le"),
        Column.EXPIRES_ON: translate("Columns", "Expire le"),
        Column.SHORTCUT: translate("Columns", "Raccourci"),
        Column.NOTES: translate("Columns", "Notes"),
        Column.USES: translate("Columns", "Envois"),
        Column.LAST_USED: translate("Columns", "Dernier envoi"),
        Column.CREATED: translate("Columns", "Créée le"),
        Column.MODIFIED: translate("Columns", "Modifiée le"),
        Column.KIND: translate("Columns", "Nature"),
        Column.FOLDER: translate("Columns", "Dossier"),
        Column.AUDIENCE: translate("Columns", "Public"),
        Column.SOURCE: translate("Columns", "Source"),
        Column.VARIANT: translate("Columns", "Variante"),
    }[column]
