"""An answer being written, with the message it answers and where it is to go."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from cmdesk.domain.network import Channel, Medium, Network, Outlet, Reach, network_of


class DraftStatus(StrEnum):
    """How far a draft has come."""

    DRAFT = "draft"
    TO_APPROVE = "to-approve"
    APPROVED = "approved"
    SENT = "sent"


class Verdict(StrEnum):
    """What a client said of a draft."""

    APPROVED = "approved"
    CHANGES = "changes"


@dataclass(frozen=True, slots=True)
class Approval:
    """One round with the client: the ``text`` they were asked about, and what they said.

    ``by`` is who answered, ``on`` when; ``answer`` is None as long as nobody has.
    """

    asked_on: date
    text: str
    by: str = ""
    answer: Verdict | None = None
    on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class OwnText:
    """What a draft says on one outlet, where that differs from the text common to all."""

    outlet: Outlet
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """One draft. Times are UTC; ``title`` may be empty.

    ``text`` is common to all ``outlets`` but those of ``own_texts``. ``outlet`` is the one in
    view, always among ``outlets``, and ``caret`` counts code points into its text. ``incoming``
    is the message answered, without its heading: who wrote it stands in the two ``author_`` fields.
    """

    id: str
    brand_id: str
    text: str = ""
    incoming: str = ""
    author_name: str = ""
    author_handle: str = ""
    outlet: Outlet = Medium.FREE
    outlets: tuple[Outlet, ...] = (Medium.FREE,)
    own_texts: tuple[OwnText, ...] = ()
    reach: Reach = Reach.ONE
    channel: Channel = Channel.PUBLIC
    audience: str | None = None
    caret: int = 0
    title: str = ""
    status: DraftStatus = DraftStatus.DRAFT
    approvals: tuple[Approval, ...] = ()
    created: datetime | None = None
    modified: datetime | None = None

    @property
    def network(self) -> Network | None:
        """The network in view, or None where it is none."""
        return network_of(self.outlet)

    @property
    def author(self) -> str:
        """Who wrote the message, as one names them: by handle, or else by name."""
        return self.author_handle or self.author_name

    @property
    def shown(self) -> str:
        """The text of the outlet in view."""
        return self.text_for(self.outlet)

    @property
    def whole(self) -> str:
        """All that it says: the common text, then each of its own."""
        return "\n\n".join((self.text, *(item.text for item in self.own_texts)))

    @property
    def blank(self) -> bool:
        """Whether nothing was written or received yet."""
        return not (self.whole.strip() or self.incoming.strip())

    def text_for(self, outlet: Outlet) -> str:
        """Return what this draft says on an outlet."""
        own = (item.text for item in self.own_texts if item.outlet is outlet)
        return next(own, self.text)

    def has_own(self, outlet: Outlet) -> bool:
        """Whether an outlet has a text of its own."""
        return any(item.outlet is outlet for item in self.own_texts)

    def with_shown(self, text: str) -> "Draft":
        """Return the draft with another text in view: the outlet's own one, or the common one."""
        if not self.has_own(self.outlet):
            return replace(self, text=text)
        return self.with_own(self.outlet, text)

    def with_own(self, outlet: Outlet, text: str | None) -> "Draft":
        """Return the draft with an outlet's own text; None gives the outlet the common one."""
        others = tuple(item for item in self.own_texts if item.outlet is not outlet)
        own = () if text is None else (OwnText(outlet, text),)
        return replace(self, own_texts=others + own)
