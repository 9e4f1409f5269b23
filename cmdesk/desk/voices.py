"""The voice of a brand over time: saving it with a reason, looking back, going back."""

import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import cast

from cmdesk.desk.brands import checked_name
from cmdesk.desk.changes import Change, What
from cmdesk.desk.moments import record_moment
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import VersionUnknown
from cmdesk.domain.history import ProfileVersion, differences
from cmdesk.domain.tone_profile import ToneProfile, profile_from_mapping, profile_to_mapping
from cmdesk.domain.voice_edit import VoiceEdit
from cmdesk.storage.settings import Json
from cmdesk.storage.vault import Vault

_EDIT = "voice.edit."
_BOTH = ("saved", "edited")
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

    A name in the profile becomes the brand's; another moment is kept as ``set_moment`` would.
    Both are no change of voice. One undo step. Raises BrandUnknown, BrandNameMissing,
    BrandNameTaken.
    """
    change = _save(vault, brand_id, profile, reason, "brand.voice")
    vault.settings.delete(_EDIT + brand_id)
    return change


def keep_edit(vault: Vault, brand_id: str, edit: VoiceEdit | None) -> Change[None]:
    """Keep a voice still being edited, or (None) forget it. Leaves no undo."""
    if edit is None:
        vault.settings.delete(_EDIT + brand_id)
    else:
        both = dict(zip(_BOTH, map(profile_to_mapping, (edit.saved, edit.edited)), strict=True))
        vault.settings.put(_EDIT + brand_id, cast("Json", both))
    return Change(None, frozenset({What.SETTINGS}), brand_id)


def load_edit(vault: Vault, brand_id: str) -> ToneProfile | None:
    """Return the voice that was being edited when the window closed, or None.

    The edits are on the voice that is saved now, which may have changed since.
    """
    kept, brand = vault.settings.get(_EDIT + brand_id), vault.brands.get(brand_id)
    both = [_profile(kept.get(key)) for key in _BOTH] if isinstance(kept, dict) else []
    match both:
        case [ToneProfile() as saved, ToneProfile() as edited] if brand is not None:
            return VoiceEdit(saved, edited).upon(replace(brand.profile, name=brand.name))
        case _:
            return None


def _profile(kept: object) -> ToneProfile | None:
    return profile_from_mapping(cast("dict[str, object]", kept)) if isinstance(kept, dict) else None


def restore_version(
    vault: Vault, brand_id: str, version_id: str, reason: str = ""
) -> Change[Brand]:
    """Put an earlier voice in force again, as a new version; the moment stays as it is.

    Raises BrandUnknown, VersionUnknown.
    """
    version = vault.versions.get(version_id)
    if version is None or version.brand_id != brand_id:
        raise VersionUnknown
    profile = replace(version.profile, moment=vault.brands.require(brand_id).profile.moment)
    return _save(vault, brand_id, profile, reason, "brand.voice-restore")


def _save(
    vault: Vault, brand_id: str, profile: ToneProfile, reason: str, code: str
) -> Change[Brand]:
    brand = vault.brands.require(brand_id)
    with vault.step(code) as made:
        if differences(brand.profile, profile):
            _keep_version(vault, brand, profile, " ".join(reason.split()))
        if profile.moment is not brand.profile.moment:
            record_moment(vault, brand_id, profile.moment)
        name = brand.name
        if profile.name not in ("", brand.profile.name, name):
            name = checked_name(vault, profile.name, brand_id)
        stored = vault.brands.put(replace(brand, name=name, profile=replace(profile, name="")))
    return Change(stored, _CHANGED, brand_id, made.code)


def _keep_version(vault: Vault, brand: Brand, profile: ToneProfile, reason: str) -> None:
    now = datetime.now(UTC)
    last = next(iter(vault.versions.all(brand.id)), None)
    if last is None:
        first = now - timedelta(microseconds=1)
        vault.versions.put(ProfileVersion(uuid.uuid4().hex, brand.id, first, brand.profile))
    elif last.at >= now:  # the clock was set back: order is kept
        now = last.at + timedelta(microseconds=1)
    vault.versions.put(ProfileVersion(uuid.uuid4().hex, brand.id, now, profile, reason))
