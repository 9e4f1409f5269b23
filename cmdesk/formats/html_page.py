"""A page to open anywhere: self-contained, searchable, printable, accessible, light and dark.

It loads and sends nothing (its own policy forbids it), and whatever it shows is text.
"""

import html
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"


@dataclass(frozen=True, slots=True)
class Page:
    """What stands over a page and beside it. ``found`` counts what a search shows.

    ``contents`` are places to go to: an anchor, its words, and how much stands there.
    """

    language: str
    kind: str
    heading: str
    edited: str
    search: str
    found: str
    none_found: str
    contents_title: str
    contents: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]
    """Groups of places, each under its heading, which may be empty."""


def laid_out(page: Page, main: Iterable[str]) -> Iterator[str]:
    """Yield the page's lines round ``main``: sections of class ``chapter``, made of articles."""
    title = f"{page.heading} — {page.kind}" if page.heading != page.kind else page.kind
    yield f'<!doctype html>\n<html lang="{page.language}">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="generator" content="CM Desk">'
    yield f"<title>{text(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>"
    yield f'<header class="top"><p class="kind">{text(page.kind)}</p>'
    yield f"<h1>{text(page.heading)}</h1>"
    yield f'<p class="edited">{text(page.edited)}</p></header>'
    yield '<div class="layout">'
    yield from _aside(page)
    yield '<main id="replies">'
    yield from main
    yield f'<p id="none" hidden>{text(page.none_found)}</p>'
    yield "</main></div>"
    yield f"<script>const found = {json.dumps(page.found)};\n{_SCRIPT}</script>"
    yield "</body>\n</html>\n"


def text(words: str) -> str:
    """Return words as HTML shows them."""
    return html.escape(words)


def _aside(page: Page) -> Iterator[str]:
    yield '<aside><form role="search" onsubmit="return false">'
    yield f'<label for="query">{text(page.search)}</label>'
    yield '<input id="query" type="search" autocomplete="off">'
    yield '<p id="count" role="status" aria-live="polite"></p></form>'
    title = text(page.contents_title)
    yield f'<nav aria-label="{title}"><h2>{title}</h2>'
    for heading, places in page.contents:
        if heading:
            yield f"<h3>{text(heading)}</h3>"
        yield "<ul>"
        for anchor, words, count in places:
            yield f'<li><a href="#{text(anchor)}">{text(words)}</a>'
            yield f" <span>{text(count)}</span></li>"
        yield "</ul>"
    yield "</nav></aside>"


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
.asked { margin: 0 0 10px; padding-left: 12px; border-left: 3px solid var(--line);
  color: var(--text-2); white-space: pre-wrap; }
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
