"""Libraries of every shape, for the property tests of the formats."""

from datetime import UTC, date, datetime

from hypothesis import strategies as st

from cmdesk.domain.brand import Account, Brand, Contact
from cmdesk.domain.fragment import Fragment
from cmdesk.domain.network import Network, Situation
from cmdesk.domain.reply import Reply, ReplyKind, ReplyStatus, ReplyVersion, Size, Variant
from cmdesk.domain.tone_profile import Address, profile_from_mapping
from cmdesk.formats.library import Library


def joined(text: str) -> str:
    """Join surrogates that stand side by side, as any reader of UTF-16 escapes does."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


# Any code point may arrive by the clipboard: NULs and lone surrogates too.
texts = st.text(st.characters(), max_size=40).map(joined)
words = st.lists(texts, max_size=3)
moments = st.none() | st.datetimes(timezones=st.just(UTC))
days = st.none() | st.dates(min_value=date(1, 1, 1))

overrides: dict[str, st.SearchStrategy[object]] = {
    "address": st.sampled_from(["tu", "vous", "either"]),
    "humour": st.sampled_from(["none", "light", "free"]),
    "emoji_max": st.integers(0, 99),
    "banned": words,
}
keys: dict[str, st.SearchStrategy[object]] = {
    **overrides,
    "name": texts,
    "handles": words,
    "signatures": words,
    "voice": st.sampled_from(["je", "nous", "on", "any"]),
    "firmness": st.sampled_from(["gentle", "firm", "cutting"]),
    "moment": st.sampled_from(["normal", "fatigue", "crisis"]),
    "preferred": st.dictionaries(texts, texts, max_size=3),
    "audiences": st.lists(
        st.fixed_dictionaries(
            {"name": texts.filter(lambda name: bool(name.strip()))}, optional=overrides
        ),
        max_size=2,
    ),
}
profiles = st.fixed_dictionaries({}, optional=keys).map(profile_from_mapping)

accounts = st.builds(Account, network=st.none() | st.sampled_from(Network), handle=texts, url=texts)

brands = st.builds(
    Brand,
    id=st.uuids().map(str),
    name=texts,
    colour=st.from_regex("#[0-9A-F]{6}", fullmatch=True),
    initials=st.text(max_size=2),
    position=st.integers(0, 99),
    profile=profiles,
    archived_at=moments,
    group=texts,
    avatar=st.binary(max_size=40),
    accounts=st.lists(accounts, max_size=2).map(tuple),
    links=words.map(tuple),
    contact=st.builds(Contact, name=texts, role=texts, email=texts, phone=texts),
    contract_from=days,
    contract_until=days,
    crisis_call=texts,
    words=words.map(tuple),
    notes=texts,
)


def replies(brand_id: str) -> st.SearchStrategy[Reply]:
    """Return replies of one brand, every field drawn."""
    return st.builds(
        Reply,
        id=st.uuids().map(str),
        brand_id=st.just(brand_id),
        title=texts,
        body=texts,
        situations=st.lists(st.sampled_from(Situation), max_size=3).map(tuple),
        tags=words.map(tuple),
        networks=st.lists(st.sampled_from(Network), max_size=3).map(tuple),
        status=st.sampled_from(ReplyStatus),
        approved_by=texts,
        approved_on=days,
        expires_on=days,
        shortcut=texts,
        notes=texts,
        uses=st.integers(0, 10**9),
        last_used=moments,
        created=moments,
        modified=moments,
        kind=st.sampled_from(ReplyKind),
        folder=texts,
        audience=texts,
        source=texts,
        variants=st.lists(variants, max_size=3).map(tuple),
    )


variants = st.builds(
    Variant,
    body=texts,
    address=st.none() | st.sampled_from(Address),
    size=st.none() | st.sampled_from(Size),
    language=texts,
    network=st.none() | st.sampled_from(Network),
)


def fragments(brand_id: str) -> st.SearchStrategy[Fragment]:
    """Return fragments of one brand."""
    return st.builds(
        Fragment, id=st.uuids().map(str), brand_id=st.just(brand_id), name=texts, body=texts
    )


def history(found: tuple[Reply, ...]) -> st.SearchStrategy[tuple[ReplyVersion, ...]]:
    """Return what some of these replies said before, in their order."""
    past = [
        st.lists(
            st.builds(
                ReplyVersion,
                id=st.uuids().map(str),
                reply_id=st.just(reply.id),
                brand_id=st.just(reply.brand_id),
                at=st.datetimes(timezones=st.just(UTC)),
                title=texts,
                body=texts,
                variants=st.lists(variants, max_size=2).map(tuple),
            ),
            max_size=2,
        )
        for reply in found
    ]
    return st.tuples(*past).map(lambda lists: tuple(item for each in lists for item in each))


def libraries_of(brand: Brand) -> st.SearchStrategy[Library]:
    """Return libraries of one brand, with their past."""
    found = st.lists(replies(brand.id), max_size=4).map(tuple)
    return found.flatmap(
        lambda held: st.builds(
            Library,
            st.just(brand),
            st.just(held),
            st.lists(fragments(brand.id), max_size=2).map(tuple),
            history(held),
        )
    )


libraries = brands.flatmap(libraries_of)


def one(body: str, title: str = "Un titre", brand: str = "Fournil Lou") -> Library:
    """Return a library of one reply."""
    when = datetime(2026, 3, 1, 12, tzinfo=UTC)
    reply = Reply("r", "b", title, body, created=when)
    return Library(Brand("b", brand, "#A8471F", "FL"), (reply,))
