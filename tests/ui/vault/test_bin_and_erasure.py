"""The bin and the right to be forgotten, by clicks: put back with undo, let go when asked."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Event
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cmdesk.desk import bin as bins
from cmdesk.desk.backups import list_backups
from cmdesk.desk.influencers import save_influencer
from cmdesk.desk.replies import count_replies, delete_replies, save_reply
from cmdesk.domain.reply import Reply
from cmdesk.system.paths import Paths
from cmdesk.ui.theme import Theme
from cmdesk.ui.vault.bin import BinDialog, LetGoDialog
from cmdesk.ui.vault.commands import DeskCommands
from cmdesk.ui.vault.erasure import ErasureDialog
from tests.people import influencer
from tests.ui.driving import Running, leave
from tests.ui.own import answering, first_desk

NBSP = "\N{NO-BREAK SPACE}"
PERSON = "Zéphyrine Aubépin"


@pytest.fixture
def running(theme: Theme, qtbot: QtBot) -> Iterator[Running]:
    made, _code = first_desk(qtbot, "Fournil Lou")
    yield made
    leave(made)


def commands_of(running: Running) -> DeskCommands:
    found = running.window.findChild(DeskCommands)
    assert found is not None
    return found


def brand_id(running: Running) -> str:
    brand = running.window.brand
    assert brand is not None
    return brand.id


def keep_reply(running: Running, title: str, body: str = "Bonjour") -> str:
    ids: list[str] = []
    reply = Reply("", brand_id(running), title, body)
    running.desk.run(partial(save_reply, reply=reply), lambda change: ids.append(change.value.id))
    running.wait(lambda: ids)
    return ids[0]


def counted(running: Running) -> int:
    found: list[int] = []
    running.desk.run(partial(count_replies, brand_id=brand_id(running)), found.append)
    running.wait(lambda: found)
    return found[0]


def full_bin(running: Running, *titles: str) -> BinDialog:
    ids = [keep_reply(running, title) for title in titles]
    running.desk.run(partial(delete_replies, ids=ids))
    dialog = commands_of(running).show_bin()
    running.wait(lambda: dialog.list.count() == len(titles))
    return dialog


def test_an_empty_bin_says_what_it_is_for(running: Running) -> None:
    dialog = commands_of(running).show_bin()
    running.wait(dialog.empty.isVisible)
    assert "trente jours" in dialog.empty.text.text()
    assert not dialog.confirm.isEnabled()
    assert not dialog.clear.isVisible()


def test_found_put_back_and_undone(running: Running) -> None:
    dialog = full_bin(running, "Rupture", "Horaires", "Allergènes")
    dialog.search.setText("allergenes")
    assert dialog.list.count() == 1
    dialog.search.setText("rien de tel")
    assert dialog.nothing.isVisible()
    dialog.search.setText("fournil")
    assert dialog.list.count() == 3, "the brand's name finds its own"
    dialog.search.setText("horaires")
    dialog.confirm.click()
    running.wait(lambda: "remis en place" in dialog.told.text())
    running.wait(lambda: counted(running) == 1)
    assert "Élément remis en place" in running.toast()
    dialog.search.clear()
    running.wait(lambda: dialog.list.count() == 2)
    dialog.undo.click()
    running.wait(lambda: dialog.list.count() == 3)
    assert counted(running) == 0
    dialog.list.selectAll()
    dialog.confirm.click()
    running.wait(lambda: counted(running) == 3)
    running.wait(dialog.empty.isVisible)


def test_let_go_for_good_only_after_one_question(running: Running) -> None:
    dialog = full_bin(running, "Rupture", "Horaires", "Allergènes")
    dialog.list.clearSelection()
    assert not dialog.remove.isEnabled()
    dialog.list.setCurrentIndex(dialog.list.model().index(0, 0))
    dialog.remove.click()
    question = cast("LetGoDialog", running.dialog(LetGoDialog))
    question.cancel.click()
    assert dialog.list.count() == 3
    dialog.remove.click()
    cast("LetGoDialog", running.dialog(LetGoDialog)).confirm.click()
    running.wait(lambda: dialog.list.count() == 2)
    assert "pour de bon" in dialog.told.text()
    dialog.clear.click()
    question = cast("LetGoDialog", running.dialog(LetGoDialog))
    question.confirm.click()
    running.wait(dialog.empty.isVisible)
    left: list[object] = []
    running.desk.run(bins.list_bin, left.append)
    running.wait(lambda: left)
    assert left == [()]


def test_a_brand_stands_in_the_bin_with_what_went_with_it(running: Running) -> None:
    keep_reply(running, "Rupture")
    brand = running.window.brand
    assert brand is not None
    running.conductor.commands.delete(brand)
    running.wait(running.window.welcome.isVisible)
    dialog = commands_of(running).show_bin()
    running.wait(lambda: dialog.list.count() == 1)
    dialog.confirm.click()
    running.wait(lambda: running.window.brand is not None)
    assert counted(running) == 1


def erasure_of(running: Running, names: str) -> ErasureDialog:
    dialog = commands_of(running).forget_person()
    dialog.names.setPlainText(names)
    dialog.confirm.click()
    running.wait(dialog.confirm.isEnabled)
    return dialog


def test_a_person_is_shown_then_erased_with_a_report(running: Running, tmp_path: Path) -> None:
    running.wait(lambda: "sauvegardé à l’instant" in running.window.status.vault.text())
    keep_reply(running, "Merci", f"Merci {PERSON}, et {PERSON} encore !")
    card = influencer(brand_id(running), PERSON, "@zephy")
    running.desk.run(partial(save_influencer, influencer=card))
    dialog = erasure_of(running, f"{PERSON}\n@zephy")
    assert f"Réponses{NBSP}: 1" in dialog.told.text()
    assert f"Fiches{NBSP}: 1" in dialog.told.text()
    where, said, _ = dialog.told.text().partition(" L’effacement ne s’annule pas")
    assert said
    assert dialog.list.count() == 2, "one line a text, whichever part of it names the person"
    assert dialog.confirm.text() == "Effacer partout"
    assert counted(running) == 1, "to look is not to erase"
    old = [item.path for item in list_backups(Paths.real())]
    dialog.confirm.click()
    running.wait(lambda: dialog.confirm.text().startswith("Enregistrer"))
    assert f"{len(old)}{NBSP}copie d’avant, supprimée" in dialog.told.text()
    assert where in dialog.told.text(), "what was found and what was erased are the same"
    assert not any(path.exists() for path in old)
    assert len(list_backups(Paths.real())) == 1
    dialog.choose = answering(tmp_path / "rapport.txt")
    dialog.confirm.click()
    running.wait(lambda: "n’est pas chiffré" in running.toast())
    report = (tmp_path / "rapport.txt").read_text("utf-8")
    assert PERSON in report
    assert f"2{NBSP}textes la nommaient" in report
    assert f"1{NBSP}fiche à son nom" in report
    found = erasure_of(running, PERSON)
    assert "nulle part" in found.told.text()
    found.reject()


def test_without_the_box_the_copies_stay_and_the_report_says_so(running: Running) -> None:
    running.wait(lambda: "sauvegardé à l’instant" in running.window.status.vault.text())
    keep_reply(running, "Merci", f"Merci {PERSON}")
    dialog = erasure_of(running, PERSON)
    dialog.copies.setChecked(False)
    dialog.confirm.click()
    running.wait(lambda: dialog.confirm.text().startswith("Enregistrer"))
    assert "la nomment encore" in dialog.told.text()
    assert len(list_backups(Paths.real())) == 1


def test_other_names_mean_another_search(running: Running) -> None:
    keep_reply(running, "Merci", f"Merci {PERSON}")
    dialog = erasure_of(running, PERSON)
    dialog.names.setPlainText("Quelqu’un d’autre")
    assert dialog.confirm.text() == "Chercher", "nobody is erased who was not looked for"
    dialog.names.clear()
    dialog.confirm.click()
    assert dialog.problem.isVisible()
    assert counted(running) == 1


def test_a_comma_inside_a_name_parts_nobody(running: Running) -> None:
    keep_reply(running, "Merci", "Merci Jean, et merci Dupont !")
    keep_reply(running, "Pardon", "Pardon Dupont, Jean")
    dialog = commands_of(running).forget_person()
    dialog.look_for(["Dupont, Jean"])
    running.wait(lambda: dialog.confirm.text() == "Effacer partout")
    assert dialog.list.count() == 1


def test_the_report_is_seen_whatever_is_pressed_while_one_is_erased(running: Running) -> None:
    keep_reply(running, "Merci", f"Merci {PERSON}")
    dialog = erasure_of(running, PERSON)
    gate = Event()
    running.desk.run(lambda _vault: gate.wait(10))
    dialog.confirm.click()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    gate.set()
    running.wait(lambda: dialog.confirm.text().startswith("Enregistrer"))
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
