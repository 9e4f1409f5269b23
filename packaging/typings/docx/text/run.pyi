from docx.enum.text import WD_BREAK
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, RGBColor

class Colour:
    rgb: RGBColor | None

class Font:
    name: str | None
    size: Length | None
    bold: bool | None
    color: Colour

class Run:
    text: str
    bold: bool | None
    italic: bool | None
    font: Font
    element: BaseOxmlElement
    def add_break(self, break_type: WD_BREAK = ...) -> None: ...
