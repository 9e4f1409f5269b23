"""The export dialog: which format, whose replies, where to; the answer is a file, or words."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from cmdesk.desk.dossier import Dossier, Library, dossier_of
from cmdesk.desk.library import (
    WHOLE,
    ExportFormat,
    ExportReport,
    Family,
    Loss,
    Standing,
    formats,
    gathered_for,
    losses,
    report_of,
    standing,
    write_libraries,
)
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import DeskError
from cmdesk.ui.dialogs.extent import ExtentBoxes
from cmdesk.ui.dialogs.files import ChooseFile, ask_to_save_as, documents, file_name
from cmdesk.ui.dialogs.formats import family_name, format_meaning, loss_words
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.jobs import Job
from cmdesk.ui.messages import replies_counted
from cmdesk.ui.motion import WorkBar
from cmdesk.ui.print.dossier import DossierPdf
from cmdesk.ui.print.writing import PdfWriting
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.choice import OptionCard, Pill
from cmdesk.ui.widgets.text import label

_WIDTH = 600
_COLUMNS, _WHOLE = 2, 100
_LONG_MS = 400
"""What takes no longer needs no bar."""


class ExportDialog(Sheet):
    """Exports some of a brand's replies, all of them, or everybody's, to a file of one's choice.

    ``reply_ids`` are those selected: offered, and proposed where there are several.
    """

    def __init__(  # noqa: PLR0913 -- the last two have defaults
        self,
        desk: Desk,
        theme: Theme,
        brand: Brand,
        brands: Sequence[Brand],
        parent: QWidget | None,
        choose: ChooseFile | None = None,
        *,
        reply_ids: Sequence[str] = (),
    ) -> None:
        title = self.tr("Exporter les réponses")
        super().__init__(theme, title, self.tr("Choisir où enregistrer…"), parent)
        self._desk, self._brand, self._brands = desk, brand, tuple(brands)
        self._choose, self._selected = choose or ask_to_save_as, tuple(reply_ids)
        self._formats = formats()
        self._writing: PdfWriting | Job | None = None
        self._since = QElapsedTimer()
        self.cards = {item.name: self._card(item) for item in self._formats}
        self.families = {item: Pill(theme, family_name(item)) for item in Family}
        self.some, self.only, self.every = self._scopes()
        self.extent = ExtentBoxes(theme)
        self.extent.changed.connect(self._look)
        self.losses = label("", "hint", wrap=True)
        self.progress = WorkBar(theme)
        self._pages: dict[Family, QWidget] = {}
        self._lay_out()
        self.setFixedWidth(_WIDTH)
        first = next(iter(self.cards.values()))
        first.setChecked(True)
        first.setFocus()
        self._look()

    @property
    def format(self) -> ExportFormat:
        """The format chosen."""
        return next(item for item in self._formats if self.cards[item.name].isChecked())

    def submit(self) -> None:
        """Ask for the file, then write it."""
        chosen = self.format
        name = self.tr("Toutes les marques") if self.every.isChecked() else self._brand.name
        if self.some.isChecked():
            name = self.tr("{brand} (sélection)").format(brand=name)
        proposed = documents() / (file_name(name) + chosen.extension)
        kind = f"{chosen.label} (*{chosen.extension})"
        path = self._choose(self, self.windowTitle(), str(proposed), kind)
        if not path:
            return
        self.busy(on=True)
        self._since.start()
        held = partial(standing, brand_ids=self._ids(), reply_ids=self._replies())
        begin = partial(self._begin, chosen, Path(path))
        self._desk.run(held, begin, self.show_problem, owner=self)

    def _begin(self, chosen: ExportFormat, target: Path, held: Standing) -> None:
        """Read what is to be written, then write it."""
        self._tick(held)
        whose = {
            "brand_ids": self._ids(),
            "reply_ids": self._replies(),
            "extent": self.extent.extent,
        }
        if chosen.drawn:
            laid_out = partial(dossier_of, **whose)
            self._desk.run(laid_out, partial(self._draw, target), self.show_problem, owner=self)
        else:
            found = partial(gathered_for, format_=chosen.name, **whose)
            write = partial(self._write, chosen.name, target)
            self._desk.run(found, write, self.show_problem, owner=self)

    def reject(self) -> None:
        """Close; a file that is being written is given up, and nothing is left of it."""
        if self._writing is not None:
            self._writing.give_up()
        super().reject()

    def _write(self, format_: str, path: Path, libraries: tuple[Library, ...]) -> None:
        job = Job(lambda hear: write_libraries(libraries, format_, path, hear), self)
        job.progressed.connect(self._progressed)
        job.done.connect(self._written)
        job.failed.connect(self.show_problem)
        job.crashed.connect(self._desk.crashed)
        self._writing = job
        job.start()

    def _draw(self, path: Path, found: tuple[tuple[Library, ...], Dossier]) -> None:
        libraries, read = found
        self._writing = PdfWriting(DossierPdf(read), path, self)
        self._writing.progressed.connect(self._progressed)
        self._writing.failed.connect(self.show_problem)
        self._writing.written.connect(partial(self._drawn, libraries, path))
        self._writing.start()

    def show_problem(self, error: DeskError) -> None:
        """Say what happened; the next attempt begins anew."""
        self._writing = None
        self.progress.hide()
        super().show_problem(error)

    def _drawn(self, libraries: tuple[Library, ...], path: Path, size: int) -> None:
        self._written(report_of(libraries, "pdf", path, size))

    def _progressed(self, done: int, total: int = _WHOLE) -> None:
        self.progress.show_share(done, total)
        if self._since.elapsed() > _LONG_MS:
            self.progress.show()

    def _written(self, report: ExportReport) -> None:
        text = self.tr("{replies} dans {file}").format(
            replies=replies_counted(report.replies), file=report.path.name
        )
        folder = QUrl.fromLocalFile(str(report.path.parent))
        self._desk.notify(
            text, self.tr("Ouvrir le dossier"), partial(QDesktopServices.openUrl, folder)
        )
        self.accept()

    def _ids(self) -> tuple[str, ...]:
        marked = self._brands if self.every.isChecked() else (self._brand,)
        return tuple(item.id for item in marked)

    def _replies(self) -> tuple[str, ...] | None:
        return self._selected if self.some.isChecked() else None

    def _look(self) -> None:
        """Ask how the replies stand, then what the format chosen would leave behind."""
        work = partial(standing, brand_ids=self._ids(), reply_ids=self._replies())
        self._desk.run(work, self._propose, owner=self, topic="losses")

    def _tick(self, held: Standing) -> None:
        """Propose what is usual for the format; what is selected is wanted, draft or not."""
        usual = held.usual(self.format.name)
        usual = replace(usual, drafts=usual.drafts or self.some.isChecked())
        self.extent.propose(usual, held.drafts)

    def _propose(self, held: Standing) -> None:
        self._tick(held)
        work = partial(
            losses,
            brand_ids=self._ids(),
            format_=self.format.name,
            reply_ids=self._replies(),
            extent=self.extent.extent,
        )
        self._desk.run(work, self._lost, owner=self, topic="losses")

    def _lost(self, found: tuple[Loss, ...]) -> None:
        words = loss_words(self.format, found)
        if not found and self.format.readable and self.extent.extent != WHOLE:
            words = self.tr("Seul reste ici ce qui n’est pas coché.")
        self.losses.setText(words)

    def _card(self, item: ExportFormat) -> OptionCard:
        return OptionCard(self.theme, item.label, format_meaning(item.name))

    def _show_family(self, family: Family) -> None:
        """Show a family's formats, the first of them taken."""
        for item, page in self._pages.items():
            page.setVisible(item is family)
        names = [item.name for item in self._formats if item.family is family]
        if self.format.name not in names:
            self.cards[names[0]].setChecked(True)
        self._look()
        self.fit()

    def _scopes(self) -> tuple[Pill, Pill, Pill]:
        count = len(self._selected)
        chosen = self.tr("La réponse choisie")
        if count > 1:
            chosen = self.tr("Les {replies} choisies").format(replies=replies_counted(count))
        some, only = Pill(self.theme, chosen), Pill(self.theme, self._brand.name)
        every = Pill(self.theme, self.tr("Toutes les marques"))
        group = QButtonGroup(self)
        for pill in (some, only, every):
            group.addButton(pill)
            pill.clicked.connect(self._look)
        (some if count > 1 else only).setChecked(True)
        some.setVisible(count > 0)
        every.setVisible(len(self._brands) > 1)
        return some, only, every

    def _lay_out(self) -> None:
        self._add_formats()
        whose = QVBoxLayout()
        whose.setSpacing(6)
        whose.addWidget(label(self.tr("Réponses de"), "field"))
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.some)
        row.addWidget(self.only)
        row.addWidget(self.every)
        row.addStretch()
        whose.addLayout(row)
        self.add(whose)
        self.add(self.extent)
        self.losses.setMinimumHeight(self.theme.px(36))
        self.add(self.losses)
        self.progress.setAccessibleName(self.tr("Écriture du fichier"))
        self.progress.hide()
        self.add(self.progress)
        self.add(
            label(
                self.tr(
                    "Le fichier n’est pas chiffré : hors du coffre, toute personne qui y accède "
                    "peut le lire."
                ),
                "hint",
                wrap=True,
            )
        )
        self.finish()

    def _add_formats(self) -> None:
        pills, group = QHBoxLayout(), QButtonGroup(self)
        pills.setSpacing(Space.S)
        for family, pill in self.families.items():
            group.addButton(pill)
            pills.addWidget(pill)
            pill.clicked.connect(partial(self._show_family, family))
        pills.addStretch()
        self.families[Family.DATA].setChecked(True)
        one = QButtonGroup(self)
        for family in Family:
            page = QWidget()
            grid = QGridLayout(page)
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setSpacing(Space.S)
            mine = [item for item in self._formats if item.family is family]
            for place, item in enumerate(mine):
                card = self.cards[item.name]
                one.addButton(card)
                card.clicked.connect(self._look)
                grid.addWidget(card, place // _COLUMNS, place % _COLUMNS)
            page.setVisible(family is Family.DATA)
            self._pages[family] = page
        ways = QVBoxLayout()
        ways.setSpacing(Space.S)
        ways.addWidget(label(self.tr("Format"), "field"))
        ways.addLayout(pills)
        for page in self._pages.values():
            ways.addWidget(page)
        self.add(ways)
