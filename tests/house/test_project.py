"""The project agrees with itself: versions, locks, and no trace of anybody's own machine."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

import cmdesk
from tests.house.tree import PROJECT, text_files

LOCKS = ("requirements.lock", "requirements-dev.lock")
HOST = re.compile(r"https?://|--(?:extra-)?index-url|--find-links")
SOMEBODYS = re.compile(r"(?<![\w.~<}])/(?:home|root|Users|work|mnt|srv)/[\w.-]+")


def _pins(name: str) -> dict[str, str]:
    lock = (PROJECT / "packaging" / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)==([\w.]+)", lock, flags=re.MULTILINE))


def _wanted() -> tuple[set[str], set[str]]:
    """Return the names that the app needs, and those that its tests need."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    def names(items: list[str]) -> set[str]:
        return {re.split(r"[<>=~! \[;]", item)[0].lower().replace("_", "-") for item in items}

    return names(project["dependencies"]), names(project["optional-dependencies"]["dev"])


def test_versions_agree() -> None:
    changelog = (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## ([\d.]+)", changelog, flags=re.MULTILINE)
    assert newest is not None
    assert newest[1] == cmdesk.__version__
    said = subprocess.run(
        [sys.executable, "-m", "cmdesk", "--version"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == f"CM Desk {cmdesk.__version__}"


def test_the_locks_hold_all_that_is_wanted() -> None:
    run, test = _wanted()
    assert run <= set(_pins(LOCKS[0]))
    assert run | test <= set(_pins(LOCKS[1]))


def test_the_tests_run_on_what_people_get() -> None:
    ours, tested = (_pins(name) for name in LOCKS)
    assert ours.items() <= tested.items()


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_by_hash_and_names_no_host(name: str) -> None:
    lock = (PROJECT / "packaging" / name).read_text(encoding="utf-8")
    assert not HOST.search(lock)
    for entry in re.split(r"\n(?=\S)", lock.strip()):
        assert "==" in entry
        assert "--hash=sha256:" in entry, entry


def test_nothing_names_a_place_on_somebodys_machine() -> None:
    named = list[str]()
    for path in text_files():
        text = path.read_text(encoding="utf-8", errors="replace")
        named += [f"{_relative(path)}: {found[0]}" for found in SOMEBODYS.finditer(text)]
    assert not named


def test_the_workflows_run_what_is_there() -> None:
    files = sorted((PROJECT / ".github" / "workflows").glob("*.yml"))
    steps = [
        step["run"]
        for file in files
        for job in yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"].values()
        for step in job["steps"]
        if "run" in step
    ]
    named = {name for step in steps for name in re.findall(r"(?:packaging|\.ci)/[\w./-]+", step)}
    assert {".ci/run", "packaging/dev.py"} <= named
    assert not [name for name in named if not (PROJECT / name).is_file()]


def test_the_door_for_machines_runs_every_check() -> None:
    door = PROJECT / ".ci" / "run"
    assert os.access(door, os.X_OK)
    assert "packaging/dev.py test" in door.read_text(encoding="utf-8")


def _relative(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()
