"""A brand's library of canned replies: finding, keeping and using them."""

import uuid
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import UTC, datetime

from cmdesk.desk.changes import Change, What
from cmdesk.domain.errors import BrandUnknown, ReplyEmpty, ReplyTooLong
from cmdesk.domain.network import Situation
from cmdesk.domain.reply import MAX_BODY, Reply, ReplyStatus
from cmdesk.storage.vault import Vault

_REPLIES = frozenset({What.REPLIES})


def list_replies(
    vault: Vault,
    brand_id: str,
    *,
    situations: Collection[Situation] = (),
    statuses: Collection[ReplyStatus] = (),
    limit: int = 200,
    offset: int = 0,
) -> tuple[Reply, ...]:
    """Return a page of a brand's replies, the most used first."""
    return search_replies(
        vault, brand_id, "", situations=situations, statuses=statuses, limit=limit, offset=offset
    )


def search_replies(  # noqa: PLR0913  all but three by keyword
    vault: Vault,
    brand_id: str | None,
    query: str,
    *,
    situations: Collection[Situation] = (),
    statuses: Collection[ReplyStatus] = (),
    fit: Collection[Situation] = (),
    limit: int = 50,
    offset: int = 0,
) -> tuple[Reply, ...]:
    """Return the replies that hold each word of ``query`` or a word that begins like it.

    ``situations`` and ``statuses`` narrow what is found; ``fit`` (the situations read in the
    message received) only ranks. Without a brand, all brands are searched.
    """
    return vault.replies.search(
        brand_id,
        query,
        situations=situations,
        statuses=statuses,
        fit=fit,
        limit=limit,
        offset=offset,
    )


def count_replies(
    vault: Vault,
    brand_id: str | None,
    query: str = "",
    *,
    situations: Collection[Situation] = (),
    statuses: Collection[ReplyStatus] = (),
) -> int:
    """Return how many replies ``search_replies`` would find without a limit."""
    return vault.replies.count_found(brand_id, query, situations=situations, statuses=statuses)


def save_reply(vault: Vault, reply: Reply) -> Change[Reply]:
    """Keep a reply; one without an id is new. Without a title it is named by its first words.

    Raises ReplyEmpty, ReplyTooLong and BrandUnknown; the text then stays with the caller.
    """
    if not reply.body.strip():
        raise ReplyEmpty
    if len(reply.body) > MAX_BODY:
        raise ReplyTooLong(length=len(reply.body), limit=MAX_BODY)
    if vault.brands.get(reply.brand_id) is None:
        raise BrandUnknown(name=reply.brand_id, known="")
    now = datetime.now(UTC)
    code = "reply.edit" if reply.id else "reply.create"
    kept = replace(
        reply,
        id=reply.id or uuid.uuid4().hex,
        title=" ".join(reply.title.split()) or title_of(reply.body),
        created=reply.created or now,
        modified=now,
    )
    with vault.step(code):
        stored = vault.replies.put(kept)
    return Change(stored, _REPLIES, stored.brand_id, code)


def delete_replies(vault: Vault, ids: Iterable[str]) -> Change[int]:
    """Put replies into the bin and return how many there were."""
    found = [reply for id_ in dict.fromkeys(ids) if (reply := vault.replies.get(id_))]
    brands = {reply.brand_id for reply in found}
    with vault.step("reply.delete", len(found)):
        count = vault.replies.delete(reply.id for reply in found)
    brand_id = brands.pop() if len(brands) == 1 else None
    return Change(count, _REPLIES, brand_id, "reply.delete" if count else "", count)


def record_use(vault: Vault, reply_id: str) -> Change[Reply | None]:
    """Count one use of a reply, now. It is no edit: it leaves no undo."""
    reply = vault.replies.get(reply_id)
    if reply is None:
        return Change(None, frozenset())
    used = replace(reply, uses=reply.uses + 1, last_used=datetime.now(UTC))
    return Change(vault.replies.put(used), _REPLIES, used.brand_id)


def title_of(body: str, longest: int = 60) -> str:
    """Return a title made of the first words of a body, at most ``longest`` characters."""
    line = " ".join(body.split())
    if len(line) <= longest:
        return line
    cut = line[: longest - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut) + "…"
