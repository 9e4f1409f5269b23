"""The record of what was said for a brand, and when."""

from dataclasses import replace
from datetime import UTC, datetime

from cmdesk.desk.changes import Change, What
from cmdesk.desk.drafts import new_draft
from cmdesk.desk.nearest import nearest_replies
from cmdesk.domain.draft import Draft
from cmdesk.domain.journal import JournalEntry
from cmdesk.domain.reply import ReplyKind
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


def note_deletion(vault: Vault, entry_id: str) -> Change[JournalEntry | None]:
    """Note that an answer was taken down in public; it stays in the journal, as said that day."""
    entry = vault.journal.get(entry_id)
    if entry is None or entry.deleted_on is not None:
        return Change(None, frozenset())
    with vault.step("journal.delete"):
        kept = vault.journal.put(replace(entry, deleted_on=datetime.now(UTC)))
    return Change(kept, frozenset({What.JOURNAL}), entry.brand_id, "journal.delete")


def apology_for(vault: Vault, entry: JournalEntry) -> Draft:
    """Return a draft that begins to apologise for an answer, in the place where that one stands.

    It holds the brand's own apology that comes nearest to the message, where there is one. It is
    in the vault once it is kept.
    """
    near = nearest_replies(vault, entry.brand_id, f"{entry.incoming} {entry.text}", limit=40)
    apologies = (reply for reply in near if reply.kind is ReplyKind.APOLOGY)
    text = next((reply.body for reply in apologies), "")
    handle = entry.author if entry.author.startswith("@") else ""
    return replace(
        new_draft(entry.brand_id),
        text=text,
        incoming=entry.incoming,
        author_handle=handle,
        author_name="" if handle else entry.author,
        outlet=entry.outlet,
        outlets=(entry.outlet,),
        caret=len(text),
    )
