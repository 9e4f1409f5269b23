"""Lines to read: the words stay the same while what is underlined in them changes."""

from pytestqt.qtbot import QtBot

from cmdesk.ui.compose.prose import Prose


def test_what_was_underlined_is_plain_again(qtbot: QtBot) -> None:
    prose = Prose()
    qtbot.addWidget(prose)
    prose.set_pieces([("Merci, ", False), ("<Lou>", True)])
    assert "<u>&lt;Lou&gt;</u>" in prose.text()
    prose.set_words("Merci, <Lou>")
    assert "<u>" not in prose.text()
    assert prose.words == "Merci, <Lou>"
