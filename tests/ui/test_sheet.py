"""Dialogs fit onto the screen, whatever comes into them while they are open."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from cmdesk.ui.dialogs.protect import ProtectDialog
from cmdesk.ui.dialogs.sheet import Sheet
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.choice_button import ChoiceButton
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


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_scrolled_that_has_room(theme: Theme, qtbot: QtBot, scale: float) -> None:
    theme.set_text_scale(scale)
    dialog = ProtectDialog(theme, None)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    scroll = dialog.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    assert not scroll.verticalScrollBar().isVisible()


def test_a_dialog_begins_at_its_usual_size_where_the_screen_has_room(
    theme: Theme, qtbot: QtBot
) -> None:
    dialog = Sheet(theme, "Importer", "Importer", None)
    qtbot.addWidget(dialog)
    dialog.usual = QSize(500, 400)
    dialog.finish()
    dialog.show()
    assert dialog.size() == QSize(500, 400)
    dialog.usual = QSize(5000, 4000)
    dialog.fit()
    room = dialog.screen().availableGeometry()
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()


def test_what_is_hidden_leaves_no_room_behind(theme: Theme, qtbot: QtBot) -> None:
    dialog = Sheet(theme, "Importer", "Importer", None)
    qtbot.addWidget(dialog)
    large = label("Grand")
    large.setMinimumHeight(400)
    dialog.add(large)
    dialog.finish()
    dialog.show()
    assert dialog.height() > 400
    large.hide()
    dialog.fit()
    assert dialog.height() < 300


def test_a_dialog_with_room_for_all_has_nothing_to_scroll(theme: Theme, qtbot: QtBot) -> None:
    dialog = Sheet(theme, "Importer", "Importer", None)
    qtbot.addWidget(dialog)
    dialog.add(label("Un mot."))
    dialog.finish()
    dialog.show()
    (scroll,) = dialog.findChildren(QScrollArea)
    assert scroll.verticalScrollBar().maximum() == 0


def filled_in(theme: Theme, qtbot: QtBot) -> tuple[ProtectDialog, list[str]]:
    """Return the dialog with a phrase typed twice, and what it will have answered."""
    dialog = ProtectDialog(theme, None)
    qtbot.addWidget(dialog)
    answered: list[str] = []
    dialog.answered.connect(answered.append)
    dialog.show()
    qtbot.waitExposed(dialog)
    for field in (dialog.phrase, dialog.again):
        QTest.keyClicks(field, "quatre mots au hasard")
    return dialog, answered


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_the_button_that_has_the_keyboard(
    theme: Theme, qtbot: QtBot, key: Qt.Key
) -> None:
    dialog, answered = filled_in(theme, qtbot)
    dialog.cancel.setFocus()
    QTest.keyClick(dialog.cancel, key)
    assert not dialog.isVisible()
    assert answered == []


def test_enter_in_a_field_still_confirms(theme: Theme, qtbot: QtBot) -> None:
    dialog, answered = filled_in(theme, qtbot)
    QTest.keyClick(dialog.again, Qt.Key.Key_Return)
    assert answered == ["quatre mots au hasard"]


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_enter_opens_the_menu_of_a_button_that_has_one(theme: Theme, qtbot: QtBot) -> None:
    button = ChoiceButton(theme, "Format")
    qtbot.addWidget(button)
    button.offer(["JSON", "CSV"])
    button.choose(0)
    button.show()
    qtbot.waitExposed(button)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert button.menu().isVisible()
    button.menu().close()
