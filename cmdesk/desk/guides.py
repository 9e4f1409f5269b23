"""The examples of a brand's tone guide, drawn from its own approved replies, and its files."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from cmdesk.desk.library import put_file
from cmdesk.desk.trials import TEMPLATE, Check, Sample, trial_ground
from cmdesk.domain.brand import Brand
from cmdesk.domain.guide import Guide
from cmdesk.domain.network import Situation
from cmdesk.domain.tone_profile import Address, ToneProfile
from cmdesk.formats import guide_markdown
from cmdesk.storage.vault import Vault
from cmdesk.tone.model import Context, Finding, Severity

_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*")
_LONGEST = 320
_SHOWN = (
    *(Situation.COMPLAINT, Situation.QUESTION, Situation.PRAISE, Situation.ATTACK),
    *(Situation.JOKE, Situation.CRISIS),
)


@dataclass(frozen=True, slots=True)
class Turned:
    """A sentence of the brand's own, and the same addressed against its voice."""

    good: str
    bad: str


@dataclass(frozen=True, slots=True)
class GuideExamples:
    """What a brand's own replies show of its voice; ``words`` are sentences with a house word."""

    address: Turned | None
    by_situation: tuple[tuple[Situation, str], ...]
    words: tuple[tuple[str, str], ...]


def guide_examples(check: Check, samples: Iterable[Sample], profile: ToneProfile) -> GuideExamples:
    """Choose examples among approved replies, only such as the rules leave alone. Pure."""
    clean = [
        sample
        for sample in samples
        if len(sample.text) <= _LONGEST and _sound(check, sample, profile)
    ]
    return GuideExamples(
        next((found for item in clean if (found := _turned(check, item.text, profile))), None),
        tuple(_by_situation(clean)),
        tuple(_house_words(clean, profile)),
    )


def gather_examples(vault: Vault, brand: Brand, check: Check) -> GuideExamples:
    """Choose the examples of a brand's guide. Some milliseconds a reply."""
    return guide_examples(check, trial_ground(vault, brand.id).samples, brand.own_profile)


def export_guide(guide: Guide, path: Path) -> Path:
    """Write a guide as Markdown. Raises FolderMissing, FolderNotWritable, DiskFull."""
    put_file(guide_markdown.write(guide), path)
    return path


def _sound(check: Check, sample: Sample, profile: ToneProfile) -> bool:
    context = Context(profile=profile, situations=sample.situations)
    report = check(sample.text, context)
    return not any(
        finding.severity is not Severity.SUGGESTION and finding.concern not in TEMPLATE
        for finding in report.findings
    )


def _turned(check: Check, text: str, profile: ToneProfile) -> Turned | None:
    """Return a sentence that addresses the reader, and what it becomes the other way."""
    others = {Address.TU: Address.VOUS, Address.VOUS: Address.TU}
    wrong = others.get(profile.address)
    if wrong is None:
        return None
    for match in _SENTENCE.finditer(text):
        sentence = match[0].strip()
        if "{" in sentence or len(sentence.split()) < 4:
            continue
        report = check(sentence, Context(profile=replace(profile, address=wrong)))
        found = [item for item in report.findings if item.concern == "address"]
        bad = _mended(sentence, found)
        if bad != sentence:
            return Turned(sentence, bad)
    return None


def _mended(text: str, findings: list[Finding]) -> str:
    """Apply the fixes of the first label, which belong together."""
    fixes = [fix for finding in findings for fix in finding.fixes]
    together = {
        (fix.start, fix.end, fix.replacement) for fix in fixes if fix.label == fixes[0].label
    }
    for start, end, new in sorted(together, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _by_situation(clean: Iterable[Sample]) -> Iterable[tuple[Situation, str]]:
    every = list(clean)
    used = set[str]()
    for situation in _SHOWN:
        for sample in every:
            if situation in (sample.situations or ()) and sample.text not in used:
                used.add(sample.text)
                yield situation, sample.text
                break


def _house_words(clean: Iterable[Sample], profile: ToneProfile) -> Iterable[tuple[str, str]]:
    every = list(clean)
    for wanted in dict.fromkeys(profile.preferred.values()):
        word = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)", re.IGNORECASE)
        for sample in every:
            sentence = next(
                (m[0].strip() for m in _SENTENCE.finditer(sample.text) if word.search(m[0])), ""
            )
            if wanted and sentence:
                yield wanted, sentence
                break
