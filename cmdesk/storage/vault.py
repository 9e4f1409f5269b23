"""The vault: one encrypted file that holds everything a desk knows."""

import os
from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from cmdesk.domain.errors import VaultDamaged, VaultExists, VaultKeyMissing, VaultKeyWrong
from cmdesk.storage.brands import BrandStore
from cmdesk.storage.database import Database, connect, faults
from cmdesk.storage.drafts import DraftStore
from cmdesk.storage.influencers import InfluencerStore
from cmdesk.storage.journal import JournalStore
from cmdesk.storage.migration import migrate
from cmdesk.storage.replies import ReplyStore
from cmdesk.storage.settings import SettingStore
from cmdesk.storage.undo import State, Step, UndoLog


class Vault:
    """An open vault. It belongs to the thread that opened it (see ``worker.py``)."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._log = UndoLog(database)
        self.path = database.path
        self.brands = BrandStore(database)
        self.replies = ReplyStore(database)
        self.influencers = InfluencerStore(database)
        self.drafts = DraftStore(database)
        self.journal = JournalStore(database)
        self.settings = SettingStore(database)

    def step(self, code: str, count: int = 1) -> AbstractContextManager[None]:
        """Make all changes inside one transaction and one named undo step.

        A step inside a step is part of it. A step that changed nothing leaves nothing.
        """
        return self._log.step(code, count)

    def quietly(self) -> AbstractContextManager[None]:
        """Make all changes inside one transaction that leaves no undo step."""
        return self._database.transaction()

    def undo(self) -> str | None:
        """Take back the last step and return its code; None where there is none."""
        step = self._log.undo()
        return step.code if step else None

    def redo(self) -> str | None:
        """Do again the last step taken back and return its code; None where there is none."""
        step = self._log.redo()
        return step.code if step else None

    def next_undo(self) -> Step | None:
        """Return the step that ``undo`` would take back."""
        return self._log.peek(State.DONE)

    def next_redo(self) -> Step | None:
        """Return the step that ``redo`` would do again."""
        return self._log.peek(State.UNDONE)

    def close(self) -> None:
        """Close the file and forget the key as far as Python allows."""
        self._database.close()

    def start(self) -> None:
        """Ready a freshly opened file: log ahead of writing, newest schema, undo."""
        self._database.run("PRAGMA journal_mode = WAL")
        migrate(self._database)
        self._log.watch()


def create(path: Path, key: bytes) -> Vault:
    """Make a new vault under a raw 256-bit key. Raises VaultExists: none is written over."""
    with _own_files(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        except FileExistsError:
            raise VaultExists(path=str(path)) from None
    return _started(connect(path, key))


def open_(path: Path, key: bytes) -> Vault:
    """Open a vault that is there, and bring it to the newest schema.

    Raises VaultKeyWrong, VaultDamaged, VaultNewer, VaultReadOnly, VaultBusy, DiskFull, and
    VaultKeyMissing where no vault lies at ``path``: none is ever made here.
    """
    if not path.exists():
        raise VaultKeyMissing(path=str(path))
    try:
        database = connect(path, key)
    except VaultDamaged as error:
        if error.params.get("detail") == "file is not a database":
            raise VaultKeyWrong(path=str(path)) from error
        raise
    return _started(database)


def _started(database: Database) -> Vault:
    vault = Vault(database)
    try:
        vault.start()
    except BaseException:
        vault.close()
        raise
    return vault


@contextmanager
def _own_files(path: Path) -> Generator[None]:
    with faults(path):
        yield
