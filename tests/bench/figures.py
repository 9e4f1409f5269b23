"""How a bench tells its figures to a program: rows of numbers, beside its table for people.

Where the environment names a file in ``CMDESK_FIGURES``, each row is added to it as one line of
JSON; elsewhere nothing is written. A row told again replaces, column by column, what it said.
"""

import json
import os
import statistics
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

VARIABLE = "CMDESK_FIGURES"
Row = dict[str, float]
"""Numbers by column; a column's name ends with its unit: «median ms»."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Spread:
    """How many measurements of one thing lie about, in its unit."""

    least: float
    median: float
    p99: float
    most: float
    count: int


@dataclass(frozen=True, slots=True)
class Told:
    """What a bench told: its rows by what they are of, and why it has none of some."""

    rows: dict[str, Row] = field(default_factory=dict[str, Row])
    lacking: dict[str, str] = field(default_factory=dict[str, str])


def tell(what: str, columns: Mapping[str, float]) -> None:
    """Tell a row, or more columns of it."""
    _write({"what": what, "columns": columns})


def lack(what: str, why: str) -> None:
    """Tell why there are no figures of something: a program that is not there, say."""
    _write({"what": what, "why": why})


def spread(what: str, values: Sequence[float], unit: str = "ms") -> Spread:
    """Tell how values lie about, as a row, and return it. There must be one at least."""
    ordered = sorted(values)
    late = ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)]
    middle = statistics.median(ordered)
    found = Spread(ordered[0], middle, late, ordered[-1], len(ordered))
    columns = {"least": found.least, "median": middle, "p99": late, "most": found.most}
    named = {f"{name} {unit}": value for name, value in columns.items()}
    tell(what, {**named, "times": found.count})
    return found


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long some work takes, by the clock."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def counted(fault: str, rounds: Iterable[T]) -> Iterator[T]:
    """Yield each round of a fault, and tell how many there were and how many were lost.

    A round is lost until the next is asked for: whatever ends it in the midst, even the death of
    the process, leaves it told as a loss.
    """
    made = 0
    for made, item in enumerate(rounds, 1):
        tell(fault, {"rounds": made, "losses": 1})
        yield item
    tell(fault, {"rounds": made, "losses": 0})


def read(path: Path) -> Told:
    """Return what was told in a file, in its order; nothing where there is none."""
    told = Told()
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    for line in lines:
        said = json.loads(line)
        if "why" in said:
            told.lacking[said["what"]] = said["why"]
        else:
            told.rows.setdefault(said["what"], {}).update(said["columns"])
    return told


def _write(said: Mapping[str, object]) -> None:
    path = os.environ.get(VARIABLE)
    if path:
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(json.dumps(said, ensure_ascii=False) + "\n")
