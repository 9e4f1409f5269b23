"""How fast the tone engine is: one text, a pipe of texts, the start of the process.

    python tests/bench/speed.py [--rounds N]

Texts are the replies of the case files, joined to the lengths asked for. All figures are of one
core, in milliseconds, with the machine's noise beside them (least, median, 99 of 100).
"""

# ruff: noqa: E402
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[0] = str(ROOT)  # the project, not this folder of scripts

import argparse
import gc
import json
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable
from typing import Any

from cmdesk.system import resources
from cmdesk.tone.engine import Engine, load
from cmdesk.tone.model import Context
from cmdesk.tone.wire import parse_request

CASES = sorted((ROOT.parent / "shared" / "cases").glob("*.jsonl"))
OWN = sorted((ROOT / "tests" / "tone" / "corpus").glob("*.jsonl"))
SIZES = ((280, 2_000), (3_000, 200), (30_000, 20), (100_000, 8))
"""Lengths in characters, and how many checks of each."""
COMMAND = [sys.executable, "-m", "cmdesk", "check", "--jsonl"]


def requests() -> list[dict[str, Any]]:
    """Return requests of the check contract: the shared cases, or the project's own texts."""
    result = list[dict[str, Any]]()
    for path in CASES or OWN:
        for line in path.read_text(encoding="utf-8").splitlines():
            case: dict[str, Any] = json.loads(line)
            data = case.get("input") or {k: case[k] for k in ("text", "incoming") if case.get(k)}
            result.append({"id": len(result), **data})
    return result


def spread(name: str, times: Iterable[float], unit: str = "ms") -> None:
    """Print least, median and 99th of 100."""
    ordered = sorted(times)
    at = (0, len(ordered) // 2, min(len(ordered) - 1, len(ordered) * 99 // 100))
    least, median, late = (ordered[i] for i in at)
    print(f"{name:34}{least:9.3f}{median:9.3f}{late:9.3f}  {unit}")


def timed(work: Callable[[], object]) -> float:
    """Return how long some work takes, in milliseconds."""
    start = time.perf_counter()
    work()
    return 1_000 * (time.perf_counter() - start)


def check_sizes(engine: Engine, data: list[dict[str, Any]], rounds: float) -> None:
    """Time texts of each length, each with an incoming message."""
    body = " ".join(str(item["text"]) for item in data)
    body *= 1 + 110_000 // len(body)
    context = Context(incoming="Toujours pas livré, trois semaines de retard, c'est une honte.")
    for size, times in SIZES:
        count = max(3, int(times * rounds))
        step = max(1, (len(body) - size) // count)
        texts = [body[at * step : at * step + size] for at in range(count)]
        spread(f"{size:,} characters", [timed(lambda t=t: engine.check(t, context)) for t in texts])


def check_cases(engine: Engine, data: list[dict[str, Any]]) -> None:
    """Time the replies as they are, with all of their context."""
    parsed = [parse_request(item) for item in data]
    for request in parsed:
        engine.check(request.text, request.context)
    times = [timed(lambda r=r: engine.check(r.text, r.context)) for r in parsed]
    length = sum(len(request.text) for request in parsed) // len(parsed)
    spread(f"real replies ({length} characters)", times)


def pipe(data: list[dict[str, Any]]) -> None:
    """Time ``cmdesk check --jsonl`` on many lines, its start apart."""
    lines = [json.dumps(item) for item in data]
    lines *= 1 + 8_000 // len(lines)
    text = "\n".join(lines).encode()
    one = (lines[0] + "\n").encode()
    start = min(timed(lambda: run(one)) for _ in range(5))
    whole = timed(lambda: run(text))
    print(f"{'check --jsonl':34}{1_000 * len(lines) / (whole - start):9.0f}  lines a second")


def run(data: bytes) -> None:
    """Run the command on some lines."""
    subprocess.run(COMMAND, input=data, stdout=subprocess.DEVNULL, cwd=ROOT, check=False)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rounds", type=float, default=1.0, help="more or fewer checks")
    args = parser.parse_args()
    data = requests()
    print(f"{'':34}{'least':>9}{'median':>9}{'p99':>9}")
    with tempfile.TemporaryDirectory() as cache:
        folder = resources.root() / "tone"
        spread("packs read", [timed(lambda: load(folder))])
        load(folder, Path(cache))
        spread(
            "packs from their cache", [timed(lambda: load(folder, Path(cache))) for _ in range(9)]
        )
        engine = load(folder, Path(cache))
    gc.freeze()
    spread("fixed work, to know the noise", [timed(fixed) for _ in range(300)])
    check_cases(engine, data)
    check_sizes(engine, data, args.rounds)
    spread("bare Python start", [timed(bare) for _ in range(9)])
    spread(
        "process start, one line checked", [timed(lambda: run(b'{"text": "a"}')) for _ in range(9)]
    )
    pipe(data)


def fixed() -> int:
    """Do what always takes the same number of steps: about 0.5 ms on a quiet machine."""
    return sum(number % 7 for number in range(10_000))


def bare() -> None:
    """Start Python and do nothing."""
    subprocess.run([sys.executable, "-c", ""], check=True)


if __name__ == "__main__":
    main()
