"""The way back from a desk that does not open: the list of backups, right at the door."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from cmdesk.desk.backups import Backup
from cmdesk.system.paths import Paths
from cmdesk.system.secrets import KeyStore
from cmdesk.ui.door import Door
from cmdesk.ui.frame.window import MainWindow
from cmdesk.ui.theme import Theme
from cmdesk.ui.vault.backups import BackupsDialog
from cmdesk.ui.vault.errands import restoring
from cmdesk.ui.vault.restore import RestoreDialog
from cmdesk.ui.vault.source import Source


class Rescue(QObject):
    """Answers the door of one window."""

    def __init__(
        self, paths: Paths, store: KeyStore, door: Door, theme: Theme, window: MainWindow
    ) -> None:
        super().__init__(door)
        self._paths, self._store, self._door = paths, store, door
        self._theme, self._window = theme, window
        self._source = Source(paths, store, None, self)
        self._source.crashed.connect(door.crashed)
        door.rescue_wanted.connect(self.show)

    def show(self) -> BackupsDialog:
        """List what can be gone back to."""
        dialog = BackupsDialog(self._source, None, self._theme, self._window)
        dialog.restore_wanted.connect(partial(self._ask, dialog))
        dialog.other_wanted.connect(partial(self._read, dialog))
        dialog.open()
        return dialog

    def _read(self, over: BackupsDialog, path: str) -> None:
        self._source.about(path, partial(self._ask, over), over.show_problem, over)

    def _ask(self, over: BackupsDialog, backup: Backup) -> None:
        dialog = RestoreDialog(self._source, None, backup, self._theme, over)
        dialog.restore_wanted.connect(partial(self._restore, over))
        dialog.open()

    def _restore(self, over: BackupsDialog, path: Path, key: bytes) -> None:
        over.accept()
        self._door.run(restoring(self._paths, self._store, path, key))
