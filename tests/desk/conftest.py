"""A desk with one brand in a real vault, for the tests of use cases."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cmdesk.desk import brands
from cmdesk.domain.brand import Brand
from cmdesk.storage import vault as vaults
from cmdesk.storage.vault import Vault


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    opened = vaults.create(tmp_path / "desk.vault", bytes(32))
    yield opened
    opened.close()


@pytest.fixture
def brand(vault: Vault) -> Brand:
    return brands.create_brand(vault, "Boulangerie Arnaud").value
