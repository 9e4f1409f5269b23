"""A community manager's day at ten times human speed, through the real window, killed between laps.

    python -m tests.bench.day [--minutes N] [--laps N]

Each lap is a process of its own (``lap``) at a desk of the demo's brands and 5,000 replies more.
It is killed one second after its last key: that text must be there when the desk is opened again.
Prints what the process holds when a lap begins and when it ends, memory, handles, threads, widgets
and key to paint, and how it grew by the hour, once what is kept on purpose is full.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import keyring

from cmdesk.desk import demo, opening
from cmdesk.desk.brands import list_brands
from cmdesk.desk.opening import Opened
from cmdesk.system import resources
from cmdesk.system.paths import HOME_VARIABLE, Paths
from cmdesk.system.secrets import KeyStore
from tests.bench import figures
from tests.bench.keys import replies_of
from tests.storage.file_keyring import FileKeyring

_ROOT = Path(__file__).resolve().parents[2]
_HELD = ("MB", "handles", "threads", "widgets")
_AFTER = 1.0
"""Seconds after the last key at which the process is killed."""
_HOUR = 3_600


@dataclass
class Lap:
    """What a process said of itself: what it held, what it did, and what it typed last."""

    held: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    did: Sequence[int] = (0, 0, 0, 0)
    brand: str = ""
    text: str = ""
    kept: bool = False
    stuck: str = ""


def main() -> int:
    """Go through a day, and tell how it went; 1 where it did not come to its end."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--laps", type=int)
    args = parser.parse_args()
    count = args.laps or max(1, round(args.minutes / 20))
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {
            HOME_VARIABLE: home,
            "CMDESK_TEST_KEYRING": str(Path(home) / "keyring.json"),
            "QT_QPA_PLATFORM": "offscreen",
        }
        keyring.set_keyring(FileKeyring())
        _furnish()
        laps, begun = list[Lap](), time.monotonic()
        for _ in range(count):
            laps.append(_run(60 * args.minutes / count, Path(home)))
        _tell(laps, (time.monotonic() - begun) / 60)
    return int(any(lap.stuck for lap in laps))


def _furnish() -> None:
    """Make a person's own desk, with the demo's brands and a full library in the first."""
    vault = opening.first(Paths.real(), KeyStore()).vault
    demo.fill(vault, resources.root() / "demo")
    vault.replies.put_all(replies_of(list_brands(vault)[0].id))
    vault.close()


def _run(seconds: float, home: Path) -> Lap:
    """Let a process work, kill it, and return what it said until then."""
    command = [sys.executable, "-m", "tests.bench.lap", str(seconds), str(home)]
    lap = Lap()
    with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            said = json.loads(line)
            if "held" in said:
                lap.held.append(said.pop("held"))
            for name, value in said.items():
                setattr(lap, name, value)
            if lap.text:
                time.sleep(_AFTER)
                break
        process.kill()
    if lap.text:
        lap.kept = _kept(lap)
    elif not lap.stuck:
        lap.stuck = f"ended with {process.returncode}"
    return lap


def _kept(lap: Lap) -> bool:
    """Tell whether the text typed last is there, once the desk is opened again."""
    found = opening.unlock(Paths.real(), KeyStore())
    assert isinstance(found, Opened)
    draft = found.vault.drafts.latest(lap.brand)
    found.vault.close()
    return draft is not None and draft.text == lap.text


def _tell(laps: Sequence[Lap], minutes: float) -> None:
    """Tell and print what was done, and what each lap held at its two ends."""
    did = zip(*(lap.did for lap in laps), strict=True)
    turns, locks, exports, kept = (sum(each) for each in did)
    killed = [lap for lap in laps if lap.text]
    losses = sum(not lap.kept for lap in killed)
    _show("day", {"minutes": minutes, "turns": turns, "locked": locks, "exports": exports})
    _show("day", {"replies kept": kept, "killed": len(killed), "texts lost": losses})
    _show("day", {"stuck": len(laps) - len(killed)})
    for number, lap in enumerate(laps, 1):
        if lap.stuck:
            figures.lack(f"lap {number}", f"stuck: {lap.stuck}")
            print(f"lap {number} was stuck: {lap.stuck}")
        _tell_ends(f"lap {number}", lap)
    if laps:
        _tell_ends("last lap", laps[-1])
    grown = [found for lap in laps if (found := growth(lap))]
    if grown:
        worst = {name: max(found[name] for found in grown) for name in _HELD}
        _show("growth in an hour", worst)
    else:
        figures.lack("growth in an hour", "too short a day to tell")


def _tell_ends(name: str, lap: Lap) -> None:
    """Tell what a lap held when it had done everything once, and at its end."""
    sides = {"at its beginning": lap.held[1:2], "at its end": lap.held[-2:]}
    for side, held in sides.items():
        paints = [paint for each in held for paint in each["paints"]]
        if paints:
            late = figures.spread(f"{name}, {side}: key to paint", paints).p99
            last = {item: held[-1][item] for item in _HELD}
            _show(f"{name}, {side}", {**last, "frame p99 ms": late})


def growth(lap: Lap) -> dict[str, float]:
    """Return how much more is held after an hour, by the slope of a lap's second half.

    In the first, what is kept on purpose fills: texts as they were read, pages, letters as drawn.
    """
    rounds = lap.held[len(lap.held) // 2 : -1]
    if len(rounds) < 4:
        return {}
    at = [each["at"] / _HOUR for each in rounds]
    return {
        name: statistics.linear_regression(at, [each[name] for each in rounds]).slope
        for name in _HELD
    }


def _show(what: str, columns: figures.Row) -> None:
    figures.tell(what, columns)
    print(f"{what:28} {', '.join(f'{name} {value:.1f}' for name, value in columns.items())}")


if __name__ == "__main__":
    sys.exit(main())
