"""Has the text checked at every key: in its very frame where it fits, else right after it."""

import sys
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import get_clock_info, perf_counter, thread_time

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from cmdesk.spelling.reading import Sentence
from cmdesk.tone.model import Context, Report
from cmdesk.ui.crossing import Sender, sender_to

Check = Callable[[str, Context], Report]
Words = Callable[[str], tuple[Sentence, ...]]
"""Reads the words of a text whose spelling may be looked at."""
SAME_FRAME = 0.004
"""Seconds that a check may take before the key's own paint; the rest of 16 ms is Qt's."""
NEXT_FRAME = 0.012
"""Seconds that one may take in the window's thread at all, right after that paint."""
_REMEMBERED = 5
_FINE = 0.001
_clock = thread_time if get_clock_info("thread_time").resolution <= _FINE else perf_counter
"""What checks are measured by: the thread's own work, where that is told finely enough.

By the wall's clock a check beside the window costs what it waits for the window as well, and would
never come back into its frame.
"""
_TURN = 0.0005
"""Seconds for which a check beside the window keeps the interpreter while the window wants it."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A report with its text and the words in it. ``revision`` numbers what was submitted."""

    revision: int
    text: str
    report: Report
    words: tuple[Sentence, ...] = ()


def _none(_text: str) -> tuple[Sentence, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is done to a text, in whatever thread: nothing of Qt's."""

    check: Check
    words: Words

    def of(self, text: str, context: Context, revision: int) -> Checked:
        return Checked(revision, text, self.check(text, context), self.words(text))


class CheckDriver(QObject):
    """Submits texts to the checker and reports on the newest only."""

    reported = Signal(Checked)

    def __init__(
        self, check: Check, parent: QObject | None = None, words: Words | None = None
    ) -> None:
        super().__init__(parent)
        self._reading = _Reading(check, words or _none)
        self._revision = 0
        self._costs: deque[float] = deque(maxlen=_REMEMBERED)
        """Seconds per character of the last checks: their median heeds no single hiccup."""
        self._running = False
        self._waiting: tuple[str, Context] | None = None
        self._turn = sys.getswitchinterval()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._start)
        self._sender = sender_to(self, self._take)

    @property
    def pending(self) -> bool:
        """Whether the newest text is still being checked."""
        return self._running or self._waiting is not None

    def submit(self, text: str, context: Context) -> None:
        """Check ``text``; ``reported`` follows, before this returns where a frame suffices."""
        self._revision += 1
        if not self._running and self._cost(text) <= SAME_FRAME:
            self._waiting = None
            self._now(text, context)
            return
        self._waiting = (text, context)
        if not self._running:
            self._soon.start()

    def finish(self) -> None:
        """Wait for the check under way, as before the window closes."""
        self._waiting = None
        self._revision += 1
        self._soon.stop()
        self._pool.waitForDone()
        sys.setswitchinterval(self._turn)

    def _cost(self, text: str) -> float:
        """Return the seconds expected, by what earlier checks took; without limit at first."""
        return median(self._costs) * _weight(text) if self._costs else float("inf")

    def _learn(self, text: str, seconds: float) -> None:
        self._costs.append(seconds / _weight(text))

    def _start(self) -> None:
        """Check what waits, now that the key has been painted."""
        if self._waiting is None or self._running:
            return
        text, context = self._waiting
        self._waiting = None
        if self._cost(text) <= NEXT_FRAME:
            self._now(text, context)
            return
        self._running = True
        sys.setswitchinterval(_TURN)
        self._pool.start(_Job(self._reading, text, context, self._revision, self._sender))

    def _now(self, text: str, context: Context) -> None:
        started = _clock()
        checked = self._reading.of(text, context, self._revision)
        self._learn(text, _clock() - started)
        self.reported.emit(checked)

    def _take(self, said: "tuple[str, Checked | None, float]") -> None:
        text, checked, seconds = said
        self._running = False
        sys.setswitchinterval(self._turn)
        self._learn(text, seconds)
        if checked is not None and checked.revision == self._revision:
            self.reported.emit(checked)
        else:
            self._soon.start()


def _weight(text: str) -> int:
    """Return the text's length and a check's fixed cost, as that of so many characters.

    Measured at 280 and 3,000: a long text after a short one is then not sent beside the window.
    """
    return len(text) + 1_300


class _Job(QRunnable):
    """One check in the pool's thread."""

    def __init__(
        self,
        reading: _Reading,
        text: str,
        context: Context,
        revision: int,
        sender: Sender,
    ) -> None:
        super().__init__()
        self._reading = reading
        self._text = text
        self._context = context
        self._revision = revision
        self._sender = sender

    def run(self) -> None:
        """Check, and say when it is over even where the check fails, so that the next can start."""
        started, checked = _clock(), None
        try:
            checked = self._reading.of(self._text, self._context, self._revision)
        finally:
            seconds = _clock() - started
            self._sender.send((self._text, checked, seconds))
