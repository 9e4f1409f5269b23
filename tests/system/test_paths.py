"""Folders: one variable moves them all, and the demo shares none with the real desk."""

from pathlib import Path

import pytest

from cmdesk.system.paths import Paths


def test_one_variable_moves_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CMDESK_HOME", str(tmp_path / "là bas"))
    for paths in (Paths.real(), Paths.demo()):
        for folder in (paths.data, paths.cache, paths.config, paths.logs, paths.vault):
            assert folder.is_relative_to(tmp_path / "là bas")


@pytest.mark.parametrize("home", ["", "somewhere"])
def test_the_demo_lies_apart(home: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CMDESK_HOME", home)
    real, demo = Paths.real(), Paths.demo()
    for name in ("data", "cache", "config", "logs"):
        ours: Path = getattr(real, name)
        theirs: Path = getattr(demo, name)
        assert not ours.is_relative_to(theirs)
        assert not theirs.is_relative_to(ours)


def test_asking_makes_nothing_and_ready_makes_folders_for_the_owner() -> None:
    paths = Paths.real()
    assert not paths.data.exists()
    paths.ready()
    paths.data.chmod(0o755)
    paths.ready()
    assert paths.data.stat().st_mode & 0o777 == 0o700
    assert paths.logs.stat().st_mode & 0o777 == 0o700
