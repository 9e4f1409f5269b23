"""What can be done about the vault, from the menus: each opens a dialog over one window."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cmdesk.desk.backups import Backup
from cmdesk.desk.wording import words
from cmdesk.domain.errors import DeskError
from cmdesk.system.paths import Paths
from cmdesk.system.secrets import KeyStore
from cmdesk.ui.backing import Backing
from cmdesk.ui.clipboard import ClipboardGuard
from cmdesk.ui.conductor import Conductor
from cmdesk.ui.dialogs.files import ChooseFile, ask_to_open, documents
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.locking import Lock
from cmdesk.ui.tasks import Toast
from cmdesk.ui.vault.backups import BackupsDialog
from cmdesk.ui.vault.bin import BinDialog
from cmdesk.ui.vault.carry import CarryDialog
from cmdesk.ui.vault.code import NewCodeDialog
from cmdesk.ui.vault.erasure import ErasureDialog
from cmdesk.ui.vault.errands import rekeying, restoring
from cmdesk.ui.vault.keyring import KeyringOffer
from cmdesk.ui.vault.protection import ProtectionDialog
from cmdesk.ui.vault.restore import RestoreDialog
from cmdesk.ui.vault.source import Source


@dataclass(frozen=True, slots=True)
class Guards:
    """What looks after a person's own desk while its window is open."""

    paths: Paths
    store: KeyStore
    backing: Backing
    lock: Lock
    clipboard: ClipboardGuard
    keyring: KeyringOffer


class DeskCommands(QObject):
    """What any desk has, the demo too: a bin, and the right to be forgotten."""

    def __init__(self, conductor: Conductor) -> None:
        super().__init__(conductor)
        self.conductor, self.window = conductor, conductor.window

    def show_bin(self) -> BinDialog:
        """Show what was deleted."""
        dialog = BinDialog(self.conductor.desk, self.conductor.theme, self.window)
        dialog.undo_wanted.connect(self.conductor.undo)
        dialog.open()
        return dialog

    def forget_person(self) -> ErasureDialog:
        """Take a person out of every text."""
        dialog = ErasureDialog(self.conductor.desk, self.conductor.theme, self.window)
        dialog.open()
        return dialog


class VaultCommands(QObject):
    """What a person's own desk has besides. Some of it leaves the window with an errand."""

    leave_wanted = Signal(object)
    """An ``Errand`` for the closed vault: the window keeps its texts, and goes."""

    def __init__(self, conductor: Conductor, guards: Guards) -> None:
        super().__init__(conductor)
        self._conductor, self.guards = conductor, guards
        self.choose: ChooseFile = ask_to_open
        self._source = Source(guards.paths, guards.store, conductor.desk, self)
        self._source.crashed.connect(conductor.crashed)
        guards.keyring.code_wanted.connect(self.new_code)

    def show_backups(self, over: QWidget | None = None) -> BackupsDialog:
        """List the backups, over a dialog or the window."""
        theme, host = self._conductor.theme, over or self._conductor.window
        dialog = BackupsDialog(self._source, self.guards.backing, theme, host)
        dialog.restore_wanted.connect(partial(self.ask_restore, over=dialog))
        dialog.other_wanted.connect(partial(self._read, dialog))
        dialog.open()
        return dialog

    def carry(self) -> CarryDialog:
        """Put the whole desk into one file."""
        desk, theme = self._conductor.desk, self._conductor.theme
        dialog = CarryDialog(self._source, desk, theme, self._conductor.window)
        dialog.open()
        return dialog

    def open_carried(self) -> None:
        """Ask for a desk that was carried here."""
        title = self.tr("Ouvrir un bureau emporté")
        kind = self.tr("Bureau CM Desk (*.cmdesk)")
        path = self.choose(self._conductor.window, title, str(documents()), kind)
        if path:
            self.read_carried(path)

    def read_carried(self, path: str) -> None:
        """Look into a desk that was carried here, and ask whether to open it."""
        self._read(None, path)

    def ask_restore(self, backup: Backup, over: Sheet | None = None) -> RestoreDialog:
        """Ask whether to go back to a backup, and for what opens it where nobody else knows."""
        guards, theme = self.guards, self._conductor.theme
        parent = over or self._conductor.window
        dialog = RestoreDialog(self._source, guards.backing, backup, theme, parent)
        dialog.restore_wanted.connect(partial(self._restore, over))
        dialog.open()
        return dialog

    def protection(self, over: QWidget | None = None) -> ProtectionDialog:
        """Show what protects the desk, over a dialog or the window."""
        guards, host = self.guards, over or self._conductor.window
        desk, theme = self._conductor.desk, self._conductor.theme
        dialog = ProtectionDialog(desk, guards.lock, guards.clipboard, guards.keyring, theme, host)
        dialog.new_key_wanted.connect(self._change_key)
        dialog.open()
        return dialog

    def new_code(self) -> NewCodeDialog:
        """Show a new recovery code, which the desk has none of."""
        desk, theme = self._conductor.desk, self._conductor.theme
        dialog = NewCodeDialog(desk, theme, self._conductor.window)
        dialog.accepted.connect(self.guards.keyring.code_made)
        dialog.open()
        return dialog

    def _read(self, over: Sheet | None, path: str) -> None:
        def failed(error: DeskError) -> None:
            if over is not None:
                over.show_problem(error)
            else:
                self._conductor.window.show_toast(Toast(str(words(error)), problem=True))

        def found(backup: Backup) -> None:
            self.ask_restore(backup, over)

        self._source.about(path, found, failed, over or self)

    def _restore(self, over: Sheet | None, path: Path, key: bytes) -> None:
        if over is not None:
            over.accept()
        guards = self.guards
        self.leave_wanted.emit(restoring(guards.paths, guards.store, path, key))

    def _change_key(self, code: str, phrase: str) -> None:
        guards = self.guards

        def go(key: bytes) -> None:
            self.leave_wanted.emit(rekeying(guards.paths, guards.store, key, code, phrase))

        self._conductor.desk.run(_key, go, owner=self)


def _key(vault: Any) -> bytes:
    return vault.key()
