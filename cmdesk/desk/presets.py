"""Voices to start from: one TOML file a kind of client, to be taken over and made one's own."""

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from cmdesk.desk.wording import spoken
from cmdesk.domain.tone_profile import ToneProfile, profile_from_mapping
from cmdesk.system import resources

_OWN = ("name", "handles", "hashtags", "signatures", "audiences", "moment")
"""What tells one brand from another is never taken from a preset."""
_LISTS = ("banned", "values", "off_limits", "promise_ok", "emoji_banned")


@dataclass(frozen=True, slots=True)
class Preset:
    """A voice to start from: ``about`` says in one line for whom it is and what it minds."""

    id: str
    name: str
    about: str
    profile: ToneProfile


def presets(language: str | None = None) -> tuple[Preset, ...]:
    """Return the shipped presets in the order to choose from."""
    tongue = language or spoken()
    files = sorted((resources.root() / "presets").glob("*.toml"))
    return tuple(_preset(path, tongue) for path in files)


def applied(preset: Preset, profile: ToneProfile) -> ToneProfile:
    """Return a profile with a preset's voice. What is the brand's own stays.

    Word lists grow by the preset's words; every other key becomes the preset's. Pure.
    """
    new = preset.profile
    lists = {
        key: tuple(dict.fromkeys((*getattr(profile, key), *getattr(new, key)))) for key in _LISTS
    }
    own = {key: getattr(profile, key) for key in _OWN}
    preferred = {**new.preferred, **profile.preferred}
    return replace(new, **own, **lists, preferred=preferred)


def _preset(path: Path, language: str) -> Preset:
    data = _read(path)
    words: dict[str, str] = data["about"][language]
    profile = profile_from_mapping(data["profile"])
    return Preset(path.stem.partition("-")[2], words["name"], words["text"], profile)


@cache
def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
