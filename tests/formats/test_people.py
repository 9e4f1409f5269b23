"""People come back from a table and from contacts as they went out; anything else never crashes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.brand import Account
from cmdesk.domain.errors import FileUnreadable
from cmdesk.domain.influencer import Contract, Influencer, Person, Reference, Relation
from cmdesk.domain.network import Network
from cmdesk.domain.others import ContractKind
from cmdesk.domain.tone_profile import Address
from cmdesk.formats import people_csv, people_vcard
from cmdesk.formats.people_table import Column, Layout, layout_of, read
from cmdesk.formats.tabular import Rows

_letters = st.characters(blacklist_categories=("Cs", "Cc", "Cn", "Zl", "Zp", "Zs", "Cf"))
_word = st.text(_letters, min_size=1, max_size=12)
_phrase = st.lists(_word, min_size=1, max_size=3).map(" ".join)
_plain = _phrase.filter(lambda text: not set(text) & set("|¦") and not text.startswith("http"))
_listed = st.lists(_phrase, max_size=3, unique=True).map(tuple)
_handles = st.from_regex(r"@[a-z][a-z0-9_.]{2,12}", fullmatch=True)
_urls = st.from_regex(r"https://[a-z]{3,9}\.example/[a-z]{2,6}", fullmatch=True)
_days = st.none() | st.dates(date(1990, 1, 1), date(2090, 1, 1))


def _accounts() -> st.SearchStrategy[tuple[Account, ...]]:
    one = st.builds(Account, st.sampled_from(Network), _handles, st.just("") | _urls)
    return st.lists(one, max_size=3, unique=True).map(
        lambda found: tuple(
            sorted(found, key=lambda item: list(Network).index(item.network or Network.X))
        )
    )


people = st.builds(
    Influencer,
    st.builds(
        Person,
        id=st.just(""),
        name=_phrase,
        other_names=_listed,
        accounts=_accounts(),
        links=st.lists(_urls, max_size=2, unique=True).map(tuple),
        tags=_listed,
        topics=_listed,
        audience=st.none() | st.integers(0, 10**9),
    ),
    st.builds(
        Relation,
        id=st.just(""),
        brand_id=st.just(""),
        person_id=st.just(""),
        address=st.none() | st.sampled_from((Address.TU, Address.VOUS)),
        tone=st.just("") | _phrase,
        references=st.lists(
            st.builds(Reference, _plain, _days, st.booleans(), st.just("") | _plain), max_size=3
        ).map(lambda found: tuple({item.text: item for item in found}.values())),
        avoid=_listed,
        contract=st.none() | st.builds(Contract, st.sampled_from(ContractKind), st.none(), _days),
        last_contact=_days,
        notes=st.just("") | _phrase,
    ),
)


@given(st.lists(people, min_size=1, max_size=3))
def test_a_table_is_read_back_equal(known: list[Influencer]) -> None:
    rows = people_csv.rows(people_csv.write(known))
    reading = read(rows, layout_of(rows))
    assert reading.people == tuple(known)
    assert reading.doubts == ()


@given(st.lists(people, min_size=1, max_size=3))
def test_contacts_are_read_back_equal(known: list[Influencer]) -> None:
    rows = people_vcard.read(people_vcard.write(known)).rows
    assert read(rows, layout_of(rows)).people == tuple(known)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for reader in (people_csv.rows, _contact_rows):
        try:
            rows = reader(data)
        except FileUnreadable:
            continue
        read(rows, layout_of(rows))


def _contact_rows(data: bytes) -> Rows:
    return people_vcard.read(data).rows


@given(st.text(max_size=200), st.text(max_size=60))
def test_any_contact_is_read_or_left_out(inside: str, value: str) -> None:
    head, told = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anne", f"X-A;TYPE={value}:{value}"
    text = f"{head}\r\n{inside}\r\n{told}\r\nEND:VCARD\r\n"
    try:
        rows = people_vcard.read(text.encode("utf-8", "replace")).rows
    except FileUnreadable:
        return
    read(rows, layout_of(rows))


@given(st.lists(st.lists(st.text(max_size=20), max_size=4).map(tuple), max_size=4).map(tuple))
def test_any_row_is_read_in_any_layout(rows: tuple[tuple[str, ...], ...]) -> None:
    read(rows, Layout({column: place % 4 for place, column in enumerate(Column)}))


TABLE = 'Influenceur;Insta;Followers;Thème;Contrat\r\nZoé;@zoe;84k;"jardins\r\nromans";payé\r\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_a_table_from_anywhere_is_understood(encoding: str, sign: str) -> None:
    rows = people_csv.rows(TABLE.replace(";", sign).encode(encoding))
    (zoe,) = read(rows, layout_of(rows)).people
    assert (zoe.name, zoe.person.audience) == ("Zoé", 84_000)
    assert zoe.person.accounts == (Account(Network.INSTAGRAM, "@zoe"),)
    assert zoe.person.topics == ("jardins", "romans")
    assert zoe.relation.contract == Contract(ContractKind.PAID)


def test_what_is_not_understood_is_told() -> None:
    rows = (
        ("Nom", "Abonnés", "Contrat", "Contrat du", "Contrat jusqu’au", "On lui dit"),
        ("Zoé", "beaucoup", "peut-être", "hier", "", "ils"),
        ("Noé", "", "payé", "2026-03-02", "2026-03-01", "tu"),
        ("", "", "", "", "", ""),
    )
    reading = read(rows, layout_of(rows))
    assert [(doubt.line, str(doubt.column)) for doubt in reading.doubts] == [
        *((2, "audience"), (2, "contract"), (2, "contract-from"), (2, "address")),
        (3, "contract-until"),
    ]
    assert reading.people[1].relation.contract == Contract(ContractKind.PAID, date(2026, 3, 2))
    assert len(reading.people) == 2


def test_a_table_without_headings_is_names_and_accounts() -> None:
    rows = (("Zoé", "@zoe"), ("Noé", "instagram: @noe; @noe2"))
    zoe, noe = read(rows, layout_of(rows)).people
    assert zoe.person.accounts == (Account(None, "@zoe"),)
    assert noe.person.accounts == (Account(Network.INSTAGRAM, "@noe"), Account(None, "@noe2"))


ADDRESS_BOOK = """BEGIN:VCARD\r
VERSION:2.1\r
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Lumi=C3=A8re;Zo=C3=A9;;;\r
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=A9 Lumi=C3=A8re\r
TEL;CELL:0600000000\r
URL:https://www.instagram.com/zoe.lum/\r
item1.URL:https://zoe.example\r
NOTE:aime les jardins\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:4.0\r
FN:Noé\r
X-SOCIALPROFILE;TYPE=twitter:https://twitter.com/noe\r
CATEGORIES:presse,amis\r
END:VCARD\r
BEGIN:VCARD\r
cassé\r
END:VCARD\r
"""


def test_contacts_from_an_address_book_are_understood() -> None:
    rows = people_vcard.read(ADDRESS_BOOK.encode()).rows
    zoe, noe = read(rows, layout_of(rows)).people[:2]
    assert zoe.name == "Zoé Lumière"
    assert zoe.person.accounts == (
        Account(Network.INSTAGRAM, "@zoe.lum", "https://www.instagram.com/zoe.lum/"),
    )
    assert (zoe.person.links, zoe.relation.notes) == (("https://zoe.example",), "aime les jardins")
    assert noe.person.accounts == (Account(Network.X, "@noe", "https://twitter.com/noe"),)
    assert noe.person.tags == ("presse", "amis")


PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))


def test_photos_go_out_and_come_back_whoever_has_one() -> None:
    zoe = Influencer(Person("a", "Zoé"), Relation("r", "b", "a"))
    noe = Influencer(Person("c", "Noé"), Relation("s", "b", "c"))
    found = people_vcard.read(people_vcard.write((zoe, noe), {"c": PNG}))
    assert found.photos == {3: PNG}
    reading = read(found.rows, layout_of(found.rows))
    assert [item.name for item in reading.people] == ["Zoé", "Noé"]
    assert reading.lines == (2, 3)


@pytest.mark.parametrize(
    ("line", "photo"),
    [
        ("PHOTO;ENCODING=BASE64;TYPE=JPEG:aGVs\r\n bG8=", b"hello"),
        ("PHOTO;JPEG;ENCODING=BASE64:aGVsbG8=\r\n", b"hello"),
        ("item1.PHOTO;ENCODING=b;TYPE=JPEG:aGVsbG8=", b"hello"),
        ("PHOTO:data:image/jpeg;base64\\,aGVsbG8=", b"hello"),
        ("PHOTO:data:image/jpeg;base64,aGVsbG8=", b"hello"),
        ("PHOTO;VALUE=URI:https://example.org/zoe.jpg", None),
        ("PHOTO;ENCODING=b;TYPE=JPEG:aGVsbG8", b""),
        ("PHOTO;ENCODING=b;TYPE=JPEG:é@", b""),
        ("PHOTO:", None),
    ],
)
def test_a_photo_is_read_as_any_address_book_writes_it(line: str, photo: bytes | None) -> None:
    card = f"BEGIN:VCARD\r\nVERSION:3.0\r\n{line}\r\nFN:Zoé\r\nEND:VCARD\r\n"
    found = people_vcard.read(card.encode())
    assert found.rows[1][0] == "Zoé"
    assert found.photos.get(2) == photo


def test_a_contact_that_does_not_end_leaves_the_next_whole() -> None:
    broken = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoé\r\n"
    found = people_vcard.read((broken + broken.replace("Zoé", "Noé") + "END:VCARD\r\n").encode())
    assert [row[0] for row in found.rows[1:]] == ["Noé"]


def test_a_file_without_contacts_is_refused() -> None:
    with pytest.raises(FileUnreadable) as caught:
        people_vcard.read(b"rien", "x.vcf")
    assert caught.value.params["problem"] == "no-contacts"


def test_no_cell_is_a_formula() -> None:
    evil = Influencer(Person("", "=1+1", tags=("@SUM",)), Relation("", "", ""))
    text = people_csv.write((evil,)).decode("utf-8-sig")
    assert "'=1+1" in text
    assert "'@SUM" in text
    rows = people_csv.rows(text.encode())
    assert read(rows, layout_of(rows)).people == (evil,)


def test_a_sound_line_may_have_many_parts_and_an_unsound_one_takes_its_contact_along() -> None:
    types = "".join(f";TYPE=a{number}" for number in range(20))
    cards = [
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nTEL{types}{end}\r\nEND:VCARD\r\n"
        for name, end in (("Zoé", ":06"), ("Noé", '"'))
    ]
    rows = people_vcard.read("".join(cards).encode()).rows
    assert [row[0] for row in rows[1:]] == ["Zoé"]
