"""A brand's library of canned replies: finding, keeping and using them."""

import uuid
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import UTC, datetime

from cmdesk.desk.changes import Change, What, only_one
from cmdesk.desk.reply_history import keep_versions
from cmdesk.domain.errors import ReplyEmpty, ReplyTooLong, TooManyVariants
from cmdesk.domain.network import Situation
from cmdesk.domain.reply import MAX_BODY, MAX_VARIANTS, Reply
from cmdesk.domain.reply_filter import EVERYTHING, ReplyFilter
from cmdesk.storage.vault import Vault

_REPLIES = frozenset({What.REPLIES})


def search_replies(  # noqa: PLR0913  all but three by keyword
    vault: Vault,
    brand_id: str | None,
    query: str = "",
    *,
    only: ReplyFilter = EVERYTHING,
    fit: Collection[Situation] = (),
    limit: int = 50,
    offset: int = 0,
) -> tuple[Reply, ...]:
    """Return the replies that hold each word of ``query`` or a word that begins like it.

    ``only`` narrows what is found; ``fit`` (the situations read in the message received) only
    ranks. Without a brand, all brands are searched.
    """
    return vault.replies.search(brand_id, query, only=only, fit=fit, limit=limit, offset=offset)


def count_replies(
    vault: Vault, brand_id: str | None, query: str = "", *, only: ReplyFilter = EVERYTHING
) -> int:
    """Return how many replies ``search_replies`` would find without a limit."""
    return vault.replies.count_found(brand_id, query, only=only)


def find_ids(
    vault: Vault, brand_id: str, query: str = "", *, only: ReplyFilter = EVERYTHING
) -> tuple[str, ...]:
    """Return the ids of all that ``search_replies`` would find, in no order."""
    return vault.replies.ids_found(brand_id, query, only=only)


def list_folders(vault: Vault, brand_id: str) -> dict[str, int]:
    """Return the folders of a brand's library by name, with how many replies lie in each."""
    return vault.replies.folders(brand_id)


def list_tags(vault: Vault, brand_id: str) -> dict[str, int]:
    """Return a brand's tags, the most used first, with how many replies have each."""
    return vault.replies.tags(brand_id)


def save_reply(vault: Vault, reply: Reply) -> Change[Reply]:
    """Keep a reply; one without an id is new. Without a title it is named by its first words.

    What it said before stays in its history. Raises ReplyEmpty, ReplyTooLong, TooManyVariants and
    BrandUnknown; the text then stays with the caller.
    """
    check_texts(reply)
    vault.brands.require(reply.brand_id)
    now = datetime.now(UTC)
    code = "reply.edit" if reply.id else "reply.create"
    kept = replace(
        reply,
        id=reply.id or uuid.uuid4().hex,
        title=" ".join(reply.title.split()) or title_of(reply.body),
        folder=" ".join(reply.folder.split()),
        created=reply.created or now,
        modified=now,
    )
    with vault.step(code):
        keep_versions(vault, (kept,), now)
        stored = vault.replies.put(kept)
    return Change(stored, _REPLIES, stored.brand_id, code)


def check_texts(reply: Reply) -> None:
    """Hold a reply's texts to what is kept. Raises ReplyEmpty, ReplyTooLong, TooManyVariants."""
    for wording in reply.wordings:
        if not wording.body.strip():
            raise ReplyEmpty(title=reply.title)
        if len(wording.body) > MAX_BODY:
            raise ReplyTooLong(length=len(wording.body), limit=MAX_BODY, title=reply.title)
    if len(reply.variants) > MAX_VARIANTS:
        raise TooManyVariants(count=len(reply.variants), limit=MAX_VARIANTS, title=reply.title)


def delete_replies(vault: Vault, ids: Iterable[str]) -> Change[int]:
    """Put replies into the bin and return how many there were."""
    found = [reply for id_ in dict.fromkeys(ids) if (reply := vault.replies.get(id_))]
    with vault.step("reply.delete", len(found)) as made:
        count = vault.replies.delete(reply.id for reply in found)
    brand_id = only_one(reply.brand_id for reply in found)
    return Change(count, _REPLIES, brand_id, made.code, count)


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
