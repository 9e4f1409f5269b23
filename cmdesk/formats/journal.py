"""What was said for a brand in a span of days, as its client gets it: a workbook and pages.

What the desk noted for itself (rules passed over, reasons) stays there.
"""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby

from cmdesk.domain.brand import Brand
from cmdesk.domain.journal import JournalEntry
from cmdesk.domain.network import NETWORKS, Medium, Outlet
from cmdesk.formats import dossier, library_html
from cmdesk.formats.dossier import Chapter, Dossier, Entry, Part
from cmdesk.formats.library import Library
from cmdesk.formats.library_xlsx import sheet_name, workbook
from cmdesk.formats.plain_text import neutralised, writable
from cmdesk.formats.tally import Tally, unheard
from cmdesk.formats.words import Words, counted, words_for

_WIDTHS = (17, 14, 22, 70, 70, 13)


@dataclass(frozen=True, slots=True)
class Labels:
    """One language's words for a journal."""

    page: dossier.Labels
    columns: tuple[str, ...]
    media: Mapping[Medium, str]
    span: str
    since: str
    until: str
    always: str
    entries: tuple[str, str]
    clock: str
    removed: str


FRENCH = Labels(
    page=replace(
        dossier.FRENCH,
        title="Journal des publications",
        contents="Par mois",
        search="Chercher dans le journal",
        none_found="Aucun message ne contient ces mots.",
    ),
    columns=("Date", "Où", "Auteur", "Message reçu", "Réponse", "Retirée le"),
    media={Medium.EMAIL: "E-mail", Medium.FREE: "Ailleurs"},
    span="Du {since} au {until}",
    since="Depuis le {since}",
    until="Jusqu’au {until}",
    always="Depuis le premier jour",
    entries=("message", "messages"),
    clock="{hour} h {minute:02}",
    removed="Retirée le {day}",
)
ENGLISH = Labels(
    page=replace(
        dossier.ENGLISH,
        title="Journal of what was published",
        contents="By month",
        search="Search the journal",
        none_found="No message holds these words.",
    ),
    columns=("Date", "Where", "Author", "Message received", "Reply", "Taken down on"),
    media={Medium.EMAIL: "E-mail", Medium.FREE: "Elsewhere"},
    span="From {since} to {until}",
    since="Since {since}",
    until="Up to {until}",
    always="Since the first day",
    entries=("message", "messages"),
    clock="{hour}:{minute:02}",
    removed="Taken down on {day}",
)


@dataclass(frozen=True, slots=True)
class Span:
    """The days of a journal, both included; None is open."""

    since: date | None = None
    until: date | None = None


def span_words(brand: Brand, span: Span) -> str:
    """Say in the brand's language which days a journal tells."""
    words, labels = _language(brand)
    since = words.day(span.since) if span.since else ""
    until = words.day(span.until) if span.until else ""
    form = {
        (True, True): labels.span,
        (True, False): labels.since,
        (False, True): labels.until,
        (False, False): labels.always,
    }[bool(since), bool(until)]
    return form.format(since=since, until=until)


def write_xlsx(brand: Brand, entries: Sequence[JournalEntry]) -> bytes:
    """Return the workbook, oldest first; days and times are typed, in the machine's zone."""
    _words, labels = _language(brand)
    target = io.BytesIO()
    book = workbook(target)
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"})
    moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm", "valign": "top", "align": "left"})
    sheet = book.add_worksheet(sheet_name(labels.page.title, set()))
    for column, (heading, width) in enumerate(zip(labels.columns, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, heading, head)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(entries), 1), len(_WIDTHS) - 1)
    for row, entry in enumerate(_in_order(entries), 1):
        sheet.write_datetime(row, 0, _local(entry.at).replace(microsecond=0), moment)
        texts = (_where(entry.outlet, labels), entry.author, entry.incoming, entry.text)
        for column, words in enumerate(texts, 1):
            if words:
                sheet.write_string(row, column, neutralised(words), wrapped)
        if entry.deleted_on:
            sheet.write_datetime(row, 5, _local(entry.deleted_on).date(), day)
    book.close()
    return target.getvalue()


def write_html(brand: Brand, entries: Sequence[JournalEntry], span: Span) -> bytes:
    """Return the journal as a page to open anywhere, with a search."""
    return library_html.page_of(pages_of(brand, entries, span), Tally((), unheard))


def pages_of(brand: Brand, entries: Sequence[JournalEntry], span: Span) -> Dossier:
    """Return the journal as one reads it, oldest first, a chapter a month."""
    words, labels = _language(brand)
    ordered = _in_order(entries)
    months = tuple(
        Chapter(
            f"m{year}-{month:02}",
            f"{words.months[month - 1].capitalize()} {year}",
            counted(len(found), labels.entries),
            tuple(_entry(entry, words, labels) for entry in found),
        )
        for (year, month), group in groupby(ordered, _month)
        for found in [tuple(group)]
    )
    facts = (counted(len(ordered), labels.entries),)
    part = Part(writable(brand.name), brand.colour, facts, months)
    return Dossier(labels.page, span_words(brand, span), (part,))


def _entry(entry: JournalEntry, words: Words, labels: Labels) -> Entry:
    at = _local(entry.at)
    clock = labels.clock.format(hour=at.hour, minute=at.minute)
    gone = words.day(_local(entry.deleted_on).date()) if entry.deleted_on else ""
    return Entry(
        title=f"{words.day(at.date())}, {clock}",
        body=writable(entry.text),
        state=_where(entry.outlet, labels),
        approved=False,
        facts=(writable(entry.author),) if entry.author else (),
        note=labels.removed.format(day=gone) if gone else "",
        asked=writable(entry.incoming).strip(),
    )


def _language(brand: Brand) -> tuple[Words, Labels]:
    words = words_for([Library(brand)])
    return words, ENGLISH if words.first_day == "1" else FRENCH


def _in_order(entries: Sequence[JournalEntry]) -> list[JournalEntry]:
    return sorted(entries, key=lambda entry: (entry.at, entry.id))


def _month(entry: JournalEntry) -> tuple[int, int]:
    at = _local(entry.at)
    return at.year, at.month


def _where(outlet: Outlet, labels: Labels) -> str:
    return labels.media[outlet] if isinstance(outlet, Medium) else NETWORKS[outlet]


def _local(at: datetime) -> datetime:
    return at.astimezone().replace(tzinfo=None)
