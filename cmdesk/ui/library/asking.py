"""Small questions before something is done to many replies: a word, or an approval."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.day_field import DayField

_WIDTH, _LONGEST = 420, 200


@dataclass(frozen=True, slots=True)
class Question:
    """The words of a question: its title, the field's name, the button; ``blank`` takes nothing."""

    title: str
    name: str
    confirm: str
    blank: bool = False


class WordDialog(Sheet):
    """Asks for one line, completed from what is known; ``taken`` gets it."""

    def __init__(
        self,
        theme: Theme,
        asked: Question,
        known: Sequence[str],
        taken: Callable[[str], object],
        parent: QWidget | None,
    ) -> None:
        super().__init__(theme, asked.title, asked.confirm, parent)
        self._taken, self._blank = taken, asked.blank
        self.field = QLineEdit()
        self.field.setMaxLength(_LONGEST)
        completer = QCompleter(list(known), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)
        self.add_field(asked.name, self.field)
        self.finish()
        self.setFixedWidth(_WIDTH)
        self.field.textChanged.connect(self._look)
        self.field.setFocus()
        self._look()

    def submit(self) -> None:
        """Hand the word over."""
        self._taken(self.field.text().strip())
        self.accept()

    def _look(self) -> None:
        self.busy(on=not self._blank and not self.field.text().strip())


class ApprovalDialog(Sheet):
    """Asks who approved, and when."""

    def __init__(
        self, theme: Theme, name: str, taken: Callable[[str, date], object], parent: QWidget | None
    ) -> None:
        super().__init__(theme, self.tr("Valider"), self.tr("Valider"), parent)
        self._taken = taken
        self.name = QLineEdit(name)
        self.name.setMaxLength(_LONGEST)
        self.name.setPlaceholderText(self.tr("Qui, chez le client"))
        self.day = DayField(date.today())  # noqa: DTZ011  the person's own day
        self.add_field(self.tr("Validée par"), self.name)
        self.add_field(self.tr("Le"), self.day)
        self.finish()
        self.setFixedWidth(_WIDTH)
        self.name.setFocus()

    def submit(self) -> None:
        """Hand name and day over."""
        day = self.day.day
        if day is None:
            self.day.setFocus()
            self.say(self.tr("Écrivez la date comme 12/03/2026."))
            return
        self._taken(self.name.text().strip(), day)
        self.accept()
