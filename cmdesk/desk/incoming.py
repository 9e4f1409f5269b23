"""What every file that comes in goes through first: it is opened, if it is not too large."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from cmdesk.domain.errors import FileUnreadable


def content_of(path: Path, most: int) -> bytes:
    """Return a file's bytes, ``most`` of them at the most. In any thread.

    Raises FileUnreadable: ``too-large``, ``no-access``.
    """
    if size_of(path) > most:
        raise FileUnreadable(file=path.name, problem="too-large", where="", line=0)
    with reading(path) as source:
        return source.read()


def size_of(path: Path) -> int:
    """Return how many bytes a file has. Raises FileUnreadable ``no-access``."""
    with _accessible(path):
        return path.stat().st_size


@contextmanager
def reading(path: Path) -> Generator[BinaryIO]:
    """Open a file and close it again; raises FileUnreadable ``no-access``, at any byte too."""
    with _accessible(path), path.open("rb") as source:
        yield source


@contextmanager
def _accessible(path: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise FileUnreadable(file=path.name, problem="no-access", where="", line=0) from error
