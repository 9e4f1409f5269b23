"""The import dialog on the demo desk: a table understood, corrected, taken in, taken back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cmdesk.desk.intake import Column, Duplicates
from cmdesk.ui.dialogs.importing import Importing
from cmdesk.ui.dialogs.intake import ImportDialog
from tests.ui.driving import Running

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


def test_each_reply_shown_says_what_goes_against_the_profile(demo: Running, tmp_path: Path) -> None:
    table = "Titre;Réponse\nUn;Bonjour, tu peux passer.\nDeux;Bonjour, vous pouvez passer.\n"
    dialog = opened(demo, tmp_path / "r.csv", table.encode())
    demo.wait(dialog.advice.text)
    assert dialog.advice.text().startswith("1 réponse sur 2 va contre")
    assert "tu" in dialog.remarks[0].text()
    assert [remark.isVisible() for remark in dialog.remarks] == [True, False, False]
    dialog.ways[Duplicates.KEEP_BOTH].click()
    demo.wait(dialog.remarks[0].isVisible)
