"""What was said for a brand, and when: the record that a client may ask for."""

from dataclasses import dataclass
from datetime import datetime

from cmdesk.domain.network import Network


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One text that left the desk. ``findings`` are the rule ids still standing then; UTC."""

    id: str
    brand_id: str
    at: datetime
    text: str
    incoming: str = ""
    network: Network | None = None
    findings: tuple[str, ...] = ()
    reason: str = ""
