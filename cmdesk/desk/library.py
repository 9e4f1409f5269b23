"""What a library does at the desk's door: it leaves whole, and comes back whole or not at all."""

import errno
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from uuid import uuid4

from cmdesk.desk.changes import Change, What
from cmdesk.desk.fragments import check_cycle, check_fragment
from cmdesk.desk.replies import check_texts
from cmdesk.desk.reply_history import keep_versions
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import (
    BrandNameMissing,
    BrandUnknown,
    DiskFull,
    FileUnreadable,
    FolderMissing,
    FolderNotWritable,
    FormatUnknown,
)
from cmdesk.domain.fragment import Fragment, fragment_key
from cmdesk.domain.reply import Reply
from cmdesk.formats.library import Library
from cmdesk.formats.registry import FORMATS, format_named, format_of
from cmdesk.storage.brands import name_key
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
    return Library(brand, vault.replies.all(brand_id), vault.fragments.all(brand_id))


def _put_file(data: bytes, path: Path) -> None:
    """Put a file in place, or say why it cannot be and leave what was there."""
    try:
        target = path.resolve()
        if not target.parent.is_dir():
            raise FolderMissing(folder=str(path.parent))
        if target.exists() and not (target.is_file() and os.access(target, os.W_OK)):
            raise FolderNotWritable(path=str(path))
        _replace(target, data)
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
            raise DiskFull(path=str(path)) from error
        raise FolderNotWritable(path=str(path)) from error


def _replace(target: Path, data: bytes) -> None:
    """Write to a temporary file beside ``target``, flush it to the disk, then move it there."""
    beside = target.with_name(f".cmdesk-{uuid4().hex[:12]}.part")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
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
    BrandNameMissing, ReplyEmpty, ReplyTooLong, TooManyVariants, FragmentNameInvalid, FragmentEmpty,
    FragmentCycle. A fragment whose name the brand has already stays out.
    """
    libraries = _read(path)
    _accept(libraries, path)
    plans = [_plan(vault, library, duplicates) for library in libraries]
    count = sum(len(plan.added) + len(plan.replaced) for plan in plans)
    with vault.step("library.import", count):
        for plan in plans:
            if plan.is_new:
                last = max((item.position for item in vault.brands.all()), default=-1)
                vault.brands.put(replace(plan.brand, position=last + 1))
            vault.fragments.put_all(plan.fragments)
            keep_versions(vault, plan.replaced, datetime.now(UTC))
            vault.replies.put_all(plan.replaced + plan.added)
    report = ImportReport(
        brands=sum(plan.is_new for plan in plans),
        added=sum(len(plan.added) for plan in plans),
        replaced=sum(len(plan.replaced) for plan in plans),
        skipped=sum(len(plan.skipped) for plan in plans),
    )
    what = frozenset({What.BRANDS, What.REPLIES, What.FRAGMENTS})
    return Change(
        report, what, undo="library.import" if count or report.brands else "", count=count
    )


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


def _accept(libraries: Sequence[Library], path: Path) -> None:
    """Hold a file to the same limits as what is written at the desk."""
    seen = set[str]()
    for number, library in enumerate(libraries):
        brand = library.brand
        if not brand.name.strip():
            raise BrandNameMissing
        marks = {brand.id, name_key(brand.name)}
        if seen & marks:
            where = f"brands[{number}].name"
            raise FileUnreadable(file=path.name, problem="wrong-value", where=where, line=0)
        seen |= marks
        for reply in library.replies:
            check_texts(reply)
        for fragment in library.fragments:
            check_fragment(fragment)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is to become of one library of a file."""

    brand: Brand
    is_new: bool
    added: list[Reply] = field(default_factory=list[Reply])
    replaced: list[Reply] = field(default_factory=list[Reply])
    skipped: list[Reply] = field(default_factory=list[Reply])
    fragments: list[Fragment] = field(default_factory=list[Fragment])


def _plan(vault: Vault, library: Library, duplicates: Duplicates) -> _Plan:
    """Sort a brand's incoming replies into new ones, replacing ones and those left out.

    A reply's twin has its id or else its title; each twin stands for one reply only.
    """
    brand = library.brand
    found = vault.brands.get(brand.id) or vault.brands.named(brand.name)
    plan = _Plan(found or replace(brand, archived_at=None), is_new=found is None)
    plan.fragments.extend(_new_fragments(vault, plan.brand.id, library.fragments))
    held = vault.replies.all(plan.brand.id)
    ids, titles = {reply.id for reply in held}, {_key(reply): reply.id for reply in held}
    taken = set[str]()
    for reply in library.replies:
        own = replace(reply, brand_id=plan.brand.id)
        twin = own.id if own.id in ids else titles.get(_key(own))
        if twin is None or twin in taken or duplicates is Duplicates.KEEP_BOTH:
            free = own.id and own.id not in taken and vault.replies.get(own.id) is None
            own = own if free else replace(own, id=str(uuid4()))
            plan.added.append(own)
            taken.add(own.id)
        elif duplicates is Duplicates.REPLACE:
            plan.replaced.append(replace(own, id=twin))
            taken.add(twin)
        else:
            plan.skipped.append(own)
            taken.add(twin)
    return plan


def _key(reply: Reply) -> str:
    return " ".join(reply.title.split()).casefold()


def _new_fragments(
    vault: Vault, brand_id: str, fragments: Sequence[Fragment]
) -> Iterator[Fragment]:
    """Yield the fragments whose names the brand lacks. Raises FragmentCycle."""
    held = {fragment_key(item.name): item for item in vault.fragments.all(brand_id)}
    fresh = {key: f for f in fragments if (key := fragment_key(f.name)) not in held}
    check_cycle([*held.values(), *fresh.values()])
    for fragment in fresh.values():
        free = fragment.id and vault.fragments.get(fragment.id) is None
        id_ = fragment.id if free else uuid4().hex
        yield replace(fragment, id=id_, brand_id=brand_id)
