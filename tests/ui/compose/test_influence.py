"""Whoever is named has their card beside the answer; what may be said inserts itself."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cmdesk.desk.compose import today
from cmdesk.domain.influencer import Contract, Influencer, Person, Reference, Relation
from cmdesk.domain.others import ContractKind
from cmdesk.domain.tone_profile import Address
from cmdesk.ui.compose.influence import InfluenceCard
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.frame.places import Place
from cmdesk.ui.theme import Theme
from tests.ui.driving import Running, told

DAY = today()
LILO = Influencer(
    Person("p", "Lilo Verte"),
    Relation(
        *("r", "b", "p", Address.TU),
        references=(
            Reference("la foire", DAY - timedelta(days=3), reason="elle est finie"),
            Reference("les boutures"),
            Reference("la serre", never=True),
            Reference("le potager", DAY + timedelta(days=9)),
        ),
        avoid=("sa rupture",),
        contract=Contract(ContractKind.PAID, None, DAY),
    ),
)
NOX = Influencer(Person("q", "Nox"), Relation("s", "b", "q"))


@pytest.fixture
def card(theme: Theme, qtbot: QtBot) -> Iterator[InfluenceCard]:
    made = InfluenceCard(theme)
    qtbot.addWidget(made)
    made.resize(330, 500)
    made.show_people((LILO, NOX))
    made.show()
    yield made


def test_what_may_be_said_comes_first_and_the_rest_says_why_not(card: InfluenceCard) -> None:
    assert [(line.text(), line.isEnabled()) for line in card.lines] == [
        *(("les boutures", True), ("le potager", True), ("la foire", False), ("la serre", False)),
    ]
    assert "jusqu’au" in card.lines[1].reason
    assert card.lines[2].reason.startswith("périmée depuis le")
    assert card.lines[2].reason.endswith("elle est finie")
    assert card.lines[3].reason == "plus jamais"
    assert "à signaler en public" in card.contract.text()
    assert "sa rupture" in card.avoid.text()


def test_keys_walk_insert_and_leave(card: InfluenceCard, qtbot: QtBot) -> None:
    assert card.take_focus()
    QTest.keyClick(card.lines[0], Qt.Key.Key_Down)
    with qtbot.waitSignal(card.picked) as heard:
        QTest.keyClick(card.lines[1], Qt.Key.Key_Return)
    assert told(heard) == "le potager"
    with qtbot.waitSignal(card.left):
        QTest.keyClick(card.lines[1], Qt.Key.Key_Escape)
    with qtbot.assertNotEmitted(card.picked):
        QTest.mouseClick(card.lines[2], Qt.MouseButton.LeftButton)


def test_of_several_each_is_a_click_away_and_stays_in_view(card: InfluenceCard) -> None:
    assert card.shown is LILO
    QTest.mouseClick(card.others.parts[1], Qt.MouseButton.LeftButton)
    assert card.shown is NOX
    assert not card.contract.isVisible()
    card.show_people((LILO, NOX))
    card.show_people((NOX,))
    assert card.shown is NOX
    assert not card.others.isVisible()
    card.show_people(())
    assert not card.isVisible()


def test_a_reference_goes_into_the_answer(demo: Running) -> None:
    chosen = next(item for item in demo.conductor.brands if item.name == "Fournil Lou")
    demo.conductor.choose(chosen.id)
    pane = demo.window.panes[Place.WRITE]
    assert isinstance(pane, ComposePane)
    editor = pane.editor
    demo.wait(lambda: not editor.isReadOnly())
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, "Merci Maite Croute,")
    influence = demo.window.findChild(InfluenceCard)
    assert isinstance(influence, InfluenceCard)
    demo.wait(influence.isVisible)
    assert "Maïté Croûte" in influence.name.text()
    demo.key(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    demo.wait(influence.lines[0].hasFocus)
    QTest.keyClick(influence.lines[0], Qt.Key.Key_Return)
    assert editor.text == "Merci Maite Croute, sa tournée des levains de France"
    assert editor.hasFocus()
