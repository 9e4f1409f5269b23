"""What a bench tells a program is what the program reads, and only where one asks for it."""

from pathlib import Path

import pytest

from tests.bench import figures


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "figures"
    monkeypatch.setenv(figures.VARIABLE, str(path))
    return path


def test_rows_come_back_in_their_order_and_grow_by_columns(told: Path) -> None:
    figures.tell("é, with «signs»", {"median ms": 1.5})
    figures.tell("other", {"MB": 3})
    figures.tell("é, with «signs»", {"median ms": 2, "times as long": 7})
    read = figures.read(told)
    assert list(read.rows) == ["é, with «signs»", "other"]
    assert read.rows["é, with «signs»"] == {"median ms": 2, "times as long": 7}
    assert not read.lacking


def test_nothing_is_written_where_nobody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(figures.VARIABLE, raising=False)
    figures.tell("row", {"ms": 1})
    figures.lack("row", "why")
    assert figures.spread("row", [1.0]).median == 1


def test_no_file_is_no_figures(tmp_path: Path) -> None:
    assert figures.read(tmp_path / "nowhere") == figures.Told()


def test_what_lacks_says_why(told: Path) -> None:
    figures.lack("peer", "hunspell is not installed")
    assert figures.read(told).lacking == {"peer": "hunspell is not installed"}


def test_a_spread_is_of_all_values(told: Path) -> None:
    found = figures.spread("keys", [float(number) for number in range(200, 0, -1)])
    assert (found.least, found.median, found.p99, found.most) == (1, 100.5, 199, 200)
    row = figures.read(told).rows["keys"]
    assert row["p99 ms"] == 199
    assert row["times"] == 200


def test_one_value_is_its_own_spread() -> None:
    found = figures.spread("one", [4.0])
    assert (found.least, found.median, found.p99, found.most) == (4, 4, 4, 4)


def test_rounds_are_counted_and_none_is_lost(told: Path) -> None:
    assert list(figures.counted("kill", range(3))) == [0, 1, 2]
    assert figures.read(told).rows["kill"] == {"rounds": 3, "losses": 0}


def test_a_round_that_ends_in_the_midst_is_a_loss(told: Path) -> None:
    def lose(number: int) -> None:
        if number == 2:
            raise ValueError

    with pytest.raises(ValueError):
        for number in figures.counted("kill", range(9)):
            lose(number)
    assert figures.read(told).rows["kill"] == {"rounds": 3, "losses": 1}
