"""The profile of the demo desk's first brand, tried out."""

from collections.abc import Iterator

import pytest

from cmdesk.ui.frame.places import Place
from cmdesk.ui.profile.pane import ProfilePane
from tests.ui.driving import Running


@pytest.fixture
def pane(demo: Running) -> Iterator[ProfilePane]:
    demo.window.show_place(Place.PROFILE)
    found = demo.window.panes[Place.PROFILE]
    assert isinstance(found, ProfilePane)
    demo.wait(lambda: found.column.trial.outcomes)
    yield found
    found.column.trial.finish()
