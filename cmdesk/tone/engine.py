"""The tone engine: a text and its context go in, findings come out, the same on every run."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from cmdesk.domain.errors import PackInvalid
from cmdesk.domain.tone_profile import Address
from cmdesk.tone.address import VerbTable, read_address
from cmdesk.tone.address.names import names_in
from cmdesk.tone.hits import Hits, Passages
from cmdesk.tone.index import Index
from cmdesk.tone.kinds import KINDS
from cmdesk.tone.kinds.base import Check, Hit, Reading
from cmdesk.tone.kinds.likeness import reads_like
from cmdesk.tone.kinds.scale import Scales
from cmdesk.tone.kinds.score import cues_in
from cmdesk.tone.lazy import lazy
from cmdesk.tone.length import Limits
from cmdesk.tone.library import Library, read_library
from cmdesk.tone.model import AddressReading, Context, Finding, Fix, Person, Report, Severity
from cmdesk.tone.opening import opened
from cmdesk.tone.rules import EVERY, Example, FixSpec, Ids, Rule
from cmdesk.tone.text import Text
from cmdesk.tone.words import Say, as_written, say_in

if TYPE_CHECKING:
    from cmdesk.tone.address.forms import Nouns
    from cmdesk.tone.address.turning import Conversion

SITUATION = "situation"
"""The concern whose rules read the incoming message instead of the text."""
KEPT = 8
"""Incoming messages that are kept as they were read: one types many answers to each."""
MOST = 100
"""Most findings of one rule in one text: beyond it, nobody reads them."""


def load(
    folder: Path,
    cache: Path | None = None,
    personal: Path | None = None,
    *,
    language: str = "",
) -> "Engine":
    """Load the packs of ``folder`` and of the person's own folder.

    ``cache`` is a folder for compiled packs. A pack that cannot be read is named by
    ``Engine.problems``; the rest works. ``language``: what rules say is said in it, where it has
    words for it, whatever language their texts are in; empty: as their packs have it.
    """
    return Engine(folder, read_library(folder, cache, personal), say_in(language, folder))


class Engine:
    """Checks texts against the packs that it was given. Safe to share between threads."""

    def __init__(self, folder: Path, library: Library, say: Say = as_written) -> None:
        self._folder = folder
        self._library = library
        self.say = say
        self._passages = Passages(Index(library.patterns))
        self._scales = Scales(library.scales)
        self._shelves = dict[tuple[str, ...], _Shelf]()
        self._messages = dict[str, Hits]()
        self._names = dict[tuple[str, tuple[str, ...]], frozenset[str]]()
        self._silence = Hits(Text(""), self._passages)
        self.limits = Limits.load(folder)

    @lazy
    def _verbs(self) -> VerbTable:
        return _verbs(self._folder / "fr")

    @property
    def problems(self) -> tuple[PackInvalid, ...]:
        """What could not be read of the packs."""
        return self._library.problems

    @property
    def rules(self) -> tuple[Rule, ...]:
        """All rules, by id."""
        return tuple(sorted(self._library.rules, key=lambda rule: (rule.id, rule.language)))

    def check(self, text: str, context: Context) -> Report:
        """Check one text. Any Unicode text is fine, lone surrogates and NULs included."""
        check = self._prepare(text, context)
        shelf = self._shelf(context.profile.languages)
        reading = Reading(check)
        found = [f for rule in shelf.to_run(reading) for f in _findings(rule, reading)]
        if any(finding.rule in shelf.silenced for finding in found):
            concerns = {finding.concern for finding in found}
            found = [f for f in found if concerns.isdisjoint(shelf.silenced.get(f.rule, ()))]
        ordered = tuple(sorted(_merged(found), key=_order))
        return Report(check.address, check.situations, check.length, ordered)

    def examine(self, example: Example, context: Context) -> tuple[Finding, ...]:
        """Run the rule of an example alone, its overlaps unmerged."""
        text = str(example.request["text"])
        if example.language not in (EVERY, *context.profile.languages):
            profile = replace(context.profile, languages=(example.language,))
            context = replace(context, profile=profile)
        for rule in self._library.rules:
            if rule.id == example.rule and rule.language == example.language:
                turned = rule.concern == SITUATION
                if turned:
                    text, context = "", Context(incoming=text, profile=context.profile)
                reading = Reading(self._prepare(text, context), turned=turned)
                return tuple(_findings(rule, reading)) if reading.holds(rule.when) else ()
        return ()

    def cues(self, rule_id: str, incoming: str) -> frozenset[str]:
        """Return the names of the cues that a rule of the situation sees in a message."""
        reading = Reading(self._prepare("", Context(incoming=incoming)), turned=True)
        rules = [rule for rule in self._library.rules if rule.id == rule_id]
        return frozenset(name for rule in rules for name in cues_in(rule, reading))

    def forget(self) -> None:
        """Forget the texts read so far: what is kept of them only spares reading them again."""
        self._passages.clear()
        self._messages.clear()
        self._names.clear()

    def convert(self, text: str, to: Person, context: Context) -> "Conversion":
        """Return the edits after which ``text`` addresses one reader as ``to``."""
        return self._turned(self._prepare(text, context), to)

    def _shelf(self, languages: tuple[str, ...]) -> "_Shelf":
        shelf = self._shelves.get(languages)
        if shelf is None:
            wanted = (EVERY, *languages)
            rules = tuple(rule for rule in self._library.rules if rule.language in wanted)
            shelf = self._shelves[languages] = _Shelf(rules)
        return shelf

    def _prepare(self, text: str, context: Context) -> Check:
        incoming = self._incoming(context.incoming) if context.incoming else self._silence
        read = Text(text)
        return Check(
            text=read,
            incoming=incoming.text if context.incoming else None,
            context=context,
            read_address=self._address,
            read_names=self._situations,
            limits=self.limits,
            hits=Hits(read, self._passages),
            incoming_hits=incoming,
            topic_hits=self._topics(context.profile.off_limits),
            scales=self._scales,
            turn_text=self._turned,
            say=self.say,
        )

    def _incoming(self, message: str) -> Hits:
        """Return the matches in an incoming message, kept while somebody types the answer."""
        known = self._messages.get(message)
        if known is None:
            if len(self._messages) >= KEPT:
                self._messages.clear()
            known = self._messages[message] = Hits(Text(message), self._passages)
        return known

    def _topics(self, listed: tuple[str, ...]) -> Hits:
        """Return the matches in the topics of a profile, each a sentence, kept like a message."""
        return self._incoming(". ".join(listed)) if listed else self._silence

    def _situations(self, check: Check) -> frozenset[str]:
        """Read the incoming message: the names of the rules of ``situation`` that hold."""
        if check.incoming is None:
            return frozenset()
        key = (check.incoming.raw, check.context.profile.languages)
        known = self._names.get(key)
        if known is None:
            if len(self._names) >= KEPT:
                self._names.clear()
            known = self._names[key] = self._read(check)
        return known

    def _read(self, check: Check) -> frozenset[str]:
        reading = Reading(check, turned=True)
        return frozenset(
            rule.id.split(".")[1]
            for rule in self._shelf(check.context.profile.languages).situations
            if reading.holds(rule.when) and KINDS[rule.kind].finds(rule, reading)
        )

    def _address(self, text: Text, context: Context) -> AddressReading:
        return read_address(text, self._verbs, names_in(text, context))

    def _turned(self, check: Check, to: Person) -> "Conversion":
        """Turn the text to tu or vous, on the evidence already read."""
        from cmdesk.tone.convert import turned  # with its tables, for faults of address alone

        nouns = _nouns(self._folder / "fr")
        return turned(check.text, check.address.evidence, to, self._verbs, nouns)


@lru_cache(maxsize=4)
def _verbs(folder: Path) -> VerbTable:
    return VerbTable.load(folder)


@lru_cache(maxsize=4)
def _nouns(folder: Path) -> "Nouns":
    from cmdesk.tone.address.forms import Nouns

    return Nouns.load(folder)


class _Shelf:
    """The rules of some languages, and which of them a text can concern at all."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.situations = tuple(rule for rule in rules if rule.concern == SITUATION)
        self.silenced = {rule.id: rule.unless_concern for rule in rules if rule.unless_concern}
        self._rules = tuple(rule for rule in rules if rule.concern != SITUATION)
        self._always = list[int]()
        self._by_find = dict[Ids, list[int]]()
        for number, rule in enumerate(self._rules):
            if KINDS[rule.kind].triggered:
                self._by_find.setdefault(rule.find, []).append(number)
            else:
                self._always.append(number)

    def to_run(self, reading: Reading) -> Iterator[Rule]:
        """Yield the rules that may have something to say, in their order."""
        numbers = self._always.copy()
        for ids in self._by_find.keys() & reading.hits.live.keys():
            numbers += self._by_find[ids]
        for number in sorted(numbers):
            rule = self._rules[number]
            if reading.holds(rule.when):
                yield rule


def _findings(rule: Rule, reading: Reading) -> list[Finding]:
    """Run one rule and word what it finds."""
    hits = list(islice(KINDS[rule.kind].run(rule, reading), MOST))
    if not hits:
        return []
    severity = _severity(rule, reading)
    return [_finding(rule, reading, hit, severity) for hit in hits]


def _severity(rule: Rule, reading: Reading) -> Severity:
    """Return how grave the rule's findings are: a suggestion where the second opinion is no."""
    if rule.learnt is None or reads_like(rule.learnt, reading):
        return rule.severity
    return Severity.SUGGESTION


def _finding(rule: Rule, reading: Reading, hit: Hit, severity: Severity) -> Finding:
    start, end = reading.text.to_raw(hit.start, hit.end)
    excerpt = reading.text.raw[start:end]
    params = {**hit.params, "found": excerpt}
    fixes = hit.fixes + tuple(_fix(spec, reading, (start, end), rule) for spec in rule.fixes)
    return Finding(
        rule=rule.id,
        concern=rule.concern,
        severity=severity,
        start=start,
        end=end,
        excerpt=excerpt,
        message=_filled(reading.check.say(rule.message), params),
        why=_filled(reading.check.say(rule.why), params),
        fixes=fixes,
    )


def _filled(wording: str, params: dict[str, str | int]) -> str:
    """Put the parameters in their braces; other braces are left alone."""
    for name, value in params.items():
        wording = wording.replace(f"{{{name}}}", str(value))
    return wording


def _fix(spec: FixSpec, reading: Reading, span: tuple[int, int], rule: Rule) -> Fix:
    start, end = span
    raw, label = reading.text.raw, reading.check.say(spec.label)
    if spec.action == "delete":
        if raw[end : end + 1] == " ":
            end += 1
        elif start and raw[start - 1] == " ":
            start -= 1
        return Fix(label, start, end, "")
    replacement = spec.texts.get(_person(reading)) or spec.texts.get("any", "")
    if spec.action == "start":
        return Fix(label or replacement, 0, 0, f"{replacement} ")
    if spec.action == "open":
        return opened(label or replacement, replacement, raw)
    if spec.action == "end":
        return Fix(label or replacement, len(raw), len(raw), f" {replacement}")
    if raw[start : start + 1].isupper():
        replacement = replacement[:1].upper() + replacement[1:]
    return Fix(label or reading.check.to_write(replacement), start, end, replacement)


def _person(reading: Reading) -> str:
    """Return how a fix should address the person: the card, the profile, then the text itself."""
    context = reading.context
    card = context.influencer.address if context.influencer else None
    for wanted in (card, context.profile.address):
        if wanted in (Address.TU, Address.VOUS):
            return str(wanted)
    return "tu" if reading.check.address.found == "tu" else "vous"


def _order(finding: Finding) -> tuple[int, int, str, int]:
    return finding.start, finding.severity.rank, finding.rule, finding.end


def _merged(findings: list[Finding]) -> list[Finding]:
    """Keep one of several findings of a concern at one place: the gravest, then the longest."""
    result = list[Finding]()
    taken = dict[str, list[tuple[int, int]]]()
    by_weight = sorted(findings, key=lambda f: (f.severity.rank, f.start - f.end, f.start, f.rule))
    for finding in by_weight:
        span = (finding.start, finding.end)
        places = taken.setdefault(finding.concern, [])
        if any(_overlap(span, place) for place in places):
            continue
        places.append(span)
        result.append(finding)
    return result


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one == other or (one[0] < other[1] and other[0] < one[1])
