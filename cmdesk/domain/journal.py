"""What was said for a brand, and when: the record that a client may ask for."""

from dataclasses import dataclass
from datetime import datetime

from cmdesk.domain.network import Medium, Network, Outlet, network_of


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One text that left the desk. Times are UTC.

    ``findings`` are the rule ids passed over: still standing then, or ignored on purpose;
    ``reason`` says why where one of them was an error. ``heeded`` are those that were there while
    it was written and are no more. ``author`` wrote ``incoming``. ``deleted_on`` is when the text
    was noted as taken down in public again.
    """

    id: str
    brand_id: str
    at: datetime
    text: str
    incoming: str = ""
    author: str = ""
    outlet: Outlet = Medium.FREE
    findings: tuple[str, ...] = ()
    heeded: tuple[str, ...] = ()
    reason: str = ""
    draft_id: str = ""
    deleted_on: datetime | None = None

    @property
    def network(self) -> Network | None:
        """The network it went to, or None where it went elsewhere."""
        return network_of(self.outlet)
