"""The record of what was said for a brand, and when."""

from datetime import datetime

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
