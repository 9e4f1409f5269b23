"""The places' buttons keep their names whole, whatever the text size."""

import pytest
from pytestqt.qtbot import QtBot

from cmdesk.ui.frame.places import Place, PlaceButton
from cmdesk.ui.theme import Theme


@pytest.mark.parametrize("place", list(Place))
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_name_is_never_cut(qtbot: QtBot, theme: Theme, place: Place, scale: float) -> None:
    theme.set_text_scale(scale)
    button = PlaceButton(theme, place)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    image = button.grab().toImage()
    ground = image.pixel(0, 0)
    for x in (0, image.width() - 1):
        assert {image.pixel(x, y) for y in range(image.height())} == {ground}
