"""Trying a voice out before it is saved: what it would say of texts, and what would change."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cmdesk.desk.voices import load_edit
from cmdesk.domain.brand import Brand
from cmdesk.domain.network import Situation
from cmdesk.domain.others import BrandMarks
from cmdesk.domain.reply import ReplyStatus
from cmdesk.domain.reply_filter import ReplyFilter
from cmdesk.domain.tone_profile import ToneProfile
from cmdesk.storage.vault import Vault
from cmdesk.tone.model import Context, Finding, Report
from cmdesk.tone.text import fold

if TYPE_CHECKING:
    from cmdesk.tone.kinds.terms import Term

SAMPLES = 30
"""How many of a brand's approved replies a voice is tried on."""
_TRIED = ReplyFilter(statuses=(ReplyStatus.APPROVED,), lasting=True)
Check = Callable[[str, Context], Report]
_AGREEING = ("ant", "ent", "it", "ert", "ard")
"""Endings of words whose feminine takes an «e», or whose form with one is a word at least."""
TEMPLATE = frozenset({"placeholder", "length", "repetition"})
"""Concerns that a canned reply raises because it is one, whatever the voice."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A text to try a voice on: a reply of the library, or (``reply_id`` empty) one's own."""

    title: str
    text: str
    incoming: str = ""
    situations: tuple[Situation, ...] | None = None
    reply_id: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the edited voice says of a sample, and how that differs from the saved one."""

    sample: Sample
    findings: tuple[Finding, ...]
    added: tuple[Finding, ...]
    removed: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """What a voice is edited against: texts to try it on, and every brand of the desk."""

    samples: tuple[Sample, ...]
    brands: tuple[Brand, ...]
    edit: ToneProfile | None = None
    """The voice that was being edited when the window closed."""

    def others(self, brand_id: str) -> tuple[BrandMarks, ...]:
        """Return what would give any other brand away."""
        return tuple(brand.marks for brand in self.brands if brand.id != brand_id)


def trial_ground(vault: Vault, brand_id: str) -> Ground:
    """Return a brand's approved replies, the most used first, and the brands of the desk."""
    approved = vault.replies.search(brand_id, only=_TRIED, limit=SAMPLES)
    samples = tuple(
        Sample(reply.title, reply.body, "", reply.situations, reply.id) for reply in approved
    )
    return Ground(samples, vault.brands.all(), load_edit(vault, brand_id))


def try_out(
    check: Check,
    samples: Iterable[Sample],
    saved: ToneProfile,
    edited: ToneProfile,
    others: Sequence[BrandMarks] = (),
) -> tuple[Outcome, ...]:
    """Check every sample in both voices. Pure, in any thread; some milliseconds a sample."""
    return tuple(_outcome(check, sample, saved, edited, others) for sample in samples)


def _outcome(
    check: Check,
    sample: Sample,
    saved: ToneProfile,
    edited: ToneProfile,
    others: Sequence[BrandMarks],
) -> Outcome:
    base = Context(
        incoming=sample.incoming or None,
        other_brands=tuple(others),
        profile=edited,
        situations=sample.situations,
    )
    found = _said(check(sample.text, base), sample)
    if saved == edited:
        return Outcome(sample, found, (), ())
    before = _said(check(sample.text, replace(base, profile=saved)), sample)
    old, new = set(map(_key, before)), set(map(_key, found))
    return Outcome(
        sample,
        found,
        tuple(item for item in found if _key(item) not in old),
        tuple(item for item in before if _key(item) not in new),
    )


def _said(report: Report, sample: Sample) -> tuple[Finding, ...]:
    skip = TEMPLATE if sample.reply_id else frozenset[str]()
    return tuple(finding for finding in report.findings if finding.concern not in skip)


def _key(finding: Finding) -> tuple[object, ...]:
    return (finding.rule, finding.start, finding.end, finding.message)


def forms_of(written: str) -> tuple[str, ...]:
    """Return the forms in which a word of a profile is found, as one would write them. Pure.

    A phrase gives its own words, each once in its plainest other form; no word gives nothing.
    """
    words = written.split()
    if _term(written) is None:
        return ()
    if len(words) == 1:
        return _forms(words[0])
    return (" ".join(_plainest(word) for word in words),)


def _term(written: str) -> "Term | None":
    """Return how a profile's word is found; what finds it comes with the rules, not before."""
    from cmdesk.tone.kinds.terms import term

    return term(written)


def _forms(word: str) -> tuple[str, ...]:
    known = _term(word)
    forms = known.firsts if known else frozenset[str]()
    folded = fold(word)
    others = (form for form in forms if form != folded)
    plain = sorted(others, key=lambda form: (_rank(form, folded), len(form), form))
    likely = [form for form in plain if _likely(form, folded)]
    return (word, *(_accented(form, word, folded) for form in likely))


def _likely(form: str, folded: str) -> bool:
    """Tell whether a form is one that a person would write: others are found but not shown."""
    if form.endswith(("ee", "ees")):
        return False
    if form in {f"{folded}e", f"{folded}es"}:
        return folded.endswith(_AGREEING) and not folded.endswith("ment")
    return not (folded.endswith("x") and form == folded[:-1])


def _rank(form: str, folded: str) -> int:
    """Put the plural first, then what begins alike, then the rest."""
    if form in {f"{folded}s", f"{folded}x"}:
        return 0
    return 1 if form.startswith(folded) else 2


def _plainest(word: str) -> str:
    forms = [form for form in _forms(word)[1:] if form.endswith("s") and len(form) > len(word)]
    return f"{word}(s)" if forms and not word.endswith(("s", "x")) else word


def _accented(form: str, word: str, folded: str) -> str:
    """Give a folded form the accents of the word that it comes from, as far as they agree."""
    if len(folded) != len(word):
        return form
    same = next(
        (n for n, (a, b) in enumerate(zip(form, folded, strict=False)) if a != b),
        min(len(form), len(folded)),
    )
    return word[:same] + form[same:]
