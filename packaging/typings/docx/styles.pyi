from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import ParagraphFormat
from docx.text.run import Font

class Style:
    font: Font
    paragraph_format: ParagraphFormat
    element: BaseOxmlElement
