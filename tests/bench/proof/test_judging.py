"""Whether a promise holds is worked out from figure and target, on the right side of it."""

from dataclasses import replace

import pytest

from tests.bench.proof.outcome import Outcome
from tests.bench.proof.promise import Promise, Verdict, at_least, at_most, judge, number

OUTCOME = Outcome(
    command="python -m bench",
    at="2026-01-02T03:04+00:00",
    host="2 cores",
    load=0.5,
    noise=(0.2, 0.3, 0.4),
    seconds=12,
    rows={"keys": {"median ms": 4.0, "p99 ms": 20.5}},
    lacking={"peer": "hunspell is not installed"},
)


@pytest.mark.parametrize(
    ("promise", "verdict", "why"),
    [
        (at_most("keys", "keys", "median ms", 4), Verdict.HOLDS, ""),
        (at_most("keys", "keys", "p99 ms", 16), Verdict.SHORT, "by 4.50"),
        (at_least("keys", "keys", "median ms", 4), Verdict.HOLDS, ""),
        (at_least("keys", "keys", "median ms", 5), Verdict.SHORT, "by 1"),
        (Promise("keys", "keys", "median ms"), Verdict.SEEN, ""),
        (Promise("peer", "peer", "median ms"), Verdict.NOT_RUN, "hunspell is not installed"),
        (at_most("x", "keys", "most ms", 1), Verdict.NOT_RUN, "not part of a run of this size"),
    ],
)
def test_a_figure_is_held_against_its_target(promise: Promise, verdict: Verdict, why: str) -> None:
    judged = judge(promise, OUTCOME)
    assert (judged.verdict, judged.why) == (verdict, why)
    assert (judged.figure is None) == (verdict is Verdict.NOT_RUN)


def test_a_bench_that_failed_says_how_where_its_figure_is_missing() -> None:
    failed = replace(OUTCOME, why="ended with 1: ValueError")
    missing = judge(at_most("x", "nowhere", "ms", 1), failed)
    assert (missing.verdict, missing.why) == (Verdict.NOT_RUN, "ended with 1: ValueError")
    assert judge(at_most("keys", "keys", "median ms", 4), failed).verdict is Verdict.HOLDS


def test_what_was_never_run_is_not_run() -> None:
    assert judge(at_most("x", "keys", "median ms", 4), None).verdict is Verdict.NOT_RUN


@pytest.mark.parametrize(
    ("value", "said"),
    [
        *((0, "0"), (0.0312, "0.031"), (1.005, "1.00"), (56.77, "56.8"), (100.4, "100")),
        *((4000, "4,000"), (-2.5, "-2.50")),
    ],
)
def test_figures_are_said_in_digits_that_count(value: float, said: str) -> None:
    assert number(value) == said
