"""Where a reply's variables stand in its text, such as ``{prénom}``."""

import re
from collections.abc import Iterator

_VARIABLE = re.compile(r"\{[^{}\n]{1,60}\}")


def pieces(body: str) -> Iterator[tuple[str, bool]]:
    """Cut a body into pieces in order, each with whether it is a variable."""
    end = 0
    for found in _VARIABLE.finditer(body):
        if found.start() > end:
            yield body[end : found.start()], False
        yield found[0], True
        end = found.end()
    if end < len(body):
        yield body[end:], False
