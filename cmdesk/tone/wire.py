"""The check contract as JSON: a request becomes a context, a report becomes plain data."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NamedTuple, TypeVar, cast

from cmdesk.domain.errors import RequestInvalid
from cmdesk.domain.network import Channel, Network, Reach, Situation
from cmdesk.domain.others import BrandMarks, ContractKind, InfluencerCard
from cmdesk.domain.tone_profile import Address, ToneProfile, profile_from_mapping
from cmdesk.tone.model import Context, Evidence, Finding, Fix, Length, Report

Choice = TypeVar("Choice", bound=StrEnum)


class Request(NamedTuple):
    """One text to check."""

    id: Any
    text: str
    context: Context


def parse_request(data: object) -> Request:
    """Read a request. Raises RequestInvalid or ProfileInvalid; null is the same as no key."""
    if not isinstance(data, dict):
        raise RequestInvalid(key="", problem="wrong-type")
    given = cast("dict[str, object]", data)
    table = {key: value for key, value in given.items() if value is not None}
    if "text" not in table:
        raise RequestInvalid(key="text", problem="missing-key")
    profile = _profile(table.get("profile", {}))
    reach, profile = _audience(table, profile)
    context = Context(
        incoming=_text(table, "incoming") if "incoming" in table else None,
        network=_choice(table, "network", Network),
        reach=reach,
        channel=_choice(table, "channel", Channel) or Channel.PUBLIC,
        recent=_texts(table, "recent"),
        other_brands=_brands(table),
        influencer=_influencer(table.get("influencer")),
        profile=profile,
        situations=_situations(table),
        also_named=_also_named(table),
    )
    return Request(given.get("id"), _text(table, "text"), context)


def _profile(value: object) -> ToneProfile:
    if not isinstance(value, dict):
        raise RequestInvalid(key="profile", problem="wrong-type")
    given = cast("dict[str, object]", value)
    return profile_from_mapping({k: v for k, v in given.items() if v is not None})


def _audience(table: Mapping[str, object], profile: ToneProfile) -> tuple[Reach, ToneProfile]:
    """Read ``audience``: one, many, or the name of one of the profile's audiences."""
    name = table.get("audience", Reach.ONE)
    if any(name == audience.name for audience in profile.audiences):
        return Reach.ONE, profile.for_audience(str(name))
    return _choice(table, "audience", Reach) or Reach.ONE, profile


def _situations(table: Mapping[str, object]) -> tuple[Situation, ...] | None:
    if "situation" not in table:
        return None
    try:
        return tuple(Situation(name) for name in _texts(table, "situation"))
    except ValueError:
        raise RequestInvalid(key="situation", problem="choice") from None


def _text(table: Mapping[str, object], key: str) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise RequestInvalid(key=key, problem="text")
    return value


def _texts(table: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = table.get(key)
    items = cast("list[object]", value) if isinstance(value, list) else None
    if value is None:
        return ()
    if items is None or not all(isinstance(item, str) for item in items):
        raise RequestInvalid(key=key, problem="list-of-texts")
    return tuple(cast("list[str]", items))


def _choice(table: Mapping[str, object], key: str, kind: type[Choice]) -> Choice | None:
    if table.get(key) is None:
        return None
    try:
        return kind(table[key])
    except ValueError:
        raise RequestInvalid(key=key, problem="choice") from None


def _table(value: object, key: str) -> dict[str, object]:
    if not isinstance(value, dict):
        raise RequestInvalid(key=key, problem="wrong-type")
    return {k: v for k, v in cast("dict[str, object]", value).items() if v is not None}


def _brands(table: Mapping[str, object]) -> tuple[BrandMarks, ...]:
    value = table.get("other_brands", [])
    if not isinstance(value, list):
        raise RequestInvalid(key="other_brands", problem="list-of-tables")
    brands = list[BrandMarks]()
    for item in cast("list[object]", value):
        marks = _table(item, "other_brands")
        lists = (_texts(marks, key) for key in ("handles", "hashtags", "signatures", "links"))
        brands.append(BrandMarks(_text(marks, "name"), *lists))
    return tuple(brands)


def _influencer(value: object) -> InfluencerCard | None:
    if value is None:
        return None
    card = _table(value, "influencer")
    return InfluencerCard(
        name=_text(card, "name"),
        handles=_texts(card, "handles"),
        address=_choice(card, "address", Address),
        references=_texts(card, "references"),
        avoid=_texts(card, "avoid"),
        contract=_choice(card, "contract", ContractKind),
    )


def _also_named(table: Mapping[str, object]) -> tuple[InfluencerCard, ...]:
    value = table.get("also_named", [])
    if not isinstance(value, list):
        raise RequestInvalid(key="also_named", problem="list-of-tables")
    cards = (_influencer(item) for item in cast("list[object]", value))
    return tuple(card for card in cards if card is not None)


def report_to_json(identifier: object, report: Report) -> dict[str, Any]:
    """Return a report as the contract's output, ready for ``json.dumps``."""
    return {
        "id": identifier,
        "address": {
            "found": report.address.found,
            "evidence": [_plain(item) for item in report.address.evidence],
        },
        "situation": list(report.situations),
        "length": _plain(report.length),
        "findings": [
            {**_plain(finding), "fixes": [_plain(fix) for fix in finding.fixes]}
            for finding in report.findings
        ],
    }


def _plain(value: Evidence | Finding | Fix | Length) -> dict[str, Any]:
    """Return a value's fields as they stand: ``asdict`` copies each one, at ten times the cost."""
    return {name: getattr(value, name) for name in value.__slots__}
