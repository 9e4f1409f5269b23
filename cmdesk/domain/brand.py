"""A client brand: who it is, how it is recognised, whom to call there, and its voice."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from cmdesk.domain.names import handle_key
from cmdesk.domain.network import Network
from cmdesk.domain.others import BrandMarks
from cmdesk.domain.tone_profile import ToneProfile


@dataclass(frozen=True, slots=True)
class Account:
    """One account of a brand; ``network`` is None for a place that the contract does not name."""

    network: Network | None
    handle: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """The person at the client's whom the community manager answers to."""

    name: str = ""
    role: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Brand:
    """One client. ``colour`` is ``#RRGGBB``; ``position`` orders the rail from the top.

    ``group`` gathers brands in the rail (empty: none). ``avatar`` is a PNG of at most 256 pixels
    a side, or empty. ``links`` are sites of the brand, ``words`` those that its spelling allows,
    ``crisis_call`` says whom to call in a crisis, ``notes`` is Markdown.
    """

    id: str
    name: str
    colour: str
    initials: str
    position: int = 0
    profile: ToneProfile = field(default_factory=ToneProfile)
    archived_at: datetime | None = None
    group: str = ""
    avatar: bytes = b""
    accounts: tuple[Account, ...] = ()
    links: tuple[str, ...] = ()
    contact: Contact = field(default_factory=Contact)
    contract_from: date | None = None
    contract_until: date | None = None
    crisis_call: str = ""
    words: tuple[str, ...] = ()
    notes: str = ""

    @property
    def handles(self) -> tuple[str, ...]:
        """Every handle of the brand once, those of the profile first."""
        known = {handle_key(handle): handle for handle in self.profile.handles if handle}
        for account in self.accounts:
            if account.handle:
                known.setdefault(handle_key(account.handle), account.handle)
        return tuple(known.values())

    @property
    def marks(self) -> BrandMarks:
        """What would give this brand away in another brand's text."""
        profile = self.profile
        links = (*self.links, *(account.url for account in self.accounts if account.url))
        return BrandMarks(
            self.name,
            self.handles,
            profile.hashtags,
            profile.signatures,
            tuple(dict.fromkeys(links)),
        )

    @property
    def own_profile(self) -> ToneProfile:
        """The profile as the checker reads it: with the brand's name and every handle."""
        return replace(self.profile, name=self.name, handles=self.handles)
