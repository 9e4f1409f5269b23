"""The JSON library is the one that promises to lose nothing."""

import contextlib
import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.errors import FileNewer, FileUnreadable
from cmdesk.formats import library_json
from cmdesk.formats.library import Library
from tests.formats.strategies import libraries, one


@given(st.lists(libraries, max_size=2))
def test_what_is_written_is_read_back_equal(found: list[Library]) -> None:
    data = library_json.write(found)
    data.decode("utf-8")
    assert library_json.read(data) == tuple(found)


def test_lone_surrogates_and_nuls_come_back() -> None:
    library = one("avant \x00 \ud83d après \udc00")
    assert library_json.read(library_json.write([library])) == (library,)


def test_split_surrogates_come_back_as_their_character() -> None:
    data = library_json.write([one("\ud83e\udd50")])
    assert library_json.read(data)[0].replies[0].body == "🥐"


def test_accents_stay_legible_in_the_file() -> None:
    assert "Dès l’aube 🥐" in library_json.write([one("Dès l’aube 🥐")]).decode()


def document(**changes: object) -> dict[str, object]:
    brand: dict[str, object] = {"id": "b", "name": "Lou", "colour": "#A8471F", "initials": "FL"}
    reply: dict[str, object] = {"id": "r", "title": "t", "body": "b"}
    brand["replies"] = [reply | changes]
    return {"format": "cmdesk.library", "version": 2, "brands": [brand]}


def refusal(data: bytes) -> dict[str, str | int]:
    with pytest.raises(FileUnreadable) as caught:
        library_json.read(data, "lou.json")
    return caught.value.params


@pytest.mark.parametrize(
    ("changes", "problem", "where"),
    [
        ({"status": "perhaps"}, "wrong-value", "brands[0].replies[0].status"),
        ({"status": 3}, "wrong-type", "brands[0].replies[0].status"),
        ({"uses": True}, "wrong-type", "brands[0].replies[0].uses"),
        ({"tags": "one"}, "wrong-type", "brands[0].replies[0].tags"),
        ({"networks": ["myspace"]}, "wrong-value", "brands[0].replies[0].networks"),
        ({"expires_on": "2026-02-30"}, "wrong-value", "brands[0].replies[0].expires_on"),
        ({"created": "yesterday"}, "wrong-value", "brands[0].replies[0].created"),
        (
            {"modified": "0001-01-01T00:00:00+05:00"},
            "wrong-value",
            "brands[0].replies[0].modified",
        ),
        ({"kind": "shout"}, "wrong-value", "brands[0].replies[0].kind"),
        (
            {"variants": [{"body": "x", "address": "elle"}]},
            "wrong-value",
            "brands[0].replies[0].variants[0].address",
        ),
        (
            {"variants": [{"body": "x", "colour": "red"}]},
            "unknown-key",
            "brands[0].replies[0].variants[0].colour",
        ),
        ({"history": [{"id": "v"}]}, "missing-key", "brands[0].replies[0].history[0].at"),
        ({"boddy": "x"}, "unknown-key", "brands[0].replies[0].boddy"),
        ({"body": None}, "wrong-type", "brands[0].replies[0].body"),
    ],
)
def test_a_wrong_value_is_named_with_its_place(
    changes: dict[str, object], problem: str, where: str
) -> None:
    params = refusal(json.dumps(document(**changes)).encode())
    assert (params["problem"], params["where"]) == (problem, where)
    assert params["file"] == "lou.json"


def test_a_file_of_the_first_version_is_read_as_it_was() -> None:
    first = {**document(), "version": 1}
    (library,) = library_json.read(json.dumps(first).encode())
    assert (library.replies[0].body, library.history) == ("b", ())


def test_a_moment_is_read_in_utc_and_one_without_zone_is_in_it() -> None:
    data = json.dumps(document(created="2026-03-01T12:00", modified="2026-03-01T12:00+02:00"))
    (library,) = library_json.read(data.encode())
    noon = datetime(2026, 3, 1, 12, tzinfo=UTC)
    assert library.replies[0].created == noon
    assert library.replies[0].modified == noon - timedelta(hours=2)


def test_a_misspelt_profile_key_is_named() -> None:
    wrong = document()
    wrong["brands"][0]["profile"] = {"adress": "tu"}  # type: ignore[index]  # plain JSON
    assert refusal(json.dumps(wrong).encode())["where"] == "brands[0].profile.adress"


def test_a_missing_body_is_named() -> None:
    wrong = json.dumps(document()).replace('"body": "b"', '"notes": ""')
    params = refusal(wrong.encode())
    assert (params["problem"], params["where"]) == ("missing-key", "brands[0].replies[0].body")


@pytest.mark.parametrize(
    ("data", "problem", "line"),
    [
        (b"", "not-json", 1),
        (b'{\n "format": \n}', "not-json", 3),
        (b'{\n"\xff": 1}', "not-utf8", 2),
        (b"[" * 200_000, "too-deep", 0),
        (b"9" * 10_000, "not-json", 0),
        (b"[]", "not-a-library", 0),
        (b'{"format": "other"}', "not-a-library", 0),
    ],
)
def test_what_is_no_library_is_refused(data: bytes, problem: str, line: int) -> None:
    params = refusal(data)
    assert (params["problem"], params["line"]) == (problem, line)


def test_a_newer_file_is_refused_before_its_content_is_judged() -> None:
    newer = json.dumps({"format": "cmdesk.library", "version": 3, "brands": "new shape"})
    with pytest.raises(FileNewer) as caught:
        library_json.read(newer.encode(), "lou.json")
    assert caught.value.params == {"file": "lou.json", "found": 3, "known": 2}


def test_a_file_cut_anywhere_is_refused() -> None:
    whole = library_json.write([one("Bonjour {prénom} 🥐")]).rstrip()
    for end in range(len(whole)):
        refusal(whole[:end])


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda t: t.encode("utf-8", "replace")))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with pytest.raises(FileUnreadable):
        library_json.read(data)


@given(libraries, st.data())
def test_a_mutated_file_is_read_or_refused(library: Library, data: st.DataObject) -> None:
    whole = bytearray(library_json.write([library]))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(FileUnreadable, FileNewer):
        library_json.read(bytes(whole))
