"""Which wording of a reply fits what is wanted now, and why."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from cmdesk.domain.network import Network
from cmdesk.domain.reply import Reply, Size, Variant
from cmdesk.domain.tone_profile import Address


class Aspect(StrEnum):
    """What a wording is chosen by, the weightiest first."""

    LENGTH = "length"
    LANGUAGE = "language"
    ADDRESS = "address"
    NETWORK = "network"
    SIZE = "size"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a wording should be. None, ``EITHER`` and empty ask for nothing."""

    address: Address | None = None
    network: Network | None = None
    language: str = ""
    size: Size | None = None


@dataclass(frozen=True, slots=True)
class Pick:
    """The wording chosen: its place among ``Reply.wordings``, what it meets and what it misses.

    ``met`` and ``missed`` hold only what was asked for; a wording that says nothing of an aspect
    does neither.
    """

    place: int
    variant: Variant
    met: tuple[Aspect, ...] = ()
    missed: tuple[Aspect, ...] = ()


def pick(
    reply: Reply,
    wanted: Wanted,
    *,
    too_long: Callable[[str], bool] = lambda _body: False,
    address_of: Callable[[Variant], Address | None] = lambda variant: variant.address,
) -> Pick:
    """Return the wording of ``reply`` that fits best; the first of equals.

    ``too_long`` tells a body that its network would refuse; ``address_of`` may read the address of
    a wording that does not say it. A weightier aspect decides before all lighter ones together.
    """
    marked = [
        _marks(variant, wanted, address_of(variant), over=too_long(variant.body))
        for variant in reply.wordings
    ]
    place = max(range(len(marked)), key=lambda at: [marked[at][aspect] for aspect in Aspect])
    met = tuple(aspect for aspect in Aspect if marked[place][aspect] > 0)
    missed = tuple(aspect for aspect in Aspect if marked[place][aspect] < 0)
    return Pick(place, reply.wordings[place], met, missed)


def _marks(
    variant: Variant, wanted: Wanted, address: Address | None, *, over: bool
) -> dict[Aspect, int]:
    """Return 1 for what is met, -1 for what is missed, 0 where nothing is asked or said."""
    asked = None if wanted.address is Address.EITHER else wanted.address
    language, own = _primary(wanted.language), _primary(variant.language)
    return {
        Aspect.LENGTH: -1 if over else 0,
        Aspect.LANGUAGE: _mark(language, own),
        Aspect.ADDRESS: _mark(asked, address),
        Aspect.NETWORK: _mark(wanted.network, variant.network),
        Aspect.SIZE: _mark(wanted.size, variant.size),
    }


def _mark(wanted: object, own: object) -> int:
    if not wanted or not own:
        return 0
    return 1 if wanted == own else -1


def _primary(language: str) -> str:
    return language.replace("_", "-").split("-")[0].casefold()
