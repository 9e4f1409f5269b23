"""poppler reads the PDFs, Chromium shows the pages and searches them, PyYAML loads espanso's."""

import re
from pathlib import Path

import pytest
import yaml
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from cmdesk.formats.dossier import dossier
from cmdesk.ui.print.dossier import DossierPdf
from cmdesk.ui.print.writing import write_all
from tests.foreign.conftest import BODIES, Written
from tests.foreign.programs import browser, found, run

MATCH_KEYS = frozenset(
    {
        *("label", "trigger", "triggers", "regex", "replace", "form", "html", "markdown"),
        *("image_path", "form_fields", "search_terms", "vars", "word", "left_word", "right_word"),
        *("propagate_case", "uppercase_style", "force_clipboard", "force_mode", "paragraph"),
    }
)
VAR_KEYS = frozenset({"name", "type", "params", "inject_vars", "depends_on"})
"""Those that espanso reads: espanso-config/src/matches/group/loader/yaml/parse.rs."""


@pytest.fixture(scope="session")
def pdf(qapp: QApplication, written: Written) -> Path:
    path = written.folder / "library.pdf"
    write_all(DossierPdf(dossier([written.library])), path)
    return path


def test_every_word_of_the_pdf_can_be_read(pdf: Path) -> None:
    text = run(found("pdftotext"), "-layout", pdf, "-").decode()
    flat = " ".join(text.split())
    for body in (BODIES[0], BODIES[1], BODIES[3]):
        assert " ".join(body.split()) in flat
    for words in ("Rupture en fin de journée", "Sommaire", "validée par Inès Martin"):
        assert words in flat


def test_emoji_are_drawn_in_colour_and_the_words_beside_stay_words(
    pdf: Path, tmp_path: Path
) -> None:
    run(found("pdftoppm"), "-r", "60", "-png", pdf, tmp_path / "page")
    text = run(found("pdftotext"), "-layout", pdf, "-").decode()
    assert "@fournillou merci" in text
    page = text.split("\f").index(next(p for p in text.split("\f") if "@fournillou merci" in p))
    image = QImage(str(sorted(tmp_path.glob("page*.png"))[page]))
    warm = sum(
        image.pixelColor(x, y).hslHue() in range(20, 45)
        and image.pixelColor(x, y).hslSaturation() > 120
        for x in range(image.width())
        for y in range(image.height())
    )
    assert warm > 10, "a croissant is golden"


def test_every_page_of_the_pdf_is_drawn(pdf: Path, tmp_path: Path) -> None:
    program = found("pdftoppm")
    about = run(found("pdfinfo"), pdf).decode()
    pages = re.search(r"Pages:\s+(\d+)", about)
    assert pages is not None
    assert "A4" in about
    run(program, "-r", "30", "-png", pdf, tmp_path / "page")
    pictures = sorted(tmp_path.glob("page*.png"))
    assert len(pictures) == int(pages[1])
    for path in pictures:
        image = QImage(str(path))
        colours = {
            image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(image.height())
        }
        assert len(colours) > 4, path.name


def searched(written: Written, tmp_path: Path, words: str) -> str:
    """Return the page's DOM once somebody has searched it for these words."""
    page = written.file("html").read_text("utf-8")
    typed = (
        f"<script>const field = document.getElementById('query'); field.value = '{words}';"
        "field.dispatchEvent(new Event('input'));</script></body>"
    )
    path = tmp_path / "searched.html"
    path.write_text(page.replace("</body>", typed), "utf-8")
    return browser(path, tmp_path / "profile", "--dump-dom")


def shown(dom: str) -> list[str]:
    """Return the titles of the replies that are not hidden."""
    articles = re.findall(r"<article([^>]*)>.*?<h3>(.*?)</h3>", dom, re.DOTALL)
    return [title for how, title in articles if "hidden" not in how]


def test_the_page_shows_all_and_its_search_finds_without_accents(
    written: Written, tmp_path: Path
) -> None:
    dom = searched(written, tmp_path, "FOURNEE desoles")
    assert shown(dom) == ["Rupture en fin de journée"]
    assert "1 sur 8" in dom
    everything = browser(written.file("html"), tmp_path / "profile", "--dump-dom")
    assert len(shown(everything)) == 8


def test_words_that_nothing_holds_are_said_to_be_nowhere(written: Written, tmp_path: Path) -> None:
    dom = searched(written, tmp_path, "introuvable")
    assert shown(dom) == []
    assert re.search(r'<p id="none">', dom)


def test_texts_are_no_markup(written: Written, tmp_path: Path) -> None:
    dom = browser(written.file("html"), tmp_path / "profile", "--dump-dom")
    assert "&lt;balise&gt;" in dom
    assert "<balise>" not in dom


def test_espanso_reads_every_key(written: Written) -> None:
    read = yaml.safe_load(written.file("espanso").read_text("utf-8"))
    assert set(read) <= {"imports", "global_vars", "matches"}
    assert len(read["matches"]) == 9
    for match in read["matches"]:
        assert set(match) <= MATCH_KEYS
        assert all(set(variable) <= VAR_KEYS for variable in match.get("vars", ()))
        named = {variable["name"] for variable in match.get("vars", ())}
        body = match.get("replace", "")
        assert body or match["form"]
        assert set(re.findall(r"(?<!\{)\{\{(\w+)\}\}(?!\})", body)) <= named
