"""A library as one page to open anywhere: self-contained, searchable, printable, accessible.

The page loads and sends nothing (its own policy forbids it), and whatever a reply holds is text.
"""

import html
import json
import re
from collections.abc import Iterator, Sequence
from datetime import date

from cmdesk.domain.variables import pieces
from cmdesk.formats.dossier import Chapter, Dossier, Entry, Part, dossier
from cmdesk.formats.library import Library

_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"


def write(libraries: Sequence[Library], on: date | None = None) -> bytes:
    """Return the page, in UTF-8."""
    return "\n".join(_page(dossier(libraries, on))).encode()


def _page(found: Dossier) -> Iterator[str]:
    labels = found.labels
    names = ", ".join(part.name for part in found.parts)
    title = f"{names} — {labels.title}" if names else labels.title
    yield f'<!doctype html>\n<html lang="{labels.language}">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="generator" content="CM Desk">'
    yield f"<title>{_text(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>"
    yield f'<header class="top"><p class="kind">{labels.title}</p>'
    yield f"<h1>{_text(names or labels.title)}</h1>"
    yield f'<p class="edited">{_text(found.edited)} · {labels.confidential}</p></header>'
    yield '<div class="layout">'
    yield from _aside(found)
    yield '<main id="replies">'
    for part in found.parts:
        yield from _part(part, alone=len(found.parts) == 1)
    yield f'<p id="none" hidden>{labels.none_found}</p>'
    yield "</main></div>"
    yield f"<script>const found = {json.dumps(labels.found)};\n{_SCRIPT}</script>"
    yield "</body>\n</html>\n"


def _aside(found: Dossier) -> Iterator[str]:
    labels = found.labels
    yield '<aside><form role="search" onsubmit="return false">'
    yield f'<label for="query">{labels.search}</label>'
    yield '<input id="query" type="search" autocomplete="off">'
    yield '<p id="count" role="status" aria-live="polite"></p></form>'
    yield f'<nav aria-label="{labels.contents}"><h2>{labels.contents}</h2>'
    for part in found.parts:
        if len(found.parts) > 1:
            yield f"<h3>{_text(part.name)}</h3>"
        yield "<ul>"
        for chapter in part.chapters:
            yield f'<li><a href="#{chapter.anchor}">{_text(chapter.heading)}</a>'
            yield f" <span>{_text(chapter.count)}</span></li>"
        yield "</ul>"
    yield "</nav></aside>"


def _part(part: Part, *, alone: bool) -> Iterator[str]:
    colour = part.colour if _COLOUR.fullmatch(part.colour) else "#3A4F9A"
    yield f'<section class="brand" style="--brand:{colour}">'
    if not alone:
        yield f"<h2>{_text(part.name)}</h2>"
    yield f'<p class="facts">{" · ".join(map(_text, part.facts))}</p>'
    for chapter in part.chapters:
        yield from _chapter(chapter, level=2 if alone else 3)
    yield "</section>"


def _chapter(chapter: Chapter, level: int) -> Iterator[str]:
    yield f'<section class="chapter" id="{chapter.anchor}">'
    yield f"<h{level}>{_text(chapter.heading)}</h{level}>"
    for entry in chapter.entries:
        yield from _entry(entry, level + 1)
    yield "</section>"


def _entry(entry: Entry, level: int) -> Iterator[str]:
    state = "state ok" if entry.approved else "state"
    yield f"<article><h{level}>{_text(entry.title)}</h{level}>"
    yield f"<blockquote>{_body(entry.body)}</blockquote>"
    for apart, body in entry.variants:
        yield f'<p class="apart">{_text(apart)}</p><blockquote>{_body(body)}</blockquote>'
    facts = " · ".join(map(_text, entry.facts))
    yield f'<p class="facts"><span class="{state}">{_text(entry.state)}</span>'
    yield f"{' · ' if facts else ''}{facts}</p>"
    if entry.note:
        yield f'<p class="note">{_text(entry.note)}</p>'
    yield "</article>"


def _body(body: str) -> str:
    return "".join(
        f"<mark>{_text(text)}</mark>" if is_one else _text(text) for text, is_one in pieces(body)
    )


def _text(text: str) -> str:
    return html.escape(text)


_STYLE = """
:root { color-scheme: light dark; --window: #f6f5f2; --surface: #fff; --line: #e2dfd8;
  --text: #1e2126; --text-2: #565c66; --ok: #226b3a; --mark: #1f5fa8; --accent: #3a4f9a; }
@media (prefers-color-scheme: dark) { :root { --window: #141517; --surface: #1b1d20;
  --line: #34383d; --text: #ecedef; --text-2: #b3b8c0; --ok: #7ccb92; --mark: #8ab8f2;
  --accent: #9fb0f0; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--window); color: var(--text);
  font: 16px/1.55 Inter, "Noto Sans", "Segoe UI", system-ui, sans-serif; }
.top { max-width: 1080px; margin: 0 auto; padding: 48px 24px 24px; }
.top h1 { margin: 0; font-size: 34px; line-height: 1.2; }
.kind, .edited, .facts { margin: 4px 0; color: var(--text-2); font-size: 14px; }
.layout { max-width: 1080px; margin: 0 auto; padding: 0 24px 64px; display: grid;
  grid-template-columns: 250px minmax(0, 1fr); gap: 40px; }
aside { position: sticky; top: 24px; align-self: start; max-height: calc(100vh - 48px);
  overflow: auto; }
label, nav h2 { display: block; font-size: 14px; font-weight: 600; margin: 0 0 6px; }
nav h3 { font-size: 14px; margin: 12px 0 4px; }
input { width: 100%; font: inherit; padding: 8px 12px; color: inherit; background: var(--surface);
  border: 1px solid var(--text-2); border-radius: 6px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
#count { min-height: 20px; margin: 6px 0 16px; font-size: 14px; color: var(--text-2); }
nav ul { list-style: none; margin: 0; padding: 0; font-size: 14px; }
nav li { display: flex; justify-content: space-between; gap: 12px; padding: 3px 0; }
nav a { color: inherit; }
nav span { color: var(--text-2); white-space: nowrap; }
.chapter > h2, .chapter > h3 { margin: 32px 0 12px; padding-left: 12px;
  border-left: 3px solid var(--brand); font-size: 22px; line-height: 1.25; }
article { background: var(--surface); border: 1px solid var(--line); border-radius: 8px;
  padding: 16px 20px; margin: 0 0 12px; overflow-wrap: anywhere; }
article h3, article h4 { margin: 0 0 8px; font-size: 16px; }
blockquote { margin: 0 0 10px; white-space: pre-wrap; }
mark { background: none; color: var(--mark); }
.apart { margin: 10px 0 2px; font-size: 13px; font-weight: 600; color: var(--text-2); }
.state.ok { color: var(--ok); font-weight: 600; }
.note { margin: 6px 0 0; font-size: 14px; color: var(--text-2); white-space: pre-wrap; }
@media (max-width: 760px) { .layout { display: block; } aside { position: static;
  max-height: none; margin-bottom: 24px; } }
@media print { body { background: none; } form { display: none; } .layout { display: block; }
  aside { position: static; } article { break-inside: avoid; } }
"""

_SCRIPT = """
const fold = (text) => text.normalize("NFKD").replace(/\\p{M}/gu, "").toLowerCase();
const entries = [...document.querySelectorAll("article")].map((e) => [e, fold(e.textContent)]);
const query = document.getElementById("query"), count = document.getElementById("count");
query.addEventListener("input", () => {
  const words = fold(query.value).split(/\\s+/).filter(Boolean);
  let shown = 0;
  for (const [entry, text] of entries) {
    entry.hidden = !words.every((word) => text.includes(word));
    shown += entry.hidden ? 0 : 1;
  }
  for (const chapter of document.querySelectorAll(".chapter, .brand"))
    chapter.hidden = !chapter.querySelector("article:not([hidden])");
  document.getElementById("none").hidden = shown > 0;
  count.textContent = words.length
    ? found.replace("{count}", shown).replace("{all}", entries.length) : "";
});
"""
