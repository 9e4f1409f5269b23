"""An answer being written, with the message it answers."""

from dataclasses import dataclass
from datetime import datetime

from cmdesk.domain.network import Channel, Network, Reach


@dataclass(frozen=True, slots=True)
class Draft:
    """One draft. ``caret`` counts code points into ``text``; ``modified`` is UTC."""

    id: str
    brand_id: str
    text: str = ""
    incoming: str = ""
    network: Network | None = None
    reach: Reach = Reach.ONE
    channel: Channel = Channel.PUBLIC
    audience: str | None = None
    caret: int = 0
    modified: datetime | None = None
