"""Replies out of pages written for people: Markdown, our own or anybody's, and plain text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from cmdesk.domain.network import Situation
from cmdesk.domain.reply import MAX_VARIANTS, Reply, Variant
from cmdesk.formats.json_node import refuse
from cmdesk.formats.library import Batch
from cmdesk.formats.records import plain
from cmdesk.formats.tabular import decoded
from cmdesk.formats.words import ENGLISH, FRENCH

MAX_TEXT = 8 * 1024 * 1024
"""Largest page read, in bytes."""
_TITLE = 80
_BLANK = re.compile(r"\n[ \t]*\n\s*")
_HEADING = re.compile(r"#{1,6}[ \t]+(.+)")
_SENTENCE_END = re.compile(r"[.!?…:;,»”)]$")
_SITUATIONS = {
    plain(name): item for words in (FRENCH, ENGLISH) for item, name in words.situations.items()
}
_ANY = {plain(words.any_situation) for words in (FRENCH, ENGLISH)}


def read_markdown(data: bytes, file: str = "") -> tuple[Batch, ...]:
    """Return the replies of a page: what stands under its lowest headings, quoted or not.

    In a page of our own, the first heading is the brand, the second the situation, the third the
    title, and the quotation the body. Raises FileUnreadable ``not-text``, ``too-large``.
    """
    text = _text(data, file)
    page = _Page()
    for heading, level, quoted, paragraphs in _sections(MarkdownIt("commonmark").parse(text)):
        page.take(heading, level, quoted, paragraphs)
    return page.batches()


def read_text(data: bytes, file: str = "") -> tuple[Batch, ...]:
    """Return one reply a block between blank lines; a short first line, or a heading, names it.

    Raises FileUnreadable ``not-text``, ``too-large``.
    """
    text = _text(data, file).replace("\r\n", "\n").replace("\r", "\n")
    found, title = list[Reply](), ""
    for block in _BLANK.split(text.strip()):
        first, _, rest = block.strip().partition("\n")
        heading = _HEADING.fullmatch(first)
        named = heading[1].rstrip("#").rstrip() if heading else ""
        named = named or (first if rest and _names(first) else "")
        body = (rest if named else block).strip()
        title = named or title
        if body:
            found.append(Reply("", "", title, body))
            title = ""
    return (Batch(tuple(found)),) if found else ()


def _text(data: bytes, file: str) -> str:
    if len(data) > MAX_TEXT:
        raise refuse(file, "too-large")
    return decoded(data, file)[0]


def _names(line: str) -> bool:
    return len(line) <= _TITLE and not _SENTENCE_END.search(line.strip())


def _sections(
    tokens: Sequence[Token],
) -> Iterator[tuple[str, int, tuple[str, ...], tuple[str, ...]]]:
    """Yield each heading with its level, and the quotations and paragraphs that follow it."""
    heading, level, depth = "", 0, 0
    quoted, paragraphs = list[str](), list[str]()
    for place, token in enumerate(tokens):
        depth += (token.type == "blockquote_open") - (token.type == "blockquote_close")
        if token.type == "heading_open" and not depth:
            yield heading, level, tuple(quoted), tuple(paragraphs)
            heading, level = _words(tokens[place + 1].children or ()), int(token.tag[1])
            quoted, paragraphs = [], []
        elif token.type == "blockquote_open" and depth == 1:
            quoted.append("")
        elif token.type == "inline" and tokens[place - 1].type != "heading_open":
            _add(quoted if depth else paragraphs, _words(token.children or ()), joined=depth > 0)
        elif token.type in {"fence", "code_block"}:
            _add(quoted if depth else paragraphs, token.content.rstrip("\n"), joined=depth > 0)
    yield heading, level, tuple(quoted), tuple(paragraphs)


def _add(texts: list[str], text: str, *, joined: bool) -> None:
    """Add a paragraph: to the last quotation, or as one of its own."""
    if joined and texts[-1]:
        texts[-1] += f"\n\n{text}"
    elif joined:
        texts[-1] = text
    else:
        texts.append(text)


def _words(tokens: Iterable[Token]) -> str:
    parts = (
        "\n"
        if token.type in {"hardbreak", "softbreak"}
        else _words(token.children)
        if token.children
        else token.content
        for token in tokens
    )
    return "".join(parts)


@dataclass(slots=True)
class _Page:
    """What has been read so far of a page, heading by heading."""

    brand: str = ""
    situation: Situation | None = None
    found: dict[str, list[Reply]] = field(default_factory=dict[str, list[Reply]])

    def take(
        self, heading: str, level: int, quoted: tuple[str, ...], paragraphs: tuple[str, ...]
    ) -> None:
        known = _SITUATIONS.get(plain(heading))
        texts = [text for text in quoted if text.strip()] or ["\n\n".join(paragraphs)]
        body, *others = texts
        if level == 2 and (known or plain(heading) in _ANY):
            self.situation = known
        elif level == 1 and not quoted:
            self.brand, self.situation = heading, None
        elif body.strip():
            situations = (self.situation,) if self.situation else ()
            variants = tuple(Variant(text) for text in others[:MAX_VARIANTS])
            reply = Reply("", "", heading, body, situations=situations, variants=variants)
            self.found.setdefault(self.brand, []).append(reply)

    def batches(self) -> tuple[Batch, ...]:
        return tuple(Batch(tuple(replies), name=name) for name, replies in self.found.items())
