"""Whoever adds a dialog, a pane or a card that floats says how it is opened: none is left out."""

import importlib
import pkgutil

import cmdesk.ui
from cmdesk.ui.compose.floating import FloatingCard
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.pane import Pane
from tests.ui.test_promises import heirs
from tests.ui.walk.screens import SCREENS


def test_every_screen_is_walked_through() -> None:
    for module in pkgutil.walk_packages(cmdesk.ui.__path__, "cmdesk.ui."):
        importlib.import_module(module.name)
    there = {heir for base in (Sheet, Pane, FloatingCard) for heir in heirs(base)}
    assert not {kind.__name__ for kind in there - set(SCREENS)}, "tell of it in screens.py"
    assert len(there) > 50
