"""Typing in comfort: emoji by name, special characters, French typography, concentration."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from cmdesk.desk import wording
from cmdesk.desk.emoji import load_emoji_choice
from cmdesk.desk.typesetting import load_typesetting
from cmdesk.tone.model import Fix, Length
from cmdesk.ui.compose.answer.sheet import AnswerBar
from cmdesk.ui.compose.characters.picker import SignPicker
from cmdesk.ui.frame.places import Place
from cmdesk.ui.tasks import Toast
from tests.ui.compose.conftest import Bench
from tests.ui.driving import Running

NONE, BUTTONS = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
BANNED = "😂"
"""What the demo profile of the bakery keeps away from."""


def opened(bench: Bench, key: Qt.Key = Qt.Key.Key_E) -> SignPicker:
    bench.key(key, CTRL)
    bench.qtbot.waitUntil(lambda: (p := bench.pane.picking.picker) is not None and p.isVisible())
    picker = bench.pane.picking.picker
    assert picker is not None
    return picker


def test_an_emoji_is_found_in_french_and_put_at_the_caret_in_one_step(bench: Bench) -> None:
    bench.write("Bonjour  et merci", caret=8)
    picker = opened(bench)
    assert picker.field.hasFocus()
    QTest.keyClicks(picker.field, "baguette")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert bench.pane.editor.text == "Bonjour 🥖 et merci"
    assert bench.pane.editor.hasFocus()
    assert not picker.isVisible()
    bench.pane.editor.undo()
    assert bench.pane.editor.text == "Bonjour  et merci"


def test_a_window_in_english_names_emoji_in_english(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wording, "_SPEAKING", {"language": "en"})
    picker = opened(bench)
    QTest.keyClicks(picker.field, "croissant")
    assert picker.name.text() == "croissant"
    picker.field.clear()
    QTest.keyClicks(picker.field, "grenouille")
    assert picker.name.text() == "frog"


def test_arrows_walk_the_grid(bench: Bench) -> None:
    picker = opened(bench)
    first = picker.grid.current
    QTest.keyClick(picker.field, Qt.Key.Key_Right)
    second = picker.grid.current
    QTest.keyClick(picker.field, Qt.Key.Key_Down)
    below = picker.grid.current
    QTest.keyClick(picker.field, Qt.Key.Key_Up)
    assert picker.grid.current == second
    QTest.keyClick(picker.field, Qt.Key.Key_Left)
    assert picker.grid.current == first
    assert len({first, second, below}) == 3
    QTest.keyClick(picker.field, Qt.Key.Key_Left)
    assert picker.grid.current == first
    QTest.keyClick(picker.field, Qt.Key.Key_PageDown)
    assert picker.grid.current != first
    assert picker.name.text()


def test_a_click_picks_and_shift_enter_stays_open(bench: Bench) -> None:
    bench.write("")
    picker = opened(bench)
    QTest.keyClicks(picker.field, "pain")
    QTest.keyClick(picker.field, Qt.Key.Key_Return, SHIFT)
    assert picker.isVisible()
    middle = picker.grid.place_of(1).center()
    QTest.mouseClick(picker.grid.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert not picker.isVisible()
    assert bench.pane.editor.text.startswith("🍞")
    assert len(bench.pane.editor.text) > 1


def test_the_mouse_pulled_out_of_the_grid_picks_nothing(bench: Bench) -> None:
    bench.write("")
    picker = opened(bench)
    grid, before = picker.grid, picker.grid.current
    outside = QPoint(-5, grid.place_of(0).center().y())
    QTest.mousePress(grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.place_of(0).center())
    QTest.mouseMove(grid.viewport(), outside)
    QTest.mouseRelease(grid.viewport(), Qt.MouseButton.LeftButton, pos=outside)
    assert picker.isVisible()
    assert grid.current == before
    assert bench.pane.editor.text == ""


def test_what_was_used_lately_comes_first(bench: Bench) -> None:
    bench.write("")
    picker = opened(bench)
    QTest.keyClicks(picker.field, "croissant")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert bench.ask(load_emoji_choice).recent == ("🥐",)
    picker = opened(bench)
    assert picker.grid.current is not None
    assert picker.grid.current.sign == "🥐"


def test_the_budget_is_told_and_what_is_banned_says_why(bench: Bench) -> None:
    bench.write("Merci 🥖")
    picker = opened(bench)
    assert picker.budget.text() == "1 emoji sur 2"
    QTest.keyClicks(picker.field, "visage riant aux larmes")
    current = picker.grid.current
    assert current is not None
    assert current.sign == BANNED
    assert "écarté" in picker.name.text()


def test_a_skin_tone_is_kept(bench: Bench) -> None:
    bench.write("")
    picker = opened(bench)
    QTest.keyClicks(picker.field, "coucou")
    QTest.keyClick(picker.field, Qt.Key.Key_Tab)
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert bench.pane.editor.text == "👋🏻"
    assert bench.ask(load_emoji_choice).tone == 1


def test_escape_gives_the_keyboard_back_and_nothing_is_put(bench: Bench) -> None:
    before = bench.pane.editor.text
    picker = opened(bench)
    QTest.keyClicks(picker.field, "zzzz")
    assert not picker.empty.isHidden()
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    QTest.keyClick(picker.field, Qt.Key.Key_Escape)
    assert not picker.isVisible()
    assert bench.pane.editor.hasFocus()
    assert bench.pane.editor.text == before


def test_a_special_character_is_found_by_its_name(bench: Bench) -> None:
    bench.write("")
    picker = opened(bench, Qt.Key.Key_J)
    QTest.keyClicks(picker.field, "fine insec")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert bench.pane.editor.text == "\u202f"


def test_typography_is_set_as_one_types_and_undone_in_one_step(bench: Bench) -> None:
    bench.write("")
    bench.type("Bravo!")
    assert bench.pane.editor.text == "Bravo\u202f!"
    bench.key(Qt.Key.Key_Z, CTRL)
    assert bench.pane.editor.text == "Bravo!"
    bench.type(" dit \"l'autre\" @l'ami")
    assert bench.pane.editor.text == "Bravo! dit «\u00a0l’autre\u00a0» @l'ami"


def test_what_is_typed_around_an_insertion_is_undone_apart_from_it(bench: Bench) -> None:
    editor = bench.pane.editor
    bench.write("")
    bench.type("Dis ")
    editor.put("la réponse")
    bench.type(" ou!")
    assert editor.text == "Dis la réponse ou\u202f!"
    left = list[str]()
    for _step in range(5):
        bench.key(Qt.Key.Key_Z, CTRL)
        left.append(editor.text)
    assert left == ["Dis la réponse ou!", "Dis la réponse", "Dis ", "Dis", ""]


def test_what_is_typed_after_a_fix_is_undone_apart_from_it(bench: Bench) -> None:
    bench.write("Bonjuor")
    bench.pane.editor.apply([Fix("", 0, 7, "Bonjour")])
    bench.type(" Lou")
    bench.key(Qt.Key.Key_Z, CTRL)
    assert bench.pane.editor.text == "Bonjour"
    bench.key(Qt.Key.Key_Z, CTRL)
    assert bench.pane.editor.text == "Bonjuor"


def test_undo_takes_a_word_at_a_time_and_ctrl_y_gives_it_back(bench: Bench) -> None:
    bench.write("")
    bench.type("Merci de votre message")
    left = list[str]()
    for _step in range(2):
        bench.key(Qt.Key.Key_Z, CTRL)
        left.append(bench.pane.editor.text)
    assert left == ["Merci de votre", "Merci de"]
    bench.key(Qt.Key.Key_Y, CTRL)
    assert bench.pane.editor.text == "Merci de votre"
    received = bench.pane.received.words
    received.clear_all()
    assert received.text == ""
    QTest.keyClick(received, Qt.Key.Key_Z, CTRL)
    assert received.text
    QTest.keyClick(received, Qt.Key.Key_Y, CTRL)
    assert received.text == ""


def test_no_words_of_the_message_run_under_the_cross(bench: Bench) -> None:
    received = bench.pane.received
    received.words.clear_all()
    QTest.keyClicks(received.words, "mot " * 200)
    bench.qtbot.waitUntil(received.clear.isVisible)
    corner = received.words.mapTo(received, QPoint())
    words = QRect(corner, received.words.size())
    assert not words.intersects(received.clear.geometry())


def test_tab_leads_from_the_message_to_the_answer_and_back(bench: Bench) -> None:
    words = bench.pane.received.words
    words.setFocus()
    QTest.keyClick(words, Qt.Key.Key_Tab)
    assert bench.pane.editor.hasFocus()
    bench.key(Qt.Key.Key_Backtab, SHIFT)
    assert words.hasFocus()


def test_nothing_is_cut_at_double_text_size(bench: Bench) -> None:
    bench.pane.drafting.begin()
    bench.qtbot.waitUntil(lambda: not bench.pane.editor.text)
    bench.pane.received.clear.click()
    bench.theme.set_text_scale(2.0)
    side = bench.pane.side_column
    told = [*side.review.quiet.findChildren(QLabel), side.nearest.none]
    try:
        bench.qtbot.waitUntil(lambda: all(words.isVisible() for words in told))
        bench.qtbot.waitUntil(lambda: all(w.height() >= w.heightForWidth(w.width()) for w in told))
        assert bench.pane.editor.viewport().font().pixelSize() == 34
    finally:
        bench.theme.set_text_scale(1.0)


def test_the_wheel_zooms_with_ctrl_alone(bench: Bench) -> None:
    spot = QPointF(50, 50)
    for part in (bench.pane.editor, bench.pane.received.words):
        for held, notches, scale in ((CTRL, 2, 1.2), (NONE, 2, 1.2), (CTRL, -3, 1.0)):
            turn = QPoint(0, 120 * notches)
            phase = Qt.ScrollPhase.NoScrollPhase
            glob = QPointF(part.mapToGlobal(spot.toPoint()))
            event = QWheelEvent(spot, glob, QPoint(), turn, BUTTONS, held, phase, False)
            QApplication.sendEvent(part.viewport(), event)
            assert bench.theme.text_scale == scale


def test_lines_are_as_close_as_ever_after_another_text_size(bench: Bench) -> None:
    bench.write("Une ligne\nUne autre")
    editor, words = bench.pane.editor, bench.pane.received.words

    def apart() -> tuple[float, float]:
        blocks = (part.document().firstBlock() for part in (editor, words))
        one, other = (block.blockFormat().lineHeight() for block in blocks)
        return one, other

    before = apart()
    bench.theme.set_text_scale(2.0)
    bench.qtbot.wait(20)
    assert apart() != before
    bench.theme.set_text_scale(1.0)
    bench.qtbot.wait(20)
    assert apart() == before


def test_a_card_is_as_low_as_ever_after_another_text_size(bench: Bench) -> None:
    bench.theme.set_text_scale(2.0)
    bench.write("Nous sommes désolés, le colis part.")
    (card,) = bench.pane.review.cards
    assert card.sign.height() == 40
    bench.theme.set_text_scale(1.0)
    assert card.sign.height() == 20
    assert card.more.height() <= bench.theme.control_height


def test_typing_in_the_middle_after_emoji_sets_at_the_caret(bench: Bench) -> None:
    bench.write("😂👩🏽‍🍳 Bravo\nSuite", caret=len("😂👩🏽‍🍳 Bravo"))
    bench.type(" !")
    assert bench.pane.editor.text == "😂👩🏽‍🍳 Bravo\u202f!\nSuite"
    bench.type(" oui")
    assert bench.pane.editor.text == "😂👩🏽‍🍳 Bravo\u202f! oui\nSuite"


def test_typography_can_be_turned_off_for_good(bench: Bench) -> None:
    action = bench.pane.typing_help.action
    assert action.isChecked()
    action.trigger()
    assert bench.ask(load_typesetting) is False
    bench.write("")
    bench.type("Bravo !")
    assert bench.pane.editor.text == "Bravo !"
    bench.choose("Rail Ormeval")
    assert not action.isChecked()


def test_the_bar_is_laid_out_once_and_then_rests(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.qtbot.wait(100)
    fits = list[int]()
    fit = AnswerBar.fit

    def counted(bar: AnswerBar) -> None:
        fits.append(1)
        fit(bar)

    monkeypatch.setattr(AnswerBar, "fit", counted)
    bench.pane.bar.updateGeometry()
    bench.qtbot.wait(300)
    assert len(fits) < 5


def test_the_count_is_whole_though_its_limit_came_while_the_bar_was_hidden(
    demo: Running,
) -> None:
    window = demo.window
    bar = window.panes[Place.WRITE].findChild(AnswerBar)
    assert isinstance(bar, AnswerBar)
    window.resize(1360, 860)
    bar.counter.show_length(Length(7, None, "characters"))
    demo.qtbot.waitUntil(lambda: bool(bar.save.text()))
    window.show_place(Place.REPLIES)
    bar.audience.offer(["À une personne"])  # the first change alone asks a hidden layout anew
    demo.qtbot.wait(50)
    bar.counter.show_length(Length(7, 2200, "characters"))
    demo.qtbot.wait(50)
    window.show_place(Place.WRITE)
    demo.qtbot.wait(50)
    assert bar.counter.width() >= bar.counter.sizeHint().width()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("alone", [False, True])
def test_a_toast_covers_no_button(demo: Running, scale: float, alone: bool) -> None:
    window = demo.window
    demo.conductor.theme.set_text_scale(scale)
    window.concentrate(on=alone)
    bar = window.panes[Place.WRITE].findChild(AnswerBar)
    assert isinstance(bar, AnswerBar)
    for width in (1440, 920):
        window.resize(width, 700)
        demo.qtbot.wait(50)
        window.show_toast(Toast("Réponse non enregistrée", "Reprendre", lasting=True))
        demo.qtbot.wait(300)
        foot = bar.mapTo(window, QPoint(0, bar.height())).y()
        shown = window.toasts
        assert shown.geometry().top() >= foot
        assert window.rect().contains(shown.geometry())
        words = shown.text
        assert words.width() >= words.sizeHint().width()
        assert words.height() >= words.heightForWidth(words.width())


def test_a_toast_follows_the_text_when_it_is_zoomed(demo: Running) -> None:
    window = demo.window
    long = "Ce dossier n’est plus là. " * 8
    window.show_toast(Toast(long, problem=True))
    demo.conductor.theme.set_text_scale(2.0)
    demo.qtbot.wait(300)
    words = window.toasts.text
    assert words.height() >= words.heightForWidth(words.width())
    assert window.rect().contains(window.toasts.geometry())


def test_concentration_leaves_the_message_and_the_answer(demo: Running) -> None:
    window = demo.window
    side = window.pane.side
    assert side is not None
    shown = (window.rail, window.status, side)
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not any(part.isVisible() for part in shown)
    assert window.header.isVisible()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert all(part.isVisible() for part in shown)
