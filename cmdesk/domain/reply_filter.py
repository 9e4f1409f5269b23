"""What narrows a library to a part of it, and the parts that a person has named."""

from dataclasses import dataclass, field

from cmdesk.domain.network import Network, Situation
from cmdesk.domain.reply import ReplyKind, ReplyStatus


@dataclass(frozen=True, slots=True)
class ReplyFilter:
    """Keeps replies that have one of each; an empty tuple and None leave nothing out.

    ``unused_days`` keeps those neither used nor made for so many days, ``expired`` those whose day
    has passed, ``lasting`` those whose day has not, or that have none; ``ids`` keeps only these.
    """

    situations: tuple[Situation, ...] = ()
    statuses: tuple[ReplyStatus, ...] = ()
    kinds: tuple[ReplyKind, ...] = ()
    networks: tuple[Network, ...] = ()
    folders: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    unused_days: int | None = None
    expired: bool = False
    lasting: bool = False
    ids: tuple[str, ...] | None = None


EVERYTHING = ReplyFilter()


@dataclass(frozen=True, slots=True)
class SavedView:
    """A search with a name."""

    name: str
    words: str = ""
    only: ReplyFilter = field(default_factory=ReplyFilter)
