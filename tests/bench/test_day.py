"""A leak shows as growth by the hour; what is held once and for all does not."""

import pytest

from tests.bench.day import Lap, growth


def rounds(count: int, **each: float) -> Lap:
    """Return a lap that says every minute what it holds, ``each`` more than a minute before."""
    return Lap(
        [
            {
                "at": 60.0 * number,
                **{name: 100 + number * each.get(name, 0) for name in ("MB", "handles")},
                **dict.fromkeys(("threads", "widgets"), 7),
            }
            for number in range(count)
        ]
    )


def test_a_leak_is_told_by_the_hour() -> None:
    found = growth(rounds(12, MB=0.5, handles=1))
    assert found["MB"] == pytest.approx(30)
    assert found["handles"] == pytest.approx(60)
    assert found["threads"] == pytest.approx(0)


def test_what_fills_in_the_first_half_is_no_leak() -> None:
    lap = rounds(12)
    for number in range(6):
        lap.held[number]["MB"] = 20 + 15 * number
    assert growth(lap)["MB"] == pytest.approx(0)


def test_a_short_day_tells_nothing() -> None:
    assert growth(rounds(6, MB=100)) == {}
