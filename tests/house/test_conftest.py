"""The safety net itself: a test that misbehaves must fail, or the net is not there."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
PROJECT = TESTS.parent


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    """Return an empty suite that has the project's own net and settings."""
    (tmp_path / "tests").mkdir()
    shutil.copy(TESTS / "conftest.py", tmp_path / "tests")
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    return tmp_path


def _run(suite: Path, body: str) -> subprocess.CompletedProcess[str]:
    (suite / "tests" / "test_seeded.py").write_text(body, encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:randomly"],
        cwd=suite,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=False,
    )


QUIET = """
import os, keyring
from pathlib import Path

def test_quiet(home):
    assert Path.home() == home
    assert os.environ["CMDESK_HOME"].startswith(str(home))
    assert keyring.get_password("cmdesk", "x") is None
    keyring.set_password("cmdesk", "x", "y")

def test_forgets():
    assert keyring.get_password("cmdesk", "x") is None
"""


def test_a_quiet_suite_passes(suite: Path) -> None:
    done = _run(suite, QUIET)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("import os\ndef test_x(): os.write(2, b'stray')\n", "wrote to stderr"),
        ("import sys\ndef test_x(): print('stray', file=sys.stderr)\n", "wrote to stderr"),
        (
            "from PySide6.QtCore import qWarning\ndef test_x(): qWarning('seeded')\n",
            "Qt messages with level WARNING or above emitted",
        ),
        ("import warnings\ndef test_x(): warnings.warn('old')\n", "UserWarning"),
    ],
)
def test_a_noisy_test_fails(suite: Path, body: str, said: str) -> None:
    done = _run(suite, body)
    assert done.returncode == 1, done.stdout
    assert said in done.stdout


def test_a_failed_window_leaves_its_picture(suite: Path) -> None:
    body = """
from PySide6.QtWidgets import QLabel

def test_window(qtbot):
    label = QLabel("bonjour")
    qtbot.addWidget(label)
    label.show()
    raise AssertionError
"""
    done = _run(suite, body)
    assert done.returncode == 1, done.stdout
    assert [path.name for path in (suite / "tests" / "failures").iterdir()] == [
        "tests_test_seeded.py_test_window-1.png"
    ]
