"""The import dialog: what a file holds, for which brand, and what would come of it."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from cmdesk.desk.care import Around
from cmdesk.desk.changes import Change
from cmdesk.desk.intake import (
    Column,
    Duplicates,
    ImportReport,
    Intake,
    Layout,
    Plan,
    Script,
    counted,
    foresee,
    laid_out,
    look,
    take_in,
)
from cmdesk.desk.intake import Sheet as FileSheet
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import DeskError
from cmdesk.ui.dialogs.columns import ColumnsBox, Table, column_name
from cmdesk.ui.dialogs.coming import Coming
from cmdesk.ui.dialogs.script import ScriptLine
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.jobs import Job, Progress
from cmdesk.ui.messages import and_others, begun, number, replies_counted
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.choice import Pill
from cmdesk.ui.widgets.text import ElidedLabel, label
from cmdesk.ui.widgets.wrap import Wrap

_WIDTH, _SHOWN = 840, 3
_Planned = tuple[tuple[Plan, Around], ...]


class ImportDialog(Sheet):
    """Takes the replies of ``intake`` in: for the brand in force, or those that the file names."""

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        intake: Intake,
        brand: Brand | None,
        parent: QWidget | None,
    ) -> None:
        title = self.tr("Importer des réponses")
        super().__init__(theme, title, self.tr("Importer"), parent)
        self._desk, self._brand, self._intake = desk, brand, intake
        self.own, self.named = self._targets()
        self.held, self.script = label("", "hint"), ScriptLine(theme, intake.script)
        self._rereading: Job | None = None
        self.ways = self._duplicates()
        self.outcome, self.advice = label("", "title", wrap=True), label("", "hint", wrap=True)
        self.doubts = label("", "hint", wrap=True)
        self.doubts.hide()
        self.coming = Coming(desk, theme)
        self.coming.progressed.connect(self._advise)
        self.coming.hide()
        self.columns, self._columns = list[ColumnsBox](), QVBoxLayout()
        self._lay_out()
        self._show_file()
        self.setFixedWidth(_WIDTH)
        self._look()

    def submit(self) -> None:
        """Take everything in; the answer closes the dialog, or fills the problem line."""
        self.busy(on=True)
        work = partial(
            take_in, intake=self._intake, duplicates=self._way(), brand_id=self._brand_id()
        )
        self._desk.run(work, self._taken, self.show_problem, owner=self)

    def _taken(self, _change: Change[ImportReport]) -> None:
        self.accept()

    def _look(self) -> None:
        """Ask what would come of it."""
        work = partial(
            foresee, intake=self._intake, duplicates=self._way(), brand_id=self._brand_id()
        )
        self._desk.run(work, self._planned, self._refused, owner=self, topic="plan")

    def _refused(self, error: DeskError) -> None:
        self.outcome.setText("")
        self.advice.setText("")
        self.show_problem(error)
        self.confirm.setEnabled(False)

    def _planned(self, found: _Planned) -> None:
        self.problem.hide()
        coming = [
            (around, reply) for plan, around in found for reply in (*plan.added, *plan.replaced)
        ]
        self.confirm.setText(
            self.tr("Importer {replies}").format(replies=replies_counted(len(coming)))
        )
        self.confirm.setEnabled(bool(coming))
        self.outcome.setText(_outcome(tuple(plan for plan, _ in found)))
        left = _left(self._intake)
        self.doubts.setText("\n".join(left))
        self.doubts.setVisible(bool(left))
        self.advice.setText("")
        self.coming.setVisible(bool(coming))
        self.coming.show_coming(coming)
        self.fit()

    def _advise(self) -> None:
        """Say what the voices have to say of those read so far."""
        looked, total, faulty = self.coming.looked, self.coming.total, self.coming.faulty
        against = self.tr(
            "{count} réponses sur {all} vont contre le profil de la marque. Elles entreront en "
            "l’état, et la bibliothèque les montrera."
        )
        if faulty == 1:
            against = self.tr(
                "1 réponse sur {all} va contre le profil de la marque. Elle entrera en l’état, "
                "et la bibliothèque la montrera."
            )
        if not faulty:
            against = self.tr("Rien à redire : toutes vont avec le profil de la marque.")
        if looked < total:
            against = self.tr("Relecture en cours : {looked} sur {all}.")
        self.advice.setText(
            against.format(count=number(faulty), looked=number(looked), all=number(total))
        )
        self.fit()

    def _rewritten(self, script: Script) -> None:
        """Read the file anew, written as the person says."""
        self.busy(on=True)
        job = Job(partial(_look, self._intake.path, self._intake.format, script), self)
        job.done.connect(partial(self._reread, job))
        job.failed.connect(self._refused)
        job.crashed.connect(self._desk.crashed)
        self._rereading = job
        job.start()

    def _reread(self, job: Job, intake: Intake) -> None:
        if job is self._rereading:
            self._intake = intake
            self._show_file()
            self._look()

    def _show_file(self) -> None:
        """Show how the file was understood."""
        intake = self._intake
        self.held.setText(f"{intake.label} · {replies_counted(intake.replies)}")
        self.script.show_script(intake.script)
        told = any(batch.brand or batch.name for batch in intake.batches)
        self.named.setVisible(told or self._brand is None)
        for box in self.columns:
            box.hide()
            box.deleteLater()
        self.columns = [ColumnsBox(self.theme, _table(sheet)) for sheet in intake.sheets[:1]]
        for box in self.columns:
            box.changed.connect(self._relaid)
            self._columns.addWidget(box)

    def _relaid(self, places: Mapping[str, int]) -> None:
        first = self._intake.sheets[0]
        told = {Column(key): place for key, place in places.items()}
        layout = Layout(told, first.layout.header)
        try:
            self._intake = laid_out(self._intake, {first.name: layout})
        except DeskError as error:
            self._refused(error)
            return
        self._look()

    def _way(self) -> Duplicates:
        return next(way for way, pill in self.ways.items() if pill.isChecked())

    def _brand_id(self) -> str | None:
        return self._brand.id if self._brand is not None and self.own.isChecked() else None

    def _targets(self) -> tuple[Pill, Pill]:
        own = Pill(self.theme, self._brand.name if self._brand else "")
        named = Pill(self.theme, self.tr("Les marques du fichier"))
        known = any(batch.brand for batch in self._intake.batches)
        own.setVisible(self._brand is not None)
        (named if known or self._brand is None else own).setChecked(True)
        return own, named

    def _duplicates(self) -> dict[Duplicates, Pill]:
        names = {
            Duplicates.SKIP: self.tr("Laisser l’ancienne"),
            Duplicates.REPLACE: self.tr("Remplacer"),
            Duplicates.KEEP_BOTH: self.tr("Garder les deux"),
        }
        ways = {way: Pill(self.theme, name) for way, name in names.items()}
        ways[Duplicates.SKIP].setChecked(True)
        return ways

    def _lay_out(self) -> None:
        file = ElidedLabel(self._intake.path.name, "title")
        self.add(_column(file, self.held))
        self.script.changed.connect(self._rewritten)
        self.add(self.script)
        ways, asked = tuple(self.ways.values()), Wrap(gap=Space.XL)
        whose = self._pills(self.tr("Pour"), (self.own, self.named))
        asked.set_parts((whose, self._pills(self.tr("Si le titre existe déjà"), ways)))
        self.add(asked)
        if self._intake.sheets:
            self._columns.setSpacing(2)
            self._columns.addWidget(label(self.tr("Colonnes"), "field"))
            self.add(self._columns)
        self.add(_column(self.outcome, self.advice, self.doubts))
        self.add(self.coming)
        self.finish()

    def _pills(self, name: str, pills: Sequence[Pill]) -> QWidget:
        group, row = QButtonGroup(self), QHBoxLayout()
        row.setSpacing(Space.S)
        for pill in pills:
            group.addButton(pill)
            pill.clicked.connect(self._look)
            row.addWidget(pill)
        row.addStretch()
        part = QWidget()
        box = QVBoxLayout(part)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(label(name, "field"))
        box.addLayout(row)
        return part


def _table(sheet: FileSheet) -> Table:
    """Return a sheet as the box of columns shows it."""
    places = {str(column): place for column, place in sheet.layout.places.items()}
    names = {str(column): column_name(column) for column in Column}
    return Table(sheet.rows, places, names, header=sheet.layout.header)


def _column(*parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    for part in parts:
        column.addWidget(part)
    return column


def _outcome(plans: Sequence[Plan]) -> str:
    translate = QCoreApplication.translate
    report = counted(plans)
    numbers = (
        (report.added, translate("Import", "nouvelles : {count}")),
        (report.replaced, translate("Import", "remplacées : {count}")),
        (report.skipped, translate("Import", "déjà là, laissées : {count}")),
        (report.repeated, translate("Import", "en double dans le fichier, laissées : {count}")),
        (report.brands, translate("Import", "marques créées : {count}")),
    )
    said = " · ".join(text.format(count=number(many)) for many, text in numbers if many)
    return begun(said)


def _left(intake: Intake) -> list[str]:
    """Say which lines and cells of a file are left out, and why."""
    translate = QCoreApplication.translate
    said = list[str]()
    if intake.textless:
        lines = _listed([number(line) for line in intake.textless], len(intake.textless))
        one = translate("Import", "Sans texte de réponse, donc laissée : ligne {lines}.")
        many = translate("Import", "Sans texte de réponse, donc laissées : lignes {lines}.")
        said.append((one if len(intake.textless) == 1 else many).format(lines=lines))
    if intake.doubts:
        line = translate("Import", "ligne {line}, {column} : « {text} »")
        cells = [
            line.format(line=doubt.line, column=column_name(doubt.column).lower(), text=doubt.text)
            for doubt in intake.doubts[:_SHOWN]
        ]
        words = translate("Import", "Pas compris, et laissé de côté : {cells}.")
        said.append(words.format(cells=_listed(cells, len(intake.doubts), "\u00a0; ")))
    return said


def _listed(parts: Sequence[str], total: int, sign: str = ", ") -> str:
    """Write the first of several, and how many more there are."""
    more = total - len(parts[:_SHOWN])
    return sign.join([*parts[:_SHOWN], *([and_others(more)] if more > 0 else [])])


def _look(path: Path, format_: str, script: Script, heard: Progress) -> Intake:
    return look(path, format_, script, heard)
