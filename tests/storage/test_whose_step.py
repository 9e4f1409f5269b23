"""A step knows which brands' things it changed, also once a brand or a thing of it is gone."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from cmdesk.domain.brand import Brand
from cmdesk.domain.reply import Reply
from cmdesk.storage import vault as vaults
from cmdesk.storage.vault import Vault

REPLY = Reply("r1", "b1", "Retard", "Bonjour")


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Vault]:
    vault = vaults.create(tmp_path / "desk.vault", os.urandom(32))
    vault.brands.put(Brand("b1", "Boulangerie Arnaud", "#AA3300", "BA"))
    vault.brands.put(Brand("b2", "Rail Ormeval", "#0033AA", "RO"))
    yield vault
    vault.close()


def undone_next(vault: Vault) -> Mapping[str, str]:
    step = vault.next_undo()
    assert step is not None
    return step.brands


def test_one_brand_and_two(two: Vault) -> None:
    with two.step("reply.create"):
        two.replies.put(REPLY)
    assert undone_next(two) == {"b1": "Boulangerie Arnaud"}
    with two.step("reply.edit"):
        two.replies.put(replace(REPLY, title="Autre"))
    assert undone_next(two) == {"b1": "Boulangerie Arnaud"}
    with two.step("reply.move"):
        two.replies.put(replace(REPLY, brand_id="b2"))
    assert undone_next(two) == {"b1": "Boulangerie Arnaud", "b2": "Rail Ormeval"}


def test_a_brand_that_is_gone_and_one_that_comes_back(two: Vault) -> None:
    with two.step("brand.delete"):
        two.brands.delete(["b2"])
    assert undone_next(two) == {"b2": "Rail Ormeval"}
    with two.step("brand.create"):
        two.brands.put(Brand("b3", "Encorun", "#00AA33", "EN"))
    two.undo()
    step = two.next_redo()
    assert step is not None
    assert step.brands == {"b3": "Encorun"}
