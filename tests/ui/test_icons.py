"""Each icon is there, drawn in the colour asked for, sharp at the screen's own scale."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from cmdesk.system import resources
from cmdesk.ui.frame.places import Place
from cmdesk.ui.icons import Icons
from cmdesk.ui.theme import Theme

FOLDER = resources.root() / "icons"
NAMES = sorted(path.stem for path in FOLDER.glob("*.svg"))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_is_drawn_in_one_colour(theme: Theme, name: str, ratio: float) -> None:
    image = Icons(FOLDER).pixmap(name, "#B3261E", 18, ratio).toImage()
    assert image.width() == round(18 * ratio)
    opaque = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 128
    ]
    wanted = QColor("#B3261E")
    assert opaque
    assert all(abs(pixel.red() - wanted.red()) < 6 for pixel in opaque)


def test_every_place_has_its_icon(theme: Theme) -> None:
    assert {place.icon for place in Place} <= set(NAMES)


def test_the_icons_say_whose_they_are() -> None:
    assert "MIT" in (FOLDER / "LICENSE").read_text("utf-8")
    assert "Phosphor" in Path(FOLDER / "README.md").read_text("utf-8")
