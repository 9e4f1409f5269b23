"""After a hand-over: keep the brand, put it away, or erase it for good, with proof of it."""

from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from cmdesk.desk.brand_erasure import BrandErased, erase_brand, proof
from cmdesk.desk.brands import archive_brand
from cmdesk.desk.changes import Change
from cmdesk.desk.erasure import forget_backups, older_copies
from cmdesk.desk.handover import PackReport
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import DeskError
from cmdesk.ui.dialogs.files import ChooseFile, ask_to_save
from cmdesk.ui.dialogs.plain_text import write_text
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.messages import counted
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.vault.words import size, without_copies
from cmdesk.ui.widgets.button import LinkButton
from cmdesk.ui.widgets.check import CheckBox
from cmdesk.ui.widgets.choice import OptionCard
from cmdesk.ui.widgets.progress import ProgressLine
from cmdesk.ui.widgets.text import field_label, label

_WIDTH, _PROOF = 560, 320


class LeavingDialog(Sheet):
    """Nothing is done to the brand before the button; to erase it, its name is typed."""

    def __init__(
        self, desk: Desk, theme: Theme, brand: Brand, report: PackReport, parent: QWidget | None
    ) -> None:
        super().__init__(theme, self.tr("Le dossier est prêt"), self.tr("Terminer"), parent)
        self._desk, self._brand, self._report = desk, brand, report
        self._proof = ""
        self.choose: ChooseFile = ask_to_save
        self.keep = OptionCard(
            theme, self.tr("Garder la marque"), self.tr("Rien ne change : le contrat continue.")
        )
        self.archive = OptionCard(
            theme,
            self.tr("L’archiver"),
            self.tr("Elle quitte le rail avec tout ce qui est à elle, et peut y revenir."),
        )
        self.erase = OptionCard(
            theme,
            self.tr("L’effacer pour de bon"),
            self.tr("Rien n’en reste dans ce coffre. Vous gardez une preuve d’effacement."),
        )
        self.name, self.copies = QLineEdit(), CheckBox(theme)
        self.proof = QPlainTextEdit()
        self.progress = ProgressLine(theme)
        self._lay_out()
        self.setFixedWidth(_WIDTH)
        self.keep.setChecked(True)
        self._look()
        desk.run(_copies, self._count_copies, owner=self)
        self.confirm.setFocus()

    def submit(self) -> None:
        """Do what was chosen; then, after an erasure, save its proof."""
        self.problem.hide()
        if self._proof:
            self._save()
        elif self.archive.isChecked():
            self.busy(on=True)
            work = partial(archive_brand, brand_id=self._brand.id)
            self._desk.run(work, self._archived, self.show_problem, owner=self)
        elif self.erase.isChecked():
            self._erase()
        else:
            self.accept()

    def reject(self) -> None:
        """Close; not while the brand is erased, of which the proof would never be seen."""
        if self.cancel.isEnabled():
            super().reject()

    def _archived(self, _change: Change[Brand]) -> None:
        self.accept()

    def _erase(self) -> None:
        if " ".join(self.name.text().split()).casefold() != self._brand.name.casefold():
            self.name.setFocus()
            self.say(self.tr("Écrivez « {name} » pour l’effacer.").format(name=self._brand.name))
            return
        self._lock(locked=True)
        self.progress.follow(self.tr("Effacement…"))
        copies = self.copies.isChecked() and self.copies.isVisible()
        work = partial(_erased, brand_id=self._brand.id, copies=copies)
        self._desk.run(work, self._show_proof, self._failed, owner=self)

    def _failed(self, error: DeskError) -> None:
        self._lock(locked=False)
        self.progress.hide()
        self.show_problem(error)

    def _lock(self, *, locked: bool) -> None:
        self.busy(on=locked)
        for part in (self.keep, self.archive, self.erase, self.name, self.copies, self.cancel):
            part.setEnabled(not locked)

    def _show_proof(self, change: Change[tuple[BrandErased, tuple[Path, ...]]]) -> None:
        erased, gone = change.value
        self._proof = proof(erased, gone, datetime.now(UTC))
        self.progress.hide()
        self._choices.hide()
        self.set_title(self.tr("{brand} est effacée").format(brand=self._brand.name))
        self.proof.setPlainText(self._proof)
        self.proof.show()
        self.cancel.setEnabled(True)
        self.cancel.show()
        self.cancel.setText(self.tr("Fermer"))
        self.confirm.setText(self.tr("Enregistrer cette preuve…"))
        self.busy(on=False)
        self.fit()
        self.confirm.setFocus()

    def _save(self) -> None:
        named = self.tr("{pack} — preuve d’effacement.txt").format(pack=self._report.path.stem)
        proposed = self._report.path.with_name(named)
        path = self.choose(self, self.confirm.text(), str(proposed), self.tr("Texte (*.txt)"))
        if path:
            write_text(self._desk, self, Path(path), self._proof, self._saved)

    def _saved(self, path: Path) -> None:
        self._desk.notify(self.tr("Preuve enregistrée dans {file}").format(file=path.name))
        self.accept()

    def _count_copies(self, count: int) -> None:
        self.copies.setText(without_copies(count))
        self._older = count
        self.copies.setChecked(True)
        self._look()

    def _look(self) -> None:
        """Show what the choice asks for, and name what the button does."""
        erasing = self.erase.isChecked()
        self._asked.setVisible(erasing)
        self.copies.setVisible(erasing and self._older > 0)
        self.cancel.setVisible(not self.keep.isChecked())
        words = self.tr("Effacer pour de bon") if erasing else self.tr("Terminer")
        self.confirm.setText(self.tr("Archiver") if self.archive.isChecked() else words)
        self.confirm.updateGeometry()
        self.fit()

    def _lay_out(self) -> None:
        self._older = 0
        report = self._report
        files = counted(len(report.files), self.tr("fichier"), self.tr("fichiers"))
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        said = self.tr("{file} · {size} · {files}")
        said = said.format(file=report.path.name, size=size(report.size), files=files)
        row.addWidget(label(said, "body", wrap=True), 1)
        folder = QUrl.fromLocalFile(str(report.path.parent))
        self.show_folder = LinkButton(self.theme, self.tr("Ouvrir le dossier"))
        self.show_folder.clicked.connect(partial(QDesktopServices.openUrl, folder))
        row.addWidget(self.show_folder)
        self.add(row)
        self._choices, self._asked = QWidget(), QWidget()
        column = _column(self._choices, Space.S)
        column.addWidget(label(self.tr("Et la marque, ici ?"), "field"))
        group = QButtonGroup(self)
        for card in (self.keep, self.archive, self.erase):
            group.addButton(card)
            card.clicked.connect(self._look)
            column.addWidget(card)
        column.addWidget(self._asked)
        self.add(self._choices)
        self._ask_for_name()
        self.proof.setReadOnly(True)
        self.proof.setProperty("role", "field")
        self.proof.setAccessibleName(self.tr("Preuve d’effacement"))
        self.proof.setFixedHeight(self.theme.px(_PROOF))
        self.proof.hide()
        self.add(self.proof)
        self.add(self.progress)
        self.finish()

    def _ask_for_name(self) -> None:
        """Lay out what an erasure asks for."""
        asked = self.tr("Écrivez le nom de la marque pour confirmer : {name}")
        column = _column(self._asked, 6)
        column.setContentsMargins(0, Space.S, 0, 0)
        column.addWidget(field_label(asked.format(name=self._brand.name), self.name))
        column.addWidget(self.name)
        column.addSpacing(Space.XS)
        column.addWidget(self.copies)
        column.addWidget(label(self.tr("Un effacement ne s’annule pas."), "hint", wrap=True))


def _column(host: QWidget, spacing: int) -> QVBoxLayout:
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column


def _copies(vault: Any) -> int:
    return len(older_copies(vault))


def _erased(
    vault: Any, brand_id: str, *, copies: bool
) -> Change[tuple[BrandErased, tuple[Path, ...]]]:
    change = erase_brand(vault, brand_id)
    gone: tuple[Path, ...] = ()
    if copies:
        with suppress(DeskError):
            # The proof then says that they are still there.
            gone = forget_backups(vault, change.value.backups)
    return Change((change.value, gone), change.what)
