"""``cmdesk import``: what would come in, what came in, and what cannot."""

from pathlib import Path

import pytest

from cmdesk import cli

TABLE = "Titre;Réponse;État\nHoraires;Nous ouvrons à 6 h.;inconnu\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "r.csv"
    path.write_text(TABLE, "utf-8")
    return path


def test_a_dry_run_writes_nothing(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = ["import", "--demo", str(table), "--brand", "Fournil Lou"]
    assert cli.run([*line, "--dry-run"]) == 0
    said = capsys.readouterr().out
    assert "1 nouvelles" in said
    assert "inconnu" in said
    assert cli.run(line) == 0
    assert "Nouvelles\u00a0: 1" in capsys.readouterr().out
    assert cli.run(line) == 0
    assert "laissées\u00a0: 1" in capsys.readouterr().out


def test_a_brand_is_asked_for_where_the_file_tells_none(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["import", "--demo", str(table)]) == 2
    assert "marque" in capsys.readouterr().err


def test_how_a_file_is_written_can_be_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes("Titre|Réponse|État\nÉté|Ouvert, dès 6 h.|né\nVide||\n".encode("mac_roman"))
    line = ["import", "--demo", str(path), "--brand", "Fournil Lou", "--dry-run"]
    assert cli.run([*line, "--encoding", "mac_roman", "--separator", "bar"]) == 0
    said = capsys.readouterr().out
    assert "1 nouvelles" in said
    assert "« né »" in said
    assert "laissées\u00a0: 1 (3)" in said
    assert cli.run([*line, "--encoding", "utf-8"]) == 2
    assert "texte" in capsys.readouterr().err
