"""An icon beside the clock, for whoever wants one: the desk at hand while its window is closed."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from cmdesk.ui.application import application
from cmdesk.ui.calls import Call, Calls
from cmdesk.ui.conductor import Conductor


class Tray(QObject):
    """Keeps the icon of one window; off until it is asked for, and not there where none can be."""

    def __init__(self, conductor: Conductor, calls: Calls) -> None:
        super().__init__(conductor)
        self._conductor, self._calls = conductor, calls
        self._window = conductor.window
        self.icon: QSystemTrayIcon | None = None
        self._window.installEventFilter(self)
        self._window.closed.connect(self._drop)
        self._show()

    @property
    def possible(self) -> bool:
        """Whether this system has a place for it."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def on(self) -> bool:
        """Whether the person wants it."""
        return self._conductor.state.tray

    @property
    def stays(self) -> bool:
        """Whether closing the window leaves the desk open behind the icon."""
        return self._conductor.state.stay

    def choose(self, on: bool) -> None:  # noqa: FBT001 -- a check box's signal
        """Show the icon from now on, or do without."""
        self._conductor.keep_state(replace(self._conductor.state, tray=on))
        self._show()

    def choose_stay(self, stay: bool) -> None:  # noqa: FBT001 -- a check box's signal
        """Leave the desk open when the window is closed, or close it too."""
        self._conductor.keep_state(replace(self._conductor.state, stay=stay))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Hide the window in place of closing it, where the person clicked it away and wants so."""
        if event.type() == QEvent.Type.Close and event.spontaneous() and self._may_hide():
            event.ignore()
            self._window.hide()
            return True
        return super().eventFilter(watched, event)

    def _may_hide(self) -> bool:
        return self.icon is not None and self.stays

    def _show(self) -> None:
        if not (self.on and self.possible):
            self._drop()
        elif self.icon is None:
            self.icon = QSystemTrayIcon(application().windowIcon(), self)
            self.icon.setToolTip("CM Desk")
            self.icon.setContextMenu(self._menu())
            self.icon.activated.connect(self._clicked)
            self.icon.show()

    def _drop(self) -> None:
        icon, self.icon = self.icon, None
        if icon is not None:
            icon.hide()
            icon.deleteLater()

    def _menu(self) -> QMenu:
        menu = QMenu(self._window)
        menu.addAction(self.tr("Ouvrir CM Desk"), self._window.come_forward)
        menu.addAction(self.tr("Nouvelle réponse"), partial(self._answer, Call(new_reply=True)))
        menu.addSeparator()
        menu.addAction(self.tr("Quitter"), self._window.close)
        return menu

    def _answer(self, call: Call) -> None:
        self._window.come_forward()
        self._calls.answer(call)

    def _clicked(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self._window.come_forward()
