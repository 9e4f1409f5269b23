"""What every format writes and reads: one brand with its replies and what they share."""

from dataclasses import dataclass

from cmdesk.domain.brand import Brand
from cmdesk.domain.fragment import Fragment
from cmdesk.domain.reply import Reply


@dataclass(frozen=True, slots=True)
class Library:
    """One brand's replies, in the order in which they are to appear."""

    brand: Brand
    replies: tuple[Reply, ...] = ()
    fragments: tuple[Fragment, ...] = ()
