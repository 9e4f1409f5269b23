"""A whole brand is read back equal to what was written; anything else is refused by its place."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.brand import Account, Brand
from cmdesk.domain.errors import FileNewer, FileUnreadable, ProfileInvalid
from cmdesk.domain.history import MomentRecord, ProfileVersion
from cmdesk.domain.influencer import Contract, Person, Portrait, Reference, Relation
from cmdesk.domain.journal import JournalEntry
from cmdesk.domain.network import Medium, Network
from cmdesk.domain.others import ContractKind
from cmdesk.domain.reply import ReplyVersion
from cmdesk.domain.tone_profile import Address, Moment, ToneProfile
from cmdesk.formats import profile_toml, whole_brand
from cmdesk.formats.whole_brand import WholeBrand
from tests.formats.strategies import (
    accounts,
    brands,
    fragments,
    moments,
    profiles,
    replies,
    texts,
    words,
)

sure = st.datetimes(timezones=st.just(UTC))


def parts(brand: Brand) -> st.SearchStrategy[WholeBrand]:
    id_, own = st.uuids().map(str), st.just(brand.id)
    return known(brand.id).flatmap(
        lambda people: st.builds(
            WholeBrand,
            st.just(brand),
            _few(fragments(brand.id)),
            _few(replies(brand.id)),
            *map(st.just, people),
            *map(_few, past(id_, own)),
        )
    )


def known(
    brand_id: str,
) -> st.SearchStrategy[tuple[tuple[Person, ...], tuple[Portrait, ...], tuple[Relation, ...]]]:
    """Return people, their photos, and what one brand is to each."""
    days, lists = st.none() | st.dates(), words.map(tuple)
    person = st.builds(
        Person,
        id=st.uuids().map(str),
        name=texts,
        other_names=lists,
        accounts=_few(accounts),
        tags=lists,
        audience=st.none() | st.integers(0, 10**9),
    )
    reference = st.builds(Reference, texts, days, st.booleans(), texts)
    contract = st.builds(Contract, st.sampled_from(ContractKind), days, days)
    relation = st.builds(
        Relation,
        id=st.uuids().map(str),
        brand_id=st.just(brand_id),
        person_id=st.just(""),
        address=st.none() | st.sampled_from(Address),
        references=_few(reference),
        avoid=lists,
        contract=st.none() | contract,
        last_contact=days,
        notes=texts,
    )
    trio = st.tuples(person, st.binary(max_size=9), relation)
    return st.lists(trio, max_size=2).map(
        lambda found: (
            tuple(person for person, _, _ in found),
            tuple(Portrait(person.id, image) for person, image, _ in found if image),
            tuple(replace(relation, person_id=person.id) for person, _, relation in found),
        )
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
        whole_brand.read(document(version=4))


def test_a_file_of_an_earlier_version_is_still_read() -> None:
    old = json.loads(document())
    for name in ("people", "portraits", "relations"):
        del old[name]
    card = {"name": "Ponce", "handles": ["@Ponce"], "address": "tu", "references": ["les plantes"]}
    told = {"id": "i", "brand_id": "b", "card": card | {"avoid": ["le sommeil"]}, "notes": "n"}
    whole = whole_brand.read(json.dumps(old | {"version": 1, "influencers": [told]}).encode())
    assert whole.people == (Person("i", "Ponce", accounts=(Account(None, "@Ponce"),)),)
    assert whole.relations == (
        Relation(
            *("i", "b", "i", Address.TU),
            references=(Reference("les plantes"),),
            avoid=("le sommeil",),
            notes="n",
        ),
    )
    assert whole_brand.read(whole_brand.write(whole)) == whole
    with pytest.raises(FileUnreadable):
        whole_brand.read(json.dumps(old | {"version": 3, "influencers": [told]}).encode())


def test_a_relation_to_nobody_is_refused() -> None:
    stray = {"id": "r", "brand_id": "b", "person_id": "nobody"}
    with pytest.raises(FileUnreadable) as caught:
        whole_brand.read(document(relations=[stray]), "lou.json")
    assert caught.value.params["where"] == "relations[0].person_id"


@given(profiles)
def test_a_profile_is_read_back_from_toml(profile: ToneProfile) -> None:
    data = profile_toml.write(profile)
    assert profile_toml.write(profile_toml.read(data)) == data
    if "\ufffd" not in data.decode():
        assert profile_toml.read(data) == profile


@pytest.mark.parametrize(
    "before", ['# """\n', '"b" = \'"\'\n', 'b = """"c""""\n', "b = ''''c''''\n", '"\\"" = 0\n']
)
def test_a_key_of_many_parts_is_seen_wherever_it_hides(before: str) -> None:
    with pytest.raises(FileUnreadable) as caught:
        profile_toml.read(f"{before}a{'.a' * 5_000} = 0".encode())
    assert caught.value.params["problem"] == "too-deep"


def test_texts_may_hold_any_number_of_dots() -> None:
    dots = "… l’eau. " + "a.b" * 5_000
    profile = ToneProfile(name=dots, banned=(f'"{dots}', f"'{dots}"), preferred={f"#{dots}": dots})
    assert profile_toml.read(profile_toml.write(profile)) == profile
    spread = f'name = """{dots}\n\\"""\n{dots}"""\n# {dots}\n'
    assert profile_toml.read(spread.encode()).name.count(".") == 2 * dots.count(".")


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
    for beyond in (b"a = " + b"[" * 10_000, b"a = " + b"9" * 5_000, b"a" + b".a" * 5_000 + b" = 0"):
        with pytest.raises(FileUnreadable):
            profile_toml.read(beyond)
    with pytest.raises(ProfileInvalid):
        profile_toml.read(b"adress = 'tu'")
