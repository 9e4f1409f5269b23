"""One person's right to see where they stand in the desk, and to be forgotten (RGPD 15, 17)."""

import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cmdesk.desk.backups import second_folder
from cmdesk.desk.changes import Change, What
from cmdesk.domain.errors import DeskError
from cmdesk.domain.influencer import Person, Relation
from cmdesk.domain.names import name_key
from cmdesk.storage import backup
from cmdesk.storage.erasure import Erasure, Place
from cmdesk.storage.vault import Vault

__all__ = [
    "Erasure",
    "Forgotten",
    "Known",
    "Place",
    "find_person",
    "forget_backups",
    "forget_person",
    "know_person",
    "matching",
    "older_copies",
]


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Where the person stood, and the older backups and replaced vaults that still hold them.

    ``cards`` are how many were theirs and are gone; ``erasure.places`` tells of their texts too.
    ``away`` is the second folder where it is not there now: its copies are out of reach.
    """

    erasure: Erasure
    cards: int
    backups: tuple[Path, ...]
    away: Path | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """All that the desk knows about one person.

    ``cards`` are theirs, ``relations`` what each brand is to them, with the brand's name;
    ``places`` are the other texts that name them, ``steps`` what undo and bin hold besides.
    """

    names: tuple[str, ...]
    cards: tuple[Person, ...] = ()
    relations: tuple[tuple[str, Relation], ...] = ()
    places: tuple[tuple[str, Place], ...] = ()
    pictured: int = 0
    steps: int = 0
    copies: int = 0


def matching(vault: Vault, names: Sequence[str]) -> tuple[Person, ...]:
    """Return whose cards bear one of the names: case, accents and «@» do not count."""
    wanted = {name_key(name) for name in names} - {""}
    return tuple(person for person in vault.people.all() if person.keys & wanted)


def find_person(vault: Vault, names: Sequence[str]) -> tuple[Place, ...]:
    """Return every place where one of a person's names or handles stands. Seconds on a big desk."""
    return vault.trace(_as_spelt(matching(vault, names), names))


def know_person(vault: Vault, names: Sequence[str]) -> Known:
    """Return everything that is known of a person, over all brands. Seconds on a big desk.

    Whoever has a card is looked for by all the names and handles on it.
    """
    cards = matching(vault, names)
    every = tuple(dict.fromkeys([*names, *(n for c in cards for n in (*c.names, *c.handles))]))
    brands = {brand.id: brand.name for brand in vault.brands.all()}
    ids = {card.id for card in cards}
    relations = vault.relations.of(ids)
    own = ids | {relation.id for relation in relations}
    places = (place for place in vault.trace(every) if place.row_id not in own)
    return Known(
        every,
        cards,
        tuple((brands[relation.brand_id], relation) for relation in relations),
        tuple((brands.get(place.brand_id, ""), place) for place in places),
        len(vault.people.pictured() & ids),
        vault.steps_naming(every, own),
        len(older_copies(vault)),
    )


def forget_person(vault: Vault, names: Sequence[str]) -> Change[Forgotten]:
    """Delete the person's own cards and take their names out of every other text. No undo.

    Backups made before still hold them, and are listed: ``forget_backups`` replaces them.
    """
    cards = matching(vault, names)
    erasure = vault.erase(_as_spelt(cards, names), [card.id for card in cards])
    second = second_folder(vault)
    away = second if second and not second.is_dir() else None
    return Change(Forgotten(erasure, len(cards), older_copies(vault), away), frozenset(What))


def _as_spelt(cards: Sequence[Person], names: Sequence[str]) -> tuple[str, ...]:
    """Return the names, and how they are spelt on the cards that bear them."""
    wanted = {name_key(name) for name in names}
    held = (name for card in cards for name in (*card.names, *card.handles))
    return tuple(dict.fromkeys((*names, *(name for name in held if name_key(name) in wanted))))


def older_copies(vault: Vault) -> tuple[Path, ...]:
    """Return every copy of the desk that an earlier day left here: backups, replaced vaults."""
    second = second_folder(vault)
    folders = [backup.folder_of(vault.path), *([second] if second else [])]
    found = [item.path for folder in folders for item in backup.listed(folder)]
    return (*found, *sorted((vault.path.parent / "replaced").glob(f"*/{vault.path.name}")))


def forget_backups(vault: Vault, older: Sequence[Path]) -> tuple[Path, ...]:
    """Make a fresh, verified backup, then remove the older copies; return those removed.

    Raises DiskFull, VaultReadOnly, and then none is removed.
    """
    fresh = backup.take_into(vault.path, vault.key(), backup.folder_of(vault.path))
    second = second_folder(vault)
    kept = {fresh.path}
    if second and second.is_dir():
        with suppress(DeskError, OSError):
            kept.add(backup.carry(fresh, second).path)
    gone = tuple(path for path in older if path not in kept and path.exists())
    for path in gone:
        if path.name == vault.path.name:
            shutil.rmtree(path.parent)
        else:
            path.unlink()
    return gone
