"""A large library read reply by reply is what it would be if it were read whole."""

import contextlib
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.errors import FileNewer, FileUnreadable, GivenUp
from cmdesk.formats import library_json, library_stream
from cmdesk.formats.library import Library
from tests.formats.strategies import libraries, one

SOUND = library_json.write([one("Bonjour {prénom} 🥐"), one("Merci", brand="Cycles Vasseur")])


def streamed(data: bytes, file: str = "lou.json") -> tuple[Library, ...]:
    return library_stream.read(io.BytesIO(data), len(data), file)


def refusal(data: bytes) -> dict[str, str | int]:
    with pytest.raises(FileUnreadable) as caught:
        streamed(data)
    return caught.value.params


@given(st.lists(libraries, min_size=1, max_size=3))
def test_what_is_written_is_read_back_equal(found: list[Library]) -> None:
    data = library_json.write(found)
    assert streamed(data) == library_json.read(data) == tuple(found)
    assert streamed(data.replace(b"\n", b"\r\n")) == tuple(found)


@given(libraries, st.data())
def test_what_comes_of_a_mutated_file_is_what_the_whole_one_says(
    library: Library, data: st.DataObject
) -> None:
    bent = bytearray(library_json.write([library, one("Merci")]))
    for _ in range(data.draw(st.integers(1, 4))):
        bent[data.draw(st.integers(0, len(bent) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(FileUnreadable, FileNewer):
        assert streamed(bytes(bent)) == library_json.read(bytes(bent))


def test_a_file_cut_anywhere_is_refused() -> None:
    whole = SOUND.rstrip()
    for end in range(len(whole)):
        refusal(whole[:end])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"title": "Un titre"', b'"title": 3'),
        (b'"status": "draft"', b'"status": "perhaps"'),
        (b'"status": "draft"', b'"stato": "draft"'),
        (b'"colour": "#A8471F"', b'"colour": "red"'),
        (b'"fragments": []', b'"fragments": [{}]'),
        (b'"shortcut": "",', b'"shortcut": "";'),
        (b'"position": 0,', b'"position": ,'),
        ("prénom".encode(), b"pr\xe9nom"),
    ],
)
def test_what_is_wrong_is_named_as_in_a_file_read_whole(old: bytes, new: bytes) -> None:
    wrong = SOUND.replace(old, new)
    with pytest.raises(FileUnreadable) as caught:
        library_json.read(wrong, "lou.json")
    assert refusal(wrong) == caught.value.params


def test_a_newer_one_is_named() -> None:
    with pytest.raises(FileNewer):
        streamed(SOUND.replace(b'"version": 2', b'"version": 3'))


@pytest.mark.parametrize(
    "other",
    [
        json.dumps(json.loads(SOUND)).encode(),
        json.dumps(json.loads(SOUND), indent=4).encode(),
        json.dumps(json.loads(SOUND), indent=2, sort_keys=True).encode(),
        SOUND.replace(b"cmdesk.library", b"cmdesk.brand"),
        b"",
        b"{}",
        b"{\n" * 5_000,
    ],
)
def test_any_other_file_is_too_large(other: bytes) -> None:
    assert refusal(other)["problem"] == "too-large"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"        }\n", b"        },\n"),
        (b"    },\n", b"    }\n"),
        (b"      ]\n", b"      ],\n"),
        (b"  ]\n}\n", b"  ]\n}\n{}"),
        (b"  ]\n}\n", b"  ]\n}\n" + b" " * 2_000),
    ],
)
def test_what_stands_between_the_replies_is_judged_too(old: bytes, new: bytes) -> None:
    assert old in SOUND
    assert refusal(SOUND.replace(old, new))["problem"] == "not-json"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"tags": []', b'"tags": [' + b'"",' * 5_000 + b'""]'),
        (b'"variants": []', b'"variants": [' + b'{"body":"a"},' * 5_000 + b'{"body":"a"}]'),
        (b'"accounts": []', b'"accounts": [' + b"{}," * 5_000 + b"{}]"),
    ],
)
def test_a_piece_denser_than_any_of_ours_is_refused(old: bytes, new: bytes) -> None:
    assert library_json.read(SOUND.replace(old, new, 1))
    assert refusal(SOUND.replace(old, new, 1))["problem"] == "too-large"


def test_a_reply_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = library_json.write([one("a" * 3_000)])
    assert streamed(data)
    monkeypatch.setattr(library_stream, "_PIECE", 3_000)
    assert refusal(data)["problem"] == "too-large"


def test_how_much_is_left_is_told_and_it_may_be_given_up() -> None:
    heard = list[tuple[int, int]]()

    def hear(left: int, of: int) -> None:
        heard.append((left, of))

    library_stream.read(io.BytesIO(SOUND), len(SOUND), hear=hear)
    assert [of for _left, of in heard] == [len(SOUND)] * 5
    assert sorted(heard, reverse=True) == heard
    assert heard[0][0] > heard[-1][0] > 0

    def give_up(_left: int, _of: int) -> None:
        raise GivenUp

    with pytest.raises(GivenUp):
        library_stream.read(io.BytesIO(SOUND), len(SOUND), hear=give_up)
