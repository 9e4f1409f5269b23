"""The versions of each brand's voice and the moments of its audience, as rows."""

import json
from datetime import datetime
from typing import cast

from cmdesk.domain.history import MomentRecord, ProfileVersion
from cmdesk.domain.tone_profile import Moment, profile_from_mapping, profile_to_mapping
from cmdesk.storage.database import Database, Row
from cmdesk.storage.store import BrandedStore
from cmdesk.storage.texts import from_moment, storable, to_json, to_moment

_VERSION = ("id", "brand_id", "at", "reason", "profile")
_MOMENT = ("id", "brand_id", "moment", "since", "until", "remind_at", "ended", "reason")


class VersionStore(BrandedStore[ProfileVersion]):
    """All versions, the latest first."""

    order = "at DESC, id"

    def __init__(self, database: Database) -> None:
        super().__init__(database, "version", _VERSION, _version, _version_row)


class MomentStore(BrandedStore[MomentRecord]):
    """All stretches of fatigue and crisis, the latest first."""

    order = "since DESC, id"

    def __init__(self, database: Database) -> None:
        super().__init__(database, "moment", _MOMENT, _moment, _moment_row)

    def running(self, brand_id: str | None = None) -> tuple[MomentRecord, ...]:
        """Return those that last, of one brand or of all, the latest first."""
        if brand_id is None:
            return self._select(f"WHERE ended IS NULL ORDER BY {self.order}")
        where = f"WHERE brand_id = ? AND ended IS NULL ORDER BY {self.order}"
        return self._select(where, (brand_id,))


def _version(row: Row) -> ProfileVersion:
    id_, brand_id, at, reason, profile = cast("tuple[str, str, str, str, str]", row)
    return ProfileVersion(
        id_, brand_id, datetime.fromisoformat(at), profile_from_mapping(json.loads(profile)), reason
    )


def _version_row(version: ProfileVersion) -> Row:
    return (
        version.id,
        version.brand_id,
        cast("str", from_moment(version.at)),
        storable(version.reason),
        to_json(profile_to_mapping(version.profile)),
    )


def _moment(row: Row) -> MomentRecord:
    id_, brand_id, moment, since, until, remind_at, ended, reason = row
    return MomentRecord(
        id=cast("str", id_),
        brand_id=cast("str", brand_id),
        moment=Moment(cast("str", moment)),
        since=datetime.fromisoformat(cast("str", since)),
        reason=cast("str", reason),
        until=to_moment(until),
        remind_at=to_moment(remind_at),
        ended=to_moment(ended),
    )


def _moment_row(record: MomentRecord) -> Row:
    return (
        record.id,
        record.brand_id,
        str(record.moment),
        cast("str", from_moment(record.since)),
        from_moment(record.until),
        from_moment(record.remind_at),
        from_moment(record.ended),
        storable(record.reason),
    )
