"""One desk, one process: whoever starts second hands its arguments over and leaves.

The first process holds a lock on a file for as long as it lives; the system lets go of it
even after ``kill -9``, so that no lock can be stale. Beside it lies a socket to which the
second start speaks, and a word that only this user can read. It is a file of the folder; only
where there is none (Windows, a path too long for one) a port of this machine's own loopback.
"""

import contextlib
import hmac
import json
import os
import secrets
import socket
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, cast

from cmdesk.system.paths import own_folder

MAX_MESSAGE = 64 * 1024
"""Longest message taken, in bytes."""

_LOOPBACK = "127.0.0.1"
_MAX_PATH = 100
"""Longest name of a socket's file, in bytes: macOS takes 104, the last for its end."""

_WAIT = 2.0
"""Seconds that either side waits for the other."""


class Instance:
    """The one process of a desk. ``claim`` first; then ``listen``, or ``hand_over`` and leave."""

    def __init__(self, folder: Path) -> None:
        self._lock_path = folder / "desk.lock"
        self._address_path = folder / "desk.address"
        self._socket_path = folder / "desk.socket"
        self._lock: IO[bytes] | None = None
        self._server: socket.socket | None = None

    def claim(self) -> bool:
        """Become the desk's one process; False where another is. Raises OSError."""
        own_folder(self._lock_path.parent)
        handle = os.open(self._lock_path, os.O_CREAT | os.O_RDWR, 0o600)
        file = os.fdopen(handle, "r+b")
        if not _try_lock(file):
            file.close()
            return False
        self._lock = file
        return True

    def listen(self, called: Callable[[tuple[str, ...]], None]) -> None:
        """Hear what later starts hand over; ``called`` runs in a thread of its own.

        Raises OSError.
        """
        self._server = server = _server(self._socket_path)
        word, port = secrets.token_hex(32), _port(server)
        address = json.dumps({"port": port, "word": word})
        part = self._address_path.with_suffix(".part")
        part.unlink(missing_ok=True)
        with os.fdopen(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(address)
        part.replace(self._address_path)
        threading.Thread(
            target=_serve, args=(server, word, called), name="instance", daemon=True
        ).start()

    def hand_over(self, arguments: Sequence[str]) -> bool:
        """Give the arguments to the desk's one process; False where it does not answer."""
        try:
            plain = json.loads(self._address_path.read_text(encoding="utf-8"))
            message = json.dumps({"word": plain["word"], "arguments": list(arguments)}).encode()
            with _connected(self._socket_path, int(plain["port"])) as peer:
                peer.sendall(message[:MAX_MESSAGE] + b"\n")
                return peer.recv(2) == b"ok"
        except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
            return False

    def release(self) -> None:
        """Stop listening and let go of the lock; the file stays, for a lock to be taken on."""
        if self._server is not None:
            self._server.close()
            self._server = None
            self._address_path.unlink(missing_ok=True)
            self._socket_path.unlink(missing_ok=True)
        if self._lock is not None:
            self._lock.close()
            self._lock = None


def _server(path: Path) -> socket.socket:
    """Listen on the file, or on a port of the loopback where a file cannot be."""
    if not _fits(path):
        return socket.create_server((_LOOPBACK, 0))
    path.unlink(missing_ok=True)
    server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    server.bind(str(path))
    path.chmod(0o600)
    server.listen()
    return server


def _port(server: socket.socket) -> int:
    """Return the server's port; 0 for a file."""
    name: object = server.getsockname()
    return cast("tuple[str, int]", name)[1] if isinstance(name, tuple) else 0


def _connected(path: Path, port: int) -> socket.socket:
    if port:
        return socket.create_connection((_LOOPBACK, port), _WAIT)
    peer = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    peer.settimeout(_WAIT)
    try:
        peer.connect(str(path))
    except OSError:
        peer.close()
        raise
    return peer


def _fits(path: Path) -> bool:
    return hasattr(socket, "AF_UNIX") and len(os.fsencode(path)) <= _MAX_PATH


def _serve(server: socket.socket, word: str, called: Callable[[tuple[str, ...]], None]) -> None:
    while True:
        try:
            peer, _ = server.accept()
        except OSError:
            return  # closed by ``release``
        with peer, contextlib.suppress(OSError, ValueError, RecursionError):
            peer.settimeout(_WAIT)
            arguments = _read(peer, word)
            if arguments is not None:
                peer.sendall(b"ok")
                called(arguments)


def _read(peer: socket.socket, word: str) -> tuple[str, ...] | None:
    message = b""
    while not message.endswith(b"\n") and len(message) <= MAX_MESSAGE:
        piece = peer.recv(4096)
        if not piece:
            break
        message += piece
    plain: object = json.loads(message)
    if not isinstance(plain, dict):
        return None
    given = cast("dict[str, object]", plain)
    said, arguments = given.get("word"), given.get("arguments")
    if not isinstance(said, str) or not hmac.compare_digest(said.encode(), word.encode()):
        return None
    if not isinstance(arguments, list):
        return None
    return tuple(str(item) for item in cast("list[object]", arguments))


def _try_lock(file: IO[bytes]) -> bool:
    """Take the lock, which the system frees with the process; False where another has it."""
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # pyright: ignore[reportAttributeAccessIssue,reportUnknownMemberType] -- only on Windows
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
