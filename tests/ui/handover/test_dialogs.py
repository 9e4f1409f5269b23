"""Handing a brand over in the window: the file, then the brand kept, put away or erased."""

import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cmdesk.desk.backups import plan
from cmdesk.desk.brands import all_brands
from cmdesk.desk.replies import save_reply
from cmdesk.domain.brand import Brand
from cmdesk.domain.reply import Reply
from cmdesk.storage import backup
from cmdesk.system.paths import Paths
from cmdesk.ui.handover.dialog import HandoverDialog
from cmdesk.ui.handover.leaving import LeavingDialog
from cmdesk.ui.theme import Theme
from tests.ui.driving import Running, leave
from tests.ui.own import add_brand, answering, brand_names, first_desk


@pytest.fixture
def running(theme: Theme, qtbot: QtBot) -> Iterator[Running]:
    made, _code = first_desk(qtbot, "Rail Ormeval", "Fournil Lou")
    made.wait(lambda: made.desk.checker is not None)
    yield made
    leave(made)


def brand_of(running: Running) -> Brand:
    brand = running.window.brand
    assert brand is not None
    return brand


def asked(running: Running) -> HandoverDialog:
    """Ask for a hand-over from the brand's menu."""
    actions = running.window.findChildren(QAction)
    (wanted,) = (item for item in actions if item.text() == "Remettre au client…")
    wanted.trigger()
    dialog = running.dialog(HandoverDialog)
    assert isinstance(dialog, HandoverDialog)
    running.wait(dialog.confirm.isEnabled)
    return dialog


def handed(running: Running, path: Path) -> LeavingDialog:
    dialog = asked(running)
    dialog.choose = answering(path)
    dialog.confirm.click()
    running.wait(path.exists)
    after = running.dialog(LeavingDialog)
    assert isinstance(after, LeavingDialog)
    return after


def archived(running: Running) -> list[str]:
    found: list[str] = []
    every: list[bool] = []

    def hear(brands: tuple[Brand, ...]) -> None:
        found.extend(brand.name for brand in brands if brand.archived_at)
        every.append(True)

    running.desk.run(all_brands, hear)
    running.wait(lambda: every)
    return found


def test_the_zip_is_written_and_the_brand_kept_where_nothing_is_chosen(
    running: Running, tmp_path: Path
) -> None:
    reply = Reply("", brand_of(running).id, "Rupture", "Tout est parti.")
    running.desk.run(partial(save_reply, reply=reply))
    after = handed(running, tmp_path / "remise.zip")
    with zipfile.ZipFile(tmp_path / "remise.zip") as pack:
        assert len(pack.namelist()) == 10
    assert after.keep.isChecked()
    assert not after.name.isVisible()
    after.confirm.click()
    running.wait(lambda: not after.isVisible())
    assert brand_names(running) == ["Rail Ormeval", "Fournil Lou"]


def test_days_that_cannot_be_are_said_before_anything_is_asked(running: Running) -> None:
    dialog = asked(running)
    dialog.since.setText("31/02/2026")
    dialog.confirm.click()
    assert dialog.problem.isVisible()
    assert "12/03/2026" in dialog.problem.text()
    dialog.since.setText("12/03/2026")
    dialog.until.setText("11/03/2026")
    dialog.confirm.click()
    assert "après" in dialog.problem.text()
    dialog.journal.click()
    assert not dialog.since.isEnabled()
    assert dialog.span is None


def test_what_cannot_be_written_is_said_and_can_be_tried_again(
    running: Running, tmp_path: Path
) -> None:
    dialog = asked(running)
    dialog.choose = answering(tmp_path / "nulle part" / "remise.zip")
    dialog.confirm.click()
    running.wait(dialog.problem.isVisible)
    assert "nulle part" in dialog.problem.text()
    assert dialog.confirm.isEnabled()
    assert not dialog.progress.isVisible()


def test_closed_on_the_way_it_leaves_nothing(running: Running, tmp_path: Path) -> None:
    path = tmp_path / "remise.zip"
    dialog = asked(running)
    dialog.choose = answering(path)
    dialog.confirm.click()
    running.wait(dialog.progress.isVisible)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    running.wait(lambda: not running.window.findChildren(HandoverDialog))
    running.qtbot.wait(300)
    assert not list(tmp_path.glob("*.zip"))
    assert not list(tmp_path.glob("*.part"))


def test_archived_it_leaves_the_rail_and_one_undo_brings_it_back(
    running: Running, tmp_path: Path
) -> None:
    after = handed(running, tmp_path / "remise.zip")
    after.archive.click()
    assert after.confirm.text() == "Archiver"
    after.confirm.click()
    running.wait(lambda: brand_names(running) == ["Rail Ormeval"])
    assert archived(running) == ["Fournil Lou"]
    running.conductor.undo()
    running.wait(lambda: brand_names(running) == ["Rail Ormeval", "Fournil Lou"])


def test_erased_only_by_its_name_with_a_proof_to_keep(running: Running, tmp_path: Path) -> None:
    jobs: list[object] = []
    running.desk.run(plan, jobs.append)
    running.wait(lambda: jobs)
    backup.take_into(jobs[0].vault, jobs[0].key, Paths.real().backups)  # type: ignore[attr-defined]
    proof = tmp_path / "preuve.txt"
    after = handed(running, tmp_path / "remise.zip")
    after.choose = answering(proof)
    running.wait(lambda: "d’avant" in after.copies.text())
    after.erase.click()
    assert after.copies.isVisible()
    after.confirm.click()
    assert "Fournil Lou" in after.problem.text()
    assert brand_names(running) == ["Rail Ormeval", "Fournil Lou"]
    QTest.keyClicks(after.name, "fournil lou")
    after.confirm.click()
    running.wait(after.proof.isVisible)
    running.wait(lambda: brand_names(running) == ["Rail Ormeval"])
    assert archived(running) == []
    after.confirm.click()
    running.wait(proof.exists)
    text = proof.read_text("utf-8")
    assert "Effacement d’une marque" in text
    assert "ont été supprimées" in text or "a été supprimée" in text
    assert running.conductor.window.isVisible()


def test_a_brand_can_be_added_after_the_last_one_left(running: Running, tmp_path: Path) -> None:
    for number in range(2):
        after = handed(running, tmp_path / f"{number}.zip")
        after.erase.click()
        QTest.keyClicks(after.name, brand_of(running).name)
        after.confirm.click()
        running.wait(after.proof.isVisible)
        after.cancel.click()
        running.wait(lambda left=1 - number: len(brand_names(running)) == left)
    running.wait(running.window.welcome.isVisible)
    running.wait(lambda: not running.window.status.count.text())
    add_brand(running, "Suivante")


def test_the_proof_is_seen_whatever_is_pressed_while_a_brand_is_erased(
    running: Running, tmp_path: Path
) -> None:
    after = handed(running, tmp_path / "remise.zip")
    after.erase.click()
    QTest.keyClicks(after.name, brand_of(running).name)
    gate = Event()
    running.desk.run(lambda _vault: gate.wait(10))
    after.confirm.click()
    QTest.keyClick(after, Qt.Key.Key_Escape)
    gate.set()
    running.wait(after.proof.isVisible)
    QTest.keyClick(after, Qt.Key.Key_Escape)
    assert not after.isVisible()


def test_a_count_that_comes_late_says_nothing_of_a_journal_that_stays(running: Running) -> None:
    dialog = asked(running)
    running.wait(lambda: "sur cette période" in dialog.told.text())
    dialog.since.setText("12/03/2026")
    dialog.journal.click()
    answered: list[object] = []
    running.desk.run(lambda _vault: None, answered.append)
    running.wait(lambda: answered)
    assert dialog.told.text() == "Le journal reste ici."
