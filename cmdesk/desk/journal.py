"""The record of what was said for a brand, and when."""

from dataclasses import replace
from datetime import UTC, datetime

from cmdesk.desk.changes import Change, What
from cmdesk.domain.journal import JournalEntry
from cmdesk.storage.vault import Vault


def list_journal(
    vault: Vault,
    brand_id: str,
    *,
    since: datetime | None = None,
    until: datetime | None = None,
    limit: int = 100,
    offset: int = 0,
) -> tuple[JournalEntry, ...]:
    """Return a page of the journal, newest first, from ``since`` to before ``until``."""
    return vault.journal.page(brand_id, since=since, until=until, limit=limit, offset=offset)


def count_journal(
    vault: Vault, brand_id: str, *, since: datetime | None = None, until: datetime | None = None
) -> int:
    """Return how many entries ``list_journal`` would give without a limit."""
    return vault.journal.count_of(brand_id, since=since, until=until)


def note_deletion(vault: Vault, entry_id: str) -> Change[JournalEntry | None]:
    """Note that an answer was taken down in public; it stays in the journal, as said that day."""
    entry = vault.journal.get(entry_id)
    if entry is None or entry.deleted_on is not None:
        return Change(None, frozenset())
    with vault.step("journal.delete"):
        kept = vault.journal.put(replace(entry, deleted_on=datetime.now(UTC)))
    return Change(kept, frozenset({What.JOURNAL}), entry.brand_id, "journal.delete")
