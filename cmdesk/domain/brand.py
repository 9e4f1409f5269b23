"""A client brand: who it is, how it is recognised, and its voice."""

from dataclasses import dataclass, field
from datetime import datetime

from cmdesk.domain.tone_profile import ToneProfile


@dataclass(frozen=True, slots=True)
class BrandMarks:
    """What makes a brand recognisable in a text: the check contract's ``other_brands``."""

    name: str
    handles: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Brand:
    """One client. ``colour`` is ``#RRGGBB``; ``position`` orders the rail from the top."""

    id: str
    name: str
    colour: str
    initials: str
    position: int = 0
    profile: ToneProfile = field(default_factory=ToneProfile)
    archived_at: datetime | None = None

    @property
    def marks(self) -> BrandMarks:
        """What would give this brand away in another brand's text."""
        profile = self.profile
        return BrandMarks(self.name, profile.handles, profile.hashtags, profile.signatures)
