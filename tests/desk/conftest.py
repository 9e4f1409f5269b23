"""A desk with one brand in a real vault, another beside it, and the engine, for use cases."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cmdesk.desk import brands
from cmdesk.domain.brand import Brand
from cmdesk.storage import vault as vaults
from cmdesk.storage.vault import Vault
from cmdesk.system import resources
from cmdesk.tone.engine import Engine, load


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    opened = vaults.create(tmp_path / "desk.vault", bytes(32))
    yield opened
    opened.close()


@pytest.fixture
def other_desk(tmp_path: Path) -> Iterator[Vault]:
    """Another desk, as empty as it is made."""
    opened = vaults.create(tmp_path / "other" / "desk.vault", bytes(32))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def engine(compiled_rules: Path) -> Engine:
    """The engine as it is shipped."""
    return load(resources.root() / "tone", compiled_rules)


@pytest.fixture
def brand(vault: Vault) -> Brand:
    return brands.create_brand(vault, "Boulangerie Arnaud").value
