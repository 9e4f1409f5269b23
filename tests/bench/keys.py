"""How long from a key press to its painted underline: real key events, the real window's pane.

    python -m tests.bench.keys [--keys N] [--minute]

Prints, for answers of 280 and 3,000 characters, the longer ones in paragraphs and as a single one,
the median and 99th percentile of the time from a posted key event to the end of the paint event
that shows it, how often that very paint already held the checker's word on the new text, and how
long it took until one did. The work of the window's thread up to either stands beside it: on a
busy machine only that is the app's. The text has a fault in every sentence, 68 in all at 3,000
characters, far more than any answer. ``--minute`` types for a minute at ten keys a second and
prints the longest that the window was busy at one go, and how often for more than 16 and 50 ms.
Spelling is on, with the dictionaries of this machine, and the brand's library holds 5,000 replies:
the last line tells how long after the last key the nearest of them were shown.
"""

import argparse
import os
import random
import tempfile
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, thread_time
from typing import Any, NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from cmdesk.app import application
from cmdesk.desk import demo
from cmdesk.desk.brands import list_brands
from cmdesk.domain.brand import Brand
from cmdesk.domain.reply import Reply, ReplyStatus
from cmdesk.spelling.speller import Speller
from cmdesk.storage import vault as vaults
from cmdesk.storage.worker import VaultWorker
from cmdesk.system import resources
from cmdesk.tone.engine import load
from cmdesk.ui.collecting import Collector
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Theme
from tests.bench import figures
from tests.bench.big_desk import words_of

TEXT = (
    "Bonjour Julie, merci pour votre message 😂 et pardon pour l’attente. Pourriez-vous retirer la "
    "photo de votre story et nous écrire en privé ? Dis-nous quel jour tu préfères, nous te "
    "mettrons une tradition de côté. Nos fournées partent vite en fin de journée, c’est vrai. "
)
KEYS = "nous regardons avec Lou et nous vous disons demain, "
SHAPES = (
    ("280 characters", 280, TEXT),
    ("3,000 in paragraphs", 3_000, TEXT.rstrip() + "\n\n"),
    ("3,000 in one paragraph", 3_000, TEXT),
)
REPLIES = 5_000
WORDS = "retard colis magasin baguette tradition fournée photo message équipe demain".split()


class Paint(NamedTuple):
    """The end of a paint, by the clock and by the thread's work, in s.

    ``marked``: it showed what the checker says of the newest text.
    """

    at: float
    worked: float
    marked: bool


@dataclass
class Watch(QObject):
    """Notes when the editor has painted, and how long the window was busy at one go."""

    pane: ComposePane
    painted: list[Paint] = field(default_factory=list[Paint])

    def __post_init__(self) -> None:
        QObject.__init__(self)
        self._paint = self.pane.editor.viewport()
        self._paint.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Let the editor paint, then note the time."""
        if watched is self._paint and event.type() == QEvent.Type.Paint:
            self._paint.removeEventFilter(self)
            QCoreApplication.sendEvent(watched, event)
            self._paint.installEventFilter(self)
            self.painted.append(Paint(perf_counter(), thread_time(), read_over(self.pane)))
            return True
        return False


@contextmanager
def desk_at_work() -> Generator[tuple[ComposePane, QWidget, tuple[Brand, ...]]]:
    """Yield the pane in a window over a demo vault in a temporary folder, with the real rules."""
    theme = Theme(resources.root())
    theme.apply()
    with tempfile.TemporaryDirectory() as folder:
        worker = VaultWorker()
        worker.start()
        worker.open(lambda: vaults.create(Path(folder) / "desk.vault", b"k" * 32)).result()
        worker.submit(lambda vault: demo.fill(vault, resources.root() / "demo")).result()
        brands = worker.submit(list_brands).result()
        worker.submit(lambda vault: vault.replies.put_all(replies_of(brands[0].id))).result()
        desk = Desk(worker)
        speller = desk.speller = Speller(())
        desk.set_checker(load(resources.root() / "tone", None))
        pane, window = ComposePane(desk, theme), QWidget()
        Collector(window).start()
        row = QHBoxLayout(window)
        row.addWidget(pane, 1)
        row.addWidget(pane.side_column)
        window.resize(1280, 800)
        window.show()
        yield pane, window, brands
        pane.proofreader.finish()
        speller.stop()
        worker.stop()


def replies_of(brand_id: str) -> list[Reply]:
    """Return a full library for a brand."""
    chance, more = random.Random(7), words_of()
    texts = (
        " ".join([*chance.choices(WORDS, k=4), *chance.choices(more, k=30)]) for _ in range(REPLIES)
    )
    return [
        Reply(f"bench{n}", brand_id, f"Réponse {n}", text, status=ReplyStatus.APPROVED)
        for n, text in enumerate(texts)
    ]


def wait(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def press(target: QWidget, key: str) -> None:
    """Post one real key press."""
    code = Qt.Key.Key_Space if key == " " else Qt.Key(ord(key.upper()) if key.isascii() else 0)
    event = QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, key)
    QCoreApplication.postEvent(target, event)


def read_over(pane: ComposePane) -> bool:
    """Whether the checker has spoken on the text as it is."""
    proof = pane.proofreader.proof
    return proof is not None and proof.text == pane.editor.text


@dataclass
class Typed:
    """Times in seconds, one a key, and how many keys were marked in their very paint.

    By the clock, and by the work of the window's thread.
    """

    paints: list[float] = field(default_factory=list[float])
    marks: list[float] = field(default_factory=list[float])
    painting: list[float] = field(default_factory=list[float])
    marking: list[float] = field(default_factory=list[float])
    at_once: int = 0


def type_into(pane: ComposePane, size: int, text: str, keys: int) -> Typed:
    """Type at the end of a text of ``size`` characters."""
    pane.editor.show_text((text * (size // len(text) + 1))[: size - keys // 2], size)
    pane.editor.setFocus()
    wait(1500)
    watch, typed = Watch(pane), Typed()
    for number in range(keys):
        watch.painted.clear()
        started, worked = perf_counter(), thread_time()
        press(pane.editor, KEYS[number % len(KEYS)])
        while not watch.painted:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        while not any(paint.marked for paint in watch.painted):
            pane.editor.viewport().update(0, 0, 1, 1)
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        first, marked = watch.painted[0], next(p for p in watch.painted if p.marked)
        typed.paints.append(first.at - started)
        typed.painting.append(first.worked - worked)
        typed.marks.append(marked.at - started)
        typed.marking.append(marked.worked - worked)
        typed.at_once += first.marked
        wait(20)
    return typed


def seek(pane: ComposePane, rounds: int) -> list[float]:
    """Type words and return, for each, the time from its last key to the offers shown, in s."""
    shown, times = pane.nearest, list[float]()
    heard = list[float]()
    show = shown.show_offers

    def hear(*args: Any, **options: Any) -> None:
        show(*args, **options)
        heard.append(perf_counter())

    shown.show_offers = hear
    for number in range(rounds):
        started = perf_counter()
        for key in f" {WORDS[number % len(WORDS)]}":
            heard.clear()
            started = perf_counter()
            press(pane.editor, key)
            wait(100)
        wait(200)
        if heard:  # else the words sought are those that were found before
            times.append(heard[-1] - started)
    return times


def type_for_a_minute(
    pane: ComposePane, size: int, text: str, seconds: float = 60
) -> list[tuple[float, float]]:
    """Type ten keys a second; return each time without a turn of the event loop, in s.

    By the clock, and by the work of the window's thread in it.
    """
    pane.editor.show_text((text * (size // len(text) + 1))[:size], size)
    pane.editor.setFocus()
    wait(1500)
    turns, beats = list[tuple[float, float]](), QTimer()
    last, worked = perf_counter(), thread_time()

    def beat() -> None:
        nonlocal last, worked
        now, work = perf_counter(), thread_time()
        turns.append((now - last, work - worked))
        last, worked = now, work

    beats.timeout.connect(beat)
    beats.start(1)
    ends, number = perf_counter() + seconds, 0
    last, worked = perf_counter(), thread_time()
    while perf_counter() < ends:
        press(pane.editor, KEYS[number % len(KEYS)])
        number += 1
        wait(100)
    return turns


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Key press to painted underline.")
    parser.add_argument("--keys", type=int, default=300)
    parser.add_argument("--minute", action="store_true")
    options = parser.parse_args()
    application()
    with desk_at_work() as (pane, _window, brands):
        pane.set_brand(brands[0])
        wait(2000)
        print(f"{'':44}  least  median     p99 ms")
        for name, size, text in SHAPES:
            typed = type_into(pane, size, text, options.keys)
            show(f"{name}: key to paint", typed.paints)
            show(f"{name}: key to paint, work of it", typed.painting)
            show(f"{name}: key to marks", typed.marks)
            show(f"{name}: key to marks, work of it", typed.marking)
            share = 100 * typed.at_once / options.keys
            figures.tell(f"{name}: key to marks", {"in the first paint %": share})
            print(f"{name}: marked in the first paint: {share:.0f} %")
        times = seek(pane, options.keys // 8)
        if times:
            show(f"nearest of {REPLIES:,} replies, after the last key", times)
        if options.minute:
            for name, size, text in SHAPES:
                turns = type_for_a_minute(pane, size, text)
                clock, work = zip(*turns, strict=True)
                _show_turns(f"{name}: a minute of typing", clock)
                _show_turns(f"{name}: a minute of typing, work of it", work)


def show(what: str, seconds: Sequence[float]) -> None:
    """Print and tell how times in seconds lie about."""
    found = figures.spread(what, [1000 * each for each in seconds])
    print(f"{what:44} {found.least:6.1f}  {found.median:6.1f}  {found.p99:6.1f}")


def _show_turns(what: str, turns: Sequence[float]) -> None:
    over = {f"over {limit} ms": sum(turn > limit / 1000 for turn in turns) for limit in (16, 50)}
    longest = 1000 * max(turns)
    figures.tell(what, {"longest turn ms": longest, **over})
    print(f"{what}: longest turn {longest:.0f} ms, {over}")


if __name__ == "__main__":
    main()
