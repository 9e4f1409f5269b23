"""The hand-over at the end of a contract: all that is the client's, in one zip, and nothing else.

The vault is read first (``gather``), the pages are drawn by the window's side, and ``write_pack``
puts everything together in any thread.
"""

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import BinaryIO

from cmdesk.desk.compose import today
from cmdesk.desk.dossier import Dossier, dossier
from cmdesk.desk.guides import GuideExamples, gather_examples
from cmdesk.desk.library import FINISHED, Extent, gathered, put_stream
from cmdesk.desk.trials import Check
from cmdesk.domain.brand import Brand
from cmdesk.domain.guide import Guide
from cmdesk.domain.journal import JournalEntry
from cmdesk.formats import guide_markdown, journal
from cmdesk.formats import handover as words
from cmdesk.formats.journal import Span
from cmdesk.formats.library import Library
from cmdesk.formats.registry import format_named
from cmdesk.storage.vault import Vault

__all__ = [
    "Drawn",
    "Gathered",
    "Journal",
    "PackReport",
    "Span",
    "count_entries",
    "file_name",
    "gather",
    "proposed_span",
    "write_pack",
]

Progress = Callable[[int, int], None]
"""Hears of what is left and of all there is; raises GivenUp to stop."""


@dataclass(frozen=True, slots=True)
class Journal:
    """The journal that goes with a pack."""

    span: Span
    entries: tuple[JournalEntry, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the vault gives to a pack; ``on`` is its day."""

    library: Library
    examples: GuideExamples
    journal: Journal | None
    on: date

    @property
    def brand(self) -> Brand:
        """Whose it is."""
        return self.library.brand

    @property
    def dossier(self) -> Dossier:
        """The replies as they are laid out."""
        return dossier([self.library], self.on)

    @property
    def journal_pages(self) -> Dossier | None:
        """The journal as it is laid out, where it goes along."""
        kept = self.journal
        return journal.pages_of(self.brand, kept.entries, kept.span) if kept else None


@dataclass(frozen=True, slots=True)
class Drawn:
    """What the window's side adds: the guide in words, and the pages of each document.

    ``journal_pdf`` is there where the journal goes along.
    """

    guide: Guide
    guide_pdf: bytes
    dossier_pdf: bytes
    journal_pdf: bytes = b""


@dataclass(frozen=True, slots=True)
class PackReport:
    """What was handed over; ``size`` in bytes, ``files`` by name."""

    path: Path
    size: int
    files: tuple[str, ...]
    replies: int
    entries: int


def proposed_span(vault: Vault, brand: Brand) -> Span:
    """Return the days of the contract; without one, from the journal's first day to today."""
    since, now = brand.contract_from, today()
    count = vault.journal.count_of(brand.id)
    if since is None and count:
        (first,) = vault.journal.page(brand.id, limit=1, offset=count - 1)
        since = first.at.astimezone().date()
    return Span(since, min(brand.contract_until or now, now))


def count_entries(vault: Vault, brand_id: str, span: Span) -> int:
    """Return how many journal entries lie in these days."""
    since, until = _moments(span)
    return vault.journal.count_of(brand_id, since=since, until=until)


def gather(
    vault: Vault, brand_id: str, check: Check, span: Span | None, extent: Extent = FINISHED
) -> Gathered:
    """Read what goes into a pack; ``span`` are the journal's days, None leaves it here.

    What the person noted about the client for themselves stays. Raises BrandUnknown.
    """
    (library,) = gathered(vault, [brand_id], extent=extent, history=True)
    library = replace(library, brand=replace(library.brand, notes=""))
    entries = None
    if span is not None:
        since, until = _moments(span)
        count = vault.journal.count_of(brand_id, since=since, until=until)
        found = vault.journal.page(brand_id, since=since, until=until, limit=count)
        entries = Journal(span, found)
    examples = gather_examples(vault, library.brand, check)
    return Gathered(library, examples, entries, today())


def file_name(brand: Brand, on: date) -> str:
    """Return the name proposed for a pack."""
    return f"{words.folder_name(brand, on)}.zip"


def write_pack(
    found: Gathered, drawn: Drawn, path: Path, hear: Progress | None = None
) -> PackReport:
    """Write the zip beside and move it into place, in any thread.

    Raises FolderMissing, FolderNotWritable, DiskFull, and what ``hear`` raises; then a file that
    was there stays.
    """
    files = dict(_files(found, drawn))
    names = _names(found)

    def fill(file: BinaryIO) -> None:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as pack:
            for number, (key, made) in enumerate(files.items()):
                if hear is not None:
                    hear(len(files) - number, len(files))
                pack.writestr(f"{words.folder_name(found.brand, found.on)}/{names[key]}", made())

    size = put_stream(fill, path)
    entries = len(found.journal.entries) if found.journal else 0
    return PackReport(path, size, tuple(names.values()), len(found.library.replies), entries)


def _names(found: Gathered) -> dict[str, str]:
    letter = {"letter": words.labels_for(found.brand).letter}
    return letter | words.file_names(found.brand, journal=found.journal is not None)


def _files(found: Gathered, drawn: Drawn) -> Iterator[tuple[str, Callable[[], bytes]]]:
    library, kept = found.library, found.journal
    told = (len(kept.entries), kept.span) if kept else None
    yield "letter", lambda: words.letter(library, found.on, told)
    yield "dossier", lambda: drawn.dossier_pdf
    yield "guide-pdf", lambda: drawn.guide_pdf
    yield "guide-md", lambda: guide_markdown.write(drawn.guide)
    for name in ("xlsx", "json", "espanso"):
        yield name, _written(library, name)
    if kept is not None:
        yield "journal-xlsx", lambda: journal.write_xlsx(found.brand, kept.entries)
        yield "journal-html", lambda: journal.write_html(found.brand, kept.entries, kept.span)
        yield "journal-pdf", lambda: drawn.journal_pdf


def _written(library: Library, name: str) -> Callable[[], bytes]:
    write = format_named(name).write
    return lambda: write([library]) if write else b""


def _moments(span: Span) -> tuple[datetime | None, datetime | None]:
    """Return the span's first moment and the one after its last, in the machine's own zone."""
    since = datetime.combine(span.since, time()).astimezone() if span.since else None
    last = span.until + timedelta(days=1) if span.until else None
    until = datetime.combine(last, time()).astimezone() if last else None
    return since and since.astimezone(UTC), until and until.astimezone(UTC)
