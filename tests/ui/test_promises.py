"""What a base class leaves to others is kept by each of them: Qt's metaclass cannot see to it."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest

import cmdesk.ui
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.profile.controls import Control


def heirs(base: type) -> Iterator[type]:
    """Return all classes of the window that come from ``base``."""
    for found in base.__subclasses__():
        if found.__module__.startswith("cmdesk."):
            yield found
        yield from heirs(found)


@pytest.mark.parametrize(("base", "names"), [(Sheet, ["submit"]), (Control, ["value", "_show"])])
def test_every_heir_keeps_its_promises(base: type, names: list[str]) -> None:
    for module in pkgutil.walk_packages(cmdesk.ui.__path__, "cmdesk.ui."):
        importlib.import_module(module.name)
    found = set(heirs(base))
    assert len(found) > 5
    silent = [
        f"{heir.__module__}.{heir.__name__}.{name}"
        for heir in found
        for name in names
        if getattr(heir, name) is getattr(base, name)
    ]
    assert not silent
