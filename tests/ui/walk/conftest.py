"""A person's own desk with the demo's brands in it, so that every screen there is can be opened."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QDialog, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from cmdesk.desk import demo, wording
from cmdesk.system import resources
from cmdesk.ui.brands.dialog import BrandDialog
from cmdesk.ui.language import speak
from cmdesk.ui.people.editor import PersonDialog
from tests.ui.driving import leave
from tests.ui.own import first_desk
from tests.ui.walk.screens import SCREENS
from tests.ui.walk.seeing import Painted, look, overhear, small
from tests.ui.walk.walking import Walk

SCREEN = QRect(0, 0, 1440, 900)
"""The smallest screen that all must fit on."""
DATA = " ".join(
    " ".join(path.read_text("utf-8").replace('\\"', '"').split())
    for path in sorted((resources.root() / "demo").glob("*.toml"))
)
"""What the demo's brands say, which stays in their language."""
LEAST = 11
"""The smallest text there is, in pixels before text scale."""
SCALES = (1.0, 2.0)
"""The smallest text size and the largest."""


@dataclass
class Walked:
    """What was seen on the way: the texts of each screen, and what was cut off there."""

    texts: dict[str, set[str]] = field(default_factory=dict)
    cut: list[str] = field(default_factory=list)


def _screen(_self: QScreen) -> QRect:
    return SCREEN


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> Painted:
    return overhear(monkeypatch)


@pytest.fixture
def in_language(
    dressed: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[str], None]]:
    """Speak a language from now on, and French again at the end."""
    monkeypatch.setattr(wording, "_SPEAKING", {})
    yield partial(speak, dressed)
    speak(dressed, "fr")
    dressed.setProperty("cmdesk.language", "")


@pytest.fixture
def started(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], Walk]]:
    """Return what opens the desk, once it is said in which language."""
    monkeypatch.setattr(QScreen, "availableGeometry", _screen)
    made: list[Walk] = []

    def start() -> Walk:
        running, _code = first_desk(qtbot)
        walk = Walk(running, tmp_path)
        made.append(walk)
        walk.answer(partial(demo.fill, folder=resources.root() / "demo"))
        running.conductor.start()
        running.wait(lambda: running.window.brand is not None)
        running.wait(lambda: running.desk.checker is not None)
        running.window.resize(1360, 860)
        return walk

    yield start
    for walk in made:
        leave(walk.running)


def through(walk: Walk, painted: Painted, scale: float) -> Walked:
    """Look at every screen at one size of text."""
    walk.running.conductor.theme.set_text_scale(scale)
    walked = Walked()
    for name, screen in each(walk):
        texts, cut = look(screen.window(), painted, DATA)
        walked.texts[name] = texts
        cut += small(screen.window(), LEAST * scale)
        walked.cut += [f"{name}: {words}" for words in cut]
        _keep(screen.window(), name)
    return walked


def each(walk: Walk) -> Iterator[tuple[str, QWidget]]:
    """Open every screen, one after the other, with all its pages; yield its name too."""
    for kind, open_it in SCREENS.items():
        open_it(walk)
        screen = _shown(walk, kind)
        walk.answer(lambda _vault: None)
        QApplication.processEvents()
        for page in _pages(screen):
            yield f"{kind.__name__}{page}", screen
        _close_all(walk, screen)


def _keep(window: QWidget, name: str) -> None:
    """Keep a picture where ``WALK_PICTURES`` names a folder, for whoever wants to look."""
    folder = os.environ.get("WALK_PICTURES")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        window.grab().save(f"{folder}/{name}.png")


def _shown(walk: Walk, kind: type[QWidget]) -> QWidget:
    def found() -> list[QWidget]:
        return [item for item in walk.window.findChildren(kind) if item.isVisible()]

    walk.running.wait(found)
    return found()[0]


def _pages(screen: QWidget) -> Iterator[str]:
    """Turn to each page of a dialog that has some, and say which."""
    if isinstance(screen, BrandDialog | PersonDialog):
        for page, pill in screen.tabs.items():
            screen.show_page(page)
            QApplication.processEvents()
            yield f", {pill.text()}"
        return
    bars = [bar for bar in screen.findChildren(QTabBar) if bar.isVisible()]
    if not screen.isWindow() or not bars:
        yield ""
        return
    for index in range(bars[0].count()):
        bars[0].setCurrentIndex(index)
        QApplication.processEvents()
        yield f", {bars[0].tabText(index)}"


def _close_all(walk: Walk, screen: QWidget) -> None:
    for dialog in reversed(walk.window.findChildren(QDialog)):
        if dialog.isVisible():
            dialog.reject()
    if not hasattr(screen, "commands"):  # a pane stays where it is
        screen.close()
