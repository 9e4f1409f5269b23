"""People come in from a table through the window: looked at, columns said, one undo; and go out."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from cmdesk.desk.people_files import Doubles
from cmdesk.ui.people.importing import PeopleImportDialog
from tests.ui.driving import Running
from tests.ui.own import answering
from tests.ui.people.test_editor import closed
from tests.ui.people.test_pane import names, pane_of, take_back

TABLE = "qui;quoi;mots\nZoé Lumière;@zoe.lum;mode\ntonton farine;@tontonfarine;pain\n"


def test_columns_are_said_and_everybody_comes_in(demo: Running, tmp_path: Path) -> None:
    pane = pane_of(demo)
    path = tmp_path / "gens.csv"
    path.write_bytes(TABLE.encode("cp1252"))
    pane.deeds.importing.choose = answering(path)
    pane.deeds.take_in.trigger()
    dialog = demo.dialog(PeopleImportDialog)
    assert isinstance(dialog, PeopleImportDialog)
    assert dialog.columns is not None
    demo.wait(lambda: "nouvelles\u00a0: 2" in dialog.outcome.text().lower())
    dialog.columns.choices[2].choose(1 + list(dialog.columns.keys).index("tags"))
    dialog.columns.choices[2].chosen.emit(1 + list(dialog.columns.keys).index("tags"))
    dialog.ways[Doubles.MERGE].click()
    demo.wait(lambda: "fusionnées\u00a0: 1" in dialog.outcome.text().lower())
    dialog.confirm.click()
    demo.wait(lambda: closed(demo, PeopleImportDialog))
    demo.wait(lambda: "Zoé Lumière" in names(pane))
    pane.filters.tag.choose("pain")
    assert names(pane) == ["Tonton Farine"]
    take_back(demo, pane)
    demo.wait(lambda: "Zoé Lumière" not in names(pane))


def test_a_file_that_is_none_is_told(demo: Running, tmp_path: Path) -> None:
    pane = pane_of(demo)
    path = tmp_path / "vide.vcf"
    path.write_text("rien", "utf-8")
    pane.deeds.importing.choose = answering(path)
    pane.deeds.take_in.trigger()
    demo.wait(lambda: "aucun contact" in demo.toast())


def test_whose_photo_cannot_be_read_is_named(demo: Running, tmp_path: Path) -> None:
    pane = pane_of(demo)
    path = tmp_path / "gens.vcf"
    photo = "PHOTO;ENCODING=b;TYPE=PNG:bm9uZQ=="
    names_read = ("Zoé", "Noé", "Eva", "Lou", "Max")
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:{}\n{}\nEND:VCARD\n"
    path.write_text("".join(card.format(name, photo) for name in names_read), "utf-8")
    pane.deeds.importing.choose = answering(path)
    pane.deeds.take_in.trigger()
    dialog = demo.dialog(PeopleImportDialog)
    assert isinstance(dialog, PeopleImportDialog)
    demo.wait(dialog.doubts.isVisible)
    assert "de côté\u00a0: Zoé, Noé, Eva, et 2 autres." in dialog.doubts.text()
    dialog.reject()


def test_whoever_is_selected_goes_out(demo: Running, tmp_path: Path) -> None:
    pane = pane_of(demo)
    path = tmp_path / "gens.vcf"
    pane.deeds.choose = answering(path)
    pane.deeds.take_out.trigger()
    demo.wait(lambda: "n’est pas chiffré" in demo.toast())
    assert path.read_text("utf-8").count("BEGIN:VCARD") == 3


def test_the_kind_that_is_chosen_says_what_is_written(
    demo: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = pane_of(demo)

    def save(_host: QWidget, _title: str, proposed: str, kinds: str) -> tuple[str, str]:
        return str(tmp_path / Path(proposed).name), kinds.rpartition(";;")[2]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save)
    pane.deeds.take_out.trigger()
    demo.wait(lambda: "n’est pas chiffré" in demo.toast())
    (path,) = tmp_path.glob("Influence*.vcf")
    assert path.read_text("utf-8").count("BEGIN:VCARD") == 3
