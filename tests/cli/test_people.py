"""The command line carries a brand's people, as contacts or as a table."""

from pathlib import Path

import pytest

from cmdesk import cli


@pytest.mark.parametrize("name", ["gens.csv", "gens.vcf"])
def test_people_go_out_and_come_in(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    assert cli.run(["people", "export", str(path), "--brand", "Fournil Lou", "--demo"]) == 0
    assert "3 fiches" in capsys.readouterr().out
    asked = ["people", "import", str(path), "--brand", "Encorun", "--demo"]
    assert cli.run([*asked, "--dry-run"]) == 0
    assert "3 partagées" in capsys.readouterr().out
    assert cli.run(asked) == 0
    assert cli.run([*asked, "--doubles", "merge"]) == 0
    assert "3 fusionnées" in capsys.readouterr().out
    assert cli.run([*asked[:3], "--brand", "Personne", "--demo"]) == 2
    assert "Personne" in capsys.readouterr().err


def test_a_photo_that_cannot_be_read_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "gens.vcf"
    photo = "PHOTO;ENCODING=b;TYPE=PNG:bm9uZQ=="
    path.write_text(f"BEGIN:VCARD\nVERSION:3.0\nFN:Zoé\n{photo}\nEND:VCARD\n", "utf-8")
    assert cli.run(["people", "import", str(path), "--brand", "Encorun", "--demo"]) == 0
    assert "illisible, laissée de côté\u00a0: Zoé." in capsys.readouterr().out
