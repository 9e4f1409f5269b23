"""What a library does at the desk's door on the way in: it is looked at, then comes in whole.

A file is read by ``look`` in any thread; ``plan`` says what would come of it, and ``take_in`` does
just that, in one step that can be taken back.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from uuid import uuid4

from cmdesk.desk.brands import COLOURS, initials_of
from cmdesk.desk.care import Around, around_of
from cmdesk.desk.changes import Change, What
from cmdesk.desk.fragments import check_cycle, check_fragment
from cmdesk.desk.incoming import content_of, reading, size_of
from cmdesk.desk.replies import check_texts
from cmdesk.desk.reply_history import add_history, keep_versions
from cmdesk.desk.twins import Paired, paired
from cmdesk.domain.brand import Brand
from cmdesk.domain.errors import (
    BrandNameMissing,
    BrandNeeded,
    FileUnreadable,
    FormatUnknown,
)
from cmdesk.domain.fragment import Fragment, fragment_key
from cmdesk.domain.reply import Reply, ReplyVersion
from cmdesk.formats import library_json, library_stream, library_table, tables
from cmdesk.formats.library import Batch
from cmdesk.formats.library_table import Column, Doubt, Layout
from cmdesk.formats.registry import FORMATS, Format, format_named, format_of
from cmdesk.formats.tabular import ENCODINGS, SEPARATORS, UNTOLD, Rows, Script, decoded
from cmdesk.formats.tally import Hear, unheard
from cmdesk.storage.brands import name_key
from cmdesk.storage.vault import Vault

__all__ = [
    "ENCODINGS",
    "SEPARATORS",
    "Column",
    "Doubt",
    "Duplicates",
    "ImportReport",
    "Intake",
    "Layout",
    "Plan",
    "Script",
    "Sheet",
    "counted",
    "foresee",
    "import_library",
    "laid_out",
    "look",
    "plan",
    "readable",
    "take_in",
]

MAX_FILE = 32 * 1024 * 1024
"""Largest file read whole, in bytes: some 30,000 long replies."""
MAX_LIBRARY = 512 * 1024 * 1024
"""Largest library of our own, in bytes, which is read reply by reply."""
_TABLES = {"csv": False, "xlsx": True}
_TEXTS = frozenset({"text", "markdown", "textexpander", "zammad"})
"""Formats whose files may be in any encoding."""


class Duplicates(StrEnum):
    """What to do with a reply whose title the brand's library already holds."""

    SKIP = "skip"
    REPLACE = "replace"
    KEEP_BOTH = "keep-both"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of a file, and how its columns are read."""

    name: str
    rows: Rows
    layout: Layout


@dataclass(frozen=True, slots=True)
class Intake:
    """What a file holds. ``sheets`` are its tables, whose columns a person may say otherwise.

    ``script`` is how it is written, where that may be said otherwise too; ``textless`` are the
    lines left out as no reply's text stands in them.
    """

    path: Path
    format: str
    label: str
    batches: tuple[Batch, ...]
    sheets: tuple[Sheet, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    script: Script = UNTOLD
    textless: tuple[int, ...] = ()

    @property
    def replies(self) -> int:
        """How many there are."""
        return sum(len(batch.replies) for batch in self.batches)


def readable() -> tuple[tuple[str, str, str], ...]:
    """Return name, extension and label of each format that can come in."""
    return tuple((item.name, item.extension, item.label) for item in FORMATS if item.read)


def look(path: Path, format_: str = "", script: Script = UNTOLD, hear: Hear = unheard) -> Intake:
    """Read a file, in any thread; what ``format_`` and ``script`` do not say is found out.

    ``hear`` is told how far a large one is, and may give it up. Raises FormatUnknown,
    FileUnreadable, FileNewer, ReplyEmpty, ReplyTooLong, BrandNameMissing.
    """
    if MAX_FILE < size_of(path) <= MAX_LIBRARY and _says_json(path, format_):
        return _accepted(_streamed(path, hear))
    data = content_of(path, MAX_FILE)
    chosen = format_named(format_) if format_ else format_of(path, data)
    if chosen is None or chosen.read is None:
        known = ", ".join(dict.fromkeys(item.extension for item in FORMATS if item.read))
        raise FormatUnknown(format=path.suffix or path.name, known=known)
    if chosen.name in _TABLES:
        spreadsheet = _TABLES[chosen.name]
        named, told = tables.readings(data, path.name, script, spreadsheet=spreadsheet)
        found = tuple(
            Sheet(name, rows, library_table.layout_of(rows)) for name, rows in named if rows
        )
        return laid_out(Intake(path, chosen.name, chosen.label, (), found, script=told))
    told = UNTOLD
    if chosen.name in _TEXTS:
        text, encoding = decoded(data, path.name, script.encoding)
        data, told = text.encode(), Script(encoding)
    read = _intake(path, chosen, chosen.read(data, path.name))
    return replace(_accepted(read), script=told)


def laid_out(intake: Intake, layouts: Mapping[str, Layout] | None = None) -> Intake:
    """Return a table's intake read anew, by the layouts that a person gave for its sheets.

    Raises FileUnreadable ``no-replies``, ReplyTooLong.
    """
    chosen = layouts or {}
    sheets = tuple(
        replace(item, layout=chosen.get(item.name, item.layout)) for item in intake.sheets
    )
    batches, doubts, textless = list[Batch](), list[Doubt](), list[int]()
    for sheet in sheets:
        reading = library_table.read(sheet.rows, sheet.layout)
        nameless = Column.BRAND not in sheet.layout.places and len(sheets) > 1
        batches += (
            replace(batch, name=sheet.name) if nameless else batch for batch in reading.batches
        )
        doubts += reading.doubts
        textless += reading.textless
    if not batches:
        raise FileUnreadable(file=intake.path.name, problem="no-replies", where="", line=0)
    read = replace(intake, batches=tuple(batches), sheets=sheets, doubts=tuple(doubts))
    return _accepted(replace(read, textless=tuple(textless)))


def _says_json(path: Path, format_: str) -> bool:
    return (format_named(format_).name if format_ else path.suffix.lower()[1:]) == "json"


def _streamed(path: Path, hear: Hear) -> Intake:
    with reading(path) as source:
        libraries = library_stream.read(source, size_of(path), path.name, hear)
    return _intake(path, format_named("json"), library_json.as_batches(libraries))


def _intake(path: Path, chosen: Format, batches: tuple[Batch, ...]) -> Intake:
    full = tuple(batch for batch in batches if batch.replies or batch.brand)
    if not full and batches:
        raise FileUnreadable(file=path.name, problem="no-replies", where="", line=0)
    return Intake(path, chosen.name, chosen.label, full)


def _accepted(intake: Intake) -> Intake:
    """Hold a file to the same limits as what is written at the desk."""
    seen = set[str]()
    for number, batch in enumerate(intake.batches):
        if batch.brand is not None:
            if not batch.brand.name.strip():
                raise BrandNameMissing
            marks = {batch.brand.id, name_key(batch.brand.name)}
            if seen & marks:
                where = f"brands[{number}].name"
                name = intake.path.name
                raise FileUnreadable(file=name, problem="wrong-value", where=where, line=0)
            seen |= marks
        for reply in batch.replies:
            check_texts(reply)
        for fragment in batch.fragments:
            check_fragment(fragment)
    return intake


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to become of the replies for one brand.

    ``skipped`` are those that it has already, ``repeated`` those that the file holds twice.
    """

    brand: Brand
    is_new: bool
    added: list[Reply] = field(default_factory=list[Reply])
    replaced: list[Reply] = field(default_factory=list[Reply])
    skipped: list[Reply] = field(default_factory=list[Reply])
    repeated: list[Reply] = field(default_factory=list[Reply])
    fragments: list[Fragment] = field(default_factory=list[Fragment])
    history: list[ReplyVersion] = field(default_factory=list[ReplyVersion])


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import brought: brands and replies ``added``, and what became of the others."""

    brands: int
    added: int
    replaced: int
    skipped: int
    repeated: int


def import_library(
    vault: Vault, path: Path, duplicates: Duplicates = Duplicates.SKIP, brand_id: str | None = None
) -> Change[ImportReport]:
    """Look at a file and take it in. Raises what ``look`` and ``take_in`` raise."""
    return take_in(vault, look(path), duplicates, brand_id)


def plan(
    vault: Vault, intake: Intake, duplicates: Duplicates, brand_id: str | None = None
) -> tuple[Plan, ...]:
    """Return what would become of each reply; nothing is written.

    All go to the brand of ``brand_id`` where it is given. Otherwise a brand is found again by id,
    then by name, and keeps its own name, colour and profile; one that the desk lacks would be made.
    A fragment whose name the brand has already stays out. Raises BrandUnknown, FragmentCycle, and
    BrandNeeded for replies of no brand.
    """
    plans, coming = dict[str, Plan](), dict[str, list[Batch]]()
    for batch in intake.batches:
        brand, is_new = _brand(vault, batch, brand_id, plans)
        held = plans.setdefault(brand.id, Plan(brand, is_new))
        held.fragments.extend(_new_fragments(vault, brand.id, batch.fragments))
        coming.setdefault(brand.id, []).append(batch)
    taken = set[str]()
    for id_, held in plans.items():
        replies = [reply for batch in coming[id_] for reply in batch.replies]
        homes = _sort(vault, held, replies, duplicates, taken)
        history = [version for batch in coming[id_] for version in batch.history]
        held.history.extend(_past(vault, id_, history, homes))
    return tuple(plans.values())


def foresee(
    vault: Vault, intake: Intake, duplicates: Duplicates, brand_id: str | None = None
) -> tuple[tuple[Plan, Around], ...]:
    """Return what ``plan`` does, each with what its replies are to be read against."""
    plans = plan(vault, intake, duplicates, brand_id)
    found = [(item, around_of(vault, item.brand)) for item in plans]
    return tuple(
        (item, replace(around, fragments=(*around.fragments, *item.fragments)))
        for item, around in found
    )


def take_in(
    vault: Vault, intake: Intake, duplicates: Duplicates, brand_id: str | None = None
) -> Change[ImportReport]:
    """Bring a file's replies in, in one undo step, or none of them. Raises what ``plan`` raises."""
    plans = plan(vault, intake, duplicates, brand_id)
    count = sum(len(item.added) + len(item.replaced) for item in plans)
    with vault.step("library.import", count) as made:
        for item in plans:
            if item.is_new:
                last = max((brand.position for brand in vault.brands.all()), default=-1)
                vault.brands.put(replace(item.brand, position=last + 1))
            vault.fragments.put_all(item.fragments)
            keep_versions(vault, item.replaced, datetime.now(UTC))
            vault.replies.put_all(item.replaced + item.added)
            add_history(vault, item.history)
    report = counted(plans)
    what = frozenset({What.BRANDS, What.REPLIES, What.FRAGMENTS})
    return Change(report, what, undo=made.code, count=count)


def counted(plans: Sequence[Plan]) -> ImportReport:
    """Return what plans bring, in numbers."""
    return ImportReport(
        brands=sum(item.is_new for item in plans),
        added=sum(len(item.added) for item in plans),
        replaced=sum(len(item.replaced) for item in plans),
        skipped=sum(len(item.skipped) for item in plans),
        repeated=sum(len(item.repeated) for item in plans),
    )


def _brand(
    vault: Vault, batch: Batch, brand_id: str | None, plans: Mapping[str, Plan]
) -> tuple[Brand, bool]:
    """Return the brand that a batch goes to, and whether it is still to be made."""
    if brand_id is not None:
        return vault.brands.require(brand_id), False
    if batch.brand is not None:
        brand = batch.brand
        found = vault.brands.get(brand.id) or vault.brands.named(brand.name)
        return found or replace(brand, archived_at=None), found is None
    name = " ".join(batch.name.split())
    if not name:
        raise BrandNeeded
    found = vault.brands.named(name)
    planned = (p.brand for p in plans.values() if name_key(p.brand.name) == name_key(name))
    known = found or next(planned, None)
    if known is not None:
        return known, found is None
    colour = COLOURS[(len(vault.brands.all()) + len(plans)) % len(COLOURS)]
    return Brand(str(uuid4()), name, colour, initials_of(name)), True


def _sort(
    vault: Vault, held: Plan, replies: Sequence[Reply], duplicates: Duplicates, taken: set[str]
) -> dict[str, str]:
    """Sort incoming replies into new ones, replacing ones and those left out.

    ``taken`` are the ids of those that are new, of whatever brand.
    Return the id that each reply coming in has at the desk, by that which it has in the file.
    """
    homes = dict[str, str]()
    pairs = Paired({}, frozenset())
    if duplicates is not Duplicates.KEEP_BOTH:
        pairs = paired(replies, vault.replies.all(held.brand.id))
    for place, reply in enumerate(replies):
        own = replace(reply, brand_id=held.brand.id)
        twin = pairs.twins.get(place)
        if place in pairs.repeats:
            held.repeated.append(own)
        elif twin is None:
            free = own.id and own.id not in taken and vault.replies.get(own.id) is None
            own = own if free else replace(own, id=str(uuid4()))
            held.added.append(own)
            taken.add(own.id)
            homes[reply.id] = own.id
        elif duplicates is Duplicates.REPLACE:
            held.replaced.append(replace(own, id=twin.id))
            homes[reply.id] = twin.id
        else:
            held.skipped.append(own)
    return homes


def _past(
    vault: Vault, brand_id: str, history: Sequence[ReplyVersion], homes: Mapping[str, str]
) -> Iterator[ReplyVersion]:
    """Yield what the replies that come in said before, but for what the desk holds already."""
    for version in history:
        home = homes.get(version.reply_id) if version.reply_id else None
        held = vault.reply_versions.get(version.id) if version.id else None
        if home is None or (held is not None and held.reply_id == home):
            continue
        id_ = version.id if version.id and held is None else uuid4().hex
        yield replace(version, id=id_, reply_id=home, brand_id=brand_id)


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
