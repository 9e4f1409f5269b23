"""The door: leads from a started window to an open desk, asking only for what is needed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from cmdesk.desk.opening import Opened, Shut, State, Way
from cmdesk.desk.wording import words
from cmdesk.domain.errors import DeskError, KeyringUnavailable, VaultDamaged
from cmdesk.ui.dialogs.protect import ProtectDialog, RecoveryDialog, UnlockDialog
from cmdesk.ui.frame.window import MainWindow
from cmdesk.ui.jobs import Progress, Told
from cmdesk.ui.opening import Opening
from cmdesk.ui.tasks import Checker, Opener, Toast
from cmdesk.ui.theme import Theme
from cmdesk.ui.welcome.first_page import FirstPage
from cmdesk.ui.widgets.empty import EmptyState
from cmdesk.ui.widgets.progress import ProgressLine


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways into one desk; all but ``look`` run in the vault's thread."""

    look: Callable[[], State]
    first: Callable[[str], Opened]
    """Make the desk, under a passphrase where it is not empty."""
    unlock: Callable[[], Opened | Shut]
    unlock_by: Callable[[Way, str], Opened]


@dataclass(frozen=True, slots=True)
class Errand:
    """Work on the closed vault, in its thread, that ends with the desk open again.

    ``doing`` and ``meanwhile`` stand on the page, ``done`` in a toast. Where ``work`` fails, or
    is given up, the vault is as it was.
    """

    doing: str
    meanwhile: str
    work: Callable[[Progress], Opened]
    done: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """How a window comes to its desk: ``locked``, it waits to be asked.

    ``errand`` is done to the closed vault first. ``opened`` is the desk that the window before
    it, in another language, left open; ``setting``: its settings stood open. ``checker`` is
    what it read texts with.
    """

    locked: bool = False
    errand: Errand | None = None
    opened: Opened | None = None
    setting: bool = False
    checker: Checker | None = None


class Door(QObject):
    """Opens one desk for one window."""

    opened = Signal(object)
    """The ``Opened`` desk; its recovery code, if any, has been shown."""
    crashed = Signal(object)
    look_wanted = Signal()
    """There is no desk yet, and none is wanted before a look at the demo."""
    spoken_wanted = Signal(str)
    """There is no desk yet: go on in the language of that code."""
    rescue_wanted = Signal()
    """Show what can be restored: the vault is damaged, or gone."""

    def __init__(self, ways: Ways, worker: Opener, theme: Theme, window: MainWindow) -> None:
        super().__init__(window)
        self._ways, self._theme, self._window = ways, theme, window
        self._opening = Opening(worker, self)
        self.dialog: ProtectDialog | UnlockDialog | RecoveryDialog | None = None
        """The question that is on the screen, if any."""
        self._why = ""
        self._errand: Errand | None = None
        self._opening.opened.connect(self._opened)
        self._opening.shut.connect(self._ask_to_unlock)
        self._opening.failed.connect(self._failed)
        self._opening.crashed.connect(self.crashed)

    def begin(self, arrival: Arrival) -> None:
        """Go in where it is open already, do an errand first, wait to be asked, or open."""
        if arrival.opened is not None:
            self.opened.emit(arrival.opened)
        elif arrival.errand is not None:
            self.run(arrival.errand)
        elif arrival.locked:
            self.wait()
        else:
            self.start()

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
            self._show_first()
        else:
            self._opening.attempt(self._ways.unlock)

    def _show_first(self) -> None:
        """Say what will be made, in the language of choice, before anything is."""
        page = FirstPage(self._theme)
        page.first.connect(self._make_first)
        page.second.connect(self.look_wanted)
        page.spoken_wanted.connect(self.spoken_wanted)
        self._window.show_alone(page)
        page.buttons[0].setAutoDefault(True)
        page.buttons[0].setFocus()

    def _make_first(self) -> None:
        self._window.show_alone(None)
        self._opening.attempt(partial(self._ways.first, ""))

    def run(self, errand: Errand) -> None:
        """Do something to the closed vault, then open the desk."""
        self._errand, told = errand, Told(self)
        page = EmptyState(self._theme, "lock-key", errand.doing, errand.meanwhile)
        line = ProgressLine(self._theme)
        line.follow("", told)
        page.add(line)
        self._close()
        self._window.show_alone(page)
        self._opening.attempt(partial(errand.work, told.hear))

    def _opened(self, opened: Opened) -> None:
        self._close()
        errand, self._errand = self._errand, None
        if errand is not None:
            self._window.show_alone(None)
            self._window.show_toast(Toast(errand.done))
        if not opened.recovery_code:
            # By a passphrase nobody learns why the keyring was silent; the door was told.
            why = self._why if opened.keyring and self._why else opened.keyring
            self.opened.emit(replace(opened, keyring=why))
            return
        dialog = RecoveryDialog(self._theme, opened.recovery_code, self._window)
        dialog.accepted.connect(partial(self.opened.emit, opened))
        self._ask(dialog)

    def _ask_to_unlock(self, shut: Shut) -> None:
        self._why = shut.keyring
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
        said = words(error)
        if self._errand is not None:
            self._errand = None
            self._show_undone(error)
        elif isinstance(error, VaultDamaged):
            self._close()
            self._show_damaged(said.what)
        elif self.dialog is not None:
            self.dialog.show_problem(error)
        elif isinstance(error, KeyringUnavailable):
            self._ask_to_protect()
        else:
            self._show_page(said.what, f"{said.safe}\n{said.next}")

    def _show_undone(self, error: DeskError) -> None:
        """Say that an errand was not done: the vault is as it was before."""
        said = words(error)
        title, text = said.what, f"{said.safe}\n{said.next}"
        if isinstance(error, VaultDamaged):
            title = self.tr("Ce fichier est abîmé")
            text = self.tr("Votre bureau est tel qu’il était. Choisissez une autre sauvegarde.")
        self._show_page(title, text, self.tr("Rouvrir mon bureau"))

    def _show_damaged(self, what: str) -> None:
        text = self.tr(
            "Il est laissé tel quel, et ne sera jamais écrasé. Vos sauvegardes sont à "
            "part\u00a0: choisissez celle où revenir. Si le disque a été débranché, rebranchez-le "
            "et réessayez."
        )
        self._show_page(what, text, self.tr("Voir les sauvegardes"), rescue=True)

    def _show_lost(self) -> None:
        text = self.tr(
            "Ses sauvegardes, elles, sont là\u00a0: rien ne sera recommencé à vide. Remettez le "
            "fichier du coffre où il était puis réessayez, ou revenez à une sauvegarde."
        )
        title = self.tr("Votre coffre n’est plus à sa place")
        self._show_page(title, text, self.tr("Voir les sauvegardes"), rescue=True)

    def _show_page(self, title: str, text: str, button: str = "", *, rescue: bool = False) -> None:
        again = self.tr("Réessayer")
        names = (button, again) if rescue else (button or again,)
        page = EmptyState(self._theme, "lock-key", title, text, *names, primary=bool(button))
        page.first.connect(self.rescue_wanted if rescue else self._again)
        page.second.connect(self._again)
        self._window.show_alone(page)
        # Enter opens, as it would in a dialog.
        page.buttons[0].setAutoDefault(True)
        page.buttons[0].setFocus()

    def _again(self) -> None:
        self._window.show_alone(None)
        self.start()

    def _ask(self, dialog: "ProtectDialog | UnlockDialog | RecoveryDialog") -> None:
        self._close()
        self.dialog = dialog
        # Nothing is made yet where a passphrase is to be chosen: back to what was asked before.
        back = self._show_first if isinstance(dialog, ProtectDialog) else self._window.close
        dialog.rejected.connect(back)
        dialog.finished.connect(self._answered)
        dialog.open()

    def _answered(self, _result: int) -> None:
        if self.sender() is self.dialog:
            self.dialog = None

    def _close(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.accept()
