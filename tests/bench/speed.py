"""How fast the tone engine is: one text, typing, a pipe of texts, the start of the process.

    python tests/bench/speed.py [--rounds N] [--slowest]

Texts are the replies of the case files, cut to the lengths asked for; the engine forgets what it
read before each check, but while one types. All figures are processor time of one core, which a
busy machine stretches less than the clock's, in milliseconds, with the noise beside them (least,
median, 99 of 100). Grammalecte, where it is installed (Debian: ``apt install grammalecte-cli``),
reads the same texts in the same run, its spelling apart. ``--without KIND`` leaves out the rules
of a kind; ``--slowest`` prints the ten patterns that take most of the time instead. Unix only.
"""

# ruff: noqa: E402
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[0] = str(ROOT)  # the project, not this folder of scripts

import argparse
import gc
import json
import os
import re
import resource
import shutil
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from cmdesk.system import resources
from cmdesk.tone.engine import Engine, load
from cmdesk.tone.hits import Passages
from cmdesk.tone.index import Index, table_of
from cmdesk.tone.model import Context
from cmdesk.tone.pack import read_book
from cmdesk.tone.text import Text
from cmdesk.tone.wire import parse_request
from tests.bench import figures

CASES = sorted((ROOT.parent / "shared" / "cases").glob("*.jsonl"))
OWN = sorted((ROOT / "tests" / "tone" / "corpus").glob("*.jsonl"))
PACKS = resources.root() / "tone"
SIZES = ((280, 1_000), (3_000, 100), (30_000, 10), (100_000, 4))
"""Lengths in characters, and how many checks of each."""
COMPARED = (280, 3_000)
CONTEXT = Context(incoming="Toujours pas livré, trois semaines de retard, c'est une honte.")
COMMAND = [sys.executable, "-m", "cmdesk", "check", "--jsonl"]
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
"""What the command runs in: with its modules compiled, as they are once it is installed."""
GRAMMALECTE = """
import json, sys, time
import grammalecte
parse = grammalecte.GrammarChecker("fr").getGCEngine().parse
texts = json.load(sys.stdin)
for text in texts[:20]:
    parse(text)
times = []
for text in texts:
    start = time.process_time()
    parse(text)
    times.append(1000 * (time.process_time() - start))
print(json.dumps(times))
"""


def requests() -> list[dict[str, Any]]:
    """Return requests of the check contract: the shared cases, and the project's own texts."""
    result = list[dict[str, Any]]()
    for path in CASES + OWN:
        for line in path.read_text(encoding="utf-8").splitlines():
            case: dict[str, Any] = json.loads(line)
            data = case.get("input") or {k: case[k] for k in ("text", "incoming") if case.get(k)}
            result.append({"id": len(result), **data})
    return result


def spread(name: str, times: Iterable[float]) -> float:
    """Print least, median and 99th of 100; return the median."""
    found = figures.spread(name, list(times))
    print(f"{name:36}{found.least:9.3f}{found.median:9.3f}{found.p99:9.3f}  ms", flush=True)
    return found.median


def timed(work: Callable[[], object]) -> float:
    """Return the processor time of some work in this process, in milliseconds."""
    start = time.process_time()
    work()
    return 1_000 * (time.process_time() - start)


def timed_outside(work: Callable[[], object]) -> float:
    """Return the processor time of the processes that some work starts, in milliseconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1_000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def pieces(data: list[dict[str, Any]], size: int, count: int) -> list[str]:
    """Return texts of one length from all over the replies."""
    body = " ".join(str(item["text"]) for item in data)
    body *= 1 + 110_000 // len(body)
    step = max(1, (len(body) - size) // count)
    return [body[at * step : at * step + size] for at in range(count)]


def check_sizes(engine: Engine, data: list[dict[str, Any]], rounds: float) -> None:
    """Time texts of each length, each with an incoming message, and Grammalecte on the same."""
    for size, times in SIZES:
        texts = pieces(data, size, max(3, int(times * rounds)))
        median = spread(f"{size:,} characters", cold(engine, texts))
        theirs = grammalecte(texts) if size in COMPARED else []
        if theirs:
            name = f"{size:,} characters, Grammalecte"
            ratio = spread(name, theirs) / median
            figures.tell(name, {"times as long": ratio})
            print(f"{'':36}{ratio:9.1f}  times as long")
        elif size in COMPARED:
            print(f"{'':36}Grammalecte is not installed")
        if size == COMPARED[-1]:
            spread(f"{size:,} characters, one letter typed", typing(engine, texts))


def cold(engine: Engine, texts: list[str]) -> Iterator[float]:
    """Yield the times of texts never read before, their incoming message known."""
    for text in texts:
        engine.forget()
        engine.check("", CONTEXT)
        yield timed(lambda text=text: engine.check(text, CONTEXT))


def typing(engine: Engine, texts: list[str]) -> Iterator[float]:
    """Yield the times of checks after a letter was typed in the middle."""
    for text in texts:
        engine.check(text, CONTEXT)
        middle = len(text) // 2
        yield timed(lambda t=text, m=middle: engine.check(t[:m] + "e" + t[m:], CONTEXT))


def grammalecte(texts: list[str]) -> list[float]:
    """Return the times that Grammalecte takes, none where it is not installed."""
    python = shutil.which("python3", path=os.defpath)
    if python is None:
        return []
    command = [python, "-c", GRAMMALECTE]
    answer = subprocess.run(
        command, input=json.dumps(texts), capture_output=True, text=True, check=False
    )
    return json.loads(answer.stdout) if answer.returncode == 0 else []


def check_cases(engine: Engine, data: list[dict[str, Any]]) -> None:
    """Time the replies as they are, with all of their context; the first round compiles."""
    parsed = [parse_request(item) for item in data]
    length = sum(len(request.text) for request in parsed) // len(parsed)
    print(f"{length} characters in a real reply, on average")
    for name in ("real replies, first round", "real replies"):
        times = list[float]()
        for request in parsed:
            engine.forget()
            times.append(timed(lambda r=request: engine.check(r.text, r.context)))
        spread(name, times)


def pipe(data: list[dict[str, Any]]) -> None:
    """Time ``cmdesk check --jsonl`` on many lines, its start apart."""
    lines = [json.dumps(item) for item in data]
    lines *= 1 + 8_000 // len(lines)
    text = "\n".join(lines).encode()
    one = (lines[0] + "\n").encode()
    start = min(timed_outside(lambda: run(one)) for _ in range(5))
    whole = timed_outside(lambda: run(text))
    rate = 1_000 * len(lines) / (whole - start)
    figures.tell("check --jsonl", {"lines a second": rate})
    print(f"{'check --jsonl':36}{rate:9.0f}  lines a second")


def run(data: bytes) -> None:
    """Run the command on some lines."""
    subprocess.run(
        COMMAND, input=data, stdout=subprocess.DEVNULL, cwd=ROOT, env=ENVIRONMENT, check=False
    )


def print_slowest(data: list[dict[str, Any]]) -> None:
    """Print the patterns that take most time over all replies, wherever they may match."""
    patterns = read_book((PACKS,))[0].patterns
    passages = Passages(Index(table_of(patterns, ())))
    spent, tries, found = Counter[int](), Counter[int](), Counter[int]()
    for item in data:
        for _, passage in passages.read(Text(str(item["text"]))):
            for number in passage.numbers:
                tries[number] += 1
                start = time.perf_counter_ns()
                spans = passage.spans(number)
                if tries[number] > 1:  # the first one compiles it
                    spent[number] += time.perf_counter_ns() - start
                found[number] += bool(spans)
    print(f"{'µs a reply':>10}{'tries':>8}{'found':>8}  pattern")
    for number, total in spent.most_common(10):
        pattern, cost = patterns[number], total / 1_000 / len(data)
        print(f"{cost:10.2f}{tries[number]:8}{found[number]:8}  {pattern.source[:80]}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rounds", type=float, default=1.0, help="more or fewer checks")
    parser.add_argument("--slowest", action="store_true", help="the patterns that take longest")
    parser.add_argument("--without", metavar="KIND", help="leave out the rules of a kind")
    args = parser.parse_args()
    data = requests()
    if args.slowest:
        print_slowest(data)
        return
    print(f"load average {os.getloadavg()[0]:.1f}")
    print(f"{'':36}{'least':>9}{'median':>9}{'p99':>9}")
    engine = opened(args.without) if args.without else opened_whole()
    gc.freeze()
    spread("fixed work, to know the noise", [timed(fixed) for _ in range(300)])
    check_cases(engine, data)
    check_sizes(engine, data, args.rounds)
    if args.without:
        return
    spread("bare Python start", [timed_outside(bare) for _ in range(9)])
    one_line()
    spread("process start, one line checked", [timed_outside(one_line) for _ in range(9)])
    pipe(data)
    print(f"load average {os.getloadavg()[0]:.1f}")


def opened_whole() -> Engine:
    """Return the engine; time how its packs are read, and how from their cache."""
    with tempfile.TemporaryDirectory() as cache:
        spread("packs read", [timed(lambda: load(PACKS))])
        load(PACKS, Path(cache))
        spread(
            "packs from their cache", [timed(lambda: load(PACKS, Path(cache))) for _ in range(9)]
        )
        return load(PACKS, Path(cache))


def opened(without: str) -> Engine:
    """Return an engine without the rules of a kind."""
    with tempfile.TemporaryDirectory() as folder:
        packs = Path(folder) / "tone"
        shutil.copytree(PACKS, packs)
        for path in packs.glob("*/*.toml"):
            parts = re.split(r"(?m)^(?=\[\[rule\]\])", path.read_text(encoding="utf-8"))
            kept = [part for part in parts if f'kind = "{without}"' not in part]
            path.write_text("".join(kept), encoding="utf-8")
        engine = load(packs)
        engine.check("Vous et toi", CONTEXT)  # loads what is read when first asked for
        return engine


def one_line() -> None:
    """Check one line from a cold start."""
    run(b'{"text": "a"}')


def fixed() -> int:
    """Do what always takes the same number of steps: about 0.25 ms on a quiet machine."""
    return sum(number % 7 for number in range(10_000))


def bare() -> None:
    """Start Python and do nothing."""
    subprocess.run([sys.executable, "-c", ""], check=True)


if __name__ == "__main__":
    main()
