"""Which column of a table holds what: each with its heading, a sample, and a choice."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from cmdesk.desk.intake import Column, Layout, Sheet
from cmdesk.ui.compose.choice import ChoiceButton
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.text import ElidedLabel

_HEIGHT, _MOST = 168, 40


class ColumnsBox(QWidget):
    """Shows a sheet's columns as they were understood, and lets a person say otherwise."""

    changed = Signal(object)
    """The ``Layout`` that the person wants."""

    def __init__(self, theme: Theme, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet
        self.choices: list[ChoiceButton] = []
        ground, scroll = QWidget(), QScrollArea()
        ground.setProperty("role", "ground")
        grid = QGridLayout(ground)
        grid.setContentsMargins(0, 0, Space.S, 0)
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.XS)
        grid.setColumnStretch(1, 1)
        places = {place: column for column, place in sheet.layout.places.items()}
        width = min(max((len(row) for row in sheet.rows[:50]), default=0), _MOST)
        for place in range(width):
            name, sample = self._words(place)
            choice = ChoiceButton(
                theme, self.tr("Colonne {name}").format(name=name or str(place + 1))
            )
            choice.offer([self.tr("ne pas importer"), *map(column_name, Column)])
            column = places.get(place)
            choice.choose(1 + list(Column).index(column) if column else 0)
            choice.chosen.connect(partial(self._chosen, place))
            self.choices.append(choice)
            grid.addWidget(ElidedLabel(name or f"{place + 1}", "body"), place, 0)
            grid.addWidget(ElidedLabel(sample, "hint"), place, 1)
            grid.addWidget(choice, place, 2)
        scroll.setWidget(ground)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFixedHeight(min(theme.px(_HEIGHT), ground.sizeHint().height() + Space.XS))
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(0, 0, 0, 0)
        column_box.addWidget(scroll)

    def _words(self, place: int) -> tuple[str, str]:
        """Return a column's heading, and the first of its cells that holds something."""
        rows, header = self._sheet.rows, self._sheet.layout.header
        heading = rows[0][place] if header and place < len(rows[0]) else ""
        cells = (row[place] for row in rows[int(header) : 50] if place < len(row))
        return heading, " ".join(next((cell for cell in cells if cell.strip()), "").split())

    def _chosen(self, place: int, index: int) -> None:
        """Give a column another meaning; whoever had it gives it up."""
        for other, choice in enumerate(self.choices):
            if other != place and index and choice.index == index:
                choice.choose(0)
        self.changed.emit(Layout(self._places(), self._sheet.layout.header))

    def _places(self) -> Mapping[Column, int]:
        columns = list(Column)
        return {
            columns[choice.index - 1]: place
            for place, choice in enumerate(self.choices)
            if choice.index
        }


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
