"""A canned reply of a brand's library."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from cmdesk.domain.network import Network, Situation

MAX_BODY = 20_000
"""Longest body kept, in characters: twice the longest network limit (YouTube, 10,000)."""


class ReplyStatus(StrEnum):
    """Where a reply stands with the client."""

    DRAFT = "draft"
    APPROVED = "approved"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class Reply:
    """One reply. ``body`` may hold variables such as ``{prénom}``; times are UTC."""

    id: str
    brand_id: str
    title: str
    body: str
    situations: tuple[Situation, ...] = ()
    tags: tuple[str, ...] = ()
    networks: tuple[Network, ...] = ()
    status: ReplyStatus = ReplyStatus.DRAFT
    approved_by: str = ""
    approved_on: date | None = None
    expires_on: date | None = None
    shortcut: str = ""
    notes: str = ""
    uses: int = 0
    last_used: datetime | None = None
    created: datetime | None = None
    modified: datetime | None = None
