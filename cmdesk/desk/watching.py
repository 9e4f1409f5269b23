"""Exports kept up to date in a folder of the person's choice, so that other apps have the replies.

The vault tells what is to be there (``due``); ``WatchJob.write`` puts it there in any thread, only
where it has changed, and never over what somebody else wrote without keeping that aside.
"""

import hashlib
import shutil
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import cast
from uuid import uuid4

from cmdesk.desk.changes import Change, What
from cmdesk.desk.library import ExportFormat, formats, gathered_for, put_file
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import (
    DiskFull,
    FolderMissing,
    FolderNotWritable,
    FormatDrawn,
)
from cmdesk.formats.entries import shortcut_of
from cmdesk.formats.library import Library
from cmdesk.formats.registry import format_named
from cmdesk.storage.vault import Vault

_PREFIX = "watch."
_UNSTEADY = frozenset({"docx"})
"""Formats whose bytes differ at each writing: a file could never be seen to be up to date."""


@dataclass(frozen=True, slots=True)
class Watch:
    """One file kept up to date; ``brand_id`` is empty for all brands.

    ``written`` is the digest of what was last put there by us, ``at`` when that was (UTC).
    """

    id: str
    brand_id: str
    format: str
    path: Path
    written: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of one file: ``aside`` is where another program's version is kept."""

    watch: Watch
    changed: bool
    aside: Path | None = None


@dataclass(frozen=True, slots=True)
class WatchJob:
    """One file to look at, with what is to be in it."""

    watch: Watch
    libraries: tuple[Library, ...]

    def write(self) -> Brought:
        """Bring the file up to date where it is not, in any thread.

        Raises FolderMissing, FolderNotWritable, DiskFull, and then the file is as it was.
        """
        write = format_named(self.watch.format).write
        data, path = write(self.libraries) if write else b"", self.watch.path
        new, there = hashlib.sha256(data).hexdigest(), _digest(path)
        now = replace(self.watch, written=new, at=datetime.now(UTC))
        if there == new:
            return Brought(now, changed=False)
        aside = _kept_aside(path) if there and there != self.watch.written else None
        put_file(data, path)
        return Brought(now, changed=True, aside=aside)


@dataclass(frozen=True, slots=True)
class Due:
    """What is to be written, and what was turned off because its brand has left the rail."""

    jobs: tuple[WatchJob, ...]
    stopped: tuple[Watch, ...] = ()


def watchable() -> tuple[ExportFormat, ...]:
    """Return the formats that can be kept up to date, those of text expanders first."""
    found = [item for item in formats() if not item.drawn and item.name not in _UNSTEADY]
    return tuple(sorted(found, key=lambda item: item.name != "espanso"))


def list_watches(vault: Vault) -> tuple[Watch, ...]:
    """Return every export kept up to date, in the order of their files."""
    settings = vault.settings.all()
    found = [_watch(name, value) for name, value in settings.items() if name.startswith(_PREFIX)]
    return tuple(sorted(found, key=lambda item: str(item.path)))


def start_watch(vault: Vault, brand_id: str, format_: str, folder: Path) -> Change[Watch]:
    """Keep a brand's replies (all brands' where ``brand_id`` is empty) up to date in a folder.

    Asked for a file that is kept already, it stays as it is. Raises BrandUnknown, FolderMissing,
    FormatUnknown, FormatDrawn.
    """
    chosen = format_named(format_)
    if chosen.write is None or chosen.name in _UNSTEADY:
        raise FormatDrawn(format=chosen.name)
    brand = vault.brands.require(brand_id) if brand_id else None
    if not folder.is_dir():
        raise FolderMissing(folder=str(folder))
    there = [item for item in list_watches(vault) if item.path.parent == folder]
    for held in there:
        if (held.brand_id, held.format) == (brand_id, chosen.name):
            return Change(held, frozenset())
    name = _free_name(brand, chosen.extension, {item.path.name for item in there})
    watch = Watch(uuid4().hex, brand_id, chosen.name, folder / name)
    _keep(vault, watch)
    return Change(watch, frozenset({What.SETTINGS}), brand_id or None)


def stop_watch(vault: Vault, watch_id: str) -> Change[Watch | None]:
    """Keep that file up to date no more; it stays as it is."""
    found = next((item for item in list_watches(vault) if item.id == watch_id), None)
    if found is None:
        return Change(None, frozenset())
    vault.settings.delete(_name(found))
    return Change(found, frozenset({What.SETTINGS}), found.brand_id or None)


def watches_of(vault: Vault, brand_id: str) -> tuple[Watch, ...]:
    """Return the exports that hold that brand alone."""
    return tuple(item for item in list_watches(vault) if item.brand_id == brand_id)


def due(vault: Vault) -> Due:
    """Return what is to be in each file; the watches of brands archived or gone are turned off."""
    brands = {brand.id: brand for brand in vault.brands.all() if brand.archived_at is None}
    jobs, stopped = list[WatchJob](), list[Watch]()
    for watch in list_watches(vault):
        if watch.brand_id and watch.brand_id not in brands:
            stop_watch(vault, watch.id)
            stopped.append(watch)
            continue
        ids = [watch.brand_id] if watch.brand_id else list(brands)
        jobs.append(WatchJob(watch, gathered_for(vault, ids, watch.format)))
    return Due(tuple(jobs), tuple(stopped))


def note_written(vault: Vault, watches: Sequence[Watch]) -> None:
    """Remember what was put where; of a watch turned off meanwhile, nothing."""
    held = {item.id for item in list_watches(vault)}
    for watch in watches:
        if watch.id in held:
            _keep(vault, watch)


def _keep(vault: Vault, watch: Watch) -> None:
    at = watch.at.isoformat() if watch.at else ""
    value: dict[str, object] = {
        "brand": watch.brand_id,
        "format": watch.format,
        "path": str(watch.path),
    }
    vault.settings.put(_name(watch), {**value, "written": watch.written, "at": at})


def _name(watch: Watch) -> str:
    """Return a setting's name: it ends with the brand's id, so that it goes when the brand does."""
    return f"{_PREFIX}{watch.id}.{watch.brand_id}"


def _watch(name: str, value: object) -> Watch:
    plain = cast("Mapping[str, str]", value)
    at = datetime.fromisoformat(plain["at"]) if plain["at"] else None
    path = Path(plain["path"])
    return Watch(name.split(".")[1], plain["brand"], plain["format"], path, plain["written"], at)


def _free_name(brand: Brand | None, extension: str, taken: Set[str]) -> str:
    """Return a file's name: two brands may be written alike, two formats end alike."""
    stem = f"cmdesk-{shortcut_of(brand.name)}" if brand else "cmdesk"
    ends = ("", *(f"-{number}" for number in range(2, len(taken) + 2)))
    return next(name for end in ends if (name := f"{stem}{end}{extension}") not in taken)


def _digest(path: Path) -> str:
    """Return a file's digest; nothing where there is none. Raises FolderNotWritable."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise FolderNotWritable(path=str(path)) from error


def _kept_aside(path: Path) -> Path:
    """Copy what another program wrote beside the file, under a name that no program loads."""
    stamp = f"{datetime.now(UTC).astimezone():%Y%m%d-%H%M%S-%f}"
    aside = path.with_name(f"{path.name}.{stamp}.autre")
    try:
        shutil.copy2(path, aside)
    except OSError as error:
        aside.unlink(missing_ok=True)
        if shutil.disk_usage(path.parent).free < path.stat().st_size:
            raise DiskFull(path=str(path)) from error
        raise FolderNotWritable(path=str(path)) from error
    return aside
