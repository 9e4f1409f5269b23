"""Copying replies to another brand, by keys and by the mouse: names change hands."""

from functools import partial

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cmdesk.desk.brands import create_brand
from cmdesk.domain.brand import Brand
from cmdesk.domain.reply import Reply, Variant
from cmdesk.domain.tone_profile import ToneProfile
from cmdesk.ui.frame.places import PlaceBar
from cmdesk.ui.frame.rail import Rail
from cmdesk.ui.library.copying import CopyDialog
from cmdesk.ui.library.dragging import RailDrop, carried
from cmdesk.ui.library.pane import LibraryPane
from cmdesk.ui.tasks import Toast
from cmdesk.ui.theme import Theme
from tests.ui.conftest import Bench
from tests.ui.library.conftest import dialog_of, put, settle, shown

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def copying_all(pane: LibraryPane, qtbot: QtBot) -> CopyDialog:
    """Ask by the keyboard for a copy of all replies to another brand."""
    settle(pane, qtbot)
    pane.list.setFocus()
    QTest.keyClick(pane.list, Qt.Key.Key_A, CTRL)
    QTest.keyClick(pane.list, Qt.Key.Key_C, CTRL | SHIFT)
    return dialog_of(pane, CopyDialog, qtbot)


def _html(dialog: CopyDialog, row: int) -> str:
    dialog.review.list.setCurrentRow(row)
    return dialog.review.text.text()


@pytest.fixture
def other(bench: Bench) -> Brand:
    profile = ToneProfile(handles=("@ormeval",))
    return bench.ask(partial(create_brand, name="Rail Ormeval", profile=profile)).value


def test_names_change_hands_and_what_is_left_is_shown(
    pane: LibraryPane, bench: Bench, other: Brand, qtbot: QtBot
) -> None:
    profile = ToneProfile(signatures=("— Lou",))
    bench.ask(
        lambda vault: vault.brands.put(
            Brand(bench.brand.id, "Fournil Lou", "#335577", "FL", profile=profile)
        )
    )
    put(
        bench,
        Reply("a", "", "Fournil Lou", "Bienvenue au Fournil Lou."),
        Reply("b", "", "Signée", "Merci. — Lou", variants=(Variant("Fournil Lou"),)),
    )
    pane.set_brand(bench.brand)
    dialog = copying_all(pane, qtbot)
    qtbot.waitUntil(lambda: dialog.review.list.count() == 2)
    assert len(dialog.review.ticked) == 1
    assert "— Lou" in "".join(
        dialog.review.list.item(row).text() + _html(dialog, row) for row in range(2)
    )
    dialog.confirm.click()
    qtbot.waitUntil(lambda: len(bench.ask(lambda vault: vault.replies.all(other.id))) == 1)
    (copy,) = bench.ask(lambda vault: vault.replies.all(other.id))
    assert (copy.title, copy.body) == ("Rail Ormeval", "Bienvenue au Rail Ormeval.")


def test_what_is_left_is_corrected_in_place_and_ticked(
    pane: LibraryPane, bench: Bench, other: Brand, qtbot: QtBot
) -> None:
    profile = ToneProfile(signatures=("— Lou",), hashtags=("#PainDeLou",))
    own = Brand(bench.brand.id, "Fournil Lou", "#335577", "FL", profile=profile)
    bench.ask(lambda vault: vault.brands.put(own))
    put(
        bench,
        Reply("a", "", "Signée", "Merci. — Lou"),
        Reply("b", "", "Mot-dièse", "Bravo #PainDeLou ! — LOU", variants=(Variant("— Lou"),)),
    )
    pane.set_brand(bench.brand)
    dialog = copying_all(pane, qtbot)
    qtbot.waitUntil(lambda: len(dialog.corrections.fields) == 2)
    assert not dialog.review.ticked
    named = [field.accessibleName() for field in dialog.corrections.fields]
    signature = next(at for at, name in enumerate(named) if "— L" in name)
    QTest.keyClicks(dialog.corrections.fields[signature], "Ines, pour Ormeval")
    qtbot.waitUntil(lambda: len(dialog.review.ticked) == 1)
    dialog.corrections.removals[1 - signature].click()
    qtbot.waitUntil(lambda: len(dialog.review.ticked) == 2)
    dialog.confirm.click()
    qtbot.waitUntil(lambda: len(bench.ask(lambda vault: vault.replies.all(other.id))) == 2)
    found = {copy.title: copy for copy in bench.ask(lambda v: v.replies.all(other.id))}
    assert found["Signée"].body == "Merci. Ines, pour Ormeval"
    assert found["Mot-dièse"].body == "Bravo ! Ines, pour Ormeval"
    assert found["Mot-dièse"].variants[0].body == "Ines, pour Ormeval"


def test_what_may_be_the_first_brand_s_own_is_shown_before_and_after(
    pane: LibraryPane, bench: Bench, other: Brand, qtbot: QtBot
) -> None:
    put(bench, Reply("a", "", "Commande", "Dites à Nadia, au {téléphone_boutique}."))
    pane.set_brand(bench.brand)
    dialog = copying_all(pane, qtbot)
    qtbot.waitUntil(lambda: len(dialog.corrections.fields) == 2)
    assert "Nadia, {téléphone_boutique}" in dialog.note.text()
    assert dialog.review.ticked == (0,)
    dialog.confirm.click()
    qtbot.waitUntil(lambda: len(bench.ask(lambda vault: vault.replies.all(other.id))) == 1)
    qtbot.waitUntil(lambda: dialog.cancel.text() == "Fermer")
    assert dialog.isVisible()
    assert "Nadia, {téléphone_boutique}" in _html(dialog, 0)
    assert dialog.review.ticked == ()
    QTest.keyClick(dialog.review.list, Qt.Key.Key_Space)
    assert dialog.review.ticked == ()
    dialog.cancel.click()
    assert not dialog.isVisible()


def test_alone_there_is_nowhere_to_copy_to(pane: LibraryPane, bench: Bench, qtbot: QtBot) -> None:
    shown(pane, bench, qtbot)
    said: list[Toast] = []
    bench.desk.notified.connect(said.append)
    pane.deeds.copy_to.trigger()
    qtbot.waitUntil(lambda: bool(said), timeout=10_000)
    assert "pas d’autre marque" in said[0].text
    assert pane.window().findChild(CopyDialog) is None


def test_dropped_on_a_brand_they_are_about_to_be_copied(
    pane: LibraryPane, bench: Bench, theme: Theme, other: Brand, qtbot: QtBot
) -> None:
    shown(pane, bench, qtbot)
    rail = Rail(theme, PlaceBar(theme, {}))
    rail.setParent(pane)
    rail.set_brands((bench.brand, other))
    rail.resize(76, 600)
    rail.show()
    RailDrop(rail).dropped.connect(pane.deeds.copy_them)
    button = rail.button_of(other.id)
    assert button is not None
    at = QPointF(button.mapTo(rail, button.rect().center()))
    data = carried(["r0", "r1"], ["Bonjour"])
    actions, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(at.toPoint(), actions, data, left, none)
    QApplication.sendEvent(rail, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(rail, QDropEvent(at, actions, data, left, none))
    dialog = dialog_of(pane, CopyDialog, qtbot)
    assert dialog.target.text() == "Rail Ormeval"
    qtbot.waitUntil(lambda: dialog.review.list.count() == 2)
