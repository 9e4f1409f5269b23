"""What happened on this machine, for whoever mends it: names and numbers, no client's words.

An exception's message may quote a text (so may any argument), therefore a record keeps its
own fixed words, the types and places of errors, and of arguments only what is no free text.
"""

import logging
import logging.handlers
import os
from pathlib import Path
from typing import IO

from cmdesk.system.crash import places_of
from cmdesk.system.paths import own_folder

MAX_BYTES, KEPT = 512 * 1024, 3
"""Size of a log before the next begins, and how many older ones stay."""

_LOGGER = "cmdesk"
_PLAIN = (int, float, bool, Path, type(None))


class Sealed(logging.Formatter):
    """Writes a record without any text that may be a client's."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(threadName)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """Return one line, and one more for each place of an error."""
        copy = logging.makeLogRecord(record.__dict__)
        copy.msg = str(record.msg) if isinstance(record.msg, str) else type(record.msg).__name__
        if isinstance(record.args, tuple):
            copy.args = tuple(map(_safe, record.args))
        elif record.args:
            copy.args = {key: _safe(value) for key, value in record.args.items()}
        copy.exc_info, copy.exc_text, copy.stack_info = None, None, None
        line = super().format(copy)
        error = record.exc_info[1] if record.exc_info else None
        return line + "".join(f"\n  {place}" for place in places_of(error))


class _OwnFile(logging.handlers.RotatingFileHandler):
    """A log that only its owner can read."""

    def _open(self) -> "IO[str]":  # pyright: ignore[reportIncompatibleMethodOverride] -- the wider type that logging itself promises
        handle = os.open(self.baseFilename, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        return os.fdopen(handle, "a", encoding="utf-8")


def start(folder: Path, level: int = logging.INFO) -> logging.Logger:
    """Begin to log into ``folder`` and return the app's logger. Raises OSError."""
    own_folder(folder)
    stop()
    handler = _OwnFile(folder / "cmdesk.log", maxBytes=MAX_BYTES, backupCount=KEPT)
    handler.setFormatter(Sealed())
    logger = logging.getLogger(_LOGGER)
    logger.addHandler(handler)
    logger.setLevel(level)
    logger.propagate = False
    return logger


def stop() -> None:
    """Close the log."""
    logger = logging.getLogger(_LOGGER)
    for handler in tuple(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


def _safe(value: object) -> object:
    if isinstance(value, BaseException) or not isinstance(value, _PLAIN):
        return f"<{type(value).__name__}>"
    return value
