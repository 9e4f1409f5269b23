"""What every format writes and reads: one brand with its replies and what they share."""

from dataclasses import dataclass

from cmdesk.domain.brand import Brand
from cmdesk.domain.fragment import Fragment
from cmdesk.domain.reply import Reply, ReplyVersion


@dataclass(frozen=True, slots=True)
class Library:
    """One brand's replies, in the order in which they are to appear; ``history`` is their past."""

    brand: Brand
    replies: tuple[Reply, ...] = ()
    fragments: tuple[Fragment, ...] = ()
    history: tuple[ReplyVersion, ...] = ()


@dataclass(frozen=True, slots=True)
class Batch:
    """Replies as a file holds them, each with an empty ``brand_id`` unless ``brand`` is there.

    Only the lossless JSON holds the ``brand`` itself, its fragments and what replies said before; a
    table or a page may tell its ``name``, and other tools know no brand at all.
    """

    replies: tuple[Reply, ...]
    brand: Brand | None = None
    name: str = ""
    fragments: tuple[Fragment, ...] = ()
    history: tuple[ReplyVersion, ...] = ()
