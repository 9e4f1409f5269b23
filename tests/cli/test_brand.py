"""``cmdesk brand``: a whole brand, or its voice alone, out to a file and back."""

from pathlib import Path

import pytest

from cmdesk import cli


def test_a_brand_goes_out_and_comes_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole, voice = tmp_path / "lou.json", tmp_path / "lou.toml"
    for path in (whole, voice):
        assert cli.run(["brand", "export", str(path), "--brand", "Fournil Lou", "--demo"]) == 0
        assert path.name in capsys.readouterr().out
    assert cli.run(["brand", "import", str(whole), "--demo"]) == 0
    assert "Fournil Lou (2)" in capsys.readouterr().out
    asked = ["brand", "import", str(voice), "--brand", "Encorun", "--reason", "essai", "--demo"]
    assert cli.run(asked) == 0
    assert cli.run(["brand", "export", str(whole), "--brand", "Personne", "--demo"]) == 2
    assert "Personne" in capsys.readouterr().err
