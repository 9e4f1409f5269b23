"""Before an answer is deleted in public: what that tends to cause, and the apology instead."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.journal import JournalEntry
from cmdesk.ui.compose.prose import Prose
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.messages import in_quotes
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.button import Button
from cmdesk.ui.widgets.text import label

translate = QCoreApplication.translate
_WIDTH = 460


class TakeDownDialog(Sheet):
    """Warns, quotes the answer, and puts the apology first; noting the deletion comes second."""

    apology_wanted = Signal()
    deletion_noted = Signal()

    def __init__(self, theme: Theme, entry: JournalEntry, parent: QWidget) -> None:
        title = translate("TakeDownDialog", "Supprimer ma réponse publiée\u00a0?")
        super().__init__(theme, title, translate("TakeDownDialog", "Écrire des excuses"), parent)
        quote, words = Prose(), Prose("")
        quote.set_words(in_quotes(entry.text.strip()))
        words.set_words(
            self.tr(
                "Une réponse effacée laisse des captures. On ne parle plus alors de ce qu’elle "
                "disait, mais de ce que la marque voudrait cacher, et la personne qui l’avait "
                "reçue a une seconde raison de se plaindre.\n\n"
                "Laisser la réponse en ligne et s’excuser dessous, en une phrase qui dit ce qui "
                "n’allait pas, clôt presque toujours l’affaire. Restent à effacer sans "
                "attendre\u00a0: une donnée personnelle, ou un texte parti du mauvais compte."
            )
        )
        words.setMinimumWidth(theme.px(_WIDTH))
        self.add(quote)
        self.add(words)
        self.add(label(self.tr("CM Desk ne publie ni n’efface rien à votre place."), "hint"))
        self.note = Button(theme, self.tr("Je l’ai supprimée, le noter"))
        self.note.clicked.connect(self._note)
        self.foot.insertWidget(0, self.note)
        self.finish()

    def submit(self) -> None:
        """Go and write the apology."""
        self.apology_wanted.emit()
        self.accept()

    def _note(self) -> None:
        self.deletion_noted.emit()
        self.accept()
