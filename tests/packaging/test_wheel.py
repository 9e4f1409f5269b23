"""What people install holds everything: built, unpacked as pip would, and run from there."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house.tree import PROJECT, RESOURCES


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=PROJECT,
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_every_resource(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inside = {name for name in archive.namelist() if name.startswith("cmdesk/_resources/")}
    ours = [path for path in RESOURCES.rglob("*") if path.is_file()]
    assert ours
    assert inside == {
        f"cmdesk/_resources/{path.relative_to(RESOURCES).as_posix()}" for path in ours
    }


def test_an_installed_desk_finds_its_resources(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    asked = "from cmdesk.system import resources; print(resources.root())"
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "site")}

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-P", *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    assert run("-c", asked) == str(tmp_path / "site" / "cmdesk" / "_resources")
    assert run("-m", "cmdesk", "--help")
