"""How long a text may be on a network, and when that was read there."""

from dataclasses import dataclass
from datetime import date

from cmdesk.domain.network import Network

MOST = 1_000_000
"""Highest limit taken: ten times the longest text that any network is known to take."""


@dataclass(frozen=True, slots=True)
class NetworkLimit:
    """How long a text may be, in the network's own unit, as read on ``read_on``.

    ``comment`` is for an answer; None where it is the same as for a ``post``.
    """

    network: Network
    post: int
    read_on: date
    comment: int | None = None

    def of(self, *, answer: bool) -> int:
        """Return the limit of an answer or of a post."""
        return self.comment if answer and self.comment is not None else self.post
