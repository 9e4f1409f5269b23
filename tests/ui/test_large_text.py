"""At the largest text nothing of the right columns is cut off, and nothing stays large after it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from cmdesk.domain.draft import Draft
from cmdesk.domain.network import Network
from cmdesk.domain.tone_profile import Address, ToneProfile
from cmdesk.ui.compose.answer.sheet import AnswerBar
from cmdesk.ui.frame.places import Place
from cmdesk.ui.people.pane import InfluencePane
from cmdesk.ui.people.references import ReferenceLine
from cmdesk.ui.profile.controls import ChoiceControl
from cmdesk.ui.profile.pane import ProfilePane
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.chip import Chip
from cmdesk.ui.widgets.empty import EmptyState
from cmdesk.ui.widgets.field import SearchField
from tests.ui.driving import Running

LARGEST = 2.0


def test_tabs_and_choices_of_the_profile_have_their_words(demo: Running) -> None:
    demo.window.show_place(Place.PROFILE)
    pane = demo.window.pane
    assert isinstance(pane, ProfilePane)
    demo.conductor.theme.set_text_scale(LARGEST)
    address = pane.editor.controls["address"]
    assert isinstance(address, ChoiceControl)
    words: list[QAbstractButton] = [*pane.column.tabs.values(), *address.pills.values()]
    demo.wait(lambda: all(item.width() >= item.sizeHint().width() for item in words))
    column = pane.column.rect()
    for pill in pane.column.tabs.values():
        assert column.contains(pill.mapTo(pane.column, pill.rect().bottomRight()))
    row = pane.editor.rows["address"]
    demo.wait(lambda: address.pills[Address.TU].mapTo(row, row.rect().topLeft()).x() < 60)


def test_references_follow_the_text_size_down_again(demo: Running) -> None:
    demo.window.show_place(Place.INFLUENCE)
    pane = demo.window.pane
    assert isinstance(pane, InfluencePane)
    demo.wait(lambda: pane.detail.findChildren(ReferenceLine))
    line = pane.detail.findChildren(ReferenceLine)[0]
    before = line.text.font().pixelSize()
    demo.conductor.theme.set_text_scale(LARGEST)
    assert line.text.font().pixelSize() == 2 * before
    demo.conductor.theme.set_text_scale(1.0)
    assert line.text.font().pixelSize() == before


def test_a_chip_too_long_for_its_line_says_the_rest_in_its_tooltip(
    theme: Theme, qtbot: QtBot
) -> None:
    chip = Chip(theme, "collaboration commerciale de longue date")
    qtbot.addWidget(chip)
    chip.resize(80, 24)
    chip.grab()
    assert chip.toolTip() == chip.text
    chip.resize(chip.sizeHint())
    chip.grab()
    assert chip.toolTip() == ""


def test_the_search_field_grows_whole_and_is_emptied_by_its_cross(
    theme: Theme, qtbot: QtBot
) -> None:
    field = SearchField(theme, "Chercher un réglage…")
    qtbot.addWidget(field)
    field.resize(500, field.sizeHint().height())
    field.show()
    assert not field.cross.isVisible()
    before, start = field.cross.width(), field.cursorRect().left()
    theme.set_text_scale(LARGEST)
    QTest.keyClicks(field, "langue")
    assert field.cross.isVisible()
    assert field.cross.width() == 2 * before
    assert field.textMargins().left() > 32, "twice the lens"
    field.home(False)
    assert field.cursorRect().left() > start
    QTest.mouseClick(field.cross, Qt.MouseButton.LeftButton)
    assert not field.text()
    assert not field.cross.isVisible()
    theme.set_text_scale(1.0)
    assert field.cross.width() == before


@pytest.mark.parametrize("scale", [1.0, 1.5, LARGEST])
def test_the_bar_under_the_answer_comes_to_rest_at_every_width(
    theme: Theme, qtbot: QtBot, scale: float
) -> None:
    theme.set_text_scale(scale)
    host = QWidget()
    qtbot.addWidget(host)
    bar = AnswerBar(theme, host)
    bar.show_draft(Draft("d", "b", outlet=Network.INSTAGRAM), ToneProfile())
    host.resize(2000, 400)
    host.show()

    def stands() -> tuple[str, int]:
        QApplication.processEvents()
        return bar.save.text(), bar.minimumSizeHint().height()

    for width in range(bar.minimumSizeHint().width(), round(900 * scale), 2):
        bar.resize(width, 200)
        seen = [stands() for _ in range(8)]
        assert len(set(seen[4:])) == 1, width


def test_what_an_empty_place_offers_besides_grows_with_the_text(theme: Theme, qtbot: QtBot) -> None:
    page, link = EmptyState(theme, "storefront", "Prêt", "Tout est là."), QWidget()
    qtbot.addWidget(page)
    page.add(link, below=True)
    before = link.width()
    theme.set_text_scale(LARGEST)
    assert link.width() == 2 * before == page.text.width()
