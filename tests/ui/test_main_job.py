"""The main job from end to end, as a person does it: by keys, clicks and the clipboard."""

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.compose.review.card import PointCard
from cmdesk.ui.compose.sending.last_look import LastLook
from cmdesk.ui.dialogs.export import ExportDialog
from cmdesk.ui.dialogs.reply import ReplyDialog
from cmdesk.ui.frame.places import Place
from cmdesk.ui.frame.rail import BrandButton
from tests.ui.driving import Running

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
MESSAGE = """Julie Martin
@julie_mrt
2 h
Trois fois que je viens et plus une baguette, franchement déçue. J’ai mis la photo en story.
14 J’aime
Répondre"""
ANSWER = "Bonjour Julie, pourriez-vous supprimer cette photo\u202f? Dis-nous quel jour tu reviens."


def compose(running: Running) -> ComposePane:
    pane = running.window.panes[Place.WRITE]
    assert isinstance(pane, ComposePane)
    return pane


def pick(running: Running, name: str) -> None:
    """Click a brand in the rail and wait until its draft is there."""
    buttons = running.window.rail.findChildren(BrandButton)
    button = next(item for item in buttons if item.brand.name == name)
    QTest.mouseClick(button, LEFT)

    def shown() -> bool:
        draft = compose(running).current_draft()
        return draft is not None and draft.brand_id == button.brand.id

    running.wait(shown)


def paste_over(running: Running, text: str) -> None:
    """Replace what is under the keyboard by a paste."""
    QGuiApplication.clipboard().setText(text)
    running.key(Qt.Key.Key_A, CTRL)
    running.key(Qt.Key.Key_V, CTRL)


def cards(running: Running) -> dict[str, PointCard]:
    review = compose(running).review
    return {card.title.text(): card for card in review.cards if not card.settled}


def test_from_a_message_to_a_reply_in_the_library(
    demo: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = compose(demo)
    pick(demo, "Fournil Lou")

    pane.received.words.setFocus()
    paste_over(demo, MESSAGE)
    assert pane.received.author.text() == "Julie Martin @julie_mrt"
    assert pane.received.words.text.startswith("Trois fois que je viens")
    assert pane.received.words.text.endswith("en story.")
    demo.wait(lambda: "plainte" in pane.reading.accessibleName())

    pane.editor.setFocus()
    demo.key(Qt.Key.Key_A, CTRL)
    QTest.keyClicks(pane.editor, ANSWER.replace("\u202f", " "))
    assert pane.editor.text == ANSWER
    banned = "Signes à revoir"  # the demo draft had an emoji that its profile bans
    demo.wait(lambda: not any(title.startswith(banned) for title in cards(demo)))
    said = {"Demande de retrait", "Aucune excuse", "Tu et vous mêlés"}
    demo.wait(lambda: said <= set(cards(demo)))
    assert pane.editor.finding_at(ANSWER.index("photo")) is not None

    apology = cards(demo)["Aucune excuse"]
    QTest.mouseClick(apology.mend, LEFT)
    demo.wait(lambda: "Aucune excuse" not in cards(demo))
    assert len(pane.editor.text) > len(ANSWER)
    assert "Demande de retrait" in cards(demo)

    final = pane.editor.text
    demo.key(Qt.Key.Key_Return, CTRL)
    give_reason(demo)
    demo.wait(lambda: demo.toast() == "Copié pour Fournil Lou")
    assert QGuiApplication.clipboard().text() == final

    save(demo, "Rupture et photo")
    reply = exported(demo, tmp_path / "fournil.json", monkeypatch)["Rupture et photo"]
    assert reply["body"] == final


def give_reason(running: Running) -> None:
    """Say why a text leaves with an error left: the last look asks once."""
    look = compose(running).findChild(LastLook)
    assert isinstance(look, LastLook)
    running.wait(look.isVisible)
    QTest.keyClicks(look.reason, "Vu avec la boulangerie")
    QTest.keyClick(look.reason, Qt.Key.Key_Return)


def save(running: Running, title: str) -> None:
    """Keep the answer in the library under a title."""
    running.key(Qt.Key.Key_S, CTRL)
    dialog = running.dialog(ReplyDialog)
    assert isinstance(dialog, ReplyDialog)
    dialog.title.clear()
    QTest.keyClicks(dialog.title, title)
    QTest.mouseClick(dialog.confirm, LEFT, pos=QPoint(8, 8))
    running.wait(lambda: not running.window.findChildren(ReplyDialog))
    running.window.activateWindow()  # without a window manager nobody else does
    running.wait(lambda: QApplication.activeWindow() is running.window)


def exported(
    running: Running, path: Path, monkeypatch: pytest.MonkeyPatch
) -> dict[str, dict[str, Any]]:
    """Export the library as JSON and read the file back, replies by title."""

    def choose(*_asked: object) -> tuple[str, str]:
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    running.key(Qt.Key.Key_E, CTRL, SHIFT)
    dialog = running.dialog(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    QTest.mouseClick(dialog.cards["json"], LEFT)
    QTest.mouseClick(dialog.confirm, LEFT, pos=QPoint(8, 8))
    running.wait(path.exists)
    running.wait(lambda: not running.window.findChildren(ExportDialog))
    library = json.loads(path.read_text("utf-8"))
    replies = library["replies"] if "replies" in library else library["brands"][0]["replies"]
    return {reply["title"]: reply for reply in replies}
