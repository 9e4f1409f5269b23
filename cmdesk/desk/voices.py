"""The voice of a brand over time: saving it with a reason, looking back, going back."""

import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from cmdesk.desk.changes import Change, What
from cmdesk.desk.moments import record_moment
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import BrandUnknown, VersionUnknown
from cmdesk.domain.history import ProfileVersion, differences
from cmdesk.domain.tone_profile import ToneProfile
from cmdesk.storage.vault import Vault

_CHANGED = frozenset({What.BRANDS, What.VOICES, What.MOMENTS})


def list_versions(vault: Vault, brand_id: str) -> tuple[ProfileVersion, ...]:
    """Return every voice that a brand had, the latest first; none before its first change.

    The last one is the voice it started with, dated by the first change, just before it.
    """
    return vault.versions.all(brand_id)


def save_profile(
    vault: Vault, brand_id: str, profile: ToneProfile, reason: str = ""
) -> Change[Brand]:
    """Keep a brand's voice as edited, and the step from the last one in its history.

    Another moment is kept as ``set_moment`` would; it is no change of voice. One undo step.
    Raises BrandUnknown.
    """
    return _save(vault, brand_id, profile, reason, "brand.voice")


def restore_version(
    vault: Vault, brand_id: str, version_id: str, reason: str = ""
) -> Change[Brand]:
    """Put an earlier voice in force again, as a new version; the moment stays as it is.

    Raises BrandUnknown, VersionUnknown.
    """
    version = vault.versions.get(version_id)
    if version is None or version.brand_id != brand_id:
        raise VersionUnknown
    profile = replace(version.profile, moment=_brand(vault, brand_id).profile.moment)
    return _save(vault, brand_id, profile, reason, "brand.voice-restore")


def _save(
    vault: Vault, brand_id: str, profile: ToneProfile, reason: str, code: str
) -> Change[Brand]:
    brand = _brand(vault, brand_id)
    with vault.step(code):
        if differences(brand.profile, profile):
            _keep_version(vault, brand, profile, " ".join(reason.split()))
        if profile.moment is not brand.profile.moment:
            record_moment(vault, brand_id, profile.moment)
        stored = vault.brands.put(replace(brand, profile=profile))
    undo = code if stored != brand else ""
    return Change(stored, _CHANGED, brand_id, undo)


def _keep_version(vault: Vault, brand: Brand, profile: ToneProfile, reason: str) -> None:
    now = datetime.now(UTC)
    last = next(iter(vault.versions.all(brand.id)), None)
    if last is None:
        first = now - timedelta(microseconds=1)
        vault.versions.put(ProfileVersion(uuid.uuid4().hex, brand.id, first, brand.profile))
    elif last.at >= now:  # the clock was set back: order is kept
        now = last.at + timedelta(microseconds=1)
    vault.versions.put(ProfileVersion(uuid.uuid4().hex, brand.id, now, profile, reason))


def _brand(vault: Vault, brand_id: str) -> Brand:
    brand = vault.brands.get(brand_id)
    if brand is None:
        raise BrandUnknown(name=brand_id, known="")
    return brand
