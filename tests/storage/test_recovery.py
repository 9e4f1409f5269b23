"""A recovery code forgives how it is written, and notices what was miscopied."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.errors import RecoveryCodeInvalid
from cmdesk.storage import recovery

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def valid(text: str) -> bool:
    try:
        recovery.parse(text)
    except RecoveryCodeInvalid:
        return False
    return True


def test_codes_differ_and_read_well() -> None:
    codes = {recovery.new() for _ in range(200)}
    assert len(codes) == 200
    for code in codes:
        assert [len(group) for group in code.split("-")] == [4] * 7
        assert recovery.parse(code) == code


@pytest.mark.parametrize("round_", range(3))
def test_any_one_slip_and_any_swap_is_noticed(round_: int) -> None:
    plain = recovery.new().replace("-", "")
    for place in range(len(plain)):
        for sign in SIGNS:
            slip = plain[:place] + sign + plain[place + 1 :]
            assert valid(slip) == (slip == plain)
        for other in range(place):
            signs = list(plain)
            signs[place], signs[other] = signs[other], signs[place]
            assert valid("".join(signs)) == ("".join(signs) == plain)


@given(st.text())
def test_nothing_typed_breaks_it(text: str) -> None:
    assert valid(text) in {True, False}


@given(st.lists(st.sampled_from([" ", "-", "\u00a0", "\n", ""]), min_size=28, max_size=28))
def test_the_way_it_is_written_does_not_count(spaces: list[str]) -> None:
    code = recovery.new()
    signs = code.replace("-", "").lower().replace("1", "i").replace("0", "O")
    loose = "".join(space + sign for space, sign in zip(spaces, signs, strict=True))
    assert recovery.parse(loose) == code
