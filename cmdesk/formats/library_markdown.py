"""A library to read and to print: Markdown (CommonMark), grouped by situation.

Every text is escaped, so that nothing that a reply holds becomes markup or HTML; a bare web address
stays one. A reply that answers several situations stands under the first. NULs and lone
surrogates become U+FFFD.
"""

import re
from collections.abc import Iterator, Sequence

from cmdesk.domain.reply import Reply
from cmdesk.formats.dossier import chapters, facts_of, state_of
from cmdesk.formats.library import Library
from cmdesk.formats.plain_text import writable
from cmdesk.formats.tally import Hear, Tally, unheard
from cmdesk.formats.words import Words, counted, variant_named, words_for

_MARKUP = re.compile(r"[\\`*_\[\]<>~|$]|&(?=[#\w])|(?<!#)#+$|^[#+=-]")
_NUMBERED = re.compile(r"^(\d+)(?=[.)])")
_SPACE = re.compile("[ \t\r\n]+")
_LINE_END = re.compile("\r\n|\r|\n")


def write(libraries: Sequence[Library], hear: Hear = unheard) -> bytes:
    """Return the libraries as one UTF-8 page, one first-level heading a brand."""
    words, tally = words_for(libraries), Tally(libraries, hear)
    pages = ("\n".join(_page(library, words, tally)) for library in libraries)
    return ("\n\n".join(pages) + "\n").encode()


def _page(library: Library, words: Words, tally: Tally) -> Iterator[str]:
    brand = library.brand
    yield f"# {escaped(brand.name)}"
    yield ""
    facts = [counted(len(library.replies), words.replies)]
    facts += [escaped(handle) for handle in brand.profile.handles]
    yield " · ".join(facts)
    for situation, replies in chapters(library):
        heading = words.situations[situation] if situation else words.any_situation
        yield from ("", f"## {heading}")
        for reply in tally.each(replies):
            yield from _entry(reply, words)


def _entry(reply: Reply, words: Words) -> Iterator[str]:
    yield from ("", f"### {escaped(reply.title)}", "")
    yield from _quoted(reply.body)
    yield ""
    for variant in reply.variants:
        yield from (escaped(variant_named(variant, words) or "·"), "")
        yield from _quoted(variant.body)
        yield ""
    yield " · ".join(map(escaped, (state_of(reply, words), *facts_of(reply, words))))
    if reply.notes.strip():
        yield ""
        yield words.note.format(text=escaped(reply.notes))


def _quoted(text: str) -> Iterator[str]:
    """Yield a block quote that keeps every line end of ``text`` (two spaces: a line break)."""
    lines = [escaped(line) for line in _LINE_END.split(text)]
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        yield f"> {line}{'  ' if line and following else ''}" if line else ">"


def escaped(text: str) -> str:
    """Return one line that Markdown shows as it is, with no-break spaces, and else single ones."""
    text = _SPACE.sub(" ", writable(text)).strip(" ")
    return _NUMBERED.sub(r"\1\\", _MARKUP.sub(r"\\\g<0>", text))
