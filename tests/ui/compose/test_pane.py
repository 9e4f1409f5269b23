"""Writing an answer in the pane: read over as one types, mended, copied, kept, restored."""

from dataclasses import replace
from typing import NoReturn

import pytest
from PySide6.QtCore import QEventLoop, QMimeData, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cmdesk.desk import surroundings as around
from cmdesk.desk.compose import load_draft
from cmdesk.domain.errors import VaultBusy
from cmdesk.domain.network import Network, Reach, Situation
from cmdesk.tone.model import Severity
from cmdesk.ui.compose.message.received import ReceivedText
from tests.ui.compose.conftest import Bench

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def paste(target: ReceivedText, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    target.insertFromMimeData(data)


def shown_concern(bench: Bench) -> str:
    popup = bench.pane.pointing.popup
    assert popup is not None
    assert popup.point is not None
    return popup.point.first.concern


def test_the_demo_draft_shows_its_points(bench: Bench) -> None:
    assert bench.titles() == [
        "Aucune excuse",
        "Demande de retrait",
        "Tu et vous mêlés",
        "Plaisanterie mal venue «\u00a0😂\u00a0»",
    ]
    assert "4 points" in bench.pane.review.count.text()
    quotes = [card.quote.text() for card in bench.pane.review.cards]
    assert quotes[2] == "«\u00a0Dis-nous\u00a0», «\u00a0tu\u00a0», «\u00a0te\u00a0»"
    assert bench.pane.received.author.text() == "@julie_mrt"
    assert "plainte" in bench.pane.reading.accessibleName()


def test_another_brand_is_never_seen_with_the_points_of_the_one_before(bench: Bench) -> None:
    pane, other = bench.pane, bench.brands["Rail Ormeval"]
    assert bench.titles()
    pane.set_brand(other)
    shown = list[int]()
    while bench.draft_brand() != other.id:
        shown.append(len(pane.review.cards))
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    assert not any(shown)
    assert "retrait" not in " ".join(bench.titles())


def test_a_brand_that_could_not_be_read_is_read_again(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = list[object]()
    bench.desk.failed.connect(told.append)

    def busy(*_asked: object) -> NoReturn:
        raise VaultBusy(path="desk.vault")

    other = bench.brands["Rail Ormeval"]
    with monkeypatch.context() as broken:
        broken.setattr(around, "load_limits", busy)
        bench.pane.set_brand(other)
        bench.qtbot.waitUntil(lambda: bool(told))
        assert bench.pane.editor.isReadOnly()
    bench.qtbot.waitUntil(lambda: bench.draft_brand() == other.id, timeout=20_000)
    assert not bench.pane.editor.isReadOnly()
    assert [type(error) for error in told] == [VaultBusy]


def test_the_card_closes_when_the_keyboard_goes_elsewhere(bench: Bench) -> None:
    bench.write("Nous sommes désolés, votre colis part.", caret=0)
    bench.key(Qt.Key.Key_F8)
    assert shown_concern(bench) == "vocabulary"
    bench.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert bench.pane.received.words.hasFocus()
    popup = bench.pane.pointing.popup
    assert popup is not None
    assert not popup.isVisible()


def test_no_card_comes_by_itself_for_a_whole_text(bench: Bench) -> None:
    bench.write(
        "Nous sommes désolés, retirer la photo " + "et le reste " * 10 + "de votre story", caret=0
    )
    bench.key(Qt.Key.Key_End)
    bench.qtbot.wait(800)
    assert bench.pane.pointing.popup is None
    bench.key(Qt.Key.Key_F8)
    assert shown_concern(bench) == "removal-request"


def test_what_is_said_of_a_whole_text_underlines_none_of_it(bench: Bench) -> None:
    bench.write("Nous sommes désolés, le colis part.", caret=0)
    editor, finding = bench.pane.editor, bench.pane.proofreader.proof
    assert finding is not None
    (colis,) = finding.findings
    assert editor.finding_at(colis.start) is not None
    long = replace(colis, start=0, end=len("mot " * 50))
    editor.show_text("mot " * 50)
    editor.show_findings([long])
    assert editor.finding_at(4) is None


def test_a_folded_card_names_its_words(bench: Bench) -> None:
    bench.write("Vous, tu, 😂 retirer la photo de votre story, le colis.", caret=0)
    titles = {card.title.text() for card in bench.pane.review.cards if not card.opened}
    assert "Mot à éviter «\u00a0colis\u00a0»" in titles


def test_a_fix_clicked_is_one_undo_step(bench: Bench) -> None:
    before = bench.pane.editor.text
    card = bench.pane.review.cards[2]
    QTest.mouseClick(card.mend, Qt.MouseButton.LeftButton)
    bench.settle()
    after = bench.pane.editor.text
    assert "Dites-nous quel jour vous préfères et nous vous mettrons" in after
    bench.pane.editor.undo()
    assert bench.pane.editor.text == before


def test_a_fix_taken_back_leaves_the_caret_where_it_was(bench: Bench) -> None:
    bench.write("Nous avons perdu le colis. Pardon.", caret=20)
    QTest.mouseClick(bench.pane.review.cards[0].mend, Qt.MouseButton.LeftButton)
    bench.settle()
    bench.pane.editor.undo()
    assert bench.pane.editor.text == "Nous avons perdu le colis. Pardon."
    assert bench.pane.editor.caret == 20


def test_what_is_absent_can_be_inserted(bench: Bench) -> None:
    QTest.mouseClick(bench.pane.review.cards[0].mend, Qt.MouseButton.LeftButton)
    bench.settle()
    assert bench.pane.editor.text.startswith("Nous sommes désolés. Bonjour Julie")


def test_the_keys_open_the_card_that_is_on_show_where_two_lie_on_the_same_words(
    bench: Bench,
) -> None:
    bench.write("Pouvez-vous retirer la photo du colis de votre story ?", caret=0)
    shown = list[str]()
    for _press in range(len(bench.titles())):
        bench.key(Qt.Key.Key_F8)
        popup = bench.pane.pointing.popup
        assert popup is not None
        assert popup.point is not None
        shown.append(popup.point.first.concern)
        bench.key(Qt.Key.Key_Return, ALT)
        assert popup.point.first.concern == shown[-1]
        assert popup.holds_focus
    assert {"removal-request", "vocabulary"} <= set(shown)


def test_nothing_moves_under_the_mouse_until_it_leaves(bench: Bench) -> None:
    review = bench.pane.review
    bench.qtbot.wait(100)  # the first layout comes to rest
    review.hold()
    places = [card.geometry() for card in review.cards]
    QTest.mouseClick(review.cards[1].mend, Qt.MouseButton.LeftButton)
    bench.settle()
    assert [card.settled for card in review.cards] == [False, True, False, False]
    bench.qtbot.wait(100)
    assert [card.geometry() for card in review.cards] == places
    assert "3 points" in review.count.text()
    review.release()
    assert len(review.cards) == 3


def test_the_word_being_typed_is_not_marked_until_it_is_left(bench: Bench) -> None:
    bench.write("Nous avons votre ")
    bench.type("colis")
    bench.settle()
    assert "Mot à éviter" not in bench.titles()
    bench.type(" ")
    assert "Mot à éviter" in bench.titles()


def test_the_last_word_is_told_after_a_pause(bench: Bench) -> None:
    bench.write("Nous avons votre ")
    bench.type("colis")
    bench.qtbot.waitUntil(lambda: "Mot à éviter" in bench.titles(), timeout=3000)


def test_emoji_before_a_fault_do_not_shift_its_underline(bench: Bench) -> None:
    text = "😂👩🏽‍🍳🇫🇷 votre colis"
    bench.write(text, caret=0)
    editor = bench.pane.editor
    finding = editor.finding_at(text.index("colis") + 2)
    assert finding is not None
    assert finding.excerpt == "colis"
    cursor = editor.textCursor()
    cursor.setPosition(len(text.encode("utf-16-le")) // 2 - len("colis"))
    place = editor.place_of(finding)
    assert abs(place.left() - QRectF(editor.cursorRect(cursor)).left()) < 1


def test_marks_follow_the_text_while_a_slow_check_runs(bench: Bench) -> None:
    bench.write("Voici votre colis", caret=0)
    editor = bench.pane.editor
    bench.type("Eh ! ")
    found = editor.finding_at(editor.text.index("colis") + 1)
    assert found is not None
    assert found.severity is Severity.SUGGESTION


def test_f8_walks_forth_and_back_and_shows_the_card(bench: Bench) -> None:
    bench.pane.editor.move_to(0)
    bench.key(Qt.Key.Key_F8)
    seen: list[str] = []
    for _ in range(4):
        seen.append(shown_concern(bench))
        bench.key(Qt.Key.Key_F8)
    assert sorted(seen) == ["address", "ill-timed-humour", "missing-apology", "removal-request"]
    bench.key(Qt.Key.Key_F8, SHIFT)
    assert shown_concern(bench) == seen[-1]


def test_alt_enter_opens_the_mends_and_enter_makes_one(bench: Bench) -> None:
    bench.write("Voici votre colis.", caret=14)
    bench.key(Qt.Key.Key_Return, ALT)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert bench.pane.editor.text == "Voici votre paquet."
    assert bench.pane.editor.hasFocus()


def test_escape_leads_back_to_the_text(bench: Bench) -> None:
    bench.write("Voici votre colis.", caret=14)
    bench.key(Qt.Key.Key_Return, ALT)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert bench.pane.editor.hasFocus()
    assert bench.pane.pointing.popup is not None
    assert not bench.pane.pointing.popup.isVisible()


def test_ignored_here_stays_ignored_when_text_moves_and_can_be_taken_back(bench: Bench) -> None:
    pane = bench.pane
    pane.received.words.clear_all()
    bench.write("Voici votre colis. Et ce colis ?", caret=0)
    assert pane.proofreader.proof is not None
    pane.aside.ignore(pane.proofreader.proof.points[0])
    assert bench.titles() == []
    bench.type("Eh bien, ")
    assert bench.titles() == []
    toast = bench.toasts[-1]
    assert toast.act is not None
    bench.pane.editor.undo()
    bench.settle()
    toast.act()
    assert bench.titles() == ["Mot à éviter"]


def test_a_clean_answer_gets_a_quiet_tick(bench: Bench) -> None:
    bench.pane.received.words.clear_all()
    bench.write("Bonjour Julie, nous sommes désolés.")
    assert bench.titles() == []
    assert bench.pane.review.quiet.isVisible()
    assert bench.pane.review.quiet.accessibleName() == "Rien à redire"


def test_copying_is_told_and_noted(bench: Bench) -> None:
    bench.write("Nous sommes désolés, et nous vous répondons ce soir.")
    bench.key(Qt.Key.Key_Return, CTRL)
    bench.qtbot.waitUntil(lambda: bool(bench.toasts))
    assert QGuiApplication.clipboard().text() == bench.pane.editor.text
    assert bench.toasts[-1].text == "Copié pour Fournil Lou"
    brand = bench.brands["Fournil Lou"]
    entry = bench.ask(lambda vault: vault.journal.page(brand.id, limit=1))[0]
    assert entry.text == bench.pane.editor.text
    assert entry.findings == ()
    assert {"removal-request.fake", "missing-apology.any"} <= set(entry.heeded)


def test_a_long_paste_shows_its_first_words(bench: Bench) -> None:
    words = bench.pane.received.words
    words.selectAll()
    paste(
        words, "julie_mrt\n2 h\n" + "Encore une phrase qui se plaint du pain. " * 60 + "\nRépondre"
    )
    assert words.textCursor().position() == 0
    assert words.verticalScrollBar().maximum() > 0
    assert words.verticalScrollBar().value() == 0


def test_a_message_pasted_over_another_brings_its_own_author(bench: Bench) -> None:
    words = bench.pane.received.words
    for emoji, author in (("", "@lea"), ("😂", "@zoe")):
        words.selectAll()
        paste(words, f"{author}\nVous fermez encore ? {emoji}")
    words.selectAll()
    paste(words, "@karim\nToujours rien")
    assert bench.pane.received.author.text() == "@karim"
    assert words.text == "Toujours rien"


def test_drafts_are_kept_and_come_back_with_caret_and_message(bench: Bench) -> None:
    bench.pane.received.words.clear_all()
    paste(bench.pane.received.words, "@lea\nVous fermez encore ?")
    bench.write("😂 Bonjour Léa", caret=2)
    bench.choose("Rail Ormeval")
    assert bench.pane.editor.text != "😂 Bonjour Léa"
    bench.choose("Fournil Lou")
    assert bench.pane.editor.text == "😂 Bonjour Léa"
    assert bench.pane.editor.caret == 2
    assert bench.pane.received.author.text() == "@lea"
    assert bench.pane.received.words.text == "Vous fermez encore ?"


def test_a_draft_is_kept_within_a_second_of_the_last_key(bench: Bench) -> None:
    bench.write("Bonjour")
    bench.type(" Julie")
    brand = bench.brands["Fournil Lou"]

    def kept() -> bool:
        return bench.ask(lambda vault: load_draft(vault, brand.id)).text == "Bonjour Julie"

    bench.qtbot.waitUntil(kept, timeout=1000)
    bench.qtbot.waitUntil(lambda: bench.pane.saved.text() == "Brouillon enregistré")


def test_correcting_the_reading_drives_the_rules(bench: Bench) -> None:
    assert "Aucune excuse" in bench.titles()
    bench.pane.reading.corrected.emit((Situation.JOKE,))
    assert "Aucune excuse" not in bench.titles()
    assert "plaisanterie" in bench.pane.reading.accessibleName()
    bench.pane.reading.corrected.emit(None)
    assert "Aucune excuse" in bench.titles()


def test_where_and_to_whom_are_part_of_the_draft(bench: Bench) -> None:
    bar = bench.pane.bar
    names = [action.text() for action in bar.audience.menu().actions() if action.text()]
    assert names == ["À une personne", "À plusieurs", "Professionnels", "Habitués"]
    bar.audience.menu().actions()[1].trigger()
    bar.network.menu().actions()[0].trigger()
    draft = bench.pane.current_draft()
    assert draft is not None
    assert (draft.reach, draft.network) == (Reach.MANY, Network.X)


def test_an_influencer_named_brings_their_card(bench: Bench) -> None:
    influence = bench.pane.side_column.influence
    assert not influence.isVisible()
    bench.write("Merci @tontonfarine")
    assert influence.isVisible()
    bench.write("Merci à toi")
    assert not influence.isVisible()


def test_saving_needs_words(bench: Bench) -> None:
    bench.write("")
    assert bench.pane.save_as_reply() is None
    bench.write("Bonjour {prénom}")
    dialog = bench.pane.save_as_reply()
    assert dialog is not None
    assert dialog.body.toPlainText() == "Bonjour {prénom}"
    dialog.reject()
