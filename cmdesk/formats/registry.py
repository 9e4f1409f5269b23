"""The one list of formats: the window, the command line and the desk choose from it.

Those whose libraries are slow to load are loaded when they are first used, for a quick start.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from typing import Protocol

from cmdesk.domain.errors import FormatUnknown
from cmdesk.formats import (
    carrying,
    library_csv,
    library_html,
    library_json,
    library_markdown,
    tables,
)
from cmdesk.formats.carrying import Loss, Part
from cmdesk.formats.library import Batch, Library
from cmdesk.formats.placeholders import Syntax
from cmdesk.formats.tally import Hear, unheard
from cmdesk.formats.tools import (
    beeftext,
    chatwoot,
    espanso,
    gorgias,
    text_blaze,
    textexpander,
    zammad,
    zendesk,
)

Reader = Callable[[bytes, str], tuple[Batch, ...]]


class Writer(Protocol):
    """Returns a file's bytes; ``hear`` is told how many replies are left."""

    def __call__(self, libraries: Sequence[Library], hear: Hear = unheard, /) -> bytes:
        """Write the libraries."""
        ...


class Family(StrEnum):
    """What a format is for."""

    DATA = "data"
    DOCUMENT = "document"
    TOOL = "tool"


@dataclass(frozen=True, slots=True)
class Format:
    """One format: ``name`` for scripts, ``extension`` with its dot, ``label`` for people.

    ``write`` is None where only the window can draw it, ``read`` where it cannot come back. A
    reader takes a file's bytes and its name for errors (FileUnreadable, FileNewer). ``carried``
    are the parts that come back, ``syntax`` how the tool writes variables.
    """

    name: str
    extension: str
    label: str
    family: Family
    write: Writer | None
    read: Reader | None = None
    carried: frozenset[Part] = frozenset(Part)
    syntax: Syntax | None = None

    def losses(self, libraries: Sequence[Library]) -> Iterator[Loss]:
        """Yield what of these libraries would stay behind."""
        return carrying.losses(libraries, self.carried, self.syntax)


def _write_docx(libraries: Sequence[Library], hear: Hear = unheard) -> bytes:
    from cmdesk.formats import library_docx

    return library_docx.write(libraries, hear)


def _write_xlsx(libraries: Sequence[Library], hear: Hear = unheard) -> bytes:
    from cmdesk.formats import library_xlsx

    return library_xlsx.write(libraries, hear)


def _read_markdown(data: bytes, file: str) -> tuple[Batch, ...]:
    from cmdesk.formats import library_text

    return library_text.read_markdown(data, file)


def _read_text(data: bytes, file: str) -> tuple[Batch, ...]:
    from cmdesk.formats import library_text

    return library_text.read_text(data, file)


_ROWS = frozenset(Part) - {Part.PROFILE, Part.FRAGMENTS, Part.HISTORY}
_PAGE = frozenset({Part.TITLE, Part.RETIRED, Part.VARIABLES})
_ENTRY = frozenset({Part.TITLE, Part.SHORTCUT, Part.VARIABLES})

FORMATS: tuple[Format, ...] = (
    Format("json", ".json", "JSON", Family.DATA, library_json.write, library_json.batches),
    Format("xlsx", ".xlsx", "Excel", Family.DATA, _write_xlsx, tables.read_xlsx, _ROWS),
    Format("csv", ".csv", "CSV", Family.DATA, library_csv.write, tables.read_csv, _ROWS),
    Format("pdf", ".pdf", "PDF", Family.DOCUMENT, None),
    Format("docx", ".docx", "Word", Family.DOCUMENT, _write_docx),
    Format("html", ".html", "HTML", Family.DOCUMENT, library_html.write),
    Format(
        *("markdown", ".md", "Markdown", Family.DOCUMENT),
        library_markdown.write,
        _read_markdown,
        _PAGE,
    ),
    Format("text", ".txt", "Texte", Family.DOCUMENT, None, _read_text, _PAGE),
    Format(
        *("espanso", ".yml", "espanso", Family.TOOL, espanso.write, espanso.read),
        _ENTRY | {Part.TAGS},
        espanso.SYNTAX,
    ),
    Format(
        *("beeftext", ".json", "Beeftext", Family.TOOL, beeftext.write, beeftext.read),
        _ENTRY,
        beeftext.SYNTAX,
    ),
    Format(
        *("textexpander", ".csv", "TextExpander", Family.TOOL),
        textexpander.write,
        textexpander.read,
        _ENTRY,
        textexpander.SYNTAX,
    ),
    Format(
        *("text-blaze", ".json", "Text Blaze", Family.TOOL, text_blaze.write, text_blaze.read),
        _ENTRY,
        text_blaze.SYNTAX,
    ),
    Format(
        *("zammad", ".csv", "Zammad", Family.TOOL, zammad.write, zammad.read),
        _ENTRY | {Part.TAGS, Part.NOTES},
        zammad.SYNTAX,
    ),
    Format(
        *("chatwoot", ".json", "Chatwoot", Family.TOOL, chatwoot.write, chatwoot.read),
        _ENTRY - {Part.TITLE},
        chatwoot.SYNTAX,
    ),
    Format(
        *("zendesk", ".json", "Zendesk", Family.TOOL, zendesk.write, zendesk.read),
        _ENTRY - {Part.SHORTCUT} | {Part.TAGS, Part.NOTES},
        zendesk.SYNTAX,
    ),
    Format(
        *("gorgias", ".json", "Gorgias", Family.TOOL, gorgias.write, gorgias.read),
        _ENTRY - {Part.SHORTCUT} | {Part.TAGS, Part.USES},
        gorgias.SYNTAX,
    ),
)


def format_named(name: str) -> Format:
    """Return the format called ``name``, in any case; FormatUnknown tells those there are."""
    for format_ in FORMATS:
        if format_.name == name.strip().lower():
            return format_
    raise FormatUnknown(format=name, known=", ".join(item.name for item in FORMATS))


def format_of(file: PurePath, data: bytes = b"") -> Format | None:
    """Return the format of a file by its extension and, where several share one, by its content.

    Raises FileUnreadable where a CSV's content is none.
    """
    suffix = {".yaml": ".yml", ".markdown": ".md", ".htm": ".html", ".tsv": ".csv"}.get(
        file.suffix.lower(), file.suffix.lower()
    )
    fitting = [item for item in FORMATS if item.extension == suffix]
    if len(fitting) > 1 and data:
        name = tables.csv_kind(data, file.name) if suffix == ".csv" else _json_kind(data)
        fitting = [item for item in fitting if item.name == name] or fitting
    return fitting[0] if fitting else None


_KEYS = (
    (b'"cmdesk.', "json"),
    (b'"fileFormatVersion"', "beeftext"),
    (b'"short_code"', "chatwoot"),
    (b'"setResponseText"', "gorgias"),
    (b'"snippets"', "text-blaze"),
    (b'"macros"', "zendesk"),
    (b'"comment_value', "zendesk"),
)


def _json_kind(data: bytes) -> str:
    """Return which tool's JSON this is, by the keys that only it has; its reader says if not."""
    head = data[: 1 << 20]
    return next((name for key, name in _KEYS if key in head), "json")
