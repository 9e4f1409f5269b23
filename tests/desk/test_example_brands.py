"""Example brands on one's own desk: there and gone in one step each, the others untouched."""

from pathlib import Path

from cmdesk.desk.brands import create_brand
from cmdesk.desk.example_brands import add_examples, examples_there, remove_examples
from cmdesk.desk.undo import undo
from cmdesk.storage.vault import Vault
from cmdesk.system import resources

DEMO = resources.root() / "demo"


def names(vault: Vault) -> list[str]:
    return [brand.name for brand in vault.brands.all()]


def test_they_come_and_go_in_one_step_each(vault: Vault) -> None:
    create_brand(vault, "La mienne")
    assert add_examples(vault, DEMO).value == 5
    assert len(examples_there(vault)) == 5
    assert len(vault.replies.all("demo-fournil-lou")) > 10
    change = remove_examples(vault)
    assert (change.value, change.undo) == (5, "examples.remove")
    assert names(vault) == ["La mienne"]
    assert not vault.people.all()
    undo(vault)
    assert len(names(vault)) == 6
    assert len(examples_there(vault)) == 5
    assert len(vault.replies.all("demo-fournil-lou")) > 10
    undo(vault)
    assert names(vault) == ["La mienne"]
    assert not examples_there(vault)


def test_a_name_that_is_taken_stays_its_owners(vault: Vault) -> None:
    own = create_brand(vault, "fournil lou").value
    assert add_examples(vault, DEMO).value == 4
    assert own.id not in examples_there(vault)
    remove_examples(vault)
    assert names(vault) == ["fournil lou"]


def test_those_that_are_there_are_not_added_twice(vault: Vault) -> None:
    add_examples(vault, DEMO)
    again = add_examples(vault, DEMO)
    assert (again.value, again.undo) == (0, "")
    assert len(names(vault)) == 5


def test_without_files_nothing_comes(vault: Vault, tmp_path: Path) -> None:
    assert add_examples(vault, tmp_path).value == 0
