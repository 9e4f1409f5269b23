"""One person's right to see where they stand in the desk, and to be forgotten (RGPD 15, 17)."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cmdesk.desk.changes import Change, What
from cmdesk.storage import backup
from cmdesk.storage.erasure import Erasure, Place
from cmdesk.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Where the person stood, and the older backups that still hold them."""

    erasure: Erasure
    cards: int
    backups: tuple[Path, ...]


def find_person(vault: Vault, names: Sequence[str]) -> tuple[Place, ...]:
    """Return every place where one of a person's names or handles stands. Seconds on a big desk."""
    return vault.trace(names)


def forget_person(vault: Vault, names: Sequence[str]) -> Change[Forgotten]:
    """Delete the person's own cards and take their names out of every other text. No undo.

    Backups made before still hold them, and are listed: ``forget_backups`` replaces them.
    """
    wanted = {name.strip().casefold() for name in names}
    cards = [
        item.id
        for item in vault.influencers.all()
        if {item.card.name.casefold(), *(h.casefold() for h in item.card.handles)} & wanted
    ]
    vault.influencers.delete(cards)
    erasure = vault.erase(names)
    older = tuple(item.path for item in backup.listed(vault.path.parent / "backups"))
    return Change(Forgotten(erasure, len(cards), older), frozenset(What))


def forget_backups(vault: Vault, older: Sequence[Path]) -> tuple[Path, ...]:
    """Make a fresh, verified backup, then remove the older ones; return those removed."""
    folder = vault.path.parent / "backups"
    fresh = backup.take_into(vault.path, vault.key(), folder)
    gone = tuple(path for path in older if path != fresh.path and path.exists())
    for path in gone:
        path.unlink()
    return gone
