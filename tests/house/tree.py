"""What the house rules look at: the project's own files, and nothing generated."""

import subprocess
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PACKAGE = PROJECT / "cmdesk"
RESOURCES = PROJECT / "resources"
_GENERATED = {"__pycache__", "build", "dist", "failures"}
_HIDDEN_AND_OURS = {".ci", ".github", ".gitignore"}


def python_files(*roots: str) -> list[Path]:
    """Return the Python files under these folders of the project, in order."""
    found = (path for root in roots for path in (PROJECT / root).rglob("*.py"))
    return sorted(path for path in found if _is_ours(path))


def text_files() -> list[Path]:
    """Return every text file that git follows or would, in order; without git, all of them."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, text=True)
        paths = [PROJECT / name for name in listed.stdout.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        paths = [path for path in PROJECT.rglob("*") if _is_ours(path)]
    return sorted(path for path in paths if path.is_file() and _is_text(path))


def _is_ours(path: Path) -> bool:
    parts = set(path.relative_to(PROJECT).parts)
    hidden = {part for part in parts if part.startswith(".")}
    return not parts & _GENERATED and hidden <= _HIDDEN_AND_OURS


def _is_text(path: Path) -> bool:
    return b"\0" not in path.read_bytes()[:4096]
