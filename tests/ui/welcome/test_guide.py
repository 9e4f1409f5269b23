"""The guide at the real controls: followed in any order, left, taken up, over a restart too."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from cmdesk.desk.guiding import guide_wanted
from cmdesk.ui.compose.floating import SHADOW
from cmdesk.ui.compose.review.card import PointCard
from cmdesk.ui.frame.menus import Menus
from cmdesk.ui.frame.places import Place
from cmdesk.ui.theme import Theme
from cmdesk.ui.welcome.callout import beside, in_sight
from cmdesk.ui.welcome.guide import Guide
from cmdesk.ui.welcome.steps import Seen, Step, step_of
from tests.ui.driving import Running, leave
from tests.ui.own import add_brand, compose_of, first_desk, opened
from tests.ui.test_everybody import silent


@pytest.fixture
def own(theme: Theme, qtbot: QtBot) -> Iterator[Running]:
    running, _code = first_desk(qtbot, "Une")
    running.wait(lambda: running.desk.checker is not None)
    yield running
    if shiboken6.isValid(running.window):
        leave(running)


def guide_of(running: Running) -> Guide:
    found = running.window.findChild(Guide)
    assert found is not None
    return found


def shown(running: Running) -> str:
    """Return what the note says, where it is in sight."""
    callout = guide_of(running).callout
    return callout.text.text() if callout.isVisible() else ""


def test_a_newcomer_reaches_a_finding_and_mends_it_in_three_clicks(own: Running) -> None:
    guide, compose = guide_of(own), compose_of(own)
    own.wait(lambda: "Collez ici" in shown(own))
    assert not silent(guide.callout)
    guide.callout.example.click()
    own.wait(lambda: "Écrivez" in shown(own))
    guide.callout.example.click()
    own.wait(lambda: guide.step is Step.MEND)
    own.wait(lambda: "Corrigez d’un clic" in shown(own))
    own.wait(lambda: compose.review.cards and compose.review.cards[0].isVisible())
    card = next(card for card in compose.review.cards if _mend_of(card).isVisible())
    QTest.mouseClick(_mend_of(card), Qt.MouseButton.LeftButton)
    own.wait(lambda: "Copiez" in shown(own))
    compose.editor.selectAll()
    QTest.keyClicks(compose.editor, "Bonjour, toutes nos excuses, nous reprenons votre commande")
    own.wait(lambda: guide.step is Step.COPY)
    compose.bar.copy.click()
    own.wait(lambda: not guide.on)
    assert not shown(own)


def _mend_of(card: PointCard) -> QWidget:
    return card.mend


def test_it_takes_no_key_from_who_types(own: Running) -> None:
    compose = compose_of(own)
    own.wait(lambda: "Collez ici" in shown(own))
    own.window.activateWindow()
    own.wait(own.window.isActiveWindow)
    compose.received.words.setFocus()
    QTest.keyClicks(compose.received.words, "Bonjour")
    own.wait(lambda: "Écrivez" in shown(own))
    assert compose.received.words.hasFocus()
    QTest.keyClicks(compose.received.words, ", ma commande est perdue")
    assert compose.received.text == "Bonjour, ma commande est perdue"


def test_it_can_be_left_and_taken_up_again_over_a_restart(own: Running, qtbot: QtBot) -> None:
    own.wait(lambda: "Collez ici" in shown(own))
    compose_of(own).received.words.insertPlainText("Bonjour")
    leave(own)
    again = opened(qtbot)
    again.wait(lambda: "Écrivez" in shown(again))
    guide_of(again).callout.leave.click()
    assert not shown(again)
    assert "Visite guidée" in again.toast()
    leave(again)
    third = opened(qtbot)
    third.wait(lambda: third.window.brand is not None)
    third.wait(lambda: compose_of(third).current_draft() is not None)
    assert not shown(third)
    menus = third.window.findChild(Menus)
    assert menus is not None
    third.window.show_place(Place.REPLIES)
    next(a for a in menus.help.actions() if a.text() == "Visite guidée").trigger()
    third.wait(lambda: "Écrivez" in shown(third))
    leave(third)


def test_a_point_rewritten_by_hand_is_mended_too(own: Running) -> None:
    guide, compose = guide_of(own), compose_of(own)
    own.wait(lambda: shown(own))
    compose.editor.insertPlainText("Merci de supprimer cette photo.")
    own.wait(lambda: guide.step is Step.MEND)
    compose.editor.selectAll()
    compose.editor.insertPlainText("Bonjour, merci pour votre message.")
    own.wait(lambda: guide.step is Step.COPY)


def test_it_waits_elsewhere_and_stands_beside_what_it_is_about(own: Running) -> None:
    own.wait(lambda: "Collez ici" in shown(own))
    callout, target = guide_of(own).callout, compose_of(own).received
    at = QRect(target.mapTo(own.window, QPoint(0, 0)), target.size())
    edge = (SHADOW, SHADOW, -SHADOW, -SHADOW)
    assert not callout.geometry().adjusted(*edge).intersects(at)
    assert own.window.rect().contains(callout.geometry().adjusted(*edge))
    own.window.show_place(Place.JOURNAL)
    assert not shown(own)
    own.window.show_place(Place.WRITE)
    own.wait(lambda: "Collez ici" in shown(own))
    add_brand(own, "Deux")
    own.wait(lambda: "Collez ici" in shown(own))


def test_the_ring_goes_where_the_card_goes_and_away_with_it(own: Running) -> None:
    guide, compose = guide_of(own), compose_of(own)
    own.wait(lambda: shown(own))
    compose.editor.insertPlainText("Merci de supprimer cette photo, calmez-vous, bande de nuls !")
    own.wait(lambda: guide.step is Step.MEND and guide.callout.ring.isVisible())
    own.wait(lambda: len(compose.review.cards) > 1)

    def ringed() -> PointCard | None:
        ring = guide.callout.ring.geometry()
        places = {card: in_sight(card, own.window) for card in compose.review.cards}
        return next((c for c, at in places.items() if at and ring.contains(at)), None)

    own.wait(ringed)
    card = ringed()
    assert card is not None
    card.settle()  # its point is gone, and only its place is kept
    own.wait(lambda: ringed() not in (None, card))
    compose.review.hide()
    own.wait(lambda: not guide.callout.ring.isVisible())
    assert not shown(own)


def test_only_what_is_seen_of_a_control_is_ringed(qtbot: QtBot) -> None:
    host, area, content = QWidget(), QScrollArea(), QWidget()
    qtbot.addWidget(host)
    host.resize(400, 300)
    area.setParent(host)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setGeometry(10, 20, 200, 100)
    content.resize(180, 500)
    area.setWidget(content)
    card = QWidget(content)
    card.setGeometry(5, 60, 100, 80)
    host.show()
    assert in_sight(card, host) == QRect(15, 80, 100, 40)
    area.verticalScrollBar().setValue(100)
    assert in_sight(card, host) == QRect(15, 20, 100, 40)
    area.verticalScrollBar().setValue(300)
    assert in_sight(card, host).isEmpty()
    card.hide()
    assert in_sight(card, host).isEmpty()


def test_the_steps_follow_what_stands_there() -> None:
    assert step_of(Seen()) is Step.PASTE
    assert step_of(Seen(message=True)) is Step.WRITE
    assert step_of(Seen(answer=True)) is Step.WRITE
    assert step_of(Seen(message=True, answer=True, points=2)) is Step.MEND
    assert step_of(Seen(answer=True, points=2, mended=True)) is Step.COPY
    assert step_of(Seen(message=True, mended=True)) is Step.WRITE


@pytest.mark.parametrize(
    "target",
    [
        QRect(10, 10, 300, 80),
        QRect(600, 10, 390, 80),
        QRect(10, 500, 980, 90),
        QRect(700, 100, 280, 450),
    ],
)
def test_the_note_never_covers_its_control_where_there_is_room(target: QRect) -> None:
    size, room = QSize(320, 150), QSize(1000, 600)
    note = QRect(beside(target, size, room), size).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
    assert not note.intersects(target)
    assert QRect(QPoint(0, 0), room).contains(note)


def test_a_desk_that_was_not_just_made_is_left_alone(demo: Running) -> None:
    answered: list[bool] = []
    demo.desk.run(guide_wanted, answered.append)
    demo.wait(lambda: answered)
    assert answered == [False]
    assert not guide_of(demo).on
