"""A window always comes back where it can be seen and dragged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from cmdesk.ui.frame.on_screen import on_screen

LAPTOP, BESIDE = QRect(0, 0, 1440, 870), QRect(1440, 0, 2560, 1400)


def rects(most: int, least: int = 300) -> st.SearchStrategy[QRect]:
    place, size = st.integers(-most, most), st.integers(least, most)
    return st.builds(QRect, place, place, size, size)


@pytest.mark.parametrize(
    ("wanted", "screens", "found"),
    [
        (QRect(40, 40, 1200, 800), [LAPTOP], QRect(40, 40, 1200, 800)),
        (QRect(1600, 100, 1800, 1200), [LAPTOP, BESIDE], QRect(1600, 100, 1800, 1200)),
        (QRect(1600, 100, 1800, 1200), [LAPTOP], QRect(0, 0, 1440, 870)),
        (QRect(1500, 50, 900, 600), [LAPTOP], QRect(270, 135, 900, 600)),
        (QRect(100, -500, 900, 600), [LAPTOP], QRect(100, 0, 900, 600)),
        (QRect(10, 10, 10, 10), [], QRect(10, 10, 10, 10)),
    ],
)
def test_a_place_on_a_screen_that_is_gone_comes_back_visible(
    wanted: QRect, screens: list[QRect], found: QRect
) -> None:
    assert on_screen(wanted, screens) == found


@given(rects(9000), st.lists(rects(3000, 640), min_size=1, max_size=3))
def test_whatever_was_kept_its_top_can_be_reached(wanted: QRect, screens: list[QRect]) -> None:
    found = on_screen(wanted, screens)
    top = QRect(found.left(), found.top(), found.width(), 32)
    held = [screen.intersected(top) for screen in screens]
    assert any(part.width() >= 96 and part.height() == 32 for part in held)
    assert found == wanted or any(screen.contains(found) for screen in screens)
