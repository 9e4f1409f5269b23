"""Locks the desk by hand or after idle minutes, once what is written is kept.

Locking closes the window, which takes its texts, its lists and every undo with it, and ends the
vault's thread, which takes the key; another window stands in its place, at the door.
"""

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog

from cmdesk.ui.conductor import Conductor
from cmdesk.ui.departing import Departure

_AWAKE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.InputMethod,
    }
)
_MINUTE_MS = 60_000
_SETTING = "lock.idle-minutes"
IDLE_MINUTES = 15
"""Without a key or the mouse, where the vault has nothing else set."""


class Lock(QObject):
    """Knows when the desk must be locked, and whether it may."""

    locked = Signal(object)
    """All is kept: the window may go, with an ``Errand`` for the closed vault, or None."""

    def __init__(self, conductor: Conductor, departure: Departure) -> None:
        super().__init__(conductor)
        self._conductor, self._departure = conductor, departure
        self.minutes = 0
        """After how many idle minutes the desk locks itself; 0: never."""
        self.idle = QTimer(self)
        self.idle.setSingleShot(True)
        self.idle.timeout.connect(self._rested)

    def start(self) -> None:
        """Begin to count idle minutes, as the vault has them set."""
        self._conductor.desk.run(_idle_minutes, self.set_minutes, owner=self)

    def choose_minutes(self, minutes: int) -> None:
        """Keep in the vault after how many idle minutes to lock, and do so from now on."""

        def keep(vault: Any) -> None:
            vault.settings.put(_SETTING, minutes)

        self._conductor.desk.run(keep, lambda _nothing: self.set_minutes(minutes), owner=self)

    def set_minutes(self, minutes: int) -> None:
        """Lock after so many minutes without a key or the mouse; 0: never."""
        self.minutes = minutes
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
            self.idle.stop()
            if minutes:
                app.installEventFilter(self)
                self.idle.start(minutes * _MINUTE_MS)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Count anew from each key and each move of the mouse."""
        if event.type() in _AWAKE and self.idle.isActive():
            self.idle.start()
        return False

    def lock(self, errand: object = None) -> None:
        """Keep what is unsaved, then lock; a text that cannot be kept stays on the screen.

        With an ``errand`` the window leaves for it, and the next one opens the desk by itself.
        """
        if self.minutes:
            # Where the text cannot be kept, another idle wait is worth another try.
            self.idle.start()
        refused = self.tr(
            "Le bureau reste ouvert\u00a0: ce que vous écrivez n’a pas pu être enregistré, "
            "et le verrouiller l’effacerait."
        )
        self._departure.ask(partial(self.locked.emit, errand), refused)

    def _rested(self) -> None:
        open_now = self._conductor.window.findChildren(QDialog)
        if any(dialog.isVisible() for dialog in open_now):
            # What is typed in a dialog is kept nowhere yet: it is worth another wait.
            self.idle.start()
        else:
            self.lock()


def _idle_minutes(vault: Any) -> int:
    """Read the setting; what is no number of minutes counts as never set."""
    minutes = vault.settings.get(_SETTING, IDLE_MINUTES)
    good = isinstance(minutes, int) and not isinstance(minutes, bool) and minutes >= 0
    return minutes if good else IDLE_MINUTES
