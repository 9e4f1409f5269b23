"""From a clean clone to a running desk, and to its tests, with Python alone.

    python3 packaging/dev.py run     opens the window on a demo desk
    python3 packaging/dev.py test    runs every check of the project
    python3 packaging/dev.py prove   measures all that is promised and writes PROOF.md

Needs Python 3.11 and nothing else; what else is missing it installs, or says how to.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 -- whoever has an older one is told so
    sys.exit("CM Desk needs Python 3.11 or later; this is {}.{}.".format(*sys.version_info))

import argparse
import json
import os
import subprocess
import time
from pathlib import Path

import environment
import machine
from environment import ROOT, RUN_LOCK, TEST_LOCK
from machine import Lacking

_SOME_FAILED = 1
"""What pytest returns where tests ran and some failed."""
_FAILURES = ROOT / ".pytest_cache" / "v" / "cache" / "lastfailed"
_FEW = 3
"""Where more tests than this fail, no second run can mean anything."""


def main() -> int:
    """Do what the command line asks and return its exit status."""
    args, rest = _arguments()
    if rest and args.command not in {"test", "prove"}:
        sys.exit(f"Unknown argument: {rest[0]}")
    try:
        jobs = {"run": _run, "test": _test, "prove": _prove, "lock": _lock}
        return jobs[args.command](args, rest)
    except Lacking as lacking:
        print(f"\n{lacking}", file=sys.stderr)
        return 1


def _arguments() -> tuple[argparse.Namespace, list[str]]:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="open the window on a demo desk")
    run.add_argument("--real", action="store_true", help="open your own desk instead")
    test = commands.add_parser("test", help="run every check; what follows goes to pytest")
    test.add_argument("--long", action="store_true", help="also the tests of many rounds")
    commands.add_parser(
        "prove",
        help="measure all that is promised: --short, --within MINUTES, --only NAME",
    )
    commands.add_parser("lock", help="write the locks anew from pyproject.toml (needs uv)")
    return parser.parse_known_args()


def _prepare(lock: Path, *, window: bool) -> None:
    """Make sure that machine and ``.venv`` hold what is needed; at once where they already do."""
    if environment.ready(lock, window=window):
        return
    lacking = machine.missing(window=window, uv=environment.uv() is not None)
    useful = machine.missing_fonts() | machine.missing_dictionaries()
    if lock == TEST_LOCK:
        useful |= machine.missing_programs()
    if lacking:
        machine.provide(lacking if machine.can_install() else lacking | useful)
    _offer(useful, "Not needed, but better with.")
    environment.prepare(lock, window=window)


def _offer(useful: dict[str, str], otherwise: str) -> None:
    """Install what is not needed where that can be done; where it cannot, say so and go on."""
    try:
        if useful:
            machine.provide(useful)
    except Lacking as told:
        print(f"{otherwise} {told}", flush=True)


def _run(args: argparse.Namespace, _rest: list[str]) -> int:
    window = machine.has_display()
    _prepare(RUN_LOCK, window=window)
    python = str(environment.python())
    if window:
        choice = "--real" if args.real else "--demo"
        return subprocess.run([python, "-m", "cmdesk", choice], cwd=ROOT, check=False).returncode
    print("There is no display here, so no window opens.", flush=True)
    if args.real:
        print("Your own desk was left alone: without --real, the demo desk does its job offscreen.")
        return 1
    job = [python, str(ROOT / "packaging" / "offscreen.py"), str(ROOT / "desk.png")]
    return subprocess.run(job, cwd=ROOT, env=_offscreen(), check=False).returncode


def _test(args: argparse.Namespace, rest: list[str]) -> int:
    _prepare(TEST_LOCK, window=False)
    python, tool = str(environment.python()), environment.tool
    checks = {
        "ruff check": [str(tool("ruff")), "check", "--quiet"],
        "ruff format": [str(tool("ruff")), "format", "--check", "--quiet"],
        "basedpyright": [str(tool("basedpyright"))],
        "import-linter": [str(tool("lint-imports"))],
        "without Qt": [python, str(ROOT / "packaging" / "without_qt.py")],
    }
    failed = [name for name, command in checks.items() if not _passes(name, command)]
    print(f"\n{_summary(list(checks), failed)}\n\n== pytest", flush=True)
    marks = [] if args.long else ["-m", "not long"]
    workers = str(min(os.cpu_count() or 1, 4))
    pytest = [python, "-m", "pytest", "-n", workers, "--dist", "loadfile", *marks, *rest]
    done = subprocess.run(pytest, cwd=ROOT, env=_offscreen(), check=False)
    outcome = _alone(python) if done.returncode == _SOME_FAILED else done.returncode
    return outcome or int(bool(failed))


def _alone(python: str) -> int:
    """Run the few tests that failed once more, with nothing beside them, and say so.

    What drives other programs (a desktop, a keyring service) may meet one that breaks or a
    machine that is busy; a fault of the project's own fails a second time.
    """
    lines = _FAILURES.read_text(encoding="utf-8") if _FAILURES.is_file() else "{}"
    names = list(json.loads(lines))
    if not 0 < len(names) <= _FEW:
        return _SOME_FAILED
    print("\n== pytest, once more and alone: " + ", ".join(names), flush=True)
    again = [python, "-m", "pytest", *names]
    done = subprocess.run(again, cwd=ROOT, env=_offscreen(), check=False)
    if done.returncode == 0:
        print("UNSTEADY, passed only when alone: " + ", ".join(names), flush=True)
    return done.returncode


def _prove(_args: argparse.Namespace, rest: list[str]) -> int:
    """Measure, beside the programs of others that can be had here."""
    _prepare(TEST_LOCK, window=False)
    _offer(machine.missing_peers(), "Measured without others beside.")
    python = str(environment.python())
    for job in (["tests.bench.peers"], ["tests.bench.proof", *rest]):
        done = subprocess.run([python, "-m", *job], cwd=ROOT, env=_offscreen(), check=False)
    return done.returncode


def _passes(name: str, command: list[str]) -> bool:
    """Run one check; what it says is shown only where it fails."""
    start = time.monotonic()
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=_offscreen(),
        check=False,
        text=True,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    outcome = "failed" if done.returncode else "passed"
    print(f"== {name}: {outcome} in {time.monotonic() - start:.1f} s", flush=True)
    if done.returncode:
        print(done.stdout, flush=True)
    return not done.returncode


def _summary(checks: list[str], failed: list[str]) -> str:
    passed = [name for name in checks if name not in failed]
    lines = [f"Passed: {', '.join(passed)}"] if passed else []
    return "\n".join([*lines, *([f"FAILED: {', '.join(failed)}"] if failed else [])])


def _offscreen() -> dict[str, str]:
    ours = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return {**os.environ, **ours, "LC_ALL": "C.UTF-8"}  # Qt warns of any other encoding


def _lock(_args: argparse.Namespace, _rest: list[str]) -> int:
    """Compile both locks for every system, keeping versions that still fit."""
    found = environment.uv()
    if found is None:
        raise Lacking("Writing the locks needs uv: https://docs.astral.sh/uv/")
    options = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header"]
    for lock, extra in ((RUN_LOCK, []), (TEST_LOCK, ["--extra", "dev", "-c", str(RUN_LOCK)])):
        command = [found, "pip", "compile", "pyproject.toml", *options, "--no-annotate", *extra]
        subprocess.run([*command, "--quiet", "-o", str(lock)], cwd=ROOT, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
