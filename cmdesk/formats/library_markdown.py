"""A library to read and to print: Markdown (CommonMark), grouped by situation.

Every text is escaped, so that nothing that a reply holds becomes markup or HTML; a bare web address
stays one. A reply that answers several situations stands under the first. NULs and lone
surrogates become U+FFFD.
"""

import re
from collections.abc import Iterator, Sequence

from cmdesk.domain.network import Situation
from cmdesk.domain.reply import Reply, ReplyStatus
from cmdesk.formats.library import Library
from cmdesk.formats.plain_text import writable
from cmdesk.formats.words import NETWORKS, Words, counted, words_for

_MARKUP = re.compile(r"[\\`*_\[\]<>~|$]|&(?=[#\w])|(?<!#)#+$|^[#+=-]")
_NUMBERED = re.compile(r"^(\d+)(?=[.)])")
_SPACE = re.compile("[ \t\r\n]+")
_LINE_END = re.compile("\r\n|\r|\n")


def write(libraries: Sequence[Library]) -> bytes:
    """Return the libraries as one UTF-8 page, one first-level heading a brand."""
    words = words_for(libraries)
    pages = ("\n".join(_page(library, words)) for library in libraries)
    return ("\n\n".join(pages) + "\n").encode()


def _page(library: Library, words: Words) -> Iterator[str]:
    brand = library.brand
    yield f"# {_line(brand.name)}"
    yield ""
    facts = [counted(len(library.replies), words.replies)]
    facts += [_line(handle) for handle in brand.profile.handles]
    yield " · ".join(facts)
    groups: tuple[Situation | None, ...] = (*Situation, None)
    for situation in groups:
        replies = [item for item in library.replies if _first(item) == situation]
        if not replies:
            continue
        heading = words.situations[situation] if situation else words.any_situation
        yield from ("", f"## {heading}")
        for reply in replies:
            yield from _entry(reply, words)


def _first(reply: Reply) -> Situation | None:
    return reply.situations[0] if reply.situations else None


def _entry(reply: Reply, words: Words) -> Iterator[str]:
    yield from ("", f"### {_line(reply.title)}", "")
    yield from _quoted(reply.body)
    yield ""
    yield " · ".join(_facts(reply, words))
    if reply.notes.strip():
        yield ""
        yield words.note.format(text=_line(reply.notes))


def _facts(reply: Reply, words: Words) -> Iterator[str]:
    """Yield what a reader wants to know of a reply, most telling first."""
    yield _status(reply, words)
    if reply.expires_on:
        yield words.expires.format(day=words.day(reply.expires_on))
    yield from (words.situations[item].lower() for item in reply.situations[1:])
    yield from (NETWORKS[item] for item in reply.networks)
    yield from (f"\\#{_line(tag)}" for tag in reply.tags)
    if reply.shortcut:
        yield words.shortcut.format(shortcut=_line(reply.shortcut))
    if reply.uses:
        yield counted(reply.uses, words.uses)


def _status(reply: Reply, words: Words) -> str:
    if reply.status is not ReplyStatus.APPROVED:
        return words.statuses[reply.status].lower()
    by = words.approved_by.format(name=_line(reply.approved_by))
    parts = [by if reply.approved_by else words.approved]
    if reply.approved_on:
        parts.append(words.approved_on.format(day=words.day(reply.approved_on)))
    return " ".join(parts)


def _quoted(text: str) -> Iterator[str]:
    """Yield a block quote that keeps every line end of ``text`` (two spaces: a line break)."""
    lines = [_line(line) for line in _LINE_END.split(text)]
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        yield f"> {line}{'  ' if line and following else ''}" if line else ">"


def _line(text: str) -> str:
    """Escape one line. Runs of spaces and line ends become one space; U+00A0 and U+202F stay."""
    text = _SPACE.sub(" ", writable(text)).strip(" ")
    return _NUMBERED.sub(r"\1\\", _MARKUP.sub(r"\\\g<0>", text))
