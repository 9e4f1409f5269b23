"""The vault: one encrypted file that holds everything a desk knows."""

import os
from collections.abc import Collection, Iterable, Sequence
from contextlib import AbstractContextManager, closing
from datetime import UTC, datetime
from pathlib import Path

from cmdesk.domain.errors import VaultDamaged, VaultExists, VaultKeyMissing, VaultKeyWrong
from cmdesk.storage import backup, erasure, leaving
from cmdesk.storage.bin import Bin
from cmdesk.storage.brands import BrandStore
from cmdesk.storage.copying import clear
from cmdesk.storage.database import Database, connect
from cmdesk.storage.drafts import DraftStore
from cmdesk.storage.erasure import Erasure, Place
from cmdesk.storage.files import make_folder, move_into_place, new_file, part_of, sync_file
from cmdesk.storage.fragments import FragmentStore
from cmdesk.storage.history import MomentStore, VersionStore
from cmdesk.storage.journal import JournalStore
from cmdesk.storage.keys import KEY_BYTES, SALT_BYTES
from cmdesk.storage.leaving import BrandErasure
from cmdesk.storage.migration import migrate
from cmdesk.storage.pages import PAGE, belongs
from cmdesk.storage.people import PersonStore, RelationStore
from cmdesk.storage.replies import ReplyStore
from cmdesk.storage.reply_versions import ReplyVersionStore
from cmdesk.storage.settings import SettingStore
from cmdesk.storage.undo import Made, State, Step, UndoLog


class Vault:
    """An open vault. It belongs to the thread that opened it (see ``worker.py``)."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._log = UndoLog(database)
        self.path = database.path
        self.brands = BrandStore(database)
        self.replies = ReplyStore(database)
        self.reply_versions = ReplyVersionStore(database)
        self.fragments = FragmentStore(database)
        self.people = PersonStore(database)
        self.relations = RelationStore(database)
        self.drafts = DraftStore(database)
        self.journal = JournalStore(database)
        self.versions = VersionStore(database)
        self.moments = MomentStore(database)
        self.settings = SettingStore(database)
        self.bin = Bin(database)

    def step(self, code: str, count: int = 1) -> AbstractContextManager[Made]:
        """Make all changes inside one transaction and one named undo step.

        A step inside a step is part of it. A step that changed nothing leaves nothing, as the
        value's code then says.
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

    def trace(self, names: Sequence[str]) -> tuple[Place, ...]:
        """Return every place outside the undo log that holds one of the names as a word."""
        return erasure.trace(self._database, names)

    def steps_naming(self, names: Sequence[str], rows: Collection[str] = ()) -> int:
        """Return how many steps of undo log and bin name the person or touch ``rows``."""
        return erasure.steps_naming(self._database, names, rows)

    def erase(self, names: Sequence[str], people: Collection[str] = ()) -> Erasure:
        """Take these names out of every text, and ``people`` out of everywhere. No way back."""
        return erasure.erase(self._database, names, people)

    def erase_brand(self, brand_id: str) -> BrandErasure:
        """Delete a brand with all its own, undo log and bin included. No way back."""
        return leaving.erase_brand(self._database, brand_id)

    def key(self) -> bytes:
        """Return the raw key, for a backup or a new wrap of it; never to be kept or shown."""
        return bytes(self._database.key)

    def _back_up(self) -> None:
        # A vault of an older schema is whole before it changes, and stays to be gone back to.
        backup.take_into(self.path, self.key(), backup.folder_of(self.path))

    def tidy(self, now: datetime) -> None:
        """Forget deleted rows after 30 days, and the way back beyond the latest 500 steps."""
        self._log.tidy(now)

    def close(self) -> None:
        """Close the file and forget the key as far as Python allows."""
        self._database.close()

    def start(self) -> None:
        """Ready a freshly opened file: log ahead of writing, newest schema, undo."""
        migrate(self._database, self._back_up)
        self._database.run("PRAGMA journal_mode = WAL")
        self._log.watch()
        self.tidy(datetime.now(UTC))


def create(path: Path, key: bytes, salt: bytes | None = None) -> Vault:
    """Make a new vault under a raw 256-bit key, whole before it takes its name.

    Raises VaultExists (none is written over), DiskFull, VaultReadOnly.
    """
    if path.exists():
        raise VaultExists(path=str(path))
    make_folder(path.parent)
    part = part_of(path)
    clear(part)
    try:
        new_file(part)
        with closing(connect(part, key, salt=salt or os.urandom(SALT_BYTES))) as database:
            migrate(database)
        sync_file(part)
        move_into_place(part, path)
    finally:
        clear(part)
    return open_(path, key)


def open_(path: Path, key: bytes, salts: Iterable[bytes] = ()) -> Vault:
    """Open a vault that is there, and bring it to the newest schema.

    ``salts`` are those that the file may have had, to tell a damaged start from a wrong key.
    Raises VaultKeyWrong, VaultDamaged, VaultNewer, VaultReadOnly, VaultBusy, DiskFull, and
    VaultKeyMissing where no vault lies at ``path``: none is ever made here.
    """
    if not path.exists():
        raise VaultKeyMissing(path=str(path))
    if path.stat().st_size < PAGE:
        # SQLite would take an empty file for a new one.
        raise VaultDamaged(path=str(path), detail="too short")
    if len(key) != KEY_BYTES:
        raise VaultKeyWrong(path=str(path))
    try:
        database = connect(path, key)
    except VaultDamaged as error:
        if belongs(path, key, salts):
            raise
        raise VaultKeyWrong(path=str(path)) from error
    vault = Vault(database)
    try:
        vault.start()
    except BaseException:
        vault.close()
        raise
    return vault
