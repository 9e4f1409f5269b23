"""What goes into a check and what comes out of it: the check contract as values."""

from dataclasses import dataclass, field
from enum import StrEnum

from cmdesk.domain.limits import NetworkLimit
from cmdesk.domain.network import Channel, Network, Reach, Situation
from cmdesk.domain.others import BrandMarks, InfluencerCard
from cmdesk.domain.tone_profile import ToneProfile


class Severity(StrEnum):
    """How much a finding matters; ``rank`` orders errors first."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for a suggestion."""
        return _RANKS[self]


_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.SUGGESTION: 2}


@dataclass(frozen=True, slots=True)
class Context:
    """Everything around the text that a check may depend on."""

    incoming: str | None = None
    network: Network | None = None
    reach: Reach = Reach.ONE
    channel: Channel = Channel.PUBLIC
    recent: tuple[str, ...] = ()
    other_brands: tuple[BrandMarks, ...] = ()
    influencer: InfluencerCard | None = None
    """The person of influence who is spoken to, or named first."""
    profile: ToneProfile = field(default_factory=ToneProfile)
    situations: tuple[Situation, ...] | None = None
    """The person's own reading of ``incoming``, where they corrected the engine's."""
    limits: tuple[NetworkLimit, ...] = ()
    """Limits that the person has changed; a network without one has the desk's."""
    also_named: tuple[InfluencerCard, ...] = ()
    """The other people of influence who are named."""

    @property
    def named(self) -> tuple[InfluencerCard, ...]:
        """All the people of influence who are spoken to or named."""
        return (*((self.influencer,) if self.influencer else ()), *self.also_named)


@dataclass(frozen=True, slots=True)
class Fix:
    """One edit: replace code points ``start`` to ``end`` (exclusive) by ``replacement``."""

    label: str
    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that would go wrong in public. Offsets are code points, ``end`` exclusive.

    What is absent from the text has ``start == end == 0``. Fixes of one finding are
    alternatives, unless they share a label: those are applied together, as one step.
    """

    rule: str
    concern: str
    severity: Severity
    start: int
    end: int
    excerpt: str
    message: str
    why: str
    fixes: tuple[Fix, ...] = ()


class Person(StrEnum):
    """The person of a 2nd-person form."""

    TU = "tu"
    VOUS = "vous"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One form that addresses somebody; ``plural`` where several people are truly meant."""

    start: int
    end: int
    form: str
    person: Person
    plural: bool = False


@dataclass(frozen=True, slots=True)
class AddressReading:
    """How the reader is addressed: ``found`` is tu, vous, mixed or none."""

    found: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Length:
    """A text's length as its network counts it; ``limit`` is None where there is none."""

    count: int
    limit: int | None
    unit: str


@dataclass(frozen=True, slots=True)
class Report:
    """The whole outcome of one check."""

    address: AddressReading
    situations: tuple[Situation, ...]
    length: Length
    findings: tuple[Finding, ...]
