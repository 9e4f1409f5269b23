"""What a person has set aside: points ignored in one draft, rules silenced for one brand.

Both lie beside the rules, filter findings only, and can be taken back.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import cast

from cmdesk.desk.changes import Change, What
from cmdesk.storage.vault import Vault
from cmdesk.tone.model import Finding

MOST_ASIDES = 200
"""Kept of one draft; the oldest give way."""
_SETTINGS = frozenset({What.SETTINGS})


@dataclass(frozen=True, slots=True)
class Aside:
    """A point ignored in one draft, told by its words and the one before, not by its place."""

    rule: str
    excerpt: str
    before: str
    concern: str = ""
    reason: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes two asides the same."""
        return (self.rule, self.excerpt, self.before)


@dataclass(frozen=True, slots=True)
class Mute:
    """A rule that says no more for one brand; of these words only, where ``excerpt`` is given."""

    rule: str
    excerpt: str
    reason: str
    since: str
    concern: str = ""

    def covers(self, finding: Finding) -> bool:
        """Whether this finding is meant."""
        same = self.rule == finding.rule
        return same and self.excerpt in ("", finding.excerpt.casefold())


def aside_of(finding: Finding, text: str) -> Aside:
    """Return the aside that ignores ``finding`` in ``text``, wherever edits elsewhere move it."""
    before = text[max(0, finding.start - 40) : finding.start].split()
    last = before[-1] if before else ""
    return Aside(finding.rule, finding.excerpt.casefold(), last, finding.concern)


def mute_of(finding: Finding, reason: str, today: date, *, only_words: bool) -> Mute:
    """Return the mute of a finding's rule, of its words alone or altogether."""
    excerpt = finding.excerpt.casefold() if only_words else ""
    return Mute(finding.rule, excerpt, reason.strip(), today.isoformat(), finding.concern)


def load_asides(vault: Vault, draft_id: str) -> tuple[Aside, ...]:
    """Return what is ignored in a draft, oldest first."""
    return tuple(Aside(**item) for item in _items(vault, f"asides.{draft_id}"))


def keep_asides(vault: Vault, draft_id: str, asides: Iterable[Aside]) -> Change[None]:
    """Keep what is ignored in a draft, in place of what was kept before."""
    kept = list(asides)[-MOST_ASIDES:]
    _put(vault, f"asides.{draft_id}", [asdict(item) for item in kept])
    return Change(None, _SETTINGS)


def load_mutes(vault: Vault, brand_id: str) -> tuple[Mute, ...]:
    """Return the rules silenced for a brand, oldest first."""
    return tuple(Mute(**item) for item in _items(vault, f"mutes.{brand_id}"))


def keep_mutes(vault: Vault, brand_id: str, mutes: Iterable[Mute]) -> Change[None]:
    """Keep the rules silenced for a brand, in place of those kept before."""
    _put(vault, f"mutes.{brand_id}", [asdict(item) for item in mutes])
    return Change(None, _SETTINGS, brand_id)


def _items(vault: Vault, name: str) -> list[dict[str, str]]:
    return cast("list[dict[str, str]]", vault.settings.get(name, []))


def _put(vault: Vault, name: str, items: list[dict[str, str]]) -> None:
    vault.settings.keep(name, [cast("object", item) for item in items])
