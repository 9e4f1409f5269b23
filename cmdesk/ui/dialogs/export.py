"""The export dialog: which format, whose replies, where to; the answer is a file, or words."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from cmdesk.desk.changes import Change
from cmdesk.desk.library import ExportFormat, ExportReport, export_library, formats
from cmdesk.domain.brand import Brand
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.messages import replies_counted
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.choice import OptionCard, Pill
from cmdesk.ui.widgets.text import label

_WIDTH = 520
ChooseFile = Callable[[QWidget, str, str, str], str]
"""Asks where to write: parent, title, path proposed, filter; returns the path or nothing."""


class ExportDialog(Sheet):
    """Exports one brand's replies, or everybody's, to a file of the person's choice."""

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        brand: Brand,
        brands: Sequence[Brand],
        parent: QWidget | None,
        choose: ChooseFile | None = None,
    ) -> None:
        title = self.tr("Exporter les réponses")
        super().__init__(theme, title, self.tr("Choisir où enregistrer…"), parent)
        self._desk, self._brand, self._brands = desk, brand, tuple(brands)
        self._choose = choose or _ask_file
        self._formats = formats()
        self.cards = {item.name: self._card(item) for item in self._formats}
        self.only, self.every = self._scopes()
        self._lay_out()
        self.setFixedWidth(_WIDTH)
        first = next(iter(self.cards.values()))
        first.setChecked(True)
        first.setFocus()

    @property
    def format(self) -> ExportFormat:
        """The format chosen."""
        return next(item for item in self._formats if self.cards[item.name].isChecked())

    def submit(self) -> None:
        """Ask for the file, then write it."""
        chosen = self.format
        name = self._brand.name if self.only.isChecked() else self.tr("Toutes les marques")
        proposed = _folder() / (_file_name(name) + chosen.extension)
        kind = f"{chosen.label} (*{chosen.extension})"
        path = self._choose(self, self.windowTitle(), str(proposed), kind)
        if not path:
            return
        target = Path(path)
        if not target.suffix:
            target = target.with_suffix(chosen.extension)
        marked = (self._brand,) if self.only.isChecked() else self._brands
        ids = tuple(item.id for item in marked)
        self.busy(on=True)
        work = partial(export_library, brand_ids=ids, format_=chosen.name, path=target)
        self._desk.run(work, self._written, self.show_problem, owner=self)

    def _written(self, change: Change[ExportReport]) -> None:
        report = change.value
        text = self.tr("{replies} dans {file}").format(
            replies=replies_counted(report.replies), file=report.path.name
        )
        folder = QUrl.fromLocalFile(str(report.path.parent))
        self._desk.notify(
            text, self.tr("Ouvrir le dossier"), partial(QDesktopServices.openUrl, folder)
        )
        self.accept()

    def _card(self, item: ExportFormat) -> OptionCard:
        meanings = {
            "json": self.tr("Tout, sans perte : pour archiver ou pour revenir ici."),
            "csv": self.tr("Un tableau, pour Excel ou un autre outil."),
            "markdown": self.tr("Un document qui se lit, pour le client ou l’équipe."),
        }
        return OptionCard(self.theme, item.label, meanings.get(item.name, item.extension))

    def _scopes(self) -> tuple[Pill, Pill]:
        only = Pill(self.theme, self._brand.name)
        every = Pill(self.theme, self.tr("Toutes les marques"))
        only.setChecked(True)
        group = QButtonGroup(self)
        group.addButton(only)
        group.addButton(every)
        every.setVisible(len(self._brands) > 1)
        return only, every

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        ways = QVBoxLayout()
        ways.setSpacing(Space.S)
        ways.addWidget(label(self.tr("Format"), "field"))
        for card in self.cards.values():
            group.addButton(card)
            ways.addWidget(card)
        self.add(ways)
        whose = QVBoxLayout()
        whose.setSpacing(6)
        whose.addWidget(label(self.tr("Réponses de"), "field"))
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.only)
        row.addWidget(self.every)
        row.addStretch()
        whose.addLayout(row)
        self.add(whose)
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


def _ask_file(parent: QWidget, title: str, proposed: str, kind: str) -> str:
    return QFileDialog.getSaveFileName(parent, title, proposed, kind)[0]


def _folder() -> Path:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(place or QDir.homePath())
    return folder if folder.is_dir() else Path(QDir.homePath())


def _file_name(name: str) -> str:
    """Return a brand's name as a file's: letters, digits and a few signs, on every system."""
    kept = "".join(char if char.isalnum() or char in " -_’'" else " " for char in name)
    return " ".join(kept.split())[:60] or "CM Desk"
