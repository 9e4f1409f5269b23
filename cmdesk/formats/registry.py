"""The one list of formats: the window, the command line and the desk choose from it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from cmdesk.domain.errors import FormatUnknown
from cmdesk.formats import library_csv, library_json, library_markdown
from cmdesk.formats.library import Library

Writer = Callable[[Sequence[Library]], bytes]
Reader = Callable[[bytes, str], tuple[Library, ...]]


@dataclass(frozen=True, slots=True)
class Format:
    """One format: ``name`` for scripts, ``extension`` with its dot, ``label`` for people.

    ``read`` takes a file's bytes and its name for errors (FileUnreadable, FileNewer); it is None
    where the format cannot come back.
    """

    name: str
    extension: str
    label: str
    write: Writer
    read: Reader | None = None


FORMATS: tuple[Format, ...] = (
    Format("json", ".json", "JSON", library_json.write, library_json.read),
    Format("csv", ".csv", "CSV", library_csv.write),
    Format("markdown", ".md", "Markdown", library_markdown.write),
)


def format_named(name: str) -> Format:
    """Return the format called ``name``, in any case; FormatUnknown tells those there are."""
    for format_ in FORMATS:
        if format_.name == name.strip().lower():
            return format_
    raise FormatUnknown(format=name, known=", ".join(item.name for item in FORMATS))


def format_of(file: PurePath) -> Format | None:
    """Return the format that a file's extension names, or None."""
    for format_ in FORMATS:
        if format_.extension == file.suffix.lower():
            return format_
    return None
