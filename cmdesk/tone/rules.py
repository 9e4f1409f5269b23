"""Rules as the engine runs them: frozen values, their patterns named by number."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from cmdesk.domain.errors import PackInvalid
from cmdesk.tone.model import Severity

EVERY = "all"
"""The language of rules that hold in any."""

Ids = int
"""A set of patterns: its number in their book."""
NO_IDS: Ids = 0
"""The empty one."""
DIGIT = "\x00"
"""What stands for any digit where a pattern names a sign that it needs; no folded text holds it."""
MAX_NEEDS = 3
"""Groups of words that a pattern is looked for by."""


class Compiled(NamedTuple):
    """One pattern, ready to be kept: plain data.

    ``needs`` are groups of words, ``word*`` for a beginning, or signs; one of each group stands
    in any sentence that matches, and one of ``texts``, where there are any. One of ``heads``,
    where they are known, begins every match. ``at_start`` binds a match to the beginning of its
    sentence or clause.
    """

    source: str
    regex: str
    at_start: bool = False
    heads: tuple[str, ...] = ()
    needs: tuple[tuple[str, ...], ...] = ()
    texts: tuple[str, ...] = ()
    code: bytes = b""
    """What ``regex`` compiles to (``ready.py``)."""


@dataclass(frozen=True, slots=True)
class Condition:
    """When a rule speaks at all; whatever is empty does not matter."""

    situation: tuple[str, ...] = ()
    not_situation: tuple[str, ...] = ()
    not_only: tuple[str, ...] = ()
    """Silent where the situations read are all among these (a plain question, say)."""
    apology_due: bool | None = None
    network: tuple[str, ...] = ()
    channel: str = ""
    reach: str = ""
    answer: bool | None = None
    profile: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    words_min: int = 0
    words_max: int = 0
    incoming: Ids = NO_IDS
    incoming_unless: Ids = NO_IDS
    text: Ids = NO_IDS
    off_limits: Ids = NO_IDS
    """Silent where no topic that the profile leaves alone is worded so."""
    named: str = ""
    """Where one of those topics must be named (``text``, ``incoming``), or somebody who is not
    the brand (``stranger``, ``incoming-stranger``); ``listed`` asks for a topic in the profile."""


ALWAYS = Condition()


class Learnt(NamedTuple):
    """A second opinion on a pack's findings, learnt from whole texts.

    Where the features of a text weigh ``least`` or less, it does not read like what the pack is
    about: its findings are suggestions. ``scale`` and ``lane`` tell where the weights stand
    (``kinds/scale.py``).
    """

    scale: int
    lane: int
    least: float


@dataclass(frozen=True, slots=True)
class FixSpec:
    """A way to mend: ``replace`` or ``delete`` the span, or add (``start``, ``open``, ``end``)."""

    action: str
    label: str
    texts: Mapping[str, str] = field(default_factory=dict[str, str])
    """The replacement by address: keys ``tu``, ``vous``, or ``any``."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``options`` are its kind's own keys; ``patterns`` their numbered patterns."""

    id: str
    concern: str
    kind: str
    severity: Severity
    message: str
    why: str
    part: str = "all"
    find: Ids = NO_IDS
    unless: Mapping[str, Ids] = field(default_factory=dict[str, Ids])
    """Innocents by where they stand: sentence, clause, text, before, after."""
    when: Condition = ALWAYS
    fixes: tuple[FixSpec, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict[str, Any])
    patterns: Mapping[str, Ids] = field(default_factory=dict[str, Ids])
    unless_concern: tuple[str, ...] = ()
    learnt: Learnt | None = None
    file: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Book:
    """All rules of all languages, their patterns, and what could not be read."""

    rules: tuple[Rule, ...] = ()
    patterns: tuple[Compiled, ...] = ()
    sets: tuple[frozenset[int], ...] = ()
    """The numbers of the patterns that each set holds."""
    scales: tuple[bytes, ...] = ()
    """The weights that rules have learnt, as ``kinds/scale.py`` keeps them."""
    problems: tuple[PackInvalid, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a rule: ``request`` in the check contract's form.

    ``spans`` are what the rule must find in a bad one, in order; a good one has none. An
    absence has the empty span at 0.
    """

    rule: str
    request: Mapping[str, Any]
    bad: bool
    spans: tuple[tuple[int, int], ...] = ()
    language: str = ""
