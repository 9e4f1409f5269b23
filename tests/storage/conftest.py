"""A vault with a little of everything, for the tests of what may befall it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cmdesk.domain.brand import Brand
from cmdesk.domain.draft import Draft
from cmdesk.domain.reply import Reply
from cmdesk.storage import vault as vaults
from cmdesk.storage.vault import Vault

KEY = bytes(range(32))


@pytest.fixture
def filled(tmp_path: Path) -> Callable[..., Path]:
    """Make a closed vault of some replies and return its path."""

    def make(count: int = 60, folder: Path = tmp_path) -> Path:
        path = folder / "desk.vault"
        vault = vaults.create(path, KEY)
        fill(vault, count)
        vault.close()
        return path

    return make


def fill(vault: Vault, count: int) -> None:
    vault.brands.put(Brand("b1", "Boulangerie Arnaud", "#aa3300", "BA"))
    vault.drafts.put(Draft("d1", "b1", "Bonjour"))
    vault.replies.put_all(
        Reply(f"r{n}", "b1", f"Réponse {n}", f"Bonjour, voici la réponse {n}. " * 20)
        for n in range(count)
    )
