"""What must hold of a vault after anything that may befall it."""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from cmdesk.storage.copying import check
from cmdesk.storage.database import connect
from cmdesk.storage.pages import belongs
from cmdesk.storage.search import INDEXES
from tests.storage.conftest import KEY

ROOT = Path(__file__).parents[2]


def act(
    nth: int, deed: str, path: Path, env: dict[str, str] | None = None
) -> "subprocess.CompletedProcess[str]":
    """Do a deed in a process that dies at its nth instant (0: it lives)."""
    return subprocess.run(
        [sys.executable, "-m", "tests.storage.actor", str(nth), deed, str(path)],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def instants(total: int, limit: int | None) -> Iterable[int]:
    """Give the instants to be killed at, of a deed that has so many: all, or some evenly."""
    return range(1, total + 1, max(1, total // limit) if limit else 1)


def assert_sound(path: Path, key: bytes = KEY) -> dict[str, int]:
    """Fail unless every page, row and index entry is right; return the counts."""
    assert belongs(path, key)
    database = connect(path, key)
    assert database.rows("PRAGMA integrity_check") == [("ok",)]
    for index in INDEXES:
        # Raises where an index holds anything else than the replies do.
        database.run(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
    database.close()
    return check(path, key)
