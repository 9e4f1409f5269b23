"""A person's own desk in the whole window: first opened, filled, left for another window."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cmdesk import app
from cmdesk.desk.brands import create_brand
from cmdesk.system.paths import Paths
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.dialogs.protect import RecoveryDialog
from cmdesk.ui.frame.places import Place
from cmdesk.ui.frame.window import MainWindow
from cmdesk.ui.welcome.first_page import FirstPage
from cmdesk.ui.widgets.empty import EmptyState
from tests.ui.driving import Running, show


def opened(qtbot: QtBot) -> Running:
    """Open the desk of CMDESK_HOME in a window."""
    running = Running(app.build(Paths.real(), demo=False), qtbot)
    show(running)
    return running


def first_desk(qtbot: QtBot, *brands: str) -> tuple[Running, str]:
    """Make the first desk, with these brands; return its recovery code too."""
    running = opened(qtbot)
    make_first(running)
    code = put_code_aside(running)
    running.wait(running.window.welcome.isVisible)
    for name in brands:
        add_brand(running, name)
    return running, code


def make_first(running: Running) -> None:
    """Go on from the very first page."""
    page = page_of(running)
    assert isinstance(page, FirstPage)
    page.buttons[0].click()


def put_code_aside(running: Running) -> str:
    """Type the part of the recovery code that is asked for; return the code."""
    dialog = running.dialog(RecoveryDialog)
    assert isinstance(dialog, RecoveryDialog)
    type_group(dialog)
    return dialog.code


def type_group(dialog: RecoveryDialog) -> None:
    """Type back the group of the code that the dialog asks for, and go on."""
    dialog.typed.setText(dialog.code.split("-")[dialog.asked - 1])
    dialog.confirm.click()


def add_brand(running: Running, name: str) -> None:
    """Add a brand and wait until it is in force."""
    running.desk.run(partial(create_brand, name=name))
    running.wait(lambda: running.window.brand is not None and running.window.brand.name == name)
    running.wait(lambda: compose_of(running).current_draft() is not None)


def compose_of(running: Running) -> ComposePane:
    """Return the pane one writes in."""
    pane = running.window.panes[Place.WRITE]
    assert isinstance(pane, ComposePane)
    return pane


def next_window(before: MainWindow, qtbot: QtBot) -> Running:
    """Return the window that took the place of another."""
    found: list[MainWindow] = []

    def look() -> bool:
        tops = QApplication.topLevelWidgets()
        found[:] = [item for item in tops if isinstance(item, MainWindow) and item is not before]
        found[:] = [item for item in found if item.isVisible()]
        return bool(found)

    qtbot.waitUntil(look, timeout=20_000)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return Running(found[0], qtbot)


def page_of(running: Running) -> EmptyState:
    """Return the page that stands in place of the desk, waiting for it."""
    running.wait(lambda: any(item.isVisible() for item in running.window.findChildren(EmptyState)))
    return next(item for item in running.window.findChildren(EmptyState) if item.isVisible())


def brand_names(running: Running) -> list[str]:
    """Return the brands of the rail."""
    return [brand.name for brand in running.conductor.brands]


def answering(path: Path) -> Callable[[QWidget, str, str, str], str]:
    """Stand in for the system's file dialog, which no test can click."""
    return lambda _parent, _title, _proposed, _kind: str(path)
