"""Caring for a library as a whole, by keys and clicks: read, turned, joined, retired, copied."""

from functools import partial

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cmdesk.desk.brands import create_brand
from cmdesk.desk.undo import undo
from cmdesk.domain.brand import Brand
from cmdesk.domain.reply import Reply, ReplyStatus
from cmdesk.ui.library import caring
from cmdesk.ui.library.asking import ApprovalDialog, WordDialog
from cmdesk.ui.library.pane import LibraryPane
from cmdesk.ui.library.turning import TurningDialog
from cmdesk.ui.library.twins import TwinsDialog
from cmdesk.ui.library.untagging import UntagDialog
from cmdesk.ui.tasks import Toast
from tests.ui.conftest import Bench
from tests.ui.library.conftest import TU, VOUS, dialog_of, kept, put, settle, shown, titles

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def cared(pane: LibraryPane, brand: Brand, qtbot: QtBot) -> None:
    pane.set_brand(brand)
    settle(pane, qtbot)
    qtbot.waitUntil(lambda: pane.caring.health is not None, timeout=20_000)


def select(pane: LibraryPane, *keys: Qt.Key) -> None:
    pane.list.setFocus()
    for key in keys:
        QTest.keyClick(pane.list, key, SHIFT)


class TestReading:
    def test_what_is_amiss_is_said_and_mended_in_one_go(
        self, pane: LibraryPane, bench: Bench, read_by: Brand, qtbot: QtBot
    ) -> None:
        put(bench, *(Reply(f"t{n}", "", f"Tu {n}", f"{TU} {n}") for n in range(3)))
        put(bench, Reply("v", "", "Vous", VOUS))
        cared(pane, read_by, qtbot)
        qtbot.waitUntil(pane.care_bar.isVisible)
        assert pane.care_bar.text.text() == (
            "3\N{NO-BREAK SPACE}réponses tutoient alors que la marque vouvoie."
        )
        pane.care_bar.button.setFocus()
        QTest.keyClick(pane.care_bar.button, Qt.Key.Key_Space)
        dialog = dialog_of(pane, TurningDialog, qtbot)
        qtbot.waitUntil(lambda: dialog.review.list.count() == 3)
        assert "</s>" in dialog.review.text.text()
        QTest.keyClick(dialog.review.list, Qt.Key.Key_Space)
        assert "2" in dialog.confirm.text()
        dialog.confirm.click()
        qtbot.waitUntil(lambda: "vous pouvez" in kept(bench, "t2").body)
        assert kept(bench, "t0").body == f"{TU} 0"
        qtbot.waitUntil(lambda: pane.care_bar.text.text().startswith("1"), timeout=20_000)
        bench.desk.run(undo)
        qtbot.waitUntil(lambda: pane.care_bar.text.text().startswith("3"), timeout=20_000)

    def test_a_large_library_waits_to_be_asked_and_can_be_stopped(
        self,
        pane: LibraryPane,
        bench: Bench,
        read_by: Brand,
        qtbot: QtBot,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(caring, "BY_ITSELF", 50)
        put(bench, *(Reply(f"r{n}", "", f"R {n}", f"{VOUS} {n}") for n in range(300)))
        pane.set_brand(read_by)
        settle(pane, qtbot)
        qtbot.waitUntil(lambda: pane.caring.waiting)
        assert pane.care_bar.call is not None
        assert pane.care_bar.call.deed == "begin"
        pane.care_bar.button.click()
        qtbot.waitUntil(lambda: pane.caring.reading)
        pane.care_bar.button.click()
        assert not pane.caring.reading
        assert pane.care_bar.call.deed == "begin"
        assert pane.caring.health is None

    def test_views_show_what_a_reading_found(
        self, pane: LibraryPane, bench: Bench, read_by: Brand, qtbot: QtBot
    ) -> None:
        put(
            bench,
            Reply("a", "", "Un", VOUS),
            Reply("b", "", "Deux", VOUS + " À demain."),
            Reply("c", "", "Trois", "Vous êtes un idiot."),
        )
        cared(pane, read_by, qtbot)
        pane.shelf.choose("findings")
        qtbot.waitUntil(lambda: titles(pane) == ["Trois"])
        pane.shelf.choose("twins")
        qtbot.waitUntil(lambda: sorted(titles(pane)) == ["Deux", "Un"])


class TestJoining:
    def test_near_duplicates_become_one(
        self, pane: LibraryPane, bench: Bench, read_by: Brand, qtbot: QtBot
    ) -> None:
        put(
            bench,
            Reply("a", "", "Un", VOUS, uses=2),
            Reply("b", "", "Deux", VOUS + " À demain.", uses=5),
        )
        cared(pane, read_by, qtbot)
        qtbot.waitUntil(lambda: pane.care_bar.call is not None)
        pane.care_bar.button.click()
        dialog = dialog_of(pane, TwinsDialog, qtbot)
        assert dialog.keep.text() == "Deux"
        dialog.keep.menu().actions()[1].trigger()
        dialog.confirm.click()
        qtbot.waitUntil(lambda: titles(pane) == ["Un"])
        reply = kept(bench, "a")
        assert reply.uses == 7
        assert reply.variants[0].body == VOUS + " À demain."

    def test_selected_ones_are_joined_by_key(
        self, pane: LibraryPane, bench: Bench, qtbot: QtBot
    ) -> None:
        shown(pane, bench, qtbot)
        select(pane, Qt.Key.Key_Down, Qt.Key.Key_Down)
        assert pane.selection.isVisible()
        QTest.keyClick(pane.list, Qt.Key.Key_J, CTRL | SHIFT)
        dialog = dialog_of(pane, TwinsDialog, qtbot)
        dialog.confirm.click()
        qtbot.waitUntil(lambda: pane.model.total == 10)


class TestMany:
    def test_tagged_moved_approved_and_retired_by_key(
        self, pane: LibraryPane, bench: Bench, qtbot: QtBot
    ) -> None:
        shown(pane, bench, qtbot)
        select(pane, Qt.Key.Key_Down)
        QTest.keyClick(pane.list, Qt.Key.Key_T, CTRL)
        asked = dialog_of(pane, WordDialog, qtbot)
        assert not asked.confirm.isEnabled()
        QTest.keyClicks(asked.field, "pain, soir")
        asked.confirm.click()
        qtbot.waitUntil(lambda: kept(bench, "r1").tags == ("pain", "soir"))
        assert kept(bench, "r0").tags == ("pain", "soir")
        assert len(pane.list.selected_ids()) == 2
        pane.deeds.move.trigger()
        moving = dialog_of(pane, WordDialog, qtbot)
        QTest.keyClicks(moving.field, "Plaintes")
        moving.confirm.click()
        qtbot.waitUntil(lambda: kept(bench, "r1").folder == "Plaintes")
        qtbot.waitUntil(lambda: pane.shelf.count() == 8)
        pane.deeds.approve.trigger()
        approval = dialog_of(pane, ApprovalDialog, qtbot)
        QTest.keyClicks(approval.name, "Lou")
        approval.confirm.click()
        qtbot.waitUntil(lambda: kept(bench, "r1").approved_by == "Lou")
        pane.deeds.retire.trigger()
        qtbot.waitUntil(lambda: kept(bench, "r0").status is ReplyStatus.RETIRED)

    def test_dead_ones_are_retired_from_their_view(
        self, pane: LibraryPane, bench: Bench, qtbot: QtBot
    ) -> None:
        shown(pane, bench, qtbot)
        pane.shelf.choose("unused")
        qtbot.waitUntil(lambda: pane.care_bar.call is not None)
        assert pane.model.total == 8
        assert pane.care_bar.call is not None
        assert pane.care_bar.call.deed == "retire"
        pane.care_bar.button.click()
        qtbot.waitUntil(lambda: pane.model.total == 0 and pane.model.loaded)
        retired = [item.status for item in bench.ask(lambda vault: vault.replies.all())]
        assert set(retired) == {ReplyStatus.RETIRED}

    def test_what_is_dead_in_one_brand_is_never_retired_in_another(
        self, pane: LibraryPane, bench: Bench, qtbot: QtBot
    ) -> None:
        other = bench.ask(partial(create_brand, name="Rail Ormeval")).value
        bench.ask(lambda vault: vault.replies.put(Reply("o", other.id, "Autre", "Bonjour")))
        shown(pane, bench, qtbot)
        pane.shelf.choose("unused")
        qtbot.waitUntil(lambda: pane.care_bar.call is not None)
        pane.set_brand(other)
        assert pane.care_bar.call is None
        assert not pane.care_bar.isVisible()

    def test_in_another_part_nothing_is_offered_to_be_retired(
        self, pane: LibraryPane, bench: Bench, qtbot: QtBot
    ) -> None:
        shown(pane, bench, qtbot)
        pane.shelf.choose("unused")
        qtbot.waitUntil(lambda: pane.care_bar.call is not None)
        pane.shelf.choose("all")
        assert pane.care_bar.call is None


def test_dropped_on_a_folder_they_move(pane: LibraryPane, bench: Bench, qtbot: QtBot) -> None:
    put(bench, Reply("x", "", "Déjà là", "x", folder="Plaintes"))
    shown(pane, bench, qtbot)
    qtbot.waitUntil(lambda: pane.shelf.count() == 8)
    item = pane.shelf.item(7)
    at = QPointF(pane.shelf.visualItemRect(item).center())
    data = pane.model.mimeData([pane.model.index(1), pane.model.index(2)])
    args = (
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    viewport = pane.shelf.viewport()
    QApplication.sendEvent(viewport, QDragEnterEvent(at.toPoint(), *args))
    move = QDragMoveEvent(at.toPoint(), *args)
    QApplication.sendEvent(viewport, move)
    assert move.isAccepted()
    assert pane.shelf.over is item
    QApplication.sendEvent(viewport, QDropEvent(at, *args))
    qtbot.waitUntil(lambda: kept(bench, "r1").folder == "Plaintes")
    assert (kept(bench, "r2").folder, kept(bench, "r0").folder) == ("Plaintes", "")


class TestUntagging:
    def test_ticked_tags_go_in_one_step(
        self, pane: LibraryPane, bench: Bench, qtbot: QtBot
    ) -> None:
        put(
            bench,
            Reply("a", "", "A", "x", tags=("horaires", "été")),
            Reply("b", "", "B", "y", tags=("horaires",)),
        )
        pane.set_brand(bench.brand)
        settle(pane, qtbot)
        pane.list.setFocus()
        QTest.keyClick(pane.list, Qt.Key.Key_A, CTRL)
        QTest.keyClick(pane.list, Qt.Key.Key_T, CTRL | SHIFT)
        dialog = dialog_of(pane, UntagDialog, qtbot)
        assert [dialog.list.item(row).text() for row in range(2)] == ["horaires", "été · 1 sur 2"]
        assert not dialog.confirm.isEnabled()
        QTest.keyClick(dialog.list, Qt.Key.Key_Space)
        assert dialog.ticked == ("horaires",)
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: kept(bench, "a").tags == ("été",))
        assert kept(bench, "b").tags == ()
        bench.ask(undo)
        assert kept(bench, "a").tags == ("horaires", "été")

    def test_without_tags_there_is_nothing_to_take(
        self, pane: LibraryPane, bench: Bench, qtbot: QtBot
    ) -> None:
        shown(pane, bench, qtbot)
        said: list[Toast] = []
        bench.desk.notified.connect(said.append)
        pane.deeds.untag.trigger()
        assert "étiquette" in said[0].text
        assert pane.window().findChild(UntagDialog) is None
