"""Text as a file for people can hold it: what UTF-8 or a reader chokes on is made visible."""

import re

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def writable(text: str) -> str:
    """Replace lone surrogates, NULs and other control characters by U+FFFD, one for one.

    They carry no meaning for a reader, cannot be written in UTF-8 (surrogates) or cut a cell
    short (NUL); a visible sign tells that something stood there. Only the lossless JSON keeps them.
    Tabs and line ends stay.
    """
    return _UNWRITABLE.sub("�", text)
