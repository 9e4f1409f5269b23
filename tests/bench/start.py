"""How long one waits for the first answer: each command started anew, beside a bare Python.

    python -m tests.bench.start [rounds]

Prints minimum, median and maximum in milliseconds, and the median's ratio to a bare Python.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench import figures

PROJECT = Path(__file__).resolve().parents[2]
REQUEST = b'{"id": "1", "text": "Merci de supprimer cette photo.", "incoming": "Quelle honte !"}\n'
COMMANDS = {
    "bare Python": ["-c", ""],
    "cmdesk --version": ["-m", "cmdesk", "--version"],
    "cmdesk --help": ["-m", "cmdesk", "--help"],
    "cmdesk check --jsonl, one line": ["-m", "cmdesk", "check", "--jsonl"],
    "cmdesk export --demo": [
        "-m",
        "cmdesk",
        "export",
        "--demo",
        "--format",
        "json",
        "--out",
        "x.json",
    ],
    "packaging/dev.py run, no display": ["packaging/dev.py", "run"],
}


def main() -> int:
    """Measure every command and print a table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    bare = 0.0
    with tempfile.TemporaryDirectory() as home:
        for name, arguments in COMMANDS.items():
            times = [_milliseconds(arguments, home) for _ in range(rounds + 1)][1:]
            found = figures.spread(name, times)
            bare = bare or found.median
            span = f"{found.least:7.0f} {found.median:7.0f} {found.most:7.0f}"
            print(f"{name:36} {span}   × {found.median / bare:.1f}")
    return 0


def _milliseconds(arguments: list[str], home: str) -> float:
    environment = {
        **os.environ,
        "CMDESK_HOME": home,
        "PYTHONPATH": str(PROJECT),
        "QT_QPA_PLATFORM": "offscreen",
    }
    environment.pop("DISPLAY", None)
    program = [sys.executable, *arguments]
    if arguments[0].endswith(".py"):
        program[1] = str(PROJECT / arguments[0])
    start = time.perf_counter()
    subprocess.run(
        program, cwd=home, env=environment, input=REQUEST, check=True, capture_output=True
    )
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    sys.exit(main())
