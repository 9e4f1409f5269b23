"""Text as a file for people can hold it: what UTF-8 or a spreadsheet chokes on is mended."""

import re

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_RUN = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
"""What makes a formula of a cell (OWASP, «CSV Injection»); the full-width signs do so in Excel."""
_GUARDED = re.compile("'('*[=+\\-@\t\r\n＝＋－＠])")


def writable(text: str) -> str:
    """Replace lone surrogates, NULs and other control characters by U+FFFD, one for one.

    They carry no meaning for a reader, cannot be written in UTF-8 (surrogates) or cut a cell
    short (NUL); a visible sign tells that something stood there. Only the lossless JSON keeps them.
    Tabs and line ends stay.
    """
    return _UNWRITABLE.sub("�", text)


def neutralised(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: an apostrophe stands before it."""
    text = writable(text)
    return f"'{text}" if _RUN.match(text) else text


def plainly(cell: str) -> str:
    """Return the text that ``neutralised`` made a cell of."""
    return cell[1:] if _GUARDED.match(cell) else cell
