"""Formats are chosen by name or by a file's extension."""

from pathlib import PurePath

import pytest

from cmdesk.domain.errors import FormatUnknown
from cmdesk.formats.registry import FORMATS, format_named, format_of
from tests.formats.strategies import one


def test_each_format_is_found_by_name_and_extension() -> None:
    for format_ in FORMATS:
        assert format_named(format_.name.upper()) is format_
        data = format_.write([one("Bonjour {prénom}, à demain.")]) if format_.write else b"Un mot."
        assert format_of(PurePath(f"lou{format_.extension}"), data) is format_
    assert format_of(PurePath("lou.exe")) is None


def test_an_unknown_format_tells_those_there_are() -> None:
    with pytest.raises(FormatUnknown) as caught:
        format_named("odt")
    assert caught.value.params["format"] == "odt"
    assert {"json", "xlsx", "espanso"} <= {*str(caught.value.params["known"]).split(", ")}


def test_no_format_breaks_on_an_empty_desk_or_a_hard_text() -> None:
    for write in filter(None, (format_.write for format_ in FORMATS)):
        write([])
        assert write([one("\x00\ud800\r\n=1")])
        assert write([one("x" * 50_000)])
