"""The PDF of a tone guide: nothing that is said of a voice runs off a page."""

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from cmdesk.desk.guides import GuideExamples
from cmdesk.domain.tone_profile import ToneProfile
from cmdesk.ui.brands.guide import guide_of
from cmdesk.ui.print.guide import GuidePdf
from cmdesk.ui.print.writing import write_all
from tests.formats.strategies import one
from tests.ui.print.test_dossier import pages_of


def test_a_list_longer_than_a_page_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    banned = tuple(f"interdit{number:03}" for number in range(500))
    brand = replace(one("").brand, profile=ToneProfile(banned=banned))
    path = tmp_path / "g.pdf"
    write_all(GuidePdf(guide_of(brand, GuideExamples(None, (), ()))), path)
    text = "\n".join(pages_of(path))
    assert all(word in text for word in banned)
    assert "Signature" in text
