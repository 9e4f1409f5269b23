"""The walls of ARCHITECTURE.md hold, and would fail if somebody broke through one."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import PACKAGE, PROJECT

SEEDS = {
    "domain/seeded.py": "import cmdesk.storage.vault\n",
    "tone/seeded.py": "from cmdesk.desk import changes\n",
    "spelling/seeded.py": "from cmdesk.desk import spelling\n",
    "desk/seeded.py": "def late() -> None:\n    import sqlmodel\n",
    "formats/seeded.py": "from PySide6 import QtCore\n",
    "system/seeded.py": "from cmdesk.domain import reply\n",
    "storage/seeded.py": "from cmdesk.system import resources\n",
    "ui/seeded.py": "from cmdesk.storage.vault import Vault\n",
    "cli/seeded.py": "from PySide6 import QtWidgets\n",
}
LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())",
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    shutil.copytree(PACKAGE, folder / "cmdesk", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PROJECT / "pyproject.toml", folder)
    return folder


def test_the_walls_hold(copy: Path) -> None:
    done = _lint(copy)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("place", SEEDS)
def test_a_seeded_violation_fails(copy: Path, place: str) -> None:
    seed = copy / "cmdesk" / place
    seed.write_text(SEEDS[place], encoding="utf-8")
    try:
        done = _lint(copy)
    finally:
        seed.unlink()
    assert done.returncode != 0
    assert "seeded" in done.stdout
