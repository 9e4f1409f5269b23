"""How fast the window follows: opening, switching brands, searching and scrolling the library.

    QT_QPA_PLATFORM=offscreen python -m tests.bench.window [rounds] [scale]

On a desk of thirty brands with 5,000 replies each (times ``scale``). Prints median, p99 and
maximum in milliseconds, each up to and including the paint of what was asked for.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

import tests.bench.big_desk as big
from cmdesk import app
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.conductor import Conductor
from cmdesk.ui.library.pane import LibraryPane
from cmdesk.ui.places import Place
from cmdesk.ui.window import MainWindow
from tests.bench import figures

WORDS = ("retard", "commande", "bonjour", "question", "magasin")


def main() -> int:
    """Measure and print a table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    scale = float(sys.argv[2]) if len(sys.argv) > 2 else 1.0
    with tempfile.TemporaryDirectory() as home:
        os.environ["CMDESK_HOME"] = home
        paths = big.make_demo(scale)
        app.application()
        sys.setswitchinterval(0.001)
        started = time.perf_counter()
        window = app.build(paths, demo=True)
        window.resize(1440, 900)
        window.show()
        _until(lambda: window.brand is not None)
        window.repaint()
        filled = _since(started)
        figures.tell("window built, shown and filled", {"ms": filled})
        print(f"window built, shown and filled: {filled:.0f} ms")
        conductor = window.findChild(Conductor)
        library = window.panes[Place.REPLIES]
        if isinstance(conductor, Conductor) and isinstance(library, LibraryPane):
            _until(lambda: conductor.desk.checker is not None)
            _measure(window, conductor, library, rounds)
        window.close()
    return 0


def _measure(window: MainWindow, conductor: Conductor, library: LibraryPane, rounds: int) -> None:
    brands = [brand.id for brand in conductor.brands]
    for place in (Place.WRITE, Place.REPLIES, Place.PROFILE):
        window.show_place(place)
        frames, busy, full = list[float](), list[float](), list[float]()
        for index in range(rounds):
            started, worked = time.perf_counter(), time.thread_time()
            conductor.choose(brands[(index * 7 + 1) % len(brands)])
            window.repaint()
            frames.append(_since(started))
            busy.append((time.thread_time() - worked) * 1000)
            _until(partial(_filled, window, library))
            window.repaint()
            full.append(_since(started))
            _settle()
        _row(f"switch brand at {place.value}: first frame", frames)
        _row(f"switch brand at {place.value}: of that, this thread", busy)
        _row(f"switch brand at {place.value}: its texts read and drawn", full)
    searches, scrolls = list[float](), list[float]()
    for index in range(rounds):
        started = time.perf_counter()
        library.filters.search.setText(WORDS[index % len(WORDS)][: 2 + index % 5])
        _until(lambda: library.model.loaded)
        library.list.viewport().repaint()
        searches.append(_since(started))
        _settle()
    library.filters.search.clear()
    _until(lambda: library.model.loaded)
    bar = library.list.verticalScrollBar()
    for index in range(rounds):
        started = time.perf_counter()
        bar.setValue((index * 911) % max(1, bar.maximum()))
        library.list.viewport().repaint()
        scrolls.append(_since(started))
    _row("search as typed: rows drawn", searches)
    _row("scroll by pages: rows drawn", scrolls)


def _filled(window: MainWindow, library: LibraryPane) -> bool:
    """Tell whether the place shown has the texts of the brand in force."""
    compose, brand = window.panes[Place.WRITE], window.brand
    if window.place is Place.REPLIES:
        return library.model.loaded
    draft = compose.current_draft() if isinstance(compose, ComposePane) else None
    return draft is not None and brand is not None and draft.brand_id == brand.id


def _until(condition: Callable[[], bool]) -> None:
    """Run the event loop until it holds, looking after every turn."""
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: condition() and loop.quit())
    timer.start(0)
    if not condition():
        loop.exec()


def _settle() -> None:
    loop = QEventLoop()
    QTimer.singleShot(60, loop.quit)
    loop.exec()
    QApplication.sendPostedEvents()


def _since(started: float) -> float:
    return (time.perf_counter() - started) * 1000


def _row(name: str, times: list[float]) -> None:
    found = figures.spread(name, times)
    print(f"{name:46} {found.median:7.1f} {found.p99:7.1f} {found.most:7.1f}")


if __name__ == "__main__":
    sys.exit(main())
