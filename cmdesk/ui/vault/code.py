"""A recovery code on the window and on paper: shown, printed, and typed back to be sure of it."""

import os
from datetime import datetime
from functools import partial
from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, Signal
from PySide6.QtGui import QFontDatabase, QPageLayout, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from cmdesk.desk import opening
from cmdesk.desk.opening import Way
from cmdesk.desk.wording import words
from cmdesk.domain.errors import DeskError, FolderNotWritable
from cmdesk.ui.clipboard import copy_secret
from cmdesk.ui.dialogs.files import ChooseFile, ask_to_save, documents
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.button import Button
from cmdesk.ui.widgets.card import Card
from cmdesk.ui.widgets.text import label

translate = QCoreApplication.translate
_WIDTH, _MARGIN_MM = 500, 20.0
_LARGE = 1.25


class CodeCard(QWidget):
    """The code in large, with the ways to keep it elsewhere than on this machine."""

    told = Signal(str)
    """What could not be done."""

    def __init__(self, theme: Theme, code: str) -> None:
        super().__init__()
        self.code = code
        self.choose: ChooseFile = ask_to_save
        self.shown = QLabel(code)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(theme.px(16))
        self.shown.setFont(font)
        if theme.text_scale > _LARGE:
            # Two lines, broken where a hand would break them.
            groups = code.split("-")
            half = len(groups) // 2 + 1
            self.shown.setText("-".join(groups[:half]) + "-\n" + "-".join(groups[half:]))
        self.shown.setAccessibleName(self.tr("Code de secours"))
        self.shown.setTextInteractionFlags(self.shown.textInteractionFlags().TextSelectableByMouse)
        self.copy = Button(theme, self.tr("Copier"))
        self.print = Button(theme, self.tr("Imprimer…"))
        self.pdf = Button(theme, self.tr("PDF…"))
        self.copy.clicked.connect(partial(copy_secret, code))
        self.print.clicked.connect(self._print)
        self.pdf.clicked.connect(self._save_pdf)
        card = Card(padding=Space.L)
        card.body.addWidget(self.shown)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        for button in (self.print, self.pdf, self.copy):
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(card)
        column.addLayout(row)

    def _print(self) -> None:
        printer = _printer()
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            paper(self.code).print_(printer)

    def _save_pdf(self) -> None:
        proposed = documents() / self.tr("Code de secours CM Desk.pdf")
        kind = self.tr("PDF (*.pdf)")
        path = self.choose(self, self.tr("Enregistrer la feuille"), str(proposed), kind)
        if path:
            try:
                write_pdf(self.code, Path(path))
            except DeskError as error:
                self.told.emit(str(words(error)))


def paper(code: str) -> QTextDocument:
    """Return the sheet to print: the code, what it is for, and where to keep it."""
    title = translate("Paper", "CM Desk – code de secours")
    day = datetime.now().astimezone().strftime("%d/%m/%Y")
    made = translate("Paper", "Créé le {day}").format(day=day)
    use = translate(
        "Paper",
        "Si votre ordinateur oublie la clé, ou si vous ouvrez une sauvegarde ailleurs, tapez ce "
        "code. Majuscules, espaces et tirets ne comptent pas.",
    )
    keep = translate(
        "Paper",
        "Rangez cette feuille loin de l’ordinateur. Qui a le code et une copie du bureau peut "
        "tout lire\u00a0; sans lui ni la clé, personne ne peut plus rien relire.",
    )
    document = QTextDocument()
    document.setHtml(
        f"<h2>{escape(title)}</h2><p>{escape(made)}</p>"
        f"<p style='font-family:monospace; font-size:18pt; font-weight:600'>{escape(code)}</p>"
        f"<p>{escape(use)}</p><p>{escape(keep)}</p>"
    )
    return document


def write_pdf(code: str, path: Path) -> None:
    """Write the sheet as a PDF for its owner alone. Raises FolderNotWritable."""
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise FolderNotWritable(path=str(path))
    printer = _printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    paper(code).print_(printer)
    if not path.is_file() or not path.stat().st_size:
        raise FolderNotWritable(path=str(path))
    path.chmod(0o600)


def _printer() -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("CM Desk")
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    printer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    return printer


class NewCodeDialog(Sheet):
    """Shows a fresh code, and takes it into use once it was typed back."""

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None) -> None:
        title = self.tr("Nouveau code de secours")
        super().__init__(theme, title, self.tr("Prendre ce code"), parent)
        self._desk = desk
        self.card = CodeCard(theme, opening.new_recovery_code())
        self.typed = QLineEdit()
        self.add(
            label(
                self.tr(
                    "Imprimez-le ou recopiez-le à la main, ailleurs que sur cette machine. Il ne "
                    "compte qu’une fois retapé ci-dessous. L’ancien n’ouvrira plus ce bureau, "
                    "mais toujours les sauvegardes déjà faites."
                ),
                "body",
                wrap=True,
            )
        )
        self.add(self.card)
        self.add_field(self.tr("Le code, retapé depuis votre feuille"), self.typed)
        self.card.told.connect(self.say)
        self.finish()
        self.setFixedWidth(_WIDTH)
        self.typed.setFocus()

    def submit(self) -> None:
        """Take it into use where it was typed right."""
        if typed_back(self, self.card.code, self.typed.text()):
            self.busy(on=True)
            work = partial(opening.set_recovery_code, code=self.card.code)
            self._desk.run(work, self._counts, self.show_problem, owner=self)

    def _counts(self, _nothing: None) -> None:
        self._desk.notify(self.tr("Votre nouveau code de secours compte désormais"))
        self.accept()


class CheckCodeDialog(Sheet):
    """Asks for the code on the person's sheet, and says whether it opens this desk."""

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None) -> None:
        title = self.tr("Vérifier mon code de secours")
        super().__init__(theme, title, self.tr("Vérifier"), parent)
        self._desk = desk
        self.typed = QLineEdit()
        self.add_field(self.tr("Le code de votre feuille"), self.typed)
        self.finish()
        self.setFixedWidth(_WIDTH)
        self.typed.setFocus()

    def submit(self) -> None:
        """Try it."""
        self.problem.hide()
        self.busy(on=True)
        work = partial(opening.opens, way=Way.RECOVERY, secret=self.typed.text())
        self._desk.run(work, self._tried, self.show_problem, owner=self)

    def _tried(self, opens: bool) -> None:  # noqa: FBT001 -- the outcome itself
        self.busy(on=False)
        if opens:
            self._desk.notify(self.tr("Ce code ouvre bien votre bureau"))
            self.accept()
        else:
            self.say(
                self.tr(
                    "Ce code est bien formé, mais il n’ouvre pas ce bureau\u00a0: c’est sans doute "
                    "un ancien. Votre bureau est intact\u00a0; créez un nouveau code."
                )
            )


def typed_back(sheet: Sheet, code: str, typed: str) -> bool:
    """Tell whether a code was typed back right, and say on the sheet where it was not."""
    try:
        same = opening.same_code(code, typed)
    except DeskError as error:
        sheet.show_problem(error)
        return False
    if not same:
        sheet.say(translate("CodeCard", "Ce n’est pas ce code-là. Retapez celui qui est affiché."))
    return same
