"""A canned reply of a brand's library, the ways it can be worded, and what it was before."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from cmdesk.domain.network import Network, Situation
from cmdesk.domain.tone_profile import Address

MAX_BODY = 20_000
"""Longest body kept, in characters: twice the longest network limit (YouTube, 10,000)."""
MAX_VARIANTS = 40
"""Most wordings kept beside the main one: tu and vous, short and long, on ten networks."""


class ReplyStatus(StrEnum):
    """Where a reply stands with the client."""

    DRAFT = "draft"
    APPROVED = "approved"
    RETIRED = "retired"


class ReplyKind(StrEnum):
    """What a reply does. ``HOLDING`` buys time until the answer is known."""

    ANSWER = "answer"
    APOLOGY = "apology"
    ARGUMENT = "argument"
    BOUNDARY = "boundary"
    HOLDING = "holding"
    THANKS = "thanks"
    ANNOUNCEMENT = "announcement"


class Size(StrEnum):
    """How long a wording is meant to be, beside others of the same reply."""

    SHORT = "short"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording of a reply; what is None or empty suits any address, size, language, network.

    ``language`` is a code such as ``fr``, as in a profile's ``languages``.
    """

    body: str
    address: Address | None = None
    size: Size | None = None
    language: str = ""
    network: Network | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """One reply. ``body`` may hold variables such as ``{prénom}``; times are UTC.

    ``body`` is the main wording and ``variants`` the others, each said of the same thing.
    ``folder`` and ``source`` (where the text comes from) are free texts; ``audience`` names one of
    the profile's audiences.
    """

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
    kind: ReplyKind = ReplyKind.ANSWER
    folder: str = ""
    audience: str = ""
    source: str = ""
    variants: tuple[Variant, ...] = ()

    @property
    def wordings(self) -> tuple[Variant, ...]:
        """All wordings, the main one first."""
        return (Variant(self.body), *self.variants)


@dataclass(frozen=True, slots=True)
class ReplyVersion:
    """What a reply said until ``at`` (UTC), kept when it was changed."""

    id: str
    reply_id: str
    brand_id: str
    at: datetime
    title: str
    body: str
    variants: tuple[Variant, ...] = ()
