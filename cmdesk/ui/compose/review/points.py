"""Findings as the person meets them: points to look at, each with the mends it offers."""

from collections.abc import Iterable
from dataclasses import dataclass

from cmdesk.tone.model import Finding, Fix, Severity

_STABLE = 40


@dataclass(frozen=True, slots=True)
class Mend:
    """One way to mend: ``edits`` are applied together, as one undo step; they never overlap."""

    label: str
    edits: tuple[Fix, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """Findings that are one matter to the person, such as every ``tu`` of a mixed text."""

    findings: tuple[Finding, ...]
    mends: tuple[Mend, ...]

    @property
    def first(self) -> Finding:
        """The finding that speaks for all of them."""
        return self.findings[0]

    @property
    def severity(self) -> Severity:
        """How much the point matters: its gravest finding."""
        return min((finding.severity for finding in self.findings), key=lambda s: s.rank)

    @property
    def absent(self) -> bool:
        """Whether the point is about something missing from the text."""
        return all(finding.end == 0 for finding in self.findings)

    @property
    def misspelt(self) -> str:
        """The word that no dictionary holds, where that is the matter; else nothing."""
        return self.first.excerpt if self.first.concern == "spelling" else ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What stays the same about a point while the text around it changes.

        Of a long stretch, such as all that is over a limit, the words change with every key.
        """
        excerpt = self.first.excerpt
        return (self.first.concern, self.first.rule, excerpt if len(excerpt) <= _STABLE else "")


def points_of(findings: Iterable[Finding]) -> tuple[Point, ...]:
    """Gather findings into points, gravest first, then in the order of the text."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault(_matter(finding), []).append(finding)
    points = [Point(tuple(group), _mends(group)) for group in groups.values()]
    return tuple(sorted(points, key=lambda p: (p.severity.rank, p.first.start)))


def _matter(finding: Finding) -> tuple[str, str]:
    """Name the matter: one shared remedy, or else one message said of several words."""
    labels = [fix.label for fix in finding.fixes]
    shared = next((label for label in labels if labels.count(label) > 1), None)
    return (finding.concern, shared or finding.message)


def _mends(findings: list[Finding]) -> tuple[Mend, ...]:
    # Findings of one matter often share the very same fixes, hundreds in a long text.
    every = {id(fix): fix for finding in findings for fix in finding.fixes}
    edits: dict[str, list[Fix]] = {}
    for fix in every.values():
        edits.setdefault(fix.label, []).append(fix)
    return tuple(Mend(label, _apart(fixes)) for label, fixes in edits.items())


def _apart(fixes: list[Fix]) -> tuple[Fix, ...]:
    """Leave out what repeats or overlaps an earlier edit, so that all can be applied at once."""
    kept: list[Fix] = []
    for fix in sorted(set(fixes), key=lambda f: (f.start, f.end)):
        if not kept or fix.start >= kept[-1].end:
            kept.append(fix)
    return tuple(kept)
