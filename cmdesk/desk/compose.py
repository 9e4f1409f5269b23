"""Writing an answer: its draft, what surrounds it, and the record of what left the desk."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from cmdesk.desk.changes import Change, What
from cmdesk.desk.drafts import new_draft
from cmdesk.domain.brand import Brand
from cmdesk.domain.draft import Draft
from cmdesk.domain.influencer import Influencer
from cmdesk.domain.journal import JournalEntry
from cmdesk.domain.limits import NetworkLimit
from cmdesk.domain.others import BrandMarks
from cmdesk.domain.roster import Roster
from cmdesk.storage.vault import Vault
from cmdesk.tone.model import Context, Finding

RECENT = 20
"""How many texts lately sent are compared with a new one."""


def load_draft(vault: Vault, brand_id: str) -> Draft:
    """Return the draft that the brand was left with, or an empty one."""
    return vault.drafts.latest(brand_id) or new_draft(brand_id)


def keep_draft(vault: Vault, draft: Draft) -> Change[Draft]:
    """Keep a draft as it stands now. The editor has its own undo: this leaves none.

    Raises DiskFull, VaultReadOnly, BrandUnknown: the text then stays with the caller.
    """
    vault.brands.require(draft.brand_id)
    last = vault.drafts.latest(draft.brand_id)
    kept = vault.drafts.put(replace(draft, modified=_after(last and last.modified)))
    return Change(kept, frozenset({What.DRAFTS}), draft.brand_id)


def record_copy(
    vault: Vault,
    draft: Draft,
    findings: Sequence[Finding],
    *,
    heeded: Iterable[str] = (),
    reason: str = "",
) -> Change[JournalEntry]:
    """Write into the journal that the text in view left the desk.

    ``findings`` were passed over, for ``reason``; ``heeded`` are the rules that were followed.
    Raises BrandUnknown.
    """
    vault.brands.require(draft.brand_id)
    last = next(iter(vault.journal.page(draft.brand_id, limit=1)), None)
    entry = JournalEntry(
        id=uuid.uuid4().hex,
        brand_id=draft.brand_id,
        at=_after(last and last.at),
        text=draft.shown,
        incoming=draft.incoming,
        author=draft.author,
        outlet=draft.outlet,
        draft_id=draft.id,
        findings=tuple(dict.fromkeys(finding.rule for finding in findings)),
        heeded=tuple(dict.fromkeys(heeded)),
        reason=reason.strip(),
    )
    return Change(vault.journal.put(entry), frozenset({What.JOURNAL}), draft.brand_id)


def recent_texts(vault: Vault, brand_id: str, but_draft: str = "") -> tuple[str, ...]:
    """Return what this brand sent lately, newest first; not what came of ``but_draft`` itself."""
    entries = vault.journal.page(brand_id, limit=RECENT)
    return tuple(item.text for item in entries if not but_draft or item.draft_id != but_draft)


def context(
    draft: Draft,
    brand: Brand,
    others: Sequence[BrandMarks],
    recent: Sequence[str],
    influencers: Roster,
    limits: tuple[NetworkLimit, ...] = (),
) -> Context:
    """Gather all that a check of this draft depends on. Pure: any thread may call it."""
    made = Context(
        incoming=draft.incoming or None,
        network=draft.network,
        reach=draft.reach,
        channel=draft.channel,
        recent=tuple(recent),
        other_brands=tuple(others),
        profile=brand.own_profile.for_audience(draft.audience),
        limits=limits,
    )
    return among(made, named_in(draft, influencers), today())


def among(context: Context, named: Sequence[Influencer], day: date) -> Context:
    """Return the context with those whom the draft names, as their cards are on that day.

    The first is the one spoken to; the others count for what is said about them.
    """
    cards = tuple(item.card(day) for item in named)
    first, others = (cards[0] if cards else None), cards[1:]
    if (first, others) == (context.influencer, context.also_named):
        return context
    return replace(context, influencer=first, also_named=others)


def named_in(draft: Draft, influencers: Roster) -> tuple[Influencer, ...]:
    """Return whoever wrote the message, then all whom it names, then all whom the answer names."""
    return influencers.named(draft.author_handle, draft.author_name, draft.incoming, draft.shown)


def today() -> date:
    """Return the person's own day, by which references and contracts end."""
    return datetime.now().astimezone().date()


def _after(last: datetime | None) -> datetime:
    """Return now, or just after ``last`` where the clock was set back: order is kept."""
    now = datetime.now(UTC)
    return now if last is None or now > last else last + timedelta(microseconds=1)
