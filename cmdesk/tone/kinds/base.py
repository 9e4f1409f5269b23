"""What every kind of rule is given, and what it gives back."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from cmdesk.domain.network import Situation
from cmdesk.tone.hits import Hits
from cmdesk.tone.kinds.scale import Scales
from cmdesk.tone.kinds.terms import names_stranger, names_topic
from cmdesk.tone.lazy import lazy
from cmdesk.tone.length import Limits
from cmdesk.tone.model import AddressReading, Context, Fix, Length, Person
from cmdesk.tone.rules import ALWAYS, Condition, Rule
from cmdesk.tone.text import Span, Text, fold
from cmdesk.tone.words import Say

if TYPE_CHECKING:
    from cmdesk.tone.address.turning import Conversion
    from cmdesk.tone.kinds.likeness import Weighed

_WORD = re.compile(r"[^\W_]+")


class Hit(NamedTuple):
    """What a kind found: a folded span, words for the message, and fixes of its own (raw)."""

    start: int
    end: int
    params: Mapping[str, str | int] = {}
    fixes: tuple[Fix, ...] = ()


APOLOGY_DUE = "apology-due"
"""The rule of the situation that tells a fault of the brand's from price, taste or bad luck."""
ABSENT = (0, 0)
"""The span of what is not in the text."""


@dataclass(frozen=True)
class Check:
    """One check: the text, what it answers, and what is read off both when first asked for."""

    text: Text
    incoming: Text | None
    context: Context
    read_address: Callable[[Text, Context], AddressReading]
    read_names: "Callable[[Check], frozenset[str]]"
    limits: Limits
    hits: Hits
    """The matches in the text."""
    incoming_hits: Hits
    """The matches in the incoming message, empty where there is none."""
    topic_hits: Hits
    """The matches in the topics that the profile leaves alone."""
    scales: Scales
    turn_text: "Callable[[Check, Person], Conversion]"
    say: Say
    """How sentences are said in the language of the person who writes."""

    def to_write(self, words: str) -> str:
        """Label a fix that writes other words."""
        return self.say("Écrire « {words} »").format(words=words)

    def turn(self, to: Person) -> "Conversion":
        """Return the edits after which the text says ``to`` to its reader."""
        return self.turn_text(self, to)

    @lazy
    def address(self) -> AddressReading:
        """Return how the reader is addressed; offsets are raw."""
        return self.read_address(self.text, self.context)

    @lazy
    def situations(self) -> tuple[Situation, ...]:
        """Return what the incoming message is: the person's own reading before the engine's."""
        if self.context.situations is not None:
            return self.context.situations
        return tuple(situation for situation in Situation if situation in self._names)

    @lazy
    def situation_names(self) -> frozenset[str]:
        """Return the same as a set."""
        return frozenset(self.situations)

    @lazy
    def apology_due(self) -> bool:
        """Tell whether the message complains of what is in the brand's hands.

        Where the person took the message for a complaint and the engine did not, theirs counts.
        """
        due, complaint = APOLOGY_DUE in self._names, Situation.COMPLAINT
        if self.context.situations is None:
            return due
        return complaint in self.context.situations and (due or complaint not in self._names)

    @lazy
    def _names(self) -> frozenset[str]:
        """Return what the rules of the situation read in the message."""
        return self.read_names(self)

    @lazy
    def length(self) -> Length:
        """Return the length as the network counts it."""
        return self.limits.length(self.text.raw, self.context)


@dataclass(frozen=True)
class Reading:
    """One check as the rules of one book see it."""

    check: Check
    turned: bool = False
    """Whether the rules read the incoming message instead of the text."""
    kept: "dict[int, Weighed]" = field(default_factory=dict)
    """What the text weighs on a scale, worked out for one rule and kept for the next."""

    @lazy
    def hits(self) -> Hits:
        """Return the matches in the text that is read."""
        return self.check.incoming_hits if self.turned else self.check.hits

    @lazy
    def incoming(self) -> Hits:
        """Return the matches in the incoming message; it is empty where there is none."""
        return self.check.incoming_hits

    @lazy
    def text(self) -> Text:
        """Return the text that is read."""
        return self.hits.text

    @lazy
    def context(self) -> Context:
        """Return what stands around the text."""
        return self.check.context

    def holds(self, when: Condition) -> bool:
        """Tell whether a rule's condition is met, the cheap parts first."""
        if when is ALWAYS:
            return True
        return self._stands(when) and self._fits(when) and self._topical(when) and self._reads(when)

    def _stands(self, when: Condition) -> bool:
        context = self.context
        if when.channel and when.channel != context.channel:
            return False
        if when.reach and when.reach != context.reach:
            return False
        if when.network and context.network not in when.network:
            return False
        if when.answer is not None and when.answer != bool(context.incoming):
            return False
        for key, values in when.profile.items():
            if str(getattr(context.profile, key)) not in values:
                return False
        return True

    def _fits(self, when: Condition) -> bool:
        if when.words_min and self.hits.word_count < when.words_min:
            return False
        return not (when.words_max and self.hits.word_count > when.words_max)

    def _topical(self, when: Condition) -> bool:
        if when.off_limits and not self.check.topic_hits.any(when.off_limits):
            return False
        if not when.named:
            return True
        hits = self.incoming if when.named.startswith("incoming") else self.hits
        profile = self.context.profile
        if when.named == "listed":
            return bool(profile.off_limits)
        if when.named.endswith("stranger"):
            return names_stranger(hits.text.raw, (profile.name, *profile.handles))
        return names_topic(profile.off_limits, hits.words)

    def _meets(self, when: Condition) -> bool:
        if when.apology_due is not None and when.apology_due != self.check.apology_due:
            return False
        if not (when.situation or when.not_situation or when.not_only):
            return True
        read = self.check.situation_names
        if when.situation and read.isdisjoint(when.situation):
            return False
        if not read.isdisjoint(when.not_situation):
            return False
        return not (when.not_only and read and read.issubset(when.not_only))

    def _reads(self, when: Condition) -> bool:
        if not self._meets(when):
            return False
        if when.incoming and not self.incoming.any(when.incoming):
            return False
        if when.incoming_unless and self.incoming.any(when.incoming_unless):
            return False
        return not when.text or self.hits.any(when.text)

    def innocent(self, rule: Rule, span: Span) -> bool:
        """Tell whether one of the rule's innocents stands where it clears the span."""
        for reach, ids in rule.unless.items():
            innocents = self.hits.all(ids)
            if innocents and (reach == "text" or self._reached(reach, innocents, span)):
                return True
        return False

    def allowed(self, key: str, at: int) -> bool:
        """Tell whether the sentence holds all words of a phrase that a list of the profile has."""
        phrases = getattr(self.context.profile, key) if key else ()
        if not phrases:
            return False
        words = set(_WORD.findall(self.text.own, *self.text.sentence_at(at)))
        told = [set(_WORD.findall(fold(phrase))) for phrase in phrases]
        return any(phrase and phrase <= words for phrase in told)

    def _reached(self, reach: str, innocents: list[Span], span: Span) -> bool:
        first, _ = low, high = self.text.sentence_at(span[0])
        if reach != "sentence":
            low, high = self.text.clause_at(span[0])
            high = max(high, span[1])
        if reach == "before":
            high = span[0]
        elif reach == "after":
            low = span[1]
        # No match runs across the end of a sentence: none that begins earlier gets here.
        for start, end in innocents[bisect_left(innocents, (first,)) :]:
            if start >= high:
                return False
            if end > low:
                return True
        return False

    def in_part(self, part: str, at: int) -> bool:
        """Tell whether an offset lies in the part of the text that a rule looks at."""
        if part == "all":
            return True
        first, last = self.text.sentences[0], self.text.sentences[-1]
        if part == "last":
            return at >= last[0]
        return (at < first[1]) == (part == "first")

    def found(self, rule: Rule) -> list[Span]:
        """Return where the rule's ``find`` matches and nothing clears it, without overlaps."""
        result, done = list[Span](), -1
        for span in self.hits.all(rule.find):
            if span[0] >= done and self._stays(rule, span):
                result.append(span)
                done = span[1]
        return result

    def finds(self, rule: Rule) -> bool:
        """Tell whether ``found`` would find anything, looking no further than the first match."""
        return any(self._stays(rule, span) for span in self.hits.each(rule.find))

    def _stays(self, rule: Rule, span: Span) -> bool:
        return self.in_part(rule.part, span[0]) and not self.innocent(rule, span)


Run = Callable[[Rule, Reading], Iterable[Hit]]
Ask = Callable[[Rule, Reading], bool]


@dataclass(frozen=True)
class Kind:
    """One kind of rule: its own keys in a pack, and what it does.

    ``options`` are plain values, ``patterns`` lists of patterns, ``needed`` the keys that must
    be there. A ``triggered`` kind is run only where one of the rule's ``find`` may match.
    """

    name: str
    run: Run
    options: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()
    triggered: bool = False
    params: tuple[str, ...] = field(default=())
    """What its messages may name in braces, besides ``{found}``."""
    taught: bool = False
    """Whether it stands on what its pack has learnt."""
    holds: Ask | None = None
    """Whether it finds anything, where that is told without finding out where and why."""

    def finds(self, rule: Rule, reading: Reading) -> bool:
        """Tell whether the rule finds anything."""
        return self.holds(rule, reading) if self.holds else any(self.run(rule, reading))
