"""Changes the language of the window, which is made anew over the same open desk."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from cmdesk.desk.opening import Opened
from cmdesk.desk.wording import spoken
from cmdesk.ui.conductor import Conductor
from cmdesk.ui.departing import Departure
from cmdesk.ui.language import chosen, language_of, speak


class Speaking(QObject):
    """Knows the language in force, and gives way to a window in another one."""

    changed = Signal(object)
    """All is kept, the new language in force: make a window over this ``Opened`` desk, if any."""

    def __init__(self, conductor: Conductor, departure: Departure) -> None:
        super().__init__(conductor)
        self._departure = departure
        self._opened: Opened | None = None

    @property
    def choice(self) -> str:
        """The language chosen; empty: the system's."""
        return chosen()

    def remember(self, opened: Opened) -> None:
        """Take note of the desk that is open; its recovery code has been shown."""
        self._opened = replace(opened, recovery_code="")

    def choose(self, choice: str) -> None:
        """Speak another language from now on; empty: the system's."""
        refused = self.tr(
            "La langue n’a pas changé\u00a0: ce que vous écrivez n’a pas pu être enregistré, "
            "et la fenêtre doit être refaite."
        )
        self._departure.ask(partial(self._turn, choice), refused)

    def begin(self, choice: str) -> None:
        """Speak another language where no desk is open yet, and so nothing to keep."""
        self._turn(choice)

    def _turn(self, choice: str) -> None:
        app = QCoreApplication.instance()
        if app is None:
            return
        other = language_of(choice) != spoken()
        speak(app, choice)
        if other:
            self.changed.emit(self._opened)
