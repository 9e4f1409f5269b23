"""A library read as a whole against its brand's voice, and what can be done about it at once.

``load`` reads in the vault's thread; what examines and turns is pure and may take seconds: it runs
in any thread, tells how far it is, and stops where ``hear`` raises.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from cmdesk.desk.asides import Mute, load_mutes
from cmdesk.desk.brands import other_marks
from cmdesk.domain.brand import Brand
from cmdesk.domain.fragment import Fragment, expand
from cmdesk.domain.likeness import alike
from cmdesk.domain.others import BrandMarks
from cmdesk.domain.reply import Reply, ReplyStatus, Variant
from cmdesk.domain.tone_profile import Address, ToneProfile
from cmdesk.storage.vault import Vault
from cmdesk.tone.model import Context, Finding, Person, Report, Severity

if TYPE_CHECKING:
    from cmdesk.tone.convert import Conversion

EXPECTED = "placeholder"
"""A reply of the library holds variables by design: they are no fault here."""
Hear = Callable[[int, int], None]


class Engine(Protocol):
    """What of the tone engine is used here; any thread may call it."""

    def check(self, text: str, context: Context) -> Report:
        """Return what would go wrong in public."""
        ...

    def convert(self, text: str, to: Person, context: Context) -> "Conversion":
        """Return the edits after which ``text`` addresses one reader as ``to``."""
        ...


@dataclass(frozen=True, slots=True)
class Around:
    """What a reply of this brand is read against."""

    brand: Brand
    others: tuple[BrandMarks, ...] = ()
    fragments: tuple[Fragment, ...] = ()
    mutes: tuple[Mute, ...] = ()

    def profile(self, reply: Reply) -> ToneProfile:
        """Return the voice in force for a reply, that of its audience where it has one."""
        return self.brand.own_profile.for_audience(reply.audience or None)

    def wanted(self, reply: Reply, wording: Variant) -> Address:
        """Return how a wording should address its reader: as it says, or as the brand does."""
        return wording.address or self.profile(reply).address

    def context(self, reply: Reply, wording: Variant) -> Context:
        """Return what a wording is checked in."""
        profile = replace(self.profile(reply), address=self.wanted(reply, wording))
        if wording.language:
            profile = replace(profile, languages=(wording.language,))
        networks = (wording.network, *reply.networks)
        network = next((item for item in networks if item), None)
        return Context(network=network, other_brands=self.others, profile=profile)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said of one reply. ``astray`` are the places of wordings addressed wrongly."""

    reply: Reply
    address: str = "none"
    astray: tuple[int, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def grave(self) -> int:
        """How many errors and warnings there are; suggestions are no fault."""
        return sum(item.severity is not Severity.SUGGESTION for item in self.findings)


@dataclass(frozen=True, slots=True)
class Health:
    """A whole library as it was read; ``groups`` are ids of replies that say nearly the same."""

    around: Around
    verdicts: Mapping[str, Verdict] = field(default_factory=dict[str, Verdict])
    groups: tuple[tuple[str, ...], ...] = ()

    @property
    def astray(self) -> tuple[str, ...]:
        """The replies that address the reader against the brand's voice, retired ones apart."""
        return tuple(id_ for id_, verdict in self._used() if verdict.astray)

    @property
    def with_findings(self) -> tuple[str, ...]:
        """The replies with an error or a warning."""
        return tuple(id_ for id_, verdict in self.verdicts.items() if verdict.grave)

    @property
    def alike(self) -> tuple[str, ...]:
        """The replies that say nearly what another one says."""
        return tuple(id_ for group in self.groups for id_ in group)

    def _used(self) -> Iterable[tuple[str, Verdict]]:
        retired = ReplyStatus.RETIRED
        return ((i, v) for i, v in self.verdicts.items() if v.reply.status is not retired)


@dataclass(frozen=True, slots=True)
class Rewording:
    """One text to be put for another; ``remaining`` are the forms that a person must turn."""

    reply_id: str
    title: str
    place: int
    before: str
    after: str
    remaining: tuple[str, ...] = ()


def load(vault: Vault, brand_id: str) -> tuple[Around, tuple[Reply, ...]] | None:
    """Return a brand's replies and what they are read against; None where the brand is gone."""
    around = load_around(vault, brand_id)
    return None if around is None else (around, vault.replies.all(brand_id))


def load_around(vault: Vault, brand_id: str) -> Around | None:
    """Return what a brand's replies are read against; None where the brand is gone."""
    brand = vault.brands.get(brand_id)
    return None if brand is None else around_of(vault, brand)


def around_of(vault: Vault, brand: Brand) -> Around:
    """Return what the replies of a brand are read against, be it one that is still to be made."""
    return Around(
        brand,
        other_marks(vault, brand.id),
        vault.fragments.all(brand.id),
        load_mutes(vault, brand.id),
    )


def examine(
    engine: Engine,
    around: Around,
    replies: Iterable[Reply],
    hear: Hear,
    before: Health | None = None,
) -> Health:
    """Read a whole library. ``before`` saves reading again what has not changed since."""
    wanted = tuple(replies)
    known: Mapping[str, Verdict] = {}
    if before is not None and before.around == around:
        known = before.verdicts
    verdicts, total = dict[str, Verdict](), len(wanted)
    for done, reply in enumerate(wanted):
        hear(total - done, total)
        old = known.get(reply.id)
        if old is not None and _same_texts(old.reply, reply):
            verdicts[reply.id] = replace(old, reply=reply)
        else:
            verdicts[reply.id] = judge(engine, around, reply)
    living = (reply for reply in wanted if reply.status is not ReplyStatus.RETIRED)
    groups = alike({reply.id: expand(reply.body, around.fragments) for reply in living})
    return Health(around, verdicts, groups)


def judge(engine: Engine, around: Around, reply: Reply) -> Verdict:
    """Read one reply in all its wordings."""
    found, astray, address = list[Finding](), list[int](), "none"
    for place, wording in enumerate(reply.wordings):
        text = expand(wording.body, around.fragments)
        report = engine.check(text, around.context(reply, wording))
        address = address if place else report.address.found
        if _against(report.address.found, around.wanted(reply, wording)):
            astray.append(place)
        found += (item for item in report.findings if item.concern != EXPECTED)
    kept = (item for item in found if not any(mute.covers(item) for mute in around.mutes))
    return Verdict(reply, address, tuple(astray), tuple(kept))


def turned(engine: Engine, health: Health, ids: Iterable[str], hear: Hear) -> tuple[Rewording, ...]:
    """Return the texts of these replies as the brand addresses its readers, to be looked at."""
    wanted, done = list(ids), list[Rewording]()
    for at, id_ in enumerate(wanted):
        hear(len(wanted) - at, len(wanted))
        verdict = health.verdicts[id_]
        for place in verdict.astray:
            done.append(_turned(engine, health.around, verdict.reply, place))
    return tuple(done)


def _turned(engine: Engine, around: Around, reply: Reply, place: int) -> Rewording:
    wording = reply.wordings[place]
    person = Person(str(around.wanted(reply, wording)))
    made = engine.convert(wording.body, person, around.context(reply, wording))
    after = made.apply(wording.body)
    left = tuple(item.form for item in made.remaining)
    return Rewording(reply.id, reply.title, place, wording.body, after, left)


def address_of(engine: Engine, wording: Variant) -> Address | None:
    """Return how a wording addresses its reader, as it says or as it reads; None for neither."""
    if wording.address is not None:
        return wording.address
    found = engine.check(wording.body, Context()).address.found
    return Address(found) if found in (Address.TU, Address.VOUS) else None


def _against(found: str, wanted: Address) -> bool:
    if wanted is Address.EITHER:
        return found == "mixed"
    return found not in ("none", wanted)


def _same_texts(old: Reply, new: Reply) -> bool:
    return old.wordings == new.wordings and (old.audience, old.networks) == (
        new.audience,
        new.networks,
    )
