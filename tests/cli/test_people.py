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
