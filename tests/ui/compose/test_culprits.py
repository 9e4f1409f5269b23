"""What makes a text long is named, heaviest first."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cmdesk.domain.network import Network
from cmdesk.tone.heaviest import Weight
from cmdesk.ui.compose.length.culprits import culprits
from tests.ui.compose.conftest import Bench

NB = "\u00a0"


def test_each_kind_is_a_line_in_the_unit_of_the_network() -> None:
    weights = (Weight("apostrophe", 3, 9), Weight("emoji", 1, 4))
    assert culprits(weights, "bytes") == [
        f"3{NB}apostrophes courbes = 9{NB}octets",
        f"1{NB}emoji = 4{NB}octets",
    ]
    assert culprits((Weight("link", 2, 46),), "weighted") == [f"2{NB}liens = 46"]


def test_the_counter_tells_what_weighs_in_the_text_in_view(bench: Bench) -> None:
    bench.write("Nous sommes désolés 😂")
    assert "emoji" not in bench.pane.bar.counter.told()[-1]
    bench.pane.shaping.turn(Network.THREADS)
    QTest.mouseClick(bench.pane.sheet.tabs.tabs[Network.THREADS], Qt.MouseButton.LeftButton)
    bench.settle()
    told = bench.pane.bar.counter.told()
    assert told[1:] == [f"2{NB}lettres accentuées = 4{NB}octets", f"1{NB}emoji = 4{NB}octets"]
