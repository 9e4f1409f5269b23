"""Ctrl+K: from one field to brands, places, commands and replies."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cmdesk.desk.compose import keep_draft
from cmdesk.domain.draft import Draft
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.frame.places import Place
from cmdesk.ui.palette import Palette
from tests.ui.driving import Running

CTRL = Qt.KeyboardModifier.ControlModifier


def name(running: Running) -> str:
    return running.window.brand.name if running.window.brand else ""


def palette(demo: Running) -> Palette:
    found = demo.window.findChild(Palette)
    assert isinstance(found, Palette)
    return found


def test_ctrl_k_goes_to_a_brand_a_place_and_a_reply(demo: Running) -> None:
    demo.key(Qt.Key.Key_K, CTRL)
    go = palette(demo)
    demo.wait(go.isVisible)
    go.field.setText("orméval")
    assert go.entries()[0].title == "Rail Ormeval"
    QTest.keyClick(go.field, Qt.Key.Key_Return)
    demo.wait(lambda: name(demo) == "Rail Ormeval")
    assert not go.isVisible()
    demo.key(Qt.Key.Key_K, CTRL)
    QTest.keyClicks(go.field, "journal")
    QTest.keyClick(go.field, Qt.Key.Key_Return)
    assert demo.window.place is Place.JOURNAL
    demo.key(Qt.Key.Key_1, CTRL)
    demo.key(Qt.Key.Key_K, CTRL)
    QTest.keyClicks(go.field, "rupture en fin")
    demo.wait(lambda: any(entry.hint == "réponse" for entry in go.entries()))
    QTest.keyClick(go.field, Qt.Key.Key_Return)
    demo.wait(lambda: demo.window.place is Place.REPLIES)
    demo.wait(lambda: demo.library.detail.title.text() == "Rupture en fin de journée")


def test_ctrl_k_goes_to_one_draft_of_several(demo: Running) -> None:
    brand, pane = demo.window.brand, demo.window.panes[Place.WRITE]
    assert brand is not None
    assert isinstance(pane, ComposePane)
    for number in (7, 8):
        draft = Draft(f"x{number}", brand.id, f"Brouette {number}")
        demo.desk.run(partial(keep_draft, draft=draft))
    demo.key(Qt.Key.Key_K, CTRL)
    go = palette(demo)
    QTest.keyClicks(go.field, "brouette 7")
    demo.wait(lambda: [entry.title for entry in go.entries()] == ["Brouette 7"])
    QTest.keyClick(go.field, Qt.Key.Key_Return)
    demo.wait(lambda: pane.editor.text == "Brouette 7")


def test_ctrl_k_closes_on_escape_and_finds_nothing_quietly(demo: Running) -> None:
    demo.key(Qt.Key.Key_K, CTRL)
    go = palette(demo)
    QTest.keyClicks(go.field, "zzzzzz")
    QTest.keyClick(go.field, Qt.Key.Key_Return)
    assert not go.isVisible()
    demo.key(Qt.Key.Key_K, CTRL)
    demo.wait(go.isVisible)
    QTest.keyClick(go.field, Qt.Key.Key_Escape)
    assert not go.isVisible()


def test_ctrl_k_says_that_nothing_bears_that_name(demo: Running) -> None:
    demo.key(Qt.Key.Key_K, CTRL)
    go = palette(demo)
    assert not go.nothing.isVisible()
    QTest.keyClicks(go.field, "zzz")
    demo.wait(go.nothing.isVisible)
    go.field.setText("rail")
    assert not go.nothing.isVisible()


def test_ctrl_k_gives_the_keyboard_back_to_whoever_had_it(demo: Running) -> None:
    demo.wait(lambda: bool(demo.window.focusWidget()))
    writing = demo.window.focusWidget()
    for leave in (Qt.Key.Key_Escape, Qt.Key.Key_K, Qt.Key.Key_Return):
        demo.key(Qt.Key.Key_K, CTRL)
        go = palette(demo)
        demo.wait(go.isVisible)
        assert demo.window.focusWidget() is go.field
        if leave is Qt.Key.Key_K:  # once more over itself, then away by a click beside it
            demo.key(Qt.Key.Key_K, CTRL)
            QTest.mouseClick(go, Qt.MouseButton.LeftButton, pos=go.rect().bottomLeft())
        else:
            go.field.setText("zzzzzz")
            QTest.keyClick(go.field, leave)
        assert not go.isVisible()
        assert demo.window.focusWidget() is writing


def test_ctrl_k_does_what_any_menu_does_and_nothing_that_only_leads_on(demo: Running) -> None:
    demo.key(Qt.Key.Key_K, CTRL)
    titles = [entry.title for entry in palette(demo).entries()]
    palette(demo).field.setText("raccourcis")
    assert palette(demo).entries()[0].title == "Raccourcis clavier"
    palette(demo).field.setText("apparence")
    assert "Apparence" not in [entry.title for entry in palette(demo).entries()]
    assert len(titles) == len(set(titles))
