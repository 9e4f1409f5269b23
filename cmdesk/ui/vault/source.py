"""Where backups and their keys are looked for: at the open desk, or beside one that is shut."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from cmdesk.desk.backups import Backup, Shelf, about, key_by, key_for, shelf
from cmdesk.domain.errors import DeskError
from cmdesk.system.paths import Paths
from cmdesk.system.secrets import KeyStore
from cmdesk.ui.jobs import Job, Progress
from cmdesk.ui.tasks import Desk


class Source(QObject):
    """Asks in the vault's thread where the desk is open, else in one of its own."""

    crashed = Signal(object)

    def __init__(
        self, paths: Paths, store: KeyStore, desk: Desk | None, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self.paths, self._store, self.desk = paths, store, desk

    def shelf(self, done: Callable[[Shelf], None], owner: QObject) -> None:
        """Look what backups there are."""
        self._ask(lambda vault: shelf(self.paths, vault), done, None, owner)

    def key(
        self,
        path: Path,
        done: Callable[[bytes], None],
        failed: Callable[[DeskError], None],
        owner: QObject,
    ) -> None:
        """Look for the key of a backup; VaultKeyMissing where only the person has one."""
        self._ask(lambda vault: key_for(path, self._store, vault), done, failed, owner)

    def key_by(
        self,
        path: Path,
        secret: str,
        done: Callable[[bytes], None],
        failed: Callable[[DeskError], None],
        owner: QObject,
    ) -> None:
        """Get the key of a backup by a recovery code or passphrase."""

        def work(_progress: Progress) -> bytes:
            return key_by(path, secret)

        self.job(work, done, failed, owner)

    def about(
        self,
        path: str,
        done: Callable[[Backup], None],
        failed: Callable[[DeskError], None],
        owner: QObject,
    ) -> None:
        """Look into a ``.cmdesk`` file from elsewhere."""

        def work(_progress: Progress) -> Backup:
            return about(Path(path))

        self.job(work, done, failed, owner)

    def job(
        self,
        work: Callable[[Progress], Any],
        done: Callable[[Any], None],
        failed: Callable[[DeskError], None] | None,
        owner: QObject,
    ) -> Job:
        """Start work in a thread of its own; it ends with ``owner``."""
        job = Job(work, owner)
        job.done.connect(done)
        if failed is not None:
            job.failed.connect(failed)
        job.crashed.connect(self.crashed)
        job.start()
        return job

    def _ask(
        self,
        use_case: Callable[[Any], Any],
        done: Callable[[Any], None],
        failed: Callable[[DeskError], None] | None,
        owner: QObject,
    ) -> None:
        if self.desk is not None:
            self.desk.run(use_case, done, failed, owner=owner)
        else:
            self.job(partial(_without_vault, use_case), done, failed, owner)


def _without_vault(use_case: Callable[[Any], Any], _progress: Progress) -> Any:
    return use_case(None)
