"""A reply as it goes into an answer: in the wording that fits, with its fragments in place."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from cmdesk.desk.fragments import list_fragments
from cmdesk.desk.nearest import Asked, Memory, last_words, nearest_to
from cmdesk.desk.replies import search_replies
from cmdesk.domain.fragment import Fragment, expand
from cmdesk.domain.network import Situation
from cmdesk.domain.reply import Reply
from cmdesk.domain.variants import Wanted, pick
from cmdesk.storage.vault import Vault
from cmdesk.tone.length import Limits
from cmdesk.tone.model import Context

_SIGNS = ("", ";", "/")
"""What a shortcut may begin with, as it is kept."""
_NAMESAKES = 10
"""How many of the replies found are looked at; one whose whole shortcut it is comes first."""


def _fits_anywhere(_text: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Fitting:
    """What a wording has to fit; ``too_long`` tells a text that the network would refuse."""

    wanted: Wanted = field(default_factory=Wanted)
    too_long: Callable[[str], bool] = field(default=_fits_anywhere, compare=False)


@dataclass(frozen=True, slots=True)
class Sought:
    """What replies are looked for: for which message, read how, what is written yet, and where."""

    brand_id: str
    message: str
    fit: tuple[Situation, ...] = ()
    written: str = ""
    place: Fitting = field(default_factory=Fitting)

    @property
    def key(self) -> tuple[object, ...]:
        """What makes another search worth while: most key presses change nothing of it."""
        words = last_words(self.written)
        return (self.brand_id, self.message, self.fit, words, self.place.wanted)


def fitting(context: Context, limits: Limits | None = None) -> Fitting:
    """Return what fits where an answer is written; without ``limits`` no length is too long.

    The address on a person's card comes before the profile's.
    """
    profile, card = context.profile, context.influencer
    address = (card.address if card is not None else None) or profile.address
    wanted = Wanted(address, context.network, next(iter(profile.languages), ""))
    if limits is None:
        return Fitting(wanted)
    return Fitting(wanted, lambda text: not limits.fits(text, context))


def fitted(
    vault: Vault, brand_id: str, replies: Iterable[Reply], place: Fitting
) -> tuple[Reply, ...]:
    """Return replies with the wording that fits for a body, and the brand's fragments in it."""
    fragments = list_fragments(vault, brand_id)
    return tuple(_worded(reply, fragments, place) for reply in replies)


def called(vault: Vault, brand_id: str, shortcut: str, place: Fitting) -> Reply | None:
    """Return the reply of that shortcut as ``fitted`` does; its sign and its case do not count."""
    wanted = shortcut.casefold()
    for sign in _SIGNS:
        for reply in search_replies(vault, brand_id, sign + shortcut, limit=_NAMESAKES):
            if reply.shortcut.lstrip(";/").casefold() == wanted:
                return fitted(vault, brand_id, (reply,), place)[0]
    return None


def offered(
    vault: Vault, sought: Sought, *, limit: int = 3, memory: Memory | None = None
) -> tuple[Reply, ...]:
    """Return the replies nearest to a message, each as it would be inserted."""
    asked = Asked(sought.brand_id, sought.message, sought.fit, sought.written)
    near = nearest_to(vault, asked, {} if memory is None else memory, limit=limit)
    return fitted(vault, sought.brand_id, near, sought.place)


def _worded(reply: Reply, fragments: tuple[Fragment, ...], place: Fitting) -> Reply:
    def over(body: str) -> bool:
        return place.too_long(expand(body, fragments))

    chosen = pick(reply, place.wanted, too_long=over).variant
    return replace(reply, body=expand(chosen.body, fragments))
