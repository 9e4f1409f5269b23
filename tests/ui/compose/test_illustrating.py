"""The card of a point shows a real example of its rule."""

import pytest
from PySide6.QtCore import Qt

from cmdesk.desk.examples import Pair
from cmdesk.domain.network import Situation
from cmdesk.ui.compose.message.paste import Received
from cmdesk.ui.compose.prose import Prose
from tests.ui.compose.conftest import Bench


def told(bench: Bench) -> str:
    popup = bench.pane.pointing.popup
    assert popup is not None
    return "\n".join(part.words for part in popup.findChildren(Prose) if not part.isHidden())


def test_the_card_shows_an_example_once_it_is_read(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    pair = Pair("Retirez ce colis.", "Votre paquet arrive.")
    examples = {"vocabulary.fake": pair}
    monkeypatch.setattr("cmdesk.ui.compose.review.illustrating.example_of", examples.get)
    bench.pane.received.words.clear_all()
    bench.write("Voici votre colis. Et 😂", caret=0)
    bench.key(Qt.Key.Key_F8)
    bench.qtbot.waitUntil(lambda: pair.bad in told(bench))
    assert pair.good in told(bench)
    bench.key(Qt.Key.Key_F8)
    bench.qtbot.wait(50)
    assert pair.bad not in told(bench)
    bench.key(Qt.Key.Key_F8)
    assert pair.bad in told(bench)


def test_the_reading_says_why_and_ones_own_needs_no_reason(bench: Bench) -> None:
    reading = bench.pane.reading
    bench.pane.received.words.clear_all()
    bench.pane.received.show_message(Received("Bonjour. Je suis déçue de ce pain. Adieu."), None)
    bench.pane.proofreader.own_reading = None
    bench.write("Bonjour")
    bench.qtbot.waitUntil(lambda: "déçue de ce pain" in reading.toolTip())
    assert "Adieu" not in reading.toolTip()
    reading.corrected.emit((Situation.PRAISE,))
    bench.qtbot.waitUntil(lambda: "déçue" not in reading.toolTip())
