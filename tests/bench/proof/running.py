"""Runs one bench in a process of its own, and says how it went, whatever it does."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

from tests.bench import figures
from tests.bench.big_desk import DESKS
from tests.bench.proof import host
from tests.bench.proof.bench import Planned
from tests.bench.proof.outcome import Outcome

ROOT = Path(__file__).resolve().parents[3]
_LEAST_PATIENCE, _PATIENCE = 4.0, 3.0
"""Minutes that any run may take, and how many times what it should take."""
_SETTING = {
    "QT_QPA_PLATFORM": "offscreen",
    "LC_ALL": "C.UTF-8",  # Qt warns of any other encoding
    "PYTHONUTF8": "1",
    "PYTHONPATH": str(ROOT),
    "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
}


def run(planned: Planned, desks: Path) -> Outcome:
    """Run a bench and return what came of it; ``desks`` is where big desks are kept between."""
    lacking = [program for program in planned.bench.needs if not shutil.which(program)]
    load, noise = os.getloadavg()[0], _noise()
    at, begun = datetime.now().astimezone(), time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "figures"
        environment = {**os.environ, **_SETTING, figures.VARIABLE: str(told), DESKS: str(desks)}
        why = f"{', '.join(lacking)} is not here" if lacking else _run(planned, environment)
        found = figures.read(told)
    return Outcome(
        command=planned.bench.command(planned.size),
        at=at.isoformat(timespec="minutes"),
        host=host.described(),
        load=load,
        noise=noise,
        seconds=time.monotonic() - begun,
        rows=found.rows,
        lacking=found.lacking,
        why=why,
    )


def _run(planned: Planned, environment: dict[str, str]) -> str:
    """Run to the end; return why that was no good one, nothing where it was."""
    patience = max(_LEAST_PATIENCE, _PATIENCE * planned.size.minutes)
    with tempfile.TemporaryFile(mode="w+", encoding="utf-8", errors="replace") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", *planned.arguments],
            cwd=ROOT,
            env=environment,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            status = process.wait(patience * 60)
        except subprocess.TimeoutExpired:
            status = None
        finally:
            _end(process)
        said.seek(0)
        last = next((line for line in reversed(said.read().splitlines()) if line.strip()), "")
    if status is None:
        return f"stopped after {patience:.0f} minutes"
    return _ending(status, last.strip().replace(str(ROOT), "."))


def _ending(status: int, last: str) -> str:
    """Say how a process ended that should have returned 0, by its last words."""
    if status == 0:
        return ""
    how = f"ended by {signal.Signals(-status).name}" if status < 0 else f"ended with {status}"
    return f"{how}: {last}" if last else how


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End whatever a run left behind, its children too."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    finally:
        process.wait()


def _noise() -> tuple[float, float, float]:
    """Return least, median and 99th of 100 of one fixed piece of work, in ms by the clock."""
    times = list[float]()
    for _ in range(300):
        begun = time.perf_counter()
        sum(number % 7 for number in range(10_000))
        times.append(1_000 * (time.perf_counter() - begun))
    times.sort()
    return times[0], times[len(times) // 2], times[len(times) * 99 // 100]
