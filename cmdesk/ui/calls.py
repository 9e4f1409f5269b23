"""What a start asks of the window: an empty draft, the last brand, a file to open.

It comes with the first start, or from a later one that finds the desk open already.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.conductor import Conductor
from cmdesk.ui.frame.places import Place
from cmdesk.ui.tasks import Toast
from cmdesk.ui.vault.commands import VaultCommands

NEW_REPLY, LAST_BRAND = "--new-reply", "--last-brand"
ARCHIVE = ".cmdesk"


@dataclass(frozen=True, slots=True)
class Call:
    """One wish. ``file`` is absolute: who hears it may stand in another folder."""

    new_reply: bool = False
    last_brand: bool = False
    file: Path | None = None

    @classmethod
    def of(cls, arguments: Sequence[str]) -> "Call":
        """Read the arguments that another start handed over; what is unknown is no matter."""
        named = [word for word in arguments if not word.startswith("-")]
        return cls(
            NEW_REPLY in arguments, LAST_BRAND in arguments, Path(named[0]) if named else None
        )

    def arguments(self) -> tuple[str, ...]:
        """Return what ``of`` reads back."""
        flags = ((NEW_REPLY, self.new_reply), (LAST_BRAND, self.last_brand))
        file = (str(self.file),) if self.file is not None else ()
        return (*(flag for flag, wanted in flags if wanted), *file)


class Calls(QObject):
    """Answers them in one window, once its desk is open. ``own`` is None on the demo desk."""

    def __init__(
        self, conductor: Conductor, compose: ComposePane, own: VaultCommands | None
    ) -> None:
        super().__init__(conductor)
        self._conductor, self._compose, self._own = conductor, compose, own
        self._open = False
        self._waiting = list[Call]()
        conductor.ready.connect(self._opened)

    def answer(self, call: Call) -> None:
        """Do what a call asks, now or when the desk is open."""
        if not self._open:
            self._waiting.append(call)
            return
        window = self._conductor.window
        if call.new_reply or call.last_brand:
            window.show_place(Place.WRITE)
        if call.new_reply and window.brand is not None:
            self._compose.drafting.start_blank()
        if call.file is not None:
            self._read(call.file)

    def _opened(self) -> None:
        self._open = True
        calls, self._waiting = self._waiting, []
        for call in calls:
            self.answer(call)

    def _read(self, file: Path) -> None:
        window = self._conductor.window
        if file.suffix.lower() != ARCHIVE:
            self._conductor.importing.read(str(file), window.brand)
        elif self._own is not None:
            self._own.read_carried(str(file))
        else:
            said = self.tr(
                "C’est un bureau emporté\u00a0: il s’ouvre depuis votre propre bureau, pas depuis "
                "le bureau d’exemple."
            )
            window.show_toast(Toast(said, problem=True))
