from collections.abc import Mapping, Sequence
from typing import BinaryIO

from docx.shared import Length
from docx.styles import Style
from docx.text.paragraph import Paragraph

class CoreProperties:
    title: str
    author: str
    comments: str

class Footer:
    paragraphs: Sequence[Paragraph]

class Section:
    page_width: Length
    page_height: Length
    left_margin: Length
    right_margin: Length
    top_margin: Length
    bottom_margin: Length
    different_first_page_header_footer: bool
    footer: Footer

class Document:
    sections: Sequence[Section]
    core_properties: CoreProperties
    styles: Mapping[str, Style]
    def add_paragraph(self, text: str = "", style: str | None = None) -> Paragraph: ...
    def add_heading(self, text: str = "", level: int = 1) -> Paragraph: ...
    def save(self, path_or_stream: str | BinaryIO) -> None: ...
