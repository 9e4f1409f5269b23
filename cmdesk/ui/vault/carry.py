"""The dialog that puts the whole desk into one file, and says what will open it elsewhere."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from cmdesk.desk import backups, opening
from cmdesk.desk.backups import BackupJob
from cmdesk.desk.opening import Way
from cmdesk.domain.errors import DeskError, GivenUp
from cmdesk.ui.dialogs.files import ChooseFile, ask_to_save, documents
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.jobs import Progress
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Theme
from cmdesk.ui.vault.source import Source
from cmdesk.ui.vault.words import size
from cmdesk.ui.widgets.progress import ProgressLine
from cmdesk.ui.widgets.text import label

translate = QCoreApplication.translate
_WIDTH = 500


class CarryDialog(Sheet):
    """Writes a ``.cmdesk`` file where the person says."""

    def __init__(self, source: Source, desk: Desk, theme: Theme, parent: QWidget | None) -> None:
        title = self.tr("Emporter ce bureau")
        super().__init__(theme, title, self.tr("Choisir où l’enregistrer…"), parent)
        self._source, self._desk = source, desk
        self.choose: ChooseFile = ask_to_save
        self.add(
            label(
                self.tr(
                    "Un seul fichier, chiffré, avec toutes vos marques, vos réponses et votre "
                    "journal\u00a0: sur une clé ou ailleurs, il ne dit rien à personne."
                ),
                "body",
                wrap=True,
            )
        )
        self.opened_by = label("", "body", wrap=True)
        self.add(self.opened_by)
        self.progress = ProgressLine(theme)
        self.add(self.progress)
        self.finish()
        self.setFixedWidth(_WIDTH)
        self.busy(on=True)
        desk.run(opening.ways, self._show_ways, owner=self)

    def submit(self) -> None:
        """Ask for the file, then write it."""
        stamp = datetime.now().astimezone().strftime("%Y-%m-%d")
        proposed = documents() / f"CM Desk {stamp}.cmdesk"
        kind = self.tr("Bureau CM Desk (*.cmdesk)")
        path = self.choose(self, self.windowTitle(), str(proposed), kind)
        if path:
            self.problem.hide()
            self.busy(on=True)
            self._desk.run(backups.plan, partial(self._write, Path(path)), owner=self)

    def _write(self, target: Path, job: BackupJob) -> None:
        def work(progress: Progress) -> tuple[Path, int]:
            made = job.export(target, progress).path
            return made, made.stat().st_size

        told = self._source.job(work, self._written, self._failed, self)
        self.progress.follow(self.tr("Écriture, puis relecture…"), told)

    def _written(self, written: tuple[Path, int]) -> None:
        made, length = written
        said = self.tr("Bureau emporté dans {file} ({size})").format(
            file=made.name, size=size(length)
        )
        folder = QUrl.fromLocalFile(str(made.parent))
        self._desk.notify(
            said, self.tr("Ouvrir le dossier"), partial(QDesktopServices.openUrl, folder)
        )
        self.accept()

    def _failed(self, error: DeskError) -> None:
        self.progress.hide()
        self.busy(on=False)
        if not isinstance(error, GivenUp):
            self.show_problem(error)

    def _show_ways(self, ways: frozenset[Way]) -> None:
        self.opened_by.setText(opened_by(ways))
        self.busy(on=not ways)
        self.fit()


def opened_by(ways: frozenset[Way]) -> str:
    """Say which secret opens the file on another machine."""
    if ways == frozenset(Way):
        return translate(
            "CarryDialog",
            "Ailleurs, votre code de secours ou votre phrase de passe l’ouvrira. Ne les mettez "
            "pas dans le même sac.",
        )
    if Way.RECOVERY in ways:
        return translate(
            "CarryDialog",
            "Ailleurs, votre code de secours l’ouvrira. Ne le mettez pas dans le même sac.",
        )
    if Way.PASSPHRASE in ways:
        return translate("CarryDialog", "Ailleurs, votre phrase de passe l’ouvrira.")
    return translate(
        "CarryDialog",
        "Rien ne l’ouvrirait ailleurs\u00a0: ce bureau n’a plus de code de secours. Créez-en un "
        "d’abord, dans Fichier, Protection.",
    )
