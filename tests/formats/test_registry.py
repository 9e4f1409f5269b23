"""Formats are chosen by name or by a file's extension."""

from pathlib import PurePath

import pytest

from cmdesk.domain.errors import FormatUnknown
from cmdesk.formats.registry import FORMATS, format_named, format_of
from tests.formats.strategies import one


def test_each_format_is_found_by_name_and_extension() -> None:
    for format_ in FORMATS:
        assert format_named(format_.name.upper()) is format_
        assert format_of(PurePath(f"lou{format_.extension}")) is format_
    assert format_of(PurePath("lou.exe")) is None


def test_an_unknown_format_tells_those_there_are() -> None:
    with pytest.raises(FormatUnknown) as caught:
        format_named("docx")
    assert caught.value.params == {"format": "docx", "known": "json, csv, markdown"}


def test_no_format_breaks_on_an_empty_desk_or_a_hard_text() -> None:
    for format_ in FORMATS:
        format_.write([])
        format_.write([one("\x00\ud800\r\n=1")]).decode("utf-8")
        format_.write([one("x" * 50_000)])
