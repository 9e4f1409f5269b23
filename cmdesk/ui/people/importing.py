"""The import dialog of people: which column holds what, what would come of it, who they are."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cmdesk.desk.changes import Change
from cmdesk.desk.people_files import (
    Column,
    Doubles,
    Layout,
    PeopleIntake,
    PeoplePlan,
    laid_out,
    look,
    plan,
    take_in,
)
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import DeskError
from cmdesk.domain.influencer import Influencer
from cmdesk.domain.network import NETWORKS
from cmdesk.ui.brands.picture_file import avatar_of
from cmdesk.ui.dialogs.columns import ColumnsBox, Table
from cmdesk.ui.dialogs.files import ChooseFile, ask_to_open, documents
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.jobs import Job, Progress
from cmdesk.ui.messages import and_others, begun, number, translate
from cmdesk.ui.people.words import difference_words, people_counted
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.choice import Pill, pill_row
from cmdesk.ui.widgets.text import ElidedLabel, label

_WIDTH, _SHOWN = 620, 4
_TOLD = 3
"""How many of what was left out are named."""


class PeopleImporting(QObject):
    """Asks for a file and opens the dialog on it; what cannot be read is said in a toast."""

    def __init__(self, desk: Desk, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._desk, self._theme, self._host = desk, theme, host
        self.choose: ChooseFile = ask_to_open

    def ask(self, brand: Brand) -> None:
        """Ask for a file of people for this brand."""
        kinds = self.tr("Tableaux et contacts (*.csv *.tsv *.txt *.vcf *.vcard)")
        title = self.tr("Importer des fiches")
        path = self.choose(self._host.window(), title, str(documents()), kinds)
        if path:
            self.read(path, brand)

    def read(self, path: str, brand: Brand) -> None:
        """Read a file beside the window, then show what it holds."""
        job = Job(partial(_look, path), self)
        job.done.connect(partial(self._open, brand))
        job.failed.connect(self._desk.failed)
        job.crashed.connect(self._desk.crashed)
        job.start()

    def _open(self, brand: Brand, intake: PeopleIntake) -> None:
        PeopleImportDialog(self._desk, self._theme, intake, brand, self._host.window()).open()


class PeopleImportDialog(Sheet):
    """Takes the people of ``intake`` in, for one brand."""

    def __init__(
        self, desk: Desk, theme: Theme, intake: PeopleIntake, brand: Brand, parent: QWidget | None
    ) -> None:
        title = translate("PeopleImport", "Importer des fiches")
        super().__init__(theme, title, translate("PeopleImport", "Importer"), parent)
        self._desk, self._intake, self._brand = desk, intake, brand
        self.ways = {way: Pill(theme, name) for way, name in _ways().items()}
        self.ways[Doubles.SKIP].setChecked(True)
        self.outcome, self.doubts = label("", "title", wrap=True), label("", "hint", wrap=True)
        self.doubts.hide()
        self._samples = [(ElidedLabel("", "body"), ElidedLabel("", "hint")) for _ in range(_SHOWN)]
        self.columns: ColumnsBox | None = None
        if not intake.contacts:
            places, header = intake.layout.places, intake.layout.header
            names = {str(column): column_name(column) for column in Column}
            told = {str(column): place for column, place in places.items()}
            self.columns = ColumnsBox(theme, Table(intake.rows, told, names, header=header))
        self._lay_out()
        self.setFixedWidth(_WIDTH)
        self._look()

    def submit(self) -> None:
        """Take everybody in; the answer closes the dialog, or fills the problem line."""
        self.busy(on=True)
        self.outcome.setText(translate("PeopleImport", "Import en cours…"))
        self._desk.run(
            partial(take_in, **self._asked()), self._taken, self.show_problem, owner=self
        )

    def _taken(self, _change: Change[PeoplePlan]) -> None:
        self.accept()

    def _asked(self) -> dict[str, object]:
        way = next(way for way, pill in self.ways.items() if pill.isChecked())
        return {
            "intake": self._intake,
            "doubles": way,
            "brand_id": self._brand.id,
            "worded": difference_words,
        }

    def _look(self, _on: bool = True) -> None:  # noqa: FBT001, FBT002 (Qt's)
        """Ask what would come of it; until that is known, nothing can be taken in."""
        self.busy(on=True)
        if not self.outcome.text():
            self.outcome.setText(translate("PeopleImport", "Comparaison avec vos fiches…"))
        work = partial(plan, **self._asked())
        self._desk.run(work, self._planned, self._refused, owner=self, topic="plan")

    def _refused(self, error: DeskError) -> None:
        self.outcome.setText("")
        self.show_problem(error)
        self.confirm.setEnabled(False)

    def _planned(self, found: PeoplePlan) -> None:
        self.problem.hide()
        said = translate("PeopleImport", "Importer {people}")
        self.confirm.setText(said.format(people=people_counted(found.count)))
        self.confirm.updateGeometry()
        self.confirm.setEnabled(bool(found.count))
        self.outcome.setText(outcome_words(found))
        for place, (name, about) in enumerate(self._samples):
            people = self._intake.people
            somebody = people[place] if place < len(people) else None
            name.setText(somebody.name if somebody else "")
            about.setText(_about(somebody) if somebody else "")
        left_out = [*_doubts(self._intake), *_photoless(self._intake)]
        self.doubts.setText("\n".join(left_out))
        self.doubts.setVisible(bool(left_out))
        self.fit()

    def _relaid(self, places: Mapping[str, int]) -> None:
        told = {Column(name): place for name, place in places.items()}
        try:
            self._intake = laid_out(self._intake, Layout(told, self._intake.layout.header))
        except DeskError as error:
            self._refused(error)
            return
        self._look()

    def _lay_out(self) -> None:
        held = people_counted(len(self._intake.people))
        about = translate("PeopleImport", "{people} · pour {brand}")
        file = ElidedLabel(self._intake.path.name, "title")
        words = about.format(people=held, brand=self._brand.name)
        self.add(_column(file, label(words, "hint")))
        for pill in self.ways.values():
            pill.clicked.connect(self._look)
        box = QVBoxLayout()
        box.setSpacing(6)
        box.addWidget(label(translate("PeopleImport", "Si le bureau la connaît déjà"), "field"))
        box.addLayout(pill_row(self, self.ways.values()))
        self.add(box)
        if self.columns is not None:
            self.columns.changed.connect(self._relaid)
            name = label(translate("PeopleImport", "Colonnes"), "field")
            self.add(_column(name, self.columns))
        self.add(_column(self.outcome, self.doubts))
        for name, about_them in self._samples:
            self.add(_column(name, about_them))
        self.finish()


def column_name(column: Column) -> str:
    """Return what a column may hold, in words."""
    networks = {network.value: name for network, name in NETWORKS.items()}
    if column.value in networks:
        return networks[column.value]
    return {
        Column.NAME: translate("PeopleColumns", "Nom"),
        Column.OTHER_NAMES: translate("PeopleColumns", "Autres noms"),
        Column.ACCOUNTS: translate("PeopleColumns", "Comptes"),
        Column.AUDIENCE: translate("PeopleColumns", "Abonnés"),
        Column.TAGS: translate("PeopleColumns", "Étiquettes"),
        Column.TOPICS: translate("PeopleColumns", "Sujets"),
        Column.LINKS: translate("PeopleColumns", "Liens"),
        Column.ADDRESS: translate("PeopleColumns", "Tu ou vous"),
        Column.TONE: translate("PeopleColumns", "Ton"),
        Column.REFERENCES: translate("PeopleColumns", "Références"),
        Column.AVOID: translate("PeopleColumns", "À éviter"),
        Column.CONTRACT: translate("PeopleColumns", "Contrat"),
        Column.CONTRACT_FROM: translate("PeopleColumns", "Contrat du"),
        Column.CONTRACT_UNTIL: translate("PeopleColumns", "Contrat jusqu’au"),
        Column.LAST_CONTACT: translate("PeopleColumns", "Dernier contact"),
        Column.NOTES: translate("PeopleColumns", "Notes"),
    }[column]


def outcome_words(found: PeoplePlan) -> str:
    """Say what would come of an import, in numbers."""
    numbers = (
        (found.added, translate("PeopleImport", "nouvelles\u00a0: {count}")),
        (found.shared, translate("PeopleImport", "partagées avec une autre marque\u00a0: {count}")),
        (found.merged, translate("PeopleImport", "fusionnées\u00a0: {count}")),
        (found.skipped, translate("PeopleImport", "laissées\u00a0: {count}")),
        (len(found.photos), translate("PeopleImport", "photos\u00a0: {count}")),
    )
    said = " · ".join(text.format(count=number(many)) for many, text in numbers if many)
    return begun(said)


def _ways() -> dict[Doubles, str]:
    return {
        Doubles.SKIP: translate("PeopleImport", "Laisser sa fiche"),
        Doubles.MERGE: translate("PeopleImport", "Fusionner"),
        Doubles.KEEP_BOTH: translate("PeopleImport", "Garder les deux"),
    }


def _about(somebody: Influencer) -> str:
    person, relation = somebody.person, somebody.relation
    parts = [*person.handles, *person.tags, *(item.text for item in relation.references)]
    return " · ".join(" ".join(part.split()) for part in parts[:12])


def _doubts(intake: PeopleIntake) -> Iterator[str]:
    line = translate("PeopleImport", "ligne {line}, {column}\u00a0: «\u00a0{text}\u00a0»")
    shown = [
        line.format(line=doubt.line, column=column_name(doubt.column).lower(), text=doubt.text)
        for doubt in intake.doubts
    ]
    if shown:
        said = translate("PeopleImport", "Pas compris, et laissé de côté\u00a0: {cells}.")
        yield said.format(cells=_first_of(shown, "\u00a0; "))


def _photoless(intake: PeopleIntake) -> Iterator[str]:
    if intake.photoless:
        said = translate("PeopleImport", "Photo illisible, laissée de côté\u00a0: {names}.")
        yield said.format(names=_first_of(intake.photoless, ", "))


def _first_of(items: Sequence[str], mark: str) -> str:
    more = len(items) - _TOLD
    return mark.join([*items[:_TOLD], *([and_others(more)] if more > 0 else [])])


def _column(*parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    for part in parts:
        column.addWidget(part)
    return column


def _look(path: str, _heard: Progress) -> PeopleIntake:
    return look(Path(path), avatar_of)
