"""What is done to many replies at once, each time in one step that one undo takes back."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from cmdesk.desk.care import Rewording
from cmdesk.desk.changes import Change, What, only_one
from cmdesk.desk.compose import today
from cmdesk.desk.replies import check_texts, title_of
from cmdesk.desk.reply_history import keep_versions
from cmdesk.domain.merging import Merged
from cmdesk.domain.reply import Reply, ReplyStatus
from cmdesk.storage.undo import Made
from cmdesk.storage.vault import Vault


def tag_replies(vault: Vault, ids: Iterable[str], tags: Sequence[str]) -> Change[int]:
    """Give these tags to replies; each keeps those it has."""
    clean = tuple(dict.fromkeys(tag for text in tags if (tag := " ".join(text.split()))))
    return _change(
        vault,
        ids,
        "reply.tag",
        lambda reply: replace(reply, tags=tuple(dict.fromkeys((*reply.tags, *clean)))),
    )


def untag_replies(vault: Vault, ids: Iterable[str], tags: Sequence[str]) -> Change[int]:
    """Take these tags from replies."""
    gone = frozenset(tags)
    return _change(
        vault,
        ids,
        "reply.tag",
        lambda reply: replace(reply, tags=tuple(tag for tag in reply.tags if tag not in gone)),
    )


def move_replies(vault: Vault, ids: Iterable[str], folder: str) -> Change[int]:
    """Put replies into a folder; an empty name takes them out of theirs."""
    name = " ".join(folder.split())
    return _change(vault, ids, "reply.move", lambda reply: replace(reply, folder=name))


def mark_replies(
    vault: Vault,
    ids: Iterable[str],
    status: ReplyStatus,
    approved_by: str = "",
    approved_on: date | None = None,
) -> Change[int]:
    """Give replies a status; an approval says by whom and when (today where no day is given)."""
    code = "reply.retire" if status is ReplyStatus.RETIRED else "reply.mark"

    def marked(reply: Reply) -> Reply:
        if status is not ReplyStatus.APPROVED:
            return replace(reply, status=status)
        day = approved_on or today()
        name = " ".join(approved_by.split()) or reply.approved_by
        return replace(reply, status=status, approved_by=name, approved_on=day)

    return _change(vault, ids, code, marked)


def rename_reply(vault: Vault, reply_id: str, title: str) -> Change[int]:
    """Give a reply another title; without one it is named by its first words."""
    name = " ".join(title.split())
    return _change(
        vault,
        (reply_id,),
        "reply.rename",
        lambda reply: replace(reply, title=name or title_of(reply.body)),
    )


def reword(vault: Vault, rewordings: Iterable[Rewording]) -> Change[int]:
    """Put the new texts for the old; a text that has changed since is left alone.

    Raises ReplyTooLong, ReplyEmpty.
    """
    by_reply = dict[str, list[Rewording]]()
    for item in rewordings:
        by_reply.setdefault(item.reply_id, []).append(item)
    return _change(
        vault, by_reply, "reply.convert", lambda reply: _reworded(reply, by_reply[reply.id])
    )


def keep_merged(vault: Vault, merged: Iterable[tuple[Merged, Sequence[str]]]) -> Change[int]:
    """Keep each merged reply, and put the others it was made of into the bin.

    The value is how many replies went. Raises ReplyTooLong, TooManyVariants.
    """
    pairs = [(item.reply, [id_ for id_ in ids if id_ != item.reply.id]) for item, ids in merged]
    now, gone = datetime.now(UTC), [id_ for _, ids in pairs for id_ in ids]
    kept = [replace(reply, modified=now) for reply, _ in pairs]
    for reply in kept:
        check_texts(reply)
    with vault.step("reply.merge", len(gone)) as made:
        keep_versions(vault, kept, now)
        vault.replies.put_all(kept)
        count = vault.replies.delete(gone)
    brands = {reply.brand_id for reply in kept}
    return _outcome(made, count, brands)


def _reworded(reply: Reply, rewordings: Sequence[Rewording]) -> Reply:
    wordings = list(reply.wordings)
    for item in rewordings:
        if item.place < len(wordings) and wordings[item.place].body == item.before:
            wordings[item.place] = replace(wordings[item.place], body=item.after)
    changed = replace(reply, body=wordings[0].body, variants=tuple(wordings[1:]))
    check_texts(changed)
    return changed


def _change(
    vault: Vault, ids: Iterable[str], code: str, change: Callable[[Reply], Reply]
) -> Change[int]:
    """Change each reply that is there and comes out another, in one step."""
    now, changed = datetime.now(UTC), list[Reply]()
    for id_ in dict.fromkeys(ids):
        old = vault.replies.get(id_)
        new = change(old) if old is not None else None
        if new is not None and new != old:
            changed.append(replace(new, modified=now))
    with vault.step(code, len(changed)) as made:
        keep_versions(vault, changed, now)
        vault.replies.put_all(changed)
    return _outcome(made, len(changed), {reply.brand_id for reply in changed})


def _outcome(made: Made, count: int, brands: set[str]) -> Change[int]:
    what = frozenset({What.REPLIES}) if made.code else frozenset[What]()
    return Change(count, what, only_one(brands), made.code, count)
