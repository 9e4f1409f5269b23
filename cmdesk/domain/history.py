"""What a brand went through: the versions of its voice, and the moments of its audience."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from cmdesk.domain.tone_profile import KEYS, Moment, ToneProfile


@dataclass(frozen=True, slots=True)
class ProfileVersion:
    """A voice as it was saved, in force from ``at`` (UTC) until the next; ``reason`` says why."""

    id: str
    brand_id: str
    at: datetime
    profile: ToneProfile
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MomentRecord:
    """One stretch of fatigue or crisis. Times are UTC.

    ``until`` is the end as planned, ``remind_at`` when to ask whether it is over (both may be
    None), ``ended`` when it really ended (None: it lasts).
    """

    id: str
    brand_id: str
    moment: Moment
    since: datetime
    reason: str = ""
    until: datetime | None = None
    remind_at: datetime | None = None
    ended: datetime | None = None

    @property
    def due(self) -> datetime | None:
        """When to ask whether it is over: the reminder or the planned end; None once it ended."""
        dates = [date for date in (self.remind_at, self.until) if date is not None]
        return None if self.ended is not None else min(dates, default=None)


@dataclass(frozen=True, slots=True)
class Difference:
    """One key of a profile that two versions hold differently.

    Of a list or a table, ``added`` and ``removed`` are what came and went; of any other key
    they are empty, and ``old`` and ``new`` say it all.
    """

    key: str
    old: object
    new: object
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


_NO_VOICE = frozenset({"name", "moment"})


def differences(old: ToneProfile, new: ToneProfile) -> tuple[Difference, ...]:
    """Return what changed from one voice to another, in the contract's order.

    Never the name, which is the brand's, nor the moment, which is the audience's.
    """
    return tuple(
        _difference(key, getattr(old, key), getattr(new, key))
        for key in KEYS
        if key not in _NO_VOICE and getattr(old, key) != getattr(new, key)
    )


def _difference(key: str, old: object, new: object) -> Difference:
    before, after = _items(key, old), _items(key, new)
    return Difference(
        key,
        old,
        new,
        tuple(item for item in after if item not in before),
        tuple(item for item in before if item not in after),
    )


def _items(key: str, value: object) -> tuple[str, ...]:
    if isinstance(value, Mapping):
        table = cast("Mapping[str, str]", value)
        return tuple(f"{avoided} → {wanted}" for avoided, wanted in table.items())
    if key != "audiences" and isinstance(value, tuple):
        return cast("tuple[str, ...]", value)
    return ()
