"""What is said in the menus: which choices are in force, and what belongs together."""

from dataclasses import replace
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from cmdesk.desk.brands import update_brand
from cmdesk.domain.tone_profile import Moment
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.frame.menus import Menus
from cmdesk.ui.frame.places import Place
from cmdesk.ui.palette import Palette
from tests.ui.driving import Running


def _menus(running: Running) -> Menus:
    menus = running.window.findChild(Menus)
    assert menus is not None
    return menus


def _seen(menu: QMenu, action: QAction) -> int:
    """Return how much of an action's icon can be seen, in pixels, when its menu opens."""
    menu.aboutToShow.emit()
    picture = action.icon().pixmap(16, 16).toImage()
    spots = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return sum(picture.pixelColor(x, y).alpha() > 0 for x, y in spots)


def test_a_habit_is_ticked_while_it_is_in_force(demo: Running) -> None:
    menus, pane = _menus(demo), demo.window.panes[Place.WRITE]
    assert isinstance(pane, ComposePane)
    demo.window.show_place(Place.WRITE)
    habit = pane.typing_help.action
    assert habit in menus.here.actions()
    for on in (True, False, True):
        habit.setChecked(on)
        assert bool(_seen(menus.here, habit)) is on


def test_concentration_is_ticked_while_it_is_in_force(demo: Running) -> None:
    view = _menus(demo).view
    alone = next(action for action in view.actions() if action.isCheckable())
    assert not _seen(view, alone)
    alone.trigger()
    assert _seen(view, alone)
    alone.trigger()


def test_enter_is_named_as_keyboards_name_it_and_the_keypad_s_does_the_same(demo: Running) -> None:
    for place in (Place.WRITE, Place.REPLIES, Place.INFLUENCE):
        demo.window.show_place(place)
        keys = [action.shortcuts() for action in _menus(demo).here.actions()]
        enters = [both for both in keys if any("Return" in one.toString() for one in both)]
        assert enters
        assert all("Enter" in first.toString() for first, _second in enters)


def test_a_brand_s_ampersand_is_whole_in_go_anywhere(demo: Running) -> None:
    brand = demo.conductor.brands[1]
    demo.desk.run(partial(update_brand, brand=replace(brand, name="Lune & Fils")))
    demo.wait(lambda: demo.conductor.brands[1].name == "Lune & Fils")
    demo.conductor.commands.set_moment(demo.conductor.brands[1], Moment.CRISIS)
    demo.wait(lambda: "Lune && Fils" in _menus(demo).undo.text())
    demo.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = demo.window.findChild(Palette)
    assert palette is not None
    palette.field.setText("annuler chez lune")
    assert palette.entries()[0].title.startswith("Annuler chez Lune & Fils")


def test_no_menu_is_one_long_list(demo: Running) -> None:
    menus = _menus(demo)
    for place in (Place.WRITE, Place.REPLIES, Place.INFLUENCE):
        demo.window.show_place(place)
        actions = menus.here.actions()
        breaks = [number for number, item in enumerate(actions) if item.isSeparator()]
        edges = [-1, *breaks, len(actions)]
        longest = max(after - before for before, after in pairwise(edges))
        assert breaks
        assert longest <= 12
        assert 0 not in breaks
        assert len(actions) - 1 not in breaks
