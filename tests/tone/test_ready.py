"""A regular expression that was kept finds what it would find compiled anew."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.tone import ready
from cmdesk.tone.ready import code_of, pattern_of

REGEXES = (
    r"(?:(?<!\w)|(?=\W))(?:a(?:b|cd)?|\w*+e)(?:(?!\w)|(?<=\W))",
    r"(?i)AB|[\u00e9\U0001f600x-z]{1,3}",
    r"(?P<one>a)(b)?|\d++(?:[.,]\d++)*+",
    r"(?:\w++(?:['-]\s?|\s{1,3}|(?=\W))){0,3}?c",
)


@given(st.sampled_from(REGEXES), st.text("abcdeABxyz \u00e9\U0001f60012.,'-", max_size=20))
def test_kept_and_anew_find_the_same(regex: str, text: str) -> None:
    kept = [match.span() for match in pattern_of(regex, code_of(regex)).finditer(text)]
    assert kept == [match.span() for match in re.finditer(regex, text)]


def test_this_python_keeps_what_it_compiled() -> None:
    assert all(code_of(regex) for regex in REGEXES)


def test_what_is_no_expression_is_named() -> None:
    with pytest.raises(re.error):
        code_of("a(")


def test_a_python_without_rows_compiles_as_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ready, "_parse", None)
    assert code_of("ab+") == b""
    assert pattern_of("ab+", b"").fullmatch("abb")
    with pytest.raises(re.error):
        code_of("a(")
