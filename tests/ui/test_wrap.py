"""Parts over several lines are as wide as their words, whenever these were said."""

from PySide6.QtCore import QSize
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


class Part(QWidget):
    """As high as it is told."""

    def __init__(self, high: int) -> None:
        super().__init__()
        self._high = high

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(60, self._high)


def test_parts_of_unlike_heights_stand_on_one_middle(qtbot: QtBot) -> None:
    wrap, parts = Wrap(gap=4), [Part(high) for high in (20, 30, 20, 26)]
    qtbot.addWidget(wrap)
    wrap.set_parts(parts)
    wrap.resize(200, wrap.height())
    wrap.grab()  # laid out
    assert [part.y() for part in parts] == [5, 0, 5, 34]
    assert wrap.height() == 60
