"""The import dialog on the demo desk: a table understood, corrected, taken in, taken back."""

import threading
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from cmdesk.desk.brands import create_brand
from cmdesk.desk.intake import Column, Duplicates
from cmdesk.ui.dialogs.columns import ColumnsBox, Table
from cmdesk.ui.dialogs.importing import Importing
from cmdesk.ui.dialogs.intake import ImportDialog
from cmdesk.ui.frame.places import Place
from cmdesk.ui.step_words import step_done
from cmdesk.ui.theme import Theme
from cmdesk.ui.widgets.choice_button import ChoiceButton
from tests.ui.driving import Running, told
from tests.ui.own import answering

TABLE = """Sujet;Message;État;Étiquettes
Horaires d’été;Nous ouvrons à 6 h tout l’été.;en cours;été, horaires
Pain sans sel;Bonjour {prénom}, il sort à 10 h.;Validée;pain
"""


def asking(demo: Running, path: Path) -> Importing:
    def chosen(_parent: QWidget, _title: str, _folder: str, _kind: str) -> str:
        return str(path)

    return Importing(demo.desk, demo.conductor.theme, demo.window, chosen)


def opened(demo: Running, path: Path, data: bytes) -> ImportDialog:
    path.write_bytes(data)
    asking(demo, path).ask(demo.window.brand)
    dialog = demo.dialog(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    demo.wait(dialog.outcome.text)
    return dialog


def titles(demo: Running) -> list[str]:
    brand = demo.window.brand
    assert brand is not None
    found: list[str] = []
    demo.desk.run(lambda vault: [item.title for item in vault.replies.all(brand.id)], found.extend)
    demo.wait(lambda: found)
    return found


def test_what_comes_is_read_over_once_the_rules_are_there(demo: Running, tmp_path: Path) -> None:
    rules, demo.desk.checker = demo.desk.checker, None
    assert rules is not None
    dialog = opened(demo, tmp_path / "r.csv", TABLE.encode("cp1252"))
    assert not dialog.coming.looked
    demo.desk.set_checker(rules)
    demo.wait(lambda: dialog.coming.looked == 2)


def test_a_column_further_right_than_those_shown_keeps_its_meaning(
    theme: Theme, qtbot: QtBot
) -> None:
    names = {"title": "Titre", "body": "Texte", "notes": "Notes"}
    box = ColumnsBox(theme, Table([["x"] * 60], {"title": 0, "body": 50}, names))
    qtbot.addWidget(box)
    with qtbot.waitSignal(box.changed) as heard:
        box.choices[1].menu().actions()[3].trigger()
    assert told(heard) == {"title": 0, "body": 50, "notes": 1}


def test_a_table_comes_in_and_goes_with_one_undo(demo: Running, tmp_path: Path) -> None:
    dialog = opened(demo, tmp_path / "r.csv", TABLE.encode("cp1252"))
    assert "2" in dialog.outcome.text()
    assert "en cours" in dialog.doubts.text()
    demo.wait(dialog.advice.text)
    demo.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog.confirm.click()
    demo.wait(lambda: "Horaires d’été" in titles(demo))
    demo.conductor.undo()
    demo.wait(lambda: "Horaires d’été" not in titles(demo))


def test_an_empty_library_offers_to_import(
    demo: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "r.csv"
    path.write_text(TABLE, "utf-8")
    monkeypatch.setattr(demo.conductor.importing, "_choose", answering(path))
    demo.desk.run(partial(create_brand, name="Toute neuve"))
    demo.window.show_place(Place.REPLIES)
    demo.wait(demo.library.empty.isVisible)
    QTest.mouseClick(demo.library.empty.buttons[1], Qt.MouseButton.LeftButton)
    dialog = demo.dialog(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    demo.wait(dialog.confirm.isEnabled)
    dialog.confirm.click()
    demo.wait(lambda: demo.library.model.total == 2)


def test_a_column_can_be_given_another_meaning(demo: Running, tmp_path: Path) -> None:
    dialog = opened(demo, tmp_path / "r.csv", TABLE.encode())
    (box,) = dialog.columns
    notes = 1 + list(Column).index(Column.NOTES)
    box.choices[2].choose(notes)
    box.choices[2].chosen.emit(notes)
    demo.wait(lambda: not dialog.doubts.isVisible())
    assert "2" in dialog.outcome.text()


def test_a_file_of_no_brand_goes_to_the_one_in_force(demo: Running, tmp_path: Path) -> None:
    data = '[{"short_code": "bonjour", "content": "Bonjour {{contact.first_name}}"}]'
    dialog = opened(demo, tmp_path / "c.json", data.encode())
    assert not dialog.named.isVisible()
    dialog.confirm.click()
    demo.wait(lambda: "bonjour" in titles(demo))


def test_what_cannot_be_read_is_said_and_nothing_opens(demo: Running, tmp_path: Path) -> None:
    path = tmp_path / "faux.xlsx"
    path.write_bytes(b"PK not a zip")
    importing = asking(demo, path)
    importing.ask(demo.window.brand)
    demo.wait(lambda: "faux.xlsx" in demo.toast())
    assert not demo.window.findChildren(ImportDialog)


def test_each_reply_that_comes_in_is_read_and_the_faulty_ones_are_told_apart(
    demo: Running, tmp_path: Path
) -> None:
    said = ["vous pouvez" if n % 3 else "tu peux" for n in range(150)]
    lines = "".join(f"Titre {n};{words} passer {n}\n" for n, words in enumerate(said))
    dialog = opened(demo, tmp_path / "r.csv", f"Titre;Réponse\n{lines}".encode())
    coming = dialog.coming
    assert coming.rows.count() == 150
    demo.wait(lambda: coming.looked == 150)
    assert dialog.advice.text().startswith("50 réponses sur 150 vont contre")
    assert coming.marked.text() == "Avec remarques (50)"
    coming.marked.click()
    assert coming.rows.count() == 50
    QTest.keyClick(coming.rows, Qt.Key.Key_End)
    assert coming.text.text() == "tu peux passer 147"
    assert "tu" in coming.said.text()
    dialog.ways[Duplicates.KEEP_BOTH].click()
    demo.wait(lambda: coming.looked == 150)
    assert coming.rows.count() == 50
    coming.every.click()
    assert coming.rows.count() == 150


def test_a_dialog_closed_while_it_reads_stops(demo: Running, tmp_path: Path) -> None:
    lines = "".join(f"Titre {n};vous pouvez passer {n} fois\n" for n in range(5_000))
    dialog = opened(demo, tmp_path / "r.csv", f"Titre;Réponse\n{lines}".encode())
    assert dialog.coming.rows.count() == 5_000
    demo.wait(lambda: dialog.coming.looked > 0)
    assert "sur 5\N{NARROW NO-BREAK SPACE}000" in dialog.advice.text()
    dialog.reject()
    demo.wait(lambda: not any(thread.name == "job" for thread in threading.enumerate()))


def test_a_dialog_taller_than_the_screen_scrolls_above_its_buttons(
    demo: Running, tmp_path: Path
) -> None:
    demo.conductor.theme.set_text_scale(2.0)
    lines = "".join(f"Titre {n};vous pouvez passer {n}\n" for n in range(20))
    dialog = opened(demo, tmp_path / "r.csv", f"Titre;Réponse\n{lines}".encode())
    demo.wait(lambda: dialog.coming.looked == 20)
    screen = dialog.screen().availableGeometry().size()
    assert dialog.height() <= screen.height()
    assert dialog.width() <= screen.width()
    assert dialog.rect().contains(dialog.confirm.geometry())
    bar = dialog.findChildren(QScrollArea)[0].verticalScrollBar()
    assert bar.maximum() > 0


def test_a_file_says_how_it_was_read_and_what_was_left_and_may_be_told_otherwise(
    demo: Running, tmp_path: Path
) -> None:
    table = "Titre;Texte\nÉté;Ouvert l’été, dès 6 h.\nSans texte;\n"
    dialog = opened(demo, tmp_path / "r.csv", table.encode("mac_roman"))
    script = dialog.script
    assert (script.encoding.text(), script.separator.text()) == ("Windows", "point-virgule")
    assert "ligne 3" in dialog.doubts.text()
    assert "l’été" not in dialog.coming.text.text()
    choose(script.encoding, "Mac (ancien)")
    demo.wait(lambda: "l’été" in dialog.coming.text.text())
    choose(script.separator, "virgule")
    demo.wait(lambda: "lignes 1" in dialog.doubts.text())
    choose(script.separator, "point-virgule")
    demo.wait(lambda: "ligne 3" in dialog.doubts.text())
    dialog.confirm.click()
    demo.wait(lambda: "Été" in titles(demo))


def test_a_file_that_cannot_be_so_written_says_so_and_waits(demo: Running, tmp_path: Path) -> None:
    dialog = opened(demo, tmp_path / "r.csv", "Titre;Texte\nÀ midi;Fermé.\n".encode("cp1252"))
    choose(dialog.script.encoding, "UTF-8")
    demo.wait(dialog.problem.isVisible)
    assert not dialog.confirm.isEnabled()
    choose(dialog.script.encoding, "Windows")
    demo.wait(dialog.confirm.isEnabled)
    assert not dialog.problem.isVisible()


def test_rows_that_repeat_are_told_before_they_are_left(demo: Running, tmp_path: Path) -> None:
    table = "Titre;Texte\nSel;Sans sel.\nSel;Sans sel.\n"
    dialog = opened(demo, tmp_path / "r.csv", table.encode())
    assert "en double dans le fichier" in dialog.outcome.text()
    assert "1" in dialog.confirm.text()


def test_undo_in_an_untouched_search_takes_back_the_import(demo: Running, tmp_path: Path) -> None:
    demo.window.show_place(Place.REPLIES)
    demo.library.take_focus()
    dialog = opened(demo, tmp_path / "r.csv", TABLE.encode("cp1252"))
    dialog.confirm.click()
    demo.wait(lambda: "Horaires d’été" in titles(demo))
    demo.wait(lambda: not dialog_open(demo))
    search = demo.library.filters.search
    demo.window.activateWindow()
    demo.wait(search.hasFocus)
    QTest.keyClicks(search, "x")
    demo.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert search.text() == ""
    demo.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    demo.wait(lambda: "Horaires d’été" not in titles(demo))


def dialog_open(demo: Running) -> bool:
    return any(item.isVisible() for item in demo.window.findChildren(ImportDialog))


def choose(choice: ChoiceButton, name: str) -> None:
    """Take what the menu of a choice offers under that name."""
    menu = choice.menu()
    assert menu is not None
    next(action for action in menu.actions() if action.text() == name).trigger()


@pytest.mark.usefixtures("qapp")
def test_thousands_are_set_apart_in_what_was_done() -> None:
    for code in ("library.import", "reply.copy", "influencer.import"):
        assert "10\N{NARROW NO-BREAK SPACE}000" in step_done(code, 10_000)
