"""The Markdown page must show exactly what a reply says, whatever the reply holds."""

import itertools
import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from cmdesk.domain.network import Network, Situation
from cmdesk.domain.reply import Reply, ReplyStatus
from cmdesk.formats import library_markdown
from cmdesk.formats.library import Library
from cmdesk.formats.plain_text import writable
from tests.formats.strategies import libraries, one

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
EXPECTED = {"heading", "paragraph", "blockquote", "inline", "text", "softbreak", "hardbreak"}


def shown(data: bytes) -> list[Token]:
    return READER.parse(data.decode())


def kinds(tokens: list[Token]) -> set[str]:
    found = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    for token in tokens:
        found |= kinds(token.children or [])
    return found - {"text_special"}


def squeezed(text: str) -> str:
    """Markdown takes runs of spaces and blank lines as one."""
    return re.sub("[ \t\r\n]+", " ", writable(text)).strip(" ")


def quotes(tokens: list[Token]) -> str:
    """Return what stands in block quotes, as a reader sees it."""
    texts: list[str] = []
    depth = 0
    for token in tokens:
        depth += token.nesting if token.type.startswith("blockquote") else 0
        if token.type == "inline" and depth:
            pieces = (" " if c.type.endswith("break") else c.content for c in token.children or [])
            texts.append("".join(pieces))
    return squeezed(" ".join(texts))


@given(libraries)
def test_nothing_in_a_library_becomes_markup(library: Library) -> None:
    assert kinds(shown(library_markdown.write([library]))) <= EXPECTED


@given(st.text(alphabet=st.sampled_from("ab1 .)#*_-+=>~`\\[]()!<&;:|$\n\té{}"), max_size=40))
@example("1. un\n2) deux\n- trois")
@example("titre\n===\n---")
@example("    code\n\n\tcode")
@example("<b>gras</b> &amp; ![x](http://x) [y]: z")
@example("a  \nb\\\nc #")
def test_a_body_is_shown_as_it_was_written(body: str) -> None:
    tokens = shown(library_markdown.write([one(body)]))
    assert kinds(tokens) <= EXPECTED
    assert quotes(tokens) == squeezed(body)


def test_french_spaces_stay() -> None:
    body = "Vraiment\u202f? «\u00a0Oui\u00a0»"
    assert quotes(shown(library_markdown.write([one(body)]))) == body


@pytest.mark.parametrize("title", ["Horaires ##", "# Prix *", "1. Un", "C#", "a_b_c", "-"])
def test_a_title_is_shown_as_it_was_written(title: str) -> None:
    tokens = shown(library_markdown.write([one("b", title=title)]))
    headings = [
        "".join(child.content for child in following.children or [])
        for token, following in itertools.pairwise(tokens)
        if token.type == "heading_open" and token.tag == "h3"
    ]
    assert headings == [title]


def test_a_page_reads_well() -> None:
    library = one("")
    complaint = Reply(
        "1",
        "b",
        "Rupture en fin de journée",
        "Bonjour {prénom},\nvous avez raison.\n\n{signature}",
        situations=(Situation.COMPLAINT, Situation.QUESTION),
        tags=("soir",),
        networks=(Network.INSTAGRAM,),
        status=ReplyStatus.APPROVED,
        approved_by="Lou Marchand",
        approved_on=date(2026, 3, 1),
        shortcut=";rupture",
        notes="Vérifier l’heure.",
        uses=38,
    )
    loose = Reply("2", "b", "Merci", "Merci à vous !", expires_on=date(2026, 11, 2), uses=1)
    page = library_markdown.write([replace(library, replies=(loose, complaint))]).decode()
    assert page == (
        "# Fournil Lou\n\n2 réponses\n\n"
        "## Plainte\n\n### Rupture en fin de journée\n\n"
        "> Bonjour {prénom},  \n> vous avez raison.\n>\n> {signature}\n\n"
        "validée par Lou Marchand le 1er mars 2026 · question · Instagram · \\#soir"
        " · raccourci ;rupture · 38 envois\n\nNote\u00a0: Vérifier l’heure.\n\n"
        "## Toutes occasions\n\n### Merci\n\n> Merci à vous !\n\n"
        "brouillon · expire le 2 novembre 2026 · 1 envoi\n"
    )
