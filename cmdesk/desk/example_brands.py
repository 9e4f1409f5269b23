"""Example brands on a person's own desk: put there to try things out, and gone in one step."""

from datetime import datetime
from pathlib import Path
from typing import cast

from cmdesk.desk import demo
from cmdesk.desk.changes import Change, What
from cmdesk.storage.vault import Vault

_NAME = "examples"
_ALL = frozenset(What) - {What.SETTINGS}


def add_examples(vault: Vault, folder: Path, now: datetime | None = None) -> Change[int]:
    """Put the demo brands of ``folder`` beside the desk's own, as one step; return how many.

    A brand that is there already, or whose name is taken, is left out. ``now`` is the moment
    that the files' days count from, aware; without one, it is the present.
    """
    moment = now or datetime.now().astimezone()
    every = demo.read(folder)
    found = [
        desk
        for desk in every
        if vault.brands.get(desk["brand"]["id"]) is None
        and vault.brands.named(desk["brand"]["name"]) is None
    ]
    ids = [desk["brand"]["id"] for desk in found]
    with vault.step("examples.add", len(found)) as made:
        demo.put(vault, found, every, moment)
        vault.people.delete_unknown()
    vault.settings.put(_NAME, list(dict.fromkeys([*_ids(vault), *ids])))
    return Change(len(found), _ALL, None, made.code, len(found))


def examples_there(vault: Vault) -> tuple[str, ...]:
    """Return the ids of the example brands that are on the desk."""
    return tuple(id_ for id_ in _ids(vault) if vault.brands.get(id_) is not None)


def remove_examples(vault: Vault) -> Change[int]:
    """Put all example brands, with all that is theirs, into the bin as one step."""
    ids = examples_there(vault)
    with vault.step("examples.remove", len(ids)) as made:
        vault.brands.delete(ids)
        vault.people.delete_unknown()
    return Change(len(ids), frozenset(What), None, made.code, len(ids))


def _ids(vault: Vault) -> list[str]:
    kept = vault.settings.get(_NAME, [])
    return cast("list[str]", kept) if isinstance(kept, list) else []
