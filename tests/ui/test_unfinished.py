"""What was typed and left by Escape waits: in a toast that stays, and in the next dialog."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from cmdesk.ui.dialogs.reply import ReplyDialog
from cmdesk.ui.frame import toasts
from cmdesk.ui.frame.places import Place
from cmdesk.ui.library.fragments import FragmentsDialog
from cmdesk.ui.people.editor import PersonDialog
from cmdesk.ui.people.pane import InfluencePane
from tests.ui.driving import Running

CTRL = Qt.KeyboardModifier.ControlModifier


def new_reply(demo: Running) -> ReplyDialog:
    demo.library.new_reply()
    dialog = demo.dialog(ReplyDialog)
    assert isinstance(dialog, ReplyDialog)
    return dialog


def anew(dialog: ReplyDialog | PersonDialog) -> QPushButton:
    found = dialog.findChild(QPushButton, "anew")
    assert isinstance(found, QPushButton)
    return found


def left(demo: Running, dialog: ReplyDialog | PersonDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    demo.wait(lambda: not dialog.isVisible())


def test_a_new_reply_that_was_left_is_offered_until_it_is_given_up(
    demo: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(toasts, "SHOWN_MS", 1)
    demo.window.show_place(Place.REPLIES)
    dialog = new_reply(demo)
    QTest.keyClicks(dialog.body, "Merci et bravo.")
    left(demo, dialog)
    demo.qtbot.wait(200)
    assert "non enregistrée" in demo.toast()
    demo.window.toasts.act.click()
    dialog = demo.dialog(ReplyDialog)
    assert isinstance(dialog, ReplyDialog)
    assert dialog.body.toPlainText() == "Merci et bravo."
    left(demo, dialog)
    demo.window.toasts.close_it.click()
    assert not demo.window.toasts.isVisible()
    dialog = new_reply(demo)
    assert dialog.body.toPlainText() == "Merci et bravo."
    anew(dialog).click()
    demo.wait(lambda: not dialog.isVisible())
    dialog = demo.dialog(ReplyDialog)
    assert isinstance(dialog, ReplyDialog)
    assert dialog.body.toPlainText() == ""
    left(demo, dialog)
    assert new_reply(demo).body.toPlainText() == ""


def test_a_changed_reply_that_was_left_is_offered_and_forgotten_once_saved(demo: Running) -> None:
    demo.window.show_place(Place.REPLIES)
    demo.wait(lambda: demo.library.list.reply() is not None)
    demo.library.edit()
    dialog = demo.dialog(ReplyDialog)
    assert isinstance(dialog, ReplyDialog)
    before = dialog.title.text()
    dialog.title.setText("Autrement")
    left(demo, dialog)
    demo.library.edit()
    dialog = demo.dialog(ReplyDialog)
    assert isinstance(dialog, ReplyDialog)
    assert dialog.title.text() == "Autrement"
    anew(dialog).click()
    demo.wait(lambda: not dialog.isVisible())
    dialog = demo.dialog(ReplyDialog)
    assert isinstance(dialog, ReplyDialog)
    assert dialog.title.text() == before
    dialog.title.setText("Encore autrement")
    dialog.confirm.click()
    demo.wait(lambda: demo.library.list.reply() is not None)
    demo.wait(lambda: getattr(demo.library.list.reply(), "title", "") == "Encore autrement")
    demo.library.edit()
    dialog = demo.dialog(ReplyDialog)
    assert dialog.findChild(QPushButton, "anew") is None


@pytest.mark.parametrize("new", [False, True])
def test_a_fragment_that_was_left_is_offered(demo: Running, new: bool) -> None:
    demo.window.show_place(Place.REPLIES)
    demo.library.manage_fragments()
    dialog = demo.dialog(FragmentsDialog)
    assert isinstance(dialog, FragmentsDialog)
    demo.wait(lambda: dialog.list.count() == 3)
    if new:
        dialog.begin()
    name = dialog.name.text()
    QTest.keyClicks(dialog.text, "Merci. ")
    before = dialog.text.toPlainText()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    demo.wait(lambda: "non enregistr" in demo.toast())
    demo.window.toasts.act.click()
    again = demo.dialog(FragmentsDialog)
    assert isinstance(again, FragmentsDialog)
    demo.wait(lambda: again.text.toPlainText() == before)
    assert again.name.text() == name


def test_a_card_that_was_left_is_offered(demo: Running) -> None:
    demo.window.show_place(Place.INFLUENCE)
    pane = demo.window.panes[Place.INFLUENCE]
    assert isinstance(pane, InfluencePane)
    pane.new_card()
    dialog = demo.dialog(PersonDialog)
    assert isinstance(dialog, PersonDialog)
    QTest.keyClicks(dialog.identity.name, "Zoe")
    left(demo, dialog)
    pane.new_card()
    dialog = demo.dialog(PersonDialog)
    assert isinstance(dialog, PersonDialog)
    assert dialog.identity.name.text() == "Zoe"
    anew(dialog).click()
    demo.wait(lambda: not dialog.isVisible())
    dialog = demo.dialog(PersonDialog)
    assert isinstance(dialog, PersonDialog)
    assert dialog.identity.name.text() == ""
