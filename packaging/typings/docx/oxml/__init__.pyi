from docx.oxml.xmlchemy import BaseOxmlElement

def OxmlElement(nsptag_str: str) -> BaseOxmlElement: ...  # noqa: N802 -- its own name
