"""A brand's drafts: any number of them, looked up, put away, and shown to the client."""

import uuid
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime

from cmdesk.desk.changes import Change, What, only_one
from cmdesk.domain.draft import Approval, Draft, DraftStatus, Verdict
from cmdesk.domain.names import folded
from cmdesk.storage.vault import Vault

_DRAFTS = frozenset({What.DRAFTS})


def new_draft(brand_id: str, like: Draft | None = None) -> Draft:
    """Return an empty draft, going where ``like`` goes, to the same people.

    It is in the vault once it is kept.
    """
    now = datetime.now(UTC)
    blank = Draft(uuid.uuid4().hex, brand_id, created=now, modified=now)
    if like is None:
        return blank
    where = replace(blank, outlet=like.outlet, outlets=like.outlets)
    return replace(where, reach=like.reach, audience=like.audience)


def copy_of(draft: Draft) -> Draft:
    """Return another draft that says the same, not yet shown to anybody nor sent."""
    now = datetime.now(UTC)
    fresh = replace(draft, id=uuid.uuid4().hex, created=now, modified=now)
    return replace(fresh, status=DraftStatus.DRAFT, approvals=())


def find_drafts(
    vault: Vault, brand_id: str, query: str = "", statuses: Collection[DraftStatus] = ()
) -> tuple[Draft, ...]:
    """Return the drafts that hold every word of ``query``, the latest first; blank ones never.

    Neither case nor accents count. No ``statuses`` means any.
    """
    words = folded(query).split()
    return tuple(
        draft
        for draft in vault.drafts.all(brand_id)
        if not draft.blank
        and (not statuses or draft.status in statuses)
        and (not words or _holds(draft, words))
    )


def find_draft(vault: Vault, draft_id: str) -> Draft | None:
    """Return one draft, or None."""
    return vault.drafts.get(draft_id)


def delete_drafts(vault: Vault, ids: Iterable[str]) -> Change[int]:
    """Put drafts into the bin."""
    found = [draft for id_ in dict.fromkeys(ids) if (draft := vault.drafts.get(id_))]
    with vault.step("draft.delete", len(found)) as made:
        count = vault.drafts.delete(draft.id for draft in found)
    brand_id = only_one(draft.brand_id for draft in found)
    return Change(count, _DRAFTS, brand_id, made.code, count)


def put_picture(vault: Vault, draft: Draft, picture: bytes) -> Change[None]:
    """Keep the picture of a message with its draft; nothing takes it away. Leaves no undo.

    Raises BrandUnknown.
    """
    vault.brands.require(draft.brand_id)
    with vault.quietly():
        if vault.drafts.get(draft.id) is None:
            vault.drafts.put(draft)
        vault.drafts.put_picture(draft.id, picture)
    return Change(None, _DRAFTS, draft.brand_id)


def asked(draft: Draft, today: date) -> Draft:
    """Return the draft as it is once the client was asked about its texts."""
    rounds = [item for item in draft.approvals if item.answer is not None]
    rounds.append(Approval(today, draft.whole))
    return replace(draft, status=DraftStatus.TO_APPROVE, approvals=tuple(rounds))


def answered(draft: Draft, verdict: Verdict, by: str, on: date, note: str = "") -> Draft:
    """Return the draft with the client's answer to the last round, or to one never recorded."""
    *before, last = draft.approvals or (Approval(on, draft.whole),)
    if last.answer is not None:
        before, last = [*before, last], Approval(on, draft.whole)
    said = replace(last, answer=verdict, by=by.strip(), on=on, note=note.strip())
    status = DraftStatus.APPROVED if verdict is Verdict.APPROVED else DraftStatus.DRAFT
    return replace(draft, status=status, approvals=(*before, said))


def reworded(draft: Draft) -> Draft:
    """Return the draft with the status that its text, just changed, still deserves.

    What a client approved is approved to the letter: another text is a draft again, and the very
    text approved is approved again.
    """
    last = draft.approvals[-1] if draft.approvals else None
    if last is None or last.text != draft.whole:
        return replace(draft, status=DraftStatus.DRAFT)
    if last.answer is None:
        return replace(draft, status=DraftStatus.TO_APPROVE)
    approved = last.answer is Verdict.APPROVED
    return replace(draft, status=DraftStatus.APPROVED if approved else DraftStatus.DRAFT)


def _holds(draft: Draft, words: Iterable[str]) -> bool:
    author = (draft.author_name, draft.author_handle)
    whole = folded("\n".join((draft.title, draft.whole, draft.incoming, *author)))
    return all(word in whole for word in words)
