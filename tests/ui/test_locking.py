"""Locking: the text kept first, window and key gone, and everything back where it was."""

import gc
import weakref

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cmdesk import app
from cmdesk.domain.errors import DiskFull
from cmdesk.system.paths import Paths
from cmdesk.tone.engine import Engine
from cmdesk.ui.clipboard import copy_secret
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.door import Door
from cmdesk.ui.frame.places import Place
from cmdesk.ui.frame.window import MainWindow
from cmdesk.ui.locking import IDLE_MINUTES, Lock
from cmdesk.ui.tasks import Toast
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.empty import EmptyState
from tests.ui.driving import Running, leave, show
from tests.ui.own import first_desk

TEXT = "Nous reprenons votre dossier"


def compose(running: Running) -> ComposePane:
    pane = running.window.panes[Place.WRITE]
    assert isinstance(pane, ComposePane)
    return pane


def desk_with_text(qtbot: QtBot) -> Running:
    running, _code = first_desk(qtbot, "Une", "Deux")
    compose(running).editor.setFocus()
    QTest.keyClicks(compose(running).editor, TEXT)
    QTest.keyClick(compose(running).editor, Qt.Key.Key_Left)
    return running


def lock_of(running: Running) -> Lock:
    found = running.window.findChild(Lock)
    assert found is not None
    return found


def the_other(before: MainWindow, qtbot: QtBot) -> Running:
    found: list[MainWindow] = []

    def look() -> bool:
        tops = QApplication.topLevelWidgets()
        found[:] = [item for item in tops if isinstance(item, MainWindow) and item is not before]
        found[:] = [item for item in found if item.isVisible()]
        return bool(found)

    qtbot.waitUntil(look, timeout=20_000)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return Running(found[0], qtbot)


def test_ctrl_l_shuts_the_desk_and_opening_brings_text_and_caret_back(
    theme: Theme, qtbot: QtBot
) -> None:
    running = desk_with_text(qtbot)
    before, editor = running.window, compose(running).editor
    before.activateWindow()
    running.wait(before.isActiveWindow)
    running.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    locked = the_other(before, qtbot)
    assert not shiboken6.isValid(editor)
    assert not shiboken6.isValid(before)
    assert locked.window.brand is None
    assert not compose(locked).editor.text
    assert not locked.window.menuBar().isEnabled()
    page = next(item for item in locked.window.findChildren(EmptyState) if item.isVisible())
    assert locked.window.focusWidget() is page.buttons[0]
    QTest.keyClick(page.buttons[0], Qt.Key.Key_Return)
    locked.wait(lambda: compose(locked).current_draft() is not None)
    assert locked.window.brand is not None
    assert locked.window.brand.name == "Deux"
    assert compose(locked).editor.text == TEXT
    assert compose(locked).editor.caret == len(TEXT) - 1
    assert locked.window.findChild(Door) is not None
    leave(locked)


def said_by(element: QAccessibleInterface | None) -> str:
    """Return all that a screen reader would find under an element."""
    if element is None or not element.isValid():
        return ""
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
    words = [element.text(kind) for kind in kinds]
    inner = [said_by(element.child(place)) for place in range(element.childCount())]
    return "\n".join([*words, *inner])


def everything_said(strangers: list[QWidget]) -> str:
    """Return titles and accessibility trees of all windows but those an earlier test left."""
    tops = [item for item in QApplication.topLevelWidgets() if item not in strangers]
    titles = [item.windowTitle() for item in tops]
    return "\n".join(
        titles + [said_by(QAccessible.queryAccessibleInterface(item)) for item in tops]
    )


def test_a_locked_desk_says_nothing_of_what_is_in_it(theme: Theme, qtbot: QtBot) -> None:
    strangers = QApplication.topLevelWidgets()
    running = desk_with_text(qtbot)
    before = running.window
    before.show_toast(Toast(f"Copié pour Deux\u00a0: {TEXT}"))
    copy_secret("8V3K-secret")
    open_desk = everything_said(strangers)
    assert "Deux" in before.windowTitle()
    assert TEXT in open_desk, "the reader of the tree reads"
    lock_of(running).lock()
    locked = the_other(before, qtbot)
    locked.wait(lambda: not shiboken6.isValid(before))
    shut = everything_said(strangers)
    assert locked.window.windowTitle() == "CM Desk"
    assert "verrouillé" in shut
    for secret in ("Deux", "Une\n", TEXT):
        assert secret not in shut
    assert not locked.toast()
    assert not QApplication.clipboard().text(), "a code may be pasted no more"
    leave(locked)


def test_idle_minutes_are_kept_and_lock(theme: Theme, qtbot: QtBot) -> None:
    running = desk_with_text(qtbot)
    lock = lock_of(running)
    running.wait(lambda: lock.minutes == IDLE_MINUTES)
    lock.choose_minutes(5)
    running.wait(lambda: lock.minutes == 5)
    leave(running)
    again = Running(app.build(Paths.real(), demo=False), qtbot)
    show(again)
    again.wait(lambda: lock_of(again).minutes == 5)
    before = again.window
    lock_of(again).idle.start(1)
    leave(the_other(before, qtbot))


def test_a_text_that_cannot_be_kept_keeps_the_desk_open(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = desk_with_text(qtbot)

    def full(*_args: object, **_kept: object) -> None:
        raise DiskFull(path="desk.vault")

    with monkeypatch.context() as patch:
        patch.setattr("cmdesk.ui.compose.drafts.keeper.keep_draft", full)
        QTest.keyClicks(compose(running).editor, "!")
        lock_of(running).lock()
        running.wait(lambda: "reste ouvert" in running.toast())
        assert running.window.isVisible()
        assert "!" in compose(running).editor.text
    compose(running).keep()
    running.wait(lambda: not compose(running).keeper.failing)
    leave(running)


def test_a_locked_window_leaves_nothing_behind(theme: Theme, qtbot: QtBot) -> None:
    """Menus without a parent, and pages that PySide kept, held its theme with all its icons."""
    running, gone = desk_with_text(qtbot), list[weakref.ref[QObject]]()
    for _ in range(2):
        before = running.window
        gone.append(weakref.ref(running.conductor.theme))
        lock_of(running).lock()
        running = the_other(before, qtbot)
        page = next(item for item in running.window.findChildren(EmptyState) if item.isVisible())
        gone.append(weakref.ref(page))
        QTest.keyClick(page.buttons[0], Qt.Key.Key_Return)
        del before, page
        running.wait(lambda now=running: compose(now).current_draft() is not None)

    def forgotten() -> bool:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        return all(ref() is None for ref in gone)

    running.wait(forgotten)
    leave(running)


def test_the_rules_outlive_a_lock_and_forget_what_they_read(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    running, forgotten = desk_with_text(qtbot), list[Engine]()

    def forget(engine: Engine) -> None:
        forgotten.append(engine)

    running.wait(lambda: running.conductor.desk.checker is not None)
    checker, before = running.conductor.desk.checker, running.window
    monkeypatch.setattr(Engine, "forget", forget)
    lock_of(running).lock()
    locked = the_other(before, qtbot)
    assert locked.conductor.desk.checker is checker
    assert forgotten == [checker]
    leave(locked)
