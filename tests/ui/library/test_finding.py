"""Finding replies: filters, views, folders, type-ahead, and a selection that stays."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cmdesk.desk.brands import create_brand
from cmdesk.desk.bulk import rename_reply
from cmdesk.desk.views import list_views
from cmdesk.domain.network import Network, Situation
from cmdesk.domain.reply import Reply, ReplyKind, Variant
from cmdesk.ui.dialogs.reply import ReplyDialog
from cmdesk.ui.library.asking import WordDialog
from cmdesk.ui.library.model import PAGE
from cmdesk.ui.library.pane import LibraryPane
from tests.ui.conftest import Bench
from tests.ui.library.conftest import dialog_of, kept, put, settle, shown, titles

CTRL = Qt.KeyboardModifier.ControlModifier


def library(pane: LibraryPane, bench: Bench, qtbot: QtBot) -> None:
    put(
        bench,
        Reply("a", "", "Œufs frais", "Bonjour", kind=ReplyKind.THANKS, folder="Été", uses=3),
        Reply("b", "", "Retard", "Pardon", tags=("colis",), networks=(Network.X,), uses=2),
        Reply("c", "", "Rien", "Merci", variants=(Variant("parachute"),), uses=1),
    )
    pane.set_brand(bench.brand)
    settle(pane, qtbot)


def test_every_filter_narrows(pane: LibraryPane, bench: Bench, qtbot: QtBot) -> None:
    library(pane, bench, qtbot)
    filters = pane.filters
    for facet, value, wanted in (
        (filters.kind, str(ReplyKind.THANKS), "Œufs frais"),
        (filters.network, str(Network.X), "Retard"),
    ):
        facet.choose(value)
        qtbot.waitUntil(lambda wanted=wanted: titles(pane) == [wanted])
        assert filters.more.text() == facet.word
        facet.choose("")
        qtbot.waitUntil(lambda: len(titles(pane)) == 3)
    qtbot.waitUntil(lambda: len(filters.tag.menu.actions()) == 2)
    filters.tag.choose("colis")
    qtbot.waitUntil(lambda: titles(pane) == ["Retard"])


def test_variants_are_found_and_accents_do_not_count(
    pane: LibraryPane, bench: Bench, qtbot: QtBot
) -> None:
    library(pane, bench, qtbot)
    QTest.keyClicks(pane.filters.search, "parach")
    qtbot.waitUntil(lambda: titles(pane) == ["Rien"])
    pane.filters.search.clear()
    QTest.keyClicks(pane.filters.search, "oeufs")
    qtbot.waitUntil(lambda: titles(pane) == ["Œufs frais"])


def test_folders_stand_beside_the_list(pane: LibraryPane, bench: Bench, qtbot: QtBot) -> None:
    library(pane, bench, qtbot)
    qtbot.waitUntil(lambda: pane.shelf.count() == 8)
    pane.shelf.setFocus()
    QTest.keyClick(pane.shelf, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: titles(pane) == ["Œufs frais"])
    pane.new_reply()
    assert dialog_of(pane, ReplyDialog, qtbot).properties.folder.text() == "Été"


def test_a_view_is_named_found_again_and_forgotten(
    pane: LibraryPane, bench: Bench, qtbot: QtBot
) -> None:
    library(pane, bench, qtbot)
    pane.filters.kind.choose(str(ReplyKind.THANKS))
    pane.filters.search.setText("bonjour")
    pane.save_view()
    asked = dialog_of(pane, WordDialog, qtbot)
    QTest.keyClicks(asked.field, "Mercis")
    asked.confirm.click()
    qtbot.waitUntil(lambda: pane.shelf.count() == 9)
    pane.nothing.first.emit()
    qtbot.waitUntil(lambda: len(titles(pane)) == 3)
    pane.shelf.choose("own Mercis")
    qtbot.waitUntil(lambda: titles(pane) == ["Œufs frais"])
    assert pane.filters.search.text() == "bonjour"
    pane.shelf.setFocus()
    QTest.keyClick(pane.shelf, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: pane.shelf.count() == 8)
    assert bench.ask(partial(list_views, brand_id=bench.brand.id)) == ()
    assert pane.shelf.place.key == "all"


def test_a_library_is_found_again_as_it_was_left(
    pane: LibraryPane, bench: Bench, qtbot: QtBot
) -> None:
    other = bench.ask(partial(create_brand, name="Autre marque")).value
    shown(pane, bench, qtbot, 3 * PAGE)
    pane.filters.search.setText("bonjour")
    pane.filters.situation.choose(str(Situation.QUESTION))
    pane.shelf.choose("approved")
    asked, approved = list(Situation).index(Situation.QUESTION), 1
    numbers = [n for n in range(3 * PAGE) if n % 7 == asked and n % 3 == approved]
    found = [f"Réponse {number:04}" for number in numbers]
    qtbot.waitUntil(lambda: titles(pane) == found)
    pane.list.setCurrentIndex(pane.model.index(2))
    pane.set_brand(other)
    settle(pane, qtbot)
    assert (pane.filters.search.text(), pane.filters.situation.value) == ("", "")
    assert pane.shelf.place.key == "all"
    pane.set_brand(bench.brand)
    assert pane.filters.search.text() == "bonjour"
    assert pane.filters.situation.value == str(Situation.QUESTION)
    assert pane.shelf.place.key == "approved"
    qtbot.waitUntil(lambda: titles(pane) == found)
    assert pane.list.selected_ids() == (pane.model.id_at(2),)


def test_a_library_is_found_again_as_far_down_as_it_was(
    pane: LibraryPane, bench: Bench, qtbot: QtBot
) -> None:
    other = bench.ask(partial(create_brand, name="Autre marque")).value
    shown(pane, bench, qtbot, 3 * PAGE)
    pane.list.scrollToBottom()
    qtbot.waitUntil(lambda: pane.model.rowCount() == 2 * PAGE)
    pane.list.scrollToBottom()
    qtbot.waitUntil(lambda: pane.model.rowCount() == 3 * PAGE)
    pane.list.setCurrentIndex(pane.model.index(2 * PAGE + 50))
    pane.list.verticalScrollBar().setValue(17_000)
    pane.set_brand(other)
    settle(pane, qtbot)
    pane.set_brand(bench.brand)
    qtbot.waitUntil(lambda: pane.model.rowCount() == 3 * PAGE)
    assert pane.list.verticalScrollBar().value() == 17_000
    assert pane.list.currentIndex().row() == 2 * PAGE + 50


def test_where_room_lacks_a_menu_has_the_views(
    pane: LibraryPane, bench: Bench, qtbot: QtBot
) -> None:
    library(pane, bench, qtbot)
    assert pane.shelf.isVisible()
    pane.resize(620, 600)
    qtbot.waitUntil(pane.views.isVisible)
    assert not pane.shelf.isVisible()
    pane.views_menu.aboutToShow.emit()
    pane.views_menu.actions()[1].trigger()
    assert pane.shelf.place.key == "approved"
    qtbot.waitUntil(pane.nothing.isVisible)


def test_space_and_all_select_and_a_refresh_keeps_them(
    pane: LibraryPane, bench: Bench, qtbot: QtBot
) -> None:
    shown(pane, bench, qtbot, PAGE + 60)
    pane.list.setFocus()
    QTest.keyClick(pane.list, Qt.Key.Key_Down, CTRL)
    QTest.keyClick(pane.list, Qt.Key.Key_Down, CTRL)
    QTest.keyClick(pane.list, Qt.Key.Key_Space)
    assert pane.list.selected_ids() == ("r0", "r2")
    assert "2" in pane.selection.count.text()
    bench.desk.run(partial(rename_reply, reply_id="r5", title="Nouveau"))
    qtbot.waitUntil(lambda: "Nouveau" in titles(pane))
    assert pane.list.selected_ids() == ("r0", "r2")
    QTest.keyClick(pane.list, Qt.Key.Key_A, CTRL)
    qtbot.waitUntil(lambda: len(pane.list.selected_ids()) == PAGE + 60)


def test_all_that_is_about_to_be_found_is_selected_and_nothing_from_before(
    pane: LibraryPane, bench: Bench, qtbot: QtBot
) -> None:
    shown(pane, bench, qtbot, PAGE + 60)
    pane.list.setFocus()
    pane.filters.search.setText("numéro 2")
    QTest.keyClick(pane.list, Qt.Key.Key_A, CTRL)
    settle(pane, qtbot)
    qtbot.waitUntil(lambda: len(pane.list.selected_ids()) == pane.model.total)
    assert all("réponse numéro 2" in kept(bench, id_).body for id_ in pane.list.selected_ids())


def test_a_page_of_what_was_found_before_is_not_read_on(
    pane: LibraryPane, bench: Bench, qtbot: QtBot
) -> None:
    shown(pane, bench, qtbot, PAGE + 60)
    pane.filters.search.setText("numéro 2")
    pane.list.scrollToBottom()
    settle(pane, qtbot)
    assert pane.model.rowCount() == pane.model.total < PAGE


def test_type_ahead_goes_to_a_title(pane: LibraryPane, bench: Bench, qtbot: QtBot) -> None:
    library(pane, bench, qtbot)
    pane.list.setFocus()
    QTest.keyClicks(pane.list, "rie")
    reply = pane.list.reply()
    assert reply is not None
    assert reply.title == "Rien"


def test_a_title_is_typed_in_its_row(pane: LibraryPane, bench: Bench, qtbot: QtBot) -> None:
    library(pane, bench, qtbot)
    pane.list.setFocus()
    QTest.keyClick(pane.list, Qt.Key.Key_F2)
    field = pane.list.viewport().findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    assert field.text() == "Œufs frais"
    field.selectAll()
    QTest.keyClicks(field, "Ponte du jour")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: kept(bench, "a").title == "Ponte du jour")
    qtbot.waitUntil(lambda: "Ponte du jour" in titles(pane))
