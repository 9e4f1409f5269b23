from typing import BinaryIO

from docx.document import Document as _Document

def Document(docx: str | BinaryIO | None = None) -> _Document: ...  # noqa: N802 -- its own name
