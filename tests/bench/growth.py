"""How everything that a CM waits for grows with the desk: a tenth of it, all of it, ten times.

    python -m tests.bench.growth [--rounds N] [SCALE…]

Each desk in a process of its own: 3 brands of 500 replies, 30 of 5,000, 30 of 50,000 (which takes
minutes to make). The start is that of the whole program, on a screen (Xvfb); all else is done in
its window, offscreen. Prints medians and 99th percentiles, in milliseconds by the clock.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QMimeData

from cmdesk.desk.compose import context
from cmdesk.desk.intake import Duplicates, look, take_in
from cmdesk.desk.library import gathered_for, write_libraries
from cmdesk.desk.replies import save_reply
from cmdesk.desk.surroundings import surroundings
from cmdesk.domain.errors import DeskError
from cmdesk.domain.reply import Reply
from cmdesk.storage.vault import Vault
from cmdesk.system.paths import HOME_VARIABLE, Paths
from cmdesk.ui.frame.places import Place
from tests.bench import big_desk, figures, keys, opening
from tests.bench.figures import Row
from tests.bench.window import Opened, opened, settle, since, until

T = TypeVar("T")
_MESSAGE = "Bonjour, toujours aucun colis, trois semaines de retard : une honte."
_STATUS = Path("/proc/self/status")


def main() -> int:
    """Measure each desk, and tell the same things of all of them side by side."""
    parser = argparse.ArgumentParser()
    parser.add_argument("scales", nargs="*", type=float, default=[0.1, 1.0])
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--here", action="store_true", help="in this process, for one scale")
    args = parser.parse_args()
    if args.here:
        _measure(args.scales[0], args.rounds)
        return 0
    grown = dict[str, Row]()
    for scale in args.scales:
        rows = _apart(scale, args.rounds)
        for what, row in _flat(rows.rows).items():
            grown.setdefault(what, {})[_name(scale)] = row
        for what, why in rows.lacking.items():
            figures.lack(f"{what}, {_name(scale)}", why)
    for what, row in grown.items():
        figures.tell(what, row)
        print(f"{what:36} {'  '.join(f'{name}: {value:.1f}' for name, value in row.items())}")
    return 0


def _name(scale: float) -> str:
    brands = round(big_desk.BRANDS * min(1.0, scale))
    return f"{brands} × {round(big_desk.REPLIES * scale):,}"


def _apart(scale: float, rounds: int) -> figures.Told:
    """Measure one desk in a process of its own, and return what it told."""
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "figures"
        command = [sys.executable, "-m", "tests.bench.growth", "--here", "--rounds", str(rounds)]
        environment = {**os.environ, figures.VARIABLE: str(told), HOME_VARIABLE: folder}
        done = subprocess.run([*command, f"{scale:g}"], env=environment, check=False)
        if done.returncode:
            figures.lack(f"the rest of {_name(scale)}", f"ended with {done.returncode}")
        return figures.read(told)


def _flat(rows: dict[str, Row]) -> dict[str, float]:
    """Return one number a line: a spread by its median and its p99, all else by its columns."""
    found = dict[str, float]()
    for what, row in rows.items():
        if "median ms" in row:
            found |= {f"{what}, median": row["median ms"], f"{what}, p99": row["p99 ms"]}
        else:
            found |= {f"{what}, {column}": value for column, value in row.items()}
    return found


def _measure(scale: float, rounds: int) -> None:
    started = time.perf_counter()
    paths = big_desk.make_demo(scale)
    figures.tell("desk made", {"s": since(started) / 1_000})
    figures.tell("vault's file", {"MB": paths.vault.stat().st_size / 1e6})
    _start(rounds)
    with opened(paths) as desk:
        settle()
        figures.tell("memory at rest", {"MB": _memory("VmRSS")})
        _check(desk, rounds)
        figures.spread("switch", desk.switch(rounds).frames)
        _type(desk, rounds)
        _save(desk, rounds)
        desk.window.show_place(Place.REPLIES)
        until(lambda: desk.library.model.loaded)
        figures.spread("search", desk.search(rounds))
        _carry(desk, paths)
        figures.tell("memory at its peak", {"MB": _memory("VmHWM")})


def _start(rounds: int) -> None:
    """Start the whole program on a screen; the first time fills what is kept between starts."""
    if not shutil.which("Xvfb"):
        figures.lack("start", "Xvfb is not installed")
        return
    home = os.environ[HOME_VARIABLE]
    command = (sys.executable, "-m", "cmdesk", "--demo")
    with opening.screen():
        case = opening.Case("start", "CM Desk", command, home, brand=True)
        waited = [opening.start(case)[0] for _ in range(max(3, rounds // 5))]
    figures.spread("start", waited[1:])


def _check(desk: Opened, rounds: int) -> None:
    """Check a text against all that surrounds it in the first brand."""
    brand, checker = desk.conductor.brands[0], desk.conductor.desk.checker
    around = _ask(desk, lambda vault: surroundings(vault, brand.id))
    found = context(around.draft, brand, around.others, around.recent, around.influencers)
    assert checker is not None
    checker.check(keys.TEXT, found)  # what is read when it is first asked for
    texts = [f"{keys.TEXT[:250]} {number}" for number in range(rounds * 5)]
    figures.spread(
        "check", [figures.milliseconds(partial(checker.check, text, found)) for text in texts]
    )


def _type(desk: Opened, rounds: int) -> None:
    """Type in the pane, and wait for the replies nearest to what is typed."""
    desk.window.show_place(Place.WRITE)
    until(lambda: desk.compose.current_draft() is not None)
    message = QMimeData()
    message.setText(_MESSAGE)
    desk.compose.received.words.insertFromMimeData(message)
    typed = keys.type_into(desk.compose, 280, keys.TEXT, rounds * 2)
    figures.spread("key to paint", [1_000 * each for each in typed.paints])
    figures.spread("key to marks", [1_000 * each for each in typed.marks])
    found = keys.seek(desk.compose, rounds)
    if found:
        figures.spread("suggestions", [1_000 * each for each in found])
    else:
        figures.lack("suggestions", "none were offered")


def _save(desk: Opened, rounds: int) -> None:
    """Save replies, until the window has heard of it."""
    brand = desk.conductor.brands[0]

    def saved(number: int) -> object:
        reply = Reply("", brand.id, f"Réponse {number}", keys.TEXT)
        return _ask(desk, lambda vault: save_reply(vault, reply))

    times = list[float]()
    for number in range(rounds):
        times.append(figures.milliseconds(partial(saved, number)))
        settle()
    figures.spread("save", times)


def _carry(desk: Opened, paths: Paths) -> None:
    """Export one brand's library to a file, and import it into another brand."""
    first, second = (brand.id for brand in desk.conductor.brands[:2])
    path = paths.data / "library.json"
    started = time.perf_counter()
    libraries = _ask(desk, lambda vault: gathered_for(vault, [first], "json"))
    write_libraries(libraries, "json", path)
    figures.tell("export of a brand", {"ms": since(started)})
    figures.tell("its file", {"MB": path.stat().st_size / 1e6})
    started = time.perf_counter()
    try:
        intake = look(path)
    except DeskError as refused:
        figures.lack("import of a brand", f"refused: {refused.code}")
        return
    _ask(desk, lambda vault: take_in(vault, intake, Duplicates.KEEP_BOTH, second))
    figures.tell("import of a brand", {"ms": since(started)})


def _ask(desk: Opened, use_case: Callable[[Vault], T]) -> T:
    """Ask the vault by the window's own way, and wait for the answer."""
    found = list[Any]()
    desk.conductor.desk.run(use_case, found.append)
    until(lambda: bool(found))
    return found[0]


def _memory(name: str) -> float:
    """Return what the kernel says of this process's memory, in MB."""
    lines = _STATUS.read_text(encoding="ascii").splitlines()
    return int(next(line for line in lines if line.startswith(name)).split()[1]) / 1024


if __name__ == "__main__":
    sys.exit(main())
