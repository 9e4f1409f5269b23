"""A whole brand is read back equal to what was written; anything else is refused by its place."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import FileNewer, FileUnreadable, ProfileInvalid
from cmdesk.domain.fragment import Fragment
from cmdesk.domain.history import MomentRecord, ProfileVersion
from cmdesk.domain.influencer import Influencer, InfluencerCard
from cmdesk.domain.journal import JournalEntry
from cmdesk.domain.network import Medium, Network
from cmdesk.domain.reply import ReplyVersion
from cmdesk.domain.tone_profile import Address, Moment, ToneProfile
from cmdesk.formats import profile_toml, whole_brand
from cmdesk.formats.whole_brand import WholeBrand
from tests.formats.strategies import brands, moments, profiles, replies, texts, words

sure = st.datetimes(timezones=st.just(UTC))


def parts(brand: Brand) -> st.SearchStrategy[WholeBrand]:
    id_, own = st.uuids().map(str), st.just(brand.id)
    card = st.builds(
        InfluencerCard,
        name=texts,
        handles=words.map(tuple),
        address=st.none() | st.sampled_from(Address),
    )
    return st.builds(
        WholeBrand,
        st.just(brand),
        _few(st.builds(Fragment, id=id_, brand_id=own, name=texts, body=texts)),
        _few(replies(brand.id)),
        _few(st.builds(Influencer, id=id_, brand_id=own, card=card, notes=texts)),
        *map(_few, past(id_, own)),
    )


def past(
    id_: st.SearchStrategy[str], own: st.SearchStrategy[str]
) -> tuple[st.SearchStrategy[object], ...]:
    """Return versions, moments and journal entries of one brand."""
    mine = {"id": id_, "brand_id": own}
    span = {"until": moments, "remind_at": moments, "ended": moments}
    kinds = st.sampled_from(Moment)
    outlets, rules = st.sampled_from([*Network, *Medium]), words.map(tuple)
    return (
        st.builds(ProfileVersion, **mine, at=sure, profile=profiles, reason=texts),
        st.builds(MomentRecord, **mine, **span, moment=kinds, since=sure, reason=texts),
        st.builds(JournalEntry, **mine, at=sure, text=texts, outlet=outlets, findings=rules),
        st.builds(ReplyVersion, **mine, reply_id=id_, at=sure, title=texts, body=texts),
    )


def _few(items: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(items, max_size=2).map(tuple)


@given(brands.flatmap(parts))
def test_a_whole_brand_is_read_back_equal(whole: WholeBrand) -> None:
    data = whole_brand.write(whole)
    data.decode("utf-8")
    assert whole_brand.read(data) == whole


def document(**changes: object) -> bytes:
    when = datetime(2026, 3, 1, tzinfo=UTC)
    brand = Brand("b", "Lou", "#A8471F", "FL")
    version = ProfileVersion("v", "b", when, ToneProfile(emoji_max=1), "essai")
    data = json.loads(whole_brand.write(WholeBrand(brand, versions=(version,))))
    return json.dumps(data | changes).encode()


@pytest.mark.parametrize(
    ("changes", "problem", "where"),
    [
        ({"format": "cmdesk.library"}, "not-a-brand", ""),
        ({"extra": 1}, "unknown-key", "extra"),
        ({"versions": 1}, "wrong-type", "versions"),
        ({"versions": [{"id": "v"}]}, "missing-key", "versions[0].brand_id"),
        ({"replies": [{"id": 1}]}, "wrong-type", "replies[0].id"),
        ({"moments": [{"oops": 1}]}, "unknown-key", "moments[0].oops"),
    ],
)
def test_what_is_no_brand_is_refused_by_its_place(
    changes: dict[str, object], problem: str, where: str
) -> None:
    with pytest.raises(FileUnreadable) as caught:
        whole_brand.read(document(**changes), "lou.json")
    assert (caught.value.params["problem"], caught.value.params["where"]) == (problem, where)


def test_a_later_version_is_said_to_be_one() -> None:
    with pytest.raises(FileNewer):
        whole_brand.read(document(version=3))


@given(profiles)
def test_a_profile_is_read_back_from_toml(profile: ToneProfile) -> None:
    data = profile_toml.write(profile)
    assert profile_toml.write(profile_toml.read(data)) == data
    if "\ufffd" not in data.decode():
        assert profile_toml.read(data) == profile


def test_a_profile_stays_legible() -> None:
    profile = ToneProfile(name="Été", emoji_max=0, preferred={"mot à mot": "« x »"})
    assert profile_toml.write(profile).decode() == (
        'name = "Été"\nemoji_max = 0\n\n[preferred]\n"mot à mot" = "« x »"\n'
    )


def test_what_is_no_profile_is_refused() -> None:
    with pytest.raises(FileUnreadable):
        profile_toml.read(b"name = ")
    with pytest.raises(FileUnreadable):
        profile_toml.read(b"\xff\xfe")
    with pytest.raises(ProfileInvalid):
        profile_toml.read(b"adress = 'tu'")
