"""The places where a brand speaks in public, and to whom a text is addressed there."""

from collections.abc import Mapping
from enum import StrEnum


class Network(StrEnum):
    """A network of the check contract; no network at all is ``None``."""

    X = "x"
    BLUESKY = "bluesky"
    MASTODON = "mastodon"
    THREADS = "threads"
    INSTAGRAM = "instagram"
    FACEBOOK = "facebook"
    LINKEDIN = "linkedin"
    TIKTOK = "tiktok"
    YOUTUBE = "youtube"
    GOOGLE = "google"


NETWORKS: Mapping[Network, str] = {
    Network.X: "X",
    Network.BLUESKY: "Bluesky",
    Network.MASTODON: "Mastodon",
    Network.THREADS: "Threads",
    Network.INSTAGRAM: "Instagram",
    Network.FACEBOOK: "Facebook",
    Network.LINKEDIN: "LinkedIn",
    Network.TIKTOK: "TikTok",
    Network.YOUTUBE: "YouTube",
    Network.GOOGLE: "Google",
}
"""The networks' own names, the same in every language."""


class Medium(StrEnum):
    """Where a text may go beside the networks: the check contract knows neither."""

    EMAIL = "email"
    FREE = "free"


Outlet = Network | Medium
"""Where a text goes: a network, an e-mail, or anywhere (``FREE``)."""
OUTLETS: tuple[Outlet, ...] = (*Network, *Medium)


def outlet_of(name: str) -> Outlet:
    """Return the outlet that a value names. Raises ValueError for an unknown one."""
    return Medium(name) if name in tuple(Medium) else Network(name)


def network_of(outlet: Outlet) -> Network | None:
    """Return the network that an outlet is, or None: how a check names it."""
    return outlet if isinstance(outlet, Network) else None


class Reach(StrEnum):
    """Whether a text speaks to one person or to many (the contract's ``audience``)."""

    ONE = "one"
    MANY = "many"


class Channel(StrEnum):
    """Whether everybody can read the text."""

    PUBLIC = "public"
    PRIVATE = "private"


class Situation(StrEnum):
    """What an incoming message is; several may hold at once."""

    COMPLAINT = "complaint"
    QUESTION = "question"
    PRAISE = "praise"
    ATTACK = "attack"
    HATE = "hate"
    CRISIS = "crisis"
    JOKE = "joke"
