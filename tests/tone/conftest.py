"""The engine as it is shipped, loaded once for all tests of this room."""

from pathlib import Path

import pytest

from cmdesk.system import resources
from cmdesk.tone.engine import Engine, load
from tests.tone.own import Own, copy_few

SHARED = Path(__file__).resolve().parents[3] / "shared"
"""Reference material that may lie beside the project; tests that need it skip without it."""


@pytest.fixture(scope="session")
def engine() -> Engine:
    """Return the engine with the shipped packs."""
    return load(resources.root() / "tone")


@pytest.fixture(scope="session")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of a few shipped packs."""
    return copy_few(tmp_path_factory.mktemp("few"))


@pytest.fixture
def own(few: Path, tmp_path: Path) -> Own:
    """Return what makes engines with a pack of the test's own."""
    return Own(few, tmp_path)


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of reference material, or skip the test."""
    if not SHARED.is_dir():
        pytest.skip("no reference material beside the project")
    return SHARED
