"""The speller answers at once with what it knows, and its process may die or be stopped."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cmdesk.spelling.slips import Wrong
from cmdesk.spelling.speller import Speller
from tests.spelling.tiny import make_dictionary

FR = ("fr",)


class Ear:
    """Waits for what the speller says."""

    def __init__(self, speller: Speller) -> None:
        self._said = threading.Semaphore(0)
        speller.listen(lambda _: self._said.release())

    def hear(self) -> None:
        assert self._said.acquire(timeout=20)


@pytest.fixture
def speller(tmp_path: Path) -> Iterator[Speller]:
    made = Speller((make_dictionary(tmp_path),))
    yield made
    made.stop()


def test_it_knows_what_it_was_asked(speller: Speller) -> None:
    ear = Ear(speller)
    assert speller.verdicts(FR) == {}
    assert speller.found("fr") is None
    speller.look_up(("merci", "mercii", "l'eaau"), FR)
    ear.hear()
    assert speller.verdicts(FR) == {"merci": (), "mercii": (Wrong(0, 6),), "l'eaau": (Wrong(2, 6),)}
    assert [item.name for item in speller.found("fr") or ()] == ["fr_FR"]


def test_suggestions_come_when_asked_for(speller: Speller) -> None:
    ear = Ear(speller)
    assert speller.near("commnade", FR) is None
    speller.suggest("commnade", FR)
    ear.hear()
    assert speller.near("commnade", FR) == ("commande",)


def test_a_language_without_dictionary_flags_nothing(speller: Speller) -> None:
    ear = Ear(speller)
    speller.look_up(("mercii",), ("fr", "xx"))
    ear.hear()
    assert speller.verdicts(("fr", "xx")) == {"mercii": ()}
    assert speller.found("xx") == ()


def test_a_dictionary_added_later_is_found(tmp_path: Path) -> None:
    speller = Speller((tmp_path / "own",))
    ear = Ear(speller)
    speller.look_up(("zuzu",), ("xx",))
    ear.hear()
    make_dictionary(tmp_path / "own", "xx", ("zozo",))
    speller.search(("xx",))
    ear.hear()
    assert [item.name for item in speller.found("xx") or ()] == ["xx"]
    speller.look_up(("zuzu", "zozo"), ("xx",))
    ear.hear()
    assert speller.verdicts(("xx",)) == {"zuzu": (Wrong(0, 4),), "zozo": ()}
    speller.stop()


@pytest.mark.parametrize("last", ["", '{"mo'])
def test_a_process_that_dies_of_a_word_calls_it_right(tmp_path: Path, last: str) -> None:
    def dying() -> list[str]:
        return [sys.executable, "-c", f"import sys; sys.stdin.readline(); print({last!r}, end='')"]

    speller = Speller((make_dictionary(tmp_path),), dying)
    ear = Ear(speller)
    for number in range(5):
        speller.look_up((f"mot{number}",), FR)
        ear.hear()
    assert speller.verdicts(FR) == {f"mot{number}": () for number in range(5)}
    speller.stop()


def test_a_program_that_cannot_start_calls_all_right(tmp_path: Path) -> None:
    speller = Speller((make_dictionary(tmp_path),), lambda: [str(tmp_path / "not-there")])
    ear = Ear(speller)
    speller.look_up(("mercii",), FR)
    ear.hear()
    assert speller.verdicts(FR) == {"mercii": ()}
    speller.stop()


def test_it_stops_in_the_middle_of_a_question(tmp_path: Path) -> None:
    def slow() -> list[str]:
        return [sys.executable, "-c", "import time; time.sleep(60)"]

    speller = Speller((make_dictionary(tmp_path),), slow)
    speller.look_up(("merci",), FR)
    speller.stop()
    speller.look_up(("encore",), FR)
    assert "encore" not in speller.verdicts(FR)
