"""Backs the desk up by itself while it is open, so that nobody has to remember to."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress

from cmdesk.desk import backups
from cmdesk.desk.backups import BackupJob, BackupReport
from cmdesk.domain.errors import DeskError, FolderNotWritable, GivenUp, VaultLocked
from cmdesk.storage.vault import Vault

EVERY = 600.0
"""Seconds between two looks at whether a backup is due (it is, an hour after the last)."""

Submit = Callable[[Callable[[Vault], BackupJob]], "Future[BackupJob]"]


class Keeper:
    """A thread that looks now and then, and makes a backup beside the vault's thread if one is due.

    ``submit`` is the vault worker's; ``said`` hears of each backup made or failed, in the
    keeper's thread. A locked desk is left alone.
    """

    def __init__(
        self,
        submit: Submit,
        said: Callable[[BackupReport | DeskError], None],
        every: float = EVERY,
    ) -> None:
        self._submit, self._said, self._every = submit, said, every
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="keeper", daemon=True)

    def start(self) -> None:
        """Begin, with a first look at once."""
        self._thread.start()

    def stop(self, timeout: float | None = 10) -> bool:
        """Give up a backup under way and end the thread; False after ``timeout`` seconds."""
        self._stopped.set()
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while not self._stopped.is_set():
            try:
                job = self._submit(backups.plan).result()
                if job.due():
                    self._said(job.run(self._progress))
                else:
                    with suppress(DeskError):
                        # A second folder that is full or away never troubles the first.
                        job.catch_up()
            except (VaultLocked, GivenUp):
                pass
            except DeskError as error:
                self._said(error)
            except OSError as error:
                # What no error of ours names must not end the backups of the whole day.
                self._said(FolderNotWritable(path=str(error.filename or "")))
            self._stopped.wait(self._every)

    def _progress(self, _left: int, _total: int) -> None:
        if self._stopped.is_set():
            raise GivenUp
