"""The one thread that owns the vault: the window hands it work and never waits for the disk."""

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from cmdesk.domain.errors import VaultLocked
from cmdesk.storage.vault import Vault

T = TypeVar("T")


class VaultWorker:
    """A thread with a queue. Any thread may call; work runs in order, one piece at a time.

    Each call returns a future, which the window turns into a signal. A future's callback runs
    in the worker's thread. Until ``open`` has succeeded, and after ``lock``, work fails with
    VaultLocked.
    """

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="vault", daemon=True)
        self._vault: Vault | None = None

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def open(self, opener: Callable[[], Vault]) -> "Future[None]":
        """Run ``opener`` in the thread and keep the vault that it returns, closing any other."""

        def work() -> None:
            vault = opener()
            self._close()
            self._vault = vault

        return self._enqueue(work)

    def submit(self, function: Callable[[Vault], T]) -> "Future[T]":
        """Run ``function`` with the vault, after all that was handed in before."""

        def work() -> T:
            if self._vault is None:
                raise VaultLocked
            return function(self._vault)

        return self._enqueue(work)

    def lock(self) -> "Future[None]":
        """Finish what was handed in, close the vault and forget its key."""
        return self._enqueue(self._close)

    def stop(self, timeout: float | None = 10) -> bool:
        """Finish what was handed in, close the vault, end the thread; False after ``timeout`` s."""
        self.lock()
        self._queue.put(None)
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _enqueue(self, work: Callable[[], T]) -> "Future[T]":
        future: Future[T] = Future()

        def run() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                result = work()
            except BaseException as error:  # noqa: BLE001  it belongs to whoever waits
                future.set_exception(error)
            else:
                future.set_result(result)

        self._queue.put(run)
        return future

    def _close(self) -> None:
        vault, self._vault = self._vault, None
        if vault is not None:
            vault.close()

    def _run(self) -> None:
        while (work := self._queue.get()) is not None:
            work()
