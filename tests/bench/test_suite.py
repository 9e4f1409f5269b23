"""A part of the tests is told file by file: what passed, what failed, what was left out and why."""

import os
import subprocess
import sys
from pathlib import Path

from tests.bench import figures
from tests.house.tree import PROJECT

TESTS = """
import pytest

def test_passes():
    pass

def test_fails():
    assert False

@pytest.mark.skipif(True, reason="soffice is not installed")
def test_left_out():
    pass

@pytest.fixture
def broken():
    raise ValueError

def test_cannot_begin(broken):
    pass
"""


def test_what_became_of_each_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "test_them.py").write_text(TESTS, encoding="utf-8")
    told = tmp_path / "figures"
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.suite", str(tmp_path), f"--rootdir={tmp_path}"],
        cwd=PROJECT,
        env={**os.environ, figures.VARIABLE: str(told), "PYTHONPATH": str(PROJECT)},
        check=False,
        capture_output=True,
    )
    assert done.returncode == 1
    found = figures.read(told)
    row = found.rows["test_them.py"]
    assert (row["passed"], row["failed"], row["skipped"]) == (1, 2, 1)
    assert found.rows["all tests"]["failed"] == 2
    assert found.lacking == {"test_them.py::test_left_out": "soffice is not installed"}
