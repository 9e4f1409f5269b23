"""The whole window, driven by keys and clicks as a person would."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from cmdesk.ui.conductor import Conductor
from cmdesk.ui.frame.places import Place
from cmdesk.ui.frame.window import MainWindow
from cmdesk.ui.library.pane import LibraryPane
from cmdesk.ui.tasks import Desk

WAIT_MS = 20_000


@dataclass
class Running:
    """The whole window over a real desk, driven by keys and clicks."""

    window: MainWindow
    qtbot: QtBot

    @property
    def conductor(self) -> Conductor:
        found = self.window.findChild(Conductor)
        assert isinstance(found, Conductor)
        return found

    @property
    def desk(self) -> Desk:
        return self.conductor.desk

    @property
    def library(self) -> LibraryPane:
        pane = self.window.panes[Place.REPLIES]
        assert isinstance(pane, LibraryPane)
        return pane

    def wait(self, condition: Callable[[], object]) -> None:
        """Wait until it holds."""
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=WAIT_MS)

    def key(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Press a key where the keyboard is."""
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(self.window.focusWidget() or self.window, key, held)

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """Return the dialog of that kind that is open, waiting for it."""
        self.wait(lambda: any(item.isVisible() for item in self.window.findChildren(kind)))
        return next(item for item in self.window.findChildren(kind) if item.isVisible())

    def toast(self) -> str:
        """Return what the toast on the screen says."""
        shown = self.window.toasts
        return shown.text.text() if shown.isVisible() else ""


def show(running: Running) -> None:
    """Show a window and give it the keyboard."""
    window = running.window
    window.resize(1280, 800)
    window.show()
    running.qtbot.waitExposed(window)

    def active() -> bool:
        # Asked for again: a window that goes meanwhile takes the keyboard with it.
        window.activateWindow()
        return QApplication.activeWindow() is not None

    running.wait(active)


def leave(running: Running) -> None:
    """Close a window with all that lies over it."""
    for dialog in running.window.findChildren(QDialog):
        dialog.close()
    running.window.close()
    running.window.deleteLater()
    # Now, and in this thread: left to the garbage collector, it might happen in another.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def visible(root: QWidget, kind: type[QWidget]) -> list[QWidget]:
    """Return the widgets of a kind that can be seen."""
    return [item for item in root.findChildren(kind) if item.isVisible()]


def told(heard: object) -> object:
    """Return what a signal waited for was emitted with."""
    args = cast("list[object]", getattr(heard, "args", None) or [None])
    return args[0]
