"""The journal pane: what a deletion in public tends to cause, and the apology instead."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from cmdesk.domain.journal import JournalEntry
from cmdesk.domain.network import Network
from cmdesk.ui.brands.journal import PAGE, EntryCard, JournalPane
from cmdesk.ui.brands.taking_down import TakeDownDialog
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.frame.places import Place
from tests.ui.driving import Running


def journal(demo: Running) -> JournalPane:
    brand = demo.window.brand
    assert brand
    entry = JournalEntry(
        *("e1", brand.id, datetime.now(UTC), "Nous n’y sommes pour rien.", "Pain rassis", "@lea"),
        outlet=Network.X,
    )
    demo.conductor.desk.run(lambda vault: vault.journal.put(entry))
    pane = demo.window.panes[Place.JOURNAL]
    assert isinstance(pane, JournalPane)
    demo.window.show_place(Place.JOURNAL)
    demo.wait(lambda: pane.page.findChildren(EntryCard))
    pane.take_down(entry)
    return pane


def gone(pane: JournalPane) -> list[str]:
    labels = (item for item in pane.page.findChildren(QLabel) if item.isVisible())
    return [item.text() for item in labels if item.text().startswith("Supprimée en ligne")]


def test_the_apology_comes_first(demo: Running) -> None:
    journal(demo)
    dialog = demo.dialog(TakeDownDialog)
    assert isinstance(dialog, TakeDownDialog)
    QTest.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    compose = demo.window.panes[Place.WRITE]
    assert isinstance(compose, ComposePane)
    demo.wait(lambda: compose.received.text == "Pain rassis")
    assert demo.window.place is Place.WRITE
    draft = compose.current_draft()
    assert draft
    assert (draft.author_handle, draft.outlet) == ("@lea", Network.X)


def test_a_deletion_is_noted_and_taken_back(demo: Running) -> None:
    pane = journal(demo)
    dialog = demo.dialog(TakeDownDialog)
    assert isinstance(dialog, TakeDownDialog)
    QTest.mouseClick(dialog.note, Qt.MouseButton.LeftButton)
    demo.wait(lambda: demo.toast() == "Suppression notée au journal")
    demo.wait(lambda: len(gone(pane)) == 1)
    demo.conductor.undo()
    demo.wait(lambda: gone(pane) == [])


def test_a_brand_leaves_with_its_journal_where_that_is_asked_for(
    demo: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lou.json"

    def save(_host: object, _title: str, _proposed: str, _kinds: str) -> str:
        return str(path)

    monkeypatch.setattr(demo.conductor.commands.files, "_save", save)
    for words, with_it in (
        ("Exporter la marque…", False),
        ("Exporter la marque avec son journal…", True),
    ):
        path.unlink(missing_ok=True)
        actions = demo.window.findChildren(QAction)
        next(item for item in actions if item.text() == words).trigger()
        demo.wait(path.exists)
        assert bool(json.loads(path.read_bytes())["journal"]) is with_it


def test_what_was_read_down_to_stays_in_sight_when_an_entry_changes(demo: Running) -> None:
    brand = demo.window.brand
    assert brand
    now = datetime.now(UTC)
    entries = [
        JournalEntry(f"m{number}", brand.id, now - timedelta(hours=number), f"Texte {number}")
        for number in range(2 * PAGE + 10)
    ]
    demo.conductor.desk.run(lambda vault: [vault.journal.put(entry) for entry in entries])
    pane = demo.window.panes[Place.JOURNAL]
    assert isinstance(pane, JournalPane)
    demo.window.show_place(Place.JOURNAL)

    def cards() -> int:
        return len([card for card in pane.page.findChildren(EntryCard) if card.isVisible()])

    demo.wait(lambda: cards() == PAGE)
    next(b for b in pane.page.findChildren(QPushButton) if b.text() == "Voir plus ancien").click()
    demo.wait(lambda: cards() == 2 * PAGE)
    bar = pane.page.verticalScrollBar()
    demo.wait(lambda: bar.maximum() > 4_000)
    bar.setValue(4_000)
    pane.take_down(entries[PAGE + 5])
    dialog = demo.dialog(TakeDownDialog)
    assert isinstance(dialog, TakeDownDialog)
    dialog.note.click()
    demo.wait(lambda: len(gone(pane)) == 1)
    assert cards() == 2 * PAGE
    QApplication.processEvents()
    assert bar.value() == 4_000


def test_only_tab_rings_what_is_there_to_be_read(demo: Running) -> None:
    pane = demo.window.panes[Place.JOURNAL]
    assert isinstance(pane, JournalPane)
    demo.window.show_place(Place.JOURNAL)
    demo.wait(lambda: pane.page.findChildren(EntryCard))
    assert pane.page.hasFocus()
    assert pane.page.property("ringed") is False
    QTest.keyClick(pane.page, Qt.Key.Key_Tab)
    QTest.keyClick(demo.window.focusWidget(), Qt.Key.Key_Backtab)
    assert pane.page.hasFocus()
    assert pane.page.property("ringed") is True
