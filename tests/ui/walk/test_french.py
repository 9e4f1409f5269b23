"""Every screen in French: no text is cut off, at the smallest size of text and at the largest."""

from collections.abc import Callable

import pytest

from tests.ui.walk.conftest import SCALES, through
from tests.ui.walk.seeing import Painted
from tests.ui.walk.walking import Walk

pytestmark = pytest.mark.qt_log_ignore("does not support raise", extend=True)


@pytest.mark.parametrize("scale", SCALES)
def test_nothing_is_cut_off(started: Callable[[], Walk], painted: Painted, scale: float) -> None:
    walked = through(started(), painted, scale)
    assert not walked.cut, "\n".join(walked.cut)
