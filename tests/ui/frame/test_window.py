"""The whole window on the demo desk: places, undo, looks, names and shortcuts."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QSplitter,
    QWidget,
)

from cmdesk.desk.replies import save_reply
from cmdesk.domain.reply import Reply
from cmdesk.domain.tone_profile import Moment
from cmdesk.system.paths import Paths
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.dialogs.reply import ReplyDialog
from cmdesk.ui.frame.places import Place
from cmdesk.ui.frame.rail import BrandButton
from cmdesk.ui.frame.state import read_state
from cmdesk.ui.frame.window import MainWindow
from cmdesk.ui.theme import Scheme
from tests.ui.driving import Running, visible

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def name(running: Running) -> str:
    return running.window.brand.name if running.window.brand else ""


def buttons(running: Running) -> list[BrandButton]:
    found = running.window.rail.findChildren(BrandButton)
    return sorted(found, key=lambda button: button.mapTo(running.window, QPoint()).y())


def test_ctrl_digits_switch_brands_everywhere(demo: Running) -> None:
    names = [brand.name for brand in demo.conductor.brands]
    assert len(names) == 5
    for index in (1, 4, 0):
        demo.key(Qt.Key(Qt.Key.Key_1 + index), CTRL)
        demo.wait(lambda index=index: name(demo) == names[index])
        assert demo.window.header.name.text() == names[index]
        assert [item.brand.name for item in buttons(demo) if item.isChecked()] == [names[index]]
        assert names[index] in demo.window.windowTitle()
    demo.key(Qt.Key.Key_9, CTRL)
    assert name(demo) == names[0]


def test_the_header_tells_the_voice_that_the_audience_of_the_answer_hears(demo: Running) -> None:
    compose = demo.window.panes[Place.WRITE]
    assert isinstance(compose, ComposePane)
    demo.wait(lambda: compose.current_draft() is not None)

    def humour() -> str:
        return demo.window.header.chips.chips[2].text

    assert humour() == "humour léger"
    menu = compose.bar.audience.menu()
    next(item for item in menu.actions() if item.text() == "Habitués").trigger()
    assert humour() == "humour libre"
    demo.window.show_place(Place.PROFILE)
    assert humour() == "humour léger"
    demo.window.show_place(Place.WRITE)
    assert humour() == "humour libre"
    demo.key(Qt.Key.Key_2, CTRL)
    demo.wait(lambda: humour() == "sans humour")
    demo.key(Qt.Key.Key_1, CTRL)
    demo.wait(lambda: humour() == "humour libre")


def test_ctrl_z_in_the_list_takes_back_the_named_step(demo: Running) -> None:
    demo.window.show_place(Place.REPLIES)
    demo.wait(lambda: demo.library.model.loaded)
    total = demo.library.model.total
    demo.library.list.setFocus()
    demo.key(Qt.Key.Key_Down, SHIFT)
    demo.key(Qt.Key.Key_Delete)
    demo.wait(lambda: demo.library.model.total == total - 2)
    undo = action(demo, "Annuler")
    demo.wait(lambda: "suppression de 2 réponses" in undo.text())
    demo.key(Qt.Key.Key_Z, CTRL)
    demo.wait(lambda: demo.library.model.total == total)
    demo.wait(lambda: "suppression de 2 réponses" in action(demo, "Rétablir").text())
    demo.key(Qt.Key.Key_Z, CTRL, SHIFT)
    demo.wait(lambda: demo.library.model.total == total - 2)


def test_a_step_on_another_brand_than_the_one_in_view_names_it(demo: Running) -> None:
    first, second = demo.conductor.brands[:2]
    undo, changed = action(demo, "Annuler"), "\N{NO-BREAK SPACE}: changement de moment"
    demo.conductor.commands.set_moment(second, Moment.CRISIS)
    demo.wait(lambda: demo.toast() == f"{second.name} · Moment\N{NO-BREAK SPACE}: crise")
    # Not a moment later: the very next key may be Ctrl+Z.
    assert undo.isEnabled()
    assert undo.text() == f"Annuler chez {second.name}{changed}"
    demo.conductor.choose(second.id)
    demo.wait(lambda: undo.text() == f"Annuler{changed}")
    demo.conductor.choose(first.id)
    demo.conductor.undo()
    demo.wait(lambda: demo.toast() == f"Annulé chez {second.name}{changed}")
    demo.wait(lambda: demo.conductor.brands[1].profile.moment is second.profile.moment)
    assert name(demo) == first.name
    demo.conductor.redo()
    demo.wait(lambda: demo.toast() == f"Rétabli chez {second.name}{changed}")


def writing_after_a_deletion(demo: Running) -> tuple[ComposePane, int]:
    """Delete a reply and go to write; return the pane, and how many replies there were."""
    compose = demo.window.panes[Place.WRITE]
    assert isinstance(compose, ComposePane)
    demo.window.show_place(Place.REPLIES)
    demo.wait(lambda: demo.library.model.loaded)
    total = demo.library.model.total
    demo.library.list.setFocus()
    demo.key(Qt.Key.Key_Delete)
    demo.wait(lambda: demo.library.model.total == total - 1)
    demo.window.show_place(Place.WRITE)
    return compose, total


def test_ctrl_z_while_writing_is_the_editor_s_own(demo: Running) -> None:
    compose, total = writing_after_a_deletion(demo)
    compose.editor.setFocus()
    before = compose.editor.text
    QTest.keyClicks(compose.editor, "abc")
    QTest.keyClick(compose.editor, Qt.Key.Key_Z, CTRL)
    demo.wait(lambda: compose.editor.text == before)
    assert demo.library.model.total == total - 1


def test_ctrl_z_in_an_empty_message_takes_back_what_last_happened(demo: Running) -> None:
    compose, total = writing_after_a_deletion(demo)
    demo.wait(lambda: compose.current_draft() is not None)
    compose.drafting.start_blank()
    demo.wait(lambda: compose.current_draft() is not None and not compose.received.text)
    words = compose.received.words
    words.setFocus()
    QTest.keyClicks(words, "abc")
    QTest.keyClick(words, Qt.Key.Key_Z, CTRL)
    assert not compose.received.text
    assert demo.library.model.total == total - 1, "what was typed goes first"
    QTest.keyClick(words, Qt.Key.Key_Z, CTRL)
    demo.wait(lambda: demo.library.model.total == total)


def action(running: Running, start: str) -> QAction:
    every = running.window.findChildren(QAction)
    return next(item for item in every if item.text().startswith(start))


def test_every_place_shows_its_own_and_alt_digits_go_there(demo: Running) -> None:
    for index, place in enumerate(Place):
        demo.key(Qt.Key(Qt.Key.Key_1 + index), ALT)
        assert demo.window.place is place
        assert demo.window.pane.isVisible()
        assert demo.window.places.buttons[place].isChecked()


def test_the_library_inserts_into_the_editor(demo: Running) -> None:
    compose = demo.window.panes[Place.WRITE]
    assert isinstance(compose, ComposePane)
    demo.window.show_place(Place.REPLIES)
    demo.wait(demo.library.list.reply)
    brand = demo.window.brand
    assert brand is not None
    plain = Reply("", brand.id, "Tout simple", "Nous ouvrons demain.")
    demo.desk.run(partial(save_reply, reply=plain))
    demo.wait(lambda: demo.library.detail.title.text() == "Tout simple")
    reply = demo.library.list.reply()
    assert reply is not None
    before = compose.editor.text
    demo.library.list.setFocus()
    demo.key(Qt.Key.Key_Return)
    demo.wait(lambda: demo.window.place is Place.WRITE)
    demo.wait(lambda: reply.body in compose.editor.text)
    assert len(compose.editor.text) >= len(before) + len(reply.body)
    counted: list[int] = []
    demo.desk.run(lambda vault: vault.replies.get(reply.id).uses, counted.append)
    demo.wait(lambda: counted)
    assert counted == [reply.uses + 1]


def test_light_and_dark_repaint_without_a_word(demo: Running) -> None:
    theme = demo.conductor.theme
    for place in Place:
        demo.window.show_place(place)
        for scheme in (Scheme.DARK, Scheme.LIGHT):
            theme.set_scheme(scheme)
            picture = demo.window.grab().toImage()
            corner = picture.pixelColor(picture.width() // 2, picture.height() - 12)
            assert (corner.lightnessF() < 0.3) == (scheme is Scheme.DARK)


def test_text_at_200_percent_keeps_buttons_whole(demo: Running) -> None:
    demo.conductor.theme.set_text_scale(2.0)
    demo.window.resize(1900, 1100)
    demo.window.show_place(Place.REPLIES)
    demo.wait(lambda: demo.library.model.loaded)
    QApplication.processEvents()
    for button in (demo.library.filters.new, demo.library.detail.insert, demo.window.header.moment):
        assert button.width() >= button.sizeHint().width()
    demo.conductor.theme.set_text_scale(1.0)


@pytest.mark.parametrize("place", list(Place))
def test_every_control_has_a_name_for_those_who_cannot_see_it(demo: Running, place: Place) -> None:
    demo.window.show_place(place)
    demo.wait(lambda: demo.library.model.loaded or place is not Place.REPLIES)
    compose = demo.window.panes[Place.WRITE]
    assert isinstance(compose, ComposePane)
    demo.wait(lambda: compose.proofreader.proof is not None)
    demo.qtbot.wait(100)
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit)
    nameless = [
        item
        for kind in kinds
        for item in visible(demo.window, kind)
        if not item.accessibleName() and not getattr(item, "text", lambda: "")()
    ]
    # Qt's own cross in a field is no control of the keyboard.
    ours = [item for item in nameless if item.focusPolicy() != Qt.FocusPolicy.NoFocus]
    assert ours == []


def test_no_two_commands_share_a_shortcut(demo: Running) -> None:
    for place in Place:
        demo.window.show_place(place)
        every = {*demo.window.actions(), *demo.window.findChildren(QAction)}
        live = [
            item.shortcut().toString()
            for item in every
            if item.associatedObjects()
            and item.shortcutContext() is Qt.ShortcutContext.WindowShortcut
            and not item.shortcut().isEmpty()
            and any(owner is demo.window or owner.isVisible() for owner in _widgets(item))
        ]
        doubles = {keys for keys in live if live.count(keys) > 1}
        assert not doubles, (place, doubles)


def _widgets(action: QAction) -> list[QWidget]:
    return [item for item in action.associatedObjects() if isinstance(item, QWidget)]


def test_saving_from_the_editor_opens_the_dialog_over_the_window(demo: Running) -> None:
    compose = demo.window.panes[Place.WRITE]
    assert isinstance(compose, ComposePane)
    demo.wait(lambda: compose.editor.text)
    compose.save_as_reply()
    dialog = demo.dialog(ReplyDialog)
    assert isinstance(dialog, ReplyDialog)
    dialog.title.setText("Du jour")
    dialog.confirm.click()
    demo.wait(lambda: demo.toast() == "Réponse enregistrée")
    demo.window.show_place(Place.REPLIES)
    model = demo.library.model
    demo.wait(lambda: "Du jour" in [model.index(row).data() for row in range(model.rowCount())])


def test_the_right_column_gets_its_width_back_with_the_room(demo: Running) -> None:
    window = demo.window
    window.show_place(Place.WRITE)
    window.resize(1_400, 800)
    demo.wait(lambda: window.panes[Place.WRITE].side is not None)
    wide = _side_of(window)
    window.resize(900, 700)
    demo.wait(lambda: _side_of(window) < wide)
    assert window.side_width >= wide
    window.resize(1_400, 800)
    demo.wait(lambda: _side_of(window) == wide)


def test_the_right_column_s_width_outlives_a_place_without_one(demo: Running) -> None:
    window = demo.window
    window.resize(1_600, 800)
    window.show_place(Place.WRITE)
    split = window.findChild(QSplitter)
    assert split is not None
    handle = split.handle(1)
    before = window.side_width
    at = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(handle, at + QPoint(-60, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=at + QPoint(-60, 0))
    assert window.side_width > before
    window.show_place(Place.JOURNAL)
    assert window.pane.side is None
    demo.conductor.remember()
    assert read_state(Paths.demo().config / "window.json").side == window.side_width > before


def _side_of(window: MainWindow) -> int:
    side = window.panes[Place.WRITE].side
    return side.width() if side is not None else 0
