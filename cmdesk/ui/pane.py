"""What a place of the window must be: a main part, perhaps a side part, and a brand to show."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from cmdesk.domain.brand import Brand


class Pane(QWidget):
    """The main part of one place (Écrire, Réponses…), mounted under the header.

    ``side``, where there is one, stands in the right column from top to bottom. While the pane is
    shown, ``commands`` stand in the menu bar and their shortcuts work in the whole window: the
    window adds them to itself, the pane does not.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side: QWidget | None = None
        self.commands: Sequence[QAction] = ()
        self.tab_stops: Sequence[QWidget] = ()
        """What Tab leads through one after the other, whatever stands between."""

    def set_brand(self, brand: Brand | None) -> None:
        """Show that brand; called again with the same id when the brand itself has changed."""
        raise NotImplementedError  # Qt's metaclass leaves no room for an abstract class

    def keep(self) -> None:
        """Hand unsaved work to the vault now: the window closes, or a bug has shown itself."""

    def selected_replies(self) -> tuple[str, ...]:
        """Return the ids of the replies selected here, which an export may be asked for."""
        return ()

    def take_focus(self) -> None:
        """Put the keyboard where the work of this pane begins."""
        self.setFocus()
