"""The diagnostic report holds figures and places of the program, and nobody's words."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

import cmdesk
from cmdesk.desk.brands import create_brand
from cmdesk.desk.compose import keep_draft, load_draft
from cmdesk.desk.diagnosis import examine, last_errors
from cmdesk.desk.fragments import save_fragment
from cmdesk.desk.influencers import save_influencer
from cmdesk.desk.replies import save_reply
from cmdesk.desk.spelling import SpellingChoice, keep_spelling
from cmdesk.domain.errors import VaultDamaged
from cmdesk.domain.fragment import Fragment
from cmdesk.domain.influencer import Influencer, Person, Relation
from cmdesk.domain.reply import Reply
from cmdesk.storage.vault import Vault
from cmdesk.system import crash, logs
from cmdesk.system.paths import Paths
from cmdesk.ui.about import report
from cmdesk.ui.about.report import ReportDialog
from tests.ui.about.test_about import help_of
from tests.ui.conftest import Bench
from tests.ui.driving import Running
from tests.ui.own import answering

CANARIES = tuple(f"Canari{number}" for number in range(12))


def fill(vault: Vault) -> None:
    """Put a canary word into every kind of thing that a person writes."""
    brand = create_brand(vault, CANARIES[0]).value
    reply = Reply("", brand.id, CANARIES[1], CANARIES[2], tags=(CANARIES[3],))
    save_reply(vault, reply)
    draft = load_draft(vault, brand.id)
    keep_draft(
        vault,
        replace(draft, text=CANARIES[4], incoming=CANARIES[5], author_name=CANARIES[6]),
    )
    person = Person("p1", CANARIES[7])
    relation = Relation("r1", brand.id, "p1", notes=CANARIES[8])
    save_influencer(vault, Influencer(person, relation))
    save_fragment(vault, Fragment("", brand.id, CANARIES[9], CANARIES[10]))
    keep_spelling(vault, SpellingChoice(words=(CANARIES[11],)))


def test_no_word_of_a_client_is_in_it(
    demo: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    demo.desk.run(fill)
    log = logs.start(Paths.demo().logs)
    for word in CANARIES:
        try:
            raise ValueError(word)
        except ValueError as error:
            log.exception("could not keep %s in %s", word, Path(f"/Clients {word}/out"))
            log.warning("odd: %s", word)
            crash.write(error, Paths.demo().logs, doing=("compose", "send"))
    logs.stop()
    dialog = _opened(demo)
    text = dialog.text.toPlainText()
    assert not [word for word in CANARIES if word.casefold() in text.casefold()]
    assert str(Path.home()) not in text
    assert cmdesk.__version__ in text
    assert "ValueError" in text
    assert "test_report.py" in text
    assert "6" in next(line for line in text.splitlines() if line.startswith("marques"))
    dialog.choose = answering(tmp_path / "rapport.txt")
    dialog.save.click()
    demo.wait((tmp_path / "rapport.txt").is_file)
    assert (tmp_path / "rapport.txt").read_text("utf-8") == text


def test_it_is_copied_as_it_was_read(demo: Running) -> None:
    dialog = _opened(demo)
    text = dialog.text.toPlainText()
    assert "aucune" in text
    dialog.confirm.click()
    assert QGuiApplication.clipboard().text() == text
    assert "copié" in demo.toast()


def _opened(running: Running) -> ReportDialog:
    help_of(running)["Rapport de diagnostic…"].trigger()
    dialog = running.dialog(ReportDialog)
    assert isinstance(dialog, ReportDialog)
    running.wait(dialog.save.isEnabled)
    return dialog


def test_only_known_shapes_leave_a_log(tmp_path: Path) -> None:
    (tmp_path / "cmdesk.log").write_text(
        "2026-03-03 10:00:00,123 INFO cmdesk MainThread fine\n  Canari\n"
        "2026-03-03 10:00:01,123 ERROR cmdesk.ui MainThread Canari says no\n"
        "  KeyError\n    pane.py:12 in _read\nCanari on a line of its own\n",
        encoding="utf-8",
    )
    assert last_errors(tmp_path) == (
        "2026-03-03 10:00:01 ERROR cmdesk.ui",
        "  KeyError",
        "    pane.py:12 in _read",
    )
    assert last_errors(tmp_path / "nowhere") == ()


def test_counts_are_those_of_the_desk(bench: Bench) -> None:
    figures = bench.ask(examine)
    assert figures.counts["brands"] == 1
    assert figures.bytes > 0


def test_a_desk_that_cannot_be_counted_leaves_nothing_to_copy(
    demo: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(_vault: Vault) -> None:
        raise VaultDamaged(path="desk.vault")

    monkeypatch.setattr(report, "examine", damaged)
    help_of(demo)["Rapport de diagnostic…"].trigger()
    dialog = demo.dialog(ReportDialog)
    assert isinstance(dialog, ReportDialog)
    demo.wait(dialog.problem.isVisible)
    assert not dialog.confirm.isEnabled()
    assert not dialog.save.isEnabled()
