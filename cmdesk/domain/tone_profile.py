"""A brand's voice as the checker reads it: the tone profile of the check contract."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, cast

from cmdesk.domain.errors import ProfileInvalid


class Address(StrEnum):
    """How one person is addressed; ``EITHER`` leaves it open but forbids mixing."""

    TU = "tu"
    VOUS = "vous"
    EITHER = "either"


class Voice(StrEnum):
    """How the brand speaks of itself."""

    JE = "je"
    NOUS = "nous"
    ON = "on"
    ANY = "any"


class Humour(StrEnum):
    """How much the brand jokes on a normal day."""

    NONE = "none"
    LIGHT = "light"
    FREE = "free"


class Firmness(StrEnum):
    """How far the brand may go with an attacker."""

    GENTLE = "gentle"
    FIRM = "firm"
    CUTTING = "cutting"


class Personhood(StrEnum):
    """How human the brand may sound."""

    BRAND = "brand"
    TEAM = "team"
    PERSON = "person"


class Moment(StrEnum):
    """The mood of the audience now."""

    NORMAL = "normal"
    FATIGUE = "fatigue"
    CRISIS = "crisis"


@dataclass(frozen=True, slots=True)
class Audience:
    """A community of the brand whose tone differs: ``overrides`` are profile keys and values."""

    name: str
    overrides: Mapping[str, object] = field(default_factory=dict[str, object])


@dataclass(frozen=True, slots=True)
class ToneProfile:
    """One brand's voice. Every field is a key of the contract, with the contract's default."""

    name: str = ""
    handles: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()
    address: Address = Address.EITHER
    voice: Voice = Voice.ANY
    humour: Humour = Humour.LIGHT
    firmness: Firmness = Firmness.FIRM
    personhood: Personhood = Personhood.TEAM
    moment: Moment = Moment.NORMAL
    emoji_max: int = 3
    exclamation_max: int = 2
    hashtag_max: int = 3
    capitals_max: int = 1
    emoji_banned: tuple[str, ...] = ()
    emoji_allowed: tuple[str, ...] = ()
    banned: tuple[str, ...] = ()
    preferred: Mapping[str, str] = field(default_factory=dict[str, str])
    values: tuple[str, ...] = ()
    off_limits: tuple[str, ...] = ()
    promise_ok: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("fr",)
    audiences: tuple[Audience, ...] = ()

    def for_audience(self, name: str | None) -> "ToneProfile":
        """Return the profile in force for that audience; without one, the profile itself."""
        for audience in self.audiences:
            if audience.name == name:
                return replace(self, **_parsed(audience.overrides))
        return self


KEYS: tuple[str, ...] = tuple(item.name for item in fields(ToneProfile))
_CHOICES: dict[str, type[StrEnum]] = {
    "address": Address,
    "voice": Voice,
    "humour": Humour,
    "firmness": Firmness,
    "personhood": Personhood,
    "moment": Moment,
}
_BUDGETS = ("emoji_max", "exclamation_max", "hashtag_max", "capitals_max")


def profile_from_mapping(data: Mapping[str, object]) -> ToneProfile:
    """Read a profile from TOML or JSON data.

    Raises ProfileInvalid naming the key, the problem and, for an unknown key, the nearest one.
    """
    return ToneProfile(**_parsed(data))


def profile_to_mapping(profile: ToneProfile) -> dict[str, object]:
    """Return the keys that differ from the defaults, as plain data for TOML or JSON."""
    default, result = ToneProfile(), dict[str, object]()
    for key in KEYS:
        value = getattr(profile, key)
        if value == getattr(default, key):
            continue
        if key == "audiences":
            value = [{"name": a.name, **dict(a.overrides)} for a in profile.audiences]
        elif isinstance(value, StrEnum):
            value = str(value)
        elif isinstance(value, tuple):
            value = list(cast("tuple[str, ...]", value))
        elif isinstance(value, Mapping):
            value = dict(cast("Mapping[str, str]", value))
        result[key] = value
    return result


def _parsed(data: Mapping[str, object]) -> dict[str, Any]:
    return {key: _value(key, value) for key, value in data.items()}


def _value(key: str, value: object) -> object:
    if key in _CHOICES:
        return _choice(key, value)
    if key in _BUDGETS:
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        raise ProfileInvalid(key=key, problem="whole-number", nearest="")
    if key == "name":
        if isinstance(value, str):
            return value
        raise ProfileInvalid(key=key, problem="text", nearest="")
    if key == "preferred":
        return _preferred(value)
    if key == "audiences":
        return _audiences(value)
    if key in KEYS:
        return _texts(key, value)
    nearest = get_close_matches(key, KEYS, n=1, cutoff=0)
    raise ProfileInvalid(key=key, problem="unknown-key", nearest=nearest[0])


def _choice(key: str, value: object) -> StrEnum:
    try:
        return _CHOICES[key](value)
    except ValueError:
        known = ", ".join(_CHOICES[key])
        raise ProfileInvalid(key=key, problem="choice", nearest=known) from None


def _texts(key: str, value: object) -> tuple[str, ...]:
    if isinstance(value, list | tuple):
        items = cast("list[object]", value)
        if all(isinstance(item, str) for item in items):
            return tuple(cast("list[str]", items))
    raise ProfileInvalid(key=key, problem="list-of-texts", nearest="")


def _preferred(value: object) -> dict[str, str]:
    if isinstance(value, Mapping):
        table = cast("Mapping[object, object]", value)
        if all(isinstance(k, str) and isinstance(v, str) for k, v in table.items()):
            return dict(cast("Mapping[str, str]", table))
    raise ProfileInvalid(key="preferred", problem="table-of-texts", nearest="")


def _audiences(value: object) -> tuple[Audience, ...]:
    if not isinstance(value, list | tuple):
        raise ProfileInvalid(key="audiences", problem="list-of-tables", nearest="")
    return tuple(_audience(item) for item in cast("list[object]", value))


def _audience(value: object) -> Audience:
    if not isinstance(value, Mapping):
        raise ProfileInvalid(key="audiences", problem="list-of-tables", nearest="")
    table = dict(cast("Mapping[str, object]", value))
    name = table.pop("name", None)
    if not isinstance(name, str) or not name.strip():
        raise ProfileInvalid(key="audiences.name", problem="text", nearest="")
    if "audiences" in table:
        raise ProfileInvalid(key="audiences.audiences", problem="unknown-key", nearest="")
    _parsed(table)
    return Audience(name, table)
