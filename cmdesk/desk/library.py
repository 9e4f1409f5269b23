"""What a library does at the desk's door: it leaves whole, and comes back whole or not at all."""

import errno
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from uuid import uuid4

from cmdesk.desk.changes import Change, What
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import (
    BrandNameMissing,
    BrandUnknown,
    DiskFull,
    FileUnreadable,
    FolderMissing,
    FolderNotWritable,
    FormatUnknown,
    ReplyEmpty,
    ReplyTooLong,
)
from cmdesk.domain.reply import MAX_BODY, Reply
from cmdesk.formats.library import Library
from cmdesk.formats.registry import FORMATS, format_named, format_of
from cmdesk.storage.vault import Vault

MAX_IMPORT = 64 * 1024 * 1024
"""Largest file read, in bytes: some 60,000 long replies."""


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """One format to choose: its name for scripts, its extension with the dot, its proper noun."""

    name: str
    extension: str
    label: str
    readable: bool


def formats() -> tuple[ExportFormat, ...]:
    """Return the formats a library can be exported to; ``readable`` ones can come back."""
    return tuple(
        ExportFormat(item.name, item.extension, item.label, item.read is not None)
        for item in FORMATS
    )


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote; ``size`` is in bytes."""

    path: Path
    format: str
    brands: int
    replies: int
    size: int


def export_library(
    vault: Vault, brand_ids: Sequence[str], format_: str, path: Path
) -> Change[ExportReport]:
    """Write the replies of those brands, and of no other, to ``path``, replacing a file there.

    The file is written beside and moved into place: whatever fails, one that was there stays.
    Raises BrandUnknown, FormatUnknown, FolderMissing, FolderNotWritable, DiskFull.
    """
    chosen = format_named(format_)
    libraries = [_library(vault, id_) for id_ in dict.fromkeys(brand_ids)]
    data = chosen.write(libraries)
    _put_file(data, path)
    count = sum(len(library.replies) for library in libraries)
    report = ExportReport(path, chosen.name, len(libraries), count, len(data))
    only = libraries[0].brand.id if len(libraries) == 1 else None
    return Change(report, frozenset(), only, count=count)


def _library(vault: Vault, brand_id: str) -> Library:
    brand = vault.brands.get(brand_id)
    if brand is None:
        known = ", ".join(item.name for item in vault.brands.all())
        raise BrandUnknown(name=brand_id, known=known)
    return Library(brand, vault.replies.all(brand_id))


def _put_file(data: bytes, path: Path) -> None:
    """Write to a temporary file beside ``path``, flush it to the disk, then move it there."""
    target = path.resolve()
    if not target.parent.is_dir():
        raise FolderMissing(folder=str(path.parent))
    if target.exists() and (target.is_dir() or not os.access(target, os.W_OK)):
        raise FolderNotWritable(path=str(path))
    beside = target.with_name(f".cmdesk-{uuid4().hex[:12]}.part")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
            raise DiskFull(path=str(path)) from error
        raise FolderNotWritable(path=str(path)) from error
    finally:
        beside.unlink(missing_ok=True)


class Duplicates(StrEnum):
    """What to do with a reply whose title the brand's library already holds."""

    SKIP = "skip"
    REPLACE = "replace"
    KEEP_BOTH = "keep-both"


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import brought: brands and replies ``added``, and what became of the others."""

    brands: int
    added: int
    replaced: int
    skipped: int


def import_library(
    vault: Vault, path: Path, duplicates: Duplicates = Duplicates.SKIP
) -> Change[ImportReport]:
    """Bring a library file in, in one undo step, or nothing of it.

    A brand is found again by id, then by name, and keeps its own name, colour and profile; one
    that the desk lacks is created from the file. Raises FileUnreadable, FileNewer, FormatUnknown,
    BrandNameMissing, ReplyEmpty, ReplyTooLong.
    """
    libraries = _read(path)
    _accept(libraries)
    brands = added = replaced = skipped = 0
    with vault.step("library.import", sum(len(item.replies) for item in libraries)):
        for library in libraries:
            brand, is_new = _brand_for(vault, library.brand)
            brands += is_new
            sorted_ = _sort(vault, brand, library.replies, duplicates)
            vault.replies.put_all(sorted_.replaced + sorted_.added)
            added += len(sorted_.added)
            replaced += len(sorted_.replaced)
            skipped += len(sorted_.skipped)
    report = ImportReport(brands, added, replaced, skipped)
    what = frozenset({What.BRANDS, What.REPLIES})
    return Change(report, what, undo="library.import", count=added + replaced)


def _read(path: Path) -> tuple[Library, ...]:
    format_ = format_of(path)
    if format_ is None or format_.read is None:
        readable = ", ".join(item.extension for item in FORMATS if item.read)
        raise FormatUnknown(format=path.suffix or path.name, known=readable)
    try:
        if path.stat().st_size > MAX_IMPORT:
            raise FileUnreadable(file=path.name, problem="too-large", where="", line=0)
        data = path.read_bytes()
    except OSError as error:
        raise FileUnreadable(file=path.name, problem="no-access", where="", line=0) from error
    return format_.read(data, path.name)


def _accept(libraries: Iterable[Library]) -> None:
    """Hold a file to the same limits as what is written at the desk."""
    for library in libraries:
        if not library.brand.name.strip():
            raise BrandNameMissing
        for reply in library.replies:
            if not reply.body.strip():
                raise ReplyEmpty(title=reply.title)
            if len(reply.body) > MAX_BODY:
                raise ReplyTooLong(length=len(reply.body), limit=MAX_BODY, title=reply.title)


def _brand_for(vault: Vault, brand: Brand) -> tuple[Brand, bool]:
    """Return the desk's own brand, created where it is new, and whether it was."""
    found = vault.brands.get(brand.id) or vault.brands.named(brand.name)
    if found:
        return found, False
    last = max((item.position for item in vault.brands.all()), default=-1)
    return vault.brands.put(replace(brand, position=last + 1, archived_at=None)), True


@dataclass(frozen=True, slots=True)
class _Sorted:
    added: list[Reply] = field(default_factory=list[Reply])
    replaced: list[Reply] = field(default_factory=list[Reply])
    skipped: list[Reply] = field(default_factory=list[Reply])


def _sort(vault: Vault, brand: Brand, replies: Sequence[Reply], duplicates: Duplicates) -> _Sorted:
    """Sort a brand's incoming replies into new ones, replacing ones and those left out.

    A reply's twin has its id or else its title; each twin stands for one reply only.
    """
    held = vault.replies.all(brand.id)
    ids = {reply.id for reply in held}
    titles = {_key(reply): reply.id for reply in held}
    result, taken = _Sorted(), set[str]()
    for reply in replies:
        own = replace(reply, brand_id=brand.id)
        twin = own.id if own.id in ids else titles.get(_key(own))
        if twin is None or twin in taken or duplicates is Duplicates.KEEP_BOTH:
            free = own.id and own.id not in taken and vault.replies.get(own.id) is None
            own = own if free else replace(own, id=str(uuid4()))
            result.added.append(own)
            taken.add(own.id)
        elif duplicates is Duplicates.REPLACE:
            result.replaced.append(replace(own, id=twin))
            taken.add(twin)
        else:
            result.skipped.append(own)
            taken.add(twin)
    return result


def _key(reply: Reply) -> str:
    return " ".join(reply.title.split()).casefold()
