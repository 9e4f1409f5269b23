"""What a reply said before: kept at each change of its texts, shown, and taken up again."""

import uuid
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from cmdesk.desk.changes import Change, What
from cmdesk.domain.reply import Reply, ReplyVersion
from cmdesk.storage.vault import Vault

MAX_VERSIONS = 50
"""Kept of one reply; the oldest give way."""


def list_versions(vault: Vault, reply_id: str) -> tuple[ReplyVersion, ...]:
    """Return what a reply said before, the latest first."""
    return vault.reply_versions.of(reply_id)


def restore_version(vault: Vault, version_id: str) -> Change[Reply | None]:
    """Let a reply say again what it said; what it says now goes into its history.

    The value is None where reply or version are gone.
    """
    version = vault.reply_versions.get(version_id)
    reply = vault.replies.get(version.reply_id) if version else None
    if version is None or reply is None:
        return Change(None, frozenset())
    now = datetime.now(UTC)
    texts = {"title": version.title, "body": version.body, "variants": version.variants}
    kept = replace(reply, **texts, modified=now)
    with vault.step("reply.restore"):
        keep_versions(vault, (kept,), now)
        stored = vault.replies.put(kept)
    return Change(stored, frozenset({What.REPLIES}), stored.brand_id, "reply.restore")


def keep_versions(vault: Vault, replies: Iterable[Reply], now: datetime) -> None:
    """Keep what these replies say in the vault, where they are about to say something else.

    Belongs inside the ``vault.step`` that changes them.
    """
    versions = list[ReplyVersion]()
    for reply in replies:
        old = vault.replies.get(reply.id)
        if old is not None and _texts(old) != _texts(reply):
            versions.append(
                ReplyVersion(
                    id=uuid.uuid4().hex,
                    reply_id=old.id,
                    brand_id=old.brand_id,
                    at=now,
                    title=old.title,
                    body=old.body,
                    variants=old.variants,
                )
            )
    vault.reply_versions.put_all(versions)
    for version in versions:
        vault.reply_versions.trim(version.reply_id, MAX_VERSIONS)


def add_history(vault: Vault, versions: Iterable[ReplyVersion]) -> None:
    """Add what replies said before, as a file tells it; inside a ``vault.step``."""
    found = tuple(versions)
    vault.reply_versions.put_all(found)
    for reply_id in dict.fromkeys(version.reply_id for version in found):
        vault.reply_versions.trim(reply_id, MAX_VERSIONS)


def _texts(reply: Reply) -> tuple[object, ...]:
    return (reply.title, reply.body, reply.variants)
