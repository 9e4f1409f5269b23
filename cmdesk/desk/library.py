"""What a library does at the desk's door on the way out: it leaves whole, and alone."""

import os
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from cmdesk.desk.changes import Change
from cmdesk.domain.errors import (
    BrandUnknown,
    FolderMissing,
    FolderNotWritable,
    FormatDrawn,
    VaultReadOnly,
)
from cmdesk.domain.reply import ReplyStatus
from cmdesk.formats.carrying import Loss
from cmdesk.formats.carrying import Part as LostPart
from cmdesk.formats.library import Library
from cmdesk.formats.registry import FORMATS, Family, Format, format_named
from cmdesk.formats.tally import Hear, unheard
from cmdesk.storage.files import file_faults
from cmdesk.storage.vault import Vault

__all__ = [
    "FINISHED",
    "WHOLE",
    "ExportFormat",
    "ExportReport",
    "Extent",
    "Family",
    "Loss",
    "LostPart",
    "Standing",
    "export_library",
    "formats",
    "gathered",
    "gathered_for",
    "losses",
    "put_file",
    "put_stream",
    "report_of",
    "standing",
    "write_libraries",
]


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """One format to choose: its name for scripts, its extension with the dot, its proper noun.

    ``drawn``: only the window can write it, from ``gathered`` libraries.
    """

    name: str
    extension: str
    label: str
    family: Family
    readable: bool
    drawn: bool


def formats() -> tuple[ExportFormat, ...]:
    """Return the formats a library can be exported to; ``readable`` ones can come back."""
    return tuple(
        ExportFormat(
            item.name,
            item.extension,
            item.label,
            item.family,
            item.read is not None,
            item.write is None,
        )
        for item in FORMATS
        if item.write is not None or item.name == "pdf"
    )


@dataclass(frozen=True, slots=True)
class Extent:
    """What of a library leaves besides what is for anybody: the person's ``notes``, ``drafts``."""

    notes: bool = True
    drafts: bool = True


WHOLE, FINISHED = Extent(), Extent(notes=False, drafts=False)
"""All of it, as it stands; what one shows to a client."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How many replies are drafts, and how many are ``ready``, which is all others."""

    drafts: int
    ready: int

    @property
    def shown(self) -> Extent:
        """What one shows to a client: the drafts too, where there is nothing else."""
        return replace(FINISHED, drafts=not self.ready)

    def usual(self, format_: str) -> Extent:
        """Return what is proposed for a format: documents are for others to read."""
        return self.shown if format_named(format_).family is Family.DOCUMENT else WHOLE


def standing(
    vault: Vault, brand_ids: Sequence[str], reply_ids: Collection[str] | None = None
) -> Standing:
    """Return how the replies stand that may leave. Raises BrandUnknown."""
    libraries = gathered(vault, brand_ids, reply_ids)
    statuses = [reply.status for library in libraries for reply in library.replies]
    drafts = statuses.count(ReplyStatus.DRAFT)
    return Standing(drafts, len(statuses) - drafts)


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote; ``size`` is in bytes."""

    path: Path
    format: str
    brands: int
    replies: int
    size: int


def gathered(
    vault: Vault,
    brand_ids: Sequence[str],
    reply_ids: Collection[str] | None = None,
    *,
    extent: Extent = WHOLE,
    history: bool = False,
) -> tuple[Library, ...]:
    """Return the libraries of those brands, and of no other; of ``reply_ids`` only, where given.

    ``history``: with what their replies said before. Raises BrandUnknown.
    """
    libraries = [_library(vault, id_, history=history) for id_ in dict.fromkeys(brand_ids)]
    wanted = None if reply_ids is None else set(reply_ids)
    return tuple(_narrowed(item, wanted, extent) for item in libraries)


def _narrowed(library: Library, wanted: set[str] | None, extent: Extent) -> Library:
    """Return of a library what is wanted, its past with it."""
    if wanted is None and extent == WHOLE:
        return library
    kept = [
        reply if extent.notes else replace(reply, notes="")
        for reply in library.replies
        if (wanted is None or reply.id in wanted)
        and (extent.drafts or reply.status is not ReplyStatus.DRAFT)
    ]
    ids = {reply.id for reply in kept}
    past = tuple(version for version in library.history if version.reply_id in ids)
    return replace(library, replies=tuple(kept), history=past)


def losses(
    vault: Vault,
    brand_ids: Sequence[str],
    format_: str,
    reply_ids: Collection[str] | None = None,
    extent: Extent = WHOLE,
) -> tuple[Loss, ...]:
    """Return what that format would leave behind. Raises BrandUnknown, FormatUnknown."""
    chosen = format_named(format_)
    libraries = gathered(vault, brand_ids, reply_ids, extent=extent)
    found = list(chosen.losses(libraries))
    if not _keeps_history(chosen):
        past = {id_ for brand_id in brand_ids for id_ in vault.reply_versions.changed(brand_id)}
        count = sum(reply.id in past for library in libraries for reply in library.replies)
        found += [Loss(LostPart.HISTORY, count)] if count else []
    return tuple(found)


def export_library(
    vault: Vault,
    brand_ids: Sequence[str],
    format_: str,
    path: Path,
    reply_ids: Collection[str] | None = None,
    extent: Extent = WHOLE,
) -> Change[ExportReport]:
    """Write the replies of those brands, and of no other, to ``path``, replacing a file there.

    The file is written beside and moved into place: whatever fails, one that was there stays.
    Raises BrandUnknown, FormatUnknown, FormatDrawn, FolderMissing, FolderNotWritable, DiskFull.
    """
    libraries = gathered_for(vault, brand_ids, format_, reply_ids, extent)
    report = write_libraries(libraries, format_, path)
    only = brand_ids[0] if report.brands == 1 else None
    return Change(report, frozenset(), only, count=report.replies)


def write_libraries(
    libraries: Sequence[Library], format_: str, path: Path, hear: Hear = unheard
) -> ExportReport:
    """Write gathered libraries to a file, in any thread, telling ``hear`` how many are left.

    Raises what ``export_library`` raises, and what ``hear`` does: then a file there stays.
    """
    chosen = format_named(format_)
    if chosen.write is None:
        raise FormatDrawn(format=chosen.name)
    data = chosen.write(libraries, hear)
    hear(0, sum(len(library.replies) for library in libraries))
    put_file(data, path)
    return report_of(libraries, chosen.name, path, len(data))


def report_of(libraries: Sequence[Library], format_: str, path: Path, size: int) -> ExportReport:
    """Return what was written, in words' numbers."""
    count = sum(len(library.replies) for library in libraries)
    return ExportReport(path, format_, len(libraries), count, size)


def gathered_for(
    vault: Vault,
    brand_ids: Sequence[str],
    format_: str,
    reply_ids: Collection[str] | None = None,
    extent: Extent = WHOLE,
) -> tuple[Library, ...]:
    """Return what ``write_libraries`` writes in that format. Raises BrandUnknown, FormatUnknown."""
    history = _keeps_history(format_named(format_))
    return gathered(vault, brand_ids, reply_ids, extent=extent, history=history)


def _keeps_history(chosen: Format) -> bool:
    return chosen.write is not None and LostPart.HISTORY in chosen.carried


def _library(vault: Vault, brand_id: str, *, history: bool) -> Library:
    brand = vault.brands.get(brand_id)
    if brand is None:
        known = ", ".join(item.name for item in vault.brands.all())
        raise BrandUnknown(name=brand_id, known=known)
    past = vault.reply_versions.all(brand_id)[::-1] if history else ()
    return Library(brand, vault.replies.all(brand_id), vault.fragments.all(brand_id), past)


def put_file(data: bytes, path: Path) -> None:
    """Put a file in place, or say why it cannot be and leave what was there."""
    put_stream(lambda file: file.write(data), path)


def put_stream(fill: Callable[[BinaryIO], object], path: Path) -> int:
    """Put in place a file that ``fill`` writes; whatever fails, one that was there stays.

    Return its size in bytes. Raises FolderMissing, FolderNotWritable, DiskFull.
    """
    try:
        with file_faults(path):
            target = path.resolve()
            if not target.parent.is_dir():
                raise FolderMissing(folder=str(path.parent))
            if target.exists() and not (target.is_file() and os.access(target, os.W_OK)):
                raise FolderNotWritable(path=str(path))
            return _replace(target, fill)
    except (VaultReadOnly, OSError) as error:
        raise FolderNotWritable(path=str(path)) from error


def _replace(target: Path, fill: Callable[[BinaryIO], object]) -> int:
    """Write to a temporary file beside ``target``, flush it to the disk, then move it there."""
    beside = target.with_name(f".cmdesk-{uuid4().hex[:12]}.part")
    try:
        with beside.open("xb") as file:
            fill(file)
            file.flush()
            os.fsync(file.fileno())
            size = file.seek(0, os.SEEK_END)
        beside.replace(target)
        return size
    finally:
        beside.unlink(missing_ok=True)
