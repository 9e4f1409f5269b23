"""``cmdesk self-test`` names every part, and does not call good what is broken."""

import os
from pathlib import Path

import pytest

from cmdesk import cli
from cmdesk.system import resources

PARTS = ("bureau chiffré", "bureau de démonstration", "règles de ton", "vérification", "fenêtre")


def _lines(said: str) -> dict[str, str]:
    return {part: line for line in said.splitlines() for part in PARTS if line.startswith(part)}


def test_a_sound_machine_passes(capfd: pytest.CaptureFixture[str], home: Path) -> None:
    before = dict(os.environ)
    assert cli.run(["self-test"]) == 0
    said = _lines(capfd.readouterr().out)
    assert set(said) == set(PARTS)
    assert all("bon" in line and "échec" not in line for line in said.values())
    assert dict(os.environ) == before
    assert not list(home.iterdir()), "the person's own folders were touched"


def test_a_broken_part_is_named(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    messages = resources.root() / "messages"
    (tmp_path / "messages").symlink_to(messages)
    (tmp_path / "tone" / "fr").mkdir(parents=True)
    (tmp_path / "tone" / "fr" / "broken.toml").write_text("rules = 'none", encoding="utf-8")
    monkeypatch.setattr(resources, "root", lambda: tmp_path)
    assert cli.run(["self-test"]) == 1
    said = _lines(capfd.readouterr().out)
    assert "bon" in said["bureau chiffré"]
    assert "échec" in said["règles de ton"]
    assert "échec" in said["vérification"]
    assert "échec" in said["bureau de démonstration"]
