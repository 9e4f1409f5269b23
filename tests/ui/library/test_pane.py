"""The library pane, by keys and clicks, over a real vault."""

from datetime import UTC, datetime
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cmdesk.desk.brands import create_brand
from cmdesk.desk.bulk import tag_replies
from cmdesk.desk.replies import count_replies, search_replies
from cmdesk.domain.brand import Brand
from cmdesk.domain.network import Situation
from cmdesk.domain.reply import Reply, ReplyStatus
from cmdesk.ui.dialogs.reply import ReplyDialog
from cmdesk.ui.library.model import PAGE
from cmdesk.ui.library.pane import LibraryPane
from cmdesk.ui.tasks import Toast
from cmdesk.ui.theme import Theme
from tests.ui.conftest import Bench
from tests.ui.driving import told
from tests.ui.library.conftest import VOUS, dialog_of, kept, put, settle, shown, titles


def test_an_empty_library_says_what_it_is_for_and_offers_the_next_step(
    pane: LibraryPane, bench: Bench, qtbot: QtBot
) -> None:
    pane.set_brand(bench.brand)
    settle(pane, qtbot)
    assert pane.empty.isVisible()
    assert not pane.filters.isVisible()
    pane.empty.buttons[0].click()
    dialog = dialog_of(pane, ReplyDialog, qtbot)
    QTest.keyClicks(dialog.body, "Bonjour, nous ouvrons tous les matins.")
    dialog.situations[Situation.QUESTION].click()
    dialog.confirm.click()
    qtbot.waitUntil(lambda: pane.list.isVisible() and pane.model.rowCount() == 1)
    (reply,) = bench.ask(partial(search_replies, brand_id=bench.brand.id))
    assert reply.body == "Bonjour, nous ouvrons tous les matins."
    assert reply.situations == (Situation.QUESTION,)


def test_typing_finds_and_escape_shows_all_again(
    pane: LibraryPane, bench: Bench, qtbot: QtBot
) -> None:
    shown(pane, bench, qtbot)
    QTest.keyClicks(pane.filters.search, "numero 7")
    qtbot.waitUntil(lambda: titles(pane) == ["Réponse 0007"])
    assert pane.detail.title.text() == "Réponse 0007"
    QTest.keyClick(pane.filters.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: pane.model.rowCount() == 12)


def test_the_shelf_rings_the_row_in_hand_and_not_itself(
    pane: LibraryPane, bench: Bench, qtbot: QtBot
) -> None:
    shown(pane, bench, qtbot)
    pane.shelf.setFocus()
    focused = pane.shelf.grab().toImage()
    pane.shelf.clearFocus()
    without = pane.shelf.grab().toImage()
    row, edge = pane.shelf.visualItemRect(pane.shelf.currentItem()), focused.height() - 1
    assert focused.copy(row) != without.copy(row)
    assert focused.copy(0, edge, focused.width(), 1) == without.copy(0, edge, focused.width(), 1)


def test_a_part_that_holds_nothing_says_what_is_true_there(
    pane: LibraryPane, bench: Bench, qtbot: QtBot
) -> None:
    shown(pane, bench, qtbot)
    for key, title in (
        ("expired", "Aucune n’a expiré"),
        ("twins", "Pas encore relue"),
    ):
        pane.shelf.choose(key)
        qtbot.waitUntil(pane.nothing.isVisible)
        qtbot.waitUntil(lambda title=title: pane.nothing.title.text() == title)
    QTest.keyClicks(pane.filters.search, "zzz")
    qtbot.waitUntil(lambda: "autres mots" in pane.nothing.text.text())


def test_nothing_found_offers_to_show_all(pane: LibraryPane, bench: Bench, qtbot: QtBot) -> None:
    shown(pane, bench, qtbot)
    QTest.keyClicks(pane.filters.search, "zyx")
    qtbot.waitUntil(pane.nothing.isVisible)
    assert pane.filters.isVisible()
    pane.nothing.buttons[0].click()
    qtbot.waitUntil(lambda: pane.list.isVisible() and pane.model.rowCount() == 12)


def test_situation_and_status_narrow(pane: LibraryPane, bench: Bench, qtbot: QtBot) -> None:
    shown(pane, bench, qtbot, 42)
    pane.filters.situation.choose(str(Situation.COMPLAINT))
    qtbot.waitUntil(lambda: pane.model.rowCount() == 6)
    pane.filters.status.choose(str(ReplyStatus.APPROVED))
    qtbot.waitUntil(lambda: pane.model.rowCount() == 2)
    assert all(int(title[-4:]) % 21 == 7 for title in titles(pane))
    qtbot.waitUntil(lambda: pane.count.text().startswith("2\u00a0"))


def test_arrows_from_the_search_and_enter_insert(
    pane: LibraryPane, bench: Bench, qtbot: QtBot
) -> None:
    shown(pane, bench, qtbot)
    pane.take_focus()
    QTest.keyClick(pane.filters.search, Qt.Key.Key_Down)
    assert pane.list.hasFocus()
    QTest.keyClick(pane.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(pane.insert_wanted) as heard:
        QTest.keyClick(pane.list, Qt.Key.Key_Return)
    reply = told(heard)
    assert isinstance(reply, Reply)
    assert reply.title == "Réponse 0001"


def test_enter_right_after_the_words_inserts_what_they_find(
    pane: LibraryPane, bench: Bench, qtbot: QtBot
) -> None:
    shown(pane, bench, qtbot)
    pane.take_focus()
    with qtbot.waitSignal(pane.insert_wanted) as heard:
        QTest.keyClicks(pane.filters.search, "0007")
        QTest.keyClick(pane.filters.search, Qt.Key.Key_Return)
    reply = told(heard)
    assert isinstance(reply, Reply)
    assert reply.title == "Réponse 0007"


def test_delete_takes_the_neighbour_in_hand(pane: LibraryPane, bench: Bench, qtbot: QtBot) -> None:
    shown(pane, bench, qtbot)
    pane.list.setFocus()
    QTest.keyClick(pane.list, Qt.Key.Key_Down)
    QTest.keyClick(pane.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: pane.model.rowCount() == 11)
    current = pane.list.reply()
    assert current is not None
    assert current.title == "Réponse 0002"
    assert bench.ask(partial(count_replies, brand_id=bench.brand.id)) == 11


def test_a_refresh_keeps_the_selection_and_the_place(
    pane: LibraryPane, bench: Bench, qtbot: QtBot
) -> None:
    shown(pane, bench, qtbot, 60)
    pane.list.want("r30")
    pane.list.scrollTo(pane.list.currentIndex())
    place = pane.list.verticalScrollBar().value()
    assert place > 0
    one_more = Reply("more", bench.brand.id, "Une de plus", "Bonjour")
    bench.ask(lambda vault: vault.replies.put(one_more))
    bench.desk.run(partial(tag_replies, ids=("r0",), tags=["pain"]))
    qtbot.waitUntil(lambda: pane.model.total == 61 and pane.model.row_of("more") >= 0)
    assert pane.list.selected_ids() == ("r30",)
    assert pane.list.verticalScrollBar().value() == place


def test_thousands_are_read_a_page_at_a_time(pane: LibraryPane, bench: Bench, qtbot: QtBot) -> None:
    shown(pane, bench, qtbot, 5000)
    assert pane.model.total == 5000
    assert pane.model.rowCount() == PAGE
    pane.list.scrollToBottom()
    qtbot.waitUntil(lambda: pane.model.rowCount() == 2 * PAGE)
    assert len(set(titles(pane))) == 2 * PAGE


def test_editing_shows_what_is_there_and_keeps_it(
    pane: LibraryPane, bench: Bench, qtbot: QtBot
) -> None:
    shown(pane, bench, qtbot)
    pane.detail.edit.click()
    dialog = dialog_of(pane, ReplyDialog, qtbot)
    assert dialog.title.text() == "Réponse 0000"
    dialog.title.setText("Horaires d’été")
    dialog.statuses[ReplyStatus.APPROVED].click()
    assert dialog.approver.isVisible()
    dialog.approver.setText("Lou Marchetti")
    dialog.confirm.click()
    qtbot.waitUntil(lambda: pane.detail.title.text() == "Horaires d’été")
    reply = kept(bench, "r0")
    assert (reply.status, reply.approved_by) == (ReplyStatus.APPROVED, "Lou Marchetti")
    assert reply.approved_on is not None


def test_a_reply_too_long_stays_in_the_dialog_with_words(
    pane: LibraryPane, bench: Bench, qtbot: QtBot
) -> None:
    shown(pane, bench, qtbot)
    long = "é" * 50_000
    pane.new_reply()
    dialog = dialog_of(pane, ReplyDialog, qtbot)
    dialog.body.setPlainText(long)
    dialog.confirm.click()
    qtbot.waitUntil(dialog.problem.isVisible)
    assert "50\N{NARROW NO-BREAK SPACE}000" in dialog.problem.text()
    assert dialog.filled().body == long
    dialog.reject()


def test_a_dialog_given_up_can_be_taken_up_again(
    pane: LibraryPane, bench: Bench, qtbot: QtBot
) -> None:
    shown(pane, bench, qtbot)
    said: list[Toast] = []
    bench.desk.notified.connect(said.append)
    pane.new_reply()
    dialog = dialog_of(pane, ReplyDialog, qtbot)
    dialog.reject()
    assert not said
    qtbot.waitUntil(lambda: pane.window().findChild(ReplyDialog) is None)
    pane.new_reply()
    dialog = dialog_of(pane, ReplyDialog, qtbot)
    QTest.keyClicks(dialog.body, "Dix minutes de travail")
    dialog.situations[Situation.PRAISE].click()
    QTest.keyClick(dialog.body, Qt.Key.Key_Escape)
    assert said[0].act is not None
    qtbot.waitUntil(lambda: pane.window().findChild(ReplyDialog) is None)
    said[0].act()
    again = dialog_of(pane, ReplyDialog, qtbot)
    assert again.filled().body == "Dix minutes de travail"
    assert again.filled().situations == (Situation.PRAISE,)
    again.activateWindow()
    qtbot.waitUntil(again.isActiveWindow)
    QTest.keyClick(again.body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: pane.model.total == 13)


def test_copy_takes_the_text_as_it_stands_and_counts_the_use(
    pane: LibraryPane, bench: Bench, qtbot: QtBot
) -> None:
    shown(pane, bench, qtbot)
    with qtbot.waitSignal(bench.desk.changed):
        pane.detail.copy.click()
    assert QGuiApplication.clipboard().text().startswith("Bonjour {prénom}")
    assert kept(bench, "r0").uses == 13


def test_another_brand_shows_its_own(pane: LibraryPane, bench: Bench, qtbot: QtBot) -> None:
    shown(pane, bench, qtbot)
    other = bench.ask(partial(create_brand, name="Autre")).value
    pane.set_brand(other)
    assert pane.model.rowCount() == 0
    settle(pane, qtbot)
    assert pane.empty.isVisible()
    assert pane.list.reply() is None


@pytest.mark.parametrize(
    ("width", "named"),
    [(1400, "Situation · état · utilisée"), (620, "Situation · utilisée")],
)
def test_only_the_columns_that_stand_there_are_named(
    pane: LibraryPane, bench: Bench, qtbot: QtBot, width: int, named: str
) -> None:
    shown(pane, bench, qtbot)
    pane.resize(width, 700)
    qtbot.waitUntil(lambda: pane.columns.text() == named)


def test_large_letters_leave_the_reply_its_width(
    pane: LibraryPane, bench: Bench, read_by: Brand, theme: Theme, qtbot: QtBot
) -> None:
    detail, when = pane.detail, datetime(2026, 12, 28, tzinfo=UTC)
    put(bench, Reply("r", "", "Horaires d’été", VOUS, created=when, modified=when))
    pane.set_brand(read_by)
    detail.resize(362, 700)
    qtbot.waitUntil(lambda: "Vouvoie" in detail.remarks.address.text(), timeout=20_000)
    sheet, before = detail.widget(), detail.insert.height()
    assert sheet is not None
    theme.set_text_scale(2.0)
    try:
        qtbot.waitUntil(lambda: detail.insert.height() > 1.5 * before, timeout=10_000)
        assert sheet.minimumSizeHint().width() <= detail.viewport().width()
    finally:
        theme.set_text_scale(1.0)
