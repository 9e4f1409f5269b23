"""How long from a key press to its painted underline: real key events, the real window's pane.

    python tests/bench/typing.py [--keys N] [--minute]

Prints, for answers of 280 and 3,000 characters, the median and 99th percentile of the time from
a posted key event to the end of the paint event that shows it, how often that very paint already
held the checker's word on the new text, and how long it took until one did. The processor's time
from key to marks stands beside it: on a busy machine only that is the app's. ``--minute`` types
for a minute at ten keys a second and prints the longest that the window was busy at one go.
Spelling is on, with the dictionaries of this machine, and the brand's library holds 5,000 replies:
the last line tells how long after the last key the nearest of them were shown.
"""

import os
import sys

sys.path.pop(0)  # this folder, where this file would stand in for the standard library's typing

import argparse
import random
import statistics
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

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
from cmdesk.ui.compose.pane import ComposePane
from cmdesk.ui.tasks import Desk
from cmdesk.ui.theme import Theme
from tests.bench.big_desk import words_of

TEXT = (
    "Bonjour Julie, merci pour votre message 😂 et pardon pour l’attente. Pourriez-vous retirer la "
    "photo de votre story et nous écrire en privé ? Dis-nous quel jour tu préfères, nous te "
    "mettrons une tradition de côté. Nos fournées partent vite en fin de journée, c’est vrai. "
)
KEYS = "nous regardons avec Lou et nous vous disons demain, "
SIZES = (280, 3_000)
REPLIES = 5_000
WORDS = "retard colis magasin baguette tradition fournée photo message équipe demain".split()


@dataclass
class Watch(QObject):
    """Notes when the editor has painted, and how long the window was busy at one go."""

    pane: ComposePane
    painted: list[tuple[float, bool]] = field(default_factory=list[tuple[float, bool]])
    """Each paint's end, and whether it showed what the checker says of the newest text."""

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
            self.painted.append((perf_counter(), read_over(self.pane)))
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
        worker.submit(lambda vault: vault.replies.put_all(_replies(brands[0].id))).result()
        desk = Desk(worker)
        speller = desk.speller = Speller(())
        desk.set_checker(load(resources.root() / "tone", None))
        pane, window = ComposePane(desk, theme), QWidget()
        row = QHBoxLayout(window)
        row.addWidget(pane, 1)
        row.addWidget(pane.side_column)
        window.resize(1280, 800)
        window.show()
        yield pane, window, brands
        pane.proofreader.finish()
        speller.stop()
        worker.stop()


def _replies(brand_id: str) -> list[Reply]:
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
    """Times in seconds, one a key, and how many keys were marked in their very paint."""

    paints: list[float] = field(default_factory=list[float])
    marks: list[float] = field(default_factory=list[float])
    worked: list[float] = field(default_factory=list[float])
    at_once: int = 0


def type_into(pane: ComposePane, size: int, keys: int) -> Typed:
    """Type at the end of a text of ``size`` characters."""
    pane.editor.show_text((TEXT * (size // len(TEXT) + 1))[: size - keys // 2], size)
    pane.editor.setFocus()
    wait(1500)
    watch, typed = Watch(pane), Typed()
    for number in range(keys):
        watch.painted.clear()
        started, worked = perf_counter(), process_time()
        press(pane.editor, KEYS[number % len(KEYS)])
        while not watch.painted:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        typed.paints.append(watch.painted[0][0] - started)
        typed.at_once += watch.painted[0][1]
        while not any(marked for _time, marked in watch.painted):
            pane.editor.viewport().update(0, 0, 1, 1)
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        typed.worked.append(process_time() - worked)
        typed.marks.append(next(time for time, marked in watch.painted if marked) - started)
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
        if heard:
            times.append(heard[-1] - started)
    return times


def type_for_a_minute(pane: ComposePane, size: int, seconds: float = 60) -> float:
    """Type ten keys a second; return the longest time without a turn of the event loop, in s."""
    pane.editor.show_text((TEXT * (size // len(TEXT) + 1))[:size], size)
    pane.editor.setFocus()
    wait(1500)
    longest, last, beats = 0.0, perf_counter(), QTimer()

    def beat() -> None:
        nonlocal longest, last
        now = perf_counter()
        longest, last = max(longest, now - last), now

    beats.timeout.connect(beat)
    beats.start(1)
    ends, number = perf_counter() + seconds, 0
    last = perf_counter()
    while perf_counter() < ends:
        press(pane.editor, KEYS[number % len(KEYS)])
        number += 1
        wait(100)
    return longest


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
        print("            key to paint    key to marks    processor       marked in")
        print("characters  median    p99   median    p99   median    p99   that paint   (ms)")
        for size in SIZES:
            typed = type_into(pane, size, options.keys)
            pairs = [
                f"{1000 * statistics.median(times):7.1f} {1000 * _p99(times):6.1f}"
                for times in (typed.paints, typed.marks, typed.worked)
            ]
            print(f"{size:10} {'  '.join(pairs)} {typed.at_once / options.keys:11.0%}")
        times = seek(pane, options.keys // 8)
        told = f"{1000 * statistics.median(times):.0f} ms, p99 {1000 * _p99(times):.0f} ms"
        print(f"nearest of {REPLIES} replies, after the last key: {told}")
        if options.minute:
            for size in SIZES:
                longest = type_for_a_minute(pane, size)
                print(f"{size:10}  longest turn in a minute of typing: {1000 * longest:.0f} ms")


def _p99(values: list[float]) -> float:
    return sorted(values)[min(len(values) - 1, round(0.99 * len(values)))]


if __name__ == "__main__":
    main()
