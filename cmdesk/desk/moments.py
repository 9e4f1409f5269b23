"""The mood of a brand's audience: fatigue and crisis begun, ended, recalled, and remembered."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from cmdesk.desk.changes import Change, What
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import MomentBackwards
from cmdesk.domain.history import MomentRecord
from cmdesk.domain.network import Situation
from cmdesk.domain.reply import Reply, ReplyKind, ReplyStatus
from cmdesk.domain.reply_filter import ReplyFilter
from cmdesk.domain.tone_profile import Moment
from cmdesk.storage.vault import Vault

_CHANGED = frozenset({What.BRANDS, What.MOMENTS})
_APPROVED = ReplyFilter(statuses=(ReplyStatus.APPROVED,))
_HOLDING, _CRISIS = (ReplyKind.HOLDING,), (Situation.CRISIS,)
_AT_HAND = 200


def list_moments(vault: Vault, brand_id: str) -> tuple[MomentRecord, ...]:
    """Return every stretch of fatigue and crisis of a brand, the latest first."""
    return vault.moments.all(brand_id)


@dataclass(frozen=True, slots=True)
class MomentLog:
    """How a brand's audience is now, and every stretch of fatigue and crisis, the latest first."""

    moment: Moment
    records: tuple[MomentRecord, ...]

    @property
    def untold(self) -> bool:
        """Whether the moment lasts without a record: it came with a profile from elsewhere."""
        running = any(
            record.ended is None and record.moment is self.moment for record in self.records
        )
        return self.moment is not Moment.NORMAL and not running


def moment_log(vault: Vault, brand_id: str) -> MomentLog:
    """Return how a brand's audience is and was; a normal day for a brand that is gone."""
    brand = vault.brands.get(brand_id)
    moment = Moment.NORMAL if brand is None else brand.profile.moment
    return MomentLog(moment, list_moments(vault, brand_id))


def running_moments(vault: Vault) -> dict[str, MomentRecord]:
    """Return the stretch that lasts now, by brand, for those brands that have one."""
    return {record.brand_id: record for record in reversed(vault.moments.running())}


def set_moment(
    vault: Vault,
    brand_id: str,
    moment: Moment,
    *,
    reason: str = "",
    until: datetime | None = None,
    remind_at: datetime | None = None,
) -> Change[Brand]:
    """Put a moment in force, ending the one that lasts; one undo step.

    Given again with the same moment, it changes that stretch's reason, end and reminder.
    Raises BrandUnknown, and MomentBackwards where an end or a reminder is past already.
    """
    brand = vault.brands.require(brand_id)
    now = datetime.now(UTC)
    if any(date is not None and date <= now for date in (until, remind_at)):
        raise MomentBackwards
    with vault.step("brand.moment") as made:
        record_moment(vault, brand_id, moment, " ".join(reason.split()), until, remind_at)
        stored = vault.brands.put(replace(brand, profile=replace(brand.profile, moment=moment)))
    return Change(stored, _CHANGED, brand_id, made.code)


def record_moment(
    vault: Vault,
    brand_id: str,
    moment: Moment,
    reason: str = "",
    until: datetime | None = None,
    remind_at: datetime | None = None,
) -> None:
    """Write a moment into the brand's record only: part of a step that also sets its profile."""
    now = datetime.now(UTC)
    running = vault.moments.running(brand_id)
    for record in running:
        if record.moment is not moment:
            vault.moments.put(replace(record, ended=max(now, record.since)))
    same = next((record for record in running if record.moment is moment), None)
    if same is not None:
        vault.moments.put(replace(same, reason=reason, until=until, remind_at=remind_at))
    elif moment is not Moment.NORMAL:
        vault.moments.put(
            MomentRecord(uuid.uuid4().hex, brand_id, moment, now, reason, until, remind_at)
        )


@dataclass(frozen=True, slots=True)
class Climate:
    """How all brands stand now: the stretch that lasts, and each brand's name, by brand.

    ``holding`` are the holding statements of ``brand_id``.
    """

    brand_id: str
    running: Mapping[str, MomentRecord]
    names: Mapping[str, str]
    holding: tuple[Reply, ...]


def climate(vault: Vault, brand_id: str) -> Climate:
    """Return how all brands stand, with what one of them has to say in a crisis."""
    running = running_moments(vault)
    names = {id_: brand.name for id_ in running if (brand := vault.brands.get(id_)) is not None}
    active = {id_: record for id_, record in running.items() if id_ in names}
    holding = holding_statements(vault, brand_id) if brand_id in active else ()
    return Climate(brand_id, active, names, holding)


def holding_statements(vault: Vault, brand_id: str) -> tuple[Reply, ...]:
    """Return the brand's approved replies that hold the line, or are meant for a crisis, by title.

    Of each kind no more than anybody could look through, the most used.
    """
    found = dict[str, Reply]()
    for only in (replace(_APPROVED, kinds=_HOLDING), replace(_APPROVED, situations=_CRISIS)):
        replies = vault.replies.search(brand_id, only=only, limit=_AT_HAND)
        found |= {reply.id: reply for reply in replies}
    return tuple(sorted(found.values(), key=lambda reply: reply.title))
