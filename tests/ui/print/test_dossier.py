"""The PDF dossier: every page written, every reply whole, the contents true."""

import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import BinaryIO, cast

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from cmdesk.desk.library import put_stream
from cmdesk.domain.errors import GivenUp
from cmdesk.domain.fragment import Fragment
from cmdesk.domain.network import Situation
from cmdesk.domain.reply import Reply
from cmdesk.formats.dossier import dossier
from cmdesk.formats.library import Library
from cmdesk.ui.print.dossier import DossierPdf
from cmdesk.ui.print.paper import font
from cmdesk.ui.print.writing import PdfWriting, write_all
from tests.formats.strategies import one


def library(count: int, body: str = "Bonjour {prénom}, à demain.") -> Library:
    model = one(body)
    replies = (
        replace(
            model.replies[0],
            id=str(number),
            title=f"Titre {number}",
            situations=(tuple(Situation)[number % 7],),
        )
        for number in range(count)
    )
    return replace(model, replies=tuple(replies))


def pages_of(path: Path) -> list[str]:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    done = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True
    )
    return done.stdout.split("\f")[:-1]


def test_every_reply_is_there_and_the_contents_are_true(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    path = tmp_path / "d.pdf"
    found = library(60)
    write_all(DossierPdf(dossier([found], date(2026, 3, 1))), path)
    pages = pages_of(path)
    text = "\n".join(pages)
    assert all(f"Titre {number}" in text for number in range(60))
    assert "Édition du 1er mars 2026" in pages[0]
    rows = [
        line.split()
        for line in pages[1].splitlines()
        if line.endswith(tuple("0123456789")) and "·" not in line
    ]
    assert len(rows) == 7
    for row in rows:
        assert row[0] in pages[int(row[-1]) - 1]


def test_a_shortcut_stands_on_one_line(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    found = library(30)
    replies = tuple(
        replace(item, shortcut="/retard-de-livraison", tags=tuple("x" * (n % 9) for _ in range(9)))
        for n, item in enumerate(found.replies)
    )
    path = tmp_path / "d.pdf"
    write_all(DossierPdf(dossier([replace(found, replies=replies)])), path)
    assert "\n".join(pages_of(path)).count("raccourci /retard-de-livraison") == 30


def test_a_reply_that_a_page_holds_is_never_parted(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    path = tmp_path / "d.pdf"
    found = library(9)
    replies = tuple(
        replace(item, body="\n".join(f"Début{n}" if not k else f"Fin{n}" for k in range(3 + 4 * n)))
        for n, item in enumerate(found.replies)
    )
    write_all(DossierPdf(dossier([replace(found, replies=replies)])), path)
    pages = pages_of(path)
    for number in range(9):
        (page,) = (text for text in pages if f"Début{number}\n" in text)
        assert page.count(f"Fin{number}\n") == 2 + 4 * number


def test_the_brand_s_own_texts_stand_in_place(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    path = tmp_path / "d.pdf"
    found = library(1, "Merci {rappel}, {prénom}.")
    own = (Fragment("", "", "rappel", "à 18 h {signature}"),)
    profile = replace(found.brand.profile, signatures=("— Lou",))
    brand = replace(found.brand, profile=profile)
    write_all(DossierPdf(dossier([replace(found, brand=brand, fragments=own)])), path)
    assert "Merci à 18 h — Lou, {prénom}." in "\n".join(pages_of(path))


def test_a_reply_longer_than_a_page_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    path = tmp_path / "d.pdf"
    body = "\n".join(f"ligne {number}" for number in range(200))
    write_all(DossierPdf(dossier([library(1, body)])), path)
    text = "\n".join(pages_of(path))
    for number in range(200):
        assert text.count(f"ligne {number}\n") == 1


@pytest.mark.parametrize("body", ["\x00\ud800", "😀" * 300, "\u202eabc", "x" * 20_000])
def test_hard_texts_and_empty_desks_make_a_file(qtbot: QtBot, tmp_path: Path, body: str) -> None:
    del qtbot
    for found in ([], [Library(one("").brand)], [library(1, body)]):
        path = tmp_path / "d.pdf"
        assert write_all(DossierPdf(dossier(found)), path) > 500
        assert path.read_bytes().startswith(b"%PDF-")


def test_a_writing_given_up_leaves_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    path, parent = tmp_path / "d.pdf", QObject()
    writing = PdfWriting(DossierPdf(dossier([library(3000)])), path, parent)
    with qtbot.waitSignal(writing.progressed, timeout=10_000):
        writing.start()
    writing.give_up()
    qtbot.wait(100)
    assert not path.exists()


def test_a_writing_given_up_at_its_very_end_leaves_nothing(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, parent, given_up = tmp_path / "d.pdf", QObject(), threading.Event()

    def late(fill: Callable[[BinaryIO], object], target: Path) -> int:
        assert given_up.wait(10)
        return put_stream(fill, target)

    monkeypatch.setattr("cmdesk.ui.print.writing.put_stream", late)
    writing = PdfWriting(DossierPdf(dossier([library(1)])), path, parent)
    writing.drawn.connect(writing.give_up)
    writing.drawn.connect(given_up.set)
    with qtbot.waitSignal(writing.failed, timeout=10_000) as told:
        writing.start()
    assert isinstance(cast("list[object]", told.args)[0], GivenUp)
    assert not list(tmp_path.iterdir())


def test_a_paper_given_up_half_drawn_ends_quietly() -> None:
    # In a process of its own: what this is about ends the process.
    code = (
        "from PySide6.QtWidgets import QApplication; app = QApplication([]);"
        "from cmdesk.ui.print.paper import Paper; paper = Paper('a', 'b'); paper.new_page();"
        "del paper; print('alive')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "alive")


def test_a_writing_tells_its_size(qtbot: QtBot, tmp_path: Path) -> None:
    path, parent = tmp_path / "d.pdf", QObject()
    reply = Reply("r", "b", "Un", "Deux")
    writing = PdfWriting(DossierPdf(dossier([Library(one("").brand, (reply,))])), path, parent)
    with qtbot.waitSignal(writing.written, timeout=10_000) as told:
        writing.start()
    sizes = cast("list[int]", told.args)
    assert sizes == [path.stat().st_size]


def test_emoji_can_still_be_drawn_and_measured_once_a_pdf_was_written(qtbot: QtBot) -> None:
    del qtbot
    words, metrics = "🥐 merci", QFontMetricsF(font(10))
    before = metrics.horizontalAdvance(words)
    named = library(2, "Merci 👩‍🍳 !")
    named = replace(named, brand=replace(named.brand, name="Fournil 🥐"))
    writing = DossierPdf(dossier([named], date(2026, 3, 1)))
    for _step in writing.steps():
        pass
    assert b"NotoColorEmoji" not in writing.data
    assert QFontMetricsF(font(10)).horizontalAdvance(words) == before
