from docx.shared import Length
from docx.text.run import Run

class ParagraphFormat:
    left_indent: Length
    space_before: Length
    space_after: Length
    keep_together: bool
    keep_with_next: bool

class Paragraph:
    text: str
    paragraph_format: ParagraphFormat
    def add_run(self, text: str | None = None) -> Run: ...
