"""A brand's tone guide leaves as a PDF to sign and as Markdown, with the brand's own words."""

import re
from pathlib import Path

from cmdesk.domain.tone_profile import Address
from cmdesk.ui.brands.guide import BrandGuides
from tests.ui.driving import Running


def written(demo: Running, path: Path) -> bytes:
    def ask(_parent: object, _title: str, proposed: str, _kinds: str) -> str:
        assert "Fournil Lou" in proposed
        return str(path)

    brand = demo.window.brand
    assert brand is not None
    BrandGuides(demo.desk, demo.window, ask).take_out(brand)
    demo.wait(lambda: path.name in demo.toast())
    return path.read_bytes()


def test_a_guide_as_markdown_tells_the_voice_in_the_brands_words(
    demo: Running, tmp_path: Path
) -> None:
    text = written(demo, tmp_path / "lou.md").decode()
    brand = demo.window.brand
    assert brand is not None
    assert brand.profile.address is Address.VOUS
    for wanted in ("# Guide de ton — Fournil Lou", "vouvoiement", "clientèle", "| épuisé |"):
        assert wanted in text
    for title in ("S’adresser aux gens", "Les mots de la maison", "Selon le public", "Accord"):
        assert f"## {title}" in text
    good, bad = re.findall(r"\*\*[✓✗] .*?\*\*\n\n> (.*)", text)[:2]
    assert "vous" in good
    assert "te" in bad.split()
    assert "Signature" in text


def test_a_guide_as_pdf_has_pages(demo: Running, tmp_path: Path) -> None:
    data = written(demo, tmp_path / "lou.pdf")
    assert data.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", data)) >= 3


def test_a_folder_that_is_gone_is_told(demo: Running, tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "lou.pdf"
    brand = demo.window.brand
    assert brand is not None

    def ask(_parent: object, _title: str, _path: str, _kinds: str) -> str:
        return str(path)

    BrandGuides(demo.desk, demo.window, ask).take_out(brand)
    demo.wait(lambda: "nowhere" in demo.toast())
    assert not path.exists()
