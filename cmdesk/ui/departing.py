"""Lets a window go only once all that was typed in it is kept."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from cmdesk.ui.conductor import Conductor
from cmdesk.ui.tasks import Toast


class Departure(QObject):
    """Asks the panes to keep what is unsaved, and says when the window may go."""

    def __init__(self, conductor: Conductor, kept: Callable[[], bool]) -> None:
        super().__init__(conductor)
        self._conductor, self._kept = conductor, kept

    def ask(self, go: Callable[[], object], refused: str) -> None:
        """Call ``go`` once all is kept; else say ``refused``, and the text stays on the screen."""
        for pane in self._conductor.window.panes.values():
            pane.keep()

        def answered(_nothing: object) -> None:
            if self._kept():
                go()
            else:
                self._conductor.window.show_toast(Toast(refused, problem=True))

        # The vault answers in order: when this comes back, the drafts are kept or have failed.
        self._conductor.desk.run(lambda _vault: None, answered, owner=self)
