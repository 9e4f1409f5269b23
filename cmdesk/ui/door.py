"""The door: leads from a started window to an open desk, asking only for what is needed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from cmdesk.desk.opening import Opened, Shut, State, Way
from cmdesk.desk.wording import words
from cmdesk.domain.errors import DeskError, KeyringUnavailable
from cmdesk.ui.dialogs.protect import ProtectDialog, RecoveryDialog, UnlockDialog
from cmdesk.ui.opening import Opening
from cmdesk.ui.tasks import Opener
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.empty import EmptyState
from cmdesk.ui.window import MainWindow


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways into one desk; all but ``look`` run in the vault's thread."""

    look: Callable[[], State]
    first: Callable[[str], Opened]
    """Make the desk, under a passphrase where it is not empty."""
    unlock: Callable[[], Opened | Shut]
    unlock_by: Callable[[Way, str], Opened]


class Door(QObject):
    """Opens one desk for one window."""

    opened = Signal(object)
    """The ``Opened`` desk; its recovery code, if any, has been shown."""
    crashed = Signal(object)

    def __init__(self, ways: Ways, worker: Opener, theme: Theme, window: MainWindow) -> None:
        super().__init__(window)
        self._ways, self._theme, self._window = ways, theme, window
        self._opening = Opening(worker, self)
        self.dialog: ProtectDialog | UnlockDialog | RecoveryDialog | None = None
        """The question that is on the screen, if any."""
        self._opening.opened.connect(self._opened)
        self._opening.shut.connect(self._ask_to_unlock)
        self._opening.failed.connect(self._failed)
        self._opening.crashed.connect(self.crashed)

    def wait(self) -> None:
        """Stay shut until the person asks: the desk was locked."""
        self._show_page(
            self.tr("Votre bureau est verrouillé"),
            self.tr(
                "Vos marques et vos textes sont chiffrés, et votre brouillon est enregistré. "
                "Vous le retrouverez là où vous l’avez laissé."
            ),
            self.tr("Ouvrir"),
        )

    def start(self) -> None:
        """Try the way that asks for nothing."""
        state = self._ways.look()
        if state is State.LOST:
            self._show_lost()
        elif state is State.NEW:
            self._opening.attempt(partial(self._ways.first, ""))
        else:
            self._opening.attempt(self._ways.unlock)

    def _opened(self, opened: Opened) -> None:
        self._close()
        if not opened.recovery_code:
            self.opened.emit(opened)
            return
        dialog = RecoveryDialog(self._theme, opened.recovery_code, self._window)
        dialog.accepted.connect(partial(self.opened.emit, opened))
        self._ask(dialog)

    def _ask_to_unlock(self, shut: Shut) -> None:
        dialog = UnlockDialog(self._theme, shut.ways, self._window, shut.keyring)
        dialog.answered.connect(self._try)
        dialog.again.connect(self.start)
        self._ask(dialog)

    def _ask_to_protect(self) -> None:
        dialog = ProtectDialog(self._theme, self._window)
        dialog.answered.connect(self._make)
        self._ask(dialog)

    def _try(self, way: Way, secret: str) -> None:
        self._opening.attempt(partial(self._ways.unlock_by, way, secret))

    def _make(self, passphrase: str) -> None:
        self._opening.attempt(partial(self._ways.first, passphrase))

    def _failed(self, error: DeskError) -> None:
        if self.dialog is not None:
            self.dialog.show_problem(error)
        elif isinstance(error, KeyringUnavailable):
            self._ask_to_protect()
        else:
            said = words(error)
            self._show_page(said.what, f"{said.safe}\n{said.next}")

    def _show_lost(self) -> None:
        self._show_page(
            self.tr("Votre coffre n’est plus à sa place"),
            self.tr(
                "Ses sauvegardes, elles, sont là : rien ne sera recommencé à vide. Remettez le "
                "fichier du coffre où il était, ou restaurez une sauvegarde, puis réessayez."
            ),
        )

    def _show_page(self, title: str, text: str, button: str = "") -> None:
        name = button or self.tr("Réessayer")
        page = EmptyState(self._theme, "lock-key", title, text, name, primary=bool(button))
        page.first.connect(self._again)
        self._window.show_alone(page)
        page.buttons[0].setFocus()

    def _again(self) -> None:
        self._window.show_alone(None)
        self.start()

    def _ask(self, dialog: "ProtectDialog | UnlockDialog | RecoveryDialog") -> None:
        self._close()
        self.dialog = dialog
        dialog.rejected.connect(self._window.close)
        dialog.open()

    def _close(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.accept()
