"""Reads the answer over as it is written: what is said of it, less what was set aside."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from cmdesk.desk.asides import (
    Aside,
    Mute,
    aside_of,
    keep_asides,
    keep_mutes,
    load_asides,
    load_mutes,
)
from cmdesk.desk.changes import Change
from cmdesk.desk.compose import among, context, named_in, today
from cmdesk.desk.surroundings import Surroundings
from cmdesk.domain.brand import Brand
from cmdesk.domain.draft import Draft
from cmdesk.domain.influencer import Influencer
from cmdesk.domain.network import Situation
from cmdesk.tone.model import Context, Finding, Report, Severity
from cmdesk.ui.compose.review.checker import CheckDriver, Checked
from cmdesk.ui.compose.review.points import Point, points_of
from cmdesk.ui.compose.review.spelling import Spelling
from cmdesk.ui.tasks import Desk


@dataclass(frozen=True, slots=True)
class Proof:
    """A report on ``text``: what still stands of it, and what of that is shown, as points.

    Not shown is what is filtered away, and what is said of a word still being typed.
    """

    text: str
    report: Report
    standing: tuple[Finding, ...]
    findings: tuple[Finding, ...]
    points: tuple[Point, ...]
    standing_points: tuple[Point, ...]
    """All that stands, shown or not, as points."""
    counts: Mapping[Severity, int]
    """How many of them there are of each severity."""

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
        self._draft = Draft("", "")
        self._last: Checked | None = None
        self._found: tuple[Finding, ...] = ()
        """All that was found in it, misspelt words among them."""
        self._shown: frozenset[tuple[str, int]] = frozenset()
        self._met: set[str] = set()
        """The rules that had something to say since this draft was opened."""
        self.asides: tuple[Aside, ...] = ()
        self.mutes: tuple[Mute, ...] = ()
        self.hidden: frozenset[Severity] = frozenset()
        self.own_reading: tuple[Situation, ...] | None = None
        self.named: tuple[Influencer, ...] = ()
        """The people of influence whom message and answer name."""
        self.proof: Proof | None = None
        self.spelling = Spelling(desk, typed_word, self)
        self.spelling.heard.connect(self.look_again)
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

    @property
    def passed(self) -> tuple[Finding, ...]:
        """What is passed over: what still stands, and what was ignored in this draft alone."""
        return tuple(f for f in self._found if not any(mute.covers(f) for mute in self.mutes))

    @property
    def heeded(self) -> tuple[str, ...]:
        """The rules that had something to say of this draft, and have nothing any more."""
        return tuple(sorted(self._met - {finding.rule for finding in self._found}))

    def begin(self, around: Surroundings) -> None:
        """Turn to another draft, with what is set aside in it."""
        self._last, self._found, self.proof, self._base = None, (), None, None
        self._shown, self._met = frozenset(), set()
        self._draft = around.draft
        self.asides, self.mutes = around.asides, around.mutes
        self.own_reading = None

    def check(self, draft: Draft, brand: Brand, around: Surroundings) -> Context:
        """Have a draft read; returns the context it is read in."""
        self._draft = draft
        self.spelling.stand(draft, brand, around)
        base = self._context(draft, brand, around)
        self.named = named_in(draft, around.influencers)
        base = among(base, self.named, today())
        if base.situations != self.own_reading:
            base = replace(base, situations=self.own_reading)
        if self._driver is not None:
            self._driver.submit(draft.shown, base)
        return base

    def look_again(self) -> None:
        """Show the last report anew: the caret has left a word, or something was set aside."""
        if self._last is not None and self._last.text == self._draft.shown:
            self._take(self._last)

    def hide(self, severities: frozenset[Severity]) -> None:
        """Show no points of these severities."""
        self.hidden = severities
        self.look_again()

    def set_aside(self, point: Point) -> Callable[[], None]:
        """Say no more about this point of this draft; returns what takes it back."""
        known = {aside.key for aside in self.asides}
        made = [aside_of(finding, self._draft.shown) for finding in point.findings]
        added = tuple({aside.key: aside for aside in made if aside.key not in known}.values())
        self._keep_asides((*self.asides, *added))
        return partial(self._take_back, self._draft.id, added)

    def take_back(self, aside: Aside) -> None:
        """Say again what was set aside in this draft."""
        self._take_back(self._draft.id, (aside,))

    def explain(self, aside: Aside, reason: str) -> None:
        """Note why a point is ignored."""
        noted = replace(aside, reason=reason.strip())
        self._keep_asides(tuple(noted if item.key == aside.key else item for item in self.asides))

    def mute(self, mute: Mute) -> Callable[[], None]:
        """Say no more of a rule for this brand; returns what takes it back."""
        self._keep_mutes((*self.mutes, mute))
        return partial(self._unmute, self._draft.brand_id, mute)

    def unmute(self, mute: Mute) -> None:
        """Let a rule speak again for this brand."""
        self._unmute(self._draft.brand_id, mute)

    def finish(self) -> None:
        """Wait for the check under way."""
        if self._driver is not None:
            self._driver.finish()

    def _take_back(self, draft_id: str, asides: tuple[Aside, ...]) -> None:
        """Take back what was set aside in a draft, which another may have taken the place of."""
        if draft_id == self._draft.id:
            self._keep_asides(_less(self.asides, asides))
        else:
            self._desk.run(partial(_keep_less_asides, draft_id=draft_id, gone=asides))

    def _unmute(self, brand_id: str, mute: Mute) -> None:
        if brand_id == self._draft.brand_id:
            self._keep_mutes(tuple(item for item in self.mutes if item != mute))
        else:
            self._desk.run(partial(_keep_less_mutes, brand_id=brand_id, gone=mute))

    def _keep_asides(self, asides: tuple[Aside, ...]) -> None:
        self.asides = asides
        self._desk.run(partial(keep_asides, draft_id=self._draft.id, asides=asides))
        self.look_again()

    def _keep_mutes(self, mutes: tuple[Mute, ...]) -> None:
        self.mutes = mutes
        self._desk.run(partial(keep_mutes, brand_id=self._draft.brand_id, mutes=mutes))
        self.look_again()

    def _engine_ready(self) -> None:
        checker = self._desk.checker
        if checker is not None and self._driver is None:
            self._driver = CheckDriver(checker.check, self, self.spelling.words)
            self._driver.reported.connect(self._take)

    def _context(self, draft: Draft, brand: Brand, around: Surroundings) -> Context:
        """Build what no key press changes only once."""
        key = (draft.incoming, draft.network, draft.reach, draft.channel, draft.audience)
        whole = (key, brand, around.others, around.recent, around.influencers, around.limits)
        if self._base is None or self._base[0] != whole:
            bare = replace(draft, text="", own_texts=())
            made = context(
                bare, brand, around.others, around.recent, around.influencers, around.limits
            )
            self._base = (whole, made)
        return self._base[1]

    def _take(self, checked: Checked) -> None:
        self._last = checked
        self._found = _merged(checked.report.findings, self.spelling.findings(checked))
        standing = self._standing(checked.text)
        word = self._typed_word()
        kept = tuple(
            finding
            for finding in standing
            if finding.severity not in self.hidden
            and not (word and self._premature(finding, *word))
        )
        self._shown = frozenset((finding.rule, finding.start) for finding in kept)
        self._met.update(finding.rule for finding in kept)
        points = points_of(kept)
        every = points if len(kept) == len(standing) else points_of(standing)
        counts = Counter(point.severity for point in every)
        self.proof = Proof(checked.text, checked.report, standing, kept, points, every, counts)
        self.read.emit(self.proof)

    def _standing(self, text: str) -> tuple[Finding, ...]:
        found = self._found
        if self.asides:
            aside = {item.key for item in self.asides}
            found = tuple(f for f in found if aside_of(f, text).key not in aside)
        if self.mutes:
            found = tuple(f for f in found if not any(mute.covers(f) for mute in self.mutes))
        return found

    def _premature(self, finding: Finding, start: int, end: int) -> bool:
        """Whether a finding is about a word that is still being typed.

        One that began before and was shown already stays, lest it flicker at every word.
        """
        if finding.start >= start:
            return finding.start < end
        return start < finding.end <= end and (finding.rule, finding.start) not in self._shown


def _less(asides: Iterable[Aside], gone: Iterable[Aside]) -> tuple[Aside, ...]:
    keys = {aside.key for aside in gone}
    return tuple(aside for aside in asides if aside.key not in keys)


def _keep_less_asides(vault: Any, draft_id: str, gone: tuple[Aside, ...]) -> Change[None]:
    return keep_asides(vault, draft_id, _less(load_asides(vault, draft_id), gone))


def _keep_less_mutes(vault: Any, brand_id: str, gone: Mute) -> Change[None]:
    left = (mute for mute in load_mutes(vault, brand_id) if mute != gone)
    return keep_mutes(vault, brand_id, left)


def _merged(found: tuple[Finding, ...], spelt: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Put misspelt words among the findings, in the order of the text."""
    if not spelt:
        return found
    return tuple(sorted((*found, *spelt), key=lambda f: (f.start, f.severity.rank, f.rule)))
