"""The export dialog on the demo desk: to real files, or to words."""

import json
import threading
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from cmdesk.desk.library import Family
from cmdesk.domain.reply import Reply
from cmdesk.storage.vault import Vault
from cmdesk.ui.dialogs import export as export_dialog
from cmdesk.ui.dialogs.export import ExportDialog
from cmdesk.ui.frame.places import Place
from tests.ui.driving import Running
from tests.ui.own import answering

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def export(demo: Running, path: str) -> ExportDialog:
    brand = demo.window.brand
    assert brand is not None
    window = demo.window
    dialog = ExportDialog(
        demo.desk,
        demo.conductor.theme,
        brand,
        demo.conductor.brands,
        window,
        choose=lambda _parent, _title, _proposed, _kind: path,
    )
    dialog.open()
    return dialog


def test_export_writes_the_brand_alone_and_says_where(demo: Running, tmp_path: Path) -> None:
    dialog = export(demo, str(tmp_path / "fournil.json"))
    words = " ".join(item.text() for item in dialog.findChildren(QLabel))
    assert "pas chiffré" in words
    dialog.cards["json"].click()
    dialog.confirm.click()
    target = tmp_path / "fournil.json"
    demo.wait(target.exists)
    demo.wait(lambda: "fournil.json" in demo.toast())
    assert demo.window.toasts.act.text() == "Ouvrir le dossier"
    text = json.dumps(json.loads(target.read_text("utf-8")), ensure_ascii=False)
    assert "Fournil Lou" in text
    assert "Encorun" not in text


@pytest.mark.parametrize(("kind", "extension"), [("csv", ".csv"), ("markdown", ".md")])
def test_export_of_all_brands(demo: Running, tmp_path: Path, kind: str, extension: str) -> None:
    dialog = export(demo, str(tmp_path / f"tout{extension}"))
    family = Family.DATA if kind == "csv" else Family.DOCUMENT
    dialog.families[family].click()
    dialog.cards[kind].click()
    dialog.every.click()
    dialog.confirm.click()
    target = tmp_path / f"tout{extension}"
    demo.wait(target.exists)
    written = target.read_text("utf-8")
    assert all(brand.name in written for brand in demo.conductor.brands)


def test_export_to_a_folder_that_is_not_there_is_said_in_words(
    demo: Running, tmp_path: Path
) -> None:
    dialog = export(demo, str(tmp_path / "nulle part" / "a.json"))
    dialog.confirm.click()
    demo.wait(dialog.problem.isVisible)
    assert "nulle part" in dialog.problem.text()
    assert dialog.confirm.isEnabled()


def test_the_longest_name_stays_inside_the_dialog(demo: Running) -> None:
    brand = demo.conductor.brands[0]
    named = replace(brand, name="Maison " + "très longue " * 12)
    dialog = ExportDialog(
        demo.desk, demo.conductor.theme, named, demo.conductor.brands, demo.window
    )
    dialog.open()
    corner = dialog.every.mapTo(dialog, dialog.every.rect().topRight())
    assert dialog.rect().contains(corner)
    assert dialog.only.accessibleName() == named.name


def test_export_given_up_changes_nothing(demo: Running, tmp_path: Path) -> None:
    dialog = export(demo, "")
    dialog.confirm.click()
    assert dialog.isVisible()
    assert not list(tmp_path.iterdir())


def _replies(vault: Vault, brand_id: str, count: int) -> None:
    with vault.quietly():
        vault.replies.put_all(
            Reply(f"n{n}", brand_id, f"Réponse {n}", "Bonjour {prénom}.") for n in range(count)
        )


def test_a_long_export_is_followed_and_given_up(demo: Running, tmp_path: Path) -> None:
    target = tmp_path / "long.docx"
    target.write_bytes(b"before")
    dialog = export(demo, str(target))
    demo.desk.run(partial(_replies, brand_id=demo.conductor.brands[0].id, count=4_000))
    dialog.families[Family.DOCUMENT].click()
    dialog.cards["docx"].click()
    dialog.confirm.click()
    demo.wait(lambda: dialog.progress.isVisible() and 0 < dialog.progress.value() < 100)
    dialog.cancel.click()
    demo.wait(lambda: not any(thread.name == "job" for thread in threading.enumerate()))
    assert target.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [target]
    assert not demo.toast()


@pytest.mark.parametrize("by_keys", [True, False])
def test_what_is_selected_is_proposed_and_goes_alone(
    demo: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, by_keys: bool
) -> None:
    target = tmp_path / "choix.json"
    monkeypatch.setattr(export_dialog, "ask_to_save_as", answering(target))
    window, library = demo.window, demo.library
    window.show_place(Place.REPLIES)
    demo.wait(lambda: library.model.loaded and library.model.total > 3)
    library.list.setFocus()
    for _ in range(2):
        QTest.keyClick(library.list, Qt.Key.Key_Down, SHIFT)
    chosen = library.list.selected_ids()
    if by_keys:
        QTest.keyClick(window, Qt.Key.Key_E, CTRL | SHIFT)
    else:
        menu = library.selection.more.menu()
        (wanted,) = (item for item in menu.actions() if item.text() == "Exporter…")
        wanted.trigger()
    dialog = demo.dialog(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    assert dialog.some.isChecked()
    assert dialog.some.text() == "Les 3\N{NO-BREAK SPACE}réponses choisies"
    QTest.keyClick(dialog.confirm, Qt.Key.Key_Space)
    demo.wait(target.exists)
    (brand,) = json.loads(target.read_text("utf-8"))["brands"]
    assert {reply["id"] for reply in brand["replies"]} == set(chosen)


def test_documents_leave_notes_and_drafts_unless_they_are_asked_for(
    demo: Running, tmp_path: Path
) -> None:
    dialog = export(demo, str(tmp_path / "dossier.md"))
    boxes = dialog.extent
    demo.wait(boxes.notes.isChecked)
    assert boxes.drafts.isChecked()
    dialog.families[Family.DOCUMENT].click()
    demo.wait(lambda: not boxes.notes.isChecked())
    assert not boxes.drafts.isChecked()
    assert "(1)" in boxes.drafts.text()
    boxes.drafts.click()
    dialog.families[Family.DATA].click()
    demo.wait(boxes.notes.isChecked)
    demo.wait(lambda: "à l’identique" in dialog.losses.text())
    boxes.notes.click()
    demo.wait(lambda: "ce qui n’est pas coché" in dialog.losses.text())
    boxes.notes.click()
    demo.wait(lambda: "à l’identique" in dialog.losses.text())
    dialog.families[Family.DOCUMENT].click()
    assert boxes.drafts.isChecked()
    dialog.cards["markdown"].click()
    dialog.confirm.click()
    demo.wait(lambda: "28" in demo.toast())


def test_one_in_hand_is_offered_but_the_brand_proposed(demo: Running) -> None:
    window, library = demo.window, demo.library
    window.show_place(Place.REPLIES)
    demo.wait(lambda: library.list.reply() is not None)
    library.detail.export.click()
    dialog = demo.dialog(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    assert dialog.only.isChecked()
    assert dialog.some.isVisible()
    assert dialog.some.text() == "La réponse choisie"
