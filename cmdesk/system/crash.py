"""A bug's report, kept on this machine: enough to mend it, and no word of any client.

An exception's message may quote a text being written, so only types, places and versions are kept.
"""

import os
import platform
import traceback
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import cmdesk
from cmdesk.system.paths import own_folder


def write(error: BaseException, folder: Path, doing: Sequence[str] = ()) -> Path:
    """Write a report of ``error`` into ``folder`` and return its path.

    ``doing`` names the action under way, without any text. Raises OSError where the folder
    cannot be written.
    """
    now = datetime.now(UTC)
    lines = [
        f"CM Desk {cmdesk.__version__}",
        f"Python {platform.python_version()}, {platform.platform()}",
        now.isoformat(timespec="seconds"),
        " ".join(doing),
        *places_of(error),
    ]
    own_folder(folder)
    path = folder / f"crash-{now:%Y%m%d-%H%M%S-%f}.txt"
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    return path


def places_of(error: BaseException | None) -> Iterator[str]:
    """Name the error and what caused it, innermost last, by type and place alone."""
    told = set[int]()
    while error is not None and id(error) not in told:
        told.add(id(error))
        yield type(error).__qualname__
        for frame in traceback.extract_tb(error.__traceback__):
            place = "/".join(Path(frame.filename).parts[-3:])
            yield f"  {place}:{frame.lineno} {frame.name}"
        error = error.__cause__ or error.__context__
