"""How other threads speak to an object of the window's, which may go away at any moment.

A thread that emits a signal of a dying object ends the whole program, and asking first whether the
object is there does not help: it may go between the question and the signal. So what is said goes
through an object of its own, which ends only once nobody can be speaking any more.
"""

import atexit
import threading
from functools import partial
from types import MethodType
from weakref import WeakSet

from PySide6.QtCore import QObject, Qt, Signal


class _Post(QObject):
    said = Signal(object)


class Sender:
    """The far end, for any thread; it outlives whom it speaks to."""

    def __init__(self, post: _Post) -> None:
        self._post: _Post | None = post
        # Of one thread more than once: to speak may end the last use of whom one speaks to.
        self._lock = threading.RLock()

    def send(self, said: object) -> None:
        """Say something; unheard where nobody is there any more."""
        with self._lock:
            if self._post is not None:
                self._post.said.emit(said)

    def shut(self) -> None:
        """Say nothing more. In the window's thread, where the post ends with this."""
        with self._lock:
            self._post = None


_living: WeakSet[Sender] = WeakSet()


@atexit.register
def shut_all() -> None:
    """Let nobody speak any more: the process ends, and Qt's objects before its threads."""
    for sender in tuple(_living):
        sender.shut()


def sender_to(owner: QObject, take: MethodType) -> Sender:
    """Return the way to ``take``, a method of ``owner``: called in its thread, in order."""
    post = _Post()
    post.said.connect(take, Qt.ConnectionType.QueuedConnection)
    sender = Sender(post)
    _living.add(sender)
    # Qt keeps a partial alive for as long as it may call it; of a plain method it does not.
    owner.destroyed.connect(partial(sender.shut))
    return sender
