"""A bench as the proof runs it: a command in a few sizes, and what is promised of its figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tests.bench.proof.promise import Promise


class Part(StrEnum):
    """The parts of the page, in their order."""

    QUALITY = "Quality of the checks"
    SPEED = "Speed"
    GROWTH = "Growth"
    FAULTS = "Faults"
    REACH = "Reach"


@dataclass(frozen=True, slots=True)
class Size:
    """Arguments, and the minutes that a run with them takes on two quiet cores."""

    arguments: str
    minutes: float


@dataclass(frozen=True, slots=True)
class Shortlist:
    """The rows of one kind whose figure stays below a share: what is known to be missed."""

    title: str
    begins: str
    column: str
    below: float


@dataclass(frozen=True, slots=True)
class Bench:
    """One module to run, its sizes from the smallest to the whole, and what is promised of it.

    ``needs`` are programs without which it cannot run.
    """

    name: str
    part: Part
    module: str
    sizes: tuple[Size, ...]
    promises: tuple[Promise, ...] = ()
    needs: tuple[str, ...] = ()
    shortlist: Shortlist | None = None

    def command(self, size: Size) -> str:
        """Return what a run of that size is started by."""
        return " ".join(["python -m", self.module, *size.arguments.split()])


@dataclass(frozen=True, slots=True)
class Planned:
    """A bench, and the size that it is to run in."""

    bench: Bench
    size: Size

    @property
    def arguments(self) -> list[str]:
        """The words after ``python -m``."""
        return [self.bench.module, *self.size.arguments.split()]


def plan(benches: Sequence[Bench], minutes: float) -> tuple[Planned, ...]:
    """Return the sizes that fit into so many minutes together, each a step up before any a second.

    The smallest sizes are run in any case.
    """
    steps = [0] * len(benches)
    left = minutes - sum(bench.sizes[0].minutes for bench in benches)
    for step in range(1, max((len(bench.sizes) for bench in benches), default=1)):
        for place, bench in enumerate(benches):
            if steps[place] != step - 1 or step >= len(bench.sizes):
                continue
            more = bench.sizes[step].minutes - bench.sizes[step - 1].minutes
            if more <= left:
                steps[place], left = step, left - more
    return tuple(
        Planned(bench, bench.sizes[step]) for bench, step in zip(benches, steps, strict=True)
    )
