"""Whoever cannot bear movement has a window in which nothing moves."""

import ast
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractAnimation, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cmdesk.system.paths import Paths
from cmdesk.ui.frame.state import read_state
from cmdesk.ui.motion import Glide, WorkBar
from cmdesk.ui.settings.appearance import Appearance
from cmdesk.ui.settings.dialog import SettingsDialog
from cmdesk.ui.tasks import Toast
from cmdesk.ui.theme import Motion, Theme
from tests.house.tree import PACKAGE, python_files
from tests.ui.driving import Running

MOVING = {
    "QAbstractAnimation",
    "QAnimationGroup",
    "QGraphicsItemAnimation",
    "QMovie",
    "QParallelAnimationGroup",
    "QProgressBar",
    "QPropertyAnimation",
    "QScroller",
    "QSequentialAnimationGroup",
    "QTimeLine",
    "QVariantAnimation",
}
"""What moves by itself in Qt; a bar does where nobody knows how far the work is."""
TURNED_ON = {"setAnimated", "setEffectEnabled"}
"""Calls by which something of Qt's begins to move."""


def names(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.alias(name=name):
                yield name
            case _:
                pass


def test_what_moves_is_made_in_one_room_that_asks_whether_it_may() -> None:
    asking = {"motion.py": MOVING, "theme.py": TURNED_ON}
    found = list[str]()
    for path in python_files("cmdesk"):
        allowed = asking.get(path.name, set()) if path.parent == PACKAGE / "ui" else set[str]()
        used = set(names(ast.parse(path.read_text(encoding="utf-8"))))
        found += [f"{path.name}: {name}" for name in used & (MOVING | TURNED_ON) - allowed]
    assert not found, "ask cmdesk.ui.motion for it"


def running(host: QObject) -> list[QAbstractAnimation]:
    """Return the movements below ``host`` that are on their way, Qt's own too."""
    state = QAbstractAnimation.State.Running
    return [item for item in host.findChildren(QAbstractAnimation) if item.state() == state]


@pytest.mark.parametrize("motion", [Motion.FULL, Motion.REDUCED])
def test_a_widget_glides_to_its_place_or_is_there(
    theme: Theme, qtbot: QtBot, motion: Motion
) -> None:
    theme.set_motion(motion)
    widget = QWidget()
    qtbot.addWidget(widget)
    glide = Glide(theme, widget)
    glide.bring(QPoint(30, 40), QPoint(0, 8))
    assert bool(running(widget)) is (motion is Motion.FULL)
    qtbot.waitUntil(lambda: not running(widget), timeout=10_000)
    assert widget.pos() == QPoint(30, 40)


def test_a_bar_of_unknown_length_wanders_only_where_it_may(theme: Theme, qtbot: QtBot) -> None:
    theme.set_motion(Motion.REDUCED)
    bar = WorkBar(theme)
    qtbot.addWidget(bar)
    bar.wander()
    bar.show()
    qtbot.waitExposed(bar)
    bar.grab()
    assert not running(bar)
    theme.set_motion(Motion.FULL)
    qtbot.waitUntil(lambda: bool(running(bar)), timeout=10_000)
    bar.show_share(3, 10)
    theme.set_motion(Motion.REDUCED)
    assert (bar.value(), bar.maximum()) == (3, 10), "what is known is shown as it is"


def test_stillness_is_chosen_in_the_settings_and_kept(demo: Running) -> None:
    theme = demo.conductor.theme
    demo.key(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    looks = demo.dialog(SettingsDialog).findChild(Appearance)
    assert looks is not None
    general = Qt.UIEffect.UI_General
    QApplication.setEffectEnabled(general)
    looks.motion.pick(Motion.REDUCED)
    assert theme.reduced_motion
    assert not QApplication.isEffectEnabled(general)
    assert read_state(Paths.demo().config / "window.json").motion == "reduced"
    demo.window.show_toast(Toast("Réponse enregistrée"))
    assert not running(demo.window)
    looks.motion.pick(Motion.FULL)
    demo.window.show_toast(Toast("Réponse enregistrée"))
    assert running(demo.window)
