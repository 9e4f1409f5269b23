"""The diagnostic report: read in full before it goes anywhere, without a client's words."""

import locale
import platform
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

import cmdesk
from cmdesk.desk.diagnosis import Figures, examine, last_errors
from cmdesk.desk.plain_file import write
from cmdesk.desk.wording import spoken
from cmdesk.domain.errors import DeskError
from cmdesk.ui.clipboard import copy_text
from cmdesk.ui.dialogs.files import ChooseFile, ask_to_save, documents
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.jobs import Job, Progress
from cmdesk.ui.messages import labelled, number
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.button import Button
from cmdesk.ui.widgets.text import label

translate = QCoreApplication.translate
_WIDTH, _HEIGHT, _KILO = 640, 340, 1024


@dataclass(frozen=True, slots=True)
class Source:
    """What a report is made of, besides this process."""

    desk: Desk
    theme: Theme
    logs: Path
    demo: bool


class ReportDialog(Sheet):
    """Shows the report as it would leave, to be copied or saved."""

    def __init__(self, source: Source, parent: QWidget | None) -> None:
        title = self.tr("Rapport de diagnostic")
        super().__init__(source.theme, title, self.tr("Copier"), parent)
        self._source = source
        self.choose: ChooseFile = ask_to_save
        self.text = QPlainTextEdit()
        self.save = Button(source.theme, self.tr("Enregistrer…"))
        self._figures: Figures | None = None
        self._lay_out()
        self.busy(on=True)
        source.desk.run(examine, self._counted, self._failed, owner=self)

    def submit(self) -> None:
        """Copy it."""
        copy_text(self.text.toPlainText())
        self._source.desk.notify(self.tr("Rapport copié"))
        self.accept()

    def _counted(self, figures: Figures) -> None:
        self._figures = figures
        job = Job(partial(_errors, self._source.logs), self)
        job.done.connect(self._show)
        job.failed.connect(self._failed)
        job.crashed.connect(self._source.desk.crashed)
        job.start()

    def _show(self, errors: tuple[str, ...]) -> None:
        if self._figures is not None:
            self.text.setPlainText(worded(self._source, self._figures, errors))
            self.busy(on=False)
            self.save.setEnabled(True)

    def _failed(self, error: DeskError) -> None:
        """Say why there is no report: there is nothing to copy then."""
        self.show_problem(error)
        self.busy(on=True)

    def _save(self) -> None:
        proposed = str(documents() / self.tr("Rapport CM Desk.txt"))
        path = self.choose(self, self.windowTitle(), proposed, self.tr("Texte (*.txt)"))
        if path:
            job = Job(partial(_write, Path(path), self.text.toPlainText()), self)
            job.done.connect(self._saved)
            job.failed.connect(self.show_problem)
            job.crashed.connect(self._source.desk.crashed)
            job.start()

    def _saved(self, _path: Path) -> None:
        self._source.desk.notify(self.tr("Rapport enregistré"))
        self.accept()

    def _lay_out(self) -> None:
        words = self.tr(
            "Voici le rapport en entier\u00a0: versions, réglages, nombres, dernières erreurs. "
            "Aucun texte ni nom de vos clients n’y figure, et rien ne part sans vous."
        )
        self.add(label(words, "body", wrap=True))
        self.text.setReadOnly(True)
        self.text.setProperty("role", "field")
        self.text.setAccessibleName(self.windowTitle())
        self.text.setMinimumHeight(_HEIGHT)
        self.text.setTabChangesFocus(True)
        self.add(self.text)
        self.save.setEnabled(False)
        self.save.clicked.connect(self._save)
        self.foot.insertWidget(0, self.save)
        self.cancel.setText(self.tr("Fermer"))
        self.finish()
        self.setFixedWidth(_WIDTH)


def worded(source: Source, figures: Figures, errors: tuple[str, ...]) -> str:
    """Return the report as it is read and sent."""
    none = translate("Report", "aucune")
    parts = {
        translate("Report", "Programme"): _program(),
        translate("Report", "Écran"): _screen(source.theme),
        translate("Report", "Bureau"): _desk(source, figures),
        translate("Report", "Dernières erreurs"): list(errors) or [none],
    }
    return "\n\n".join("\n".join((title, *lines)) for title, lines in parts.items()) + "\n"


def _program() -> list[str]:
    return [
        f"CM Desk {cmdesk.__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, PySide6 {PySide6.__version__}",
        platform.platform(),
        f"{locale.getlocale()[0] or 'C'}, {spoken()}",
    ]


def _screen(theme: Theme) -> list[str]:
    lines = [QGuiApplication.platformName()]
    for screen in QGuiApplication.screens():
        size, ratio = screen.size(), screen.devicePixelRatio()
        lines.append(f"{size.width()} × {size.height()}, × {ratio:g}")
    return [*lines, f"{theme.scheme}, {theme.text_scale:.0%}"]


def _desk(source: Source, figures: Figures) -> list[str]:
    names = {
        "brands": translate("Report", "marques"),
        "replies": translate("Report", "réponses"),
        "fragments": translate("Report", "fragments"),
        "drafts": translate("Report", "brouillons"),
        "people": translate("Report", "personnes"),
        "relations": translate("Report", "relations"),
        "journal": translate("Report", "entrées de journal"),
    }
    switches = {
        translate("Report", "bureau de démonstration"): source.demo,
        translate("Report", "typographie à la frappe"): figures.typesetting,
        translate("Report", "orthographe"): figures.spelling,
    }
    yes, no = translate("Report", "oui"), translate("Report", "non")
    counts = [labelled(names[name], number(count)) for name, count in figures.counts.items()]
    own = translate("Report", "mots et limites à soi")
    size = translate("Report", "fichier du coffre, en Kio")
    return [
        *counts,
        labelled(size, f"{number(figures.bytes // _KILO)} ({figures.layout[:12]})"),
        *(labelled(name, yes if on else no) for name, on in switches.items()),
        labelled(own, f"{figures.own_words}, {figures.own_limits}"),
    ]


def _errors(logs: Path, _heard: Progress) -> tuple[str, ...]:
    return last_errors(logs)


def _write(path: Path, text: str, _heard: Progress) -> Path:
    return write(path, text)
