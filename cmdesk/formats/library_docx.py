"""A library as a Word document that one hands to a client: cover, contents, chapters, replies."""

import io
from collections.abc import Sequence
from datetime import date
from zlib import crc32

from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from cmdesk.domain.variables import pieces
from cmdesk.formats.dossier import Chapter, Dossier, Entry, Part, dossier
from cmdesk.formats.library import Library
from cmdesk.formats.tally import Hear, Tally, unheard

_FONT = "Calibri"
_WIDE = "9184"
"""How wide the text is, in twentieths of a point."""
_INK, _SECOND = RGBColor(0x1E, 0x21, 0x26), RGBColor(0x56, 0x5C, 0x66)
_VARIABLE, _OK = RGBColor(0x1F, 0x5F, 0xA8), RGBColor(0x22, 0x6B, 0x3A)
_LANGUAGES = {"fr": "fr-FR", "en": "en-GB"}


def write(libraries: Sequence[Library], hear: Hear = unheard, *, on: date | None = None) -> bytes:
    """Return the document."""
    found = dossier(libraries, on)
    document = Document()
    _dress(document, found)
    _cover(document, found)
    _contents(document, found)
    tally = Tally(libraries, hear)
    for part in found.parts:
        _part(document, part, tally, alone=len(found.parts) == 1)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _dress(document: DocxDocument, found: Dossier) -> None:
    """Set the page, the styles, the language and the foot of each page."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.4)
    section.top_margin, section.bottom_margin = Cm(2.2), Cm(2.2)
    section.different_first_page_header_footer = True
    names = ", ".join(part.name for part in found.parts)
    document.core_properties.title = f"{names} — {found.labels.title}"[:255]
    document.core_properties.author = ""
    document.core_properties.comments = ""
    for name, size, before, after in (
        ("Normal", 10.5, 0, 4),
        ("Title", 30, 0, 6),
        ("Heading 1", 18, 24, 8),
        ("Heading 2", 14, 18, 6),
        ("Heading 3", 11.5, 12, 3),
    ):
        style = document.styles[name]
        style.font.name, style.font.size = _FONT, Pt(size)
        style.font.color.rgb = _INK
        style.font.bold = name.startswith(("Title", "Heading"))
        language = _element("w:lang", val=_LANGUAGES[found.labels.language])
        style.element.get_or_add_rPr().append(language)
        space = style.paragraph_format
        space.space_before, space.space_after = Pt(before), Pt(after)
        space.keep_together = True
    # The template underlines a title in a blue of its own.
    rule = document.styles["Title"].element.find(f".//{qn('w:pBdr')}")
    if rule is not None:
        rule.getparent().remove(rule)
    foot = section.footer.paragraphs[0]
    _run(foot, f"{names} · {found.edited} · ", size=8.5, colour=_SECOND)
    _field(foot, "PAGE")


def _cover(document: DocxDocument, found: Dossier) -> None:
    for _line in range(9):
        document.add_paragraph()
    _run(document.add_paragraph(), found.labels.title, size=13, colour=_SECOND)
    for part in found.parts:
        title = document.add_paragraph(style="Title")
        title.add_run(part.name).font.color.rgb = RGBColor.from_string(part.colour.lstrip("#"))
        _run(document.add_paragraph(), " · ".join(part.facts), size=11, colour=_SECOND)
    rule = document.add_paragraph()
    rule.paragraph_format.space_before = Pt(24)
    _run(rule, found.edited, size=11)
    _run(document.add_paragraph(), found.labels.confidential, size=11, colour=_SECOND)
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _contents(document: DocxDocument, found: Dossier) -> None:
    """Write the contents, each line a link to its chapter, with the page that it begins on."""
    head = document.add_paragraph()
    _run(head, found.labels.contents, size=18, bold=True)
    for part in found.parts:
        if len(found.parts) > 1:
            _run(document.add_paragraph(), part.name, size=12, bold=True)
        for chapter in part.chapters:
            line = document.add_paragraph()
            name = _run(line, chapter.heading, colour=_VARIABLE).element
            name.getparent().insert(0, _tabbed())
            link = _element("w:hyperlink", anchor=_bookmark(chapter))
            name.getparent().append(link)
            link.append(name)
            _run(line, f" · {chapter.count}\t", colour=_SECOND)
            _field(line, f"PAGEREF {_bookmark(chapter)} \\h", stale=True)
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _tabbed() -> BaseOxmlElement:
    """Return the looks of a line that ends at the right edge, dots leading there."""
    looks, tabs = _element("w:pPr"), _element("w:tabs")
    tabs.append(_element("w:tab", val="right", leader="dot", pos=_WIDE))
    looks.append(tabs)
    return looks


def _part(document: DocxDocument, part: Part, tally: Tally, *, alone: bool) -> None:
    if not alone:
        document.add_heading(part.name, 1)
    for chapter in part.chapters:
        heading = document.add_heading(level=1 if alone else 2)
        _marked(heading.add_run(chapter.heading), _bookmark(chapter))
        for entry in tally.each(chapter.entries):
            _entry(document, entry, 2 if alone else 3)


def _entry(document: DocxDocument, entry: Entry, level: int) -> None:
    _headed(document, entry.title, level)
    _body(document, entry.body)
    for apart, text in entry.variants:
        name = document.add_paragraph()
        name.paragraph_format.left_indent = Cm(0.5)
        name.paragraph_format.keep_with_next = True
        _run(name, apart, size=9, colour=_SECOND, bold=True)
        _body(document, text)
    facts = document.add_paragraph()
    facts.paragraph_format.left_indent = Cm(0.5)
    facts.paragraph_format.keep_with_next = bool(entry.note)
    _run(facts, entry.state, size=9, colour=_OK if entry.approved else _SECOND, bold=entry.approved)
    if entry.facts:
        _run(facts, f" · {' · '.join(entry.facts)}", size=9, colour=_SECOND)
    if entry.note:
        note = document.add_paragraph()
        note.paragraph_format.left_indent = Cm(0.5)
        _run(note, entry.note, size=9, colour=_SECOND).italic = True


def _headed(document: DocxDocument, text: str, level: int) -> None:
    run = document.add_paragraph().add_run(text)
    # By its id: python-docx would look a name up among all styles, at every paragraph anew.
    looks = _element("w:pPr")
    looks.append(_element("w:pStyle", val=f"Heading{level}"))
    run.element.getparent().insert(0, looks)


def _body(document: DocxDocument, text: str) -> None:
    body = document.add_paragraph()
    body.paragraph_format.left_indent = Cm(0.5)
    body.paragraph_format.keep_with_next = True
    for piece, is_variable in pieces(text):
        _run(body, piece, colour=_VARIABLE if is_variable else None)


def _run(
    paragraph: Paragraph,
    text: str,
    *,
    size: float | None = None,
    colour: RGBColor | None = None,
    bold: bool = False,
) -> Run:
    run = paragraph.add_run(text)
    run.font.size = Pt(size) if size else None
    if colour is not None:
        run.font.color.rgb = colour
    if bold:
        run.bold = True
    return run


def _field(paragraph: Paragraph, code: str, *, stale: bool = False) -> None:
    """Add a field that the reader's program fills in, such as the page's number.

    One that is ``stale`` is worked out as the file is opened: Word would wait to be asked.
    """
    for kind in ("begin", None, "end"):
        run = _run(paragraph, "", size=8.5, colour=_SECOND)
        if kind is None:
            instruction = OxmlElement("w:instrText")
            instruction.text = code
            run.element.append(instruction)
        else:
            sign = _element("w:fldChar", fldCharType=kind)
            if stale and kind == "begin":
                sign.set(qn("w:dirty"), "true")
            run.element.append(sign)


def _marked(run: Run, name: str) -> None:
    """Make a run of text the target of a link."""
    number = str(crc32(name.encode()) % 10**8)
    line = run.element.getparent()
    line.append(_element("w:bookmarkStart", id=number, name=name))
    line.append(run.element)
    line.append(_element("w:bookmarkEnd", id=number))


def _bookmark(chapter: Chapter) -> str:
    return f"cm_{chapter.anchor.replace('-', '_')}"


def _element(tag: str, **attributes: str) -> BaseOxmlElement:
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element
