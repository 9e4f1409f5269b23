"""French typography as one types, for the brands that speak French, until it is turned off."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from cmdesk.desk.surroundings import Surroundings
from cmdesk.desk.typesetting import keep_typesetting
from cmdesk.domain.brand import Brand
from cmdesk.domain.typesetting import typeset
from cmdesk.ui.compose.answer.editor import AnswerEditor
from cmdesk.ui.tasks import Desk


class TypingHelp(QObject):
    """Lends the editor its hand; ``action`` turns it on and off."""

    def __init__(self, desk: Desk, editor: AnswerEditor, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._editor = desk, editor
        self._french = True
        self.action = QAction(self.tr("Typographie française à la frappe"), parent)
        self.action.setCheckable(True)
        self.action.setChecked(True)
        self.action.triggered.connect(self._turn)

    def stand(self, brand: Brand, around: Surroundings) -> None:
        """Take on the brand's language and what the person has decided."""
        self._french = brand.profile.languages[:1] == ("fr",)
        self.action.setChecked(around.typeset)
        self._apply()

    def _turn(self) -> None:
        self._apply()
        self._desk.run(partial(keep_typesetting, on=self.action.isChecked()))

    def _apply(self) -> None:
        on = self._french and self.action.isChecked()
        self._editor.typeset = typeset if on else None
