"""From the menu to the import dialog: which file, then what it holds, read beside the window."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cmdesk.desk.intake import Intake, look, readable
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import DeskError
from cmdesk.ui.dialogs.files import ChooseFile, ask_to_open, documents
from cmdesk.ui.dialogs.intake import ImportDialog
from cmdesk.ui.jobs import Job, Progress
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Theme


class Importing(QObject):
    """Asks for a file and opens the dialog on it; what cannot be read is said in a toast."""

    def __init__(
        self, desk: Desk, theme: Theme, parent: QWidget, choose: ChooseFile | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._theme, self._window = desk, theme, parent
        self._choose = choose or ask_to_open

    def ask(self, brand: Brand | None) -> None:
        """Ask for a file, for this brand unless the file says otherwise."""
        title = self.tr("Importer des réponses")
        every = " ".join(dict.fromkeys(f"*{extension}" for _n, extension, _l in readable()))
        kinds = self.tr("Réponses ({patterns})").format(patterns=every)
        path = self._choose(self._window, title, str(documents()), kinds)
        if path:
            self.read(path, brand)

    def read(self, path: str, brand: Brand | None) -> None:
        """Read a file beside the window, then show what it holds."""
        job = Job(partial(_look, path), self)
        job.done.connect(partial(self._open, brand))
        job.failed.connect(self._refuse)
        job.crashed.connect(self._desk.crashed)
        job.start()

    def _open(self, brand: Brand | None, intake: Intake) -> None:
        ImportDialog(self._desk, self._theme, intake, brand, self._window).open()

    def _refuse(self, error: DeskError) -> None:
        self._desk.failed.emit(error)


def _look(path: str, heard: Progress) -> Intake:
    return look(Path(path), hear=heard)
