"""``.venv`` counts as prepared only for the locks that were installed into it last."""

from pathlib import Path
from unittest.mock import Mock

import environment
import pytest
from machine import Lacking


@pytest.fixture
def locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Two locks, for running and for testing, and a Python that nothing is installed into."""
    run, test = tmp_path / "run.lock", tmp_path / "test.lock"
    folder = tmp_path / ".venv"
    folder.mkdir()
    be(1, run, test)
    paths = {"ROOT": tmp_path, "FOLDER": folder, "RUN_LOCK": run, "TEST_LOCK": test}
    answers = {"_starts": True, "_install": None, "missing_to_qt": ()}
    for name, path in paths.items():
        monkeypatch.setattr(environment, name, path)
    for name, answer in answers.items():
        monkeypatch.setattr(environment, name, Mock(return_value=answer))
    return run, test


def be(version: int, *locks: Path) -> None:
    """Turn to another state of the project."""
    for lock in locks:
        lock.write_text(f"part=={version}")


def test_tests_and_window_are_prepared_beside_each_other(locks: tuple[Path, Path]) -> None:
    run, test = locks
    environment.prepare(test, window=False)
    environment.prepare(run, window=True)
    assert environment.ready(test, window=False)
    assert environment.ready(run, window=False)
    assert environment.ready(run, window=True)
    be(2, *locks)
    assert not environment.ready(test, window=False)


def test_whoever_comes_back_to_an_older_lock_prepares_it_again(locks: tuple[Path, Path]) -> None:
    run, test = locks
    environment.prepare(test, window=False)
    be(2, *locks)
    environment.prepare(run, window=True)
    be(1, *locks)
    assert not environment.ready(test, window=False)
    assert not environment.ready(run, window=False)


def test_an_install_that_fails_leaves_nothing_prepared(
    locks: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    run, _ = locks
    environment.prepare(run, window=True)
    be(2, *locks)
    monkeypatch.setattr(environment, "_install", Mock(side_effect=Lacking))
    with pytest.raises(Lacking):
        environment.prepare(run, window=True)
    be(1, *locks)
    assert not environment.ready(run, window=True)
