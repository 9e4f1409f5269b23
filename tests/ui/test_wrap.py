"""Parts over several lines are as wide as their words, whenever these were said."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.button import Button
from cmdesk.ui.widgets.wrap import Wrap


def test_words_said_while_hidden_have_their_room(theme: Theme, qtbot: QtBot) -> None:
    host, wrap, button = QWidget(), Wrap(), Button(theme, "")
    button.give_way()
    QVBoxLayout(host).addWidget(wrap)
    wrap.set_parts([button])
    qtbot.addWidget(host)
    host.resize(400, 60)
    host.show()
    qtbot.waitExposed(host)
    wrap.hide()
    button.setText("Noter qui appeler…")
    wrap.show()
    assert button.width() == button.sizeHint().width()
