"""What spelling does beside the underlines: suggestions while one rests, the hint, the dialog."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cmdesk.desk.spelling import SpellingChoice
from cmdesk.domain.brand import Brand
from cmdesk.ui.compose.review.dictionary import SpellingDialog, SpellingHint
from cmdesk.ui.compose.review.points import Point
from cmdesk.ui.compose.review.proof import Proofreader
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Theme

Opened = tuple[Brand, SpellingChoice]


class SpellingHelp(QObject):
    """``opened`` tells whose answer it is; suggestions wait until the person rests."""

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        proofreader: Proofreader,
        opened: Callable[[], Opened | None],
        host: QWidget,
    ) -> None:
        super().__init__(host)
        self._desk, self._theme, self._host = desk, theme, host
        self._proofreader, self._opened = proofreader, opened
        self.hint = SpellingHint(theme)
        self.hint.wanted.connect(self.show_dialog)
        self._resting = False
        proofreader.spelling.heard.connect(self._heard)

    def wait(self) -> None:
        """Suggest nothing unasked: the person types."""
        self._resting = False

    def rest(self) -> None:
        """Look for the words that come near the first few misspelt."""
        self._resting = True
        proof = self._proofreader.proof
        misspelt = (point.first for point in (proof.points if proof else ()) if point.misspelt)
        self._proofreader.spelling.suggest(tuple(misspelt))

    def suggest(self, point: Point) -> None:
        """Look for the words that come near one whose card is open."""
        if point.misspelt:
            self._proofreader.spelling.suggest((point.first,))

    def show_dialog(self) -> SpellingDialog | None:
        """Open what spelling goes by; dictionaries added meanwhile are found."""
        opened = self._opened()
        if opened is None:
            return None
        brand, choice = opened
        dialog = SpellingDialog(self._desk, self._theme, brand, choice, self._host.window())
        self._proofreader.spelling.heard.connect(dialog.show_state)
        if self._desk.speller is not None:
            self._desk.speller.search(brand.profile.languages)
        dialog.open()
        return dialog

    def _heard(self) -> None:
        self.hint.show_lacking(self._proofreader.spelling.lacking)
        if self._resting:
            self.rest()
