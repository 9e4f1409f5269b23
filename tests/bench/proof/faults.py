"""The faults that vault, window and import must survive: rounds, and losses, of which none."""

from tests.bench.proof.bench import Bench, Part, Size
from tests.bench.proof.promise import Promise, at_least, at_most

_VAULT = {
    "kill -9 during writes": 200,
    "kill at every instant of a migration": 40,
    "kill at every instant of a backup": 15,
    "kill at every instant of a restore": 15,
    "kill at every instant of making a vault": 40,
    "kill at every instant of a change of key": 60,
    "kill at any time of a change of key": 60,
    "log cut off": 1_000,
    "log out of order": 300,
    "bit flipped": 700,
    "kill -9 through the window": 30,
}
"""Each fault, and the rounds that it is to survive."""


def _survived(fault: str, rounds: int) -> tuple[Promise, Promise]:
    return (
        at_least(f"{fault}: rounds", fault, "rounds", rounds),
        at_most(f"{fault}: losses", fault, "losses", 0),
    )


FAULTS = (
    Bench(
        "vault",
        Part.FAULTS,
        "tests.bench.suite",
        (
            Size("tests/storage tests/ui/test_killed.py -k short", 0.6),
            Size("tests/storage tests/ui/test_killed.py -m long", 4),
        ),
        tuple(promise for fault in _VAULT.items() for promise in _survived(*fault)),
    ),
    Bench(
        "import",
        Part.FAULTS,
        "tests.fuzz.rounds",
        (Size("0 5000", 0.2), Size("0 100000", 2.5)),
        (
            at_least("bent files read or refused", "bent files", "inputs", 100_000),
            at_most("of them, faults", "bent files", "faults", 0),
            at_most("longest that one took", "bent files", "slowest s", 10),
            at_most("memory that all took", "bent files", "MB", 300),
        ),
    ),
    Bench(
        "traps",
        Part.FAULTS,
        "tests.bench.suite",
        (Size("tests/fuzz -k worst", 0.1), Size("tests/fuzz -k trap", 1)),
        (
            at_least("traps refused in 10 s and 300 MB", "all tests", "passed", 10),
            at_most("traps that were not", "all tests", "failed", 0),
        ),
    ),
    Bench(
        "dying",
        Part.FAULTS,
        "tests.ui.dying",
        (Size("2000", 0.1), Size("30000", 1)),
        (*_survived("owner of work in another thread ended", 3_000),),
    ),
    Bench(
        "day",
        Part.FAULTS,
        "tests.bench.day",
        (Size("--minutes 0.2", 0.6), Size("--minutes 6", 6.3), Size("--minutes 60", 61)),
        (
            at_least("minutes of a day at ten times human speed", "day", "minutes", 60),
            at_most("texts lost by a kill", "day", "texts lost", 0),
            at_most("laps that got stuck", "day", "stuck", 0),
            at_most("memory grown in an hour", "growth in an hour", "MB", 50),
            at_most("handles grown in an hour", "growth in an hour", "handles", 5),
            at_most("threads grown in an hour", "growth in an hour", "threads", 2),
            at_most("frame at the end, p99", "last lap, at its end", "frame p99 ms", 50),
        ),
    ),
)
