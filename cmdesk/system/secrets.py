"""The vault's key in the system's keyring, and nowhere in clear text.

``keyring`` is imported by the thread that asks it: the window has no time to wait for that.
"""

import binascii
import threading
from base64 import b64decode, b64encode
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar, cast

from cmdesk.domain.errors import KeyringUnavailable

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")
SERVICE = "cmdesk"
KEY_BYTES = 32
TIMEOUT = 5.0
"""Seconds after which a keyring counts as absent: some wait for ever on an unseen dialog."""

_NONE = ("keyring.backends.fail", "keyring.backends.null")
_REFUSED = (*_NONE, "keyrings.alt")


class KeyStore:
    """Keys by vault id. Calls may take up to ``timeout`` seconds: never from the window's thread.

    Every way in which a keyring fails (absent, locked, slow, refusing, kept in clear text)
    comes out as KeyringUnavailable, whose ``reason`` is ``absent``, ``insecure``, ``locked``,
    ``slow`` or ``failed``.
    """

    def __init__(self, timeout: float = TIMEOUT) -> None:
        self._timeout = timeout

    def get(self, vault_id: str) -> bytes | None:
        """Return a vault's key, or None where the keyring does not hold it."""
        text = self._ask(lambda backend: backend.get_password(SERVICE, vault_id))
        if text is None:
            return None
        try:
            key = b64decode(text, validate=True)
        except (binascii.Error, ValueError):
            return None
        # An entry that somebody changed is as good as none.
        return key if len(key) == KEY_BYTES else None

    def put(self, vault_id: str, key: bytes) -> None:
        """Keep a vault's key, and read it back: some keyrings accept and forget."""
        text = b64encode(key).decode()

        def put(backend: "KeyringBackend") -> None:
            keep = cast("Callable[[str, str, str], None]", backend.set_password)
            keep(SERVICE, vault_id, text)

        self._ask(put)
        if self.get(vault_id) != key:
            raise KeyringUnavailable(reason="failed")

    def drop(self, vault_id: str) -> None:
        """Forget a vault's key; without one, do nothing."""

        def drop(backend: "KeyringBackend") -> None:
            if backend.get_password(SERVICE, vault_id) is not None:
                backend.delete_password(SERVICE, vault_id)

        self._ask(drop)

    def _ask(self, question: "Callable[[KeyringBackend], T]") -> T:
        """Ask the keyring in a thread of its own, so that a stuck one cannot hold the desk."""
        answers: list[T] = []
        failures: list[BaseException] = []

        def ask() -> None:
            try:
                answers.append(question(_backend()))
            except BaseException as error:  # noqa: BLE001  named by whoever waits
                failures.append(error)

        thread = threading.Thread(target=ask, name="keyring", daemon=True)
        thread.start()
        thread.join(self._timeout)
        if failures:
            raise KeyringUnavailable(reason=_reason(failures[0])) from failures[0]
        if not answers:
            raise KeyringUnavailable(reason="slow")
        return answers[0]


def _reason(error: BaseException) -> str:
    """Name a failure. Backends are others' code and let errors of D-Bus and the system through."""
    from keyring.errors import KeyringLocked, NoKeyringError

    if isinstance(error, KeyringUnavailable):
        return str(error.params["reason"])
    if isinstance(error, KeyringLocked):
        return "locked"
    if isinstance(error, NoKeyringError):
        return "absent"
    return "failed"


def _backend() -> "KeyringBackend":
    import keyring
    from keyring.backends.chainer import ChainerBackend

    backend = keyring.get_keyring()
    if isinstance(backend, ChainerBackend):
        chain = backend.backends
        backend = next((item for item in chain if not _module(item).startswith(_REFUSED)), None)
    if backend is None or _module(backend).startswith(_NONE):
        raise KeyringUnavailable(reason="absent")
    if _module(backend).startswith(_REFUSED):
        raise KeyringUnavailable(reason="insecure")
    return backend


def _module(backend: "KeyringBackend") -> str:
    return type(backend).__module__
