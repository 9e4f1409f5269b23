"""The one way from the window to the vault: use cases go out, their results come back here.

Use cases run in the vault's own thread; results arrive in the window's. A result whose owner is
gone, or which a newer call of the same owner and topic has made stale, is dropped.
"""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal

from cmdesk.desk.changes import Change
from cmdesk.domain.errors import DeskError
from cmdesk.domain.influencer import Influencer
from cmdesk.domain.reply import Reply
from cmdesk.spelling.speller import Speller
from cmdesk.tone.length import Limits
from cmdesk.tone.model import Context, Person, Report
from cmdesk.ui.crossing import Sender, sender_to
from cmdesk.ui.unfinished import Unfinished

if TYPE_CHECKING:
    from cmdesk.tone.convert import Conversion

T = TypeVar("T")
PATIENCE = 10.0
"""The longest that a closing window waits for the disk, in seconds."""
FRAME = 16
"""Milliseconds in which a window paints what it shows first."""


class Worker(Protocol):
    """The vault's thread: ``function`` gets the vault, its outcome comes by the future."""

    def submit(self, function: Callable[[Any], T]) -> "Future[T]":
        """Run ``function`` after everything submitted before it."""
        ...


class Opener(Worker, Protocol):
    """A worker that can be handed another vault."""

    def open(self, opener: Callable[[], Any]) -> "Future[None]":
        """Run ``opener`` in the vault's thread and keep the vault it returns."""
        ...


class Checker(Protocol):
    """The tone engine: thread-safe, deterministic."""

    @property
    def limits(self) -> Limits:
        """How long a text is on each network, and how long it may be."""
        ...

    def check(self, text: str, context: Context) -> Report:
        """Return what would go wrong in public."""
        ...

    def convert(self, text: str, to: Person, context: Context) -> "Conversion":
        """Return the edits after which ``text`` addresses one reader as ``to``."""
        ...

    def forget(self) -> None:
        """Keep nothing of the texts read so far."""
        ...


@dataclass(frozen=True, slots=True)
class Toast:
    """A short word at the bottom of the window, with at most one thing to do about it.

    A ``lasting`` one stays until it is closed, or another takes its place.
    """

    text: str
    action: str = ""
    act: Callable[[], object] | None = None
    problem: bool = False
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class _Ticket:
    done: Callable[[Any], None] | None
    failed: Callable[[DeskError], None] | None
    owner: QObject | None
    topic: tuple[int, str] | None
    number: int


class Desk(QObject):
    """What panes and dialogs hold to do their work. Lives in the window's thread."""

    changed = Signal(object)
    """A ``Change``: something in the vault is different now."""
    failed = Signal(object)
    """A ``DeskError`` that no caller wanted to word itself."""
    crashed = Signal(object)
    """An unexpected exception of a use case."""
    notified = Signal(object)
    """A ``Toast`` to show."""
    checker_ready = Signal()
    """The tone engine is loaded: ``checker`` is there now."""

    def __init__(self, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._numbers = count(1)
        self._latest: dict[tuple[int, str], int] = {}
        self._tickets: dict[int, _Ticket] = {}
        """What is to be done with each outcome: kept here, as it may hold parts of the window."""
        self.unfinished_replies: Unfinished[Reply] = Unfinished()
        self.unfinished_cards: Unfinished[tuple[Influencer, bytes | None]] = Unfinished()
        """Each card with its new photo, empty for none; None where that stays as it is."""
        self.checker: Checker | None = None
        self.speller: Speller | None = None
        """The machine's dictionaries, where the app has brought them."""
        self._sender = sender_to(self, self._deliver)
        self._waiting: list[tuple[int, Callable[[Any], object]]] = []
        self._frame = QTimer(self, singleShot=True, interval=FRAME)
        self._frame.timeout.connect(self._begin)

    def after_next_frame(self) -> None:
        """Begin what is asked for from now on a frame later, in the same order.

        Two threads of Python take turns: a window that shows another brand would wait for what
        it has just asked to be read before it could paint what it has already.
        """
        self._frame.start()

    def hurry(self) -> None:
        """Begin at once what waits for a frame, and what comes after: the window closes."""
        self._frame.stop()
        self._begin()

    def run(
        self,
        use_case: Callable[[Any], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[DeskError], None] | None = None,
        *,
        owner: QObject | None = None,
        topic: str = "",
    ) -> None:
        """Run ``use_case(vault)`` in the vault's thread, then one of the callbacks here.

        ``owner``: drop the result once this object is destroyed. ``topic``: a later call of the
        same owner and topic makes this one stale. Where the result is a Change, ``changed`` is
        emitted after ``done``, stale or not. Without ``failed``, ``self.failed`` is emitted.
        """
        number = next(self._numbers)
        key = (id(owner), topic) if topic else None
        if key is not None:
            self._latest[key] = number
        self._tickets[number] = _Ticket(done, failed, owner, key, number)
        self._waiting.append((number, use_case))
        if not self._frame.isActive():
            self._begin()

    def done(self, use_case: Callable[[Any], object], patience: float = PATIENCE) -> bool:
        """Run ``use_case(vault)`` and wait for it: only for a window that closes.

        False where it failed, for whatever reason, or took more than ``patience`` seconds.
        """
        self._begin()
        try:
            self._worker.submit(use_case).result(patience)
        except Exception:  # noqa: BLE001 -- whoever asks keeps what was to be done
            return False
        return True

    @property
    def limits(self) -> Limits | None:
        """How long a text may be on each network, or None while the tone engine is loading."""
        return self.checker.limits if self.checker is not None else None

    def set_checker(self, checker: Checker) -> None:
        """Take the tone engine into use."""
        self.checker = checker
        self.checker_ready.emit()

    def notify(
        self,
        text: str,
        action: str = "",
        act: Callable[[], object] | None = None,
        *,
        lasting: bool = False,
    ) -> None:
        """Show a toast, with one thing to do about it where there is one."""
        self.notified.emit(Toast(text, action, act, lasting=lasting))

    def _begin(self) -> None:
        sender = self._sender  # the vault's thread must hold nothing of the window's
        waiting, self._waiting = self._waiting, []
        for number, use_case in waiting:
            future = self._worker.submit(use_case)
            future.add_done_callback(partial(_hand_over, sender, number))

    def _deliver(self, said: "tuple[int, Future[Any]]") -> None:
        number, outcome = said
        ticket = self._tickets.pop(number)
        if outcome.cancelled():
            return
        wanted = self._wanted(ticket)
        problem = outcome.exception()
        if problem is None:
            value = outcome.result()
            if wanted and ticket.done is not None:
                ticket.done(value)
            if isinstance(value, Change):
                self.changed.emit(value)
        elif not isinstance(problem, DeskError):
            self.crashed.emit(problem)
        elif wanted and ticket.failed is not None:
            ticket.failed(problem)
        else:
            self.failed.emit(problem)

    def _wanted(self, ticket: _Ticket) -> bool:
        if ticket.owner is not None and not shiboken6.isValid(ticket.owner):
            return False
        return ticket.topic is None or self._latest.get(ticket.topic) == ticket.number


def _hand_over(sender: Sender, number: int, outcome: "Future[Any]") -> None:
    sender.send((number, outcome))
