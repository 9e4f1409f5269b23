"""Writing files so that a kill, a power cut or a full disk leaves the old one or the new one."""

import errno
import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from cmdesk.domain.errors import DiskFull, VaultReadOnly

PART = ".part"
"""What the name of a file ends with until it is whole."""

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}


def part_of(path: Path) -> Path:
    """Return where a file is written until it is whole."""
    return path.with_name(path.name + PART)


@contextmanager
def file_faults(path: Path) -> Generator[None]:
    """Turn what the system says of a full disk or a closed folder into the desk's errors."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull(path=str(path)) from error
        if error.errno in _REFUSED:
            raise VaultReadOnly(path=str(path)) from error
        raise


def make_folder(folder: Path) -> None:
    """Make a folder for its owner only, and any above it; an existing one stays as it is."""
    with file_faults(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def new_file(path: Path) -> None:
    """Make an empty file for its owner only. Raises FileExistsError where there is one."""
    with file_faults(path):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def write_whole(path: Path, data: bytes) -> None:
    """Write a file for its owner only, so that the old or the new one stands at every instant."""
    part = part_of(path)
    remove(part)
    try:
        new_file(part)
        with file_faults(path), part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        move_into_place(part, path)
    finally:
        remove(part)


def move_into_place(part: Path, path: Path) -> None:
    """Put a whole file under its name, over any other, and make sure that this lasts."""
    with file_faults(path):
        part.replace(path)
        sync_folder(path.parent)


def remove(*paths: Path) -> None:
    """Remove what is there of these; a folder that cannot be written is asked nothing else."""
    for path in paths:
        if path.exists():
            with file_faults(path):
                path.unlink(missing_ok=True)


def sync_file(path: Path) -> None:
    """Make sure that a file's bytes are on the disk."""
    with file_faults(path):
        handle = os.open(path, os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sync_folder(folder: Path) -> None:
    """Make sure that a rename lasts; where a system has no such thing, it lasts by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
