"""Ends the owners of work in other threads at random moments, and prints how much came through.

python -m tests.ui.dying [rounds]
"""

import random
import sys
import time

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject

from cmdesk.ui.jobs import Job, Progress
from tests.bench.figures import counted

_JOBS = 3
_STEPS = 30
_LONGEST = 0.002


def main(rounds: int) -> None:
    """Start jobs, let the event loop turn for a moment, and end what they belong to."""
    app, chance = QCoreApplication([]), random.Random(rounds)
    sys.setswitchinterval(1e-6)  # threads change places at every chance there is
    done = list[object]()

    def work(hear: Progress) -> list[int]:
        for step in range(chance.randrange(_STEPS)):
            hear(_STEPS - step, _STEPS)
        return [1, 2, 3]

    for _ in counted("owner of work in another thread ended", range(rounds)):
        parent = QObject()
        for _ in range(_JOBS):
            job = Job(work, parent)
            job.done.connect(done.append)
            job.start()
        end = time.perf_counter() + chance.random() * _LONGEST
        while time.perf_counter() < end:
            app.processEvents()
        shiboken6.delete(parent)
        app.processEvents()
    print(len(done))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3_000)
