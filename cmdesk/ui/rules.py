"""The tone engine comes beside the window, which is usable meanwhile."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial

from PySide6.QtCore import QObject, QTimer

from cmdesk.ui.conductor import Conductor
from cmdesk.ui.tasks import Checker

LOOK_MS = 30
"""How often the window looks whether its rules are loaded."""
_AT_LATEST_MS = 1500
"""So long the rules wait for a desk to be on the screen: at the door there may be none for long."""


class Rules(QObject):
    """Loads the rules once the desk is on the screen: before, they would take turns from it."""

    def __init__(self, conductor: Conductor, load: Callable[[], Checker]) -> None:
        super().__init__(conductor)
        self._conductor, self._loader = conductor, load
        self._look = QTimer(self, interval=LOOK_MS)
        self._begin = QTimer(self, singleShot=True, interval=_AT_LATEST_MS)
        self._begin.timeout.connect(self._load)

    def start(self, held: Checker | None = None) -> None:
        """Load as soon as the desk is on the screen, or in a while without one.

        ``held`` are the rules of the window before this one: they only forget what they read.
        """
        if held is not None:
            held.forget()
            self._conductor.desk.set_checker(held)
            return
        self._conductor.ready.connect(self._soon)
        self._begin.start()

    def _soon(self) -> None:
        if self._begin.isActive():
            self._begin.start(0)

    def _load(self) -> None:
        """Load in a thread of its own, which never touches what is Qt's: a window may close."""
        pool = ThreadPoolExecutor(1, thread_name_prefix="rules")
        loading = pool.submit(self._loader)
        pool.shutdown(wait=False)
        self._look.timeout.connect(partial(self._take, loading))
        self._look.start()

    def _take(self, outcome: "Future[Checker]") -> None:
        if not outcome.done():
            return
        self._look.stop()
        problem = outcome.exception()
        if problem is None:
            self._conductor.desk.set_checker(outcome.result())
        else:
            self._conductor.crashed(problem)
