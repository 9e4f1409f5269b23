"""The answers being written, as rows."""

import json
from base64 import b64decode, b64encode
from dataclasses import asdict
from datetime import date
from typing import cast

from cmdesk.domain.draft import Approval, Draft, DraftStatus, OwnText, Verdict
from cmdesk.domain.network import Channel, Reach, outlet_of
from cmdesk.storage.database import Database, Row
from cmdesk.storage.store import BrandedStore
from cmdesk.storage.texts import (
    from_day,
    from_list,
    from_moment,
    storable,
    to_day,
    to_json,
    to_list,
    to_moment,
)

_COLUMNS = (
    *("id", "brand_id", "status", "outlet", "outlets", "reach", "channel", "audience", "caret"),
    *("created", "modified", "author_name", "author_handle", "title", "approvals", "own_texts"),
    *("text", "incoming"),
)


class DraftStore(BrandedStore[Draft]):
    """All drafts, the latest first.

    The picture of a message stands beside the value: it is big, and no key press changes it.
    """

    order = "modified DESC, id"

    def __init__(self, database: Database) -> None:
        super().__init__(database, "draft", _COLUMNS, _value, _row)

    def latest(self, brand_id: str) -> Draft | None:
        """Return the brand's draft that was touched last, or None."""
        found = self._select(f"WHERE brand_id = ? ORDER BY {self.order} LIMIT 1", (brand_id,))
        return found[0] if found else None

    def picture(self, id_: str) -> bytes:
        """Return the picture of the message that a draft answers, or nothing."""
        row = self._database.row("SELECT picture FROM draft WHERE id = ?", (id_,))
        return b64decode(cast("str", row[0])) if row and row[0] else b""

    def put_picture(self, id_: str, picture: bytes) -> None:
        """Keep a picture with a draft that is there; nothing takes it away."""
        kept = b64encode(picture).decode() if picture else None
        self._database.run("UPDATE draft SET picture = ? WHERE id = ?", (kept, id_))


def _value(row: Row) -> Draft:
    id_, brand_id, status, outlet, outlets, reach, channel, audience, caret, *rest = row
    created, modified, name, handle, title, approvals, own_texts, text, incoming = rest
    return Draft(
        id=cast("str", id_),
        brand_id=cast("str", brand_id),
        text=cast("str", text),
        incoming=cast("str", incoming),
        author_name=cast("str", name),
        author_handle=cast("str", handle),
        outlet=outlet_of(cast("str", outlet)),
        outlets=tuple(map(outlet_of, to_list(outlets))),
        own_texts=tuple(map(_own_text, json.loads(cast("str", own_texts)))),
        reach=Reach(cast("str", reach)),
        channel=Channel(cast("str", channel)),
        audience=cast("str | None", audience),
        caret=cast("int", caret),
        title=cast("str", title),
        status=DraftStatus(cast("str", status)),
        approvals=tuple(map(_approval, json.loads(cast("str", approvals)))),
        created=to_moment(created),
        modified=to_moment(modified),
    )


def _row(draft: Draft) -> Row:
    return (
        draft.id,
        draft.brand_id,
        str(draft.status),
        str(draft.outlet),
        from_list(draft.outlets),
        str(draft.reach),
        str(draft.channel),
        None if draft.audience is None else storable(draft.audience),
        draft.caret,
        from_moment(draft.created),
        from_moment(draft.modified),
        storable(draft.author_name),
        storable(draft.author_handle),
        storable(draft.title),
        to_json([_approval_json(item) for item in draft.approvals]),
        to_json([asdict(item) for item in draft.own_texts]),
        storable(draft.text),
        storable(draft.incoming),
    )


def _own_text(item: dict[str, str]) -> OwnText:
    return OwnText(outlet_of(item["outlet"]), item["text"])


def _approval(item: dict[str, str | None]) -> Approval:
    answer = item["answer"]
    return Approval(
        asked_on=date.fromisoformat(cast("str", item["asked_on"])),
        text=cast("str", item["text"]),
        by=cast("str", item["by"]),
        answer=Verdict(answer) if answer else None,
        on=to_day(item["on"]),
        note=cast("str", item["note"]),
    )


def _approval_json(item: Approval) -> dict[str, str | None]:
    return {
        "asked_on": item.asked_on.isoformat(),
        "text": item.text,
        "by": item.by,
        "answer": item.answer,
        "on": from_day(item.on),
        "note": item.note,
    }
