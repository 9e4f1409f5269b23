"""Backups while the desk is open: made by themselves, asked for, and told at the window's foot."""

import threading
from datetime import UTC, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from cmdesk.desk.backups import Backup, BackupJob, BackupReport, Progress, list_backups, plan
from cmdesk.desk.keeper import EVERY, Keeper, Submit
from cmdesk.desk.wording import words
from cmdesk.domain.errors import DeskError, FolderNotWritable, GivenUp
from cmdesk.system.paths import Paths
from cmdesk.ui.crossing import Sender, sender_to
from cmdesk.ui.frame.status import StatusBar
from cmdesk.ui.jobs import Told
from cmdesk.ui.messages import backed_up
from cmdesk.ui.tasks import Desk

_TICK_MS = 20_000
"""How often the words at the foot follow the clock, in milliseconds."""
_STOP = 5.0
"""Longest wait for a backup under way to be given up, in seconds."""


class _Job(BackupJob):
    """A backup whose every failure has words: a thread that ends on one would end unheard."""

    def due(self) -> bool:
        try:
            return super().due()
        except OSError as error:
            raise FolderNotWritable(path=str(self.folder)) from error

    def catch_up(self) -> bool:
        try:
            return super().catch_up()
        except OSError as error:
            raise FolderNotWritable(path=str(self.folder)) from error

    def run(self, progress: Progress | None = None) -> BackupReport:
        try:
            return super().run(progress)
        except OSError as error:
            raise FolderNotWritable(path=str(self.folder)) from error


def _plan(vault: Any) -> BackupJob:
    job = plan(vault)
    return _Job(job.vault, job.key, job.folder, job.second)


class Backing(QObject):
    """Keeps a desk backed up for as long as its window is open."""

    made = Signal(object)
    """A ``BackupReport`` of a backup that is there now."""
    failed = Signal(object)
    """A ``DeskError``: no backup was made."""

    def __init__(
        self, paths: Paths, desk: Desk, submit: Submit, status: StatusBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._paths, self._desk, self._submit, self._status = paths, desk, submit, status
        self._keeper: Keeper | None = None
        self._latest: datetime | None = None
        self._problem = ""
        self._closed = False
        self._sender = sender_to(self, self._hear)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self.tell)

    def start(self) -> None:
        """Look when the last backup was made, then back up by itself from now on."""
        self._desk.run(lambda _vault: list_backups(self._paths), self._listed, owner=self)
        self._clock.start()

    def stop(self) -> None:
        """Give up a backup under way; nothing is left half written."""
        self._closed = True
        self._clock.stop()
        if self._keeper is not None:
            self._keeper.stop(_STOP)
            self._keeper = None

    def now(self) -> Told:
        """Make a backup at once; ``made`` or ``failed`` follows. Return how it comes on."""
        told = Told(self)
        self._desk.run(_plan, partial(self._run, told), self._hear, owner=self)
        return told

    def tell(self) -> None:
        """Say at the foot how the backups stand."""
        state = backed_up(self._latest, datetime.now(UTC), failing=bool(self._problem))
        self._status.set_backup(state, self._problem)

    def _listed(self, found: tuple[Backup, ...]) -> None:
        if found and self._latest is None:
            self._latest = found[0].about.moment
        self.tell()
        self._keep()

    def _keep(self) -> None:
        if not self._closed and self._keeper is None:
            submit = self._submit  # the keeper's thread must hold nothing of the window's
            self._keeper = Keeper(lambda _unworded: submit(_plan), self._sender.send)
            self._keeper.start()

    def _run(self, told: Told, job: BackupJob) -> None:
        """Back up in a thread of its own; the keeper stands aside, as both use one folder."""
        keeper, self._keeper = self._keeper, None
        threading.Thread(
            target=_back_up,
            args=(job, told.hear, keeper, self._sender),
            name="backup",
            daemon=True,
        ).start()

    def _hear(self, said: BackupReport | DeskError) -> None:
        if isinstance(said, BackupReport):
            self._latest, self._problem = said.made.about.moment, ""
            self.made.emit(said)
        else:
            if not isinstance(said, GivenUp):
                self._problem = str(words(said))
            self.failed.emit(said)
        self.tell()
        # After a failure at hand, another at once would say nothing new.
        pause = 0 if isinstance(said, BackupReport) else round(EVERY * 1000)
        QTimer.singleShot(pause, self, self._keep)


def _back_up(job: BackupJob, hear: Progress, keeper: Keeper | None, sender: Sender) -> None:
    """Do it, in the thread that is for it."""
    if keeper is not None:
        keeper.stop()
    try:
        sender.send(job.run(hear))
    except DeskError as error:
        sender.send(error)
