"""Resources are found wherever the program was put."""

import sys
from pathlib import Path

import pytest

from cmdesk.system import resources


def _package(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Path:
    """Pretend that the program lies in ``folder``, and return its package."""
    package = folder / "cmdesk"
    (package / "system").mkdir(parents=True)
    monkeypatch.setattr(resources, "__file__", str(package / "system" / "resources.py"))
    return package


def test_a_source_tree_has_them_beside_the_code() -> None:
    assert (resources.root() / "messages" / "fr.toml").is_file()


def test_an_installed_wheel_has_them_inside(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    package = _package(monkeypatch, tmp_path)
    (package / "_resources").mkdir()
    (tmp_path / "resources").mkdir()  # another package's, that happens to lie beside
    assert resources.root() == package / "_resources"


def test_a_frozen_bundle_has_them_in_its_own_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    bundled = tmp_path / "bundle" / "cmdesk" / "_resources"
    bundled.mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "bundle"), raising=False)
    assert resources.root() == bundled


def test_a_program_without_them_says_where_it_looked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _package(monkeypatch, tmp_path)
    with pytest.raises(FileNotFoundError, match="resources"):
        resources.root()
