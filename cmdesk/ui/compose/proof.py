"""Reads the answer over as it is written: what is said of it, less what was set aside."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from cmdesk.desk.compose import context, mentioned
from cmdesk.desk.surroundings import Surroundings
from cmdesk.domain.brand import Brand
from cmdesk.domain.draft import Draft
from cmdesk.domain.network import Situation
from cmdesk.tone.model import Context, Finding, Report
from cmdesk.ui.compose.checker import CheckDriver, Checked
from cmdesk.ui.compose.points import Point, points_of
from cmdesk.ui.tasks import Desk

Aside = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Proof:
    """A report on ``text`` and the findings and points to show of it."""

    text: str
    report: Report
    findings: tuple[Finding, ...]
    points: tuple[Point, ...]

    @property
    def mixed_address(self) -> bool:
        """Whether the text says both tu and vous."""
        return self.report.address.found == "mixed"

    def point_of(self, finding: Finding) -> Point | None:
        """Return the point that a finding belongs to."""
        return next((point for point in self.points if finding in point.findings), None)


class Proofreader(QObject):
    """Checks drafts in their surroundings; ``read`` brings each ``Proof``."""

    read = Signal(Proof)

    def __init__(
        self,
        desk: Desk,
        typed_word: Callable[[], tuple[int, int] | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._typed_word = desk, typed_word
        self._driver: CheckDriver | None = None
        self._base: tuple[object, Context] | None = None
        self._asides: dict[str, set[Aside]] = {}
        self._draft = Draft("", "")
        self._last: Checked | None = None
        self._shown: frozenset[tuple[str, int]] = frozenset()
        self.own_reading: tuple[Situation, ...] | None = None
        self.proof: Proof | None = None
        self._engine_ready()
        desk.checker_ready.connect(self._engine_ready)

    @property
    def ready(self) -> bool:
        """Whether there is a checker to read with."""
        return self._driver is not None

    @property
    def pending(self) -> bool:
        """Whether the newest text is still being read."""
        return self._driver is not None and self._driver.pending

    def check(self, draft: Draft, brand: Brand, around: Surroundings) -> Context:
        """Have a draft read; returns the context it is read in."""
        self._draft = draft
        base = self._context(draft, brand, around)
        named = mentioned(around.influencers, draft.incoming, draft.text)
        card = named.card if named else None
        if card is not base.influencer or base.situations != self.own_reading:
            base = replace(base, influencer=card, situations=self.own_reading)
        if self._driver is not None:
            self._driver.submit(draft.text, base)
        return base

    def forget(self) -> None:
        """Drop what is known of a text that is no longer shown."""
        self._last, self.proof, self._base = None, None, None
        self._shown = frozenset()

    def look_again(self) -> None:
        """Show the last report anew: the caret has left a word, or something was set aside."""
        if self._last is not None and self._last.text == self._draft.text:
            self._take(self._last)

    def set_aside(self, point: Point) -> None:
        """Say no more about this point of this draft, wherever edits elsewhere move it."""
        asides = self._asides.setdefault(self._draft.id, set())
        asides.update(_aside(finding, self._draft.text) for finding in point.findings)
        self.look_again()

    def take_back(self, point: Point) -> None:
        """Undo ``set_aside``."""
        asides = self._asides.get(self._draft.id, set())
        asides.difference_update(_aside(finding, self._draft.text) for finding in point.findings)
        self.look_again()

    def finish(self) -> None:
        """Wait for the check under way."""
        if self._driver is not None:
            self._driver.finish()

    def _engine_ready(self) -> None:
        checker = self._desk.checker
        if checker is not None and self._driver is None:
            self._driver = CheckDriver(checker.check, self)
            self._driver.reported.connect(self._take)

    def _context(self, draft: Draft, brand: Brand, around: Surroundings) -> Context:
        """Build what no key press changes only once."""
        key = (draft.incoming, draft.network, draft.reach, draft.channel, draft.audience)
        whole = (key, brand, around.others, around.recent, around.influencers)
        if self._base is None or self._base[0] != whole:
            bare = replace(draft, text="")
            made = context(bare, brand, around.others, around.recent, around.influencers)
            self._base = (whole, made)
        return self._base[1]

    def _take(self, checked: Checked) -> None:
        self._last = checked
        kept = self._kept(checked)
        self._shown = frozenset((finding.rule, finding.start) for finding in kept)
        self.proof = Proof(checked.text, checked.report, kept, points_of(kept))
        self.read.emit(self.proof)

    def _kept(self, checked: Checked) -> tuple[Finding, ...]:
        asides = self._asides.get(self._draft.id, set())
        word = self._typed_word()
        return tuple(
            finding
            for finding in checked.report.findings
            if not (asides and _aside(finding, checked.text) in asides)
            and not (word and self._premature(finding, *word))
        )

    def _premature(self, finding: Finding, start: int, end: int) -> bool:
        """Whether a finding is about a word that is still being typed.

        One that began before and was shown already stays, lest it flicker at every word.
        """
        if finding.start >= start:
            return finding.start < end
        return start < finding.end <= end and (finding.rule, finding.start) not in self._shown


def _aside(finding: Finding, text: str) -> Aside:
    """Name a finding by its rule, its words and the word before them, not by its place."""
    before = text[max(0, finding.start - 40) : finding.start].split()
    return (finding.rule, finding.excerpt.casefold(), before[-1] if before else "")
