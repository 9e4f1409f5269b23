"""Dialogs fit onto the screen, whatever comes into them while they are open."""

import pytest
from pytestqt.qtbot import QtBot

from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.text import label


@pytest.mark.parametrize("lines", [8, 200])
def test_a_dialog_that_grows_at_the_edge_stays_on_the_screen(
    theme: Theme, qtbot: QtBot, lines: int
) -> None:
    dialog = Sheet(theme, "Importer", "Importer", None)
    qtbot.addWidget(dialog)
    words = label("Un mot.", wrap=True)
    dialog.add(words)
    dialog.finish()
    dialog.show()
    room = dialog.screen().availableGeometry()
    dialog.move(room.right() - dialog.width(), room.bottom() - dialog.height())
    words.setText("\n".join(["Une ligne de plus."] * lines))
    dialog.fit()
    qtbot.waitUntil(lambda: room.contains(dialog.frameGeometry()))
    assert dialog.rect().contains(dialog.confirm.geometry())
