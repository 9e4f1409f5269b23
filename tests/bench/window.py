"""How fast the window follows: opening, switching brands, searching and scrolling the library.

    QT_QPA_PLATFORM=offscreen python -m tests.bench.window [rounds] [scale]

On a desk of thirty brands with 5,000 replies each (times ``scale``). Prints median, p99 and
maximum in milliseconds, each up to and including the paint of what was asked for.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

import tests.bench.big_desk as big
from cmdesk import app
from cmdesk.system.paths import Paths
from cmdesk.system.threads import settle_threads
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.conductor import Conductor
from cmdesk.ui.frame.places import Place
from cmdesk.ui.frame.window import MainWindow
from cmdesk.ui.library.pane import LibraryPane
from tests.bench import figures

WORDS = ("retard", "commande", "bonjour", "question", "magasin")


@dataclass
class Switches:
    """Times of switching brands, in ms.

    To the first frame, the work of the window's thread in it, and until the brand's texts are
    drawn.
    """

    frames: list[float] = field(default_factory=list[float])
    busy: list[float] = field(default_factory=list[float])
    full: list[float] = field(default_factory=list[float])


@dataclass(frozen=True)
class Opened:
    """The whole window over a desk, its brands and its rules there."""

    window: MainWindow
    conductor: Conductor
    compose: ComposePane
    library: LibraryPane

    def switch(self, rounds: int) -> Switches:
        """Go from brand to brand, at the place that the window shows."""
        brands, times = [brand.id for brand in self.conductor.brands], Switches()
        for index in range(rounds):
            started, worked = time.perf_counter(), time.thread_time()
            self.conductor.choose(brands[(index * 7 + 1) % len(brands)])
            self.window.repaint()
            times.frames.append(since(started))
            times.busy.append((time.thread_time() - worked) * 1000)
            until(self._filled)
            self.window.repaint()
            times.full.append(since(started))
            settle()
        return times

    def search(self, rounds: int) -> list[float]:
        """Search the library for beginnings of words, until the rows found are drawn."""
        times, library = list[float](), self.library
        for index in range(rounds):
            started = time.perf_counter()
            library.filters.search.setText(WORDS[index % len(WORDS)][: 2 + index % 5])
            until(lambda: library.model.loaded)
            library.list.viewport().repaint()
            times.append(since(started))
            settle()
        library.filters.search.clear()
        until(lambda: library.model.loaded)
        return times

    def scroll(self, rounds: int) -> list[float]:
        """Scroll the library by pages."""
        times, bar = list[float](), self.library.list.verticalScrollBar()
        for index in range(rounds):
            started = time.perf_counter()
            bar.setValue((index * 911) % max(1, bar.maximum()))
            self.library.list.viewport().repaint()
            times.append(since(started))
        return times

    def _filled(self) -> bool:
        """Tell whether the place shown has the texts of the brand in force."""
        if self.window.place is Place.REPLIES:
            return self.library.model.loaded
        draft, brand = self.compose.current_draft(), self.window.brand
        return draft is not None and brand is not None and draft.brand_id == brand.id


def main() -> int:
    """Measure and print a table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    scale = float(sys.argv[2]) if len(sys.argv) > 2 else 1.0
    with tempfile.TemporaryDirectory() as home:
        os.environ["CMDESK_HOME"] = home
        with opened(big.make_demo(scale)) as desk:
            _measure(desk, rounds)
    return 0


@contextmanager
def opened(paths: Paths) -> Generator[Opened]:
    """Open the demo desk's window, tell how long that took, and close it in the end."""
    settle_threads()
    app.application()
    started = time.perf_counter()
    window = app.build(paths, demo=True)
    try:
        window.resize(1440, 900)
        window.show()
        until(lambda: window.brand is not None)
        window.repaint()
        filled = since(started)
        figures.tell("window built, shown and filled", {"ms": filled})
        print(f"window built, shown and filled: {filled:.0f} ms")
        conductor, compose = window.findChild(Conductor), window.panes[Place.WRITE]
        library = window.panes[Place.REPLIES]
        assert isinstance(conductor, Conductor)
        assert isinstance(compose, ComposePane)
        assert isinstance(library, LibraryPane)
        until(lambda: conductor.desk.checker is not None)
        yield Opened(window, conductor, compose, library)
    finally:
        window.close()


def _measure(desk: Opened, rounds: int) -> None:
    for place in (Place.WRITE, Place.REPLIES, Place.PROFILE):
        desk.window.show_place(place)
        times = desk.switch(rounds)
        _row(f"switch brand at {place.value}: first frame", times.frames)
        _row(f"switch brand at {place.value}: of that, this thread", times.busy)
        _row(f"switch brand at {place.value}: its texts read and drawn", times.full)
    desk.window.show_place(Place.REPLIES)
    until(lambda: desk.library.model.loaded)
    _row("search as typed: rows drawn", desk.search(rounds))
    _row("scroll by pages: rows drawn", desk.scroll(rounds))


def until(condition: Callable[[], bool]) -> None:
    """Run the event loop until it holds, looking after every turn."""
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: condition() and loop.quit())
    timer.start(0)
    if not condition():
        loop.exec()


def settle() -> None:
    """Let the window do what it puts off."""
    loop = QEventLoop()
    QTimer.singleShot(60, loop.quit)
    loop.exec()
    QApplication.sendPostedEvents()


def since(started: float) -> float:
    """Return the milliseconds since then, by the clock."""
    return (time.perf_counter() - started) * 1000


def _row(name: str, times: list[float]) -> None:
    found = figures.spread(name, times)
    print(f"{name:46} {found.median:7.1f} {found.p99:7.1f} {found.most:7.1f}")


if __name__ == "__main__":
    sys.exit(main())
