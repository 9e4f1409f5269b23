"""What every file that comes in goes through first: it is read whole, if it is not too large."""

from pathlib import Path

from cmdesk.domain.errors import FileUnreadable


def content_of(path: Path, most: int) -> bytes:
    """Return a file's bytes, ``most`` of them at the most. In any thread.

    Raises FileUnreadable: ``too-large``, ``no-access``.
    """
    try:
        if path.stat().st_size > most:
            raise FileUnreadable(file=path.name, problem="too-large", where="", line=0)
        return path.read_bytes()
    except OSError as error:
        raise FileUnreadable(file=path.name, problem="no-access", where="", line=0) from error
