"""JSON as other tools are given it: UTF-8, indented, ended by a line feed."""

import json

from cmdesk.formats.plain_text import writable


def dumped(document: object) -> bytes:
    """Return the file; what UTF-8 cannot hold is mended."""
    return (writable(json.dumps(document, ensure_ascii=False, indent=2)) + "\n").encode()
