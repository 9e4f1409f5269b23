"""A library as one page to open anywhere, with a search."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from cmdesk.domain.variables import pieces
from cmdesk.formats.dossier import Chapter, Dossier, Entry, Part, dossier
from cmdesk.formats.html_page import Page, laid_out, text
from cmdesk.formats.library import Library
from cmdesk.formats.tally import Hear, Tally, unheard

_COLOUR = re.compile("#[0-9A-Fa-f]{6}")


def write(libraries: Sequence[Library], hear: Hear = unheard, *, on: date | None = None) -> bytes:
    """Return the page, in UTF-8."""
    return page_of(dossier(libraries, on), Tally(libraries, hear))


def page_of(found: Dossier, tally: Tally) -> bytes:
    """Return the page of anything that is laid out as a dossier, in UTF-8."""
    return "\n".join(laid_out(_page(found), _main(found, tally))).encode()


def _page(found: Dossier) -> Page:
    labels, alone = found.labels, len(found.parts) == 1
    return Page(
        labels.language,
        labels.title,
        ", ".join(part.name for part in found.parts) or labels.title,
        f"{found.edited} · {labels.confidential}",
        labels.search,
        labels.found,
        labels.none_found,
        labels.contents,
        tuple(
            ("" if alone else part.name, tuple(_place(chapter) for chapter in part.chapters))
            for part in found.parts
        ),
    )


def _place(chapter: Chapter) -> tuple[str, str, str]:
    return chapter.anchor, chapter.heading, chapter.count


def _main(found: Dossier, tally: Tally) -> Iterator[str]:
    for part in found.parts:
        yield from _part(part, tally, alone=len(found.parts) == 1)


def _part(part: Part, tally: Tally, *, alone: bool) -> Iterator[str]:
    colour = part.colour if _COLOUR.fullmatch(part.colour) else "#3A4F9A"
    yield f'<section class="brand" style="--brand:{colour}">'
    if not alone:
        yield f"<h2>{text(part.name)}</h2>"
    yield f'<p class="facts">{" · ".join(map(text, part.facts))}</p>'
    for chapter in part.chapters:
        yield from _chapter(chapter, tally, level=2 if alone else 3)
    yield "</section>"


def _chapter(chapter: Chapter, tally: Tally, *, level: int) -> Iterator[str]:
    yield f'<section class="chapter" id="{chapter.anchor}">'
    yield f"<h{level}>{text(chapter.heading)}</h{level}>"
    for entry in tally.each(chapter.entries):
        yield from _entry(entry, level + 1)
    yield "</section>"


def _entry(entry: Entry, level: int) -> Iterator[str]:
    state = "state ok" if entry.approved else "state"
    yield f"<article><h{level}>{text(entry.title)}</h{level}>"
    if entry.asked:
        yield f'<blockquote class="asked" dir="auto">{text(entry.asked)}</blockquote>'
    yield f'<blockquote dir="auto">{_body(entry.body)}</blockquote>'
    for apart, body in entry.variants:
        yield f'<p class="apart">{text(apart)}</p>'
        yield f'<blockquote dir="auto">{_body(body)}</blockquote>'
    facts = " · ".join(map(text, entry.facts))
    yield f'<p class="facts"><span class="{state}">{text(entry.state)}</span>'
    yield f"{' · ' if facts else ''}{facts}</p>"
    if entry.note:
        yield f'<p class="note">{text(entry.note)}</p>'
    yield "</article>"


def _body(body: str) -> str:
    return "".join(
        f"<mark>{text(piece)}</mark>" if is_one else text(piece) for piece, is_one in pieces(body)
    )
