"""Runs a part of the tests and tells, of each file, how many passed, failed and were left out.

    python -m tests.bench.suite PATHS… [what else pytest takes]

Tests that go many rounds tell them by themselves, and so do those that start others' programs.
"""

import sys
from collections import Counter
from collections.abc import Sequence

import pytest

from tests.bench import figures

_ENDS = ("passed", "failed", "skipped")


class Teller:
    """Hears how each test ended."""

    def __init__(self) -> None:
        self._ended = dict[str, Counter[str]]()
        self._seconds = dict[str, float]()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count a test by its outcome: a step before or after it counts only where it fails."""
        file = report.nodeid.partition("::")[0]
        self._seconds[file] = self._seconds.get(file, 0) + report.duration
        if report.when == "call" or not report.passed:
            self._ended.setdefault(file, Counter())[report.outcome] += 1
        if report.skipped and isinstance(report.longrepr, tuple):
            figures.lack(report.nodeid, str(report.longrepr[-1]).removeprefix("Skipped: "))

    def tell(self) -> None:
        """Tell of each file, and of all."""
        every = Counter[str]()
        for file, ended in self._ended.items():
            figures.tell(
                file, {**{end: ended[end] for end in _ENDS}, "seconds": self._seconds[file]}
            )
            every += ended
        counts = {end: every[end] for end in _ENDS}
        figures.tell("all tests", {**counts, "seconds": sum(self._seconds.values())})


def main(words: Sequence[str]) -> int:
    """Run the tests that are named, and return what pytest does."""
    teller = Teller()
    status = pytest.main(["-p", "no:cacheprovider", *words], plugins=[teller])
    teller.tell()
    return int(status)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
