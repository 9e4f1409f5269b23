"""Help inside: every concern is explained, found by a word, and read in either theme."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cmdesk.desk.handbook import read_handbook
from cmdesk.ui.compose.review.titles import title_of
from cmdesk.ui.dialogs.handbook import HandbookDialog
from cmdesk.ui.dialogs.shortcuts import ShortcutsDialog
from tests.ui.driving import Running
from tests.ui.test_everybody import silent

CTRL = Qt.KeyboardModifier.ControlModifier


def opened(demo: Running) -> HandbookDialog:
    demo.key(Qt.Key.Key_F1)
    dialog = demo.dialog(HandbookDialog)
    assert isinstance(dialog, HandbookDialog)
    demo.wait(lambda: dialog.list.count() > 20)
    return dialog


def test_every_topic_has_reasons_and_examples_of_both_kinds() -> None:
    topics = {topic.concern: topic for topic in read_handbook("fr")}
    assert {"removal-request", "missing-apology", "vocabulary"} <= topics.keys()
    for lesson in topics["removal-request"].lessons:
        assert lesson.why
        assert lesson.bad
        assert lesson.good
        assert not any("⟦" in text for text in lesson.good)


def test_a_broken_pack_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "broken.toml").write_text("[[rule")
    assert read_handbook("fr", tmp_path) == ()


def test_a_word_finds_its_concern(demo: Running) -> None:
    dialog = opened(demo)
    assert dialog.search.hasFocus()
    QTest.keyClicks(dialog.search, "supprimer photo")
    shown = [dialog.list.item(row) for row in range(dialog.list.count())]
    found = [item.text() for item in shown if not item.isHidden()]
    assert title_of("removal-request") in found
    assert len(found) < len(shown)
    dialog.list.setCurrentRow([item.text() for item in shown].index(title_of("removal-request")))
    assert "⟦" not in dialog.page.toPlainText()
    assert title_of("removal-request") in dialog.page.toPlainText()
    assert not silent(dialog)
    dialog.search.setText("zzz introuvable")
    assert "Rien de tel" in dialog.page.toPlainText()
    dialog.search.setText("MEPRIS")
    shown_now = [item.text() for item in shown if not item.isHidden()]
    assert shown_now, "accents and capitals do not count"
    assert shown_now[0] in dialog.page.toPlainText(), "what is found is shown, after nothing was"
    dialog.search.clear()
    assert not any(item.isHidden() for item in shown)


def test_the_shortcuts_have_a_shortcut(demo: Running) -> None:
    demo.key(Qt.Key.Key_Question, CTRL)
    assert demo.dialog(ShortcutsDialog)
