"""Before a text leaves: one look, in place, that names what is left, and a line in the journal."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from cmdesk.domain.brand import Account, Brand
from cmdesk.domain.journal import JournalEntry
from cmdesk.domain.network import Network
from cmdesk.ui.compose.sending.last_look import LastLook
from cmdesk.ui.compose.sending.sending import PAGES, page_of
from tests.ui.compose.conftest import Bench

CTRL = Qt.KeyboardModifier.ControlModifier
FAULTY = "Nous sommes désolés. Pouvez-vous retirer la photo de votre story ?"


def look(bench: Bench) -> LastLook:
    return bench.pane.sheet.look


def told(part: QWidget) -> list[str]:
    return [line.text() for line in part.findChildren(QLabel)]


def last(bench: Bench) -> JournalEntry:
    brand = bench.brands["Fournil Lou"]
    return bench.ask(lambda vault: vault.journal.page(brand.id, limit=1))[0]


def send(bench: Bench, text: str) -> None:
    QGuiApplication.clipboard().clear()
    bench.write(text)
    bench.key(Qt.Key.Key_Return, CTRL)


def test_an_error_is_named_and_asked_about_once(bench: Bench) -> None:
    send(bench, FAULTY)
    assert look(bench).isVisible()
    assert "Fournil Lou" in look(bench).title.text()
    assert any("Demande de retrait" in line for line in told(look(bench).faults))
    assert QGuiApplication.clipboard().text() == ""
    QTest.keyClick(look(bench).reason, Qt.Key.Key_Return)
    assert look(bench).problem.isVisible()
    QTest.keyClicks(look(bench).reason, "Vu avec Lou")
    QTest.keyClick(look(bench).reason, Qt.Key.Key_Return)
    assert not look(bench).isVisible()
    assert bench.pane.editor.hasFocus()
    assert QGuiApplication.clipboard().text() == FAULTY
    bench.qtbot.waitUntil(lambda: last(bench).text == FAULTY)
    assert last(bench).reason == "Vu avec Lou"
    assert last(bench).findings == ("removal-request.fake",)


@pytest.fixture
def beside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no text read in the very frame of its key."""
    monkeypatch.setattr("cmdesk.ui.compose.review.checker.SAME_FRAME", 0.0)


@pytest.mark.usefixtures("beside")
def test_a_text_still_being_read_leaves_once_it_is(bench: Bench) -> None:
    QGuiApplication.clipboard().clear()
    bench.pane.editor.selectAll()
    bench.pane.editor.put(FAULTY)
    assert bench.pane.proofreader.pending
    bench.key(Qt.Key.Key_Return, CTRL)
    assert not look(bench).isVisible()
    bench.qtbot.waitUntil(look(bench).isVisible)
    assert any("Demande de retrait" in line for line in told(look(bench).faults))
    assert QGuiApplication.clipboard().text() == ""


@pytest.mark.usefixtures("beside")
def test_a_text_changed_while_it_waited_stays(bench: Bench) -> None:
    QGuiApplication.clipboard().clear()
    bench.pane.editor.selectAll()
    bench.pane.editor.put("Nous sommes désolés.")
    bench.key(Qt.Key.Key_Return, CTRL)
    bench.pane.editor.put("!")
    bench.settle()
    assert QGuiApplication.clipboard().text() == ""


def test_a_text_that_nothing_has_read_is_asked_about(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    QGuiApplication.clipboard().clear()
    bench.write("Nous sommes désolés.")
    monkeypatch.setattr(bench.pane.proofreader, "look_again", lambda: None)
    bench.pane.proofreader.proof = None
    bench.key(Qt.Key.Key_Return, CTRL)
    assert any("pas encore relu" in line for line in told(look(bench).faults))
    assert QGuiApplication.clipboard().text() == ""


def test_escape_goes_back_to_the_text(bench: Bench) -> None:
    send(bench, FAULTY)
    QTest.keyClick(look(bench).reason, Qt.Key.Key_Escape)
    assert not look(bench).isVisible()
    assert bench.pane.editor.hasFocus()
    assert QGuiApplication.clipboard().text() == ""


def test_nearly_the_same_text_is_shown_beside_what_was_sent(bench: Bench) -> None:
    bench.pane.received.clear.click()
    bench.pane.drafting.begin()
    bench.qtbot.waitUntil(lambda: not bench.pane.editor.text)
    send(bench, "Merci de votre patience, <Lou> revient mardi.")
    bench.qtbot.waitUntil(lambda: "patience" in last(bench).text)
    bench.pane.drafting.begin()
    bench.qtbot.waitUntil(lambda: not bench.pane.editor.text)
    send(bench, "Merci de votre patience, <Lou> revient jeudi.")
    beside = look(bench).twin
    assert beside.isVisible()
    assert beside.before.words == "Merci de votre patience, <Lou> revient mardi."
    assert "<u>mardi</u>" in beside.before.text()
    assert "<u>jeudi</u>" in beside.after.text()
    assert look(bench).go.hasFocus()
    QTest.keyClick(look(bench).go, Qt.Key.Key_Return)
    bench.qtbot.waitUntil(lambda: "jeudi" in last(bench).text)


def test_the_question_goes_with_the_fault(bench: Bench) -> None:
    send(bench, FAULTY)
    bench.pane.editor.setFocus()
    bench.key(Qt.Key.Key_End, CTRL)
    bench.type("!")
    assert not look(bench).isVisible()


def test_the_question_is_not_asked_of_another_brand_s_text(bench: Bench) -> None:
    send(bench, FAULTY)
    assert look(bench).isVisible()
    bench.choose("Rail Ormeval")
    assert not look(bench).isVisible()
    assert bench.pane.bar.isVisible()
    bench.pane.received.words.clear_all()
    send(bench, FAULTY)
    assert "Rail Ormeval" in look(bench).title.text()
    assert QGuiApplication.clipboard().text() == ""


def test_another_audience_is_another_question(bench: Bench) -> None:
    send(bench, FAULTY)
    bench.pane.bar.channel.menu().actions()[1].trigger()
    assert not look(bench).isVisible()


def test_a_point_ignored_is_passed_over_in_the_journal(bench: Bench) -> None:
    bench.write(FAULTY)
    (point,) = (p for p in bench.pane.proofreader.proof.points if p.first.end)  # pyright: ignore[reportOptionalMemberAccess]
    bench.pane.aside.ignore(point)
    bench.key(Qt.Key.Key_Return, CTRL)
    bench.qtbot.waitUntil(lambda: last(bench).text == FAULTY)
    assert last(bench).findings == ("removal-request.fake",)


def test_a_sent_draft_says_so_and_is_a_draft_again_once_changed(bench: Bench) -> None:
    button = bench.pane.drafting.button
    send(bench, "Nous sommes désolés.")
    assert button.text() == "Envoyé"
    bench.type("!")
    assert button.text() == "Brouillon"


def test_it_is_sent_once_it_has_left_for_every_network(bench: Bench) -> None:
    bench.pane.shaping.turn(Network.X)
    send(bench, "Nous sommes désolés.")
    assert bench.pane.drafting.button.text() == "Brouillon"
    bench.pane.sheet.tabs.step(1)
    bench.key(Qt.Key.Key_Return, CTRL)
    assert bench.pane.drafting.button.text() == "Envoyé"


def test_the_page_opens_only_when_asked(bench: Bench) -> None:
    opened: list[QUrl] = []
    bench.pane.sending.open_page = opened.append
    send(bench, "Nous sommes désolés.")
    assert opened == []
    QTest.mouseClick(bench.pane.bar.visit, Qt.MouseButton.LeftButton)
    assert opened == [QUrl(PAGES[Network.INSTAGRAM])]


def test_the_brand_s_own_page_comes_first_and_only_a_web_page() -> None:
    account = Account(Network.X, "@lou", "https://x.com/lou")
    brand = Brand("b", "Lou", "#aa3300", "L", accounts=(account,))
    assert page_of(brand, Network.X) == "https://x.com/lou"
    odd = Brand("b", "Lou", "#aa3300", "L", accounts=(Account(Network.X, "@lou", "file:///etc"),))
    assert page_of(odd, Network.X) == PAGES[Network.X]
