"""A round with the client: where a draft stands, and what they answered."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, Signal
from PySide6.QtWidgets import QButtonGroup, QDateEdit, QLineEdit, QVBoxLayout, QWidget

from cmdesk.domain.draft import Approval, DraftStatus, Verdict
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.messages import day, labelled
from cmdesk.ui.theme import Space, Theme
from cmdesk.ui.widgets.choice import OptionCard

translate = QCoreApplication.translate
_WIDTH = 420


def status_words(status: DraftStatus) -> str:
    """Return «brouillon», «à valider», «validé» or «envoyé»."""
    return {
        DraftStatus.DRAFT: translate("Drafts", "brouillon"),
        DraftStatus.TO_APPROVE: translate("Drafts", "à valider"),
        DraftStatus.APPROVED: translate("Drafts", "validé"),
        DraftStatus.SENT: translate("Drafts", "envoyé"),
    }[status]


def said_of(approval: Approval, today: date) -> str:
    """Say how a round went: «validé par Anne le 3 mars : plus court»."""
    if approval.answer is None:
        words = translate("Drafts", "demandé le {day}, sans réponse encore")
        return words.format(day=day(approval.asked_on, today))
    words = translate("Drafts", "validé par {name} le {day}")
    if approval.answer is Verdict.CHANGES:
        words = translate("Drafts", "à changer selon {name}, le {day}")
    said = words.format(name=approval.by, day=day(approval.on or approval.asked_on, today))
    return labelled(said, approval.note) if approval.note else said


class AnswerDialog(Sheet):
    """Records what the client answered: yes or changes, by whom, when, and in which words."""

    decided = Signal(object, str, object, str)
    """The ``Verdict``, the name, the ``date`` and the note."""

    def __init__(self, theme: Theme, client: str, parent: QWidget) -> None:
        title = translate("AnswerDialog", "Réponse du client")
        super().__init__(theme, title, translate("AnswerDialog", "Noter la réponse"), parent)
        self.yes = OptionCard(
            theme,
            self.tr("D’accord"),
            self.tr("Le texte part tel quel. S’il change, il redevient un brouillon."),
        )
        self.changes = OptionCard(
            theme, self.tr("À changer"), self.tr("Le texte redevient un brouillon, avec la note.")
        )
        group, ways = QButtonGroup(self), QVBoxLayout()
        ways.setSpacing(Space.S)
        for card in (self.yes, self.changes):
            group.addButton(card)
            ways.addWidget(card)
        self.yes.setChecked(True)
        self.by, self.note = QLineEdit(client), QLineEdit()
        self.by.setMaxLength(80)
        self.note.setMaxLength(400)
        self.note.setPlaceholderText(self.tr("Ses mots, s’il y en a"))
        self.on = QDateEdit(QDate.currentDate())
        self.on.setButtonSymbols(QDateEdit.ButtonSymbols.NoButtons)
        self.on.setDisplayFormat("dd/MM/yyyy")
        self.on.setMaximumDate(QDate.currentDate())
        self.add(ways)
        self.add_field(self.tr("Qui a répondu"), self.by)
        self.add_field(self.tr("Le"), self.on)
        self.add_field(self.tr("Note"), self.note)
        self.finish()
        self.by.setMinimumWidth(theme.px(_WIDTH))
        (self.note if client else self.by).setFocus()

    def submit(self) -> None:
        """Hand over the answer once it has a name."""
        if not self.by.text().strip():
            self.say(self.tr("Dites qui a répondu\u00a0: l’accord vaut par la personne."))
            self.by.setFocus()
            return
        verdict = Verdict.APPROVED if self.yes.isChecked() else Verdict.CHANGES
        on = self.on.date()
        when = date(on.year(), on.month(), on.day())
        self.decided.emit(verdict, self.by.text(), when, self.note.text())
        self.accept()
