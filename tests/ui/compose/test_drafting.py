"""Any number of drafts: begun, found, compared, deleted, and shown to the client."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from cmdesk.domain.draft import DraftStatus, Verdict
from cmdesk.ui.compose.drafts.dialog import DraftsDialog
from tests.ui.compose.conftest import Bench, click

CTRL = Qt.KeyboardModifier.ControlModifier


def begin(bench: Bench, text: str) -> None:
    before = bench.pane.current_draft()
    bench.key(Qt.Key.Key_N, CTRL)
    bench.qtbot.waitUntil(
        lambda: bench.pane.current_draft() not in (None, before) and not bench.pane.editor.text
    )
    bench.write(text)


def listed(bench: Bench, count: int) -> DraftsDialog:
    bench.pane.keep()
    dialog = bench.pane.drafting.show_list()
    assert dialog
    bench.qtbot.waitUntil(lambda: dialog.list.count() == count)
    return dialog


def pick(dialog: DraftsDialog, row: int) -> None:
    spot = dialog.list.visualRect(dialog.list.model().index(row, 0)).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_a_new_draft_leaves_the_old_one_where_it_was(bench: Bench) -> None:
    bench.write("Le premier", caret=3)
    begin(bench, "Le deuxième")
    dialog = listed(bench, 2)
    pick(dialog, 1)
    click(dialog.confirm)
    bench.qtbot.waitUntil(lambda: bench.pane.editor.text == "Le premier")
    assert bench.pane.editor.caret == 3


def test_drafts_are_looked_through_and_compared(bench: Bench) -> None:
    bench.write("Bonjour Julie, revenez demain")
    begin(bench, "Bonjour Julie, revenez mardi")
    dialog = listed(bench, 2)
    QTest.keyClicks(dialog.search, "MARDI")
    bench.qtbot.waitUntil(lambda: dialog.list.count() == 1)
    dialog.search.clear()
    bench.qtbot.waitUntil(lambda: dialog.list.count() == 2)
    dialog.list.selectAll()
    assert ">demain</s>" in dialog.words.text()
    assert ">mardi</u>" in dialog.words.text()
    dialog.reject()


def test_a_deleted_draft_comes_back(bench: Bench) -> None:
    begin(bench, "À jeter")
    dialog = listed(bench, 2)
    pick(dialog, 0)
    click(dialog.delete)
    bench.qtbot.waitUntil(lambda: dialog.list.count() == 1)
    act = bench.toasts[-1].act
    assert act
    act()
    dialog.look()
    bench.qtbot.waitUntil(lambda: dialog.list.count() == 2)
    dialog.reject()


def test_the_client_is_asked_and_the_answer_kept(bench: Bench) -> None:
    bench.write("Nous sommes désolés, Julie.")
    bench.pane.drafting.ask()
    asked = QGuiApplication.clipboard().text()
    assert "Nous sommes désolés, Julie." in asked
    assert "Message reçu (@julie_mrt)" in asked
    assert bench.pane.drafting.button.text() == "À valider"
    dialog = bench.pane.drafting.note_answer()
    assert dialog
    dialog.by.clear()
    click(dialog.confirm)
    assert dialog.problem.isVisible()
    QTest.keyClicks(dialog.by, "Lou")
    click(dialog.confirm)
    assert bench.pane.drafting.button.text() == "Validé"
    bench.type("!")
    assert bench.pane.drafting.button.text() == "Brouillon"
    bench.key(Qt.Key.Key_Backspace)
    assert bench.pane.drafting.button.text() == "Validé"
    draft = bench.pane.current_draft()
    assert draft
    assert (draft.status, draft.approvals[0].by) == (DraftStatus.APPROVED, "Lou")
    assert draft.approvals[0].answer is Verdict.APPROVED


def test_the_request_is_a_file_that_anybody_reads(bench: Bench, tmp_path: Path) -> None:
    bench.write("Nous sommes désolés, Julie.")
    path = tmp_path / "demande.txt"
    bench.pane.drafting.choose = lambda _parent, _title, _proposed, _kind: str(path)
    bench.pane.drafting.ask_by_file()
    bench.qtbot.waitUntil(lambda: bench.pane.drafting.button.text() == "À valider")
    assert "Nous sommes désolés, Julie." in path.read_text(encoding="utf-8")


def test_what_is_written_while_the_request_is_saved_stays(bench: Bench, tmp_path: Path) -> None:
    bench.write("Nous sommes désolés, Julie.")
    path = tmp_path / "demande.txt"
    bench.pane.drafting.choose = lambda _parent, _title, _proposed, _kind: str(path)
    bench.pane.drafting.ask_by_file()
    bench.type(" A demain")
    bench.qtbot.waitUntil(lambda: bool(bench.toasts))
    assert "enregistrée" in bench.toasts[-1].text
    assert bench.pane.editor.text == "Nous sommes désolés, Julie. A demain"
    assert bench.pane.drafting.button.text() == "Brouillon"


def test_a_title_names_a_draft_and_finds_it(bench: Bench) -> None:
    bench.write("Le texte d’un long brouillon")
    dialog = bench.pane.drafting.name_it()
    assert dialog is not None
    QTest.keyClicks(dialog.field, "Rupture du samedi")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert "Rupture du samedi" in bench.pane.drafting.button.text()
    begin(bench, "Un autre")
    assert "Rupture" not in bench.pane.drafting.button.text()
    found = listed(bench, 2)
    QTest.keyClicks(found.search, "samedi")
    bench.qtbot.waitUntil(lambda: found.list.count() == 1)
    assert found.list.model().index(0, 0).data() == "Rupture du samedi"


def test_what_is_typed_while_a_brand_comes_is_written_in_its_draft(bench: Bench) -> None:
    bench.write("Bonjour")
    bench.choose("Encorun")
    before = bench.pane.editor.text
    bench.choose("Fournil Lou")
    bench.pane.set_brand(bench.brands["Encorun"])
    bench.type("vite")
    bench.key(Qt.Key.Key_Backspace)
    bench.qtbot.waitUntil(lambda: bench.draft_brand() == bench.brands["Encorun"].id, timeout=10_000)
    bench.settle()
    caret = bench.pane.editor.caret
    assert bench.pane.editor.text[caret - 3 : caret] == "vit"
    assert len(bench.pane.editor.text) == len(before) + 3
    bench.choose("Fournil Lou")
    assert bench.pane.editor.text == "Bonjour"


def test_what_is_typed_for_one_brand_never_reaches_the_next(bench: Bench) -> None:
    bench.choose("Encorun")
    before = bench.pane.editor.text
    bench.choose("Fournil Lou")
    bench.pane.set_brand(bench.brands["Rail Ormeval"])
    bench.type("vite")
    bench.choose("Encorun")
    assert bench.pane.editor.text == before


def test_a_message_typed_while_its_draft_comes_is_kept(bench: Bench) -> None:
    bench.write("Bonjour")
    words = bench.pane.received.words
    bench.pane.drafting.begin()
    QTest.keyClicks(words, "Le pain est froid")
    bench.qtbot.waitUntil(lambda: bench.pane.editor.text == "", timeout=10_000)
    assert words.text == "Le pain est froid"
    assert bench.pane.current_draft() is not None
