"""What is promised, and whether a figure keeps it: worked out here, never typed by hand."""

from dataclasses import dataclass
from enum import StrEnum

from tests.bench.proof.outcome import Outcome


class Way(StrEnum):
    """On which side of its target a figure must lie."""

    AT_MOST = "≤"
    AT_LEAST = "≥"


@dataclass(frozen=True, slots=True)
class Promise:
    """One figure that was promised: where a bench tells it, and what it must be.

    Without a ``target`` it is only looked at, as a peer's figure is.
    """

    words: str
    row: str
    column: str
    way: Way = Way.AT_MOST
    target: float | None = None


def at_most(words: str, row: str, column: str, target: float) -> Promise:
    """Return the promise of a figure that must not be above its target."""
    return Promise(words, row, column, Way.AT_MOST, target)


def at_least(words: str, row: str, column: str, target: float) -> Promise:
    """Return the promise of a figure that must not be below its target."""
    return Promise(words, row, column, Way.AT_LEAST, target)


class Verdict(StrEnum):
    """What became of a promise."""

    HOLDS = "holds"
    SHORT = "short"
    SEEN = "no target"
    NOT_RUN = "not run"


@dataclass(frozen=True, slots=True)
class Judged:
    """A promise and its figure; ``why`` there is none, or by how much it is short."""

    promise: Promise
    verdict: Verdict
    figure: float | None = None
    why: str = ""


def judge(promise: Promise, outcome: Outcome | None) -> Judged:
    """Hold a promise against what its bench told."""
    if outcome is None:
        return Judged(promise, Verdict.NOT_RUN, why="never asked for")
    figure = outcome.rows.get(promise.row, {}).get(promise.column)
    if figure is None:
        why = outcome.lacking.get(promise.row) or outcome.why or "not part of a run of this size"
        return Judged(promise, Verdict.NOT_RUN, why=why)
    if promise.target is None:
        return Judged(promise, Verdict.SEEN, figure)
    over = figure - promise.target if promise.way is Way.AT_MOST else promise.target - figure
    if over <= 0:
        return Judged(promise, Verdict.HOLDS, figure)
    return Judged(promise, Verdict.SHORT, figure, f"by {number(over)}")


def number(value: float) -> str:
    """Return a figure with three digits that count, and thousands apart."""
    size = abs(value)
    if value == int(value) or size >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if size >= 10 else f"{value:.2f}" if size >= 1 else f"{value:.3f}"
