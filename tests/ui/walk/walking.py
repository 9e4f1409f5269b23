"""A desk to walk through, and the ways to its places."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QWidget

from cmdesk.domain.brand import Brand
from cmdesk.storage.vault import Vault
from cmdesk.ui.brands.journal import EntryCard, JournalPane
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.frame.places import Place
from cmdesk.ui.library.pane import LibraryPane
from cmdesk.ui.people.pane import InfluencePane
from cmdesk.ui.profile.pane import ProfilePane
from cmdesk.ui.vault.commands import DeskCommands, VaultCommands
from tests.ui.driving import Running

T = TypeVar("T")


@dataclass
class Walk:
    """A desk with the demo's brands in a whole window, and a folder for files that come in."""

    running: Running
    folder: Path

    @property
    def window(self) -> QWidget:
        return self.running.window

    def own(self, kind: type[QObject]) -> QObject:
        """Return the one part of the window of that kind."""
        found = self.running.window.findChild(kind)
        assert found is not None, kind.__name__
        return found

    def brand(self) -> Brand:
        brand = self.running.window.brand
        assert brand is not None
        return brand

    def answer(self, use_case: Callable[[Vault], T]) -> T:
        """Run a use case at the desk and wait for what it returns."""
        found: list[T] = []
        self.running.desk.run(use_case, found.append)
        self.running.wait(lambda: found)
        return found[0]

    def go(self, place: Place) -> QWidget:
        """Go to a place, and wait until what it shows is there."""
        self.running.window.show_place(place)
        pane = self.running.window.panes[place]
        match pane:
            case LibraryPane():
                self.running.wait(lambda: pane.model.loaded and pane.caring.health is not None)
            case InfluencePane():
                self.running.wait(lambda: pane.model.rowCount() > 0)
            case JournalPane():
                self.running.wait(lambda: pane.findChildren(EntryCard))
            case ComposePane():
                self.running.wait(lambda: pane.proofreader.proof is not None)
            case _:
                pass
        return pane


def compose(walk: Walk) -> ComposePane:
    pane = walk.go(Place.WRITE)
    assert isinstance(pane, ComposePane)
    return pane


def library(walk: Walk, *, rows: int = 1) -> LibraryPane:
    """Go to the library with so many replies selected."""
    pane = walk.go(Place.REPLIES)
    assert isinstance(pane, LibraryPane)
    _select(pane.list, rows)
    return pane


def people(walk: Walk, *, rows: int = 1) -> InfluencePane:
    pane = walk.go(Place.INFLUENCE)
    assert isinstance(pane, InfluencePane)
    _select(pane.list, rows)
    return pane


def _select(view: QListView, rows: int) -> None:
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    for _ in range(rows - 1):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)


def vault(walk: Walk) -> VaultCommands:
    found = walk.own(VaultCommands)
    assert isinstance(found, VaultCommands)
    return found


def desk(walk: Walk) -> DeskCommands:
    found = walk.own(DeskCommands)
    assert isinstance(found, DeskCommands)
    return found


def journal(walk: Walk) -> None:
    walk.go(Place.JOURNAL)


def profile(walk: Walk) -> ProfilePane:
    pane = walk.go(Place.PROFILE)
    assert isinstance(pane, ProfilePane)
    return pane
