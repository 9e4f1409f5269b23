"""One file that holds a whole desk and can travel: ``.cmdesk``.

It is a plain zip, without compression since cipher text has none to give, of three members:
``desk.vault`` (the encrypted vault), ``keys.json`` (its key, sealed under recovery code and
passphrase) and ``about.json`` (when it was made, of what schema, and how many of each).
"""

import json
import shutil
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from cmdesk.domain.errors import DiskFull, VaultDamaged
from cmdesk.storage import keys
from cmdesk.storage.files import file_faults, move_into_place, new_file, part_of, remove, sync_file
from cmdesk.storage.keys import SALT_BYTES, KeyFile

SUFFIX = ".cmdesk"
_VAULT, _KEYS, _ABOUT = "desk.vault", "keys.json", "about.json"
_BROKEN = (zipfile.BadZipFile, KeyError, EOFError, NotImplementedError)
"""What ``zipfile`` raises of a broken archive: the last, of a packing that it does not know."""
_SMALL = 1 << 20
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class About:
    """What an archive says of itself: ``made`` in UTC, ``counts`` of rows by table.

    ``number`` grows with each backup of a desk, so that a clock set back cannot hide the latest.
    """

    made: str
    number: int
    schema: int
    counts: Mapping[str, int]
    source: tuple[int, ...] = ()

    @property
    def moment(self) -> datetime:
        """When it was made, in UTC."""
        return datetime.fromisoformat(self.made)


def pack(vault: Path, key_file: KeyFile, about: About, target: Path) -> None:
    """Put a closed vault file into an archive, whole or not at all. Raises DiskFull."""
    part = part_of(target)
    remove(part)
    try:
        new_file(part)
        with file_faults(target), zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr(_ABOUT, json.dumps(asdict(about), indent=1))
            archive.writestr(_KEYS, key_file.to_json())
            archive.write(vault, _VAULT)
        sync_file(part)
        with file_faults(target), zipfile.ZipFile(part) as archive:
            if archive.testzip():
                raise VaultDamaged(path=str(target), detail="read back differs")
        move_into_place(part, target)
    finally:
        remove(part)


def read_about(path: Path) -> About:
    """Return what an archive says of itself. Raises VaultDamaged where it is none."""
    try:
        plain: dict[str, Any] = json.loads(_small(path, _ABOUT))
        about = About(
            made=str(plain["made"]),
            number=int(plain["number"]),
            schema=int(plain["schema"]),
            counts={str(name): int(count) for name, count in plain["counts"].items()},
            source=tuple(int(item) for item in plain["source"]),
        )
        if about.moment.tzinfo is None:
            raise ValueError(about.made)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise VaultDamaged(path=str(path), detail=_ABOUT) from error
    return about


def read_keys(path: Path) -> KeyFile:
    """Return the sealed keys of an archive. Raises VaultDamaged where it is none."""
    return keys.parse(_small(path, _KEYS), path)


def read_salt(path: Path) -> bytes:
    """Return the salt of the vault in an archive, which names its key. Raises VaultDamaged."""
    try:
        with file_faults(path), _members(path) as archive, archive.open(_VAULT) as inner:
            return inner.read(SALT_BYTES)
    except _BROKEN as error:
        raise VaultDamaged(path=str(path), detail=_VAULT) from error


def unpack(path: Path, target: Path, progress: Callable[[int, int], None] | None = None) -> None:
    """Take the vault file out of an archive, into a new file. Raises VaultDamaged, DiskFull.

    ``progress`` hears of bytes left and in all, and may raise to give up.
    """
    try:
        new_file(target)
        with file_faults(target), _members(path) as archive:
            room = shutil.disk_usage(target.parent).free
            size = archive.getinfo(_VAULT).file_size
            if size > room:
                raise DiskFull(path=str(target))
            with archive.open(_VAULT) as inner, target.open("wb") as outer:
                _pour(inner, outer, size, progress)
        sync_file(target)
    except _BROKEN as error:
        remove(target)
        raise VaultDamaged(path=str(path), detail=_VAULT) from error
    except BaseException:
        remove(target)
        raise


def _pour(
    inner: IO[bytes], outer: IO[bytes], size: int, progress: Callable[[int, int], None] | None
) -> None:
    left = size
    while piece := inner.read(_PIECE):
        outer.write(piece)
        left -= len(piece)
        if progress:
            progress(left, size)


def _small(path: Path, member: str) -> str:
    try:
        with file_faults(path), _members(path) as archive:
            if archive.getinfo(member).file_size > _SMALL:
                raise VaultDamaged(path=str(path), detail=member)
            return archive.read(member).decode()
    except (*_BROKEN, ValueError) as error:
        raise VaultDamaged(path=str(path), detail=member) from error


def _members(path: Path) -> zipfile.ZipFile:
    """Open an archive; only stored members are ours, so that none can swell."""
    archive = zipfile.ZipFile(path)
    if any(item.compress_type != zipfile.ZIP_STORED for item in archive.infolist()):
        archive.close()
        raise VaultDamaged(path=str(path), detail="compressed")
    return archive
