"""Handing over: what goes into the client's file, where to, and how far it has come."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cmdesk.desk.compose import today
from cmdesk.desk.handover import (
    Gathered,
    PackReport,
    Span,
    count_entries,
    file_name,
    gather,
    proposed_span,
    write_pack,
)
from cmdesk.desk.library import Standing, standing
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import DeskError, GivenUp
from cmdesk.ui.dialogs.extent import ExtentBoxes
from cmdesk.ui.dialogs.files import ChooseFile, ask_to_save, documents
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.jobs import Job, Progress, Told
from cmdesk.ui.messages import counted
from cmdesk.ui.print.handover import HandoverPages
from cmdesk.ui.print.writing import Drawing
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.check import CheckBox
from cmdesk.ui.widgets.day_field import DayField
from cmdesk.ui.widgets.progress import ProgressLine
from cmdesk.ui.widgets.text import label

_WIDTH, _DAY = 560, 190


class HandoverDialog(Sheet):
    """Writes one zip with all that is the client's; ``handed_over`` tells what became of it."""

    handed_over = Signal(object)
    """A ``PackReport``; the dialog has closed."""

    def __init__(self, desk: Desk, theme: Theme, brand: Brand, parent: QWidget | None) -> None:
        title = self.tr("Remettre au client")
        super().__init__(theme, title, self.tr("Choisir où enregistrer…"), parent)
        self._desk, self._brand = desk, brand
        self._drawing: Drawing | None = None
        self._path = Path()
        self.choose: ChooseFile = ask_to_save
        self.journal = CheckBox(theme, self.tr("Joindre le journal des publications"))
        self.since, self.until = DayField(), DayField()
        self.extent = ExtentBoxes(theme)
        self.told = label("", "hint", wrap=True)
        self.progress = ProgressLine(theme)
        self._lay_out()
        self.setFixedWidth(_WIDTH)
        self.journal.setChecked(True)
        self.journal.toggled.connect(self._look)
        for field in (self.since, self.until):
            field.textChanged.connect(self._look)
        self.busy(on=True)
        held = partial(standing, brand_ids=[brand.id])
        desk.run(held, self._propose_extent, self.show_problem, owner=self)
        work = partial(proposed_span, brand=brand)
        desk.run(work, self._propose, self.show_problem, owner=self)
        self.confirm.setFocus()

    @property
    def span(self) -> Span | None:
        """The journal's days; None leaves it here."""
        return Span(self.since.day, self.until.day) if self.journal.isChecked() else None

    def submit(self) -> None:
        """Ask for the file, then make it."""
        checker = self._desk.checker
        if checker is None:
            self.say(self.tr("Les règles se chargent encore. Réessayez dans un instant."))
            return
        if not self._days_hold():
            return
        proposed = documents() / file_name(self._brand, today())
        path = self.choose(self, self.windowTitle(), str(proposed), self.tr("Archive (*.zip)"))
        if path:
            self._path = Path(path) if Path(path).suffix else Path(path).with_suffix(".zip")
            self.problem.hide()
            self.busy(on=True)
            self.progress.follow(self.tr("Lecture du coffre…"))
            self.fit()
            check = checker.check
            asked = {"span": self.span, "extent": self.extent.extent}
            work = partial(gather, brand_id=self._brand.id, check=check, **asked)
            self._desk.run(work, self._draw, self._failed, owner=self)

    def reject(self) -> None:
        """Close; what is under way is given up, and no file is left."""
        if self._drawing is not None:
            self._drawing.give_up()
        super().reject()

    def _days_hold(self) -> bool:
        since, until = self.since, self.until
        if not self.journal.isChecked():
            return True
        for field in (since, until):
            if not field.valid:
                field.setFocus()
                self.say(self.tr("Écrivez la date comme 12/03/2026."))
                return False
        if since.day and until.day and since.day > until.day:
            since.setFocus()
            self.say(self.tr("Le premier jour vient après le dernier."))
            return False
        return True

    def _draw(self, found: Gathered) -> None:
        pages, told = HandoverPages(found), Told(self)
        self.progress.follow(self.tr("Mise en page du dossier et du guide…"), told)
        self.fit()
        self._drawing = Drawing(pages, self)
        self._drawing.progressed.connect(partial(_share, told))
        self._drawing.drawn.connect(partial(self._write, found, pages))
        self._drawing.start()

    def _write(self, found: Gathered, pages: HandoverPages) -> None:
        drawn, path = pages.drawn, self._path

        def work(hear: Progress) -> PackReport:
            return write_pack(found, drawn, path, hear)

        job = Job(work, self)
        job.done.connect(self._written)
        job.failed.connect(self._failed)
        job.crashed.connect(self._desk.crashed)
        self.progress.follow(self.tr("Écriture du fichier…"), job)
        job.start()

    def _written(self, report: PackReport) -> None:
        self.accept()
        self.handed_over.emit(report)

    def _stopped(self) -> None:
        if self._drawing is not None:
            self._drawing.give_up()
        self._ready()

    def _failed(self, error: DeskError) -> None:
        self._ready()
        if not isinstance(error, GivenUp):
            self.show_problem(error)

    def _ready(self) -> None:
        self._drawing = None
        self.progress.hide()
        self.busy(on=False)
        self.fit()

    def _propose(self, span: Span) -> None:
        self.since.set_day(span.since)
        self.until.set_day(span.until)
        self.busy(on=False)
        self._look()

    def _propose_extent(self, held: Standing) -> None:
        self.extent.propose(held.shown, held.drafts)

    def _look(self, _change: object = None) -> None:
        """Say how many entries of the journal would go."""
        on = self.journal.isChecked()
        self.since.setEnabled(on)
        self.until.setEnabled(on)
        span = self.span
        if span is None:
            self.told.setText(self.tr("Le journal reste ici."))
            return
        work = partial(count_entries, brand_id=self._brand.id, span=span)
        self._desk.run(work, self._counted, owner=self, topic="count")

    def _counted(self, count: int) -> None:
        if self.span is None:
            return
        one, many = self.tr("message publié"), self.tr("messages publiés")
        said = self.tr("{messages} sur cette période. Le journal cite des personnes.")
        self.told.setText(said.format(messages=counted(count, one, many)))

    def _lay_out(self) -> None:
        self.add(
            label(
                self.tr(
                    "Tout ce qui est à {brand}, dans un fichier zip que le client ouvre sans CM "
                    "Desk : le dossier de réponses et le guide de ton en PDF, les réponses en "
                    "Excel, en JSON et pour espanso, et une lettre qui explique chaque fichier."
                ).format(brand=self._brand.name),
                "body",
                wrap=True,
            )
        )
        self.add(self.extent)
        self.add(self.journal)
        days = QHBoxLayout()
        days.setSpacing(Space.S)
        for words, field in ((self.tr("Du"), self.since), (self.tr("au"), self.until)):
            name = label(words, "body")
            name.setBuddy(field)
            field.setAccessibleName(self.tr("Journal : {word}").format(word=words))
            field.setFixedWidth(self.theme.px(_DAY))
            days.addWidget(name)
            days.addWidget(field)
        days.addStretch()
        self.add(days)
        self.add(self.told)
        self.progress.stopped.connect(self._stopped)
        self.add(self.progress)
        self.add(
            label(
                self.tr(
                    "Le fichier n’est pas chiffré : remettez-le par un canal sûr. Rien d’une autre "
                    "marque n’y figure."
                ),
                "hint",
                wrap=True,
            )
        )
        self.finish()


def _share(told: Told, done: int, total: int) -> None:
    told.progressed.emit(done * 100 // total)
