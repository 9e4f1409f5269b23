"""Taking back and doing again, by the name of the step."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cmdesk.desk.changes import Change, What
from cmdesk.storage.undo import Step
from cmdesk.storage.vault import Vault

SHOWN = {
    "brand": What.BRANDS,
    "reply": What.REPLIES,
    "replyversion": What.REPLIES,
    "fragment": What.FRAGMENTS,
    "person": What.INFLUENCERS,
    "relation": What.INFLUENCERS,
    "draft": What.DRAFTS,
    "journal": What.JOURNAL,
    "version": What.VOICES,
    "moment": What.MOMENTS,
}
"""What a view shows of each table."""


@dataclass(frozen=True, slots=True)
class Named:
    """A step as its menu words it: «Annuler la suppression de 12 réponses» is code and count.

    ``brands`` are those whose things it changed, by id, with their names.
    """

    code: str
    count: int
    brands: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Undoable:
    """What undo and redo would do now; None where there is nothing."""

    undo: Named | None
    redo: Named | None


def peek(vault: Vault) -> Undoable:
    """Return what undo and redo would do."""
    return Undoable(_named(vault.next_undo()), _named(vault.next_redo()))


def undo(vault: Vault) -> Change[Named | None]:
    """Take back the last step; the value is None where there was none."""
    step = vault.next_undo()
    vault.undo()
    return _change(step)


def redo(vault: Vault) -> Change[Named | None]:
    """Do again the last step taken back; the value is None where there was none."""
    step = vault.next_redo()
    vault.redo()
    return _change(step)


def _named(step: Step | None) -> Named | None:
    return Named(step.code, step.count, step.brands) if step else None


def _change(step: Step | None) -> Change[Named | None]:
    if step is None:
        return Change(None, frozenset())
    what = frozenset(SHOWN[table] for table in step.tables)
    return Change(_named(step), what, None, "", step.count)
