"""How long one waits for a window one can work in, each start a process of its own.

    python -m tests.bench.opening [--program PROGRAM] [--rounds N] [--cold] [--scale S]
                                  [--beside TITLE COMMAND]

From the start of the process until the first brand is on the screen, painted: looked at from
outside, on a screen of its own (Xvfb). The demo desk, a desk of thirty brands with 5,000 replies
each (times ``scale``), a bare PySide6 window as the floor, novelWriter where it is installed, and
whatever else stands beside them, in turn within each round. Prints minimum, median and maximum,
and the median of the processor time until then, which a busy machine stretches less. ``--cold``
has the system forget its files before each start (as root).
"""

import argparse
import os
import shlex
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from ctypes import CDLL, POINTER, byref, c_char_p, c_int, c_uint, c_ulong, c_void_p
from dataclasses import dataclass
from pathlib import Path

import tests.bench.big_desk as big
from cmdesk.system.paths import HOME_VARIABLE
from tests.bench import figures, peers

PROJECT = Path(__file__).resolve().parents[2]
DISPLAY = ":96"
_BARE = (
    "from PySide6.QtWidgets import QApplication, QLabel\n"
    "app = QApplication([])\nlabel = QLabel('■' * 400)\nlabel.setWindowTitle('bare window')\n"
    "label.resize(1360, 860)\nlabel.setStyleSheet('background: #B04A20')\nlabel.show()\n"
    "app.exec()\n"
)
_PEER = "novelWriter"
_AVATAR = (24, 62)
"""Where the first brand of the rail is painted, beside its letters, in pixels of the window."""
_MIDDLE = (720, 450)
"""What any window covers that is shown on a screen of 1440 by 900."""
_PALE = 200
"""Brands are darker than this in one of their channels at least; the empty window is not."""
_PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Case:
    """One program to start: its title tells its window."""

    name: str
    title: str
    command: tuple[str, ...]
    home: str
    brand: bool = False


def main() -> int:
    """Measure and print a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=f"{sys.executable} -m cmdesk")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--cold", action="store_true")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--beside", nargs=2, action="append", default=[])
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as home, screen():
        cases = _cases(args.program, args.beside, Path(home), args.scale)
        times = {case.name: list[tuple[float, float]]() for case in cases}
        for number in range(args.rounds + 1):
            for case in cases:
                spent = start(case, cold=args.cold)
                if number:  # the first round fills every cache that is kept between starts
                    times[case.name].append(spent)
    for name, starts in times.items():
        spans, worked = zip(*starts, strict=True)
        told = f"{name}, {'cold' if args.cold else 'warm'}"
        wait, work = figures.spread(told, spans), figures.spread(f"{told}: processor", worked)
        waited = f"{wait.least:7.0f} {wait.median:7.0f} {wait.most:7.0f} ms"
        print(f"{name:32} {waited}   processor {work.median:6.0f} ms")
    return 0


@contextmanager
def screen() -> Generator[None]:
    """Show a screen of its own for as long as starts are measured."""
    server = ["Xvfb", DISPLAY, "-screen", "0", "1440x900x24", "-ac"]
    with subprocess.Popen(server, stderr=subprocess.DEVNULL) as xvfb:
        try:
            time.sleep(1)
            yield
        finally:
            xvfb.terminate()


def _cases(program: str, beside: Sequence[Sequence[str]], home: Path, scale: float) -> list[Case]:
    command = (*shlex.split(program), "--demo")
    os.environ[HOME_VARIABLE] = str(home / "big")
    big.make_demo(scale)
    many = f"30 brands, {round(150_000 * scale):,} replies"
    cases = [
        Case("bare PySide6 window", "bare window", (sys.executable, "-c", _BARE), str(home)),
        Case("demo desk", "CM Desk", command, str(home / "demo"), brand=True),
        Case(many, "CM Desk", command, str(home / "big"), brand=True),
    ]
    other = peers.novelwriter()
    if other is None:
        for told in ("warm", "cold"):
            figures.lack(f"{_PEER}, {told}", "not installed: python -m tests.bench.peers")
    else:
        beside = [*beside, (_PEER, other)]
    return cases + [Case(title, title, tuple(shlex.split(c)), str(home)) for title, c in beside]


def start(case: Case, *, cold: bool = False) -> tuple[float, float]:
    """Return the milliseconds from the process's start to its window, painted; waited, worked."""
    if cold:
        subprocess.run(["sync"], check=True)
        Path("/proc/sys/vm/drop_caches").write_text("3\n", encoding="ascii")
    environment = {**os.environ, HOME_VARIABLE: case.home, "DISPLAY": DISPLAY}
    environment |= {"PYTHONPATH": str(PROJECT), "QT_QPA_PLATFORM": "xcb"}
    environment |= {"XDG_CONFIG_HOME": case.home, "XDG_DATA_HOME": case.home}
    screen = _Screen()
    begun = time.perf_counter()
    process = subprocess.Popen(
        case.command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        while not screen.shows(case.title, brand=case.brand):
            if time.perf_counter() - begun > _PATIENCE or process.poll() is not None:
                raise TimeoutError(case.name)
            time.sleep(0.003)
        return (time.perf_counter() - begun) * 1000, _worked(process.pid)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)
        time.sleep(0.3)


def _worked(pid: int) -> float:
    """Return the processor time of a process so far, in milliseconds."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


class _Screen:
    """Looks at the screen from outside, through Xlib."""

    def __init__(self) -> None:
        self._x = CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = self._x.XGetImage.restype = c_void_p
        self._x.XDefaultRootWindow.restype = c_ulong
        self._x.XGetPixel.restype = c_ulong
        self._display = c_void_p(self._x.XOpenDisplay(DISPLAY.encode()))
        self._root = c_ulong(self._x.XDefaultRootWindow(self._display))

    def shows(self, title: str, *, brand: bool) -> bool:
        """Whether a window so titled is there and painted: where the first ``brand`` stands too."""
        if not any(title in name for name in self._names()):
            return False
        x, y = _AVATAR if brand else _MIDDLE
        place, size = (c_int(x), c_int(y)), (c_uint(1), c_uint(1))
        every, whole = c_ulong(0xFFFFFF), c_int(2)
        image = c_void_p(self._x.XGetImage(self._display, self._root, *place, *size, every, whole))
        pixel = int(self._x.XGetPixel(image, 0, 0))
        channels = [pixel >> shift & 255 for shift in (0, 8, 16)]
        return max(channels) > 0 and min(channels) < (_PALE if brand else 256)

    def _names(self) -> list[str]:
        root, parent, count = c_ulong(), c_ulong(), c_uint()
        children = POINTER(c_ulong)()
        out = (byref(root), byref(parent), byref(children), byref(count))
        self._x.XQueryTree(self._display, self._root, *out)
        names = list[str]()
        for index in range(count.value):
            name = c_char_p()
            if self._x.XFetchName(self._display, c_ulong(children[index]), byref(name)):
                names.append((name.value or b"").decode("utf-8", "replace"))
        return names


if __name__ == "__main__":
    sys.exit(main())
