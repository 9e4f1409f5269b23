"""The check contract: what is read, what is refused, and what is written."""

import json
from typing import Any

import pytest

from cmdesk.domain.errors import ProfileInvalid, RequestInvalid
from cmdesk.domain.network import Channel, Network, Reach, Situation
from cmdesk.domain.others import ContractKind, InfluencerCard
from cmdesk.domain.tone_profile import Address
from cmdesk.tone.engine import Engine
from cmdesk.tone.wire import parse_request, report_to_json

WHOLE: dict[str, Any] = {
    "id": "case-1",
    "text": "Bonjour",
    "incoming": "Bonjour ?",
    "network": "x",
    "audience": "many",
    "channel": "private",
    "recent": ["Bonsoir"],
    "other_brands": [{"name": "Maison Lune", "handles": ["@maisonlune"]}],
    "influencer": {"name": "Ponce", "address": "tu", "avoid": ["la taille"]},
    "profile": {"address": "vous", "emoji_max": 1},
    "situation": ["praise"],
}


def test_a_whole_request() -> None:
    identifier, text, context = parse_request(WHOLE)
    assert (identifier, text) == ("case-1", "Bonjour")
    assert (context.network, context.reach) == (Network.X, Reach.MANY)
    assert (context.channel, context.recent) == (Channel.PRIVATE, ("Bonsoir",))
    assert context.other_brands[0].handles == ("@maisonlune",)
    assert context.influencer is not None
    assert context.influencer.address is Address.TU
    assert (context.profile.address, context.profile.emoji_max) == (Address.VOUS, 1)
    assert context.situations == (Situation.PRAISE,)


def test_a_contract_and_others_who_are_named() -> None:
    lilo = {"name": "Lilo", "contract": "gift"}
    request = parse_request({"text": "a", "influencer": lilo, "also_named": [{"name": "Nox"}]})
    assert request.context.influencer == InfluencerCard("Lilo", contract=ContractKind.GIFT)
    assert request.context.also_named == (InfluencerCard("Nox"),)


def test_null_is_the_same_as_no_key() -> None:
    nulls = {key: None for key in WHOLE if key != "text"}
    assert parse_request({**nulls, "text": "a"}) == parse_request({"text": "a"})


def test_an_audience_of_the_profile_lends_its_tone() -> None:
    profile = {"address": "vous", "audiences": [{"name": "Joueurs", "address": "tu"}]}
    request = parse_request({"text": "a", "audience": "Joueurs", "profile": profile})
    assert request.context.profile.address is Address.TU


@pytest.mark.parametrize(
    ("change", "key", "problem"),
    [
        ({"text": None}, "text", "missing-key"),
        ({"text": 3}, "text", "text"),
        ({"incoming": []}, "incoming", "text"),
        ({"network": "myspace"}, "network", "choice"),
        ({"influencer": {"contract": "free"}}, "contract", "choice"),
        ({"also_named": {}}, "also_named", "list-of-tables"),
        ({"audience": "some"}, "audience", "choice"),
        ({"channel": 1}, "channel", "choice"),
        ({"recent": "a"}, "recent", "list-of-texts"),
        ({"recent": [1]}, "recent", "list-of-texts"),
        ({"other_brands": {}}, "other_brands", "list-of-tables"),
        ({"other_brands": ["a"]}, "other_brands", "wrong-type"),
        ({"influencer": "Ponce"}, "influencer", "wrong-type"),
        ({"influencer": {"name": "P", "address": "you"}}, "address", "choice"),
        ({"profile": []}, "profile", "wrong-type"),
        ({"situation": ["rage"]}, "situation", "choice"),
    ],
)
def test_what_breaks_the_form_is_named(change: dict[str, Any], key: str, problem: str) -> None:
    with pytest.raises(RequestInvalid) as caught:
        parse_request({**WHOLE, **change})
    assert caught.value.params == {"key": key, "problem": problem}


def test_an_unknown_profile_key_is_refused_with_the_nearest() -> None:
    with pytest.raises(ProfileInvalid) as caught:
        parse_request({"text": "a", "profile": {"adress": "tu"}})
    assert caught.value.params["nearest"] == "address"


def test_the_report_has_the_contracts_form(engine: Engine) -> None:
    request = parse_request({**WHOLE, "text": "\ud83d T’es {prénom}", "influencer": None})
    data = json.loads(json.dumps(report_to_json("x", engine.check(request.text, request.context))))
    assert list(data) == ["id", "address", "situation", "length", "findings"]
    assert list(data["address"]) == ["found", "evidence"]
    assert list(data["length"]) == ["count", "limit", "unit"]
    finding = data["findings"][0]
    assert list(finding) == [
        *("rule", "concern", "severity", "start", "end", "excerpt", "message", "why", "fixes")
    ]
    assert set(data["address"]["evidence"][0]) == {"start", "end", "form", "person", "plural"}
